/** Titles behind a name in running text, and as far as the body they name goes. */
import { PLACES } from './lexicon/places.ts'
import { TITLE_HEADS } from './lexicon/titles.ts'
import { anyOf, literal, type Reading } from './reading.ts'
import { andPerson, headAtStart, stop, verbAt } from './title-words.ts'

const standsFor =
  /^\s*đại diện\s(?:các|chính quyền|lãnh đạo|một số|hộ|nhân dân|cho|gia đình|người)(?!\p{L})/iu
const pluralHead = new RegExp(`^\\s*${anyOf(TITLE_HEADS)}\\s(?:các|những)\\s`, 'iu')

/** "bà Hoàng Thị Mận Phó Chủ tịch Hội Chữ thập đỏ trình bày": no comma, but a capital. */
const noJoint =
  /^\s(?=(?:Phó|Chủ tịch|Bí thư|Giám đốc|Tổng|Trưởng|Bộ trưởng|Thứ trưởng|Cục trưởng|Vụ trưởng|Chánh|Hiệu trưởng|Viện trưởng|(?:Ủy|Uỷ) viên)\s)/u

/** Titles behind a name, up to `right`: a verb, a stop or the next person's own title ends them. */
export function titlesAfter(
  reading: Reading,
  from: number,
  right: number,
  { hasNext, isAddressed }: { hasNext: boolean; isAddressed: boolean }
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
    const joint =
      /^\s*(?:,|[-–](?=\s)|\((?:(?:hiện|nay|vốn)(?:\slà)?\s)?)\s*/u.exec(rest) ??
      (isAddressed && at === from ? noJoint.exec(rest) : null)
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
