import { isKept, type Draft } from './cleaned.ts'
import { findPersons } from './person-cue.ts'
import { isByline } from './source-line.ts'

const MAX_CAPTION = 320
const MAX_HEADING = 160

/** A line that can only stand under a picture. */
const PICTURE_WORD =
  /^(?:ảnh|hình|hình ảnh|photo|clip|video|biểu đồ|sơ đồ|đồ họa|minh họa|ảnh minh họa|ảnh tư liệu)(?:\s+\d+)?\s*[:.–-]|^\(?\s*(?:ảnh|hình)\s+(?:minh h[oọ][aạ]|tư liệu|internet)/i
const PICTURE_CREDIT = /(?:[-–.,(|/]|\s)\s*(?:ảnh|photo|nguồn ảnh|đồ họa)\s*:\s*[^:]{2,60}\)?\.?$/i
const SCENE =
  /^(?:quang cảnh|toàn cảnh|một góc|hình ảnh tại|các đại biểu (?:dự|tham dự|tại|chụp|thực hiện|biểu quyết|bỏ phiếu|tham quan)|đại biểu (?:dự|tham dự|biểu quyết)|đông đảo .{3,60}(?:tham dự|tại)|lễ ký|tiết mục|đoàn chủ tịch)(?=\s|$)/i

/** What people are seen doing on a press picture, directly after the name. */
const SEEN_DOING =
  /^(?:,?\s*(?:\([^)]{1,60}\)|và (?:các|đoàn|lãnh đạo)[^,.]{0,80}|cùng[^,.]{0,80}))?[\s,]*(?:đã\s+|đang\s+)?(?:trao|tặng|phát biểu|chủ trì|đồng chủ trì|chủ tọa|điều hành|kết luận|báo cáo|trình bày|giải trình|trả lời|phát động|tham luận|khai mạc|bế mạc|đọc|tiếp|gặp|chào|bắt tay|thăm|đến thăm|kiểm tra|thị sát|khảo sát|tham quan|trò chuyện|trao đổi|nói chuyện|chụp ảnh|chúc mừng|tặng hoa|thắp hương|dâng hương|cắt băng|bỏ phiếu|tại|bên|trong|ký|chứng kiến|giới thiệu|động viên|chỉ đạo|làm việc|dự|tham dự|nhận|đón)(?=[\s,.:;]|$)/i

/** Looked for from the end: a stop inside is none. */
const SENTENCE_END = /$(?<=[.!?…;:,]["”’)]*)/

const LIST_ITEM = /^(?:[-+*•●▪–—·]\s+|\d{1,3}[.)]\s+|[a-zđ][.)]\s+)/

/** Numbering of official documents and reports: `Chương I`, `Điều 5.`, `II.`, `1.2.`, `Phần thứ nhất`. */
const NUMBERED_HEADING =
  /^(?:(?:Phần|Chương|Mục|Tiểu mục|Phụ lục|PHẦN|CHƯƠNG|MỤC|PHỤ LỤC)\s+(?:thứ\s+\S+|[IVXLC]+|\d+)|Điều\s+\d+\s*[.:]|[IVXLC]{1,6}\s*[.)\-–]\s|\d{1,2}(?:\.\d{1,2})*\s*[.)]\s|[A-H]\s*[.)]\s)/

function isPictureLine(text: string, onlyPictures: boolean): boolean {
  if (text.length > MAX_CAPTION || text.includes('\n')) return false
  if (PICTURE_WORD.test(text) || (text.includes(':') && PICTURE_CREDIT.test(text))) return !isByline(text)
  const open = !SENTENCE_END.test(text)
  if (SCENE.test(text) && (open || text.length < 140)) return true
  // a whole sentence is under a picture only where nothing else can stand
  if (!open && !onlyPictures) return false
  const persons = findPersons(text)
  if (persons.length === 0) return false
  if (onlyPictures) return true
  return persons.some((person) => SEEN_DOING.test(text.slice(person.end)))
}

/**
 * Marks the picture captions among paragraphs from `from` on: one line with a picture word or credit, a scene,
 * or a person followed by what is seen of them and no final stop. With `onlyPictures` (after the article's own
 * end) a line that names a person is enough.
 */
export function markCaptions(drafts: Draft[], from = 0, onlyPictures = false): void {
  drafts.forEach((draft, index) => {
    if (index < from || !isKept(draft) || draft.kind !== 'paragraph') return
    if (isPictureLine(draft.text, onlyPictures)) draft.kind = 'caption'
  })
}

/** A numbering that stands alone; the line after it is its name. */
const BARE_NUMBER = /^(?:Phần|Chương|Mục|Tiểu mục|Phụ lục)\s+(?:thứ\s+\S+|[IVXLC]+|\d+)\.?$/i

function isHeading(text: string, previous: Draft | undefined, next: Draft | undefined): boolean {
  if (text.length > MAX_HEADING || text.includes('\n') || next === undefined) return false
  if (/^(={2,4}) .+ \1$/.test(text)) return true
  const numbered = NUMBERED_HEADING.test(text)
  if (SENTENCE_END.test(text)) {
    if (text.endsWith('?')) return text.length < 100 && next.text.length > 2 * text.length
    return numbered && /^(?:Điều|[IVXLC]+\b)/.test(text) && /[.:]$/.test(text) && text.length < 100
  }
  if (!/^["“'‘(]?[\p{Lu}\d]/u.test(text)) return false
  if (numbered) return true
  if (previous?.kind === 'heading' && BARE_NUMBER.test(previous.text)) return true
  // A bare figure or a single word in front of a longer text is a label, not a heading.
  if (!/\p{L}{2}/u.test(text) || text.split(/\s+/).length < 2) return false
  return next.text.length > text.length && next.text.length > 80 && findPersons(text).length === 0
}

/**
 * Marks headings and list items among the drafts left as `paragraph`. Headings: one line without a final stop,
 * no person, a longer text after it; or an official numbering (`Chương II`, `Điều 5. …`, `III. …`). The
 * letterhead of an official document holds none.
 */
export function markStructure(drafts: Draft[], isOfficial: boolean): void {
  const kept = drafts.filter((draft) => isKept(draft) && draft.kind !== 'caption')
  // What stands above an official document's title is its letterhead, whatever styles it was typed in.
  const title = isOfficial ? kept.findIndex((draft) => draft.kind === 'title') : -1
  kept.forEach((draft, index) => {
    if (index < title) {
      if (draft.kind === 'heading') draft.kind = 'paragraph'
      return
    }
    if (draft.kind !== 'paragraph') return
    if (/^[-+*•●▪–—·]\s+/.test(draft.text)) draft.kind = 'list'
    else if (isHeading(draft.text, kept[index - 1], kept[index + 1])) draft.kind = 'heading'
    else if (LIST_ITEM.test(draft.text) && draft.text.length < 300) draft.kind = 'list'
  })
}
