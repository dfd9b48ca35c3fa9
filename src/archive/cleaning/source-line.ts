import { siteOf } from '../../shared/model/site.ts'
import { isSyllable } from '../../shared/vietnamese/syllables.ts'
import { isKept, type Draft } from './cleaned.ts'
import { isSignature } from './person-cue.ts'

const SOURCE_LINE =
  /^[([]?\s*(?:(.{2,40}?)\s*[/,(-]?\s*)?(?:theo|nguồn(?: tin)?|source)\s*:?\s+?([^:]{2,60}?)\s*[)\]]?\.?$/iu
const AUTHOR_LABEL =
  /^[([]?\s*(?:(?:tin|bài|tin bài|ảnh|clip|bài viết|đồ họa|thực hiện|tác giả(?: bài viết)?|người viết|biên tập|by)(?:\s*(?:,|và|-|&|\/)\s*(?:tin|bài|ảnh|clip|đồ họa))*)\s*:\s*(.{2,60}?)\s*[)\]]?\.?$/iu
const AGENCY =
  '(?:TTXVN(?:/Vietnam\\+)?|Vietnam\\+|CTTĐT|VOV|VTV|VGP|Chinhphu\\.vn|(?:[a-z0-9-]+\\.)+(?:vn|com|net|org)|' +
  '(?:Báo|Cổng TTĐT|Cổng thông tin điện tử|Trang thông tin điện tử)\\s+\\p{Lu}[\\p{L}\\s]{2,40})'
const AGENCY_LINE = new RegExp(`^[([]?\\s*(${AGENCY})\\s*[)\\]]?\\.?$`, 'u')
/** `Hải Yến/TTXVN`, `Hải Yến (Báo Vĩnh Sa)`: an author, then whose paper it is. */
const AUTHOR_AND_AGENCY = new RegExp(`^(.{3,40}?)\\s*[/(–-]\\s*(${AGENCY})\\s*\\)?\\.?$`, 'u')
/** The address of a page, as a source. */
const ADDRESS = /^[([]?\s*(?:theo|nguồn(?: tin)?|source|link gốc)\s*:?\s*(https?:\/\/\S+?)[)\]]?\.?$/i
/** Those who sign without a name. */
const STAFF = /^\(?\s*(?:(?:nhóm )?(?:PV|P\.V|BBT|CTV|phóng viên)|ban biên tập)\s*\)?\.?$/i
/** What a signer did, behind the name: `Ngọc Anh (tổng hợp)`. */
const DID = /\s*[([](?:t\/h|th|tổng hợp|lược ghi|ghi|thực hiện|biên soạn|sưu tầm)[)\]]\.?$/i
/** A signer's office, behind the name: `Nguyễn Văn An - Phòng Văn hóa`. */
const OFFICE =
  /^(.{4,36}?)\s*[-–(]\s*(?:Phòng|Ban|Văn phòng|VP|Sở|Trung tâm|TT|Đài|Công an|Hội|Đoàn|Đảng ủy|UBND|Huyện|Thị|Xã|Trường)\s*[^.;:!?]{2,60}\)?$/u

/** A source is a name: it opens with a capital, a digit or a domain, and holds no running sentence. */
function isSourceName(name: string): boolean {
  return (
    name.split(/\s+/).length <= 8 &&
    (/^[\p{Lu}\d“"]/u.test(name) || /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/.test(name)) &&
    !/[,;!?]/.test(name)
  )
}

export type SourceLines = {
  source: string | null
  author: string | null
  /** Index after the last of these lines; the number of drafts when the text ends without any. */
  bodyEnd: number
}

type Signed = { source: string | null; author: string | null; reason: 'source-line' | 'author-line' }

/** One name or several, each as an author signs: `Hải Yến – Thu Hà`. Several are taken for names in Vietnamese alone. */
function areSignatures(text: string): boolean {
  const names = text.split(/\s*(?:[,–]|\s-\s|\s+và\s+)\s*/)
  if (names.length > 4 || !names.every(isSignature)) return false
  return names.length === 1 || names.every((name) => name.toLowerCase().split(/\s+/).every(isSyllable))
}

/** Who signs, without what they did and without their office; null for any other line. */
function signerOf(text: string): string | null {
  const name = text.replace(DID, '')
  if (STAFF.test(name)) return name.replace(/^\(\s*|\s*\)\.?$/g, '')
  if (areSignatures(name)) return name
  const holder = OFFICE.exec(name)?.[1]
  if (holder !== undefined && isSignature(holder)) return holder
  // initials: at least two, since one letter and a point opens a list
  return /^(?:\p{Lu}\.\s?){1,3}\p{Lu}[\p{L}]*\.?$/u.test(name) && name.length <= 24 ? name : null
}

function readLine(text: string): Signed | null {
  if (text.length > 160 || text.includes('\n')) return null
  const address = ADDRESS.exec(text)?.[1]
  if (address !== undefined) {
    const site = siteOf(address)
    return site === null ? null : { source: site, author: null, reason: 'source-line' }
  }
  if (text.length > 110) return null
  const both = AUTHOR_AND_AGENCY.exec(text.replace(/^\(?\s*theo\s+/i, ''))
  if (both !== null && isSignature(both[1] ?? '')) {
    return { source: both[2] ?? null, author: both[1] ?? null, reason: 'source-line' }
  }
  const source = SOURCE_LINE.exec(text)
  if (source !== null) {
    const [, before, name] = source
    const author = before?.replace(/[/,(\-–|]+\s*$/, '').trim() ?? ''
    if (name !== undefined && isSourceName(name) && (author === '' || isSignature(author))) {
      return { source: name, author: author === '' ? null : author, reason: 'source-line' }
    }
    return null
  }
  const agency = AGENCY_LINE.exec(text)?.[1]
  if (agency !== undefined) return { source: agency, author: null, reason: 'source-line' }
  const label = AUTHOR_LABEL.exec(text)?.[1]
  // “Ảnh: …” alone is a picture's credit
  if (label !== undefined && !/^[([]?\s*ảnh\s*:/i.test(text) && isSourceName(label)) {
    return { source: null, author: label, reason: 'author-line' }
  }
  const signer = signerOf(text)
  return signer === null ? null : { source: null, author: signer, reason: 'author-line' }
}

/** True for a line that may close an article: a source or a signer. */
export function isClosingLine(text: string): boolean {
  return readLine(text) !== null
}

/** `Viết bởi Hải Yến`, over the text. */
const WRITTEN_BY = /^(?:(?:được )?viết bởi|đăng bởi|người đăng|bởi|by|tác giả)\s*:?\s+(.{2,40})$/i

/** The name without the words that lead to it and without the office behind it. */
export function bareName(author: string): string {
  const name = WRITTEN_BY.exec(author)?.[1] ?? author
  const holder = OFFICE.exec(name)?.[1]
  return holder !== undefined && isSignature(holder) ? holder : name
}

/** Finds and marks a line above the first long paragraph that says who wrote; null without one. */
export function markOpeningByline(drafts: Draft[]): string | null {
  for (const draft of drafts) {
    if (!isKept(draft) || draft.kind === 'title') continue
    if (draft.text.length > 160) return null
    const name = WRITTEN_BY.exec(draft.text)?.[1]
    if (name === undefined || !(isSignature(name) || STAFF.test(name))) continue
    draft.reason = 'author-line'
    return name
  }
  return null
}

/** True for a line that says who wrote, and not only who took the picture: `Tin, ảnh: Hải Yến`. */
export function isByline(text: string): boolean {
  return AUTHOR_LABEL.test(text) && !/^[([]?\s*(?:ảnh|clip|đồ họa)\s*:/i.test(text)
}

/** Lines behind the last one of an article that may still be its own, though the page has them in a box apart. */
const BESIDE = 3

/** True for a line a page sets right under the article's last, outside of it. */
function isBeside(drafts: readonly Draft[], at: number): boolean {
  if (drafts[at]?.reason !== 'outside-article') return false
  const last = drafts.findLastIndex(isKept)
  return (
    at > last &&
    at - last <= BESIDE &&
    drafts
      .slice(last + 1, at)
      .every(({ reason }) => /^(?:outside-article|author-line|source-line)$/.test(reason ?? ''))
  )
}

/** True for a line with figures alone before or behind it: a name there is a cell of a table. */
function isBesideFigures(drafts: readonly Draft[], at: number): boolean {
  const isFigure = (draft: Draft | undefined) =>
    draft !== undefined && /^[\d.,%\s/-]*\d[\d.,%\s/-]*$/.test(draft.text)
  return isFigure(drafts[at - 1]) || isFigure(drafts[at + 1])
}

/**
 * Finds and marks the lines that close an article: `Theo CTTĐT`, `Nguồn: …`, `(TTXVN)`, the author's name.
 * Only after the last long paragraph of the article, so that “Theo Bộ Y tế” inside the text is never taken.
 */
export function markSourceLines(drafts: Draft[]): SourceLines {
  const found: SourceLines = { source: null, author: null, bodyEnd: drafts.length }
  let last = -1
  drafts.forEach((draft, index) => {
    if (isKept(draft) && draft.kind !== 'caption' && draft.text.length > 160) last = index
  })
  // A short text has no long paragraph: then only its second half may hold such a line.
  if (last < 0) last = Math.ceil(drafts.length / 2)
  for (let i = last + 1; i < drafts.length; i++) {
    const draft = drafts[i] as Draft
    if (!isKept(draft) ? !isBeside(drafts, i) : draft.kind !== 'paragraph' && draft.kind !== 'heading')
      continue
    const line = isBesideFigures(drafts, i) ? null : readLine(draft.text)
    if (line === null) {
      if (found.bodyEnd < drafts.length) break
      continue
    }
    if (found.bodyEnd < drafts.length && line.reason === 'author-line' && found.author !== null) break
    found.source ??= line.source
    found.author ??= line.author
    found.bodyEnd = i + 1
    draft.reason = line.reason
  }
  return found
}
