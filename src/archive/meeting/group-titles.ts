/** Titles over a whole list of names: "các đồng chí Ủy viên Ban Thường vụ Thành ủy: A, B; …". */
import { TITLE_HEADS } from './lexicon/titles.ts'
import type { NameSpan } from './names.ts'
import { anyOf, type Reading } from './reading.ts'
import { headAtStart, stop } from './title-words.ts'

const pluralGroup = new RegExp(
  `(?:các|những|hai|ba|bốn|năm|\\d{1,2})\\s+(?:(?:đồng chí|đ\\/c|ông|bà|vị)\\s+)?((?:nguyên\\s+)?${anyOf(TITLE_HEADS)}(?:[^:;.()“”"]|(?<=TP)\\.(?=\\s?HCM)){0,120}?)(?:\\s(?:còn lại|khác|chủ chốt))?\\s*(?:(?:gồm|là)?\\s*:|gồm|là(?=\\s(?:các\\s)?(?:ông|bà|đồng chí)\\s))`,
  'giu'
)

/** A term, or where somebody stands for election, is no part of an office. */
const groupTail = /\s(?:(?:khóa|khoá)\s(?:[IVX]+|\d+)|nhiệm kỳ\s\d.*|ứng cử\s.*)$/u
/** "…; nguyên Tổng Bí thư: A, B;": one office before a colon, its holders up to the semicolon. */
const beforeColon = new RegExp(
  `[;,]\\s(?:đồng chí\\s|ông\\s)?((?:nguyên\\s)?${anyOf(TITLE_HEADS)}[^:;,.“”"()]{0,90}):\\s([^;:]*)$`,
  'iu'
)
const onlyNames = /^(?:\p{Lu}[\p{L}’']*[\s,]+)*$/u

/** "…; Thượng tướng A, Thứ trưởng …;": a rank is no office. */
const ranked = /^\s*(?:(?:[Đđ]ại|[Tt]hượng|[Tt]rung|[Tt]hiếu) (?:tướng|tá))\s/u

/** "các đồng chí Ủy viên Ban Thường vụ Thành ủy: A, B; C" gives A and B the group's title, not C. */
export function groupTitles(reading: Reading, name: NameSpan): string[] {
  const from = Math.max(name.passage.start, name.start - 900)
  const before = reading.masked.slice(from, name.start)
  const sentence = before.slice(lastStop(before) + 1)
  const group = [...sentence.matchAll(pluralGroup)].at(-1)
  if (!group) {
    const [, held, holders = ''] = beforeColon.exec(sentence) ?? []
    const office = onlyNames.test(holders) ? held?.trim() : undefined
    if (office === undefined || stop.test(office.replace(/^\S+/u, ''))) return []
    const start = from + before.length - sentence.length + sentence.lastIndexOf(office)
    return [reading.text.slice(start, start + office.length)]
  }
  // "…: A, Bí thư X; B, Chủ tịch Y": semicolons part the members while each begins with a name.
  const members = sentence.slice(group.index + group[0].length).split(';')
  const isNameFirst = members.every((member, k) =>
    k === members.length - 1
      ? /^\s*(?:(?:đồng chí|ông|bà)\s)?$/u.test(member)
      : /^\s*(?:(?:đồng chí|ông|bà)\s)?\p{Lu}/u.test(member) && !headAtStart.test(member.replace(ranked, ' '))
  )
  if (members.length > 1 && !isNameFirst) return []
  const title = (group[1] ?? '').replace(groupTail, '').replace(/[\s,]+$/u, '')
  if (
    /,\s(?!\p{Lu}|phó|trưởng|chủ tịch|bí thư|ủy viên|uỷ viên)[^,]*$|(?<!\p{L})(?:có|các|không|được|đã)(?!\p{L})/u.test(
      title
    )
  )
    return []
  const at = from + before.length - sentence.length + group.index + group[0].indexOf(title)
  return [reading.text.slice(at, at + title.length).trim()]
}

const lastStop = (text: string): number =>
  Math.max(-1, ...[...text.matchAll(/[.!?](?=\s+[\p{Lu}“"])/gu)].map((match) => match.index))
