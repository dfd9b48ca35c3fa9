import { ArchiveError } from '../../shared/ipc/errors.ts'
import type { ExtractBlock } from '../../shared/model/extract.ts'

/** Number and symbol of an official paper: `Số: 12/BC-UBND` (Decree 30/2020, Appendix I, part II, item 3). */
const DOCUMENT_NUMBER = /(?:^|\s)Số\s*:?\s*\d{1,6}\s*\/\s*(?:\d{4}\s*\/\s*)?\p{Lu}{2,}/u

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

/**
 * The blocks of a document, at least one of them text: what stands in headers only is read, not set aside.
 * @throws ArchiveError `no-text`
 */
export function withText(blocks: readonly ExtractBlock[]): ExtractBlock[] {
  if (blocks.length === 0) throw new ArchiveError('no-text', 'The document holds no text')
  if (blocks.some((block) => block.kind !== 'boilerplate')) return [...blocks]
  return blocks.map((block) => ({ ...block, kind: 'paragraph', reason: null }))
}
