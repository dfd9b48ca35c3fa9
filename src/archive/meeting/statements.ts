/** Who said what: reports, directions, remarks and responses, as the sentences of their speaker. */
import type { MeetingStatement } from '../../shared/model/meeting.ts'
import { companyLength, isDead, type Actor, type Cast } from './actors.ts'
import { Bodies } from './body-speech.ts'
import type { Person } from './mention.ts'
import type { Reading, Sentence } from './reading.ts'
import { isCaptionText, isWithin, type Span } from './sentences.ts'
import {
  accordingTo,
  ahead,
  belongsTo,
  bodyGoesOn,
  breaks,
  directionOpener,
  directs,
  givesReason,
  inQuotes,
  onlyAnnounced,
  onlyDoes,
  opener,
  opensWith,
  otherDay,
  passedOn,
  presentedBy,
  presentedTail,
  presents,
  reportOpener,
  responseOpener,
  showsPictures,
  speechOf,
  tells,
  toldTo,
  verbAfter,
  verbKept,
  willBe
} from './speech-signs.ts'
import { Quotations } from './quotations.ts'
import { isAboutOther, lastWord, type Said, type Statement } from './statement.ts'

/** A saying that is only begun: "… lời dạy …, đó là: Việc dân vận rất quan trọng." */
const beginsSaying = /(?<!\p{L})(?:đó là|rằng|lời dạy|câu nói|phương châm|sau)\s?:\s[“"]?\p{Lu}/u
const longestSaying = 16

/** Statements in text order; the same speaker going on is one statement. What is said in `others` is left out. */
export function findStatements(reading: Reading, cast: Cast, others: readonly Span[]): Statement[] {
  const statements: Statement[] = []
  let current: Statement | null = null
  let last: Person | null = null
  const bodies = new Bodies(reading, cast)
  const quotations = new Quotations(reading)
  let passage = -1
  let before: Sentence | null = null
  for (const sentence of reading.sentences) {
    const kind = sentence.passage.kind
    if (kind === 'caption' || kind === 'title') continue
    if (kind === 'heading' || isWithin(others, sentence)) {
      current = null
      continue
    }
    if (isCaptionText(reading.text.slice(sentence.start, sentence.end))) continue
    const isApart: boolean = !current || current.isBody === true || sentence.passage.index !== passage
    const found: Statement | null =
      speechIn(reading, cast, sentence, last) ??
      bodies.speechIn(sentence, before, isApart, !current || current.isBody === true)
    before = sentence
    if (found) quotations.giveTo(found, sentence, statements)
    quotations.pass(sentence, found !== null)
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
        if (found.isPlain === true) previous.isPlain = true
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
  if (showsPictures.test(text)) return null
  const actors = cast.actorsIn(reading, sentence)
  for (const [i, actor] of actors.entries()) {
    const person = actor.person ?? last
    if (!person) continue
    // "giao ông A trả lời", "thừa ủy quyền của B": told of, not speaking.
    const before = reading.text.slice(sentence.start, actor.start)
    // "Lý do từng được thứ trưởng A giải thích là …", "sẽ được nghe ông A báo cáo": another day.
    if (otherDay.test(before)) continue
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
    if (presents.test(rest) && ahead.test(before)) continue
    if (presents.test(rest)) return make(reading, sentence, actor, person, null, 'report', text)
    const after = verbAfter.exec(rest)
    const kept = verbKept.exec(rest)
    const match = after && (!kept || after[0].length <= kept[0].length) ? after : kept
    const isParted = match !== null && /^\s*[,–-]/u.test(match[0])
    if (!match || (isParted && !isApposition(reading, actor) && !opensWith.test(before))) continue
    const verb = match[1] ?? ''
    const verbEnd = skipped + match[0].length
    const verbStart = verbEnd - verb.length
    if (onlyAnnounced.test(reading.text.slice(verbStart, sentence.end)) && !/[”"]\s?[,–-]\s*$/u.test(before))
      continue
    // "tuyên bố lý do": opens the meeting and says nothing.
    if (givesReason.test(reading.text.slice(verbStart, sentence.end))) continue
    // "vừa xác nhận", "sau đó cho biết": told to the papers.
    if (
      asksOutside(
        verb,
        match[0],
        reading.text.slice(verbEnd, sentence.end),
        before + actorText(reading, actor)
      )
    )
      continue
    if (/^\s*(?:của|về vấn đề này của)/u.test(reading.text.slice(verbEnd, sentence.end))) continue
    const wordsAt = skipJoint(reading, verbEnd, sentence.end)
    const start =
      match === after || endsQuotation.test(before)
        ? pointStart(reading, sentence, actor, wordsAt, match === after ? wordsAt : verbStart)
        : verbStart
    const kind = /^báo cáo$/iu.test(verb) ? 'report' : 'remark'
    return make(reading, sentence, actor, person, start, kind, text)
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
    const isAhead = actor && willBe.test(reading.text.slice(sentence.start, actor.start))
    if (actor?.person && !isAhead && !onlyDoes.test(reading.text.slice(actor.end, sentence.end)))
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

const actorText = (reading: Reading, { start, end }: Actor): string => reading.text.slice(start, end)
/** Words of a spokesman and what is confirmed are said outside of the meeting. */
const asksOutside = (verb: string, clause: string, rest: string, subject: string): boolean =>
  (verb.toLowerCase() === 'xác nhận' &&
    (/vừa\s/u.test(clause) || /^\s(?:thông tin|việc|với)(?!\p{L})/u.test(rest))) ||
  (/[Nn]gười phát ngôn/u.test(subject) && /sau đó/u.test(clause))

const isApposition = (reading: Reading, actor: Actor): boolean =>
  (actor.mention !== null &&
    reading.masked.slice(actor.mention.outer.start, actor.mention.start).includes(',')) ||
  /[,)]|\s[-–]\s/u.test(reading.masked.slice(actor.mention?.end ?? actor.end, actor.end))

const endsQuotation = /[”"]\s?[,.–-]?\s*$/u

/** `"…", ông Minh đề nghị.` puts the words first: where none stand at `words`, the point is what stands before the speaker. */
function pointStart(
  reading: Reading,
  sentence: Sentence,
  actor: Actor,
  words: number,
  start: number
): number {
  const isEmpty = reading.text.slice(words, sentence.end).replace(/[\s.”"!?]/gu, '').length < 4
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
    isPlain: !isDirecting && tells.test(spoken),
    opening: { start: sentence.start, end: Math.min(sentence.end, Math.max(actor.end, from)) },
    said: /\p{L}/u.test(reading.text.slice(from, to))
      ? [{ sentence, start: from, end: to, isContinued: false }]
      : []
  }
}
