/** Names figures in words of the text: "kết nạp đảng viên", "hội nghị tiếp xúc, đối thoại", "định kỳ". */
import type { Figure } from '../../shared/model/meeting.ts'
import { periodOf, periodWords, scopesIn, withoutScope } from './figure-context.ts'
import { MEASURES } from './lexicon/units.ts'
import { ACTS, EMPTY_ACTS, LIST_NOUNS, MEASURED_HEADS } from './lexicon/naming.ts'
import { anyOf, sentenceAt, type Reading, type Sentence } from './reading.ts'
import type { Span } from './sentences.ts'

const MOST_WORDS = 16
/** Longer endings give up what hangs on a preposition. */
const LONG_TAIL = 11

const count = (text: string): number => (text === '' ? 0 : text.split(/\s+/).length)
const whole = (words: string): string => `(?<![\\p{L}\\p{M}\\d])(?:${words})(?![\\p{L}\\p{M}\\d])`

const approximate =
  /\s*(?<!\p{L})(?:là|hơn|gần|trên|khoảng|tới|lên tới|lên đến|lên|ước|ước tính|thêm|được|chỉ|mới|những|có|gồm|đạt|còn|chừng|cùng|từ|đến|tổng cộng|tổng số|với)\s*$/iu
const openers = new RegExp(
  `^[\\s,“"”]*(?:${whole(
    'trong đó|với|và|đồng thời|đến nay|tính đến nay|cùng với đó|bên cạnh đó|đặc biệt|nhất là|ngoài ra|qua đó|theo đó|hiện nay|hiện|cũng|cụ thể|riêng|tổng cộng|kết quả|có|gồm|bao gồm|trong|đến|tính đến|dịp này|tại hội nghị|thêm|như|đó|hay|hoặc|nhưng|mà|của|toàn'
  )}[\\s,:]*)+`,
  'iu'
)
const auxiliary = new RegExp(whole('đã|đang|sẽ|vừa|từng|cũng|tiếp tục|đều|cũng đã|phải|cần'), 'giu')
const act = new RegExp(anyOf(ACTS), 'iu')
const emptyAct = new RegExp(`^(?:${anyOf(EMPTY_ACTS)}[\\s,]*)+`, 'iu')
const soft = new RegExp(
  whole('giữa|với|về|của|cho|tại|ở|trong|trên|theo|từ|do|vào|sau|trước|qua|bằng|khi|đối với|tới|thuộc'),
  'giu'
)
/** What comes after these is another thought. */
const hard = new RegExp(
  `[;:()!?…]|\\.(?=\\s|$)|\\./|\\s[-–]\\s|${whole(
    'trong đó|đồng thời|bao gồm|gồm|góp phần|qua đó|nhằm|để|nhưng|mà|thì|là|tăng|giảm|đạt|chiếm|so với|trong khi|bằng|đưa|nâng|vượt|cao hơn|thấp hơn|nên|như'
  )}`,
  'iu'
)
const dangling = new RegExp(
  `[\\s,–-]*${whole(
    'và|của|cho|là|đạt|với|được|đã|trong|tại|ở|từ|đến|tới|theo|về|do|vào|sau|trước|qua|bằng|khi|có|gồm|các|những|hơn|gần|trên|khoảng|để|nhằm|hoặc|cũng|đang|sẽ|giữa|thuộc|còn|ước|tổng số|số|trị giá|với tổng|cùng|đó|này|trong đó|hiện|như|nên|mà|chỉ|không|tổng|lên|việc|mỗi|toàn|cả|thêm|ra|nhất là|hay|riêng|đều'
  )}\\s*$`,
  'iu'
)
const listNoun = new RegExp(`^${anyOf(LIST_NOUNS)}`, 'iu')
const measuredHead = new RegExp(`^[\\s“"]*${anyOf(MEASURED_HEADS)}`, 'iu')
/** Counting words that the unit column says already. */
const classifier = /^(?:cuộc|lượt|vụ|lần|buổi|suất|chiếc|cái|ca|bộ|đợt|lớp|điểm|nghìn lượt|triệu lượt)$/u
const compared =
  /(?<!\p{L})(?:bằng|đạt|chiếm|tăng|giảm|vượt|cao hơn|thấp hơn|hụt)(?!\p{L})\s*(?:thêm|gần|hơn|khoảng|trên)?\s*$/iu

type Place = { index: number; sentence: Sentence; span: Span; previous: number | null; next: number | null }

/**
 * Sets `about`, `scope` and `period` of all figures, in place; `spans` are theirs, number with unit. A name is
 * made of the text's words, holds no other figure and is empty where the text gives none.
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
    const before = leadOf(reading, place, spans, figure)
    const after = tailOf(reading, place, spans)
    const total = figure.partOf === undefined ? null : (figures[figure.partOf] ?? null)
    figure.period = periodOf(reading, place.sentence, place.span.start, place.span.end)
    figure.scope = scopeFor(reading, place, spans, before, after, previous, total)
    const name =
      total !== null
        ? partName(before.text, after, total)
        : isMeasured(figure)
          ? measuredName(before.text, after, previous, before.isBound)
          : countedName(reading, place, before.text, after, figure, spans)
    figure.about = tidyName(name, figure.unit)
    if (total === null && !isMeasured(figure) && figure.about === figure.unit)
      figure.about = sameThing(reading, figures, places, place) ?? figure.about
    if (total !== null && figure.about === figure.unit) figure.about = total.about
  }
}

const isMeasured = ({ unit }: Figure): boolean => unit === '%' || MEASURES.includes(unit.split('/')[0] ?? '')

type Lead = { text: string; raw: string; start: number; isBound: boolean }

/** The words that lead to the number, from the last mark or figure on; `isBound` when a figure stands right before. */
function leadOf(reading: Reading, place: Place, spans: readonly Span[], figure: Figure): Lead {
  const { sentence, span } = place
  const from = place.previous === null ? sentence.start : (spans[place.previous]?.end ?? sentence.start)
  const room = reading.masked.slice(from, span.start)
  const marks = [...room.matchAll(/,(?!\d)|[;:()]|\s[-–]\s|[.!?](?=\s|$)/gu)]
  let at = marks.length - 1
  const segment = (k: number): number => (k < 0 ? 0 : (marks[k]?.index ?? 0) + (marks[k]?.[0].length ?? 0))
  // "giá trị sản xuất nông, lâm nghiệp, thủy sản đạt 2.418,9 tỷ đồng": back to the head of the list.
  const ends = /(?<!\p{L})(?:là|đạt|còn|chiếm|ước|bằng|lên)(?!\p{L})[\s\p{L}]{0,12}$/u.test(room)
  if (ends && at >= 0 && !measuredHead.test(room.slice(segment(at)))) {
    for (let k = at; k >= 0 && marks[k]?.[0] === ','; k--) {
      if (!measuredHead.test(room.slice(segment(k - 1)).replace(openers, ''))) continue
      at = k - 1
      break
    }
  }
  let start = from + segment(at)
  // "cấp cơ sở xã, phường, thị trấn, doanh nghiệp là 6.315": the list is one scope.
  const across = scopesIn(reading.text.slice(from, span.start)).find(
    (scope) => from + scope.start < start && from + scope.end > start
  )
  if (across) start = from + across.start
  const own = reading.text.slice(start, span.start)
  return { text: trimLead(own, figure), raw: own, start, isBound: at < 0 && place.previous !== null }
}

function trimLead(lead: string, figure: Figure): string {
  let text = withoutScope(lead.replace(periodWords, ' ')).replace(/\s+/gu, ' ')
  text = text.replace(openers, '')
  if (figure.approx) text = text.replace(new RegExp(`${figure.approx}\\s*$`, 'iu'), '')
  for (let was = ''; was !== text;) {
    was = text
    text = text.replace(approximate, '')
  }
  return text.replace(/^[\s,“”"']+|[\s,]+$/gu, '')
}

/** The words after the unit that belong to it; a list is followed over its commas, other figures are not reached. */
function tailOf(reading: Reading, place: Place, spans: readonly Span[]): string {
  const { sentence, span } = place
  const next = place.next === null ? null : (spans[place.next] ?? null)
  const end = next ? next.start : sentence.end
  const text = reading.text.slice(span.end, end)
  const masked = reading.masked.slice(span.end, end)
  const stop = hard.exec(masked)
  const limit = stop ? stop.index : masked.length
  const isCutShort = !stop && next !== null
  const segments = masked.slice(0, limit).split(/,(?!\d)/u)
  let length = segments[0]?.length ?? 0
  let taken = text.slice(0, length)
  const cut = firstSoft(taken)
  for (const [k, segment] of segments.slice(1).entries()) {
    const isLast = k === segments.length - 2
    const words = segment.trim()
    if (isLast && isCutShort && !listNoun.test(words)) break
    const at = firstSoft(segment)
    const head = (at < 0 ? segment : segment.slice(0, at)).trim()
    const isList =
      (listNoun.test(words) && count(head) <= 7) ||
      (at >= 0 && count(head) > 0 && count(head) <= 2 && !act.test(head)) ||
      (/^\p{Ll}+(?:\s\p{L}+){0,3}\svà\s\p{Ll}+(?:\s\p{L}+){0,3}$/u.test(head) && !act.test(head))
    if (!isList || head === '') {
      // A list inside "giữa …, … với …" is not torn: what hangs on the preposition goes as a whole.
      if (cut >= 0 && listNoun.test(words)) taken = taken.slice(0, cut)
      break
    }
    if (cut >= 0) {
      taken = taken.slice(0, cut)
      break
    }
    taken = text.slice(0, length + 1 + segment.indexOf(head) + head.length)
    length += 1 + segment.length
    if (at >= 0) break
  }
  taken = taken.replace(/\s*\([^)]*$/u, '').replace(periodWords, ' ')
  if (isCutShort && count(taken) > 0 && taken.trimEnd().length >= text.trimEnd().length)
    taken = taken.replace(new RegExp(`[\\s,]*(?:và\\s)?${act.source}\\s*$`, 'iu'), '')
  return shortened(balanced(taken.replace(/\s+/gu, ' ').trim()))
}

const firstSoft = (text: string): number => text.search(new RegExp(soft.source, 'iu'))

function shortened(text: string): string {
  if (count(text) <= LONG_TAIL) return strip(text)
  const cuts = [...text.matchAll(soft)].map((match) => match.index).filter((at) => at > 0)
  const best = cuts.filter((at) => count(text.slice(0, at).trim()) <= LONG_TAIL).at(-1)
  if (best !== undefined) return strip(text.slice(0, best))
  if (cuts[0] !== undefined && count(text.slice(0, cuts[0]).trim()) <= MOST_WORDS)
    return strip(text.slice(0, cuts[0]))
  return count(text) <= MOST_WORDS ? strip(text) : ''
}

/** Without a quotation or bracket that opens and does not close. */
function balanced(text: string): string {
  const open = text.lastIndexOf('“')
  return open >= 0 && !text.slice(open).includes('”') ? text.slice(0, open).trim() : text
}

function strip(text: string): string {
  let words = text
  for (let was = ''; was !== words;) {
    was = words
    words = words.replace(dangling, '').replace(/^[\s,]+|[\s,.]+$/gu, '')
  }
  return words
}

/** "toàn huyện đã kết nạp" → "kết nạp"; nothing where no act is told or it says nothing. */
function actIn(lead: string): string {
  const last = [...lead.matchAll(auxiliary)].at(-1)
  let words = last ? lead.slice(last.index + last[0].length).trim() : lead
  words = words.replace(emptyAct, '').trim()
  if (words === '' || (last && count(words) <= 5 && act.test(words))) return words
  const found = act.exec(words)
  if (!found) return ''
  const rest = words.slice(found.index)
  return count(rest) <= 6 ? rest : ''
}

function partName(lead: string, tail: string, total: Figure): string {
  const words = withoutScope(tail).trim()
  if (words !== '') return words
  const own = lead.replace(emptyAct, '').trim()
  return own === '' || count(own) > 8 ? total.about : own
}

function measuredName(lead: string, tail: string, previous: Figure | null, isBound: boolean): string {
  const head = lead.replace(compared, '').trim()
  const how = compared.exec(lead)?.[0].trim() ?? ''
  const words = withoutScope(tail).trim()
  if (head === '' && previous !== null && !isBound) {
    // "…, bằng 108% dự toán", "…, tăng 5% so với cùng kỳ": said of the figure before.
    if (/^(?:bằng|đạt|vượt)/iu.test(how) && words !== '') return `${previous.about} so với ${words}`
    if (/^(?:tăng|giảm|cao hơn|thấp hơn)/iu.test(how))
      return `${previous.about}, ${[how, words].join(' ').trim()}`
  }
  const subject = isBound ? actIn(lead) || head : head
  if (count(subject) > MOST_WORDS) return words
  const moves = /^(?:tăng|giảm)/iu.test(how) ? `${subject} ${how}` : subject
  if (words === '' && previous !== null && count(subject) <= 2 && act.test(subject) && !isMeasured(previous))
    return `${subject} ${previous.unit}`
  return `${moves} ${words}`.trim()
}

function countedName(
  reading: Reading,
  place: Place,
  lead: string,
  tail: string,
  figure: Figure,
  spans: readonly Span[]
): string {
  const words = withoutScope(tail).trim()
  const isHead = measuredHead.test(lead)
  // "tổng số mô hình … là 9.931 mô hình": the subject names it.
  if (isHead && count(lead) <= MOST_WORDS)
    return lead
      .replace(/^(?:tổng số|tổng|số lượng|số)\s/iu, '')
      .replace(/\s(?:được|đã|đang)\s[\p{L}\s]{3,20}$/u, '')
  const isSubject = lead === '' || figure.denominator !== undefined
  if (isSubject && (words === '' || startsPredicate.test(words))) {
    const predicate = predicateOf(reading, place, spans)
    if (predicate !== '') return `${figure.unit} ${predicate}`
  }
  const told = lead === '' ? '' : actIn(lead)
  const thing =
    classifier.test(figure.unit) && (words !== '' || told !== '') ? words : `${figure.unit} ${words}`
  return `${told} ${thing}`.trim()
}

const startsPredicate = new RegExp(
  `^(?:${auxiliary.source}|${act.source}|${whole('được|có|tham dự|tham gia|đạt')})`,
  'iu'
)

/** "… cũng đã tổ chức 145 hội nghị (…": the predicate of a counted subject, without the numbers in it. */
function predicateOf(reading: Reading, { sentence, span, next }: Place, spans: readonly Span[]): string {
  let from = span.end
  // "12 tập thể, 10 cá nhân được nhận …": the predicate follows the last one.
  for (let k = next; k !== null;) {
    const other: Span | undefined = spans[k]
    if (!other || !/^(?:,|\svà)\s$/u.test(reading.text.slice(from, other.start))) break
    from = other.end
    k = spans[k + 1] ? k + 1 : null
  }
  const end = sentence.end - from
  let text = reading.text.slice(from, from + end)
  const mark = /[;:()…]|,(?!\d)|\.(?=\s|$)|\s[-–]\s/u.exec(reading.masked.slice(from, from + end))
  if (mark) text = text.slice(0, mark.index)
  if (!startsPredicate.test(text.trim())) return ''
  for (const other of spans) {
    if (other.start < from || other.end > from + text.length) continue
    const number = reading.text.slice(other.start, other.end)
    const unit = /^(?:hơn|gần|trên|khoảng)?\s*[\d.,/]+(.*)$/su.exec(number)?.[1] ?? ''
    text = text.replace(number, MEASURES.includes(unit.trim()) ? '' : unit.trim())
    break
  }
  if (/\d/u.test(text.replace(periodWords, ''))) return ''
  return shortened(
    text
      .replace(periodWords, ' ')
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

/** Its own clause's scope, else the subject it is counted for, else what the sentence opens with. */
function scopeFor(
  reading: Reading,
  place: Place,
  spans: readonly Span[],
  lead: Lead,
  tail: string,
  previous: Figure | null,
  total: Figure | null
): string | null {
  const { sentence, span } = place
  const own = scopesIn(reading.text.slice(sentence.start, span.start)).filter(
    (scope) => sentence.start + scope.end > lead.start
  )
  const after = scopesIn(tail)[0]
  if (after) return after.text
  const last = own.at(-1)
  if (last) return last.text
  if (total !== null) return total.scope
  // "30/30 quận, huyện, thị ủy cũng đã tổ chức 145 hội nghị"
  if (previous !== null && lead.isBound && /^(?:\s\p{L}+){1,6}\s$/u.test(lead.raw) && isLevel(previous.unit))
    return previous.unit
  const first = spans.find((other) => other.start >= sentence.start && other.end <= sentence.end)
  const head = reading.text.slice(sentence.start, first?.start ?? span.start).replace(/\([^)]*$/u, '')
  return scopesIn(head).at(-1)?.text ?? null
}

const isLevel = (unit: string): boolean =>
  /^(?:tỉnh|thành phố|quận|huyện|thị xã|thị ủy|thị uỷ|xã|phường|thị trấn|thôn|sở|ban|ngành)(?:,|$)/u.test(
    unit
  )

/** The name ready for use: the unit where nothing good is left. */
function tidyName(name: string, unit: string): string {
  const words = strip(balanced(name.replace(/\s+/gu, ' ').trim()))
  const isGood =
    words !== '' && count(words) <= MOST_WORDS && !/[;:]|\d[\d.,]*\s?(?:%|tỷ|triệu|nghìn)/u.test(words)
  return isGood ? words : unit === '%' ? '' : unit
}
