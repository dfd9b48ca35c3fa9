/** The words of a passage as names are read from them, and the cues around a name. */
import { HONORIFICS, LETTERS, TITLE_HEADS, TITLE_PREFIXES } from './lexicon/titles.ts'
import { NOT_VERBS, TITLE_STOPS } from './lexicon/verbs.ts'
import { anyOf, type Passage, type Reading } from './reading.ts'
import type { Span } from './sentences.ts'

export type Token = Span & { text: string; isCapital: boolean; isShout: boolean; gap: string }

const titleHere = new RegExp(anyOf(TITLE_HEADS), 'iuy')
const honorificBefore = new RegExp(`${anyOf(HONORIFICS)}\\s*:?\\s*$`, 'iu')
const lettersBefore = new RegExp(`(?<![\\p{L}])(?:${LETTERS.join('|')})\\.?\\s*$`, 'u')
const notVerb = `(?!${NOT_VERBS.join('|')})`
const titleHead = new RegExp(anyOf(TITLE_HEADS), 'giu')
/** "Chủ nhiệm Ủy ban kiểm tra": a committee's work stops no office. */
const titleStop = new RegExp(
  `(?<![Bb]an (?=chỉ|kiểm|điều|đại|thông|giải|quản|thống|thảo|về|từ))${notVerb}${anyOf(TITLE_STOPS)}`,
  'u'
)
const stopHere = new RegExp(anyOf([...TITLE_STOPS, 'và', 'của', 'thuộc']), 'uy')
/** The shape of one Vietnamese syllable; a name with another shape is foreign or of a highland people. */
const syllable =
  /^(?:b|ch|c|d|đ|gh|gi|g|h|kh|k|l|m|ngh|ng|nh|n|ph|p|qu|q|r|s|th|tr|t|v|x)?[aeiouyăâêôơư\u0300-\u036f]{1,3}(?:ch|c|m|ng|nh|n|p|t)?$/
const bare = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
export const isVietnamese = (text: string): boolean => syllable.test(bare(text))

export function tokenise(reading: Reading, passage: Passage): Token[] {
  const tokens: Token[] = []
  // "H'Bơ", "Jong-un", "Jae - in", "Jean-Claude": one word each.
  const pattern =
    /(?<=[A-Z][a-z]+ )[A-Z][a-z]+ - (?!(?:cho|anh|ba|nhu|khu|quan|con|do|tin|sau|khi|hai|trong|theo|nay|khoa|bao)(?!\p{L}))[a-z]{1,7}(?: - [a-z]{2,6})?(?![\p{L}\p{M}])|(?<!\p{L})(?:Jean|Marie|Anne|Karl|Hans|Al|El|Abdul|Jong|Jae|Myung)-\p{Lu}[\p{L}\p{M}]+|[\p{L}\p{M}\d]+(?:[’'‘][\p{L}\p{M}]+|-\p{Ll}[\p{L}\p{M}]*)*/gu
  const slice = reading.text.slice(passage.start, passage.end)
  let last = 0
  for (const match of slice.matchAll(pattern)) {
    const text = match[0]
    tokens.push({
      text,
      start: passage.start + match.index,
      end: passage.start + match.index + text.length,
      isCapital: /^\p{Lu}/u.test(text),
      isShout: text.length > 1 && text === text.toUpperCase() && /\p{L}/u.test(text),
      gap: slice.slice(last, match.index)
    })
    last = match.index + text.length
  }
  return tokens
}

/** Whether a form of address or an academic title ends `before`; in "Thủ tướng Anh" the capital is a country's. */
export const isAddressed = (before: string): boolean =>
  lettersBefore.test(before) || (honorificBefore.test(before) && !isBritain(before))

/** "Thủ tướng Anh Theresa May": Britain, not a form of address. */
export const isBritain = (before: string): boolean => /\p{L} Anh\s*$/u.test(before)

/** Whether the words just before `at` are a title phrase that a name may follow without a comma. */
export function followsTitle(reading: Reading, passage: Passage, at: number): boolean {
  const from = Math.max(passage.start, at - 140)
  const before = reading.masked.slice(from, at)
  const segment = before.slice(
    Math.max(...['.', ',', ';', ':', '(', '“', '"'].map((mark) => before.lastIndexOf(mark))) + 1
  )
  if (/(?<!\p{L})(?:của|thuộc|tại|ở|cho|với)\s*$/u.test(segment)) return false
  for (const head of segment.matchAll(titleHead)) {
    if (!titleStop.test(segment.slice(head.index + head[0].length))) return true
  }
  return false
}

/** What follows a foreign name is a stop, a verb or the end; "Sở Y tế …" goes on in small letters. */
export function endsLikeName(reading: Reading, tokens: Token[], at: number): boolean {
  const next = tokens[at]
  if (!next || next.gap !== ' ') return true
  stopHere.lastIndex = next.start
  return stopHere.test(reading.text)
}

export function startsTitle(reading: Reading, at: number): boolean {
  titleHere.lastIndex = at
  return titleHere.test(reading.text)
}

const officeBehind = new RegExp(
  `^\\s?(?:,\\s|[-–]\\s|\\()(?:${anyOf(TITLE_PREFIXES)}\\s)?(?!${anyOf(['đại diện', 'cán bộ', 'cử tri', 'thành viên'])})${anyOf(TITLE_HEADS)}`,
  'iu'
)
/** Whether an office follows where a name ends at `at`: ", Chủ tịch …", " - Bí thư …", "(nguyên …". */
export const titleFollows = (reading: Reading, at: number): boolean =>
  officeBehind.test(reading.text.slice(at, at + 40))

/** "NGUYỄN VĂN BẢO" is the Nguyễn Văn Bảo of the prose. */
export const inSmall = (text: string): string =>
  text === text.toUpperCase()
    ? text.toLowerCase().replace(/(?<![\p{L}\p{M}’'‘-])\p{Ll}/gu, (letter) => letter.toUpperCase())
    : text
