/** Who is named: each person once, with the titles the text gives, and every place where they stand. */
import { HONORIFICS, TITLE_HEADS, TITLE_PREFIXES, LETTERS } from './lexicon/titles.ts'
import { NOT_VERBS, TITLE_STOPS } from './lexicon/verbs.ts'
import { findNames, type NameSpan } from './names.ts'
import { anyOf, fold, type Reading } from './reading.ts'
import type { Span } from './sentences.ts'

/** A person's name with the titles around it. `start`/`end` take in form of address and titles. */
export type Mention = NameSpan & {
  outer: Span
  titles: string[]
  groupTitles: string[]
  /** The titles are those of a list, given before its first name. */
  isShared?: boolean
}

export type Person = {
  name: string
  titles: string[]
  groupTitles: string[]
  mentions: Mention[]
}

const head = new RegExp(
  `(?:${anyOf(TITLE_PREFIXES)}\\s+|${anyOf(['Q'])}\\.\\s*)?${anyOf(TITLE_HEADS)}`,
  'giu'
)
/** Heads that stand before a name only: after a comma they open another thought. */
const onlyBefore = new Set(['cử tri', 'cán bộ', 'đại biểu', 'nhà báo', 'luật sư'])
const headAtStart = new RegExp(
  `^\\s*(?:(?:${anyOf(TITLE_PREFIXES)}\\s+|Q\\.\\s*)?${anyOf(TITLE_HEADS.filter((title) => !onlyBefore.has(title)))})`,
  'iu'
)
const stop = new RegExp(
  `(?<![Bb]an )(?!${NOT_VERBS.join('|')})${anyOf([...TITLE_STOPS, 'tại hội nghị', 'tại buổi', 'tại cuộc', 'về', 'chỉ đạo'])}`,
  'u'
)
const standsFor =
  /^\s*đại diện\s(?:các|chính quyền|lãnh đạo|một số|hộ|nhân dân|cho|gia đình|người)(?!\p{L})/iu
const pluralHead = new RegExp(`^\\s*${anyOf(TITLE_HEADS)}\\s(?:các|những)\\s`, 'iu')
const bareHead = new RegExp(`^${anyOf(TITLE_HEADS.filter((title) => !/hđqt|hội đồng/u.test(title)))}$`, 'iu')
const honorificAtEnd = new RegExp(`(?:các\\s+)?${anyOf(HONORIFICS)}\\s*$`, 'iu')
const letters = new RegExp(`(?:(?<![\\p{L}])(?:${LETTERS.join('|')})\\b\\.?\\s*)+$`, 'u')
/** "và" parts two persons only when a person's words follow; otherwise it is inside a ministry's name. */
const andPerson = new RegExp(
  `\\s(?:và|cùng)\\s+(?=(?:${anyOf(HONORIFICS)}|các|một số|lãnh đạo|toàn thể|đông đảo|hơn|gần|trên|\\d|${anyOf(TITLE_HEADS)}))`,
  'iu'
)
const pluralGroup = new RegExp(
  `(?:các|những|hai|ba|bốn)\\s+(?:(?:đồng chí|đ\\/c|ông|bà|vị)\\s+)?(?:nguyên\\s+)?(${anyOf(TITLE_HEADS)}[^:;.]{0,120}?)\\s*(?:gồm)?\\s*(?::|gồm)`,
  'giu'
)

/** People in order of first mention, with their titles from paragraphs first and captions last. */
export function findPeople(reading: Reading): Person[] {
  const names = findNames(reading)
  const mentions = names.map((name, i) => describe(reading, name, names[i - 1], names[i + 1]))
  shareTitles(reading, mentions)
  const people = new Map<string, Person>()
  const full = mentions.map((mention) => fold(mention.name))
  const ordered = [
    ...mentions.filter((m) => m.passage.kind !== 'caption' && m.passage.kind !== 'title'),
    ...mentions.filter((m) => m.passage.kind === 'caption' || m.passage.kind === 'title')
  ]
  for (const mention of ordered) {
    const own = fold(mention.name)
    // "anh Hồng Sơn" after "Phạm Hồng Sơn" is the same person.
    const longer = mention.hasHonorific ? full.find((name) => name.endsWith(` ${own}`)) : undefined
    const key = (longer ?? own).replace(/[‘']/g, '’')
    const person = people.get(key) ?? {
      name: longer ? fullName(mentions, longer) : mention.name,
      titles: [],
      groupTitles: [],
      mentions: []
    }
    people.set(key, person)
    person.mentions.push(mention)
    mention.titles.forEach((title) =>
      addTitle(person.titles, title, mention.passage.kind !== 'caption' && mention.passage.kind !== 'title')
    )
    mention.groupTitles.forEach((title) => addTitle(person.groupTitles, title, false))
  }
  return [...people.values()].sort((a, b) => first(a) - first(b))
}

/** "các Phó Thủ tướng A, B và C": the title before the first is everybody's. */
function shareTitles(reading: Reading, mentions: readonly Mention[]): void {
  mentions.forEach((mention, i) => {
    const previous = mentions[i - 1]
    if (!previous || mention.titles.length > 0 || previous.passage.index !== mention.passage.index) return
    const joint = reading.text.slice(previous.end, mention.start)
    if (!/^(?:,| và|, và) (?:(?:đồng chí|ông|bà) )?$/u.test(joint)) return
    const isPlural = /(?<!\p{L})các\s$/iu.test(
      reading.text.slice(Math.max(0, previous.outer.start - 5), previous.outer.start)
    )
    if (!isPlural && !previous.isShared) return
    mention.titles.push(...previous.titles)
    mention.isShared = true
  })
}

const fullName = (mentions: readonly Mention[], folded: string): string =>
  mentions.find((mention) => fold(mention.name) === folded)?.name ?? folded

const first = (person: Person): number =>
  Math.min(...person.mentions.map((mention) => (mention.passage.kind === 'title' ? 1e9 : 0) + mention.start))

/** "Bí thư Thành ủy Hà Nội" after "Bí thư Thành ủy" says nothing new; a different title does. */
function addTitle(titles: string[], title: string, canReplace: boolean): void {
  const words = (text: string): string[] => normalTitle(text).split(' ')
  const mine = words(title)
  const at = titles.findIndex((other) => {
    const theirs = words(other)
    const [short, long] = mine.length <= theirs.length ? [mine, theirs] : [theirs, mine]
    return short[0] === long[0] && short.every((word) => long.includes(word))
  })
  const known = titles[at]
  if (known === undefined) titles.push(title)
  // "Thứ trưởng" first and "Thứ trưởng Bộ Y tế" later: the bare head gives way.
  else if (canReplace && mine.length > words(known).length && bareHead.test(known)) titles[at] = title
}

/** A title's words with the usual abbreviations written out, for comparing. */
export const normalTitle = (title: string): string =>
  fold(title)
    .replace(/\btp\.?(?=\s|$|hcm)/g, 'thành phố ')
    .replace(/ubnd/g, 'ủy ban nhân dân')
    .replace(/hđnd/g, 'hội đồng nhân dân')
    .replace(/mttq/g, 'mặt trận tổ quốc')
    .replace(/(?<!\p{L})(?:t\.?ư|tw)(?!\p{L})/gu, 'trung ương')
    .replace(/[().,]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

function describe(
  reading: Reading,
  name: NameSpan,
  previous: NameSpan | undefined,
  next: NameSpan | undefined
): Mention {
  const samePassage = (other: NameSpan | undefined): NameSpan | undefined =>
    other && other.passage.index === name.passage.index ? other : undefined
  const left = Math.max(name.passage.start, samePassage(previous)?.end ?? 0, name.start - 500)
  const right = Math.min(name.passage.end, samePassage(next)?.start ?? Infinity)
  const before = titlesBefore(reading, name, left, samePassage(previous) !== undefined)
  const after = titlesAfter(reading, name.end, right, right !== name.passage.end)
  return {
    ...name,
    outer: { start: before.start, end: after.end },
    titles: [...before.titles, ...after.titles],
    groupTitles: groupTitles(reading, name)
  }
}

function titlesBefore(
  reading: Reading,
  name: NameSpan,
  left: number,
  hasPrevious: boolean
): { start: number; titles: string[] } {
  let at = name.start
  const honorific = honorificAtEnd.exec(reading.masked.slice(Math.max(left, at - 24), at))
  if (honorific) at -= Math.min(24, at - left) - honorific.index
  else {
    const academic = letters.exec(reading.masked.slice(Math.max(left, at - 24), at))
    if (academic) at -= academic[0].length
  }
  const titles: string[] = []
  const academicTitle = reading.text.slice(at, name.start).trim()
  if (academicTitle !== '' && !honorific) titles.push(academicTitle.replace(/\.$/, ''))
  // The segment that touches the name, then further ones parted by commas while they are titles and nobody else's.
  let isFirst = true
  let honoured = honorific !== null
  for (;;) {
    const window = reading.masked.slice(left, at)
    const cut = lastBoundary(window)
    const segment = window.slice(cut + 1)
    if (honoured && segment.trim() !== '') break
    const title = titleIn(segment, isFirst)
    if (title === null) break
    const start = left + cut + 1 + title
    const text = reading.text
      .slice(start, at)
      .replace(/[\s,]+$/, '')
      .trim()
    if (!isFirst && hasPrevious && cut < 0) break
    if (text !== '') titles.unshift(text)
    at = start
    const lead = honorificAtEnd.exec(reading.masked.slice(Math.max(left, at - 24), at))
    if (lead) {
      at -= Math.min(24, at - left) - lead.index
      break
    }
    isFirst = false
    honoured = false
    if (title > segment.length - segment.trimStart().length) break
    if (cut < 0 || window[cut] !== ',') break
    at = left + cut
  }
  while (at < name.start && /[\s,]/.test(reading.text[at] ?? '')) at++
  return { start: at, titles }
}

const lastBoundary = (text: string): number =>
  Math.max(-1, ...[...text.matchAll(/[,;:.()“"!?…\n]|(?<=\s)[-–](?=\s)/gu)].map((match) => match.index))

/** Offset in `segment` of the title phrase that ends it, or null. Titles before a comma must fill their segment. */
function titleIn(segment: string, touchesName: boolean): number | null {
  for (const match of segment.matchAll(head)) {
    const rest = segment.slice(match.index + match[0].length)
    if (stop.test(rest)) continue
    if (andPerson.test(` ${rest}`) || /^\s*(?:các|những)\s/u.test(rest)) continue
    if (
      !touchesName &&
      segment.slice(0, match.index).trim() !== '' &&
      !honorificAtEnd.test(segment.slice(0, match.index))
    )
      return null
    return match.index
  }
  return null
}

function titlesAfter(
  reading: Reading,
  from: number,
  right: number,
  hasNext: boolean
): { end: number; titles: string[] } {
  const titles: string[] = []
  let at = from
  for (;;) {
    const rest = reading.masked.slice(at, Math.min(right, at + 260))
    const joint = /^\s*(?:,|[-–](?=\s)|\()\s*/u.exec(rest)
    if (!joint) break
    const body = rest.slice(joint[0].length)
    if (!headAtStart.test(body) || pluralHead.test(body) || standsFor.test(body)) break
    let length = body.search(/[,;:.()“”"!?\n…]|\s[-–]\s/u)
    if (length < 0) length = body.length
    // The last stretch before the next name is that person's own title.
    const reachesNext = hasNext && at + joint[0].length + length >= right
    let phrase = body.slice(0, length)
    const cuts = [verbAt(phrase), andPerson.exec(phrase)?.index ?? -1].filter((index) => index >= 0)
    const cut = cuts.length > 0 ? Math.min(...cuts) : -1
    if (cut >= 0) phrase = phrase.slice(0, cut)
    else if (reachesNext) break
    const trimmed = phrase.trimEnd().replace(/\s(?:và|cùng|của|tại|các)$/u, '')
    if (trimmed === '') break
    let end = at + joint[0].length + trimmed.length
    const tail = /^\s*\([A-ZĐƯ&.-]{2,14}\)/u.exec(reading.masked.slice(end, end + 20))
    if (tail && cut < 0) end += tail[0].length
    titles.push(reading.text.slice(at + joint[0].length, end).trim())
    at = end
    if (joint[0].includes('(') && reading.masked[at] === ')') at++
    if (cut >= 0) break
  }
  return { end: at, titles }
}

function verbAt(phrase: string): number {
  const opening = headAtStart.exec(phrase)?.[0].length ?? 0
  const match = stop.exec(phrase.slice(opening))
  return match ? opening + match.index : -1
}

/** "các đồng chí Ủy viên Ban Thường vụ Thành ủy: A, B; C" gives A and B the group's title, not C. */
function groupTitles(reading: Reading, name: NameSpan): string[] {
  const from = Math.max(name.passage.start, name.start - 900)
  const before = reading.masked.slice(from, name.start)
  const sentence = before.slice(lastStop(before) + 1)
  const group = [...sentence.matchAll(pluralGroup)].at(-1)
  if (!group) return []
  // "…: A, Bí thư X; B, Chủ tịch Y": semicolons part the members while each begins with a name.
  const members = sentence.slice(group.index + group[0].length).split(';')
  const isNameFirst = members.every((member, k) =>
    k === members.length - 1 ? member.trim() === '' : /^\s*\p{Lu}/u.test(member) && !headAtStart.test(member)
  )
  if (members.length > 1 && !isNameFirst) return []
  const title = group[1] ?? ''
  const at = from + before.length - sentence.length + group.index + group[0].indexOf(title)
  return [reading.text.slice(at, at + title.length).trim()]
}

const lastStop = (text: string): number =>
  Math.max(-1, ...[...text.matchAll(/[.!?](?=\s+[\p{Lu}“"])/gu)].map((match) => match.index))
