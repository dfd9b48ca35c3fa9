/** Titles in front of a name in running text. */
import { LETTERS } from './lexicon/titles.ts'
import { isBritain } from './name-tokens.ts'
import type { NameSpan } from './names.ts'
import { officesBefore } from './offices-before.ts'
import type { Reading } from './reading.ts'
import { andPerson, head, headFirst, honorificAtEnd, lastBoundary, stop, verbAt } from './title-words.ts'

const letters = new RegExp(`(?:(?<![\\p{L}])(?:${LETTERS.join('|')})\\b\\.?\\s*)+$`, 'u')

/**
 * Titles in front of a name, not before `left`. `start` is where the first of them, or the form of address, begins;
 * with `hasPrevious` a title behind a comma belongs to the person named before, with `isOwned` all but the last do.
 */
export function titlesBefore(
  reading: Reading,
  name: NameSpan,
  left: number,
  { hasPrevious, isOwned }: { hasPrevious: boolean; isOwned: boolean }
): { start: number; titles: string[] } {
  let at = name.start
  const near = reading.masked.slice(Math.max(left, at - 24), at)
  const honorific = isBritain(near) ? null : honorificAtEnd.exec(near)
  if (honorific) at -= Math.min(24, at - left) - honorific.index
  else {
    const academic = letters.exec(reading.masked.slice(Math.max(left, at - 24), at))
    if (academic) at -= academic[0].length
  }
  const titles: string[] = []
  const offices =
    honorific || at === name.start
      ? officesBefore(reading, left, at, { nameEnd: name.end, isAddressed: honorific !== null })
      : null
  if (offices) return offices
  if (!honorific && at === name.start && hasPrevious && /\p{L}\s(?:và|cùng)\s$/u.test(near))
    return { start: at, titles }
  const academicTitle = reading.text.slice(at, name.start).trim()
  if (academicTitle !== '' && !honorific) titles.push(academicTitle.replace(/\.$/, ''))
  // The segment that touches the name, then further ones parted by commas while they are titles and nobody else's.
  const isCited = /^\s?,/u.test(reading.masked.slice(name.end, name.end + 2))
  let isFirst = true
  let honoured = honorific !== null
  for (;;) {
    const window = reading.masked.slice(left, at)
    const cut = lastBoundary(window)
    const segment = window.slice(cut + 1)
    if (honoured && segment.trim() !== '' && !isOfficeAddressed(segment)) break
    const own = titleIn(segment, isFirst, isCited)
    const behind = own === null && isFirst ? officeOfBody(window, cut, hasPrevious) : null
    const title = own ?? behind
    if (title === null) break
    const start = left + cut + 1 + title
    const text = reading.text
      .slice(start, at)
      .replace(/[\s,–-]+$/u, '')
      .trim()
    if (!isFirst && isOwned) break
    if (
      !isFirst &&
      hasPrevious &&
      ((cut < 0 && !/^\s(?:và|cùng)\s/u.test(segment)) || /^\s*[-–]$/u.test(window.slice(0, cut + 1)))
    )
      break
    if (text !== '') titles.unshift(text)
    at = start
    const lead = honorificAtEnd.exec(reading.masked.slice(Math.max(left, at - 24), at))
    if (lead) {
      at -= Math.min(24, at - left) - lead.index
      break
    }
    isFirst = false
    honoured = false
    if (behind !== null || title > segment.length - segment.trimStart().length) break
    if (cut < 0 || !/[,–-]/u.test(window[cut] ?? '')) break
    at = left + cut
  }
  while (at < name.start && /[\s,]/.test(reading.text[at] ?? '')) at++
  return { start: at, titles }
}

/** "Phó Tổng thư ký Liên đoàn ông A cho biết": the whole clause before a form of address is an office. */
const isOfficeAddressed = (segment: string): boolean =>
  headFirst.test(segment) &&
  endsOffice.test(segment) &&
  segment.trim().split(/\s+/u).length >= fewestWords &&
  verbAt(segment.trim()) < 0 &&
  !/\s(?:và|cùng|với|của|cho|gồm|là|do|có|các|\d+)\s*$/u.test(segment)
const fewestWords = 3
/** The last word of a body's name or of an office; "giao", "dìu" are none. */
const endsOffice =
  /\s(?:\p{Lu}[\p{L}\p{M}.]*|\d+|quốc|trực|tỉnh|huyện|xã|phường|quận|nước|trưởng|ương|ban|hội|ủy|uỷ|đảng|phố|sở|bộ|cục|vụ|viện|trường|khoa|phòng|thôn|tế|dân|nghiệp|chính|vận|giáo|tra|sát|án|thao|lịch|động)[\s–-]*$/u

/** "Quốc hội đã nghe Ủy viên A, Trưởng ban B Trần Văn C": what stands before the first office of a row. */
const leadsIn =
  /(?<!\p{L})(?:nghe|đón|do|gồm|là|bởi|(?:chủ trì|điều hành|tham dự|phát biểu|báo cáo|có mặt|chứng kiến|tham gia|chỉ đạo) của)\s$/iu

const severalBefore = /(?<!\p{L})(?:\d+|hai|ba|bốn|năm|sáu)\s(?:(?:đồng chí|ông|bà|vị)\s)?$/iu

/** Offices in the middle of a sentence that another always follows: "và sắp tới Tổng Bí thư, Chủ tịch nước A". */
const neverAlone =
  /^(?:Tổng [Bb]í thư|(?:Ủy|Uỷ) viên (?:Bộ Chính trị|(?:Ban Chấp hành )?Trung ương Đảng)|Bí thư Trung ương Đảng)$/u

/** What may stand behind its office's comma: "Phó Vụ trưởng Vụ 3, Ủy ban Kiểm tra Trung ương Lê Văn An". */
const body =
  /^\s(?:Ủy ban|Uỷ ban|Bộ|Ban|Tổng cục|Cục|Văn phòng|Viện|Sở|UBND|Công an|Tập đoàn|Tổng công ty|Học viện|Đại học|Trường)\s\p{Lu}?[^,;:]*$/u

const ofBody = /\s(?:[Pp]hòng|[Vv]ụ|[Cc]ục|[Bb]an|[Kk]hoa)\s/u

/** Offset, from the comma at `cut` of `window` on, of the office whose body follows the comma; null where none stands. */
function officeOfBody(window: string, cut: number, hasPrevious: boolean): number | null {
  if (window[cut] !== ',' || !body.test(window.slice(cut + 1)) || stop.test(window.slice(cut + 1)))
    return null
  const before = window.slice(0, cut)
  const from = lastBoundary(before)
  if (hasPrevious && before[from] !== ';') return null
  const office = before.slice(from + 1)
  const at = titleIn(office, false)
  if (at === null || verbAt(office.slice(at)) >= 0 || !ofBody.test(office.slice(at))) return null
  return from - cut + at
}

/**
 * Offset in `segment` of the title phrase that ends it, or null. Titles before a comma must fill their segment, or
 * follow "theo" where the name is cited ("theo Phó Chủ tịch, Tổng thư ký Hội A, …").
 */
function titleIn(segment: string, touchesName: boolean, isCited = false): number | null {
  for (const match of segment.matchAll(head)) {
    const rest = segment.slice(match.index + match[0].length)
    if (stop.test(rest)) continue
    // "buổi tiếp xúc (?:với )?cử tri của Bí thư A": met by, not the office of.
    if (/tiếp xúc\s$/iu.test(segment.slice(0, match.index))) continue
    // "ý kiến của 4 đồng chí Phó Chủ tịch, Chủ tịch A": the deputies are others.
    if (!touchesName && severalBefore.test(segment.slice(0, match.index))) return null
    if (andPerson.test(` ${rest}`) || /^\s*(?:các|những)\s/u.test(rest)) continue
    if (
      !touchesName &&
      !/^\s*(?:và|cùng)?\s*$/u.test(segment.slice(0, match.index)) &&
      !honorificAtEnd.test(segment.slice(0, match.index)) &&
      !leadsIn.test(segment.slice(0, match.index)) &&
      !(isCited && /^\s*[Tt]heo\s$/u.test(segment.slice(0, match.index))) &&
      !neverAlone.test(segment.slice(match.index))
    )
      return null
    return match.index
  }
  return null
}
