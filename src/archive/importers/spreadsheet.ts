import * as xlsx from '@e965/xlsx'
import { ArchiveError } from '../../shared/ipc/errors.ts'
import type { ExtractBlock } from '../../shared/model/extract.ts'
import { compoundFileKind, isCompoundFile } from './compound-file.ts'
import { asBroken, checkCancelled, checkSize } from './guards.ts'
import type { Importer } from './importer.ts'
import { noMetadata } from './metadata.ts'
import { sheetBlocks } from './table-blocks.ts'
import { guardZip } from './zip-guard.ts'

/** Largest workbook read, in bytes. */
export const MAX_SHEET_BYTES = 64 * 1024 * 1024
/** Rows read of one sheet, and cells of a whole workbook; what is beyond is data, and said by a warning. */
const MAX_ROWS = 100_000
const MAX_CELLS = 2_000_000
/** Most characters of a workbook: one long string may stand in every cell. */
const MAX_CHARACTERS = 64 * 1024 * 1024

type Cell = { w?: string; v?: unknown; t?: string }

function shown(cell: Cell | undefined): string {
  if (cell === undefined || cell.t === 'z') return ''
  if (cell.w !== undefined) return cell.w
  return typeof cell.v === 'string' || typeof cell.v === 'number' || typeof cell.v === 'boolean'
    ? `${cell.v}`
    : ''
}

/** What a workbook was counted to hold so far. */
type Extent = { cells: number; characters: number }

/**
 * The cells of a sheet as they are shown; only rows and cells that exist are looked at, never the stated range.
 * @throws ArchiveError `too-large` | `cancelled`
 */
function rowsOf(sheet: xlsx.WorkSheet, extent: Extent, signal: AbortSignal): string[][] {
  const data = (sheet['!data'] ?? []) as (Cell[] | undefined)[]
  const rows: string[][] = []
  for (const cells of data) {
    if (cells === undefined) continue
    checkCancelled(signal)
    extent.cells += cells.length
    if (extent.cells > MAX_CELLS) {
      throw new ArchiveError('too-large', `${extent.cells} cells`, {
        bytes: extent.cells,
        limit: MAX_CELLS,
        unit: 'cells'
      })
    }
    const row = Array.from(cells, shown)
    extent.characters += row.reduce((sum, cell) => sum + cell.length, 0)
    if (extent.characters > MAX_CHARACTERS) {
      throw new ArchiveError('too-large', `${extent.characters} characters`, {
        bytes: extent.characters,
        limit: MAX_CHARACTERS
      })
    }
    rows.push(row)
  }
  return rows
}

/** Spreadsheets (.xlsx, .xls, .ods): a heading for each sheet, then its rows, values as their formats show them. */
export const spreadsheetImporter: Importer = {
  id: 'spreadsheet',
  version: 1,
  format: 'xlsx',
  extensions: ['.xlsx', '.xlsm', '.xltx', '.xltm', '.xls', '.ods'],
  mediaTypes: [
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'application/vnd.ms-excel',
    'application/vnd.oasis.opendocument.spreadsheet'
  ],
  async read(bytes, context) {
    checkSize(bytes, MAX_SHEET_BYTES)
    const isCompound = isCompoundFile(bytes)
    if (isCompound && compoundFileKind(bytes) === 'encrypted') {
      throw new ArchiveError('protected-file', 'The workbook asks for a password')
    }
    // Excel's XML of 2003 is the one form that is neither a compound file nor a zip.
    const isXml = /^(?:\u00ef\u00bb\u00bf)?\s*<\?xml/.test(String.fromCharCode(...bytes.subarray(0, 64)))
    if (!isCompound && !isXml) await guardZip(bytes, [], context.signal, { isHandedOn: true })
    checkCancelled(context.signal)
    let book: xlsx.WorkBook
    try {
      book = xlsx.read(bytes, {
        type: 'array',
        dense: true,
        cellFormula: false,
        cellHTML: false,
        cellText: true,
        // The built-in short date (number format 14) takes the order of the reader's country.
        dateNF: 'dd/mm/yyyy',
        sheetRows: MAX_ROWS + 1
      })
    } catch (error) {
      if (error instanceof Error && /password|ODS encryption/i.test(error.message)) {
        throw new ArchiveError('protected-file', error.message)
      }
      throw asBroken(error)
    }
    const warnings = new Set<string>()
    const blocks: ExtractBlock[] = []
    const extent: Extent = { cells: 0, characters: 0 }
    for (const name of book.SheetNames) {
      const sheet = book.Sheets[name]
      if (sheet === undefined) continue
      let rows = rowsOf(sheet, extent, context.signal)
      if (rows.length > MAX_ROWS) {
        rows = rows.slice(0, MAX_ROWS)
        warnings.add('sheet-cut')
      }
      const own = sheetBlocks(rows)
      if (own.length > 0) blocks.push({ kind: 'heading', text: name, reason: null }, ...own)
    }
    if (blocks.length === 0) throw new ArchiveError('no-text', 'The workbook holds no text')
    return {
      blocks: blocks.map((block) => ({ ...block, text: block.text.normalize('NFC') })),
      metadata: noMetadata(),
      encoding: null,
      pages: null,
      warnings: [...warnings]
    }
  }
}
