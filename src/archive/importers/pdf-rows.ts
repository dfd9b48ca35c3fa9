import type { Glyph, GlyphPage } from './pdf-glyph.ts'

/** A stretch of text on one baseline without a gap wide enough to be a column's or a table's. */
export type Segment = {
  text: string
  left: number
  right: number
  y: number
  size: number
  isBold: boolean
}

const MARK = /^\p{M}+$/u

/** Place of a glyph within its line: a mark drawn apart belongs to the letter under its middle. */
function placeOf(glyph: Glyph): number {
  return MARK.test(glyph.text) ? (glyph.left + glyph.right) / 2 : glyph.left
}

/** The same letter drawn twice to look bold is one letter. */
function isOverprint(glyph: Glyph, other: Glyph | undefined): boolean {
  if (other === undefined || other.text !== glyph.text || glyph.text.trim() === '') return false
  return (
    Math.abs(other.left - glyph.left) < glyph.size * 0.08 && Math.abs(other.y - glyph.y) < glyph.size * 0.08
  )
}

function medianOf(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[sorted.length >> 1] ?? 0
}

/**
 * The gap between letters that is a space, in text sizes. Where the file draws its spaces only a wide gap is
 * another one; where it draws none, justified lines may hold very narrow ones.
 */
function spaceGapOf(glyphs: readonly Glyph[]): number {
  return glyphs.some((glyph) => glyph.text.trim() === '') ? 0.25 : 0.1
}

function segmentOf(glyphs: readonly Glyph[]): Segment {
  const spaceGap = spaceGapOf(glyphs)
  let text = ''
  let last: Glyph | undefined
  for (const glyph of glyphs) {
    if (last !== undefined && !MARK.test(glyph.text)) {
      const gap = glyph.left - last.right
      if (gap > glyph.size * spaceGap && !/\s$/.test(text) && !/^\s/.test(glyph.text)) text += ' '
    }
    text += glyph.text
    if (!MARK.test(glyph.text)) last = glyph
  }
  const inked = glyphs.filter((glyph) => glyph.text.trim() !== '')
  const size = medianOf(inked.map((glyph) => glyph.size))
  return {
    text: text.replace(/\s+/g, ' ').trim(),
    left: inked.reduce((left, glyph) => Math.min(left, glyph.left), Infinity),
    right: inked.reduce((right, glyph) => Math.max(right, glyph.right), -Infinity),
    y: medianOf(inked.filter((glyph) => glyph.size > size * 0.85).map((glyph) => glyph.y)),
    size,
    isBold: inked.filter((glyph) => glyph.isBold).length * 2 > inked.length
  }
}

/** Glyphs that share a baseline; raised or lowered small ones (footnote marks, indices) stay with their line. */
function rowsOf(glyphs: readonly Glyph[]): Glyph[][] {
  const rows: { y: number; size: number; glyphs: Glyph[] }[] = []
  const large = glyphs.toSorted((a, b) => b.y - a.y)
  for (const glyph of large) {
    const row = rows.at(-1)
    const reach =
      row === undefined
        ? 0
        : Math.max(row.size, glyph.size) *
          (glyph.size < row.size * 0.8 || glyph.size > row.size * 1.25 ? 0.45 : 0.3)
    if (row !== undefined && row.y - glyph.y <= reach) {
      row.glyphs.push(glyph)
      if (glyph.size > row.size * 1.25) {
        row.size = glyph.size
        row.y = glyph.y
      }
    } else rows.push({ y: glyph.y, size: glyph.size, glyphs: [glyph] })
  }
  return rows.map((row) => row.glyphs)
}

/**
 * Text of a page as segments, top to bottom and left to right. Glyphs are put in order by their place and not by
 * the order they are drawn in: a program that takes accented letters from a second font draws those apart.
 */
export function pageSegments(page: GlyphPage): Segment[] {
  const segments: Segment[] = []
  for (const row of rowsOf(page.glyphs)) {
    const sorted = row.toSorted((a, b) => placeOf(a) - placeOf(b))
    let open: Glyph[] = []
    let right = -Infinity
    const close = (): void => {
      if (open.some((glyph) => glyph.text.trim() !== '')) segments.push(segmentOf(open))
      open = []
    }
    for (const glyph of sorted) {
      if (isOverprint(glyph, open.at(-1)) || isOverprint(glyph, open.at(-2))) continue
      if (glyph.text.trim() === '') {
        // A space is text inside a segment, never the bridge over a gutter.
        if (open.length > 0 && glyph.left - right < glyph.size * 1.2) open.push(glyph)
        continue
      }
      if (glyph.left - right > glyph.size * 1.2) close()
      open.push(glyph)
      right = Math.max(open.length === 1 ? -Infinity : right, glyph.right)
    }
    close()
  }
  return segments
}
