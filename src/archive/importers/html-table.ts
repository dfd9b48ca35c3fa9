import { isElement, type DomElement, type DomNode } from './dom.ts'
import type { FontMarks } from './font-marks.ts'
import { fontOf } from './html-font.ts'
import { spreadCells, type CellGrid } from './table-blocks.ts'

function rowsOf(table: DomElement): DomElement[] {
  const rows: DomElement[] = []
  const visit = (node: DomNode): void => {
    for (const child of node.childNodes) {
      if (!isElement(child)) continue
      if (child.localName === 'tr') rows.push(child)
      else if (/^(?:tbody|thead|tfoot)$/.test(child.localName)) visit(child)
    }
  }
  visit(table)
  return rows
}

function cellsOf(row: DomElement): DomElement[] {
  return [...row.childNodes]
    .filter(isElement)
    .filter((cell) => cell.localName === 'td' || cell.localName === 'th')
}

const INLINE =
  /^(?:a|abbr|b|bdo|big|cite|code|del|dfn|em|font|i|ins|kbd|mark|q|s|small|span|strike|strong|sub|sup|tt|u|var|wbr)$/

/** For where only what a text says is asked, not its fonts. */
const NO_MARKS = { mark: (text: string) => text }

/** Text an editor deleted whose changes are tracked: programs for documents say when (HTML 4.01, 9.4). */
export function isTrackedDeletion(element: DomElement): boolean {
  return element.localName === 'del' && element.hasAttribute('datetime')
}

/** Text of a node; paragraphs and broken lines in it do not run together. */
function textOf(node: DomNode, marks: Pick<FontMarks, 'mark'>, outer: string | null): string {
  if (!isElement(node)) return node.nodeType === 3 ? marks.mark(node.textContent ?? '', outer) : ''
  if (isTrackedDeletion(node)) return ''
  const font = fontOf(node) ?? outer
  const inside = [...node.childNodes].map((child) => textOf(child, marks, font)).join('')
  return INLINE.test(node.localName) ? inside : ` ${inside} `
}

function lineOf(
  node: DomNode,
  marks: Pick<FontMarks, 'mark'> = NO_MARKS,
  font: string | null = null
): string {
  return textOf(node, marks, font)
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
}

/** A table around one picture and its words, as news systems write captions. */
export function isPictureTable(table: DomElement): boolean {
  const text = lineOf(table)
  return (
    text !== '' &&
    text.length <= 320 &&
    table.querySelector('img') !== null &&
    rowsOf(table).length <= 3 &&
    table.querySelector('table, h1, h2, h3, ul, ol') === null
  )
}

/** The outermost tables in an element. */
function tablesIn(element: DomElement): DomElement[] {
  return [...element.childNodes]
    .filter(isElement)
    .flatMap((child) => (child.localName === 'table' ? [child] : tablesIn(child)))
}

/** Longest text of a cell beside which a table may stand in another: a page laid out with cells says more. */
const MAX_CELL_BESIDE = 200

/** Whether each cell is either a short text or nothing but tables, and two rows have a second cell. */
function isDataWithTables(table: DomElement): boolean {
  const rows = rowsOf(table).map(cellsOf)
  const isPlain = (cell: DomElement): boolean => {
    const tables = tablesIn(cell)
    if (tables.length === 0) return lineOf(cell).length <= MAX_CELL_BESIDE
    const whole = tables
      .map((inner) => lineOf(inner))
      .join(' ')
      .replace(/\s+/g, ' ')
      .trim()
    return lineOf(cell) === whole && tables.every((inner) => rowsOf(inner).map(cellsOf).flat().every(isPlain))
  }
  const wide = rows.filter((cells) => cells.filter((cell) => lineOf(cell) !== '').length > 1)
  return wide.length >= 2 && rows.flat().every(isPlain)
}

/** Rows and columns of data, not a page laid out with cells: two columns, cells of short text or of a table of such. */
export function isDataTable(table: DomElement): boolean {
  if (table.getAttribute('role') === 'presentation') return false
  if (table.querySelector('h1, h2, h3, form') !== null) return false
  if (table.querySelector('table') !== null) return isDataWithTables(table)
  const rows = rowsOf(table)
    .map(cellsOf)
    .filter((cells) => cells.length > 0)
  const columns = Math.max(0, ...rows.map((cells) => cells.length))
  if (rows.length < 2 || columns < 2) return false
  const lengths = rows.flat().map((cell) => lineOf(cell).length)
  const filled = lengths.filter((length) => length > 0).length
  return filled >= rows.length && Math.max(...lengths) < 1500
}

/** The texts of a table by rows and columns; a table in a cell has rows and columns of its own within them. */
function gridOf(table: DomElement, marks: FontMarks, outer: string | null): string[][] {
  const font = fontOf(table) ?? outer
  const rows = rowsOf(table).map((row) =>
    cellsOf(row).map((cell): CellGrid => {
      const tables = tablesIn(cell)
      return tables.length === 0
        ? [[lineOf(cell, marks, font)]]
        : tables.flatMap((inner) => gridOf(inner, marks, fontOf(cell) ?? font))
    })
  )
  return spreadCells(rows)
}

/**
 * The cells of each row joined by `separator`, rows by line feeds; rows without any text are left out. Text in fonts of
 * old encodings is marked in `marks`; `font` is the one around the table.
 */
export function tableText(
  table: DomElement,
  separator: string,
  marks: FontMarks,
  font: string | null
): string {
  return gridOf(table, marks, font)
    .filter((cells) => cells.some((cell) => cell !== ''))
    .map((cells) => cells.join(separator).trimEnd())
    .join('\n')
}
