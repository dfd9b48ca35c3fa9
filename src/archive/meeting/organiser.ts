/** Who holds the meeting: the body that organises it, the council that sits, the delegation that goes out. */
import type { Field } from '../../shared/model/meeting.ts'
import { textOf } from './event-days.ts'
import { BODY_SPEAKERS, COUNCILS, COUNCIL_WORDS } from './lexicon/bodies.ts'
import { EVENT_KINDS } from './lexicon/events.ts'
import { anyOf, evidenceAt, type Reading, type Sentence } from './reading.ts'

/** How likely each is the organiser: told by the verb, by the clause around it, by what a council did that day. */
const ORGANISES = 0.85
const HOLDS = 0.8
const ACTS = 0.7
/** So many sentences after the lead still tell whose session it is; those behind tell of others. */
const NEAR = 4

const event = anyOf(EVENT_KINDS)
const anEvent = new RegExp(event, 'iu')
export const organises =
  /(?:đã\s+|vừa\s+|long trọng\s+|chính thức\s+|chủ trì\s(?=tổ chức|phối hợp)|(?:phối hợp|cùng)\s(?=tổ chức))*(?:(?:phối hợp|kết hợp|cùng)\s(?:với\s|cùng\s)?[^.;]{3,160}?\s)?(?:đã\s)?(?:tổ chức|khai mạc|tiến hành|triệu tập|bế mạc)(?=\s)/u
const eachOrganises = new RegExp(organises.source, 'gu')
const gatheringNext = new RegExp(`^\\s[“"]?\\s?(?:\\p{L}+\\s){0,3}?${event}`, 'iu')
/** "Hội đồng bầu cử họp phiên thứ 7", "Ủy ban Kiểm tra đã họp kỳ 15". */
const sits =
  /(?<!(?:[Cc]uộc|[Kk]ỳ|[Pp]hiên|[Bb]uổi|[Ll]ịch|[Pp]hòng)\s)(?:đã\s+|vừa\s+|tiếp tục\s+)*(?<!\p{L})họp\s(?=(?:phiên|kỳ|toàn thể|thường kỳ|bất thường|lần thứ)(?!\p{L}))/u
const passive =
  /(?<!\p{L})(?:do\s(?=\p{Lu}|đoàn\s|các\s)|được\s(?=(?:Ban|Bộ|Sở|UBND|HĐND|Ủy|Uỷ|Hội|Liên|Thành|Tỉnh|Huyện|Quận|Trung tâm|Viện|Tổng|Công an)(?!\p{L})))([^,.;]{4,160}?)\s(?:(?:phối hợp|kết hợp)\s[^.;]{3,120}\s)?(?:chủ trì\s)?(?:tổ chức|đăng cai)(?!\p{L})/u
const delegation =
  /dẫn đầu\s((?:đoàn|Đoàn)\s[^,.;]{3,80}?)\s(?:tiếp xúc|làm việc|kiểm tra|giám sát|đã|đi|thăm)/u
/** Deputies who go to their voters are a delegation, whoever of them is named. */
const deputies =
  /((?:[Đđ]oàn|[Tt]ổ) (?:đại biểu Quốc hội|ĐBQH) (?:tỉnh |TP[._]? ?|thành phố )?\p{Lu}[^,.;(]{1,30}?)(?=\s(?:gồm|do|đã|tiếp xúc|có|tiếp tục|tổ chức)(?!\p{L}))[^.;]{0,300}?tiếp xúc (?:với )?cử tri/u

/** "HĐND tỉnh Sông Mây", "Ban Chấp hành Đảng bộ TP_ HCM": what follows goes on while it is a name. */
const council = `${anyOf(COUNCILS)}(?:\\s(?:của\\s(?=\\p{Lu}))?(?:(?:${COUNCIL_WORDS.join('|')})(?!\\p{L})|(?!Kh(?:óa|oá)\\s)\\p{Lu}[\\p{L}_.]*(?<!\\.)))*`
const session =
  '(?:[Kk]ỳ họp|[Pp]hiên họp|[Cc]uộc họp|[Bb]uổi họp|[Hh]ọp báo|[Hh]ội nghị(?=[^,.;]{0,20}\\s(?:lần|của|Ban [Cc]hấp hành)\\s|\\s(?:Thành|Tỉnh|Huyện|Quận) (?:ủy|uỷ)\\s))'
const which =
  '(?:,?\\s(?:(?:lần )?thứ (?:\\d+|[IVX]+|\\p{Ll}+(?:\\s(?:một|hai|ba|tư|bốn|lăm|sáu|bảy|tám|chín)(?!\\p{L}))?)|lần \\d+|\\d+|bất thường|thường kỳ|thường lệ|chuyên đề|toàn thể|(?:cuối|giữa|đầu) năm|(?:tháng|quý) [\\dIV]+(?:[/-]\\d{4})?|năm \\d{4}|-|–|\\([^)]*\\)))+'
/** "Tại kỳ họp thứ 5 HĐND tỉnh", "họp báo thường kỳ của Bộ …": whose session it is. */
const sessionOf = new RegExp(`${session}(?:${which},?)?\\)?\\s(?:của\\s)?(${council})`, 'u')
/** "Hội nghị tổng kết công tác năm 2018 … của Bộ …": a body sums up its year; what it carries out is another's. */
const yearOf = new RegExp(
  `[Hh]ội nghị (?:trực tuyến |toàn quốc )*(?:tổng kết|sơ kết|triển khai (?:công tác|nhiệm vụ|kế hoạch)|giao ban|“|")(?:(?!Chỉ thị|Nghị quyết|Kết luận|[Qq]uyết định|Quy định|Quy chế|Đề án|Luật|thực hiện|Kế hoạch số)[^.;:]){3,180}?\\scủa\\s((?:${anyOf(BODY_SPEAKERS)}|${anyOf(COUNCILS)})[^,.;:()“”"]{2,70}?)(?=\\s(?:tổ chức|diễn ra|sáng|trưa|chiều|ngày|hôm|tại|do|vào|với|đã|được|cho|có)(?!\\p{L})|[,.;:(]|$)`,
  'u'
)
const anotherTime =
  /^[^,.;]{0,40}?\s(?:sẽ|sắp|dự kiến|tới|vừa qua|vừa rồi)(?!\p{L})|^[^,.;]{0,20}\((?:tháng|năm)\s/u
/** A session only named: before it, after it, to make ready for it, of it, told by somebody of another day. */
const elsewhere =
  /(?<!\p{L})(?:(?:trước|sau|giữa|vào|chuẩn bị|kết quả|nội dung|chương trình|về|từ|đến|tới|trình|phục vụ|các|những|mọi|mỗi)\s(?:\p{Ll}+\s){0,3}?|(?:cho biết|cho hay|nêu rõ|khẳng định|báo cáo)(?: rằng)?,?\s(?:tại\s)?)$|^(?:Tháng|Năm|Cuối|Đầu)\s/iu
/** "họp báo về kỳ họp của HĐND": what is gone to is the press day. */
const otherGathering =
  /(?<!\p{L})(?:họp báo|tiếp xúc|hội nghị|hội thảo|hội đàm|lễ|gặp|làm việc với|giao ban|tọa đàm|toạ đàm|cuộc họp)(?!\p{L})/iu
/** "Sáng 9/6, Quốc hội thảo luận tại hội trường", "Ngày 3/4, tại kỳ họp bất thường, HĐND tỉnh đã bầu …". */
const acts = new RegExp(
  `^(?:(?:[^.;:“”"]{0,60}(?:\\d|nay)\\)?|Tại (?:kỳ|phiên) (?![^,]*(?:vừa qua|vừa rồi|trước))[^,.;]{0,40}),?\\s(?:(?:tại|với) [^,.;]{3,60},\\s)?)(${council})(?:\\s(?:khóa|khoá)\\s[\\dIVX]+)?(?:,\\snhiệm kỳ [\\d\\s–-]+)?,?\\s(?:(?:đã|chính thức|tiếp tục|cũng|vừa|bắt đầu|tiến hành)\\s)*(?:thảo luận|nghe|biểu quyết|thông qua|chất vấn|bầu|miễn nhiệm|bãi nhiệm|xem xét|cho ý kiến|làm việc tại|bước vào|bỏ phiếu|phê chuẩn)(?!\\p{L})`,
  'u'
)
const hasCouncil = new RegExp(anyOf(COUNCILS), 'u')
const background = /^(?:Trước đó|Trước đây|Theo (?:chương trình|kế hoạch|dự kiến))(?!\p{L})/u
const sameDay = /^Cùng ngày(?!\p{L})/u

const notBody =
  /^\d|^(?:kỳ|phiên|cuộc|buổi|hội nghị|quang cảnh|toàn cảnh)\s|(?<!\p{L})(?:sẽ|đang|tại (?:phiên|buổi|cuộc|hội nghị)|cho biết|việc|sau khi|lần đầu|dẫn đầu|[Pp]hát biểu|tham dự|chủ trì|đã|về dự|được ông|được bà|đưa ra)(?!\p{L})|(?<!\p{L})là$|^[“"]|^(?:Trước mắt|Đây|Là|Tại|Số|hiện|đồng chí|ông|bà|các đồng chí|nay|sáng|chiều)(?!\p{L})/iu

/** "Sáng 5/6 UBND xã …", "…, hôm nay (21/4) HĐND thành phố …". */
const dayLead = /^\s*(?:(?:sáng|trưa|chiều|tối|ngày|hôm)\s[\d/.\-\s]*(?:nay|qua)?\s*(?:\([^)]*\))?\s*)?/iu
/** "tại Sông Mây (tỉnh Đắk Mây) Trung tâm …", "ông A cho biết Ban trị sự …": the body comes behind. */
const opening = new RegExp(
  `^(?:[Tt]ại\\s\\p{Lu}.{0,60}?\\s(?=${anyOf(BODY_SPEAKERS)})|.*(?<!\\p{L})(?:cho biết|cho hay|thông tin)(?: rằng)?\\s(?=${anyOf(BODY_SPEAKERS)}))`,
  'u'
)

/** "HĐND tỉnh khóa IX (nhiệm kỳ 2016-2021) vừa tổ chức": what does not belong to the body's name. */
const trailing =
  /(?:,?\s(?:khóa|khoá)\s(?:\d+|[IVX]+)(?!\p{L}))?(?:,?\s\(?nhiệm kỳ [\d\s–-]+\)?)?,?(?:\s(?:cũng|đã|vừa|còn|sẽ|tổ chức|khai mạc))*\s*$/u

type Found = Field<string>
const told = (reading: Reading, start: number, end: number, confidence: number): Found => {
  const evidence = evidenceAt(reading, start, end)
  return { value: evidence.quote, evidence: [evidence], confidence, origin: 'extracted' }
}

/** What a pattern with the body as its first group gives in a sentence. */
function captured(
  reading: Reading,
  sentence: Sentence,
  content: string,
  pattern: RegExp,
  confidence: number
) {
  const match = pattern.exec(content)
  const value = match?.[1]
  if (!match || !value) return null
  const start = sentence.start + match.index + match[0].indexOf(value)
  return told(reading, start, start + value.length, confidence)
}

/** The subject of the verb: back to the last comma, less the day and the place it opens with. */
function subjectOf(reading: Reading, sentence: Sentence, verbAt: number): Found | null {
  const before = reading.masked.slice(sentence.start, sentence.start + verbAt)
  const cut = Math.max(before.lastIndexOf(','), before.lastIndexOf(':'), before.lastIndexOf(';'))
  let from = cut + 1 + (dayLead.exec(before.slice(cut + 1))?.[0].length ?? 0)
  from += opening.exec(before.slice(from))?.[0].length ?? 0
  // "Bộ Lao động, …" is masked; a list of two bodies joined by a comma keeps the last clause only.
  const body = before.slice(from).replace(trailing, '')
  const found = told(reading, sentence.start + from, sentence.start + from + body.length, ORGANISES)
  return found.value.length < 3 || notBody.test(found.value) || !/\p{Lu}/u.test(found.value) ? null : found
}

function organiserIn(reading: Reading, sentence: Sentence): Found | null {
  const content = textOf(reading, sentence)
  if (!anEvent.test(content)) return null
  for (const pattern of [passive, delegation, deputies]) {
    const found = captured(reading, sentence, content, pattern, HOLDS)
    if (found) return found
  }
  // "Liên hiệp Các tổ chức hữu nghị … tổ chức lễ": the verb is the one a gathering follows.
  const verb = [...content.matchAll(eachOrganises)].find((match) =>
    gatheringNext.test(content.slice(match.index + match[0].length))
  )
  return verb ? subjectOf(reading, sentence, verb.index) : null
}

/** The council whose sitting the sentence tells of. */
function councilIn(reading: Reading, sentence: Sentence): Found | null {
  const content = reading.masked.slice(sentence.start, sentence.end)
  if (background.test(content)) return null
  const sitting = sits.exec(content)
  const subject = sitting ? subjectOf(reading, sentence, sitting.index) : null
  if (subject) return subject
  if (!hasCouncil.test(content)) return null
  const of = sessionOf.exec(content)
  if (of?.[1]) {
    const before = content.slice(0, of.index)
    const end = of.index + of[0].length
    if (!elsewhere.test(before) && !otherGathering.test(before) && !anotherTime.test(content.slice(end)))
      return told(reading, sentence.start + end - of[1].length, sentence.start + end, HOLDS)
  }
  return captured(reading, sentence, content, acts, ACTS)
}

/** The body whose year's work the gathering sums up or begins. */
function reviewerIn(reading: Reading, sentence: Sentence): Found | null {
  const content = reading.masked.slice(sentence.start, sentence.end)
  return background.test(content) ? null : captured(reading, sentence, content, yearOf, ACTS)
}

/** Looks through the sentences in order; whoever is told to organise comes before a council told to sit. */
export function findOrganiser(reading: Reading, sentences: readonly Sentence[]): Found | null {
  const [lead, ...rest] = sentences
  if (!lead) return null
  // told as another's, unless the report is of that meeting
  const others = rest.filter((sentence) => !sameDay.test(textOf(reading, sentence)))
  const inLead = organiserIn(reading, lead) ?? councilIn(reading, lead) ?? reviewerIn(reading, lead)
  if (inLead) return inLead
  for (const [find, near] of [
    [organiserIn, others],
    [councilIn, others.slice(0, NEAR)],
    [reviewerIn, others.slice(0, NEAR)]
  ] as const)
    for (const sentence of near) {
      const found = find(reading, sentence)
      if (found) return found
    }
  return null
}
