/** Sentences of a passage, by Vietnamese habits of writing; offsets stay those of the whole text. */

import { PLACES } from './lexicon/places.ts'
import { SENTENCE_OPENERS } from './lexicon/plain.ts'

export type Span = { start: number; end: number }

/** Whether one of the spans holds the whole of `part`. */
export const isWithin = (spans: readonly Span[], part: Span): boolean =>
  spans.some(({ start, end }) => part.start >= start && part.end <= end)

const ABBREVIATION =
  /(?:^|[\s(“".])(?:GS|PGS|TS|ThS|Th\.S|BS|KTS|LS|Đ\/c|P|Q|H|X|St|Mr|Mrs|Ms|Dr|No|Nxb|\p{Lu})$/u

/** "của Bộ Chính trị khóa X. Báo cáo …": a number, where a name's letter would be. */
const NUMERAL = /(?:khóa|khoá|thứ|quý)\s[IVX]$/u

const placeNext = new RegExp(`^\\s?(?:HCM|${PLACES.join('|')})`, 'u')

const named = String.raw`\p{Lu}[\p{L}.]*`
/** Who took a picture, where its caption ran into the text: up to an agency, a bracket or a word that opens sentences. */
const credit = new RegExp(
  `\\(?Ảnh\\s?:\\s?(?:(?:${named}[\\s/–-]{1,3}){0,4}(?:TTXVN|VGP|VOV|VNE|Zing|Reuters|AFP|EPA|AP|Xinhua|Getty|CTV|PV|Internet)(?:/${named}(?:\\s${named})?)?\\)?|(?:${named}[\\s/-]{0,2}){1,5}\\)|(?:${named}\\s){1,3}?(?=["“*]?(?:${SENTENCE_OPENERS.join('|')})(?!\\p{L})))(?=\\s*["“*]?\\s?\\p{Lu})`,
  'gu'
)
const creditEnds = (text: string, { start, end }: Span): number[] => {
  const slice = text.slice(start, end)
  const credits = slice.includes('Ảnh')
    ? [...matchesOf(credit, slice)].map((match) => start + match.index + match[0].trimEnd().length)
    : []
  const runs = [...matchesOf(runOn, slice)].map((match) => start + match.index)
  return runs.length > 0 ? [...new Set([...credits, ...runs])].sort((a, b) => a - b) : credits
}

/** As `matchAll`, which makes the pattern anew for each text. */
export function* matchesOf(pattern: RegExp, text: string): Generator<RegExpExecArray> {
  for (let at = 0; ;) {
    pattern.lastIndex = at
    const match = pattern.exec(text)
    if (match === null) return
    at = Math.max(pattern.lastIndex, match.index + 1)
    yield match
  }
}

/** What opens a sentence of its own where a heading or caption ran into the text without a stop. */
const gatherings = '(?:hội nghị|Hội nghị|buổi|cuộc|phiên|kỳ họp|lễ|Lễ|đại hội|Đại hội)'
const runOn = new RegExp(
  `\\s(?=[PBTKDCSNÔĐV])(?<=[\\p{L}\\d)]\\s)(?<!(?<!\\p{L})(?:và|cùng|của|với|cho|là|do|bởi|gồm|có|các|tỉnh|đường|phố|phường|chùa|đền|núi)\\s)(?=(?:` +
    `(?:Phát biểu|Báo cáo|Tham luận|Trao đổi|Kết luận) (?:tại|với|khai mạc|kết luận|chỉ đạo|bế mạc|hội nghị|${gatherings}) |Theo báo cáo |Theo đó, |Về (?:việc|vấn đề|tình hình|nội dung) |Đối với |Theo (?:ông|bà|đồng chí) \\p{Lu}|` +
    `(?:Tại|Tham dự|Dự|Chủ trì) ${gatherings} |(?:Sáng|Chiều|Tối|Ngày)(?: nay| ngày)?,? ?\\(?\\d{1,2} ?[-/.] ?\\d{1,2}|Trước đó,|` +
    `(?:Ông|Bà|Đồng chí) \\p{Lu}\\p{Ll}+ \\p{Lu}\\p{Ll}+(?: \\p{Lu}\\p{Ll}+)*(?:,| (?:cho|đã|cũng|nói|khẳng|nhấn|yêu|đề|phát|đánh|-|–) ?)|(?:Ông|Bà|Đồng chí) \\p{Lu}\\p{Ll}+ (?:cũng |đã )?(?:cho (?:biết|rằng|hay)|nói|khẳng định|nhấn mạnh|yêu cầu|đề nghị) ))`,
  'gu'
)

/** A caption that stands inside a paragraph: it ends with who took the picture, or says that it only illustrates. */
export const isCaptionText = (sentence: string): boolean =>
  /(?:Ảnh|\(ảnh)\s?:[^.]{0,40}[)."]?$|^\(?Ảnh (?:minh h(?:ọa|oạ)|tư liệu)[).]{0,2}$/u.test(
    sentence.trimEnd().replace(/\)\.$/u, ')')
  )

/**
 * Splits `range` of `text` into sentences. A stop ends a sentence when a blank and a capital, a digit, a dash or
 * an opening quotation mark follow, or where the blank was forgotten ("đã xong.Theo ông A"); "TP. Huế", "GS. An", "8.597" and single capitals do not end one.
 */
export function splitSentences(text: string, range: Span): Span[] {
  const spans: Span[] = []
  let start = range.start
  const push = (end: number): void => {
    let from = start
    let to = end
    while (from < to && /\s/.test(text[from] ?? '')) from++
    while (to > from && /\s/.test(text[to - 1] ?? '')) to--
    if (to > from) spans.push({ start: from, end: to })
    start = end
  }
  const stop =
    /(?:[.!?…]+|\.\/\.)["”’)]*(?=\s+["“‘(]?[\p{Lu}\d]|\s+[-–]\s|(?<=\p{Ll}{2}\.)\p{Lu}\p{Ll}+\s\p{L})/gu
  const credits = creditEnds(text, range)
  stop.lastIndex = range.start
  for (let match = stop.exec(text); match && match.index < range.end; match = stop.exec(text)) {
    const end = match.index + match[0].length
    while (credits[0] !== undefined && credits[0] <= end) push(credits.shift() ?? end)
    const before = text.slice(Math.max(start, match.index - 6), match.index)
    if (match[0] === '.' && ABBREVIATION.test(before) && !NUMERAL.test(before)) continue
    if (match[0] === '.' && /(?:^|[\s(])T[PpXT]$/u.test(before) && placeNext.test(text.slice(end, end + 24)))
      continue
    // A list number ("1. Tăng cường …") opens its sentence.
    if (match[0] === '.' && /^\s*\d{1,2}$/.test(text.slice(start, match.index))) continue
    push(end)
  }
  credits.forEach(push)
  push(range.end)
  return spans
}
