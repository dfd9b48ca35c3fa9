import { isElement, type DomDocument, type DomNode } from './dom.ts'
import type { PageBlock } from './html-blocks.ts'

/** How programs for documents name themselves in the pages they save. */
const PROGRAM = /^(?:Microsoft (?:Word|Excel)|Word\.Document|Excel\.Sheet|LibreOffice|OpenOffice)/i

/** Whether a page was saved by a program for documents: all of it is the document, and none of it a site's. */
export function isWrittenDocument(document: DomDocument): boolean {
  return [...document.querySelectorAll('meta')].some(
    (meta) =>
      /^(?:generator|progid)$/i.test(meta.getAttribute('name') ?? '') &&
      PROGRAM.test(meta.getAttribute('content') ?? '')
  )
}

/** What readers remarked, which Word keeps at the end of the page. */
function isRemark(node: DomNode | null): boolean {
  if (node === null || !isElement(node)) return false
  return /mso-element\s*:\s*comment/i.test(node.getAttribute('style') ?? '') || isRemark(node.parentNode)
}

/** The text of such a page as it is shown; remarks and hidden text are marked. */
export function shownBlocks(blocks: readonly PageBlock[]): Set<PageBlock> {
  for (const block of blocks) if (isRemark(block.owner)) block.reason ??= 'editor-comment'
  return new Set(blocks.filter((block) => block.reason === null))
}
