import type { Buffer } from 'node:buffer'
import type { DocFile } from './doc-file.ts'
import { DocPlaces } from './doc-places.ts'
import { sprmsIn } from './doc-properties.ts'
import { characterProperties, DocStyles, listPlaceIn, SPRM } from './doc-styles.ts'
import type { FontMarks } from './font-marks.ts'
import { PAGE_FIELD, pictureLetter } from './word-runs.ts'
import type { WordStyle } from './word-styles.ts'

/** Characters with a meaning of their own ([MS-DOC] 2.4.1, 2.9.343). */
const SIGN = {
  cellEnd: 0x07,
  lineBreak: 0x0b,
  pageBreak: 0x0c,
  end: 0x0d,
  columnBreak: 0x0e,
  symbol: 0x28
} as const
const NOTE = 0x02
const FIELD = { begin: 0x13, separate: 0x14, end: 0x15 } as const

/** A paragraph as the format ends it. */
export type DocParagraph = {
  text: string
  /** What is set in hidden letters. */
  hidden: string
  style: WordStyle
  place: WordStyle['place']
  outline: number | undefined
  /** How many tables it stands in. */
  depth: number
  /** Its end is the end of a cell, or of a row, of the outermost table. */
  closes: 'cell' | 'row' | null
  /** The same of a table in a cell. */
  closesInner: 'cell' | 'row' | null
  /** Its end was deleted by an editor: it goes on in the next one. */
  isJoined: boolean
}

/** Paragraphs of one document: stories cut at their ends, with what the styles and runs say of them. */
export class DocParagraphs {
  readonly #file: DocFile
  readonly #places: DocPlaces
  readonly #styles: DocStyles
  readonly #fonts: readonly string[]
  readonly #marks: FontMarks
  /** What stands for the sign of a note, by its position. */
  readonly #notes: ReadonlyMap<number, string>

  constructor(
    file: DocFile,
    fonts: readonly string[],
    marks: FontMarks,
    notes: ReadonlyMap<number, string> = new Map()
  ) {
    this.#file = file
    this.#places = new DocPlaces(file)
    this.#styles = new DocStyles(file, fonts)
    this.#fonts = fonts
    this.#marks = marks
    this.#notes = notes
  }

  /** The paragraphs from one position to another. `hasPageNumbers`: false where numbers of pages are furniture. */
  *between(start: number, end: number, hasPageNumbers = true): Generator<DocParagraph> {
    const fields = new Fields(this.#file.text.slice(start, end), hasPageNumbers)
    let from = start
    for (let at = start; at < end; at++) {
      const code = this.#file.text.charCodeAt(at)
      if (code !== SIGN.end && code !== SIGN.cellEnd && code !== SIGN.pageBreak && at + 1 < end) continue
      // a page may break within a paragraph
      const properties = this.#places.paragraph(at)
      if (code === SIGN.pageBreak && properties.end > at + 1 && at + 1 < end) continue
      yield this.#paragraph(from, at + 1, properties, fields)
      from = at + 1
    }
  }

  #paragraph(
    start: number,
    end: number,
    properties: { list: Buffer; style: number },
    fields: Fields
  ): DocParagraph {
    const style = this.#styles.style(properties.style)
    const { outline, ...place } = listPlaceIn(properties.list)
    const isCell = this.#file.text.charCodeAt(end - 1) === SIGN.cellEnd
    const flags = tableFlags(properties.list)
    const isInTable = isCell || flags.depth > 0
    const { text, hidden, isJoined } = this.#letters(start, end, style, fields)
    return {
      text,
      hidden,
      style,
      place: { ...style.place, ...place },
      outline,
      depth: isInTable ? Math.max(1, flags.depth) : 0,
      closes: isCell ? (flags.isRowEnd ? 'row' : 'cell') : null,
      closesInner: flags.inner,
      isJoined
    }
  }

  #letters(start: number, end: number, style: WordStyle, fields: Fields) {
    const out = { text: '', hidden: '', isJoined: false }
    const base = { font: style.font, isHidden: style.isHidden }
    for (let at = start; at < end;) {
      const run = this.#places.character(at)
      const to = Math.min(Math.max(run.end, at + 1), end)
      let named = base
      let isDeleted = false
      let symbol: { font: string; code: number } | null = null
      for (const { code, operand } of sprmsIn(run.list)) {
        // 0x81: the other way than the style has it, and no style deletes
        if (code === SPRM.isDeleted) isDeleted = operand[0] === 1 || operand[0] === 0x81
        else if (code === SPRM.characterStyle) {
          const own = this.#styles.character(operand.readUInt16LE(0))
          named = { font: own.font ?? base.font, isHidden: own.isHidden || base.isHidden }
        } else if (code === SPRM.symbol)
          symbol = { font: this.#fonts[operand.readUInt16LE(0)] ?? '', code: operand.readUInt16LE(2) }
      }
      const { font, isHidden } = characterProperties(run.list, named, this.#fonts)
      let text = ''
      for (let position = at; position < to; position++)
        text += this.#letter(position, symbol, fields, isDeleted)
      if (isDeleted) out.isJoined = to === end
      else if (isHidden) out.hidden += text
      else out.text += this.#marks.mark(text, font)
      at = to
    }
    return out
  }

  /** What one character of the format says. */
  #letter(
    position: number,
    symbol: { font: string; code: number } | null,
    fields: Fields,
    isDeleted: boolean
  ): string {
    const code = this.#file.text.charCodeAt(position)
    if (fields.take(code, this.#file.text[position] ?? '') || isDeleted) return ''
    if (code === SIGN.symbol && symbol !== null) return pictureLetter(symbol.font, symbol.code)
    if (code === NOTE) return this.#notes.get(position) ?? ''
    if (code === SIGN.lineBreak) return '\n'
    if (code === SIGN.columnBreak || code === SIGN.pageBreak) return '\n\n'
    // a hyphen that never breaks, and one that shows only where it does
    if (code === 0x1e) return '-'
    if (code === 0x09) return '\t'
    return code < 0x20 ? '' : (this.#file.text[position] ?? '')
  }
}

/** Whether a paragraph stands in tables, and in how many; the oldest files say only whether. */
function tableFlags(list: Buffer): {
  depth: number
  isRowEnd: boolean
  inner: DocParagraph['closesInner']
} {
  let isInTable = false
  let depth = 0
  let isRowEnd = false
  let inner: DocParagraph['closesInner'] = null
  for (const { code, operand } of sprmsIn(list)) {
    if (code === SPRM.isInTable) isInTable = operand[0] === 1
    else if (code === SPRM.isRowEnd) isRowEnd = operand[0] === 1
    else if (code === SPRM.isInnerRowEnd && operand[0] === 1) inner = 'row'
    else if (code === SPRM.isInnerCell && operand[0] === 1) inner ??= 'cell'
    else if (code === SPRM.depth) depth = operand.readInt32LE(0)
  }
  return { depth: isInTable ? Math.max(1, depth) : 0, isRowEnd, inner }
}

/** Where the text stands in fields (2.8.25): of a field only the result is text. */
class Fields {
  readonly #open: { code: string; isResult: boolean }[] = []
  readonly #isWhole: boolean
  readonly #hasPageNumbers: boolean

  constructor(text: string, hasPageNumbers: boolean) {
    const count = (sign: number) => text.split(String.fromCharCode(sign)).length
    // a field that never ends would swallow the rest
    this.#isWhole = count(FIELD.begin) === count(FIELD.end)
    this.#hasPageNumbers = hasPageNumbers
  }

  /** True for a character that is no text: the signs of fields, their codes, and numbers of pages. */
  take(code: number, letter: string): boolean {
    if (!this.#isWhole) return false
    const last = this.#open.at(-1)
    if (code === FIELD.begin) this.#open.push({ code: '', isResult: false })
    else if (code === FIELD.separate && last !== undefined) last.isResult = true
    else if (code === FIELD.end) this.#open.pop()
    else if (last !== undefined && !last.isResult) last.code += letter
    else if (this.#open.some((field) => !field.isResult)) return true
    else return !this.#hasPageNumbers && this.#open.some((field) => PAGE_FIELD.test(field.code))
    return true
  }
}
