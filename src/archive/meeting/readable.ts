/**
 * Texts in capitals, without accents or with letters mistaken in recognition, made readable for the rules: the
 * same text letter by letter, so that every offset stays, with case or accents of known words put back.
 */
import type { MeetingReport } from '../../shared/model/meeting.ts'
import { BODY_SPEAKERS } from './lexicon/bodies.ts'
import { DOCUMENT_KINDS } from './lexicon/documents.ts'
import { EVENT_KINDS } from './lexicon/events.ts'
import { FAMILY_NAMES, NOT_FAMILIES } from './lexicon/names.ts'
import { LEADING_WORDS, SHORT_FORMS } from './lexicon/plain.ts'
import { PLACES } from './lexicon/places.ts'
import { HONORIFICS, LETTERS, TITLE_HEADS } from './lexicon/titles.ts'
import { ADVERBS, SPEECH_VERBS, TITLE_STOPS } from './lexicon/verbs.ts'
import { phraseMender, withCaseOf } from './misread.ts'
import { anyOf, literal, mayBegin, type MeetingSource } from './reading.ts'

type Readable = {
  source: MeetingSource
  /** Puts the text's own letters back into the report, as far as values stand in it. */
  restore: (report: MeetingReport) => MeetingReport
}

const bare = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
    .normalize('NFC')

const lower = (words: readonly string[]): string[] => words.map((word) => word.toLowerCase())
/** Words without accents that the rules go by, with their accents; the first spelling of a word is kept. */
const accents = new Map<string, string>()
const ruleWords = lower([
  ...LEADING_WORDS,
  ...TITLE_HEADS,
  ...EVENT_KINDS,
  ...DOCUMENT_KINDS,
  ...HONORIFICS,
  ...SPEECH_VERBS.after,
  ...SPEECH_VERBS.verb,
  ...ADVERBS,
  ...TITLE_STOPS
])
for (const word of [...ruleWords, ...lower(PLACES)])
  if (bare(word) !== word && !accents.has(bare(word))) accents.set(bare(word), word)
/** Family names, but for those that are a body's word or a middle name first of all. */
const families = new Map(
  FAMILY_NAMES.map((name) => [bare(name), name] as const).filter(
    ([name]) => !/^(?:Ban|Van|Thi|Tu|Vu)$/u.test(name)
  )
)
const words = new RegExp(anyOf([...accents.keys()]), 'giu')
const mendPhrases = phraseMender(ruleWords)
const familyBefore = new RegExp(
  `(?<!\\p{L})(?:${[...families.keys()].map(literal).join('|')})(?=\\s\\p{Lu}\\p{Ll})`,
  'gu'
)

/** Of a text in capitals this much is; a heading or two in capitals is not. */
const shoutShare = 0.7
/** A text of Vietnamese has an accent on every third letter; one without has next to none. */
const accentShare = 0.01
const fewest = 60

/** How the text must be read, or null where it is as it should be. */
export function makeReadable(source: MeetingSource): Readable | null {
  const { letters, capitals, accented } = countLetters(source.text)
  if (letters < fewest) return null
  const isMute = accented < letters * accentShare
  const isShout = capitals > letters * shoutShare
  const lettered = mendLetters(source.text)
  const mended = isMute ? lettered : mendPhrases(lettered)
  if (!isMute && !isShout && mended === source.text) return null
  const spoken = isShout ? softened(mended) : mended
  const text = isMute ? withAccents(spoken) : spoken
  // Where a letter has another length in small, nothing can be said about places: the text is read as it is.
  if (text.length !== source.text.length) return null
  return { source: { ...source, text }, restore: (report) => restored(report, source.text, text, isMute) }
}

/** In one walk: three patterns over every text that comes in cost more than all else that is asked of it. */
function countLetters(text: string): { letters: number; capitals: number; accented: number } {
  let letters = 0
  let capitals = 0
  let accented = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    const isSmall = code >= 0x61 && code <= 0x7a
    if (isSmall || (code >= 0x41 && code <= 0x5a)) letters++
    else if (
      code >= 0xc0 &&
      code <= 0x1ef9 &&
      code !== 0xd7 &&
      code !== 0xf7 &&
      (code <= 0x24f || code >= 0x1ea0)
    ) {
      letters++
      accented++
    } else continue
    // From U+0100 on small letters are odd, but for Ơ, Ư and their kind, which stand the other way round.
    if (
      code < 0x100
        ? !isSmall && code < 0xdf
        : code === 0x1a0 || code === 0x1af || (code % 2 === 0 && code !== 0x1b0)
    )
      capitals++
  }
  return { letters, capitals, accented }
}

/** "Ngày l4/0l/2019": small l for one, O for zero inside a date. */
const mistakenDay =
  /(?=[\dlIOo]{1,2}[/.-])(?<=(?:[Nn]gày|[Ss]áng|[Tt]rưa|[Cc]hiều|[Tt]ối)\s)(?=[\dlIOo/.-]*\d)[\dlIOo]{1,2}[/.-][\dlIOo]{1,2}(?:[/.-][\dlIOo]{4})?(?![\p{L}\d])/gu
/** Words the rules go by, with the mark recognition loses most; none of these is a word of its own. */
const mistakes: Readonly<Record<string, (word: string) => string>> = {
  'hội nghi': (word) => `${word.slice(0, -1)}ị`,
  'quyết đinh': (word) => word.replace('inh', 'ịnh'),
  'nghi quyết': (word) => word.replace('i', 'ị'),
  'nghi định': (word) => word.replace('i', 'ị'),
  'đông chí': (word) => word.replace('ô', 'ồ'),
  'chi đạo': (word) => word.replace('i', 'ỉ')
}
const mistaken = new RegExp(
  `${mayBegin(Object.keys(mistakes), 8)}(?<![\\p{L}\\p{M}])(?:${Object.keys(mistakes).join('|')})(?![\\p{L}\\p{M}])(?<!đông chí(?!\\s\\p{Lu}))`,
  'giu'
)

/** Eth for Đ, zero for O inside a number: letters that recognition and old fonts take for each other. */
const mendLetters = (text: string): string =>
  text
    .replaceAll('Ð', 'Đ')
    .replaceAll('ð', 'đ')
    .replace(mistakenDay, (day) => day.replace(/[lI]/gu, '1').replace(/[Oo]/gu, '0'))
    .replace(mistaken, (word) => mistakes[word.toLowerCase()]?.(word) ?? word)
    .replace(/(?=O)(?<=\d[.,]?)O+(?=[.,\s]?\d|[\dO]*\s)/gu, (zeros) => '0'.repeat(zeros.length))

/** In small letters, with capitals for sentences, places, abbreviations and names after a title or a form of address. */
function softened(text: string): string {
  const kept = text.replace(/[\p{L}\p{M}\d/&.-]+/gu, (word) =>
    /\d|\//u.test(word) || SHORT_FORMS.includes(word) ? word : word.toLowerCase()
  )
  return kept
    .replace(shoutedPlaces, (place) => PLACES.find((one) => one.toLowerCase() === place) ?? place)
    .replace(shoutedName, (_, cue: string, name: string) => cue + capitalised(name))
    .replace(shoutedOffice, (word) => word.charAt(0).toUpperCase() + word.slice(1))
    .replace(shoutedKind, (kind) => kind.charAt(0).toUpperCase() + kind.slice(1))
    .replace(/(?<=^|[.!?…]\s|\n\s?)\p{Ll}/gu, (letter) => letter.toUpperCase())
}

const shoutedPlaces = new RegExp(anyOf(lower(PLACES.filter((place) => place.includes(' ')))), 'gu')
const shoutedOffice = new RegExp(
  anyOf(
    [...lower(BODY_SPEAKERS), ...TITLE_HEADS.filter((head) => /\s/u.test(head))].filter((word) =>
      /\s|ủy|uỷ|ubnd|hđnd/u.test(word)
    )
  ),
  'gu'
)
const shoutedKind = new RegExp(`${anyOf(lower(DOCUMENT_KINDS))}(?=\\s(?:số\\s)?\\d)`, 'gu')
const office = anyOf([...HONORIFICS, ...TITLE_HEADS])
const nameWord = `(?!${anyOf([...TITLE_STOPS, ...SPEECH_VERBS.after, ...SPEECH_VERBS.verb, ...ADVERBS, ...TITLE_HEADS, 'và', 'cùng', 'tại', 'về', 'các', 'chỉ đạo', 'của', 'thuộc'])})\\p{Ll}{1,7}`
const shoutedFamily = anyOf(
  lower(FAMILY_NAMES.filter((name) => !/^(?:Và|Văn|Ông|Phó|Từ|Mùa|Ca|An|Thi|Viên)$/u.test(name)))
)
const shoutedName = new RegExp(
  `((?:${anyOf(HONORIFICS)}|${anyOf(TITLE_HEADS)}(?:\\s[\\p{L}]+){0,6}?|[;,]|${LETTERS.join('|').toLowerCase()})\\s)((?!${office}|${anyOf(NOT_FAMILIES)})${shoutedFamily}(?:\\s${nameWord}){1,3})(?![\\p{L}\\p{M}])`,
  'gu'
)
const capitalised = (name: string): string =>
  name.replace(/(?<!\p{L})\p{Ll}/gu, (letter) => letter.toUpperCase())

function withAccents(text: string): string {
  return text
    .replace(words, (found) => withCaseOf(found, accents.get(found.toLowerCase()) ?? found))
    .replace(familyBefore, (name) => families.get(name) ?? name)
}

/** Quotes are the text's own; without accents the names and words are too, for nobody knows how they are written. */
function restored(report: MeetingReport, original: string, text: string, isMute: boolean): MeetingReport {
  const names = new Map<string, string>()
  const own = (value: string, spans: readonly { start: number; end: number }[]): string => {
    for (const { start, end } of spans) {
      const at = text.slice(start, end).indexOf(value)
      if (at >= 0) return original.slice(start + at, start + at + value.length)
    }
    const known = names.get(value)
    if (known !== undefined) return known
    const at = text.indexOf(value)
    return at < 0 ? value : original.slice(at, at + value.length)
  }
  const walk = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(walk)
    if (node === null || typeof node !== 'object') return node
    const fields = Object.entries(node)
    const spans =
      'evidence' in node && Array.isArray(node.evidence)
        ? (node.evidence as { start: number; end: number }[])
        : []
    return Object.fromEntries(
      fields.map(([key, value]) => {
        if (key === 'quote' && 'start' in node && 'end' in node)
          return [key, original.slice(node.start as number, node.end as number)]
        // In capitals people get their names in small letters; what else is said stays as it is.
        if (spans.length === 0 || (!isMute && 'titles' in node)) return [key, walk(value)]
        if (typeof value === 'string' && key !== 'kind' && key !== 'origin') {
          // what a figure is about may be put together of several places
          const mine = key === 'about' && isMute ? bare(own(value, spans)) : own(value, spans)
          if (key === 'name') names.set(value, mine)
          return [key, mine]
        }
        if (Array.isArray(value) && value.every((one) => typeof one === 'string'))
          return [key, value.map((one: string) => own(one, spans))]
        return [key, walk(value)]
      })
    )
  }
  return walk(report) as MeetingReport
}
