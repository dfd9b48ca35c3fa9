import type { Buffer } from 'node:buffer'
import { PART, type DocFile } from './doc-file.ts'
import { sprmsIn } from './doc-properties.ts'
import { styleRole, type WordStyle } from './word-styles.ts'

/** Properties of characters and of paragraphs read here ([MS-DOC] 2.6.1, 2.6.2). */
export const SPRM = {
  isDeleted: 0x0800,
  isHidden: 0x083c,
  symbol: 0x6a09,
  characterStyle: 0x4a30,
  /** Fonts of ASCII letters, and of all others that are not East Asian. */
  asciiFont: 0x4a4f,
  otherFont: 0x4a51,
  level: 0x260a,
  list: 0x460b,
  isInTable: 0x2416,
  isRowEnd: 0x2417,
  depth: 0x6649,
  isInnerCell: 0x244b,
  isInnerRowEnd: 0x244c,
  outlineLevel: 0x2640
} as const

/** The names of the fonts by their numbers (2.9.282 SttbfFfn, 2.9.72 FFN). */
export function fontNames({ part }: DocFile): string[] {
  const fonts = part(PART.fonts)
  const count = fonts.length < 4 ? 0 : fonts.readUInt16LE(0)
  const names: string[] = []
  let at = 4
  while (names.length < count && at + 40 <= fonts.length) {
    const end = at + 1 + (fonts[at] ?? 0)
    names.push(
      fonts
        .subarray(at + 40, end)
        .toString('utf16le')
        .replace(/\0.*$/s, '')
    )
    at = end
  }
  return names
}

/** What one list of changes says of characters; a toggle of 0x80 leaves it as the style has it, 0x81 turns that round. */
export function characterProperties(
  list: Buffer,
  base: { font: string | undefined; isHidden: boolean },
  fonts: readonly string[]
): { font: string | undefined; isHidden: boolean } {
  let { font, isHidden } = base
  for (const { code, operand } of sprmsIn(list)) {
    if (code === SPRM.otherFont || (code === SPRM.asciiFont && font === base.font))
      font = fonts[operand.readUInt16LE(0)] ?? font
    else if (code === SPRM.isHidden)
      isHidden = operand[0] === 0x81 ? !base.isHidden : operand[0] === 0x80 ? base.isHidden : operand[0] === 1
  }
  return { font, isHidden }
}

/** Which list and level a list of changes puts a paragraph in, as far as stated; 0 and 0xF801 take it out of any. */
export function listPlaceIn(list: Buffer): WordStyle['place'] & { outline?: number } {
  const place: { list?: string; level?: number; outline?: number } = {}
  for (const { code, operand } of sprmsIn(list)) {
    if (code === SPRM.list) place.list = String(operand.readUInt16LE(0))
    else if (code === SPRM.level) place.level = operand[0] ?? 0
    else if (code === SPRM.outlineLevel) place.outline = operand[0] ?? 9
  }
  return place
}

/** Numbers the format has for the styles every Word knows, whatever a language calls them (2.9.260 sti). */
const KNOWN: Readonly<Record<number, string>> = { 34: 'caption', 62: 'title', 74: 'subtitle' }

function knownName(number: number): string | undefined {
  return number >= 1 && number <= 9 ? `heading ${number}` : KNOWN[number]
}

type Stated = { name: string; base: number; paragraph: Buffer; character: Buffer }

/** One style of the sheet (2.9.260 STD): its name, the style it is based on, and its two lists of changes. */
function statedStyle(std: Buffer, headSize: number): Stated | null {
  if (std.length < headSize + 2) return null
  const kind = std.readUInt16LE(2) & 0xf
  const length = std.readUInt16LE(headSize)
  const name = std.toString('utf16le', headSize + 2, headSize + 2 + length * 2)
  const lists: Buffer[] = []
  let at = headSize + 4 + length * 2
  for (let count = std.readUInt16LE(4) & 0xf; count > 0 && at + 2 <= std.length; count--) {
    const size = std.readUInt16LE(at)
    lists.push(std.subarray(at + 2, at + 2 + size))
    at += 2 + size + (size % 2)
  }
  const none = std.subarray(0, 0)
  const [first = none, second = none] = lists
  return {
    name: knownName(std.readUInt16LE(0) & 0xfff) ?? name,
    base: std.readUInt16LE(2) >> 4,
    // a paragraph's own changes begin with the number of the style
    paragraph: kind === 1 ? first.subarray(2) : none,
    character: kind === 1 ? second : kind === 2 ? first : none
  }
}

/** Deepest line of styles based on one another that is followed. */
const MAX_BASES = 20

/** The styles of a document by their numbers (2.9.271 STSH); a damaged sheet leaves every paragraph plain. */
export class DocStyles {
  readonly #stated: (Stated | null)[] = []
  readonly #read = new Map<number, WordStyle>()
  readonly #fonts: readonly string[]
  readonly #font: string | undefined

  constructor({ part }: DocFile, fonts: readonly string[]) {
    this.#fonts = fonts
    const sheet = part(PART.styles)
    if (sheet.length < 20) return
    const head = sheet.readUInt16LE(0)
    const count = sheet.readUInt16LE(2)
    const size = sheet.readUInt16LE(4)
    this.#font = head >= 18 ? fonts[sheet.readUInt16LE(18)] : undefined
    let at = 2 + head
    while (this.#stated.length < count && at + 2 <= sheet.length) {
      const length = sheet.readUInt16LE(at)
      this.#stated.push(length === 0 ? null : statedStyle(sheet.subarray(at + 2, at + 2 + length), size))
      at += 2 + length + (length % 2)
    }
  }

  /** A paragraph's style; letters it gives no font have the document's. */
  style(number: number): WordStyle {
    const style = this.character(number)
    return style.font === undefined ? { ...style, font: this.#font } : style
  }

  /** A style by itself, the ones it is based on included. */
  character(number: number, depth = 0): WordStyle {
    const known = this.#read.get(number)
    if (known !== undefined) return known
    const stated = depth > MAX_BASES ? undefined : this.#stated[number]
    if (!stated) return { id: '', role: null, font: undefined, isHidden: false, place: {} }
    const base = this.character(stated.base, depth + 1)
    const { outline, ...place } = listPlaceIn(stated.paragraph)
    const own = styleRole(stated.name, outline === undefined ? undefined : String(outline))
    const style: WordStyle = {
      id: String(number),
      role: outline === undefined ? (own ?? base.role) : own,
      ...characterProperties(stated.character, base, this.#fonts),
      place: { ...base.place, ...place }
    }
    this.#read.set(number, style)
    return style
  }
}
