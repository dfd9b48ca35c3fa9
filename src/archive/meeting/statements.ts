/** Who said what: reports, directions, remarks and responses, as the sentences of their speaker. */
import type { Field, MeetingStatement } from '../../shared/model/meeting.ts'
import { companyLength, isDead, type Actor, type Cast } from './actors.ts'
import { Bodies } from './body-speech.ts'
import { ADVERBS, SPEECH_VERBS } from './lexicon/verbs.ts'
import { otherMeetings } from './other-meeting.ts'
import type { Person } from './people.ts'
import { anyOf, evidenceAt, type Reading, type Sentence } from './reading.ts'
import { isCaptionText } from './sentences.ts'
import { isAboutOther, type Said, type Statement } from './statement.ts'

const adverb = `(?:${anyOf(ADVERBS)}[\\s,]+(?:và\\s+)?)*`
/** "Ông A (Sở Y tế) nói", "GS A (ĐHQG) nói": letters in brackets are masked. */
const aside = String.raw`(?:\s*(?:\([^)]{1,60}\)|_[^_\s][^_]{0,15}_))?`
const verbAfter = new RegExp(
  `^${aside}\\s*(?:,|[-–](?=\\s))?\\s*${adverb}(${anyOf(SPEECH_VERBS.after)})`,
  'iu'
)
const verbKept = new RegExp(`^${aside}\\s*(?:,|[-–](?=\\s))?\\s*${adverb}(${anyOf(SPEECH_VERBS.verb)})`, 'iu')
const presents =
  /^\s*(?:,|[-–](?=\s))?\s*(?:đã\s+|(?:thay mặt|thừa (?:ủy|uỷ) quyền(?:\scủa)?)\s[^,.]{3,80}?\s)?(?:trình bày|đọc|báo cáo|thông qua)\s[^,.:;]{0,60}(?:báo cáo|kết quả|tình hình|vụ việc|dự thảo|tờ trình|đề án|công tác)/iu
const opener =
  /^\s*(?![^,]{0,90}\s(?:nêu|nêu rõ|chỉ rõ|cho biết|cho thấy|ghi rõ|khẳng định),)(?:Phát biểu|Báo cáo|Kết luận|Trình bày|Tiếp thu|Đáp từ|Chỉ đạo|Tham luận|Thay mặt|Chia sẻ|Trao đổi|Trả lời|Giải trình|Khai mạc|Bế mạc|Nhấn mạnh|Đánh giá|Đại diện|Thông tin|Góp ý|Thảo luận)(?!\p{L})/u
const reportOpener =
  /^\s*(?:(?:(?:Ngày|Sáng|Trưa|Chiều|Tối)\s[^,]{0,40}|Trước đó|Tiếp đó|Tiếp theo),\s)?(?:[Bb]áo cáo|Trình bày|Thông qua báo cáo|Tại hội nghị,? báo cáo)(?!\p{L})/u
const responseOpener = /^\s*(?:Tiếp thu|Đáp từ|Trả lời|Giải trình|Phát biểu (?:đáp từ|tiếp thu))(?!\p{L})/u
const directionOpener =
  /^\s*(?!Kết luận của )(?:(?:Ngày|Sáng|Trưa|Chiều|Tối)\s[^,]{0,40},\s)?(?:(?:[Pp]hát biểu|Ý kiến)\s(?:kết luận|chỉ đạo)|[Kk]ết luận|Chỉ đạo|Phát biểu tại [^,]{0,60}chỉ đạo)(?!\p{L})/u
const directs = /(?<!\p{L})(?:yêu cầu|chỉ đạo|giao|kết luận)(?!\p{L})/iu
/** A speech that is only announced ("phát biểu khai mạc Hội nghị") says nothing itself. */
const onlyAnnounced =
  /^\s*(?:đã\s+)?phát biểu(?:\s(?:khai mạc|chỉ đạo|kết luận|bế mạc|tại|ý kiến|tham luận|chào mừng)[^,:“"]*)?[.]?$/iu
const breaks =
  /^\s*(?:(?:Cũng )?[Tt]ại (?:hội nghị|Hội nghị|buổi|cuộc|kỳ họp|phiên họp|đại hội|Đại hội|lễ|Lễ)|Dịp này|Nhân dịp|Trước đó|Kết thúc|Cùng ngày|Được biết|Tin|Ảnh|Trong (?:khuôn khổ|chương trình)|Sau (?:phần|khi))(?!\p{L})/u
/** A body has no voice of its own: only what is tied to its words by the first of them goes on. */
const bodyGoesOn =
  /^\s*(?:Cụ thể|Theo đó|Trong đó|Bên cạnh đó|Đồng thời|Ngoài ra|Đặc biệt|Cùng với đó|Số liệu|Báo cáo|Hội nghị (?:cũng|còn))(?!\p{L})/u
/** "Theo báo cáo do Trưởng ban … trình bày, …": the presenter is the reporter. */
const presentedBy = /(?:^|[\s,])[Tt]heo\s(?:dự thảo\s)?báo cáo\s[^.;:]{0,60}do\s(?:đồng chí\s|ông\s|bà\s)?$/u
const presentedTail = /^\s*(?:đã\s)?trình bày(?:\stại\s[^,.;]{3,40})?\s*[,:]\s*/u
/** A saying that is only begun: "… lời dạy …, đó là: Việc dân vận rất quan trọng." */
const beginsSaying = /(?<!\p{L})(?:đó là|rằng|lời dạy|câu nói|phương châm|sau)\s?:\s[“"]?\p{Lu}/u
const speechOf = /^(?:Bài )?(?:[Pp]hát biểu|[Tt]ham luận|[Ýý] kiến)(?:\s\p{Ll}+){0,4}?\scủa\s/u
const toldTo =
  /(?<!\p{L})(?:giao|phân công|cử|đề nghị|yêu cầu|mời|chất vấn|hỏi|(?:ủy|uỷ) quyền(?: của| cho)?)\s(?:đồng chí\s|ông\s|bà\s)?$/u
/** "Chúng tôi mời nhưng anh Ba nói bệnh": whoever stands inside a quotation is told of in it. */
const inQuotes = /(?:^|[\s(:])["“](?!\s?[-–,.;]|\s(?:\p{L}+\s){0,4}$)[^"”]*$/u
/** "ông A, Giáo sư Khoa Luật, Đại học Sông Mây cho biết": the body behind an office, up to the verb. */
const belongsTo = new RegExp(
  `^\\s*[,–-]\\s(?:(?:cử tri|ngụ|ở)\\s)?(?:Đại học|Trường|Học viện|Viện|Bộ|Sở|UBND|Ban|Cục|Vụ|Tổng cục|Công ty|Tập đoàn|Hội|Trung tâm|quận|huyện|tỉnh|TP_?|thành phố|phường|xã|P_|Q_)\\s?[^,.;:“”"()]{1,60}?(?=\\s${anyOf([...SPEECH_VERBS.after, ...SPEECH_VERBS.verb])})`,
  'u'
)
/** "có công văn truyền đạt ý kiến của Tổng Bí thư giao …": said elsewhere. */
const passedOn = /(?<!\p{L})(?:truyền đạt|công văn|văn bản|dẫn lời|trích lời)\s(?:[^,.;:“”"]{0,50}\s)?của\s$/u
const longestSaying = 16
const accordingTo = /(?:^|[\s(“"])[Tt]heo\s(?:(?:báo cáo|ý kiến|đánh giá|thông tin|lời) (?:của|từ)\s)?$/u

/** Statements in text order; the same speaker going on is one statement. */
export function findStatements(reading: Reading, cast: Cast): Statement[] {
  const statements: Statement[] = []
  let current: Statement | null = null
  let last: Person | null = null
  const others = otherMeetings(reading)
  const bodies = new Bodies(reading, cast)
  let passage = -1
  let before: Sentence | null = null
  for (const sentence of reading.sentences) {
    const kind = sentence.passage.kind
    if (kind === 'caption' || kind === 'title') continue
    const isOther = others.some(({ start, end }) => sentence.start >= start && sentence.end <= end)
    if (kind === 'heading' || isOther) {
      current = null
      continue
    }
    if (isCaptionText(reading.text.slice(sentence.start, sentence.end))) continue
    const isApart: boolean = !current || current.isBody === true || sentence.passage.index !== passage
    const found: Statement | null =
      speechIn(reading, cast, sentence, last) ?? bodies.speechIn(sentence, before, isApart)
    before = sentence
    if (found) {
      // Who reports goes on reporting.
      const isReporter = statements.some(({ person, kind }) => person === found.person && kind === 'report')
      if (found.kind === 'remark' && isReporter) found.kind = 'report'
      if (!found.isBody) last = found.person
      const previous: Statement | undefined = statements.at(-1)
      if (current && previous && previous.person === found.person) {
        if (found.kind === 'direction' && previous.kind === 'remark') previous.kind = 'direction'
        if (found.kind === 'report' && previous.kind === 'remark' && previous.said.length < 2)
          previous.kind = 'report'
        previous.isDirecting ||= found.isDirecting
        previous.said.push(...found.said)
        current = previous
      } else {
        statements.push(found)
        current = found
      }
      passage = sentence.passage.index
      continue
    }
    const text = reading.text.slice(sentence.start, sentence.end)
    if (
      breaks.test(text) ||
      (current && (current.isBody ? !bodyGoesOn.test(text) : isAboutOther(text, current.person)))
    ) {
      current = null
      continue
    }
    if (current) {
      const last = current.said.at(-1)
      if (last && last.sentence.passage === sentence.passage && goesOnSaying(reading, last, text)) {
        last.end = sentence.end
        continue
      }
      const isContinued = sentence.passage.index !== passage
      current.said.push({ sentence, start: sentence.start, end: sentence.end, isContinued })
    }
  }
  return statements
}

/** Short sentences after a saying that was begun belong to it; what asks or tells something new does not. */
const goesOnSaying = (reading: Reading, last: Said, text: string): boolean =>
  beginsSaying.test(reading.text.slice(last.start, last.end)) &&
  text.split(/\s+/).length <= longestSaying &&
  !directs.test(text) &&
  !/(?<!\p{L})(?:đồng chí|ông|bà|đề nghị|đồng thời|cùng với đó|bên cạnh đó|đặc biệt)(?!\p{L})/iu.test(text)

function speechIn(reading: Reading, cast: Cast, sentence: Sentence, last: Person | null): Statement | null {
  const text = reading.text.slice(sentence.start, sentence.end)
  const actors = cast.actorsIn(reading, sentence)
  for (const [i, actor] of actors.entries()) {
    const person = actor.person ?? last
    if (!person) continue
    // "giao ông A trả lời", "thừa ủy quyền của B": told of, not speaking.
    const before = reading.text.slice(sentence.start, actor.start)
    if (passedOn.test(before) || inQuotes.test(before) || isDead(reading, actor)) continue
    if (toldTo.test(reading.text.slice(Math.max(sentence.start, actor.start - 30), actor.start))) continue
    // "Ông A - Chủ tịch UBND huyện: Số liệu cũ."
    const colon = /^\s*:\s+(?=[“"]?\p{Lu})/u.exec(reading.text.slice(actor.end, sentence.end))
    if (
      colon &&
      actor.mention &&
      actor.start <= sentence.start + 2 &&
      (actor.mention.titles.length > 0 || /,|\s[-–]\s/u.test(text.slice(0, actor.end - sentence.start)))
    )
      return make(reading, sentence, actor, person, actor.end + colon[0].length, 'remark', text)
    // "ông A, thôn Hạ, cho biết": what stands between two commas and names nobody is passed over.
    const next = actors[i + 1]?.start ?? sentence.end
    const between = /^\s*,[^,.;:“”"()]{2,60},/u.exec(reading.masked.slice(actor.end, next))
    let skipped =
      between && !verbAfter.test(between[0]) && !verbKept.test(between[0])
        ? actor.end + between[0].length
        : actor.end
    // "sau ý kiến của ông A, Sở Y tế đề nghị" lets the body speak.
    const isOf = /(?<!\p{L})(?:của|với|cho|từ|về)\s$/u.test(before)
    const office = isOf ? null : belongsTo.exec(reading.masked.slice(skipped, next))
    if (office) skipped += office[0].length
    skipped += companyLength(reading.masked.slice(skipped, next))
    const rest = reading.masked.slice(skipped, Math.min(sentence.end, skipped + 400))
    const presented = presentedTail.exec(rest)
    if (presented && presentedBy.test(reading.text.slice(sentence.start, actor.start)))
      return make(reading, sentence, actor, person, skipped + presented[0].length, 'report', text)
    if (accordingTo.test(reading.text.slice(Math.max(sentence.start, actor.start - 40), actor.start))) {
      return make(reading, sentence, actor, person, afterComma(reading, sentence, actor.end), 'remark', text)
    }
    if (presents.test(rest)) return make(reading, sentence, actor, person, null, 'report', text)
    const after = verbAfter.exec(rest)
    const kept = verbKept.exec(rest)
    const match = after && (!kept || after[0].length <= kept[0].length) ? after : kept
    if (!match || (/^\s*[,–-]/u.test(match[0]) && !isApposition(reading, actor))) continue
    const verb = match[1] ?? ''
    const verbEnd = skipped + match[0].length
    const verbStart = verbEnd - verb.length
    if (onlyAnnounced.test(reading.text.slice(verbStart, sentence.end)) && !/[”"]\s?[,–-]\s*$/u.test(before))
      continue
    if (/^\s*(?:của|về vấn đề này của)/u.test(reading.text.slice(verbEnd, sentence.end))) continue
    const start = pointStart(
      reading,
      sentence,
      actor,
      match === after ? skipJoint(reading, verbEnd, sentence.end) : verbStart
    )
    return make(reading, sentence, actor, person, start, 'remark', text)
  }
  // "Phát biểu đề dẫn của đồng chí A đã tập trung …"
  const noun = speechOf.exec(text)
  const whose = noun
    ? actors.find(({ start }) => start <= sentence.start + noun[0].length + 1 && start >= sentence.start)
    : undefined
  if (noun && whose?.person)
    return make(
      reading,
      sentence,
      whose,
      whose.person,
      skipJoint(reading, whose.end, sentence.end),
      'remark',
      text
    )
  if (opener.test(text)) {
    const comma = reading.masked.indexOf(',', sentence.start)
    const actor = actors.find((one) => one.start > comma && comma > 0 && comma < sentence.end)
    if (actor?.person)
      return make(
        reading,
        sentence,
        actor,
        actor.person,
        skipJoint(reading, actor.end, sentence.end),
        'remark',
        text
      )
  }
  return null
}

const isApposition = (reading: Reading, actor: Actor): boolean =>
  (actor.mention !== null &&
    reading.masked.slice(actor.mention.outer.start, actor.mention.start).includes(',')) ||
  /[,)]|\s[-–]\s/u.test(reading.masked.slice(actor.mention?.end ?? actor.end, actor.end))

/** `"…", ông Minh đề nghị.` puts the words first: then the point is what stands before the speaker. */
function pointStart(reading: Reading, sentence: Sentence, actor: Actor, start: number): number {
  const isEmpty = reading.text.slice(start, sentence.end).replace(/[\s.”"!?]/gu, '').length < 4
  return isEmpty && actor.start > sentence.start + 8 ? -actor.start : start
}

function skipJoint(reading: Reading, at: number, end: number): number {
  const joint =
    /^\s*(?:[:,]|rằng(?!\p{L})|là(?!\p{L})|thêm(?!\p{L})|rõ(?!\p{L})|-)*\s*(?:rằng\s|là\s)?[:,]?\s*/u.exec(
      reading.text.slice(at, end)
    )
  return at + (joint?.[0].length ?? 0)
}

function afterComma(reading: Reading, sentence: Sentence, at: number): number {
  const comma = reading.masked.slice(at, sentence.end).search(/,|\s/u)
  return comma < 0 ? at : skipJoint(reading, at + comma, sentence.end)
}

function make(
  reading: Reading,
  sentence: Sentence,
  actor: Actor,
  person: Person,
  start: number | null,
  kind: MeetingStatement['kind'],
  text: string
): Statement {
  const from = start === null ? sentence.start : start < 0 ? sentence.start : start
  const to = start !== null && start < 0 ? lastWord(reading, sentence.start, -start) : sentence.end
  const spoken = reading.text.slice(actor.end, Math.min(sentence.end, actor.end + 40))
  const isDirecting =
    directionOpener.test(text) || /^[^:“"]{0,20}(?:ý kiến|phát biểu)\s(?:kết luận|chỉ đạo)/u.test(spoken)
  const told =
    kind === 'report' || reportOpener.test(text)
      ? 'report'
      : responseOpener.test(text)
        ? 'response'
        : isDirecting || directs.test(spoken)
          ? 'direction'
          : kind
  return {
    person,
    kind: told,
    isDirecting,
    opening: { start: sentence.start, end: Math.min(sentence.end, Math.max(actor.end, from)) },
    said: to > from ? [{ sentence, start: from, end: to, isContinued: false }] : []
  }
}

function lastWord(reading: Reading, start: number, end: number): number {
  let to = end
  while (to > start && /[\s,–-]/u.test(reading.text[to - 1] ?? '')) to--
  return to
}

/** Statements as the report carries them. What follows in later paragraphs is inferred to go on. */
export function statementFields(reading: Reading, statements: readonly Statement[]): MeetingStatement[] {
  return statements.map((statement) => ({
    speaker: statement.person.name,
    titles: [...statement.person.titles],
    kind: statement.kind,
    points: statement.said.map((said): Field<string> => {
      const evidence = evidenceAt(reading, said.start, said.end)
      return {
        value: evidence.quote,
        evidence: [evidence],
        confidence: said.isContinued ? 0.5 : said.start === said.sentence.start ? 0.7 : 0.9,
        origin: said.isContinued ? 'inferred' : 'extracted'
      }
    }),
    evidence: [evidenceAt(reading, statement.opening.start, statement.opening.end)]
  }))
}
