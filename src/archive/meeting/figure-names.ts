/** Names figures in words of the text: "kết nạp đảng viên", "hội nghị tiếp xúc, đối thoại", "định kỳ". */
import type { Figure } from '../../shared/model/meeting.ts'
import { isMeasured, leadOf, tailOf, type Lead, type Place } from './figure-clause.ts'
import { periodOf, periodWords, scopesIn, withoutScope } from './figure-context.ts'
import * as words from './figure-words.ts'
import { MEASURES } from './lexicon/units.ts'
import { sentenceAt, type Reading } from './reading.ts'
import type { Span } from './sentences.ts'

const { count, join } = words
/** Counting words that the unit column says already. */
const classifier = /^(?:cuộc|lượt|vụ|lần|buổi|suất|chiếc|cái|ca|bộ|đợt|lớp|điểm|nghìn lượt|triệu lượt)$/u
const compared =
  /(?<!\p{L})(?:bằng|đạt|ước đạt|chiếm|tăng|giảm|vượt|cao hơn|thấp hơn|hụt)(?!\p{L})\s*(?:thêm|gần|hơn|khoảng|trên)?\s*$/iu
const startsCompared = /^(?:bằng|đạt|tăng|giảm|vượt|cao hơn|thấp hơn)(?!\p{L})/iu
const timeUnit = /^(?:năm|tháng|ngày|giờ|tuần|phút)$/u
const isOf = /(?<!\p{L})(?:gồm|có|với|là)\s(?:\p{L}+\s)?$/iu

/**
 * Sets `about`, `scope` and `period` of all figures, in place; `spans` are theirs, number with unit. A name is
 * made of the text's words, holds no other figure, and is the unit alone where the text gives nothing better.
 */
export function nameFigures(reading: Reading, figures: readonly Figure[], spans: readonly Span[]): void {
  const places = spans.map((span, index): Place => {
    const sentence = sentenceAt(reading, span.start)
    const inside = (at: number): number | null => {
      const other = spans[at]
      return other && other.start >= sentence.start && other.end <= sentence.end ? at : null
    }
    return { index, sentence, span, previous: inside(index - 1), next: inside(index + 1) }
  })
  for (const place of places) {
    const figure = figures[place.index]
    if (!figure) continue
    const previous = place.previous === null ? null : (figures[place.previous] ?? null)
    const total = figure.partOf === undefined ? null : (figures[figure.partOf] ?? null)
    const lead = leadOf(reading, place, spans, figure)
    const tail = tailOf(reading, place, spans)
    figure.period = periodOf(reading, place.sentence, place.span.start, place.span.end)
    figure.scope = scopeFor(reading, place, spans, lead, tail, previous, total)
    const name =
      total !== null
        ? partName(lead.text, tail, total)
        : isMeasured(figure)
          ? measuredName(lead, tail, previous, figure.unit)
          : countedName(reading, place, lead, tail, figure, spans)
    figure.about = words.tidyName(name, figure)
    if (figure.about !== figure.unit || isMeasured(figure)) continue
    figure.about = total?.about ?? sameThing(reading, figures, places, place) ?? figure.about
  }
}

/** The words after a number without a scope in them, and without the preposition that led to it. */
function unscoped(tail: string): string {
  const said = withoutScope(tail)
  return said === tail.trim() ? said : words.strip(said)
}

function partName(lead: string, tail: string, total: Figure): string {
  const said = withoutScope(tail).replace(/^[\s,]+/u, '')
  if (said !== '') return said
  const own = words.withoutEmptyAct(lead)
  return own === '' || count(own) > 8 ? total.about : own
}

function measuredName({ text, isBound }: Lead, tail: string, previous: Figure | null, unit: string): string {
  const head = words.withoutSpeech(text.replace(compared, ''))
  const how = compared.exec(text)?.[0].trim() ?? ''
  const said = unscoped(tail)
  if (previous !== null && !isBound && (head === '' || startsCompared.test(head))) {
    // "…, đạt 92%", "…, bằng 108% dự toán", "…, tăng 5% so với cùng kỳ": said of the figure before.
    if (/^(?:bằng|đạt|vượt)/iu.test(how) && unit === '%')
      return said === '' ? `tỷ lệ ${previous.about}` : `${previous.about} so với ${said}`
    if (how !== '' || head !== '') return `${previous.about}, ${join(join(head, how), said)}`
  }
  const isTold = isBound || (words.hasAuxiliary(head) && !words.isMeasuredHead(head))
  const subject = (isTold ? words.actIn(head) : '') || words.withoutEmptyAct(head)
  if (count(subject) > words.MOST_WORDS) return said
  if (unit === '%' && said === '' && previous !== null && count(subject) <= 2 && words.isAct(subject))
    return join(subject, previous.unit)
  const name = join(join(subject, /^(?:tăng|giảm)/iu.test(how) ? how : ''), said)
  return count(name) > words.MOST_WORDS && said !== '' ? said : name
}

function countedName(
  reading: Reading,
  place: Place,
  { text: lead, raw, isBound }: Lead,
  tail: string,
  figure: Figure,
  spans: readonly Span[]
): string {
  const said = unscoped(tail)
  // "tổng số mô hình … là 9.931 mô hình": the subject names it.
  // "18,6 tỷ đồng vốn vay ưu đãi cho 412 hộ": it goes on from the figure before.
  if (isBound && count(lead) <= 8 && /\s(?:cho|tại|ở|với)$/u.test(lead))
    return join(join(lead, figure.unit), said)
  if (!isBound && words.isMeasuredHead(lead) && count(lead) <= words.MOST_WORDS)
    return lead
      .replace(/^(?:tổng số|số lượng|số)\s/iu, '')
      .replace(/\s(?:được|đã|đang)\s[\p{L}\s]{3,20}$/u, '')
  if (
    (lead === '' || (figure.denominator !== undefined && words.actIn(lead) === '')) &&
    (said === '' || words.startsPredicate(said))
  ) {
    const predicate = predicateOf(reading, place, spans)
    if (predicate !== '') return `${figure.unit} ${predicate}`
  }
  const told = lead === '' ? '' : words.actIn(lead)
  // "Thư ký đoàn có 5 người", "bầu Đoàn Chủ tịch gồm 17 người": the subject says more than "người".
  if (/^(?:người|đồng chí|thành viên)$/u.test(figure.unit) && said === '' && isOf.test(raw))
    return told || words.withoutEmptyAct(lead) || figure.unit
  // "…: đất đai, bồi thường 1.746 ý kiến; giao thông 1.158 ý kiến": what the number stands beside names it.
  if (told === '' && said === '' && lead !== '' && !isOf.test(raw)) {
    const topic = topicOf(reading, place)
    if (topic !== '') return topic
  }
  // "khiển trách 309 trường hợp"
  if (
    told === '' &&
    said === '' &&
    /^(?:trường hợp|vụ|vụ việc)$/u.test(figure.unit) &&
    lead !== '' &&
    count(lead) <= 4 &&
    !words.hasAuxiliary(lead) &&
    !words.isEmptyAct(lead)
  )
    return lead
  // "tăng 37 mô hình so với năm 2020" says what grew.
  const grown = /(?<!\p{L})(?:tăng|giảm)(?:\sthêm)?$/iu.exec(lead)?.[0]
  const act = grown ?? told
  const thing = classifier.test(figure.unit) && (said !== '' || act !== '') ? said : join(figure.unit, said)
  return join(act, thing)
}

/** A few words between a colon or semicolon and the number, without a verb. */
function topicOf(reading: Reading, { sentence, span }: Place): string {
  const before = reading.text.slice(sentence.start, span.start)
  const topic = /[:;]\s([^:;()]+?)\s$/u.exec(before)?.[1] ?? ''
  const isPlain = count(topic) <= 8 && !/\d/u.test(topic) && !words.hasAuxiliary(topic)
  return isPlain && !words.isEmptyAct(topic) && !words.isLongAct(topic)
    ? words.trimLead(topic, undefined)
    : ''
}

/** "… cũng đã tổ chức 145 hội nghị (…": the predicate of a counted subject, without the numbers in it. */
function predicateOf(reading: Reading, { sentence, span, next }: Place, spans: readonly Span[]): string {
  let from = span.end
  // "12 tập thể, 10 cá nhân được nhận …": the predicate follows the last one.
  for (let k = next; k !== null; k++) {
    const other = spans[k]
    if (!other || !/^(?:,|\svà)\s$/u.test(reading.text.slice(from, other.start))) break
    from = other.end
  }
  const mark = /[;:()…]|,(?!\d)|\.(?=\s|$)|\s[-–]\s/u.exec(reading.masked.slice(from, sentence.end))
  const to = mark ? from + mark.index : sentence.end
  let text = reading.text.slice(from, to)
  // "Trong 346 cuộc đối thoại có 214 …" tells what it is made of.
  if (!words.startsPredicate(text.trim()) || /^\s*có\s\d/u.test(text)) return ''
  const inner = spans.find((other) => other.start >= from && other.end <= to)
  if (inner) {
    const number = reading.text.slice(inner.start, inner.end)
    const unit = /^(?:hơn|gần|trên|khoảng)?\s*[\d.,/]+\s*(.*)$/su.exec(number)?.[1] ?? ''
    const isNamed = unit !== '' && !timeUnit.test(unit) && !MEASURES.some((measure) => unit.endsWith(measure))
    text = isNamed ? text.replace(number, unit) : text.replace(number, '')
  }
  text = text.replace(periodWords, ' ').replace(/\s(?:là|nên|để|nhằm)\s.*$/su, '')
  if (/\d/u.test(text)) return ''
  return words.shortened(
    text
      .replace(/(?<!\p{L})cũng\s/gu, '')
      .replace(/\s+/gu, ' ')
      .trim()
  )
}

/** A bare noun takes up what the same noun was just called: "4 hội nghị tiếp xúc, đối thoại … 145 hội nghị". */
function sameThing(
  reading: Reading,
  figures: readonly Figure[],
  places: readonly Place[],
  place: Place
): string | null {
  const here = figures[place.index]
  for (let k = place.index - 1; k >= 0; k--) {
    const other = figures[k]
    const where = places[k]
    if (!here || !other || !where || where.sentence.passage !== place.sentence.passage) return null
    const between = reading.sentences.filter(
      ({ start }) => start > where.sentence.start && start <= place.sentence.start
    )
    if (between.length > 1) return null
    if (other.partOf !== undefined || other.unit !== here.unit || other.denominator !== undefined) continue
    return other.about.startsWith(`${here.unit} `) ? other.about : null
  }
  return null
}

/** Its own clause's scope, else its total's, else the counted subject, else what the sentence opens with. */
function scopeFor(
  reading: Reading,
  { sentence, span, previous: index }: Place,
  spans: readonly Span[],
  lead: Lead,
  tail: string,
  previous: Figure | null,
  total: Figure | null
): string | null {
  const after = scopesIn(tail)[0]
  if (after) return after.text
  const own = scopesIn(reading.text.slice(sentence.start, span.start)).filter(
    (scope) => sentence.start + scope.end > lead.start
  )
  const last = own.at(-1)
  if (last) return last.text
  if (total !== null) return total.scope
  // "30/30 quận, huyện, thị ủy cũng đã tổ chức 145 hội nghị"
  const subject = index === null ? undefined : spans[index]
  if (
    previous &&
    subject &&
    lead.isBound &&
    isLevel(previous.unit) &&
    /^(?!\s(?:nhưng|đến|tới|của|và|trong|tại|ở)\s)(?:\s\p{L}+){1,6}\s$/u.test(lead.raw)
  )
    return previous.denominator === undefined
      ? reading.text.slice(subject.start, subject.end).trim()
      : previous.unit
  const first = spans.find((other) => other.start >= sentence.start && other.end <= sentence.end)
  const head = reading.text.slice(sentence.start, first?.start ?? span.start).replace(/\([^)]*$/u, '')
  return scopesIn(head).at(-1)?.text ?? null
}

const isLevel = (unit: string): boolean =>
  /^(?:tỉnh|thành phố|quận|huyện|thị xã|thị ủy|thị uỷ|xã|phường|thị trấn|thôn|sở|ban|ngành)(?:,|$)/u.test(
    unit
  )
