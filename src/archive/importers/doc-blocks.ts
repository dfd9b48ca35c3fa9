import type { ExtractBlock } from '../../shared/model/extract.ts'
import { tableBlocks, type TableRow } from './table-blocks.ts'

function paragraph(text: string): ExtractBlock[] {
  const line = text.replace(/[\s\u00a0]+/g, ' ').trim()
  if (!/[\p{L}\p{N}]/u.test(line)) return []
  return [{ kind: /^[-–•▪*+] \S/.test(line) ? 'list' : 'paragraph', text: line, reason: null }]
}

/** Rows that stand in one line, each cell ended by a tab and each row by one more; null when it holds no row. */
function rowsInLine(line: string): { rows: TableRow[]; rest: string } | null {
  const tokens = line.split('\t')
  const width = tokens.findIndex((token, index) => index > 0 && token === '')
  if (width < 2 || tokens[0] === '') return null
  const rows: TableRow[] = []
  let at = 0
  while (at + width < tokens.length && tokens[at + width] === '') {
    rows.push(tokens.slice(at, at + width).map((cell) => [cell]))
    at += width + 1
  }
  return { rows, rest: tokens.slice(at).join('\t').trim() }
}

/** A row that ends its line: every cell ended by a tab. Leading tabs alone are an indent. */
function rowOfLine(line: string): TableRow | null {
  if (!line.endsWith('\t') || line.trim() === '') return null
  const cells = line.slice(0, -1).split('\t')
  return cells.length < 2 ? null : cells.map((cell) => [cell])
}

/**
 * The text of a Word 97 file as blocks. Its reader gives paragraphs by line feeds and marks the ends of cells and
 * of rows by tabs, as it does real tabs: rows are told by their equal number of cells.
 */
export function docBlocks(text: string): ExtractBlock[] {
  const blocks: ExtractBlock[] = []
  let rows: TableRow[] = []
  const endTable = (): void => {
    blocks.push(...tableBlocks(rows))
    rows = []
  }
  for (const line of text.split(/[\n\v\f\r]/)) {
    const row = rowOfLine(line)
    const inLine = rowsInLine(line)
    if (inLine !== null && inLine.rows.length > 0) {
      rows.push(...inLine.rows)
      if (inLine.rest !== '') {
        endTable()
        blocks.push(...paragraph(inLine.rest))
      }
    } else if (row !== null) rows.push(row)
    else {
      endTable()
      blocks.push(...paragraph(line))
    }
  }
  endTable()
  return blocks
}
