import type { Glyph } from './pdf-glyph.ts'

/** Width of the bins a page is looked through with, in points. */
const BIN = 2
/** Height of a band that counts as one row, in points: the lines of two columns need not stand side by side. */
const BAND = 14
/** Rows with text on either side that make an empty stripe a gutter and no accident. */
const MIN_ROWS = 8
/** Share of those rows that may cross it: titles, pictures' captions. */
const MAX_CROSSING = 0.3

/**
 * The middles of the upright stripes in which hardly a row has text, though rows have some on both sides: gutters
 * between columns and between the cells of a table, however narrow.
 */
export function emptyStripes(glyphs: readonly Glyph[]): number[] {
  const bands = new Map<number, Glyph[]>()
  for (const glyph of glyphs) {
    if (glyph.text.trim() === '') continue
    const band = Math.round(glyph.y / BAND)
    const row = bands.get(band)
    if (row === undefined) bands.set(band, [glyph])
    else row.push(glyph)
  }
  const inked = [...bands.values()]
  let first = Infinity
  let last = -Infinity
  for (const row of inked) {
    for (const glyph of row) {
      first = Math.min(first, glyph.left)
      last = Math.max(last, glyph.right)
    }
  }
  const count = Math.ceil((last - first) / BIN)
  // a page is some hundred points wide; coordinates far beyond are damage
  if (!(count > 0 && count < 10_000)) return []
  const covering = new Uint32Array(count)
  const spanning = new Uint32Array(count)
  const covered = new Uint8Array(count)
  for (const row of inked) {
    covered.fill(0)
    let [from, to] = [count, -1]
    for (const glyph of row) {
      const start = Math.max(0, Math.floor((glyph.left - first) / BIN))
      const end = Math.min(count - 1, Math.floor((glyph.right - first - 0.01) / BIN))
      for (let bin = start; bin <= end; bin++) covered[bin] = 1
      from = Math.min(from, start)
      to = Math.max(to, end)
    }
    for (let bin = from; bin <= to; bin++) {
      spanning[bin] = (spanning[bin] ?? 0) + 1
      covering[bin] = (covering[bin] ?? 0) + (covered[bin] ?? 0)
    }
  }
  const middles: number[] = []
  let start = -1
  for (let bin = 0; bin <= count; bin++) {
    const rowsHere = bin < count ? (spanning[bin] ?? 0) : 0
    const isEmpty = rowsHere >= MIN_ROWS && (covering[bin] ?? 0) <= rowsHere * MAX_CROSSING
    if (isEmpty && start < 0) start = bin
    if (!isEmpty && start >= 0) {
      if (bin - start >= 2) middles.push(first + ((start + bin) / 2) * BIN)
      start = -1
    }
  }
  return middles
}
