import { isKept, type Draft } from './cleaned.ts'
import { isSignature } from './person-cue.ts'

const SOURCE_LINE =
  /^[([]?\s*(?:(.{2,40}?)\s*[/,(-]?\s*)?(?:theo|nguồn(?: tin)?|source)\s*:?\s+?([^:]{2,60}?)\s*[)\]]?\.?$/iu
const AUTHOR_LABEL =
  /^[([]?\s*(?:(?:tin|bài|ảnh|clip|bài viết|đồ họa|thực hiện|tác giả|người viết|biên tập|by)(?:\s*(?:,|và|-|&|\/)\s*(?:tin|bài|ảnh|clip|đồ họa))*)\s*:\s*(.{2,60}?)\s*[)\]]?\.?$/iu
const AGENCY_LINE =
  /^[([]?\s*(TTXVN|CTTĐT|VOV|VTV|VGP|Chinhphu\.vn|PV|P\.V|(?:[a-z0-9-]+\.)+(?:vn|com|net|org)|(?:Báo|Cổng TTĐT|Cổng thông tin điện tử|Trang thông tin điện tử)\s+\p{Lu}[\p{L}\s]{2,40})\s*[)\]]?\.?$/u

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

function readLine(text: string): Signed | null {
  if (text.length > 110 || text.includes('\n')) return null
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
  // “Ảnh: …” alone is a picture's credit.
  if (label !== undefined && !/^[([]?\s*ảnh\s*:/i.test(text) && isSourceName(label)) {
    return { source: null, author: label, reason: 'author-line' }
  }
  return isSignature(text) ? { source: null, author: text, reason: 'author-line' } : null
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
    if (!isKept(draft) || (draft.kind !== 'paragraph' && draft.kind !== 'heading')) continue
    const line = readLine(draft.text)
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
