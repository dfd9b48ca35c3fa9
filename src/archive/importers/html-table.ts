import { isElement, type DomElement, type DomNode } from './dom.ts'

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

/** Text of a node; paragraphs and broken lines in it do not run together. */
function textOf(node: DomNode): string {
  if (!isElement(node)) return node.nodeType === 3 ? (node.textContent ?? '') : ''
  const inside = [...node.childNodes].map(textOf).join('')
  return INLINE.test(node.localName) ? inside : ` ${inside} `
}

function lineOf(node: DomNode): string {
  return textOf(node)
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

/** Rows and columns of data, not a page laid out with cells: no table inside, two columns, cells of short text. */
export function isDataTable(table: DomElement): boolean {
  if (table.getAttribute('role') === 'presentation') return false
  if (table.querySelector('table, h1, h2, h3, form') !== null) return false
  const rows = rowsOf(table)
    .map(cellsOf)
    .filter((cells) => cells.length > 0)
  const columns = Math.max(0, ...rows.map((cells) => cells.length))
  if (rows.length < 2 || columns < 2) return false
  const lengths = rows.flat().map((cell) => lineOf(cell).length)
  const filled = lengths.filter((length) => length > 0).length
  return filled >= rows.length && Math.max(...lengths) < 1500
}

/** The cells of each row joined by `separator`, rows by line feeds; rows without any text are left out. */
export function tableText(table: DomElement, separator: string): string {
  return rowsOf(table)
    .map((row) => cellsOf(row).map(lineOf))
    .filter((cells) => cells.some((cell) => cell !== ''))
    .map((cells) => cells.join(separator).trimEnd())
    .join('\n')
}
