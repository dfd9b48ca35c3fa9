/** How a title phrase begins and ends in running text. */
import { HONORIFICS, TITLE_HEADS, TITLE_PREFIXES } from './lexicon/titles.ts'
import { NOT_VERBS, TITLE_STOPS } from './lexicon/verbs.ts'
import { anyOf } from './reading.ts'

export const head = new RegExp(
  `(?:(?<!chính )${anyOf(TITLE_PREFIXES)}\\s+|${anyOf(['Q'])}\\.\\s*)?${anyOf(TITLE_HEADS)}`,
  'giu'
)
/** Heads that stand before a name only: after a comma they open another thought. */
const onlyBefore = new Set(['cử tri', 'cán bộ', 'đại biểu', 'nhà báo', 'luật sư'])
export const headAtStart = new RegExp(
  `^\\s*(?:(?:${anyOf(TITLE_PREFIXES)}\\s+|Q\\.\\s*)?${anyOf(TITLE_HEADS.filter((title) => !onlyBefore.has(title)))})`,
  'iu'
)
export const headFirst = new RegExp(`^\\s*${head.source}`, 'iu')
export const stop = new RegExp(
  `(?<![Bb]an (?=chỉ|kiểm|điều|đại|thông|giải|quản|thống|thảo|về|từ))(?!(?<=(?:[Bb]an [Cc]hỉ đạo|BCĐ)(?: \\p{L}+){0,7} )về )(?!(?<=(?:Ủy|Uỷ) ban [Nn]hà nước )về )(?!(?<=ở nước )ngoài)(?!(?<=(?:kinh tế|công tác|nhiệm vụ) )đặc biệt)(?!(?<=[Gg]iám đốc )điều hành(?!\\s(?:cuộc|phiên|hội nghị|buổi)))(?!(?<=[Tt]rưởng [Đđ]oàn )(?:kiểm tra|giám sát|khảo sát)(?=\\s(?:nêu|cho|nói|phát biểu|yêu cầu|đề nghị|khẳng định|nhấn mạnh|kết luận|đã|cũng)(?!\\p{L})|[,.;)]|$))(?!(?<=[Đđ]oàn )(?:kiểm tra|giám sát|khảo sát)(?=\\s(?:số|của|\\d|\\p{Lu})))(?!${NOT_VERBS.join('|')})${anyOf([...TITLE_STOPS, 'tại hội nghị', 'tại buổi', 'tại cuộc', 'về', 'chỉ đạo'])}`,
  'u'
)
const stopFrom = new RegExp(stop.source, 'gu')
export const honorificAtEnd = new RegExp(`(?:các\\s+)?${anyOf(HONORIFICS)}\\s*$`, 'iu')
/** "và" parts two persons only when a person's words follow; otherwise it is inside a ministry's name. */
export const andPerson = new RegExp(
  `\\s(?:và|cùng)\\s+(?=(?:${anyOf(HONORIFICS)}|các|một số|lãnh đạo|toàn thể|đông đảo|hơn|gần|trên|\\d|${anyOf(TITLE_HEADS)}))`,
  'iu'
)

/** Where in a phrase that begins with a title a verb ends it; -1 where none does. */
export function verbAt(phrase: string): number {
  const opening = headAtStart.exec(phrase)?.[0].length ?? 0
  stopFrom.lastIndex = opening
  return stopFrom.exec(phrase)?.index ?? -1
}

/** Offset of the last mark that parts two phrases; -1 where none does. */
export const lastBoundary = (text: string): number =>
  Math.max(-1, ...[...text.matchAll(/[,;:.()“"!?…\n]|(?<=\s)[-–](?=\s)/gu)].map((match) => match.index))
