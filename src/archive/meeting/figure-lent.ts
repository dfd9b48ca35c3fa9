/** Numbers whose unit stands elsewhere: behind the next number, before the one before, in the words that lead to it. */
import { parseNumber, type NumberMention } from '../../shared/vietnamese/numbers.ts'
import { compoundAt, countedUnit, percentUnit, scaleIn, type Unit } from './figure-units.ts'
import type { Passage, Reading } from './reading.ts'

/** "từ 100 đến 200 triệu": the scale word stands once. */
export function shareScale(first: NumberMention, second: NumberMention): number {
  const plain = parseNumber(/^[\d.,]+/.exec(second.raw)?.[0] ?? '')
  return !scaleIn.test(first.raw) && scaleIn.test(second.raw) && plain
    ? exact((first.value * second.value) / plain)
    : first.value
}

/** Without the dust of binary fractions. */
const exact = (value: number): number => Number(value.toPrecision(12))

const goesTo =
  /^\s(?:năm \d{4}\s)?(?:xuống|lên|tăng lên|giảm)(?: còn| đến| tới)?\s(?:hơn\s|gần\s|khoảng\s|trên\s)?$/u

/** "giảm từ 35 xuống còn 30 đơn vị": the unit stands once, behind the second; "số phiếu 50/52" has it before. */
export function lentUnit(
  reading: Reading,
  passage: Passage,
  number: NumberMention,
  next: NumberMention | undefined
): Unit | null {
  const before = reading.text.slice(Math.max(passage.start, number.start - 40), number.start)
  const votes = /(?<!\p{L})số phiếu(?: \p{Ll}+){0,2}\s(?:đạt\s|là\s)?$/u.test(before)
  if (votes && number.denominator !== null) return { unit: 'phiếu', end: number.end, isGuess: true }
  const joint = next ? reading.text.slice(number.end, next.start) : ''
  // "hai ông lần lượt có 12 và 11 phiếu"
  if (
    next &&
    joint === ' và ' &&
    /(?:lần lượt|tương ứng)[^.;:,]*$/u.test(before) &&
    !scaleIn.test(next.raw)
  ) {
    const shared = next.isPercent ? percentUnit(reading, next) : countedUnit(reading, passage, next, false)
    return shared && { unit: shared.unit, end: number.end, isGuess: true }
  }
  // "197 xuống còn 125 xã" needs no "từ"; "vị trí 91 lên 82" counts nothing.
  const isSaid = /(?:xuống còn|lên tới|lên đến|tăng lên)/u.test(joint) || /(?<!\p{L})từ\s$/u.test(before)
  if (!next || !goesTo.test(joint) || !isSaid) return null
  const lent = next.isPercent ? null : countedUnit(reading, passage, next, scaleIn.test(next.raw))
  return lent && { ...lent, end: number.end, isGuess: true, value: shareScale(number, next) }
}

/** "giảm từ 35 đơn vị xuống còn 30": the unit stands once, behind the first. */
export function lentBack(
  reading: Reading,
  passage: Passage,
  number: NumberMention,
  previous: NumberMention
): Unit | null {
  const lent = previous.isPercent
    ? percentUnit(reading, previous)
    : countedUnit(reading, passage, previous, scaleIn.test(previous.raw))
  if (!lent || lent.unit === '%' || scaleIn.test(previous.raw) || scaleIn.test(number.raw)) return null
  if (!goesTo.test(reading.text.slice(lent.end, number.start))) return null
  return isClosed(reading, number) ? { unit: lent.unit, end: number.end, isGuess: true } : null
}

/** Nothing behind the number that it could count. */
const isClosed = (reading: Reading, { end }: NumberMention): boolean =>
  /^(?:[,;)]|\.(?!\d)|\s(?:và|trong|so với|vào|ở|tại|theo|\()|\s*$|\n)/u.test(
    reading.text.slice(end, end + 10)
  )

/** "tổng số doanh nghiệp thành lập mới là 51.000", "nâng số lượng xe lên 40": what is counted is told before. */
const counts =
  /(?<!\p{L})(?:tổng số|số lượng|[Ss]ố)((?:\s(?:các|lượng))?(\s\p{Ll}+(?:\s\p{L}+){0,8}?))\s(?:là|đạt|lên|còn|lên tới|lên đến|ở mức|lên là)\s(?:hơn\s|gần\s|trên\s|khoảng\s|tới\s|chỉ\s)?$/u
const counter =
  /^\s(người|xe|vụ|hộ|xã|ca|lượt|phiếu|đơn|huyện|tỉnh|trường|lớp|nhà|tàu|thôn|bản|buổi|cuộc)(?!\p{L})/u

export function nounBefore(reading: Reading, passage: Passage, number: NumberMention): Unit | null {
  if (number.denominator !== null || number.upTo !== null) return null
  if (!isClosed(reading, number)) return null
  const told = counts.exec(reading.text.slice(Math.max(passage.start, number.start - 90), number.start))
  const unit = told && (compoundAt.exec(told[2] ?? '') ?? counter.exec(told[2] ?? ''))?.[1]
  return unit && !/^\s(?:điện thoại|tài khoản)/u.test(told[2] ?? '')
    ? { unit, end: number.end, isGuess: true }
    : null
}

/** "20 trên 57 xã" is 20 out of 57: two plain numbers become one, in place. */
export function joinOutOf(reading: Reading, numbers: NumberMention[]): void {
  for (let i = numbers.length - 2; i >= 0; i--) {
    const [number, whole] = [numbers[i], numbers[i + 1]]
    if (!number || !whole || !/^\d+$/.test(number.raw) || !/^\d+$/.test(whole.raw)) continue
    if (number.value > whole.value || !/^\strên\s$/.test(reading.text.slice(number.end, whole.start)))
      continue
    const raw = reading.text.slice(number.start, whole.end)
    numbers.splice(i, 2, { ...number, raw, end: whole.end, denominator: whole.value })
  }
}
