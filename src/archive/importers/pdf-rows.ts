import type { Attachment } from '../../shared/model/extract.ts'
import type { Glyph, GlyphPage } from './pdf-glyph.ts'
import { emptyStripes } from './pdf-stripes.ts'

/** A stretch of text on one baseline without a gap wide enough to be a column's or a table's. */
export type Segment = {
  text: string
  left: number
  right: number
  y: number
  size: number
  isBold: boolean
}

/** A gap that parts columns wherever it stands, in text sizes, and one that does where an empty stripe runs down the page. */
const GUTTER = 1.2
const STRIPE_GUTTER = 0.5

/** A page whose glyphs were put into segments as soon as it was read: ten thousand pages of glyphs fit no memory. */
export type ReadPage = Pick<GlyphPage, 'unmapped' | 'oldFonts' | 'notes'> & {
  segments: Segment[]
  /** How many there were. */
  glyphs: number
}

export type ReadDocument = {
  pages: ReadPage[]
  title: string | null
  author: string | null
  /** Files put into it. */
  files: readonly Attachment[]
}

const MARK = /^\p{M}+$/u

/** Accents that old programs draw as letters of their own, and the marks they stand for. */
const ACCENTS: Readonly<Record<string, string>> = {
  '\u0060': '\u0300',
  '\u00b4': '\u0301',
  '\u02c6': '\u0302',
  '\u02dc': '\u0303',
  '\u02d8': '\u0306',
  '\u00a8': '\u0308',
  '\u02da': '\u030a',
  '\u02c7': '\u030c'
}

/** A row whose accents that stand over or under a letter are marks of it. */
function withMarks(row: readonly Glyph[]): readonly Glyph[] {
  if (!row.some((glyph) => glyph.text in ACCENTS)) return row
  const letters = row.filter((glyph) => /^\p{L}$/u.test(glyph.text))
  return row.map((glyph) => {
    const mark = ACCENTS[glyph.text]
    if (mark === undefined) return glyph
    const middle = (glyph.left + glyph.right) / 2
    const isOver = letters.some((letter) => letter.left < middle && letter.right > middle)
    return isOver ? { ...glyph, text: mark } : glyph
  })
}

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

/** A gap that is a space wherever none are drawn, in text sizes. */
const NARROW_SPACE = 0.1
/** What one must be to be surely a space beside the line's letters, and what it must be at the least. */
const SURE_SPACE = 0.06
const LEAST_SPACE = 0.035
/** Letters of a stretch whose gaps tell how far apart its words are. */
const TELLING = 30

/** The gaps between the letters of a stretch, in text sizes. */
function gapsOf(glyphs: readonly Glyph[]): number[] {
  const letters = glyphs.filter((glyph) => !MARK.test(glyph.text))
  return letters.slice(1).map((glyph, at) => {
    const last = letters[at] as Glyph
    return (glyph.left - last.right) / Math.max(glyph.size, last.size)
  })
}

/**
 * The gap between letters that is a space, in text sizes. Where the file draws its spaces only a wide gap is another
 * one. Where it draws none, a tightly set line has very narrow ones, and one after a letter that leans over is narrower
 * still: it is told by the line's own gaps, a third of the way from those of its letters to those of its words.
 */
function spaceGapOf(glyphs: readonly Glyph[]): number {
  if (glyphs.some((glyph) => glyph.text.trim() === '')) return 0.16
  const gaps = glyphs.length < TELLING ? [] : gapsOf(glyphs)
  const letters = medianOf(gaps)
  const words = gaps.filter((gap) => gap > SURE_SPACE && gap > letters + SURE_SPACE)
  if (words.length === 0) return NARROW_SPACE
  return Math.min(NARROW_SPACE, Math.max(LEAST_SPACE, letters + (medianOf(words) - letters) * 0.3))
}

function segmentOf(glyphs: readonly Glyph[]): Segment {
  const spaceGap = spaceGapOf(glyphs)
  let text = ''
  let last: Glyph | undefined
  for (const glyph of glyphs) {
    if (last !== undefined && !MARK.test(glyph.text)) {
      const gap = glyph.left - last.right
      if (gap > Math.max(glyph.size, last.size) * spaceGap && !/\s$/.test(text) && !/^\s/.test(glyph.text))
        text += ' '
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
  return rows.flatMap((row) => partedRows(row.glyphs))
}

/** Letters on one baseline fewer than this are marks of a line: indices, footnote numbers. */
const FEW = 4

/**
 * Two lines of small print may both be within reach of a larger letter in another column. Baselines whose letters
 * stand over one another are rows of their own.
 */
function partedRows(row: Glyph[]): Glyph[][] {
  const lines: Glyph[][] = []
  let last: Glyph | undefined
  for (const glyph of row.toSorted((a, b) => b.y - a.y)) {
    if (last === undefined || last.y - glyph.y > glyph.size * 0.12) lines.push([glyph])
    else lines.at(-1)?.push(glyph)
    last = glyph
  }
  const rows: Glyph[][] = []
  for (const line of lines) {
    const above = rows.at(-1)
    if (above === undefined || line.length < FEW || above.length < FEW || !areStacked(above, line)) {
      if (above === undefined) rows.push(line)
      else above.push(...line)
    } else rows.push(line)
  }
  return rows
}

/** True when a third of the letters of `line` stand in the place of letters above. */
function areStacked(above: readonly Glyph[], line: readonly Glyph[]): boolean {
  const taken = above.filter((glyph) => glyph.text.trim() !== '').toSorted((a, b) => a.left - b.left)
  let at = 0
  let stacked = 0
  const inked = line.filter((glyph) => glyph.text.trim() !== '').toSorted((a, b) => a.left - b.left)
  for (const glyph of inked) {
    const middle = (glyph.left + glyph.right) / 2
    while (at < taken.length && (taken[at]?.right ?? 0) <= middle) at++
    if ((taken[at]?.left ?? Infinity) < middle) stacked++
  }
  return stacked * 3 > inked.length
}

/** Dots and lines that lead from a word to its number, or wait for a hand to fill them in. */
const LEADER = /^[._\u2026\u00b7]$/u

/** A row without the leaders that another text is written over, as in a form filled in. */
function withoutCovered(row: readonly Glyph[]): readonly Glyph[] {
  const leaders = row.filter((glyph) => LEADER.test(glyph.text))
  if (leaders.length < 6) return row
  const written = row.filter((glyph) => !LEADER.test(glyph.text))
  const isCovered = (leader: Glyph): boolean => {
    const middle = (leader.left + leader.right) / 2
    return written.some((glyph) => glyph.left < middle && glyph.right > middle)
  }
  const covered = new Set(leaders.filter(isCovered))
  return covered.size === 0 ? row : row.filter((glyph) => !covered.has(glyph))
}

function isGutter(right: number, glyph: Glyph, stripes: readonly number[]): boolean {
  const gap = glyph.left - right
  if (gap > glyph.size * GUTTER) return true
  return gap > glyph.size * STRIPE_GUTTER && stripes.some((x) => x > right && x < glyph.left)
}

/**
 * Text of a page as segments, top to bottom and left to right. Glyphs are put in order by their place and not by
 * the order they are drawn in: a program that takes accented letters from a second font draws those apart.
 */
function pageSegments(page: GlyphPage): Segment[] {
  const segments: Segment[] = []
  const stripes = emptyStripes(page.glyphs)
  for (const row of rowsOf(page.glyphs)) {
    const sorted = withMarks(withoutCovered(row)).toSorted((a, b) => placeOf(a) - placeOf(b))
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
        if (open.length > 0 && glyph.left - right < glyph.size * GUTTER) open.push(glyph)
        continue
      }
      if (isGutter(right, glyph, stripes)) close()
      open.push(glyph)
      right = Math.max(open.length === 1 ? -Infinity : right, glyph.right)
    }
    close()
  }
  return segments
}

/** The page without its glyphs. */
export const pageRead = (page: GlyphPage): ReadPage => ({
  segments: pageSegments(page),
  glyphs: page.glyphs.length,
  unmapped: page.unmapped,
  oldFonts: page.oldFonts,
  notes: page.notes
})
