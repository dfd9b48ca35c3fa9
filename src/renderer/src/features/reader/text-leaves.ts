/**
 * Reader: one item on the right of the window, as cleaned text, as original, as report, as metadata.
 * This room shows and selects; it does not know annotations, reports or tags themselves: they come in as
 * ranges to paint and as slots to fill, and leave as callbacks.
 */
import type { Block } from '../../../../shared/model/item.ts'
import type { Range } from '../../../../shared/model/search.ts'

/** The smallest piece of text on the screen: one DOM text node. Offsets are UTF-16 into the item's cleaned text. */
export type Leaf = { start: number; end: number; text: string }

/** The part of a leaf that a range covers; `from`/`to` count from the leaf's own start. */
export type Segment = { leaf: number; from: number; to: number }

function split(leaf: Leaf, separator: string): Leaf[] {
  const parts: Leaf[] = []
  let start = leaf.start
  for (const text of leaf.text.split(separator)) {
    parts.push({ start, end: start + text.length, text })
    start += text.length + separator.length
  }
  return parts
}

/** The rows and cells of a kept block: one cell for prose, one row a line for lists, tabs part a table's cells. */
export function rowsOf(block: Block): Leaf[][] {
  if (block.start === null || block.end === null) return []
  const whole: Leaf = { start: block.start, end: block.end, text: block.text }
  if (block.kind === 'table') return split(whole, '\n').map((line) => split(line, '\t'))
  if (block.kind === 'list') return split(whole, '\n').map((line) => [line])
  return [[whole]]
}

/** All leaves of an item in reading order; boilerplate has none. */
export function leavesOf(blocks: readonly Block[]): Leaf[] {
  return blocks.flatMap((block) => rowsOf(block).flat())
}

/** Index of the first leaf that ends after `offset`; `leaves.length` when there is none. */
function firstEndingAfter(leaves: readonly Leaf[], offset: number): number {
  let low = 0
  let high = leaves.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((leaves[middle]?.end ?? 0) > offset) high = middle
    else low = middle + 1
  }
  return low
}

/** A range of the cleaned text cut at leaf borders, the first `most` of it; the line feeds and tabs between leaves belong to none. */
export function segmentsOf(range: Range, leaves: readonly Leaf[], most = Infinity): Segment[] {
  const segments: Segment[] = []
  const [start, end] = range
  for (let index = firstEndingAfter(leaves, start); index < leaves.length; index += 1) {
    const leaf = leaves[index]
    if (leaf === undefined || leaf.start >= end || segments.length >= most) break
    const from = Math.max(start, leaf.start) - leaf.start
    const to = Math.min(end, leaf.end) - leaf.start
    if (to > from) segments.push({ leaf: index, from, to })
  }
  return segments
}
