/**
 * Who says it is printed before the words, so the words need not say it again: "Phát biểu chỉ đạo hội nghị,
 * Bí thư Huyện ủy Hoàng Thị Thanh Nhàn nhấn mạnh: đối thoại phải …" prints from "đối thoại" on. Only the
 * beginning of a sentence is cut, nothing is reworded; what cannot be told for certain stays.
 */
import { tidy } from './wording.ts'

/** Verbs of speech whose subject is the speaker. */
const VERBS =
  'cho biết(?: thêm)?|cho rằng|thông tin|nêu rõ|chỉ rõ|nhấn mạnh|khẳng định|ghi nhận|lưu ý|biểu dương|đánh giá|' +
  'yêu cầu|đề nghị|kiến nghị|đề xuất|chia sẻ|bày tỏ|mong muốn|cam kết|thừa nhận|phân tích|hoan nghênh|đồng tình|' +
  'gợi ý|quán triệt|tin tưởng'
/** Verbs that only open what is said; the others say how it is said and stay ("Ghi nhận …"). */
const OPENING = /^(?:cho biết(?: thêm)?|cho rằng|thông tin)[,:]?\s+/iu

/** A subject may be followed by its office between commas, then by the verb. */
const AFTER_NAME = new RegExp(
  `^(?:,\\s[^.;:“”]{1,160}?,)?\\s+(?:(?:cũng|đã|đồng thời)\\s+)*((?:đặc biệt\\s+)?(?:${VERBS})(?!\\p{L}).*)$`,
  'isu'
)
const ATTRIBUTION =
  /^(?:phát biểu|báo cáo|tiếp thu|kết luận|thay mặt|trao đổi|tại|về phía|đồng chí|ông|bà)(?!\p{L})/iu
const PRONOUN = /^(?:đồng chí|ông|bà)(?=\s)/iu

/** Shorter than this nothing sensible is left. */
const LEAST = 12

/**
 * The sentence without its own "X said" at the start.
 * @param titles offices of the speaker; "Bí thư Huyện ủy yêu cầu …" is the speaker too
 */
export function withoutAttribution(sentence: string, speaker: string, titles: readonly string[]): string {
  const text = tidy(sentence)
  for (const end of subjectEnds(text, tidy(speaker), titles.map(tidy))) {
    const said = AFTER_NAME.exec(text.slice(end))?.[1]
    if (said === undefined) continue
    const words = said.replace(OPENING, '').replace(new RegExp(`^(?:${VERBS}):\\s+`, 'iu'), '')
    if (words.length >= LEAST) return words
  }
  return text
}

/** Offsets where a subject that is the speaker ends. */
function subjectEnds(text: string, speaker: string, titles: readonly string[]): number[] {
  const ends: number[] = []
  const at = speaker === '' ? -1 : text.indexOf(speaker)
  const before = text.slice(0, Math.max(at, 0)).trim()
  const isTitle = (words: string): boolean =>
    titles.some((title) => title.toLowerCase() === words.toLowerCase())
  if (at >= 0 && (before === '' || isTitle(before) || ATTRIBUTION.test(before)))
    ends.push(at + speaker.length)
  const pronoun = PRONOUN.exec(text)
  if (pronoun !== null) ends.push(pronoun[0].length)
  for (const title of titles)
    if (title !== '' && text.toLowerCase().startsWith(`${title.toLowerCase()} `)) ends.push(title.length)
  return ends
}
