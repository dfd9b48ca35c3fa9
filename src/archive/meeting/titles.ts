/** Titles around a name in running text: before it, after it, and over a whole list. */
import { HONORIFICS, LETTERS, TITLE_HEADS, TITLE_PREFIXES } from './lexicon/titles.ts'
import { NOT_VERBS, TITLE_STOPS } from './lexicon/verbs.ts'
import { isBritain } from './name-tokens.ts'
import type { NameSpan } from './names.ts'
import { PLACES } from './lexicon/places.ts'
import { anyOf, literal, type Reading } from './reading.ts'

const head = new RegExp(
  `(?:${anyOf(TITLE_PREFIXES)}\\s+|${anyOf(['Q'])}\\.\\s*)?${anyOf(TITLE_HEADS)}`,
  'giu'
)
/** Heads that stand before a name only: after a comma they open another thought. */
const onlyBefore = new Set(['cử tri', 'cán bộ', 'đại biểu', 'nhà báo', 'luật sư'])
export const headAtStart = new RegExp(
  `^\\s*(?:(?:${anyOf(TITLE_PREFIXES)}\\s+|Q\\.\\s*)?${anyOf(TITLE_HEADS.filter((title) => !onlyBefore.has(title)))})`,
  'iu'
)
const headFirst = new RegExp(`^\\s*${head.source}`, 'iu')
export const stop = new RegExp(
  `(?<![Bb]an (?=chỉ|kiểm|điều|đại|thông|giải|quản|thống|thảo|về|từ))(?!(?<=(?:[Bb]an [Cc]hỉ đạo|BCĐ)(?: \\p{L}+){0,7} )về )(?!(?<=(?:Ủy|Uỷ) ban [Nn]hà nước )về )(?!(?<=ở nước )ngoài)(?!(?<=[Gg]iám đốc )điều hành(?!\\s(?:cuộc|phiên|hội nghị|buổi)))(?!(?<=[Tt]rưởng [Đđ]oàn )(?:kiểm tra|giám sát|khảo sát)(?=\\s(?:nêu|cho|nói|phát biểu|yêu cầu|đề nghị|khẳng định|nhấn mạnh|kết luận|đã|cũng)(?!\\p{L})|[,.;)]|$))(?!(?<=[Đđ]oàn )(?:kiểm tra|giám sát|khảo sát)(?=\\s(?:số|của|\\d|\\p{Lu})))(?!${NOT_VERBS.join('|')})${anyOf([...TITLE_STOPS, 'tại hội nghị', 'tại buổi', 'tại cuộc', 'về', 'chỉ đạo'])}`,
  'u'
)
const stopFrom = new RegExp(stop.source, 'gu')
const standsFor =
  /^\s*đại diện\s(?:các|chính quyền|lãnh đạo|một số|hộ|nhân dân|cho|gia đình|người)(?!\p{L})/iu
const pluralHead = new RegExp(`^\\s*${anyOf(TITLE_HEADS)}\\s(?:các|những)\\s`, 'iu')
const honorificAtEnd = new RegExp(`(?:các\\s+)?${anyOf(HONORIFICS)}\\s*$`, 'iu')
const letters = new RegExp(`(?:(?<![\\p{L}])(?:${LETTERS.join('|')})\\b\\.?\\s*)+$`, 'u')
/** "và" parts two persons only when a person's words follow; otherwise it is inside a ministry's name. */
const andPerson = new RegExp(
  `\\s(?:và|cùng)\\s+(?=(?:${anyOf(HONORIFICS)}|các|một số|lãnh đạo|toàn thể|đông đảo|hơn|gần|trên|\\d|${anyOf(TITLE_HEADS)}))`,
  'iu'
)

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
  const offices = honorific ? officesBefore(reading, left, at, name.end) : null
  if (offices) return offices
  if (!honorific && at === name.start && hasPrevious && /\p{L}\s(?:và|cùng)\s$/u.test(near))
    return { start: at, titles }
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
    if (title > segment.length - segment.trimStart().length) break
    if (cut < 0 || !/[,–-]/u.test(window[cut] ?? '')) break
    at = left + cut
  }
  while (at < name.start && /[\s,]/.test(reading.text[at] ?? '')) at++
  return { start: at, titles }
}

/**
 * "Giám đốc Sở Kế hoạch, ông Sử Văn Lâm, cho biết", "Bí thư Huyện ủy, Chủ tịch HĐND huyện, ông …": the offices in
 * a row, a comma, then who holds them, between commas or before a verb of saying.
 */
function officesBefore(
  reading: Reading,
  left: number,
  at: number,
  nameEnd: number
): { start: number; titles: string[] } | null {
  if (
    !/^\s?(?:,|cho biết|cho rằng|nói|khẳng định|nhấn mạnh)/u.test(reading.masked.slice(nameEnd, nameEnd + 12))
  )
    return null
  const window = reading.masked.slice(left, at)
  const comma = /(?:,|\s[-–])\s*$/u.exec(window)
  if (!comma) return null
  const opens = left === 0 || /[\n.!?]\s*$/u.test(reading.text.slice(0, left))
  const titles: string[] = []
  let end = comma.index
  let start = 0
  for (;;) {
    const clause = window.slice(0, end)
    const cut = lastBoundary(clause)
    const segment = clause.slice(cut + 1)
    if (!headFirst.test(segment) || verbAt(segment.trim()) >= 0) break
    // After another person's name the office is theirs.
    if (cut < 0 ? !opens : /\s[-–]$/u.test(clause.slice(0, cut + 1))) return null
    start = cut + 1 + (segment.length - segment.trimStart().length)
    titles.unshift(reading.text.slice(left + start, left + end).trim())
    if (clause[cut] !== ',') return { start: left + start, titles }
    end = cut
  }
  const isFirstNamed = opens || /[;:.!?\n]/u.test(window.slice(0, start))
  return titles.length > 0 && isFirstNamed ? { start: left + start, titles } : null
}

/** "Quốc hội đã nghe Ủy viên A, Trưởng ban B Trần Văn C": what stands before the first office of a row. */
const leadsIn =
  /(?<!\p{L})(?:nghe|do|gồm|là|bởi|(?:chủ trì|điều hành|tham dự|phát biểu|báo cáo|có mặt|chứng kiến|tham gia|chỉ đạo) của)\s$/iu

/** Offices in the middle of a sentence that another always follows: "và sắp tới Tổng Bí thư, Chủ tịch nước A". */
const neverAlone =
  /^(?:Tổng [Bb]í thư|(?:Ủy|Uỷ) viên (?:Bộ Chính trị|(?:Ban Chấp hành )?Trung ương Đảng)|Bí thư Trung ương Đảng)$/u

const lastBoundary = (text: string): number =>
  Math.max(-1, ...[...text.matchAll(/[,;:.()“"!?…\n]|(?<=\s)[-–](?=\s)/gu)].map((match) => match.index))

/** Offset in `segment` of the title phrase that ends it, or null. Titles before a comma must fill their segment. */
function titleIn(segment: string, touchesName: boolean): number | null {
  for (const match of segment.matchAll(head)) {
    const rest = segment.slice(match.index + match[0].length)
    if (stop.test(rest)) continue
    // "buổi tiếp xúc (?:với )?cử tri của Bí thư A": met by, not the office of.
    if (/tiếp xúc\s$/iu.test(segment.slice(0, match.index))) continue
    if (andPerson.test(` ${rest}`) || /^\s*(?:các|những)\s/u.test(rest)) continue
    if (
      !touchesName &&
      !/^\s*(?:và|cùng)?\s*$/u.test(segment.slice(0, match.index)) &&
      !honorificAtEnd.test(segment.slice(0, match.index)) &&
      !leadsIn.test(segment.slice(0, match.index)) &&
      !neverAlone.test(segment.slice(match.index))
    )
      return null
    return match.index
  }
  return null
}

/** Titles behind a name, up to `right`: a verb, a stop or the next person's own title ends them. */
export function titlesAfter(
  reading: Reading,
  from: number,
  right: number,
  hasNext: boolean
): { end: number; titles: string[] } {
  const titles: string[] = []
  // "ông A, 47 tuổi - Bí thư X"
  const age =
    /^\s*(?:,\s\d{2} tuổi|\(\d{2} tuổi\)|\((?:\d{2} tuổi|(?:SN|sinh năm)\s?\d{4})(?=,))(?=\s*[,–-])/u.exec(
      reading.masked.slice(from, right)
    )
  let at = from + (age?.[0].length ?? 0)
  for (;;) {
    const rest = reading.masked.slice(at, Math.min(right, at + 260))
    const joint = /^\s*(?:,|[-–](?=\s)|\((?:(?:hiện|nay|vốn)(?:\slà)?\s)?)\s*/u.exec(rest)
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
    else if (reachesNext) {
      // "A, Trưởng ban X và B": what stands before "và" is A's.
      const joint = /,?\s(?:và|cùng)\s*$/u.exec(phrase)
      if (!joint) break
      phrase = phrase.slice(0, joint.index)
    }
    const term = (/^(?:đại biểu|đb)/iu.test(phrase) ? ofTerm : ofTermOrCongress).exec(phrase)
    if (term) phrase = phrase.slice(0, term.index)
    const trimmed = phrase.trimEnd().replace(/\s(?:và|cùng|của|tại|các|về|chỉ|lại|mới|liền)$|[”"’]+$/u, '')
    if (trimmed === '') break
    let end = at + joint[0].length + trimmed.length
    if (cut < 0) end = titleGoesOn(reading, end, right)
    // "A, nguyên Tổng Bí thư: B, C": the title before a colon is that of those behind it.
    if (cut < 0 && hasNext && /^:\s(?:(?:đồng chí|ông|bà)\s)?$/u.test(reading.masked.slice(end, right))) break
    titles.push(reading.text.slice(at + joint[0].length, end).trim())
    at = term ? end + (termAfter.exec(reading.masked.slice(end, right))?.[0].length ?? 0) : end
    if (joint[0].includes('(') && reading.masked[at] === ')') at++
    if (cut >= 0) break
  }
  return { end: at, titles }
}

const district = '(?:tỉnh|huyện|quận|thị xã|thành phố|TP\\.?)'
/** "Chủ tịch UBND xã A, huyện B (tỉnh C)", "Cục trưởng Cục D, Bộ E": where a title's body goes on behind a mark. */
const placeTail = new RegExp(
  `^,\\s(?:(?:${district}\\s|TP[._]\\s?)\\p{Lu}[\\p{L}.]*(?:\\s\\p{Lu}\\p{L}*)*|Ban\\s\\p{Lu}\\p{L}+\\s\\p{L}+\\s[Tt]rung ương(?=\\s|[,;.)]))(?=[,;.)]|\\s[-–]\\s|$|(?<=ương)\\s)`,
  'u'
)
/** "xã A, huyện B, Nghệ An)": a province without its word, behind a district only. */
const provinceTail = new RegExp(`^,\\s(?:${PLACES.map(literal).join('|')})(?=[,;.)])`, 'u')
const districtAtEnd = /(?<!\p{L})(?:huyện|quận|thị xã|thành phố|TP\.?)\s\p{Lu}[^,;:.()]{1,24}$/u
/** "… huyện B, tỉnh C cho biết": the place ends where its holder speaks or does something. */
const placeBeforeVerb = new RegExp(
  `^,\\s${district}\\s\\p{Lu}\\p{L}*(?:\\s\\p{Lu}\\p{L}*)*(?=\\s\\p{Ll})`,
  'u'
)
const bracketTail =
  /^\s?\((?:thuộc\s(?=\p{Lu})|(?!\p{Ll}))(?!SN|Ảnh|ảnh|bìa|phải|trái|giữa|áo|đứng|ngồi|hàng|thứ|sinh)(?:[A-ZĐƯ&.-]{2,14}|(?:Bộ|Sở|Ban|Cục|Tổng cục|TP|UBND)\s?\p{Lu}[^()]{1,40}|\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+){1,2})\)/u

/** A ministry behind its department, up to a mark or the verb that follows: ", Bộ Kế hoạch và Đầu tư cho biết". */
const ministryTail = /^,\s(?:Bộ|Tổng cục)\s\p{Lu}[^,;:.()“”"!?\n]{2,70}/u

const ofTerm = /\s(?:nhiệm kỳ|niên khóa|niên khoá)(?!\p{L})/u
/** A deputy is one of the congress named; who chairs a committee is not. */
const ofTermOrCongress = /\s(?:nhiệm kỳ|niên khóa|niên khoá)(?!\p{L})|\s(?:khóa|khoá)\s(?:[IVX]+|\d+)\s*$/u
/** A term of office says when, not what: "Bí thư Quận ủy nhiệm kỳ 2010 - 2015". */
const termAfter =
  /^\s(?:nhiệm kỳ|niên khóa|niên khoá|khóa|khoá)\s(?:\d{1,2}(?!\d)|\d{4}(?:\s?[-–]\s?\d{4})?|[IVX]+)/u

function titleGoesOn(reading: Reading, from: number, right: number): number {
  let end = from
  for (;;) {
    const rest = reading.masked.slice(end, Math.min(right, end + 90))
    const tail = bracketTail.exec(reading.text.slice(end, Math.min(right, end + 60))) ?? placeTail.exec(rest)
    const ministry = tail ? null : ministryTail.exec(rest)
    if (ministry) {
      const ends = [stop.exec(ministry[0])?.index, andPerson.exec(ministry[0])?.index].filter(
        (at) => at !== undefined
      )
      const name = ministry[0]
        .slice(0, ends.length > 0 ? Math.min(...ends) : undefined)
        .replace(/\s(?:cũng|và|[-–])?\s*$/u, '')
        .trimEnd()
      return /\p{Lu}/u.test(name.slice(4)) ? end + name.length : end
    }
    if (!tail) {
      const province = districtAtEnd.test(reading.masked.slice(Math.max(from - 60, 0), end))
        ? (provinceTail.exec(rest)?.[0].length ?? 0)
        : 0
      if (province > 0) return end + province
      const place = placeBeforeVerb.exec(rest)?.[0].length ?? 0
      return place > 0 && stop.exec(rest.slice(place))?.index === 1 ? end + place : end
    }
    if (verbAt(tail[0]) >= 0) return end
    end += tail[0].length
  }
}

/** Whether between two names there are only titles parted by commas, the last of them touching the second name. */
export function isTitleRow(reading: Reading, from: number, to: number): boolean {
  const between = reading.masked.slice(from, to)
  if (!/^,\s/u.test(between) || /[;:.()“”"!?…\n]/u.test(between) || between.length > 200) return false
  return between
    .slice(1)
    .split(',')
    .every((segment) => headAtStart.test(segment) && verbAt(segment.trim()) < 0 && !andPerson.test(segment))
}

function verbAt(phrase: string): number {
  const opening = headAtStart.exec(phrase)?.[0].length ?? 0
  stopFrom.lastIndex = opening
  return stopFrom.exec(phrase)?.index ?? -1
}
