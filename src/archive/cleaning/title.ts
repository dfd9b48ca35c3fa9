import type { Format } from '../../shared/model/item.ts'
import { SITE_BANNER } from './boilerplate-lines.ts'
import { isKept, type Draft } from './cleaned.ts'
import { isDateLine } from './dateline.ts'
import { mailHead } from './mail-head.ts'

export type TitleContext = {
  /** File name with extension; a last resort for the title. */
  name: string
  format: Format
}

const MAX_TITLE = 250

/** Formats whose stated title is this document's own. Word and PDF titles are often a template's or an older text's. */
const STATES_ITS_TITLE: ReadonlySet<Format> = new Set(['html', 'mhtml', 'eml', 'msg'])

/** Kinds of official documents as printed alone on a line above their subject (Decree 30/2020, Annex III). */
const OFFICIAL_KIND =
  /^(?:BỘ LUẬT|LUẬT|PHÁP LỆNH|NGHỊ QUYẾT|QUYẾT ĐỊNH|NGHỊ ĐỊNH|THÔNG TƯ(?: LIÊN TỊCH)?|CHỈ THỊ|QUY CHẾ|QUY ĐỊNH|THÔNG CÁO|THÔNG BÁO|THÔNG TRI|HƯỚNG DẪN|CHƯƠNG TRÌNH(?: HÀNH ĐỘNG)?|KẾ HOẠCH|PHƯƠNG ÁN|ĐỀ ÁN|DỰ ÁN|BÁO CÁO|BIÊN BẢN|TỜ TRÌNH|KẾT LUẬN|CÔNG ĐIỆN|GIẤY MỜI|HIẾN PHÁP)$/

/** Titles that programs put there by themselves. */
const EMPTY_TITLE =
  /^(?:untitled.*|không (?:có )?tiêu đề|document\d*|microsoft word\s*-.*|(?:bản )?tài liệu\d*|slide \d+|title|home|trang chủ|(?:trang |xem )?chi tiết(?: tin(?: tức)?| bài(?: viết)?)?|nội dung(?: chi tiết)?|tin tức(?: - sự kiện)?|xem tin|news|default|index|.*\.(?:docx?|pdf|rtf|odt|html?|txt|indd|qxd|pmd|dvi|tex))$/i

/** True for a stated title that names no document: a program's own words, or the site's name alone. */
export function isEmptyTitle(stated: string): boolean {
  return (
    EMPTY_TITLE.test(stated) || (stated.length <= 90 && SITE_BANNER.test(stated) && !/ [-|–] /.test(stated))
  )
}

const OFFICIAL_HEAD =
  /CỘNG H(?:ÒA|OÀ) XÃ HỘI CHỦ NGHĨA VIỆT NAM|ĐẢNG CỘNG SẢN VIỆT NAM|ĐỘC LẬP - TỰ DO - HẠNH PHÚC/i

/** True when the head of the text is that of an issued document (state or party). */
export function isOfficialHead(drafts: readonly Draft[]): boolean {
  const head = drafts.filter(isKept).slice(0, 15)
  return head.some((draft) => OFFICIAL_HEAD.test(draft.text))
}

/** `Nhan đề - Tên báo` without the site's name, when the rest is found in the text. */
function comparable(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

function matchStated(drafts: readonly Draft[], stated: string): Draft | undefined {
  const wanted = comparable(stated)
  return drafts
    .filter(isKept)
    .slice(0, 40)
    .find((draft) => {
      if (draft.text.length > MAX_TITLE || draft.kind === 'table') return false
      const own = comparable(draft.text)
      return (
        own === wanted || (own.length >= 15 && (wanted.startsWith(`${own} `) || wanted.endsWith(` ${own}`)))
      )
    })
}

/** What may follow a kind that has no subject of its own. */
const NO_SUBJECT = /^(?:Căn cứ|Kính gửi|Thực hiện|Theo|Xét|Số\s*:|Điều \d|Chương|Phần|[-_*–]|[IVX]+\.|\d+\.)/

function officialTitle(drafts: readonly Draft[]): { title: string; draft: Draft } | null {
  const head = drafts.filter(isKept).slice(0, 25)
  const at = head.findIndex((draft) => OFFICIAL_KIND.test(draft.text.trim()))
  const draft = head[at]
  if (draft === undefined) return null
  const subject: string[] = []
  for (const { text } of head.slice(at + 1, at + 4)) {
    // The subject may be broken over lines; each further one goes on in small letters.
    if (text.length > MAX_TITLE || NO_SUBJECT.test(text) || (subject.length > 0 && !/^\p{Ll}/u.test(text)))
      break
    subject.push(text)
  }
  return { title: [draft.text, ...subject].join(' ').replaceAll('\n', ' '), draft }
}

/** What programs call the first sheet of a workbook. */
const SHEET_NAME = /^(?:sheet|worksheet|trang[ _]?tính|bảng(?: tính)?|table|tabelle|feuil)[ _]?\d*$/i

/** What stands above a list of contents, and a line of it: words, then the number of a page. */
const CONTENTS = /^(?:mục lục|nội dung mục lục|table of contents|contents)\s*:?$/i
const CONTENTS_LINE = /(?:\.{3,}|…|\t)[\s.…]*(?:\d{1,4}|[ivxl]{1,6})$/i
/** The same in a file whose leaders got lost: only between the heading of the contents and the text. */
const NUMBERED_LINE = /\p{L}\s+\d{1,4}$/u

/** How many of the first blocks are a list of contents; 0 where there is none. */
function contentsSize(drafts: readonly Draft[]): number {
  if (!CONTENTS.test(drafts[0]?.text ?? '')) return 0
  const isEntry = (line: string) =>
    CONTENTS_LINE.test(line) || NUMBERED_LINE.test(line) || /^(?:trang|page)$/i.test(line)
  const end = drafts.findIndex(({ text }, at) => at > 0 && !text.split('\n').every(isEntry))
  return end < 0 ? drafts.length : end
}

function openingOf(text: string): string {
  const sentence = /^.{20,160}?[.!?…](?=\s|$)/u.exec(text)?.[0] ?? text
  if (sentence.length <= 160) return sentence.replaceAll('\n', ' ')
  const cut = sentence.slice(0, 150)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 100))}…`.replaceAll('\n', ' ')
}

/** A first line short and open enough to be a heading of the whole text. */
function isTitleLine(draft: Draft, rest: readonly Draft[]): boolean {
  const text = draft.text
  if (text.length > MAX_TITLE || text.includes('\n') || rest.length === 0) return false
  if (/[^.][.;,:]["”]?$/.test(text) && !/(?:v\.v|TP|Tp)\.$/.test(text)) return false
  return draft.kind === 'paragraph' || draft.kind === 'heading' || draft.kind === 'caption'
}

/**
 * The item's title, and its block marked `title` when the text holds it. In order: kind and subject of an
 * official document; the block an importer called title; the subject of a letter that was pasted; the block the stated
 * title repeats; the first line when it reads like one; the stated title alone; the opening words; the file's name
 * without extension.
 */
export function markTitle(drafts: Draft[], stated: string | null, context: TitleContext): string {
  const kept = drafts.filter(isKept)
  const official = isOfficialHead(drafts) ? officialTitle(drafts) : null
  if (official !== null) {
    official.draft.kind = 'title'
    return official.title
  }
  for (const draft of kept) if (draft.kind === 'title' && CONTENTS.test(draft.text)) draft.kind = 'heading'
  const given = kept.find((draft) => draft.kind === 'title')
  if (given !== undefined) return given.text.replaceAll('\n', ' ')
  const letter = mailHead(drafts.map(({ text }) => text))
  if (letter.subject !== null) return letter.subject
  const usable = stated === null || isEmptyTitle(stated.trim()) ? null : stated.trim()
  const repeated = usable === null ? undefined : matchStated(drafts, usable)
  if (repeated !== undefined) {
    repeated.kind = 'title'
    return repeated.text
  }
  // neither a date above the title nor the name every first sheet has is a title
  const isAbove = ({ kind, text }: Draft) => isDateLine(text) || (kind === 'heading' && SHEET_NAME.test(text))
  const ownText = drafts.slice(letter.size).filter(isKept)
  const below = ownText.slice(contentsSize(ownText))
  const from = below.findIndex((draft) => !isAbove(draft))
  const [first, ...rest] = from < 0 ? kept : below.slice(from)
  const isTrusted = usable !== null && STATES_ITS_TITLE.has(context.format)
  if (first !== undefined && !isTrusted && isTitleLine(first, rest)) {
    first.kind = 'title'
    return first.text
  }
  if (usable !== null) return usable
  // of a bare table the name of the file says more than its first cells
  if (first !== undefined && first.kind !== 'table') return openingOf(first.text)
  return context.name.replace(/\.[^.]{1,5}$/, '')
}
