/**
 * The meeting room reads one item's cleaned text and says what it tells about a meeting, each value with its
 * evidence. It is pure: text in, report out; it knows no database, no file and no clock.
 */
import type { Block, BlockKind, ItemId } from '../../shared/model/item.ts'
import type { Evidence } from '../../shared/model/meeting.ts'
import { findDates, type DateMention } from '../../shared/vietnamese/dates.ts'
import { LETTERS } from '../../shared/vietnamese/letter-ranges.ts'
import { UNBROKEN, PLACES } from './lexicon/places.ts'
import { splitSentences, type Span } from './sentences.ts'
import { joinLists } from './tabbed-lists.ts'

export type MeetingSource = {
  item: ItemId
  title: string
  blocks: Block[]
  /** Kept blocks joined by one line feed; block offsets are UTF-16 into it. */
  text: string
  /** ISO date with offset, or null where the item states none. */
  publishedAt: string | null
  source: string | null
}

export type Passage = Span & { kind: BlockKind; index: number }
export type Sentence = Span & { passage: Passage }

/** One item's text made ready for the extractors. `masked` has the length of `text`, with the commas,
 *  dashes and dots that do not part anything (inside ministries' names, "TP.") blanked out. */
export type Reading = {
  item: ItemId
  text: string
  readonly masked: string
  passages: Passage[]
  /** Of all passages but tables, in order; looked for when first asked, as those of one passage are. */
  readonly sentences: Sentence[]
  sentencesIn(passage: Passage): Sentence[]
  /** Every date of the text, in order; looked for when first asked. */
  readonly dates: DateMention[]
  publishedAt: string | null
}

/** Text as a pattern that matches just it. */
export const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')

/** Both spellings of the tone place and of i/y, as a pattern. */
const spelling = (pattern: string): string =>
  pattern
    .replace(/ủy|uỷ/g, '(?:ủy|uỷ)')
    .replace(/Ủy|Uỷ/g, '(?:Ủy|Uỷ)')
    .replace(/hóa|hoá/g, '(?:hóa|hoá)')
    .replace(/hòa|hoà/g, '(?:hòa|hoà)')
    .replace(/tọa|toạ/g, '(?:tọa|toạ)')
    .replace(/kỷ|kỉ/g, '(?:kỷ|kỉ)')

/** The words as they are and with a capital first letter: for patterns that must tell cases apart elsewhere. */
export const withCapital = (words: readonly string[]): string[] =>
  words.flatMap((word) => [word, word.charAt(0).toUpperCase() + word.slice(1)])

/** How words may be written that have one of the pairs of `spelling`. */
const SPELLINGS = ['ủy uỷ', 'Ủy Uỷ', 'hóa hoá', 'hòa hoà', 'tọa toạ', 'kỷ kỉ'].map((pair) => pair.split(' '))
function spelled(words: readonly string[]): readonly string[] {
  const all = new Set(words)
  for (const [one = '', other = ''] of SPELLINGS)
    for (const word of all) {
      if (word.includes(one) || word.includes(other))
        all.add(word.replaceAll(other, one)).add(word.replaceAll(one, other))
    }
  return [...all]
}

/** So many letters of a word are looked at before anything else: more cost as much as they spare. */
const OPENING = 3

/** The first letters of words, as nested alternatives. */
function openings(words: readonly string[], depth: number): string {
  if (depth === 0 || words.includes('')) return ''
  const rests = new Map<string, string[]>()
  for (const word of words) {
    const letter = word.charAt(0)
    const known = rests.get(letter)
    if (known) known.push(word.slice(1))
    else rests.set(letter, [word.slice(1)])
  }
  const parts = [...rests].map(([letter, those]) => literal(letter) + openings(those, depth - 1))
  return parts.length === 1 ? parts[0]! : `(?:${parts.join('|')})`
}

/** Looks whether one of `words` may begin here, in either spelling: what stands in front of it costs far more to look at. */
export function mayBegin(words: readonly string[], depth = OPENING): string {
  // one letter more than is looked at: a spelling may lie across the end
  const heads = new Set(words.map((word) => word.slice(0, depth + 1)))
  return `(?=${openings(spelled([...heads]), depth)})`
}

/** A pattern of whole words: any of `words`, longest first. */
export function wholeWords(words: readonly string[]): string {
  const sorted = [...new Set(words)].sort((a, b) => b.length - a.length)
  return `(?<![${LETTERS}\\d])(?:${sorted.map((word) => spelling(literal(word))).join('|')})(?![${LETTERS}\\d])`
}

/** `wholeWords`, for a pattern that begins with them: quick where none of them stands. */
export const anyOf = (words: readonly string[]): string => mayBegin(words) + wholeWords(words)

/** The stop of "TP. Huế", "TP.HCM" parts nothing; that of "các sở, ngành TP." does. */
const city = `T[Pp]\\.(?=\\s?(?:HCM|${PLACES.map(literal).join('|')}))`
/** "UBND Q. 12", "UBND P.5", "UBND Q.Tân Bình". */
const quarter = String.raw`(?<![\p{L}])[QP]\.(?=\s?\d)|(?<![\p{L}])Q\.(?=\s?\p{L})`
/** Names of the lexicon under either dash and either spelling. */
const names = UNBROKEN.map((name) => spelling(literal(name)).replace(/[-–]/g, '[-–]')).join('|')
/** "Sở VH - TT & DL", "HĐND - UBND": letters that stand for words. */
const letterRow = String.raw`(?<![\p{L}\d])\p{Lu}{2,5}(?:\s[-–]\s\p{Lu}{1,4}(?:\s&\s\p{Lu}{1,4})?(?![\p{L}\d]))+`
const unbroken = new RegExp(`${names}|${city}|${quarter}`, 'giu')
const unbrokenLetters = new RegExp(letterRow, 'gu')

/** "Bộ Nông nghiệp và Phát triển nông thôn (NN & PTNT) Nguyễn …": letters in brackets stay with their title. */
const initials = /\([\p{Lu}][\p{Lu}\s&._-]{1,14}\)/gu
/** "Bí thư Đảng ủy xã A (huyện B) Nguyễn Văn C", "Cục Đường sông (Bộ Giao thông) TP. B Nguyễn Văn C": all the office's. */
const ofPlace =
  /\((?:(?:(?:tỉnh|huyện|quận|thị xã|thành phố|TP[._]?)\s?)?\p{Lu}\p{L}*(?:\s\p{Lu}\p{L}*){0,3}|(?:thuộc\s)?(?:Bộ|Sở|Tổng cục|Cục|Ban|UBND|Công an|Đại học|Quân khu|Tập đoàn)\s[^()]{1,60}|cũ|mới)\)(?=\s(?:(?:tỉnh|huyện|quận|thị xã|thành phố|TP[._]?)\s)?\p{Lu}\p{Ll}+\s\p{Lu}\p{Ll}+\s)/gu

/** "Hội Hữu nghị Việt Nam - Cuba" is one name. */
const friends = /(?<=Việt Nam)\s?[–-]\s?(?=\p{Lu}\p{Ll})/gu

const mask = (text: string): string =>
  text
    .replace(unbroken, (name) => name.replace(/[,.–-]/g, '_'))
    .replace(unbrokenLetters, (name) => name.replace(/[–-]/gu, '_'))
    .replace(friends, (name) => name.replace(/[–-]/gu, '_'))
    .replace(ofPlace, (name) => `_${name.slice(1, -1).replace(/[.,;–-]/g, '_')}_`)
    .replace(initials, (name) => `_${name.slice(1, -1).replace(/[.-]/g, '_')}_`)

export function readSource(source: MeetingSource): Reading {
  const { item, text, publishedAt } = source
  const kept = source.blocks.flatMap(({ kind, start, end }) =>
    kind === 'boilerplate' || start === null || end === null ? [] : [{ kind, start, end }]
  )
  const passages: Passage[] = joinLists(text, kept).map((passage, index) => ({ ...passage, index }))
  const parted: (Sentence[] | undefined)[] = []
  const sentencesIn = (passage: Passage): Sentence[] =>
    (parted[passage.index] ??=
      passage.kind === 'table'
        ? []
        : splitSentences(text, passage).map(({ start, end }) => ({ start, end, passage })))
  let sentences: Sentence[] | null = null
  let masked: string | null = null
  let dates: DateMention[] | null = null
  return {
    item,
    text,
    get masked() {
      return (masked ??= mask(text))
    },
    passages,
    get sentences() {
      return (sentences ??= passages.flatMap(sentencesIn))
    },
    sentencesIn,
    get dates() {
      return (dates ??= findDates(text, { publishedAt }))
    },
    publishedAt
  }
}

/** Evidence for a range of the text, blanks at both ends left out. */
export function evidenceAt(reading: { item: ItemId; text: string }, start: number, end: number): Evidence {
  let from = start
  let to = end
  while (from < to && /\s/.test(reading.text[from] ?? '')) from++
  while (to > from && /\s/.test(reading.text[to - 1] ?? '')) to--
  return { item: reading.item, start: from, end: to, quote: reading.text.slice(from, to) }
}

/** The sentence an offset lies in. @throws RangeError for an offset outside the kept passages */
export function sentenceAt(reading: Reading, at: number): Sentence {
  let low = 0
  let high = reading.sentences.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((reading.sentences[middle]?.start ?? Infinity) <= at) low = middle
    else high = middle - 1
  }
  const sentence = reading.sentences[low]
  if (!sentence) throw new RangeError('an offset outside every sentence')
  return sentence
}

/** Folds case, blanks and the two tone placements, for comparing phrases. */
export const fold = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('uỷ', 'ủy')
    .replaceAll('hoá', 'hóa')
    .replaceAll('hoà', 'hòa')
    .replace(/\s+/g, ' ')
    .trim()
