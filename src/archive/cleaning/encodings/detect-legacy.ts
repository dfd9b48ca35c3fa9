import { isSyllable } from '../../../shared/vietnamese/syllables.ts'
import { VIQR_STRONG, VIQR_UNIT, viqrUnit } from './decode-viqr.ts'
import type { LegacyEncoding } from '../../../shared/model/encoding.ts'
import { decodeLegacy } from './decode-legacy.ts'
import { decodeTwice, looksTwice } from './decode-twice.ts'

/**
 * Confidence from which text is converted: with no font named, 4 words that become syllables and none that does
 * not, or 9 in 10 of many. Below it the text stays as it was.
 */
export const CONVERT_FROM = 0.8

/**
 * Confidence from which an item is listed as doubtful, its text left as it was: below it, signs and foreign words
 * alone could have given the evidence.
 */
export const DOUBT_FROM = 0.45
/** Words won that a doubt needs at least. */
export const DOUBT_WORDS = 3

/** What a font name is worth, in words that became syllables. Alone it proves nothing: names outlive conversion. */
const FONT_WORTH = 3
/** Words of VIQR needed at least: ASCII text has carets and brackets of its own. */
const VIQR_WORDS = 5
/** Least share of Vietnamese syllables among all words once converted. */
const LEAST_SYLLABLES = 0.4
/** Words looked at; more do not change a verdict. */
const SAMPLE_WORDS = 3000

export type Evidence = {
  /** Fonts named that belong to the encoding. */
  fonts: string[]
  /** Words the encoding turns into Vietnamese syllables. */
  valid: number
  /** Words with letters outside ASCII that are no syllables after conversion. */
  invalid: number
  /** Of `valid`, those that are syllables as they stand. */
  validAsIs: number
  /** Share of syllables among all words after conversion, 0-1. */
  syllables: number
}

export type Verdict = {
  /** The likeliest old encoding; null when nothing speaks for any. */
  encoding: LegacyEncoding | null
  /** 0-1; convert from `CONVERT_FROM` on. */
  confidence: number
  evidence: Evidence
  /** All that something speaks for, the likeliest first. */
  candidates: Candidate[]
}

export type Candidate = { encoding: LegacyEncoding; confidence: number }

export type DetectOptions = {
  /** Names of the fonts the text is set in. */
  fonts?: readonly string[]
  among?: readonly LegacyEncoding[]
}

/** The commonest first: of two that explain a text equally well the earlier one stands. */
const ALL: readonly LegacyEncoding[] = [
  'tcvn3',
  'vni',
  'viscii',
  'vps',
  'bkhcm2',
  'bkhcm1',
  'viqr',
  'utf8-twice'
]
const NOTHING: Evidence = { fonts: [], valid: 0, invalid: 0, validAsIs: 0, syllables: 0 }

/** Letters only Unicode Vietnamese has; a word with one of them is converted already. */
export const UNICODE_VIETNAMESE =
  /[\u0102\u0103\u0110\u0111\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9\u0300-\u036f]/

/** Letters VIQR has no use for; signs such as quotation marks may stand in it. */
export const LETTER_BEYOND_ASCII = /[\u00c0-\u024f\u1e00-\u1eff]/

/**
 * The encoding a font belongs to by its name, with or without a PDF subset tag (`ABCDEF+`), and whether it draws
 * capitals only; null for any other font.
 */
export function fontEncoding(name: string): { encoding: LegacyEncoding; isCapitals: boolean } | null {
  const font = name.replace(/^[A-Z]{6}\+/, '')
  if (font.startsWith('.Vn')) {
    return { encoding: 'tcvn3', isCapitals: /^\.Vn\w*H(?=$|[\s,-])/.test(font) }
  }
  if (/^VNI\b/i.test(font)) return { encoding: 'vni', isCapitals: false }
  if (/^VPS\b/i.test(font)) return { encoding: 'vps', isCapitals: false }
  return font.startsWith('VI ') ? { encoding: 'viscii', isCapitals: false } : null
}

const LETTER_RUNS = /\p{L}+/gu
const BEYOND_ASCII = /[^\0-\x7f]/

/** Small then capital letters inside a word (`vÒ`, `tØnh`): no language writes so. */
const MIXED_CASE = /\p{Ll}\p{Lu}/u

function isWord(word: string): boolean {
  return isSyllable(word) && !MIXED_CASE.test(word)
}

/** A sign that stayed inside a word: the encoding does not know it as a letter. */
const SIGN_BETWEEN_LETTERS = /\p{L}[\u00a1-\u00bf]\p{L}/u

type Judgement = 'syllable' | 'other' | 'neutral'

/** A converted word: neutral are abbreviations, bare letters (a sign, a bullet) and plain ASCII words. */
function judge(text: string): Judgement {
  const words = (text.match(LETTER_RUNS) ?? []).filter((word) => word.length > 1 && BEYOND_ASCII.test(word))
  let verdict: Judgement = 'neutral'
  for (const word of words) {
    if (isWord(word)) verdict = 'syllable'
    else if (word.length > 6 || word !== word.toUpperCase()) return 'other'
  }
  return verdict
}

/** True for a loan or place name written the Vietnamese way: syllables in one (`ximăng`), k for c (`Đắk`, `Kông`). */
export function isLoan(word: string): boolean {
  const plain = word
    .toLowerCase()
    .replace(/k$/, 'c')
    .replace(/^k(?=[aăâoôơuư])/, 'c')
  // Names leave the tone out that a stopped syllable must have (`Đăk Lăk`).
  if (isSyllable(plain) || isSyllable(plain.replace(/ăc$/, 'ắc').replace(/ôc$/, 'ốc'))) return true
  for (let cut = 1; cut < plain.length; cut++) {
    if (isSyllable(plain.slice(0, cut)) && isLoan(plain.slice(cut))) return true
  }
  return false
}

/** True when the words of a text with letters outside ASCII, abbreviations apart, are Vietnamese syllables. */
export function looksVietnamese(text: string): boolean {
  return judge(text) !== 'other' && !/\p{L}[\u00a1-\u00bf]|[\u00a1-\u00bf]\p{L}/u.test(text)
}

/** Shares of syllables among plain words, to tell Vietnamese from prose of other languages. */
function plainSyllables(words: readonly string[]): { syllables: number; others: number } {
  let syllables = 0
  let others = 0
  for (const word of words) {
    for (const run of word.match(/[a-z]{2,}|[A-Z][a-z]+/g) ?? []) {
      if (isSyllable(run)) syllables++
      else others++
    }
  }
  return { syllables, others }
}

/** Words without anything an old encoding could stand for. */
const isPlain = (raw: string): boolean => !BEYOND_ASCII.test(raw) && !/[\x01-\x08\x0e-\x1f]/.test(raw)

/** What a word says of an encoding: `as-is` one that is a syllable before and after. */
type Weight = 'valid' | 'as-is' | 'invalid' | 'nothing'

function judgeWord(raw: string, encoding: LegacyEncoding): Weight {
  const decoded = decodeLegacy(raw, encoding)
  const verdict = judge(decoded)
  if (verdict === 'other' || SIGN_BETWEEN_LETTERS.test(decoded)) return 'invalid'
  if (verdict !== 'syllable' || decoded === raw) return 'nothing'
  return judge(raw) === 'syllable' && !/[\u00a1-\u00bf\u00d7\u00f7]/.test(raw) ? 'as-is' : 'valid'
}

/** Short words that were weighed: a text is weighed for many encodings, as a whole and part by part. */
const weighed = new Map<LegacyEncoding, Map<string, Weight>>()
const MOST_WEIGHED = 10_000
const LONGEST_KEPT = 12

function weigh(raw: string, encoding: LegacyEncoding): Weight {
  let known = weighed.get(encoding)
  if (known === undefined || known.size >= MOST_WEIGHED) weighed.set(encoding, (known = new Map()))
  const before = known.get(raw)
  if (before !== undefined) return before
  const weight = judgeWord(raw, encoding)
  if (raw.length <= LONGEST_KEPT) known.set(raw, weight)
  return weight
}

/** @param words without those that are converted already; `plain` what the others are */
function weighBytes(
  words: readonly string[],
  plain: ReturnType<typeof plainSyllables>,
  encoding: LegacyEncoding
): Omit<Evidence, 'fonts'> {
  const count: Record<Weight, number> = { valid: 0, 'as-is': 0, invalid: 0, nothing: 0 }
  for (const raw of words) count[weigh(raw, encoding)]++
  const { invalid, 'as-is': validAsIs } = count
  const valid = count.valid + validAsIs
  const all = valid + invalid + plain.syllables + plain.others
  return { valid, invalid, validAsIs, syllables: all === 0 ? 0 : (valid + plain.syllables) / all }
}

function weighViqr(text: string): Omit<Evidence, 'fonts'> {
  let valid = 0
  let invalid = 0
  const plain: string[] = []
  for (const [unit] of text.matchAll(VIQR_UNIT)) {
    if (!VIQR_STRONG.test(unit)) plain.push(unit)
    else if (judge(viqrUnit(unit)) === 'syllable') valid++
    else invalid++
  }
  const { syllables, others } = plainSyllables(plain)
  const all = valid + invalid + syllables + others
  return { valid, invalid, validAsIs: 0, syllables: all === 0 ? 0 : (valid + syllables) / all }
}

/** Only words whose letters are whole are evidence: what a program left of the others is put right, and proves nothing. */
function weighTwice(text: string, plain: ReturnType<typeof plainSyllables>): Omit<Evidence, 'fonts'> {
  let valid = 0
  let invalid = 0
  // a no-break space is part of a letter here
  for (const word of text.split(/[ \t\r\n<>|]+/, SAMPLE_WORDS)) {
    if (!BEYOND_ASCII.test(word) || UNICODE_VIETNAMESE.test(word)) continue
    const verdict = judge(decodeTwice(word))
    if (verdict === 'other') invalid++
    else if (verdict === 'syllable' && looksTwice(word)) valid++
  }
  const all = valid + invalid + plain.syllables + plain.others
  return { valid, invalid, validAsIs: 0, syllables: all === 0 ? 0 : (valid + plain.syllables) / all }
}

/**
 * Words won, against words that came to nothing. A word that was a syllable before (`cã`) is no gain; half of it
 * counts against, so that Unicode text in plain Latin letters (`Tô Lâm`) never wins.
 */
function confidenceOf({ valid, invalid, validAsIs, syllables, fonts }: Evidence): number {
  if (syllables < LEAST_SYLLABLES || valid === validAsIs) return 0
  const gain = valid - validAsIs + (fonts.length > 0 ? FONT_WORTH : 0)
  return gain / (gain + invalid + validAsIs / 2 + 1)
}

/**
 * Which old encoding a text is in, judged by trial: decoded with each, counted by words that become Vietnamese
 * syllables, against those that do not or were syllables before. Text is as `decodeLegacy` takes it.
 */
export function detectLegacy(text: string, options: DetectOptions = {}): Verdict {
  const words = text.split(/[\s<>|]+/, SAMPLE_WORDS).filter((word) => word !== '')
  const isAscii = !BEYOND_ASCII.test(text) && !/[\x01-\x08\x0e-\x1f]/.test(text)
  const hasLetters = LETTER_BEYOND_ASCII.test(text)
  const plain = plainSyllables(isAscii ? [] : words.filter(isPlain))
  const inQuestion = words.filter((word) => !isPlain(word) && !UNICODE_VIETNAMESE.test(word))
  let best: Verdict = { encoding: null, confidence: 0, evidence: NOTHING, candidates: [] }
  const candidates: Candidate[] = []
  for (const encoding of options.among ?? ALL) {
    if (encoding === 'viqr' ? hasLetters : isAscii) continue
    const fonts = (options.fonts ?? []).filter((font) => fontEncoding(font)?.encoding === encoding)
    if (encoding === 'utf8-twice' && !looksTwice(text)) continue
    const counts =
      encoding === 'viqr'
        ? weighViqr(text)
        : encoding === 'utf8-twice'
          ? weighTwice(text, plain)
          : weighBytes(inQuestion, plain, encoding)
    const evidence = { ...counts, fonts }
    if (encoding === 'viqr' && evidence.valid < VIQR_WORDS) continue
    const confidence = confidenceOf(evidence)
    if (confidence > 0) candidates.push({ encoding, confidence })
    if (best.evidence === NOTHING || confidence > best.confidence) {
      best = { encoding: confidence > 0 ? encoding : null, confidence, evidence, candidates }
    }
  }
  candidates.sort((a, b) => b.confidence - a.confidence)
  return best
}
