import type { WrappedPdfiumModule } from '@embedpdf/pdfium'
import { fontEncoding, UNICODE_VIETNAMESE } from '../cleaning/encodings/detect-legacy.ts'
import { glyphText, type Glyph, type GlyphPage } from './pdf-glyph.ts'

/** The wasm memory as it is now, and the place in it results are written to (64 bytes). */
export type Memory = { view(): DataView; scratch: number }

/** Letters beyond ASCII of a page that are asked for their font. */
const FONT_SAMPLE = 200

/** `isSoft`: PDFium took it for a hyphen that parts a word at a line end. */
type Turned = Glyph & { degrees: number; isSoft: boolean }

/** What the letters of one text object have in common. */
type TextObject = { id: number; size: number; isBold: boolean; degrees: number }

/** Coordinates turned so that text written at `degrees` (counter-clockwise) stands upright. */
function upright(x: number, y: number, degrees: number): [number, number] {
  if (degrees === 0) return [x, y]
  if (degrees === 90) return [y, -x]
  if (degrees === 180) return [-x, -y]
  if (degrees === 270) return [-y, x]
  const angle = (degrees * Math.PI) / 180
  return [x * Math.cos(angle) + y * Math.sin(angle), y * Math.cos(angle) - x * Math.sin(angle)]
}

/** The direction a text runs in, whole degrees; what is askew by a scanner's hand counts as straight. */
function degreesOf(a: number, b: number): number {
  const degrees = Math.round((Math.atan2(b, a) * 180) / Math.PI)
  const quarter = Math.round(degrees / 90) * 90
  const turned = Math.abs(degrees - quarter) <= 1 ? quarter : degrees
  return ((turned % 360) + 360) % 360
}

/** Left and right edge on the baseline, of a letter whose upright box is known for straight directions only. */
function edgesOf(
  box: readonly [number, number, number, number],
  origin: number,
  degrees: number,
  size: number
) {
  const [left, top, right, bottom] = box
  if (degrees % 90 === 0) {
    const one = upright(left, top, degrees)[0]
    const other = upright(right, bottom, degrees)[0]
    return { left: Math.min(one, other), right: Math.max(one, other) }
  }
  // The box around a turned letter is wider by the part its height takes.
  const angle = (degrees * Math.PI) / 180
  const [cos, sin] = [Math.abs(Math.cos(angle)), Math.abs(Math.sin(angle))]
  const [wide, high] = [Math.abs(right - left), Math.abs(top - bottom)]
  const width = cos > sin ? (wide - size * sin) / cos : (high - size * cos) / sin
  return { left: origin, right: origin + Math.max(width, size * 0.1) }
}

/** Functions asked for every letter, as the WebAssembly module exports them: the wrappers cost more than the answers. */
type Direct = Record<
  | 'FPDFText_GetUnicode'
  | 'FPDFText_IsGenerated'
  | 'FPDFText_HasUnicodeMapError'
  | 'FPDFText_GetCharOrigin'
  | 'FPDFText_GetLooseCharBox'
  | 'FPDFText_GetTextObject'
  | 'FPDFText_GetMatrix'
  | 'FPDFText_GetFontSize'
  | 'FPDFText_GetFontWeight',
  (text: number, index: number, ...results: number[]) => number
>

const directOf = (pdfium: WrappedPdfiumModule) => pdfium.pdfium.wasmExports as unknown as Direct

/** Reads the letters of an open text page; what letters of one text object share is asked once. */
class LetterReader {
  readonly #pdfium: Direct
  readonly #text: number
  readonly #memory: Memory
  #object: TextObject = { id: -1, size: 0, isBold: false, degrees: 0 }

  constructor(pdfium: WrappedPdfiumModule, text: number, memory: Memory) {
    this.#pdfium = directOf(pdfium)
    this.#text = text
    this.#memory = memory
  }

  read(index: number): Turned | null {
    const pdfium = this.#pdfium
    const text = this.#text
    const code = pdfium.FPDFText_GetUnicode(text, index)
    // A generated character is PDFium's guess of a space or line end; positions tell that better.
    if (code <= 0x20 && pdfium.FPDFText_IsGenerated(text, index) === 1) return null
    const shown = glyphText(code)
    if (shown === '') return null
    const { scratch } = this.#memory
    if (pdfium.FPDFText_GetCharOrigin(text, index, scratch, scratch + 8) === 0) return null
    if (pdfium.FPDFText_GetLooseCharBox(text, index, scratch + 16) === 0) return null
    const { size: stated, isBold, degrees } = this.#objectOf(index)
    const view = this.#memory.view()
    const [x, y] = upright(view.getFloat64(scratch, true), view.getFloat64(scratch + 8, true), degrees)
    // FS_RECTF: left, top, right, bottom as 32-bit floats.
    const box = [16, 20, 24, 28].map((at) => view.getFloat32(scratch + at, true)) as [
      number,
      number,
      number,
      number
    ]
    const height = degrees % 180 === 0 ? Math.abs(box[1] - box[3]) : Math.abs(box[0] - box[2])
    const size = stated > 0.5 ? stated : Math.max(height, 1)
    const { left, right } = edgesOf(box, x, degrees, size)
    return { text: shown, left, right, y, size, isBold, degrees, isSoft: code === 2 || code === 0xad }
  }

  #objectOf(index: number): TextObject {
    const pdfium = this.#pdfium
    const text = this.#text
    const id = pdfium.FPDFText_GetTextObject(text, index)
    if (id !== 0 && id === this.#object.id) return this.#object
    const { scratch } = this.#memory
    // The stated size is before scaling by the text matrix (FS_MATRIX: a, b, c, d, e, f as 32-bit floats).
    const hasMatrix = pdfium.FPDFText_GetMatrix(text, index, scratch + 32) !== 0
    const view = this.#memory.view()
    const [a, b, c, d] = hasMatrix
      ? ([32, 36, 40, 44].map((at) => view.getFloat32(scratch + at, true)) as [
          number,
          number,
          number,
          number
        ])
      : [1, 0, 0, 1]
    const stated = pdfium.FPDFText_GetFontSize(text, index)
    this.#object = {
      id,
      size: Math.abs(stated) * Math.hypot(c, d),
      isBold: pdfium.FPDFText_GetFontWeight(text, index) >= 600,
      // a size below nothing turns the letters upside down
      degrees: stated < 0 ? degreesOf(-a, -b) : degreesOf(a, b)
    }
    return this.#object
  }
}

/** Glyphs of the direction most of the page is written in, then the others below them. */
function standUp(glyphs: readonly Turned[]): Glyph[] {
  const groups = new Map<number, Turned[]>()
  for (const glyph of glyphs) {
    const group = groups.get(glyph.degrees)
    if (group === undefined) groups.set(glyph.degrees, [glyph])
    else group.push(glyph)
  }
  const out: Glyph[] = []
  let floor = Number.NaN
  for (const turned of [...groups.values()].toSorted((a, b) => b.length - a.length)) {
    let lowest = Infinity
    let highest = -Infinity
    for (const glyph of turned) {
      lowest = Math.min(lowest, glyph.y)
      highest = Math.max(highest, glyph.y)
    }
    const shift = Number.isNaN(floor) ? 0 : floor - highest - 72
    for (const { text, left, right, y, size, isBold } of turned)
      out.push({ text, left, right, y: y + shift, size, isBold })
    floor = lowest + shift
  }
  return out
}

function fontName(pdfium: WrappedPdfiumModule, text: number, index: number): string {
  const room = 128
  const at = pdfium.pdfium.wasmExports.malloc(room)
  try {
    const length = pdfium.FPDFText_GetFontInfo(text, index, at, room, 0)
    return length <= 1 || length > room ? '' : pdfium.pdfium.UTF8ToString(at)
  } finally {
    pdfium.pdfium.wasmExports.free(at)
  }
}

/**
 * TCVN3 has ư on the byte of the soft hyphen: at a line end it must not be taken for one. It gets the place of its byte
 * among private-use characters, which stands for the same letter (cleaning/encodings/byte-text).
 */
function keepOldLetters(glyphs: readonly Turned[]): Turned[] {
  if (glyphs.some(({ text }) => UNICODE_VIETNAMESE.test(text))) return [...glyphs]
  return glyphs.map((glyph) => (glyph.isSoft ? { ...glyph, text: '\uf0ad' } : glyph))
}

/** What is shown of a page, in points. */
export type Bounds = { left: number; bottom: number; right: number; top: number }

/** The letters of an open text page, upright. Those outside `bounds` are left out as remains of another layout, unless
 * nearly all are: then the page was cropped to a detail, and the rest is still worth finding. */
export function readLetters(
  pdfium: WrappedPdfiumModule,
  text: number,
  bounds: Bounds | null,
  memory: Memory
): Pick<GlyphPage, 'glyphs' | 'unmapped' | 'oldFonts'> {
  const direct = directOf(pdfium)
  const reader = new LetterReader(pdfium, text, memory)
  const all: Turned[] = []
  const fonts = new Set<string>()
  let unmapped = 0
  let asked = 0
  const count = pdfium.FPDFText_CountChars(text)
  for (let i = 0; i < count; i++) {
    const glyph = reader.read(i)
    if (direct.FPDFText_HasUnicodeMapError(text, i) === 1) unmapped++
    if (glyph === null) continue
    all.push(glyph)
    if (/[^\0-\x7f]/.test(glyph.text) && asked++ < FONT_SAMPLE) {
      const name = fontName(pdfium, text, i)
      if (fontEncoding(name) !== null) fonts.add(name)
    }
  }
  const shown = bounds === null ? all : all.filter((glyph) => isInside(glyph, bounds))
  const glyphs = shown.length * 50 >= all.length ? shown : all
  return { glyphs: standUp(fonts.size > 0 ? keepOldLetters(glyphs) : glyphs), unmapped, oldFonts: [...fonts] }
}

function isInside({ left, right, y, size, degrees }: Turned, bounds: Bounds): boolean {
  const [x, middle] = upright((left + right) / 2, y + size * 0.3, (360 - degrees) % 360)
  return x > bounds.left && x < bounds.right && middle > bounds.bottom && middle < bounds.top
}
