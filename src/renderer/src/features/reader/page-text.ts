/** The words of a page as they lie over its picture (ui/pdf/PdfText): one text with the node of each piece. */
import { PAGE_TEXT } from '../../ui/pdf/PdfText.tsx'

type Piece = { node: Text; start: number }
export type PageText = { text: string; pieces: readonly Piece[] }

/** Reads an element of words; lines end with a line feed. */
export function pageText(layer: Element): PageText {
  const pieces: Piece[] = []
  let text = ''
  const walk = document.createTreeWalker(layer, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT)
  for (let node = walk.nextNode(); node !== null; node = walk.nextNode()) {
    if (node instanceof Text) {
      pieces.push({ node, start: text.length })
      text += node.data
    } else if (node.nodeName === 'BR') text += '\n'
  }
  return { text, pieces }
}

/** The boxes in the window of a part of the text. */
export function boxesOfText({ pieces }: PageText, start: number, end: number): DOMRect[] {
  return pieces.flatMap(({ node, start: at }) => {
    const from = Math.max(0, start - at)
    const to = Math.min(node.length, end - at)
    if (from >= to || node.data.slice(from, to).trim() === '') return []
    const range = document.createRange()
    range.setStart(node, from)
    range.setEnd(node, to)
    return [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0)
  })
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
