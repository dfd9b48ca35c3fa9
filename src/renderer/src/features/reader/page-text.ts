/**
 * The words of a page as they lie over its picture (ui/pdf/PdfText, ui/scan/ScanText): one text with the node of each
 * piece. Recognised words tell besides where they stand in the text of the item.
 */
import type { Range as TextRange } from '../../../../shared/model/search.ts'
import { PAGE_TEXT } from '../../ui/pdf/PdfText.tsx'
import { WORD_OFFSET } from '../../ui/scan/ScanText.tsx'

/** `offset` of its first letter in the item's text, of a recognised word alone. */
type Piece = { node: Text; start: number; offset: number | null }
export type PageText = { text: string; pieces: readonly Piece[]; isRecognised: boolean }

/** The blank behind a word is none of it. */
function offsetOf(node: Text): number | null {
  const word = node.previousSibling === null ? node.parentElement : null
  const offset = word?.getAttribute(WORD_OFFSET) ?? null
  return offset === null ? null : Number(offset)
}

/** Reads an element of words; lines end with a line feed. */
export function pageText(layer: Element): PageText {
  const pieces: Piece[] = []
  let text = ''
  const walk = document.createTreeWalker(layer, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT)
  for (let node = walk.nextNode(); node !== null; node = walk.nextNode()) {
    if (node instanceof Text) {
      pieces.push({ node, start: text.length, offset: offsetOf(node) })
      text += node.data
    } else if (node.nodeName === 'BR') text += '\n'
  }
  return { text, pieces, isRecognised: pieces.some(({ offset }) => offset !== null) }
}

/** The boxes in the window of a part of the text. */
export function boxesOfText({ pieces }: PageText, start: number, end: number): DOMRect[] {
  return pieces.flatMap((piece) => boxesInPiece(piece, start - piece.start, end - piece.start))
}

/** The same of a part of the item's text, where recognised words of it lie on the page. */
export function boxesOfRange({ pieces }: PageText, [start, end]: TextRange): DOMRect[] {
  return pieces.flatMap((piece) =>
    piece.offset === null ? [] : boxesInPiece(piece, start - piece.offset, end - piece.offset)
  )
}

function boxesInPiece({ node, offset }: Piece, start: number, end: number): DOMRect[] {
  const from = Math.max(0, start)
  const to = Math.min(node.length, end)
  if (from >= to || node.data.slice(from, to).trim() === '') return []
  const range = document.createRange()
  range.setStart(node, from)
  range.setEnd(node, to)
  const boxes = [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0)
  // letters reach over their line; a recognised word's own element is as high as the line is in the picture
  const word = offset === null ? undefined : node.parentElement?.getBoundingClientRect()
  return word === undefined ? boxes : boxes.map((box) => shared(box, word))
}

function shared(a: DOMRect, b: DOMRect): DOMRect {
  const [left, top] = [Math.max(a.left, b.left), Math.max(a.top, b.top)]
  return new DOMRect(left, top, Math.min(a.right, b.right) - left, Math.min(a.bottom, b.bottom) - top)
}

/** Where a part of a page's text lies in the text of the item; null unless both its ends are recognised words of it. */
export function rangeInText({ pieces }: PageText, start: number, end: number): TextRange | null {
  const first = pieces.findLast((piece) => piece.start <= start)
  const last = pieces.findLast((piece) => piece.start < end)
  if (first?.offset == null || last?.offset == null) return null
  const range: TextRange = [first.offset + start - first.start, last.offset + end - last.start]
  return range[0] < range[1] ? range : null
}

/** The part of a page's text that a selection of the window covers; null for none. */
export function selectedPart({ pieces }: PageText, selected: Range): [number, number] | null {
  let part: [number, number] | null = null
  for (const { node, start } of pieces) {
    if (!selected.intersectsNode(node)) continue
    const from = start + (node === selected.startContainer ? selected.startOffset : 0)
    const to = start + (node === selected.endContainer ? selected.endOffset : node.length)
    if (to > from) part = [part?.[0] ?? from, to]
  }
  return part
}

/** The first page under `root` whose words a selection touches. */
export function selectedLayer(root: Element, selected: Range): HTMLElement | null {
  if (!selected.intersectsNode(root)) return null
  const layers = root.querySelectorAll<HTMLElement>(`[${PAGE_TEXT}]`)
  return [...layers].find((layer) => selected.intersectsNode(layer)) ?? null
}
