/** What the tests of printed pages ask of a page: where its words stand, in which face, and that nothing leaves its margins. */
import { poppler, type Piece, type ReadPdf } from '../support/read-pdf.ts'
import { expect } from './fixtures.ts'

type Margins = { top: number; bottom: number; left: number; right: number }

/** The margins of what is no issued paper, mm (design/print: binding on the left). */
export const usualMargins: Margins = { top: 20, bottom: 20, left: 30, right: 15 }

/** Head and foot lines stand in margins of 20 mm. */
const RUNNING = 20
const MM = 25.4 / 72

/** The first piece of a page that says so. @throws when there is none */
export const named = (pdf: ReadPdf, text: string, page = 0): Piece => {
  const found = pdf.pieces[page]?.find((piece) => piece.text.includes(text))
  if (found === undefined) throw new Error(`page ${page + 1} has no “${text}”`)
  return found
}

/** The middle of a piece, mm from the left edge. */
export const middle = ({ x, width }: Piece): number => x + width / 2

/** The two ends of the foot line of a page, counted from 0; the printer's own one is in pieces. */
export const footOf = (pdf: ReadPdf, page: number): { left: Piece | undefined; right: Piece | undefined } => {
  const [, height] = pdf.sizes[page]!
  const foot = pdf.pieces[page]!.filter(({ y }) => y > height * MM - RUNNING)
  const at = foot.findIndex(({ text }) => text.startsWith('Trang'))
  const whole = (pieces: Piece[]): Piece | undefined => {
    const [first, last] = [pieces[0], pieces.at(-1)]
    if (first === undefined || last === undefined) return undefined
    const text = pieces
      .map((one) => one.text)
      .join('')
      .replace(/\s+/gu, ' ')
    return { ...first, text, width: last.x + last.width - first.x }
  }
  return { left: whole(foot.slice(0, Math.max(at, 0))), right: at < 0 ? undefined : whole(foot.slice(at)) }
}

/** The first page from `from` on that says so, counted from 1; 0 where none does. */
export const pageWith = (pdf: ReadPdf, words: string, from = 0): number =>
  pdf.text.findIndex((text, at) => at >= from && text.includes(words)) + 1

/** Every page is A4, nothing but head and foot lines stands outside the margins. */
export function expectInside(pdf: ReadPdf, margins: Margins, paper: 'portrait' | 'landscape' = 'portrait') {
  const [across, down] = paper === 'portrait' ? [210, 297] : [297, 210]
  for (const [width, height] of pdf.sizes) {
    expect(width * MM, 'width of the paper').toBeCloseTo(across, 0)
    expect(height * MM, 'height of the paper').toBeCloseTo(down, 0)
  }
  const { top, bottom, left, right } = margins
  // one question for all pieces: thousands of them each asked by itself take a minute
  const outside = pdf.pieces.flatMap((pieces, at) =>
    pieces
      .filter(({ y }) => y > RUNNING && y < down - RUNNING)
      .filter(
        ({ x, width, y }) =>
          x < left - 0.3 || x + width > across - right + 0.6 || y < top || y > down - bottom
      )
      .map(({ text, x, width, y }) => ({ page: at + 1, text, x, end: x + width, y }))
  )
  expect(outside, 'outside the margins').toEqual([])
}

/** Each of these words stands on its page in this size (pt) and face, the ones after the others in this order down the page. */
export function expectFaces(
  pdf: ReadPdf,
  faces: readonly (readonly [
    words: string,
    size: number,
    face: 'Regular' | 'Bold' | 'Italic' | 'BoldItalic'
  ])[],
  page = 0
) {
  let above = 0
  for (const [words, size, face] of faces) {
    const piece = named(pdf, words, page)
    expect(piece.size, words).toBeCloseTo(size, 1)
    expect(piece.font, words).toBe(`Tinos-${face}`)
    expect(piece.y, `“${words}” stands below what comes before it`).toBeGreaterThan(above - 0.1)
    above = piece.y
  }
}

/** All fonts are embedded, as subsets, with their way back to Unicode. */
export function expectEmbedded(file: string) {
  const fonts = (poppler('pdffonts', file) ?? '').split('\n').slice(2).filter(Boolean)
  for (const line of fonts) expect(line, 'embedded, subset, with Unicode').toMatch(/ yes yes yes /)
}

/** Headings stand in the outline as they are read, whatever line they break at. */
export function expectOutline(pdf: ReadPdf, headings: readonly string[]) {
  expect(pdf.tagged).toBe(true)
  expect(pdf.outline.map((entry) => entry.replace(/\s+/gu, ' '))).toEqual(
    expect.arrayContaining([...headings])
  )
  for (const entry of pdf.outline)
    expect(entry, 'words keep their spaces').not.toMatch(/\p{Ll}[,;]?\p{Lu}\p{Ll}|,\p{L}/u)
}

/** Foot lines of 9 pt from margin to margin: what it is, and "Trang 2/3". */
export function expectFoot(pdf: ReadPdf, words: string, from = 0, width = 210) {
  for (let page = from; page < pdf.pages; page++) {
    const { left, right } = footOf(pdf, page)
    expect(left?.text).toBe(words)
    expect(right?.text).toBe(`Trang ${page + 1}/${pdf.pages}`)
    expect(left?.size).toBeCloseTo(9, 1)
    expect(left?.x).toBeCloseTo(30, 0)
    expect((right?.x ?? 0) + (right?.width ?? 0)).toBeCloseTo(width - 15, 0)
  }
}
