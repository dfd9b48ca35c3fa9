import type { ExtractBlock } from '../../shared/model/extract.ts'

/** A row of a table: cells, each a list of paragraphs. */
export type TableRow = readonly (readonly string[])[]

/** Rows in one table block of a sheet; more make a block nobody can quote from. */
export const ROWS_PER_BLOCK = 50

const MAX_CELL = 1500

/** What a cell holds as lines of columns: one line of one, or more where a table stands in it. */
export type CellGrid = readonly (readonly string[])[]

/** Rows and columns of a table in whose cells tables may stand, which then have rows and columns within it. */
export function spreadCells(rows: readonly (readonly CellGrid[])[]): string[][] {
  const widths: number[] = []
  for (const [column, cell] of rows.flatMap((row) => [...row.entries()]))
    widths[column] = Math.max(widths[column] ?? 1, ...cell.map((texts) => texts.length))
  return rows.flatMap((row) => {
    const height = Math.max(0, ...row.map((cell) => cell.length))
    return Array.from({ length: height }, (_, at) =>
      row.flatMap((cell, column) =>
        Array.from({ length: widths[column] ?? 1 }, (_place, place) => cell[at]?.[place] ?? '')
      )
    )
  })
}

function line(cell: readonly string[]): string {
  return cell
    .join(' ')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
}

function isFilled(row: TableRow): boolean {
  return row.some((cell) => line(cell) !== '')
}

/** The two sides of an official paper's head, and those of its foot (Decree 30/2020, Annex I, part IV). */
const OFFICIAL_SIDE =
  /^(?:CỘNG H(?:ÒA|OÀ) XÃ HỘI CHỦ NGHĨA VIỆT NAM|ĐẢNG CỘNG SẢN VIỆT NAM|Độc lập\s*[-–]\s*Tự do\s*[-–]\s*Hạnh phúc|Nơi nhận\s*:)/iu

function isOfficialFrame(rows: readonly TableRow[]): boolean {
  return (
    rows.length <= 4 &&
    rows.some((row) => row.some((cell) => OFFICIAL_SIDE.test(line(cell).normalize('NFC'))))
  )
}

/**
 * A table of a word processor as blocks: one `table` block (cells by tabs, rows by line feeds) when it holds data,
 * else the paragraphs of its cells, for letterheads, signatures and frames
 * are laid out with tables too.
 */
export function tableBlocks(rows: readonly TableRow[]): ExtractBlock[] {
  const filled = rows.filter(isFilled)
  const columns = Math.max(0, ...filled.map((row) => row.length))
  const lengths = filled.flat().map((cell) => line(cell).length)
  const texts = lengths.filter((length) => length > 0).length
  if (
    filled.length >= 2 &&
    columns >= 2 &&
    !isOfficialFrame(filled) &&
    texts > filled.length &&
    !lengths.some((one) => one >= MAX_CELL)
  ) {
    const text = filled.map((row) => row.map(line).join('\t').trimEnd()).join('\n')
    return [{ kind: 'table', text, reason: null }]
  }
  return filled.flatMap((row) =>
    row.flatMap((cell) =>
      cell
        .map((text) => text.trim())
        .filter((text) => text !== '')
        .map((text): ExtractBlock => ({ kind: 'paragraph', text, reason: null }))
    )
  )
}

/**
 * The rows of a sheet as blocks: what stands alone above the first row of two cells is a paragraph (title, unit),
 * the rest are `table` blocks of `ROWS_PER_BLOCK` rows. Rows and columns at the end without text are left out.
 */
export function sheetBlocks(rows: readonly (readonly string[])[]): ExtractBlock[] {
  const lines = rows
    .map((row) => row.map((cell) => line([cell])))
    .filter((row) => row.some((cell) => cell !== ''))
  const isWide = (row: readonly string[]): boolean => row.filter((cell) => cell !== '').length > 1
  const first = lines.findIndex(isWide)
  const head = first < 0 ? lines : lines.slice(0, first)
  const body = first < 0 ? [] : lines.slice(first)
  const blocks = head.map((row): ExtractBlock => ({
    kind: 'paragraph',
    text: row.join(' ').trim(),
    reason: null
  }))
  for (let at = 0; at < body.length; at += ROWS_PER_BLOCK) {
    const text = body
      .slice(at, at + ROWS_PER_BLOCK)
      .map((row) => row.join('\t').trimEnd())
      .join('\n')
    blocks.push({ kind: 'table', text, reason: null })
  }
  return blocks
}
