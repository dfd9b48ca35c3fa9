import type { ExtractBlock } from '../../shared/model/extract.ts'
import type { BlockKind } from '../../shared/model/item.ts'
import { wordTable } from './word-paragraph.ts'

/** What the paragraph properties in force say of the paragraph that ends. */
export type RtfParagraph = {
  kind: BlockKind
  isInTable: boolean
  /** The table stands in a cell of another. */
  isInner: boolean
}

const inCell = (text: string): ExtractBlock => ({ kind: 'paragraph', text, reason: null })

function tidy(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[ \t]*\n[ \t]*/g, '\n')
    .replace(/[ \t]+/g, ' ')
    .trim()
}

/** One stream of text (body, header, note, text box): letters in, blocks out. */
export class RtfFlow {
  readonly blocks: ExtractBlock[] = []
  #text = ''
  #marker = ''
  #hidden = ''
  /** Hidden text of the table being read: it stands behind it. */
  #asides: ExtractBlock[] = []
  #cell: ExtractBlock[] = []
  #row: ExtractBlock[][] = []
  #rows: ExtractBlock[][][] = []
  /** The table in the cell being read: its rows, and the cells of the last. */
  #innerRows: ExtractBlock[][][] = []
  #innerRow: ExtractBlock[][] = []
  #innerCell: ExtractBlock[] = []
  #isNested = false

  add(text: string): void {
    this.#text += text
  }

  /** Letters the writer hid. */
  addHidden(text: string): void {
    this.#hidden += text
  }

  /** Text of the number or bullet the writer put before the paragraph. */
  addMarker(text: string): void {
    this.#marker += text
  }

  #takeText(): string {
    const text = tidy(this.#text)
    this.#text = ''
    return text
  }

  #takeHidden(): ExtractBlock[] {
    const text = tidy(this.#hidden)
    this.#hidden = ''
    return text === '' ? [] : [{ kind: 'boilerplate', text, reason: 'hidden' }]
  }

  #takeMarker(): string | null {
    const marker = tidy(this.#marker)
    this.#marker = ''
    if (marker === '') return null
    // A lone small letter is a bullet of Wingdings or Courier New (`l`, `n`, `o`, `q`, `v`).
    return /[\p{L}\p{N}]/u.test(marker) && marker.length <= 16 && !/^[a-z]$/.test(marker) ? marker : '-'
  }

  #endTable(): void {
    if (this.#row.length > 0 || this.#cell.length > 0) this.endRow()
    this.blocks.push(...wordTable(this.#rows, this.#isNested), ...this.#asides)
    this.#isNested = false
    this.#rows = []
    this.#asides = []
  }

  endParagraph({ kind, isInTable, isInner }: RtfParagraph): void {
    const text = this.#takeText()
    const marker = this.#takeMarker()
    const aside = this.#takeHidden()
    if (isInTable) {
      this.#asides.push(...aside)
      if (!isInner) this.#endInner()
      const cell = isInner ? this.#innerCell : this.#cell
      if (text !== '') cell.push(inCell(marker === null ? text : `${marker} ${text}`))
      return
    }
    if (text === '' && aside.length === 0) return
    this.#endTable()
    if (text !== '') this.#push(kind, text, marker)
    this.blocks.push(...aside)
  }

  #push(kind: BlockKind, text: string, marker: string | null): void {
    const isItem = marker !== null && kind === 'paragraph'
    const isHeadingNumber = marker !== null && marker !== '-' && kind === 'heading'
    this.blocks.push({
      kind: isItem ? 'list' : kind,
      text: isItem || isHeadingNumber ? `${marker} ${text}` : text,
      reason: null
    })
  }

  /** Ends a cell of a table that stands in a cell. */
  endInnerCell(): void {
    this.endParagraph({ kind: 'paragraph', isInTable: true, isInner: true })
    this.#innerRow.push(this.#innerCell)
    this.#innerCell = []
    this.#isNested = true
  }

  endInnerRow(): void {
    if (this.#innerRow.length > 0) this.#innerRows.push(this.#innerRow)
    this.#innerRow = []
  }

  #endInner(): void {
    this.endInnerRow()
    this.#cell.push(...wordTable(this.#innerRows, false), ...this.#innerCell)
    this.#innerCell = []
    this.#innerRows = []
  }

  endCell(): void {
    this.endParagraph({ kind: 'paragraph', isInTable: true, isInner: false })
    this.#row.push(this.#cell)
    this.#cell = []
  }

  endRow(): void {
    if (this.#cell.length > 0) {
      this.#row.push(this.#cell)
      this.#cell = []
    }
    if (this.#row.length > 0) this.#rows.push(this.#row)
    this.#row = []
  }

  /** Blocks of a text box or note, put before the paragraph being written. */
  insert(blocks: readonly ExtractBlock[]): void {
    if (blocks.length === 0) return
    if (this.#row.length === 0 && this.#cell.length === 0) this.#endTable()
    this.blocks.push(...blocks)
  }

  /** Ends what is open; call once, at the end of the stream. */
  finish(paragraph: RtfParagraph): ExtractBlock[] {
    this.endParagraph(paragraph)
    this.#endTable()
    return this.blocks
  }
}
