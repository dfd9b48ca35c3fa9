/** Quantities of a text: number, unit, what about, whose, when, and which total a part belongs to. */
import type { Figure } from '../../shared/model/meeting.ts'
import { CAPITAL_UNITS, COMPOUND_UNITS, MEASURES, NOT_UNITS, SHORT_UNITS } from './lexicon/units.ts'
import { notFigures } from './not-figures.ts'
import { findNumbers, parseNumber, type NumberMention } from '../../shared/vietnamese/numbers.ts'
import { anyOf, evidenceAt, sentenceAt, type Passage, type Reading } from './reading.ts'
import type { Span } from './sentences.ts'
import { linkParts } from './figure-parts.ts'
import { nameFigures } from './figure-names.ts'

const scaleIn = /(?:nghìn|ngàn|vạn|triệu|tỷ|tỉ)(?=\s*%?$)/u
/** "26 đồng chí" is no money. */
const measureAt = new RegExp(
  `^\\s?(?!đồng\\s(?:chí|bào|đội|hồ))(${anyOf(MEASURES).replace(/^\(\?<![^)]*\)/, '')})`,
  'u'
)
const compoundAt = new RegExp(`^\\s(${anyOf(COMPOUND_UNITS)})`, 'iu')
const capitalAt = new RegExp(
  `^\\s(${anyOf(CAPITAL_UNITS)}(?:\\s\\p{Lu}\\p{Ll}*(?!\\p{L})(?:\\s\\p{Ll}+)?)?)`,
  'u'
)
const shortAt = new RegExp(`^\\s(${anyOf(SHORT_UNITS)})(?!-?\\p{L})`, 'u')
/** Levels of administration listed: "18 xã, thị trấn", "30 quận, huyện, thị ủy". */
const level =
  '(?:tỉnh|thành phố|thành|quận|huyện|thị xã|thị ủy|thị uỷ|xã|phường|thị trấn|sở|ban|ngành|đoàn thể|thôn|bản|ấp|buôn|tổ dân phố|khu phố|khu|thị|bộ|cục|vụ|viện|cơ quan|địa phương|đơn vị|tổng công ty|tập đoàn)'
const levelsAt = new RegExp(`^\\s(${level}(?:,\\s${level})+)(?![\\p{L}])`, 'u')
const wordAt = /^\s(\p{Ll}+)(?![\p{L}])/u
const notUnit = new Set(NOT_UNITS)
const time = new Set(['năm', 'ngày', 'tháng', 'giờ', 'tuần', 'phút', 'giây'])
const per = 'năm|tháng|ngày|vụ|lượt|lần|giờ|tuần|đêm|chuyến|quý|người|hộ|m2|m²|km|ha'
const rateAt = new RegExp(
  `^(?:\\s\\p{Ll}+)?\\s?\\/\\s?(${per}|tấn|kg|suất|chiếc|con|căn|bộ|xe|m3|lít|bao|cổ phiếu)(?:\\s?\\/\\s?(${per}))?(?![\\p{L}\\d])`,
  'u'
)
const isMoney = /^(?:đồng|VNĐ|VND|USD|euro|EUR|đô la)/iu
/** Anything has its price: "đồng/ôtô/tháng", "USD/thùng". */
const priceAt = new RegExp(
  `^\\s?\\/\\s?((?!vi phạm|trường hợp)(?:lao động|cổ phiếu|cổ phần|hành khách|học sinh|sinh viên|đầu người|\\p{Ll}+\\d?|m²))(?:\\s?\\/\\s?(${per}))?(?![\\p{L}\\d])`,
  'u'
)
const compares = /(lên tới|lên đến|hàng|<|>|≥|≤)\s*$/iu
/** What takes a share of a whole: after it a/b is a fraction, not so many out of so many. */
const shareOf =
  /^\s(số|tổng số|tổng|diện tích|dân số|thời gian|chiều dài|quãng đường|lượng|ngân sách|giá trị|sản lượng)(?:\s(\p{Ll}+(?:\s\p{Ll}+)?))?/u

/** All figures of the item in text order. Captions and tables feed none. */
export function findFigures(reading: Reading): Figure[] {
  const figures: Figure[] = []
  const spans: Span[] = []
  for (const passage of reading.passages) {
    if (passage.kind === 'caption' || passage.kind === 'table') continue
    const skipped = notFigures(reading, passage)
    const numbers = findNumbers(reading.text.slice(passage.start, passage.end))
      .map((number) => ({ ...number, start: passage.start + number.start, end: passage.start + number.end }))
      .filter((number) => !skipped.some((span) => number.start < span.end && number.end > span.start))
    numbers.forEach((number, i) => {
      const found = readFigure(reading, passage, number, numbers[i - 1], numbers[i + 1])
      if (!found) return
      figures.push(found.figure)
      spans.push(found)
    })
  }
  linkParts(reading, figures, spans)
  nameFigures(reading, figures, spans)
  return figures
}

const money =
  /(?:đồng|vốn|tiền|giá|chi|thu|phí|lương|lãi|lợi nhuận|doanh thu|đầu tư|nợ|vay|tài trợ|phạt|thưởng)(?!\p{L})/iu

type Found = Span & { figure: Figure }

function readFigure(
  reading: Reading,
  passage: Passage,
  number: NumberMention,
  previous: NumberMention | undefined,
  next: NumberMention | undefined
): Found | null {
  const hasScale = scaleIn.test(number.raw)
  const unit: Unit | null = number.isPercent
    ? { unit: '%', end: number.end, isGuess: false }
    : (countedUnit(reading, passage, number, hasScale) ?? lentUnit(reading, passage, number, next))
  if (!unit) return null
  let { start } = number
  let value: Figure['value'] = unit.value ?? number.value
  if (number.upTo !== null) value = number.upTo > number.value ? [number.value, number.upTo] : number.value
  const joint = previous ? reading.text.slice(previous.end, number.start) : ''
  // "từ 95 đến 98%": the unit stands once, after the second number.
  if (
    previous &&
    /^\s(?:đến|tới)\s$/u.test(joint) &&
    /(?<!\p{L})(?:từ\s(?:\p{L}+\s)?|(?:giá|trị giá|mức|khoảng|chừng|tầm)\s)$/iu.test(
      reading.text.slice(passage.start, previous.start)
    ) &&
    !previous.isPercent &&
    previous.value < number.value
  ) {
    value = [shareScale(previous, number), number.value]
    start = previous.start
  }
  const torn = previous ? tornFrom(previous, number, joint) : null
  if (previous && torn !== null && torn !== 'unknown') {
    value = torn
    start = previous.start
  }
  let { denominator } = number
  if (denominator !== null && number.value > denominator) return null
  if (unit.isShare && denominator !== null) {
    value = Math.round((number.value / denominator) * 1e4) / 1e4
    denominator = null
  }
  // “4 an”, “5 không”: the name of a programme.
  if (unit.isGuess && /[“"‘']$/u.test(reading.text.slice(start - 1, start))) return null
  // A bare "2019" before a noun nobody lists is a year.
  if (/^(?:19|20)\d\d$/.test(number.raw) && unit.isGuess) return null
  const isMeasure = hasScale || unit.unit === '%' || MEASURES.includes(unit.unit.split('/')[0] ?? '')
  const sentence = sentenceAt(reading, start)
  const approx =
    number.approx?.text ?? compares.exec(reading.text.slice(Math.max(sentence.start, start - 12), start))?.[1]
  return {
    start,
    end: unit.end,
    figure: {
      raw: reading.text.slice(start, isMeasure ? unit.end : number.end).trim(),
      value,
      ...(denominator === null ? {} : { denominator }),
      ...(approx === undefined ? {} : { approx }),
      unit: unit.unit,
      // Named when all figures are known, see `nameFigures`.
      about: '',
      scope: null,
      period: null,
      evidence: [evidenceAt(reading, start, unit.end)],
      confidence: torn !== null ? TORN : unit.isInferred ? 0.6 : unit.isGuess ? 0.75 : 0.9,
      origin: 'extracted'
    }
  }
}

/** How sure a number is that recognition has torn apart, put together again or not. */
const TORN = 0.5

/**
 * "94 ,6 %" and "8. 597 lượt" as one number; of "26 8 hộ" nobody knows what it was.
 * @returns null for a number that stands by itself
 */
function tornFrom(previous: NumberMention, number: NumberMention, joint: string): number | 'unknown' | null {
  const [left, right] = [previous.raw, /^\d+/.exec(number.raw)?.[0] ?? '']
  if (previous.isPercent || !/^\d{1,3}$/.test(left) || number.upTo !== null || number.denominator !== null)
    return null
  if (/^\s,\s?$/.test(joint) && /^\d+(?:\s?%)?$/.test(number.raw)) return Number(`${left}.${right}`)
  if (/^(?:\s\.\s?|\.\s)$/.test(joint) && number.raw === right && right.length === 3)
    return Number(left + right)
  return /^\s$/.test(joint) ? 'unknown' : null
}

/** "từ 100 đến 200 triệu": the scale word stands once. */
function shareScale(first: NumberMention, second: NumberMention): number {
  const plain = parseNumber(/^[\d.,]+/.exec(second.raw)?.[0] ?? '')
  return !scaleIn.test(first.raw) && scaleIn.test(second.raw) && plain
    ? exact((first.value * second.value) / plain)
    : first.value
}

/** Without the dust of binary fractions. */
const exact = (value: number): number => Number(value.toPrecision(12))

/** "giảm từ 35 xuống còn 30 đơn vị": the unit stands once, behind the second; "số phiếu 50/52" has it before. */
function lentUnit(
  reading: Reading,
  passage: Passage,
  number: NumberMention,
  next: NumberMention | undefined
): Unit | null {
  const before = reading.text.slice(Math.max(passage.start, number.start - 40), number.start)
  const votes = /(?<!\p{L})số phiếu(?: \p{Ll}+){0,2}\s(?:đạt\s|là\s)?$/u.test(before)
  if (votes && number.denominator !== null) return { unit: 'phiếu', end: number.end, isGuess: true }
  const joint = next ? reading.text.slice(number.end, next.start) : ''
  if (
    !next ||
    !/(?<!\p{L})từ\s$/u.test(before) ||
    !/^\s(?:xuống|lên|tăng lên|giảm)(?: còn| đến| tới)?\s$/u.test(joint)
  )
    return null
  const lent = next.isPercent ? null : countedUnit(reading, passage, next, scaleIn.test(next.raw))
  return lent && { ...lent, end: number.end, isGuess: true, value: shareScale(number, next) }
}

type Unit = {
  unit: string
  end: number
  isGuess: boolean
  isShare?: boolean
  isInferred?: boolean
  value?: number
}

function countedUnit(
  reading: Reading,
  passage: Passage,
  number: NumberMention,
  hasScale: boolean
): Unit | null {
  const rest = reading.text.slice(number.end, Math.min(passage.end, number.end + 60))
  const words = /^\sphần trăm(?!\p{L})/u.exec(rest)
  if (words) return { unit: '%', end: number.end + words[0].length, isGuess: false }
  const share = number.denominator !== null && number.value < number.denominator ? shareOf.exec(rest) : null
  if (share) {
    const noun = share[1] === 'số' || share[1] === 'tổng số' ? (share[2] ?? 'số') : (share[1] ?? '')
    return {
      unit:
        compoundAt.exec(` ${noun}`)?.[1] ??
        noun
          .split(' ')
          .slice(0, /^(?:tổng )?số$/u.test(share[1] ?? '') ? 1 : 2)
          .join(' '),
      end: number.end,
      isGuess: false,
      isShare: true
    }
  }
  const unit = unitAt(reading, passage, number.end, hasScale)
  if (unit) return unit
  // "hơn 11.000 tỷ" in this prose is money.
  // So is a bare number of millions where money is spoken of; elsewhere it may be people.
  const isMoney =
    number.value >= 1e9 ||
    money.test(reading.text.slice(Math.max(passage.start, number.start - 160), number.end + 60))
  return hasScale && isMoney && number.value >= 1e6 && number.denominator === null
    ? { unit: 'đồng', end: number.end, isGuess: false, isInferred: true }
    : null
}

function unitAt(reading: Reading, passage: Passage, at: number, hasMultiplier: boolean): Unit | null {
  const rest = reading.text.slice(at, Math.min(passage.end, at + 60))
  const measure = measureAt.exec(rest)
  const rated = (unit: string, length: number, isGuess: boolean): Unit => {
    const rate =
      (isMoney.test(unit) ? priceAt.exec(rest.slice(length)) : null) ?? rateAt.exec(rest.slice(length))
    if (!rate) return { unit, end: at + length, isGuess }
    return {
      unit: [unit, rate[1], rate[2]].filter(Boolean).join('/'),
      end: at + length + rate[0].length,
      isGuess
    }
  }
  if (measure) return rated(measure[1] ?? '', measure[0].length, false)
  // 5 “điểm nghẽn”
  const quoted = /^\s[“"](\p{Ll}+(?:\s\p{Ll}+){0,3})[”"]/u.exec(rest)
  if (quoted) return { unit: quoted[1] ?? '', end: at + quoted[0].length, isGuess: true }
  const levels = levelsAt.exec(rest)
  if (levels) return rated(levels[1] ?? '', levels[0].length, false)
  const compound = compoundAt.exec(rest)
  if (compound && /^\s\p{Ll}/u.test(rest)) return rated(compound[1] ?? '', compound[0].length, false)
  const capital = capitalAt.exec(rest)
  if (capital) return { unit: capital[1] ?? '', end: at + capital[0].length, isGuess: true }
  const short = shortAt.exec(rest)
  if (short) return rated(short[1] ?? '', short[0].length, false)
  const word = wordAt.exec(rest)
  if (!word) return null
  const text = word[1] ?? ''
  if (text === 'bao' && /^\sbao\sgồm/u.test(rest)) return null
  // "2 bộ Quy tắc ứng xử": a classifier takes the name it classifies.
  const classified = /^\s(?:bộ|cuốn|tờ)\s\p{Lu}\p{Ll}*(?:\s\p{Ll}+)?/u.exec(rest)
  if (classified) return { unit: classified[0].trim(), end: at + classified[0].length, isGuess: false }
  if (time.has(text)) return hasMultiplier ? null : rated(text, word[0].length, false)
  if (notUnit.has(text)) return null
  return rated(text, word[0].length, true)
}
