/** Elements in elements: above this depth walking the tree exhausts the stack, and building it takes minutes. */
const MAX_DEPTH = 1500

const TAG = /<(\/?)([a-z][a-z0-9:-]*)[^<>]*>/gi
/** Elements that have no end, or that the next of their kind ends (HTML Standard, 13.1.2 "Void elements", 13.1.2.4). */
const UNNESTED =
  /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|p|li|dt|dd|option|tr|td|th|h[1-6])$/i
/** What a page keeps when its elements are laid flat; none of these nests in itself. */
const KEPT = /^(?:html|head|body|title|meta|script|style|p|br|h[1-6])$/i
const BLOCK =
  /^(?:div|section|article|main|header|footer|nav|aside|table|thead|tbody|tfoot|tr|td|th|ul|ol|li|dl|dt|dd|blockquote|center|form|pre|figure|figcaption|fieldset|hr)$/i

/** True for a page whose elements are left open by the thousand: torn, or made to break its reader. */
export function isTooDeep(html: string): boolean {
  let depth = 0
  for (const [, end, name] of html.matchAll(TAG)) {
    if (UNNESTED.test(name!)) continue
    depth = end === '' ? depth + 1 : Math.max(0, depth - 1)
    if (depth > MAX_DEPTH) return true
  }
  return false
}

/** The same page with its words in a row of paragraphs: lists, tables and emphasis are lost, no word is. */
export function flattened(html: string): string {
  return html
    .replace(TAG, (tag, _, name: string) => (KEPT.test(name) ? tag : BLOCK.test(name) ? '<p>' : ''))
    .replace(/(?:<p>\s*){2,}/g, '<p>')
}
