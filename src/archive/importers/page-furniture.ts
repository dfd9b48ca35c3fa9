import { ArchiveError } from '../../shared/ipc/errors.ts'
import type { ExtractBlock } from '../../shared/model/extract.ts'

/** Number and symbol of an official paper: `Số: 12/BC-UBND` (Decree 30/2020, Appendix I, part II, item 3). */
const DOCUMENT_NUMBER = /(?:^|\s)Số\s*:?\s*\d{1,6}\s*\/\s*(?:\d{4}\s*\/\s*)?\p{Lu}{2,}/u

/** Head of an official paper: the national title, the party's, or an agency in capitals (Decree 30/2020, Annex I). */
const OFFICIAL_HEAD =
  /^(?:CỘNG H(?:ÒA|OÀ) XÃ HỘI CHỦ NGHĨA VIỆT NAM|ĐẢNG CỘNG SẢN VIỆT NAM|(?:ỦY BAN|UỶ BAN|UBND|HỘI ĐỒNG|HĐND|SỞ|BỘ|TỔNG CỤC|CỤC|CHI CỤC|BAN|VĂN PHÒNG|TỈNH ỦY|TỈNH UỶ|THÀNH ỦY|THÀNH UỶ|HUYỆN ỦY|HUYỆN UỶ|QUẬN ỦY|ĐẢNG ỦY|ĐẢNG UỶ|CHÍNH PHỦ|QUỐC HỘI|MẶT TRẬN|TÒA ÁN|VIỆN KIỂM SÁT|CÔNG AN|PHÒNG)\s[^\p{Ll}]*)/u

/** What is left of a line of page numbers once the numbers, which are fields, are gone. */
const PAGE_WORDS = /^(?:trang|tr|page|of|trên|\d+| )*$/

function comparable(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/**
 * Headers or footers of a document that states them apart from its text: set aside as boilerplate, each once; one
 * that holds the number of the document is text. Page numbers and empty ones are left out.
 */
export function furnitureBlocks(
  texts: readonly string[],
  place: 'page-header' | 'page-footer'
): ExtractBlock[] {
  const distinct = new Set(texts.map((text) => text.replace(/[ \t\u00a0]+/g, ' ').trim()))
  return [...distinct]
    .filter((text) => /\p{L}/u.test(text) && !/^(?:trang|page)?\s*\d*$/i.test(text))
    .map((text) =>
      DOCUMENT_NUMBER.test(text)
        ? { kind: 'paragraph', text, reason: null }
        : { kind: 'boilerplate', text, reason: place }
    )
}

/** A header's or footer's lines: text when it holds the number or the head of an official paper, else furniture. */
export function headOrFurniture(lines: readonly string[], kind: 'header' | 'footer'): ExtractBlock[] {
  const blocks = furnitureBlocks(
    lines.filter((line) => !PAGE_WORDS.test(comparable(line))),
    `page-${kind}`
  )
  const isHead = blocks.some((block) => block.reason === null || OFFICIAL_HEAD.test(block.text))
  return isHead ? blocks.map(({ text }) => ({ kind: 'paragraph', text, reason: null })) : blocks
}

/** What the lines of a body are known by, for `isUnseen`. */
export function linesSeen(blocks: readonly ExtractBlock[]): Set<string> {
  return new Set(blocks.flatMap((block) => block.text.split(/[\n\t]/)).map(comparable))
}

/** True for a block that says what nothing before it said; it is noted in `seen`. */
export const isUnseen =
  (seen: Set<string>) =>
  (block: ExtractBlock): boolean => {
    const key = comparable(block.text)
    if (key === '' || seen.has(key)) return false
    seen.add(key)
    return true
  }

/** The head of the first page stands above the running headers of the others. */
export function headsFirst(headers: readonly ExtractBlock[]): ExtractBlock[] {
  return [
    ...headers.filter((block) => block.reason === null),
    ...headers.filter((block) => block.reason !== null)
  ]
}

/**
 * The blocks of a document, at least one of them text: what stands in headers only is read, not set aside.
 * @throws ArchiveError `no-text`
 */
export function withText(blocks: readonly ExtractBlock[]): ExtractBlock[] {
  if (blocks.length === 0) throw new ArchiveError('no-text', 'The document holds no text')
  if (blocks.some((block) => block.kind !== 'boilerplate')) return [...blocks]
  return blocks.map((block) => ({ ...block, kind: 'paragraph', reason: null }))
}
