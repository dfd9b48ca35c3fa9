/** Who is named: each person once, with the titles the text gives, and every place where they stand. */
import { appointedTo, removedFrom, shareAppointment } from './appointments.ts'
import { findDelegates } from './delegates.ts'
import type { Mention, Person } from './mention.ts'
import { mergeMisspelt } from './misspelt.ts'
import { findNames, type NameSpan } from './names.ts'
import { findSingleNames } from './single-names.ts'
import { TITLE_HEADS } from './lexicon/titles.ts'
import { anyOf, fold, type Reading } from './reading.ts'
import { addTitle } from './same-title.ts'
import { groupTitles } from './group-titles.ts'
import { isTitleRow, titlesAfter } from './titles-after.ts'
import { titlesBefore } from './titles-before.ts'

/** People in order of first mention, with their titles from paragraphs first and captions last. */
export function findPeople(reading: Reading): Person[] {
  const longer = findNames(reading)
  const names = [...longer, ...findSingleNames(reading, longer)].sort((a, b) => a.start - b.start)
  const delegates = findDelegates(reading)
  const listed = new Set(delegates.map(({ passage }) => passage.index))
  const told = names.filter(({ passage }) => !listed.has(passage.index))
  const mentions: Mention[] = told.map((name, i) => describe(reading, name, told[i - 1], told[i + 1]))
  shareTitles(reading, mentions)
  shareAppointment(reading, mentions)
  mentions.push(...delegates)
  const people = new Map<string, Person>()
  mentions.forEach((mention) => cutOpener(reading, mention, mentions))
  const full = mentions.map((mention) => fold(mention.name))
  const ordered = [
    ...mentions.filter((m) => m.passage.kind !== 'caption' && m.passage.kind !== 'title'),
    ...mentions.filter((m) => m.passage.kind === 'caption' || m.passage.kind === 'title')
  ]
  for (const mention of ordered) {
    const own = fold(mention.name)
    // "anh Hồng Sơn" after "Phạm Hồng Sơn" is the same person.
    const whole =
      (mention.hasHonorific ? full.find((name) => name.endsWith(` ${own}`)) : undefined) ??
      wholeOf(reading, mention, full)
    const key = (whole ?? own).replace(/[‘']/g, '’')
    const person = people.get(key) ?? {
      name: whole ? fullName(mentions, whole) : mention.name,
      titles: [],
      groupTitles: [],
      mentions: []
    }
    people.set(key, person)
    person.mentions.push(mention)
    mention.titles.forEach((title) => addTitle(person.titles, title, mention.passage.kind !== 'title'))
    mention.groupTitles.forEach((title) => addTitle(person.groupTitles, title, false))
  }
  for (const person of people.values()) {
    const relieved = person.mentions.find((mention) => mention.relieved !== undefined)?.relieved
    if (relieved !== undefined && person.titles.length === 0 && person.groupTitles.length === 0)
      person.titles.push(relieved)
  }
  return mergeMisspelt(reading, [...people.values()]).sort((a, b) => first(a) - first(b))
}

/** "các Phó Thủ tướng A, B và C": the title before the first is everybody's. */
function shareTitles(reading: Reading, mentions: readonly Mention[]): void {
  mentions.forEach((mention, i) => {
    const previous = mentions[i - 1]
    if (!previous || mention.titles.length > 0 || previous.passage.index !== mention.passage.index) return
    const joint = reading.text.slice(previous.end, mention.start)
    if (!/^(?:,| và|, và) (?:(?:đồng chí|ông|bà) )?$/u.test(joint)) return
    const isPlural = /(?<!\p{L})(?:các|hai|ba|bốn|[2-9])\s$/iu.test(
      reading.text.slice(Math.max(0, previous.outer.start - 5), previous.outer.start)
    )
    if (!isPlural && !previous.isShared) return
    mention.titles.push(...previous.titles)
    mention.isShared = true
  })
}

/** "Bí thư Tỉnh ủy kiêm Chủ tịch HĐND tỉnh", "Cục trưởng-Chánh văn phòng X": two offices; "Chủ tịch kiêm Tổng thư ký X" stays one. */
const eachOffice = (title: string): string[] =>
  title.split(twoOffices).flatMap((office) => office.split(/(?<=^Bộ trưởng)\s(?=Chủ nhiệm)/iu))
const twoOffices = new RegExp(
  `(?<=\\p{L}\\s\\p{L}[\\p{L} .-]*\\s\\p{L}+|^(?:giám đốc|trưởng ban|cục trưởng))(?:\\skiêm\\s(?:nhiệm\\s|(?:giữ )?chức(?: vụ| danh)?\\s)?|-)(?=${anyOf(TITLE_HEADS)})`,
  'iu'
)

/** "… Bộ trưởng Lê Văn Bảo Trong lĩnh vực này …": the word that opens a sentence, of somebody also named without it. */
function cutOpener(reading: Reading, mention: Mention, mentions: readonly Mention[]): void {
  const words = mention.name.split(' ')
  if (words.length < 4 || !/^\s\p{Ll}/u.test(reading.text.slice(mention.end, mention.end + 2))) return
  const shorter = words.slice(0, -1).join(' ')
  if (
    !mentions.some(({ name }) => name === shorter) ||
    mentions.filter(({ name }) => name === mention.name).length > 1
  )
    return
  const end = mention.end - (words.at(-1)?.length ?? 0) - 1
  if (mention.outer.end === mention.end) mention.outer.end = end
  mention.end = end
  mention.name = shorter
}

/** "Đinh La thăng", a slip of the pen for somebody the text also names rightly. */
function wholeOf(reading: Reading, mention: Mention, full: readonly string[]): string | undefined {
  const next = /^\s\p{Ll}+/u.exec(reading.text.slice(mention.end, mention.end + 12))?.[0]
  if (next === undefined || !/\s/u.test(mention.name)) return undefined
  const spelt = fold(mention.name + next)
  if (!full.includes(spelt)) return undefined
  mention.end += next.length
  mention.outer.end = Math.max(mention.outer.end, mention.end)
  return spelt
}

const fullName = (mentions: readonly Mention[], folded: string): string =>
  mentions.find((mention) => fold(mention.name) === folded)?.name ?? folded

const first = (person: Person): number =>
  Math.min(...person.mentions.map((mention) => (mention.passage.kind === 'title' ? 1e9 : 0) + mention.start))

/** A rank or a degree goes before a name as a form of address does: the offices stand behind it. */
const rank =
  /^(?:(?:đại|thượng|trung|thiếu) (?:tướng|tá|úy|uỷ)|(?:phó )?giáo sư|tiến s[ĩỹ]|thạc s[ĩỹ]|[GPTS.]+)$/iu
const rankBefore = /(?:(?:đại|thượng|trung|thiếu) (?:tướng|tá|úy)|giáo sư|tiến s[ĩỹ])\s$/iu
const isOwner = (reading: Reading, { start, hasHonorific }: NameSpan): boolean =>
  hasHonorific || rankBefore.test(reading.text.slice(Math.max(0, start - 12), start))

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
  const earlier = samePassage(previous)
  // "của đồng chí A, Bí thư X, Trưởng ban Y, Chủ tịch Z B": what follows A is A's up to the office that touches B.
  const gap = earlier && isOwner(reading, earlier) ? reading.masked.slice(earlier.end, name.start) : ''
  const isOwned = /^\s?[,–-]/u.test(gap) && !/[;:.]/u.test(gap)
  const before = titlesBefore(reading, name, left, { hasPrevious: earlier !== undefined, isOwned })
  // "Chủ tịch huyện A, Trưởng ban X, Giám đốc Y B": in a row of titles before names, what follows A is B's.
  const following = samePassage(next)
  const isRow =
    before.titles.length > 0 &&
    !name.hasHonorific &&
    !before.titles.every((title) => rank.test(title)) &&
    following !== undefined &&
    isTitleRow(reading, name.end, following.start)
  const after = isRow
    ? { end: name.end, titles: [] }
    : titlesAfter(reading, name.end, right, {
        hasNext: right !== name.passage.end,
        isAddressed: name.hasHonorific && before.titles.length === 0
      })
  const appointed = isRow ? null : appointedTo(reading, before.start, after.end, right)
  const isBare = before.titles.length === 0 && after.titles.length === 0
  const relieved = isBare && name.hasHonorific ? removedFrom(reading, name.start) : null
  return {
    ...name,
    outer: { start: before.start, end: after.end },
    titles: [
      ...before.titles,
      ...after.titles,
      ...(appointed ? [reading.text.slice(appointed.start, appointed.end)] : [])
    ].flatMap(eachOffice),
    groupTitles: groupTitles(reading, name),
    ...(appointed ? { isAppointed: true } : {}),
    ...(relieved === null ? {} : { relieved })
  }
}
