import type { RecognisedSpan } from '../../shared/model/extract.ts'
import type { DoubtReason } from '../../shared/model/recognition.ts'
import { fold } from '../../shared/vietnamese/fold.ts'
import { isDay } from '../../shared/vietnamese/day.ts'
import { DOCUMENT_LETTERS } from './lexicon/documents.ts'

/** A doubtful place in a block's text; UTF-16 offsets of the block. */
export type DoubtfulPlace = { start: number; end: number; reason: DoubtReason; suggestion: string | null }

/** Below this a number is doubtful (0…100, Tesseract's); bench/ocr.ts prints what the floors catch. */
const SURE_NUMBER = 93
/** The numbers of documents are in no dictionary of the recogniser and always come out less sure. */
const SURE_CODE = 70
/** Two readings that agree are right even where each is unsure. */
const SURE_TWICE = 35

const floorFor = (core: string, second: string | undefined): number =>
  second !== undefined && agrees(core, second) ? SURE_TWICE : /\p{L}/u.test(core) ? SURE_CODE : SURE_NUMBER

const REASONS: readonly DoubtReason[] = [
  'impossible-date',
  'mixed-letters',
  'unknown-document',
  'second-reading',
  'unsure'
]

const LOOKS_LIKE: Readonly<Record<string, string>> = {
  O: '0',
  o: '0',
  Q: '0',
  l: '1',
  I: '1',
  '|': '1',
  '!': '1'
}
/** A number in which letters stand where digits look the same: "2O21", "l5", "4.2l8". */
const MIXED = /(?<![\p{L}\p{N}])(?=[\dOoQlI|!]*\d)(?=\d*[OoQlI|!])[\dOoQlI|!]+(?![\p{L}\p{N}])/gu

/** Number and letters of a document: "148/BC-NV", "45/2019/QH14" (Decree 30/2020/NĐ-CP, Annex III; Party usage). */
const CODE =
  /(?<![\p{L}\p{N}/.-])[\dOoQlI|]{1,5}(?:\/(?:19|20)\d\d)?[-–/]\p{L}[\p{L}&]+\d*(?:[-–/.][\p{L}\d][\p{L}\d&]*)*(?![\p{L}\p{N}])/gu

const NUMERIC_DATE = /(?<![\d/.,-])(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?![\d/]|-\d)/g
const SPOKEN_DATE = /ngày\s+(\d{1,2})\s*(?:tháng\s+|\/)(\d{1,2})(?:\s*(?:năm\s+|\/)(\d{4}))?(?!\d)/giu
const YEARS = { from: 1800, to: 2100 }

const digitsOf = (text: string) => text.replace(/[OoQlI|!]/g, (letter) => LOOKS_LIKE[letter] ?? letter)

/** The letters for a kind of document that these were meant for: "QD" → "QĐ"; null when there is none or more. */
function letterFor(part: string): string | null {
  const wanted = fold(part).replace(/\d/g, '')
  const near = Object.keys(DOCUMENT_LETTERS).filter((letters) => fold(letters) === wanted)
  return near.length === 1 ? near[0]! : null
}

const isKnown = (part: string) => part in DOCUMENT_LETTERS || /^(?:QH|HĐND|UBND)\d*$/.test(part)

function* impossibleDates(text: string): Generator<DoubtfulPlace> {
  const check = (match: RegExpMatchArray, day: number, month: number, year: number | null) => {
    const isReal = isDay(year, month, day) && (year === null || (year >= YEARS.from && year <= YEARS.to))
    if (isReal) return null
    const start = match.index! + match[0].search(/\d/)
    return {
      start,
      end: match.index! + match[0].length,
      reason: 'impossible-date',
      suggestion: null
    } as const
  }
  for (const match of text.matchAll(NUMERIC_DATE)) {
    const found = check(match, Number(match[1]), Number(match[3]), Number(match[4]))
    if (found) yield found
  }
  for (const match of text.matchAll(SPOKEN_DATE)) {
    const found = check(match, Number(match[1]), Number(match[2]), match[3] ? Number(match[3]) : null)
    if (found) yield found
  }
}

function* mixedNumbers(text: string): Generator<DoubtfulPlace> {
  for (const { 0: token, index } of text.matchAll(MIXED)) {
    yield { start: index, end: index + token.length, reason: 'mixed-letters', suggestion: digitsOf(token) }
  }
}

function* unknownCodes(text: string): Generator<DoubtfulPlace> {
  for (const { 0: code, index } of text.matchAll(CODE)) {
    const parts = code.split(/[-–/.]/).slice(1)
    if (parts.some(isKnown)) continue
    const meant = parts.map((part) => letterFor(part))
    const at = meant.findIndex((letters) => letters !== null)
    const suggestion = at < 0 ? null : code.replace(parts[at]!, meant[at]!)
    yield { start: index, end: index + code.length, reason: 'unknown-document', suggestion }
  }
}

/** The word without the marks around it: "(25/5/2018)," → "25/5/2018". */
function coreOf(text: string, { start, end }: RecognisedSpan): { start: number; end: number } {
  const word = text.slice(start, end)
  const lead = /^[^\p{L}\p{N}]*/u.exec(word)![0].length
  const tail = /[^\p{L}\p{N}%]*$/u.exec(word)![0].length
  return lead + tail >= word.length ? { start, end } : { start: start + lead, end: end - tail }
}

const isKnownCode = (text: string) =>
  text
    .split(/[-–/.]/)
    .slice(1)
    .some(isKnown)
const digitsAlone = (text: string) => text.replace(/\D+/g, ' ').trim()

/** Two readings of one number; letters of no document do not speak against those of one ("Qb" against "QĐ"). */
const agrees = (core: string, second: string): boolean =>
  core === second || (isKnownCode(core) && !isKnownCode(second) && digitsAlone(core) === digitsAlone(second))

function* unsureWords(text: string, words: readonly RecognisedSpan[]): Generator<DoubtfulPlace> {
  for (const word of words) {
    const { start, end } = coreOf(text, word)
    const core = text.slice(start, end)
    if (!/\d/.test(core)) continue
    const { second } = word
    if (second !== undefined && second !== '' && !agrees(core, second)) {
      yield { start, end, reason: 'second-reading', suggestion: second }
    } else if (word.confidence < floorFor(core, second)) {
      yield { start, end, reason: 'unsure', suggestion: null }
    }
  }
}

/**
 * The doubtful numbers, dates and document numbers of one recognised block, in order and without overlaps: where two
 * reasons meet, the graver one stands for both. Words a person has checked raise no doubt.
 */
export function findDoubts(text: string, words: readonly RecognisedSpan[]): DoubtfulPlace[] {
  const all = [
    ...impossibleDates(text),
    ...mixedNumbers(text),
    ...unknownCodes(text),
    ...unsureWords(text, words)
  ].filter((place) => {
    const under = wordsAt(words, place)
    return under.length > 0 && !under.every((word) => word.isChecked)
  })
  const grave = (place: DoubtfulPlace) => REASONS.indexOf(place.reason)
  const kept: DoubtfulPlace[] = []
  for (const place of all.toSorted((a, b) => grave(a) - grave(b))) {
    const other = kept.find((each) => place.start < each.end && each.start < place.end)
    if (other === undefined) kept.push({ ...place })
    else if (other.start === place.start && other.end === place.end) other.suggestion ??= place.suggestion
  }
  return kept.toSorted((a, b) => a.start - b.start)
}

/** The words that touch a range of the block. */
export function wordsAt(
  words: readonly RecognisedSpan[],
  { start, end }: { start: number; end: number }
): RecognisedSpan[] {
  return words.filter((word) => word.start < end && start < word.end)
}
