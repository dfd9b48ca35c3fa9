import type { Segment } from './pdf-rows.ts'

/** One printed line of a region: its segments from left to right (several in a table row). */
export type Line = {
  segments: Segment[]
  left: number
  right: number
  y: number
  size: number
  isBold: boolean
}

/** A part of the page read from top to bottom before the next one begins. */
export type Region = { lines: Line[]; left: number; right: number }

function lineOf(segments: Segment[]): Line {
  const sorted = segments.toSorted((a, b) => a.left - b.left)
  const widest = sorted.reduce((best, segment) => (segment.text.length > best.text.length ? segment : best))
  return {
    segments: sorted,
    left: Math.min(...sorted.map((segment) => segment.left)),
    right: Math.max(...sorted.map((segment) => segment.right)),
    y: widest.y,
    size: widest.size,
    isBold: sorted.every((segment) => segment.isBold)
  }
}

/** Segments on one baseline, as lines from top to bottom. */
function linesOf(segments: readonly Segment[]): Line[] {
  const rows: Segment[][] = []
  for (const segment of segments.toSorted((a, b) => b.y - a.y || a.left - b.left)) {
    const row = rows.at(-1)
    const first = row?.[0]
    if (
      row !== undefined &&
      first !== undefined &&
      Math.abs(first.y - segment.y) <= Math.min(first.size, segment.size) * 0.4
    ) {
      row.push(segment)
    } else rows.push([segment])
  }
  return rows.map(lineOf)
}

function textLength(segments: readonly Segment[]): number {
  return segments.reduce((sum, segment) => sum + segment.text.length, 0)
}

/** Running text on a side of a gutter: lines enough, and lines long enough not to be a table's cells. */
function isColumn(segments: readonly Segment[], width: number): boolean {
  const lines = linesOf(segments)
  if (lines.length < 5) return false
  const left = Math.min(...segments.map((segment) => segment.left))
  const right = Math.max(...segments.map((segment) => segment.right))
  return right - left >= width * 0.2 && textLength(segments) / lines.length >= 16
}

type Gutter = { x: number; crossing: Segment[] }

/** The upright line in the middle of the text that the fewest segments cross; null without a clear one. */
function findGutter(segments: readonly Segment[]): Gutter | null {
  const left = Math.min(...segments.map((segment) => segment.left))
  const right = Math.max(...segments.map((segment) => segment.right))
  const width = right - left
  let best: Gutter | null = null
  for (let step = 25; step <= 75; step++) {
    const x = left + (width * step) / 100
    const crossing = segments.filter((segment) => segment.left < x + 2 && segment.right > x - 2)
    const isNearer =
      best !== null &&
      crossing.length === best.crossing.length &&
      Math.abs(step - 50) < Math.abs(((best.x - left) / width) * 100 - 50)
    if (best === null || crossing.length < best.crossing.length || isNearer) best = { x, crossing }
  }
  return best !== null && best.crossing.length * 4 <= segments.length ? best : null
}

function regionOf(segments: readonly Segment[]): Region {
  const lines = linesOf(segments)
  return {
    lines,
    left: Math.min(...lines.map((line) => line.left)),
    right: Math.max(...lines.map((line) => line.right))
  }
}

/** A band between spanning lines: two columns one after the other when both sides are running text. */
function readBand(segments: Segment[], x: number, width: number): Region[] {
  if (segments.length === 0) return []
  const before = segments.filter((segment) => segment.right <= x + 2)
  const after = segments.filter((segment) => segment.right > x + 2)
  if (isColumn(before, width) && isColumn(after, width))
    return [...readColumns(before), ...readColumns(after)]
  return [regionOf(segments)]
}

function readColumns(segments: Segment[]): Region[] {
  if (segments.length === 0) return []
  const gutter = findGutter(segments)
  if (gutter === null) return [regionOf(segments)]
  const left = Math.min(...segments.map((segment) => segment.left))
  const right = Math.max(...segments.map((segment) => segment.right))
  const spanning = new Set(gutter.crossing)
  const bands: Segment[][] = [[]]
  let isSpanning = false
  // Lines from top to bottom: a run of spanning lines is a band of its own between two bands of columns.
  for (const line of linesOf(segments)) {
    const spans = line.segments.some((segment) => spanning.has(segment))
    if (spans !== isSpanning) bands.push([])
    isSpanning = spans
    bands.at(-1)?.push(...line.segments)
  }
  const regions = bands.flatMap((band) => readBand(band, gutter.x, right - left))
  // Without one band of real columns the gutter was an accident of short lines.
  const isSplit = regions.length > bands.filter((band) => band.length > 0).length
  return isSplit ? regions : [regionOf(segments)]
}

/** Regions of a page in reading order: spanning lines and one column, or two columns left then right. */
export function readingOrder(segments: Segment[]): Region[] {
  return readColumns(segments)
}
