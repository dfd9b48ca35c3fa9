/** Quantities of a text: number, unit, what about, whose, when, and which total a part belongs to. */
import type { Figure } from '../../shared/model/meeting.ts'
import { notFigures } from './not-figures.ts'
import { findNumbers, type NumberMention } from '../../shared/vietnamese/numbers.ts'
import { evidenceAt, sentenceAt, type Passage, type Reading } from './reading.ts'
import type { Span } from './sentences.ts'
import { linkParts } from './figure-parts.ts'
import { joinOutOf, lentBack, lentUnit, nounBefore, shareScale } from './figure-lent.ts'
import { nameFigures } from './figure-names.ts'
import { countedUnit, isMeasuredIn, percentUnit, scaleIn, type Unit } from './figure-units.ts'

const compares = /(lên tới|lên đến|hàng|<|>|≥|≤)\s*$/iu

const isYearBehind = /^\snăm (?:19|20)\d\d/u

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
    joinOutOf(reading, numbers)
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
    ? percentUnit(reading, number)
    : (countedUnit(reading, passage, number, hasScale) ??
      lentUnit(reading, passage, number, next) ??
      (previous ? lentBack(reading, passage, number, previous) : null) ??
      nounBefore(reading, passage, number))
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
  // "tăng trưởng 6,7 năm 2017": no years.
  if (
    unit.unit === 'năm' &&
    isYearBehind.test(reading.text.slice(number.end, number.end + 10)) &&
    /[.,]\d/.test(number.raw)
  )
    return null
  const isMeasure = hasScale || isMeasuredIn(unit.unit)
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
