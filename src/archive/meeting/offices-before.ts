/** Offices that stand before a comma or a dash, then who holds them. */
import type { Reading } from './reading.ts'
import { headFirst, lastBoundary, stop, verbAt } from './title-words.ts'

/** "Còn Phó Chủ tịch UBND thành phố - ông A cho biết". */
const turn = /^\s*(?:Còn|Riêng|Trong khi đó|Về phía)\s(?=\p{L})/u
/** Any member of a body: no office of its own. */
const plain = /^\s*(?:cán bộ|đại biểu|đại diện|cử tri|thành viên|chuyên gia|phụ huynh)(?!\p{L})/iu
/** "Trong thời gian giữ cương vị Bí thư Huyện ủy, Giám đốc Sở, ông A đã …": once. */
const heldOnce =
  /(?<!\p{L})(?:thời gian|thời kỳ|giai đoạn|cương vị|chức vụ|chức danh|vị trí|từng|trước đây|khi|giữ chức|làm|nguyên)(?!\p{L})[^.;:]*$/iu
const speaksNext = (text: string): boolean => /^\s?,/u.test(text) || stop.exec(text)?.index === 1

/**
 * "Giám đốc Sở Kế hoạch, ông Sử Văn Lâm, cho biết", "Bí thư Huyện ủy, Chủ tịch HĐND huyện - ông …": the offices in
 * a row, a mark, then who holds them, before another mark or what they do. Without a form of address only a dash
 * will do, or an item of a list: "…; Chủ tịch Hội Nông dân, Nguyễn Thị Bưởi;".
 */
export function officesBefore(
  reading: Reading,
  left: number,
  at: number,
  { nameEnd, isAddressed }: { nameEnd: number; isAddressed: boolean }
): { start: number; titles: string[] } | null {
  const window = reading.masked.slice(left, at)
  const mark = /(?:,|\s[-–])\s*$/u.exec(window)
  if (!mark) return null
  const next = reading.masked.slice(nameEnd, nameEnd + 24)
  const isItem = !isAddressed && mark[0].startsWith(',')
  if (isItem ? !/^\s?;/u.test(next) : !speaksNext(next)) return null
  const isOnce = (to: number): boolean => heldOnce.test(window.slice(0, to))
  const opens = left === 0 || /[\n.!?]\s*$/u.test(reading.text.slice(0, left))
  const titles: string[] = []
  let end = mark.index
  let start = 0
  for (;;) {
    const clause = window.slice(0, end)
    const cut = lastBoundary(clause)
    const lead = cut < 0 || clause[cut] !== ',' ? (turn.exec(clause.slice(cut + 1))?.[0].length ?? 0) : 0
    const segment = clause.slice(cut + 1 + lead)
    if (!headFirst.test(segment) || plain.test(segment) || verbAt(segment.trim()) >= 0) break
    // After another person's name the office is theirs.
    if (cut < 0 ? !opens : /\s[-–]$/u.test(clause.slice(0, cut + 1))) return null
    start = cut + 1 + lead + (segment.length - segment.trimStart().length)
    titles.unshift(reading.text.slice(left + start, left + end).trim())
    if (clause[cut] !== ',') return isItem && clause[cut] !== ';' ? null : { start: left + start, titles }
    end = cut
  }
  const isFirstNamed = opens || /[;:.!?\n]/u.test(window.slice(0, start))
  return titles.length > 0 && isFirstNamed && !isItem && !isOnce(start)
    ? { start: left + start, titles }
    : null
}
