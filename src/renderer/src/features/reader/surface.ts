import type { Range } from '../../../../shared/model/search.ts'
import { segmentsOf, type Leaf } from './text-leaves.ts'
import { selectionRange } from './selection-range.ts'

/** The attribute that carries a leaf's offset in the cleaned text; the element holds exactly one text node. */
export const LEAF_ATTRIBUTE = 'data-start'
const LEAF = `[${LEAF_ATTRIBUTE}]`

/** A passage chosen with mouse or keyboard: its range, its words, and where it stands in the window. */
export type TextSelection = { range: Range; quote: string; box: DOMRect }

/** Text nodes of the leaves under `root`, by the leaf's start. */
export function textNodes(root: Element): Map<number, Text> {
  const nodes = new Map<number, Text>()
  for (const element of root.querySelectorAll<HTMLElement>(LEAF)) {
    const node = element.firstChild
    if (node instanceof Text) nodes.set(Number(element.dataset['start']), node)
  }
  return nodes
}

/** The DOM ranges that show a range of the text, one for each leaf it touches. */
export function domRanges(
  root: Element,
  leaves: readonly Leaf[],
  ranges: readonly Range[],
  nodes = textNodes(root)
): StaticRange[] {
  const found: StaticRange[] = []
  for (const range of ranges) {
    for (const { leaf, from, to } of segmentsOf(range, leaves)) {
      const node = nodes.get(leaves[leaf]?.start ?? -1)
      if (node === undefined || to > node.length) continue
      found.push(
        new StaticRange({ startContainer: node, startOffset: from, endContainer: node, endOffset: to })
      )
    }
  }
  return found
}

/**
 * The part of the text whose leaves stand between two heights of the window; null when none is on the page. Leaves
 * follow each other downwards, so few of them are asked where they are.
 */
export function leavesBetween(
  nodes: ReadonlyMap<number, Text>,
  leaves: readonly Leaf[],
  top: number,
  bottom: number
): Range | null {
  const shown = leaves.filter(({ start }) => nodes.has(start))
  const firstBelow = (height: number): number => {
    let low = 0
    let high = shown.length
    while (low < high) {
      const middle = (low + high) >>> 1
      const box = nodes.get(shown[middle]!.start)!.parentElement!.getBoundingClientRect()
      if (box.bottom < height) low = middle + 1
      else high = middle
    }
    return low
  }
  const first = shown[firstBelow(top)]
  const last = shown[Math.min(firstBelow(bottom), shown.length - 1)]
  return first === undefined || last === undefined ? null : [first.start, last.end]
}

/** Tops in the window of the first lines of ranges; null for one that is not on the page. Reads the page once for all. */
export function topsOf(root: Element, leaves: readonly Leaf[], ranges: readonly Range[]): (number | null)[] {
  const nodes = textNodes(root)
  const letter = document.createRange()
  return ranges.map((range) => {
    const first = segmentsOf(range, leaves, 1)[0]
    const node = nodes.get(leaves[first?.leaf ?? -1]?.start ?? -1)
    if (first === undefined || node === undefined || first.from >= node.length) return null
    letter.setStart(node, first.from)
    letter.setEnd(node, first.from + 1)
    return letter.getBoundingClientRect().top
  })
}

/** The boxes of a range's lines in the window; empty when it is not on the page. */
export function boxesOf(root: Element, leaves: readonly Leaf[], range: Range): DOMRect[] {
  return domRanges(root, leaves, [range]).flatMap((part) => {
    const live = document.createRange()
    live.setStart(part.startContainer, part.startOffset)
    live.setEnd(part.endContainer, part.endOffset)
    return [...live.getClientRects()]
  })
}

/** The text offset of a DOM point inside `root`; a point between leaves counts as the start of the next one. */
export function offsetOfPoint(root: Element, node: Node, offset: number): number | null {
  if (!root.contains(node)) return null
  const element = node instanceof Element ? node : node.parentElement
  const leaf = element?.closest<HTMLElement>(LEAF)
  if (leaf && root.contains(leaf)) {
    const start = Number(leaf.dataset['start'])
    if (node instanceof Text) return start + offset
    return offset === 0 ? start : start + (leaf.textContent?.length ?? 0)
  }
  const point = document.createRange()
  point.setStart(node, offset)
  let last: number | null = null
  for (const candidate of root.querySelectorAll<HTMLElement>(LEAF)) {
    const start = Number(candidate.dataset['start'])
    if (point.comparePoint(candidate, 0) > 0) return start
    last = start + (candidate.textContent?.length ?? 0)
  }
  return last
}

/** The text offset under a point of the window, null when no text stands there. */
export function offsetAt(root: Element, x: number, y: number): number | null {
  const caret = document.caretPositionFromPoint(x, y)
  if (!caret || !(caret.offsetNode instanceof Text)) return null
  if (!caret.offsetNode.parentElement?.matches(LEAF)) return null
  return offsetOfPoint(root, caret.offsetNode, caret.offset)
}

/** What is selected inside `root`, as a range of `text`; null when nothing (or only blank) is. */
export function readSelection(root: Element, text: string): TextSelection | null {
  const selection = document.getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const dom = selection.getRangeAt(0)
  if (!dom.intersectsNode(root)) return null
  const start = root.contains(dom.startContainer)
    ? offsetOfPoint(root, dom.startContainer, dom.startOffset)
    : null
  const end = root.contains(dom.endContainer)
    ? offsetOfPoint(root, dom.endContainer, dom.endOffset)
    : text.length
  if (start === null || end === null) return null
  const range = selectionRange(text, start, end)
  if (range === null) return null
  return { range, quote: text.slice(...range), box: dom.getBoundingClientRect() }
}
