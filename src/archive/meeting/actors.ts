/** Who does something in a sentence: a name, a given name with a form of address, or a title standing for a person. */
import { HONORIFICS, LETTERS, TITLE_HEADS } from './lexicon/titles.ts'
import { ADVERBS, TITLE_STOPS } from './lexicon/verbs.ts'
import type { Mention, Person } from './mention.ts'
import { anyOf, fold, withCapital, type Reading, type Sentence } from './reading.ts'
import { normalTitle } from './same-title.ts'
import type { Span } from './sentences.ts'

export type Actor = Span & {
  /** null: a bare "Đồng chí", "Ông"; whoever spoke last. */
  person: Person | null
  mention: Mention | null
}

const forms = HONORIFICS.filter((word) => !['em', 'cháu', 'cô', 'anh', 'chị'].includes(word))
const longestTitle = 200
const address = new RegExp(`${anyOf(withCapital(forms))}(?:\\s(\\p{Lu}\\p{L}+))?(?!\\s\\p{Lu})`, 'gu')
/** "đại biểu An", "Thứ trưởng Phương", "GS Lê": only of somebody the text names in full, who is one. */
const called = new RegExp(`(${anyOf([...TITLE_HEADS, ...LETTERS])})\\s(\\p{L}+)`, 'giu')
const plain = new Set(LETTERS.map((letters) => letters.toLowerCase()))
const head = new RegExp(anyOf(TITLE_HEADS), 'giu')
const phraseEnd = new RegExp(
  `(?<![Bb]an )${anyOf([...TITLE_STOPS, ...ADVERBS, 'và', 'chỉ đạo', 'tại'])}|[,;:.()“”"!?\\n]|\\s[-–]\\s`,
  'u'
)

/** Index of people and their places, built once per item. */
export class Cast {
  readonly people: readonly Person[]
  readonly #byPassage = new Map<number, { person: Person; mention: Mention }[]>()
  readonly #byGivenName = new Map<string, Person[]>()
  readonly #byFamilyName = new Map<string, Person[]>()
  readonly #actors = new Map<Sentence, Actor[]>()
  readonly #titleWords = new Map<Person, string[][]>()

  constructor(people: readonly Person[]) {
    this.people = people
    for (const person of people) {
      this.#titleWords.set(
        person,
        person.titles.map((title) => normalTitle(title).split(' '))
      )
      for (const mention of person.mentions) {
        const list = this.#byPassage.get(mention.passage.index) ?? []
        list.push({ person, mention })
        this.#byPassage.set(mention.passage.index, list)
      }
      const parts = fold(person.name).split(' ')
      this.#add(this.#byGivenName, parts.at(-1) ?? '', person)
      this.#add(this.#byFamilyName, parts[0] ?? '', person)
    }
    this.#byPassage.forEach((list) => list.sort((a, b) => a.mention.start - b.mention.start))
  }

  #add(index: Map<string, Person[]>, word: string, person: Person): void {
    const people = index.get(word)
    if (people) people.push(person)
    else index.set(word, [person])
  }

  /** Everybody a sentence names, by name, address or title, in text order. */
  actorsIn(reading: Reading, sentence: Sentence): Actor[] {
    const known = this.#actors.get(sentence)
    if (known) return known
    const found = this.#findActors(reading, sentence)
    this.#actors.set(sentence, found)
    return found
  }

  #findActors(reading: Reading, sentence: Sentence): Actor[] {
    const actors: Actor[] = (this.#byPassage.get(sentence.passage.index) ?? [])
      .filter(({ mention }) => mention.start >= sentence.start && mention.end <= sentence.end)
      .map(({ person, mention }) => ({
        person,
        mention,
        start: Math.max(mention.outer.start, sentence.start),
        end: Math.min(mention.outer.end, sentence.end)
      }))
    const isFree = (start: number, end: number): boolean =>
      !actors.some((actor) => start < actor.end && actor.start < end)
    const text = reading.masked.slice(sentence.start, sentence.end)
    for (const match of text.matchAll(head)) {
      const start = sentence.start + match.index
      const from = match.index + match[0].length
      const rest = text.slice(from, from + longestTitle)
      const cut = phraseEnd.exec(rest)
      const end = start + match[0].length + (cut ? cut.index : rest.length)
      const phrase = reading.text.slice(start, end).trim()
      // "Ban Bí thư" is a body.
      if (
        !isFree(start, end) ||
        /(?<!\p{L})(?:Ban|[Cc]ác|[Nn]hững|[Hh]ai)\s$/u.test(text.slice(0, match.index))
      )
        continue
      const person = this.#titled(phrase, start)
      if (person) actors.push({ person, mention: null, start, end: start + phrase.length })
    }
    for (const match of text.matchAll(called)) {
      const start = sentence.start + match.index
      const end = start + match[0].length
      if (!isFree(start, end)) continue
      const [, office = '', given = ''] = match
      if (!/^\p{Lu}/u.test(given) || /^\s\p{Lu}/u.test(reading.text.slice(end, end + 2))) continue
      const named = (this.#byGivenName.get(fold(given)) ?? []).filter(
        (person) =>
          plain.has(fold(office)) ||
          person.titles.some((title) => normalTitle(title).startsWith(normalTitle(office)))
      )
      const person = this.#nearest(named, start)
      if (person) actors.push({ person, mention: null, start, end })
    }
    for (const match of text.matchAll(address)) {
      const start = sentence.start + match.index
      const end = start + match[0].length
      if (!isFree(start, end)) continue
      const given = match[1]
      if (given === undefined) {
        if (/^\p{Lu}/u.test(match[0]) || /[,”"-]\s*$/u.test(text.slice(0, match.index)))
          actors.push({ person: null, mention: null, start, end })
        continue
      }
      // "ông Tập", "ông Moon": foreign papers address by the family name.
      const name = fold(given)
      const person = this.#nearest(this.#byGivenName.get(name) ?? this.#byFamilyName.get(name) ?? [], start)
      if (person) actors.push({ person, mention: null, start, end })
    }
    return actors.sort((a, b) => a.start - b.start)
  }

  /** The person whose title the phrase is or shortens ("Bộ trưởng" for "Bộ trưởng Bộ Tư pháp"), named before. */
  #titled(phrase: string, at: number): Person | null {
    const wanted = normalTitle(phrase).split(' ')
    if (wanted.length < 2) return null
    const [first, second] = wanted
    const fits = this.people.filter((person) =>
      this.#titleWords
        .get(person)
        ?.some(
          (words) => words[0] === first && words[1] === second && wanted.every((word) => words.includes(word))
        )
    )
    return this.#nearest(fits, at)
  }

  #nearest(people: readonly Person[], at: number): Person | null {
    const before = people.filter((person) => person.mentions.some((mention) => mention.start < at))
    const last = (person: Person): number =>
      Math.max(...person.mentions.filter((mention) => mention.start < at).map((mention) => mention.start))
    return [...before].sort((a, b) => last(b) - last(a))[0] ?? null
  }
}

/** "cố Thủ tướng A". */
export const isDead = (reading: Reading, { start }: Span): boolean =>
  /^[Cc]ố\s/u.test(reading.text.slice(start, start + 3)) ||
  /(?<!\p{L})cố\s$/u.test(reading.text.slice(Math.max(0, start - 4), start))

const company =
  /^\s*,?\s*(?:và|cùng)(?: với)?\s(?:các|một số|đại diện|lãnh đạo|toàn thể|đông đảo|tập thể)\s[^,.;:“”"()]{3,90}?(?=\s(?:đã|cùng|cũng|vừa|chủ trì|báo cáo|trình bày|dự|tham dự|đồng chủ trì|thông tin|cho biết|khẳng định|lần lượt)(?!\p{L}))/u

/** How long, at the start of `tail`, those are who did the same: "A và các đồng chí trong Ban Thường vụ đã báo cáo". */
export const companyLength = (tail: string): number => company.exec(tail)?.[0].length ?? 0

/**
 * Actors in a row ("A, B và C dự …") share what follows the last of them: gives, for each, where that tail starts.
 */
export function tailsOf(reading: Reading, actors: readonly Actor[]): number[] {
  const tails = actors.map((actor) => actor.end)
  for (let i = actors.length - 2; i >= 0; i--) {
    const start = actors[i]?.start ?? 0
    const gap = reading.masked.slice(actors[i]?.end ?? 0, actors[i + 1]?.start ?? 0)
    // "Sau phát biểu khai mạc của ông A, ông B đã trình bày …"
    const isOf = /(?<!\p{L})(?:của|với|cho|từ)\s$/u.test(reading.masked.slice(Math.max(0, start - 5), start))
    if (
      !(isOf && /^\s?,\s?$/u.test(gap)) &&
      /^\s*(?:\([^)]*\))?\s*(?:[,;]|và|cùng|,\s*và|,\s*cùng)\s*(?:(?:các|với)\s+)?(?:đồng chí\s+|ông\s+|bà\s+)?$/iu.test(
        gap
      )
    )
      tails[i] = tails[i + 1] ?? tails[i] ?? 0
  }
  return tails
}
