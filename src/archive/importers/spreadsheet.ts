import * as xlsx from '@e965/xlsx'
import { ArchiveError } from '../../shared/ipc/errors.ts'
import type { ExtractBlock } from '../../shared/model/extract.ts'
import { fontEncoding } from '../cleaning/encodings/detect-legacy.ts'
import { checkCompoundChains } from './compound-chains.ts'
import { compoundFileKind, isCompoundFile } from './compound-file.ts'
import { decodeText } from './decode-text.ts'
import { asBroken, checkCancelled, checkSize } from './guards.ts'
import { setAside } from './hidden-blocks.ts'
import type { Importer } from './importer.ts'
import { noMetadata, personOf, statedValue } from './metadata.ts'
import { isManifest, refuseEncrypted } from './odf.ts'
import { cellNotes, shownCell, type Cell } from './sheet-cells.ts'
import { drawnBlocks, isDrawingPart } from './sheet-drawings.ts'
import { hiddenColumns, hiddenRows } from './sheet-hidden.ts'
import { sheetBlocks } from './table-blocks.ts'
import { opensAsTextSheet } from './text-sheet.ts'
import { guardZip } from './zip-guard.ts'

/** Largest workbook read, in bytes. */
export const MAX_SHEET_BYTES = 64 * 1024 * 1024
/** Rows read of one sheet, and cells of a whole workbook; what is beyond is data, and said by a warning. */
const MAX_ROWS = 100_000
const MAX_CELLS = 2_000_000
/** Most characters of a workbook: one long string may stand in every cell. */
const MAX_CHARACTERS = 64 * 1024 * 1024

/** `hidden`: the rows and the cells of columns that are not shown. */
type Sheet = { rows: string[][]; hidden: string[][]; notes: string[]; isCut: boolean }

/** What a workbook was counted to hold so far. */
type Extent = { cells: number; characters: number }

function checkExtent({ cells, characters }: Extent): void {
  if (cells > MAX_CELLS)
    throw new ArchiveError('too-large', `${cells} cells`, { bytes: cells, limit: MAX_CELLS, unit: 'cells' })
  if (characters > MAX_CHARACTERS)
    throw new ArchiveError('too-large', `${characters} characters`, {
      bytes: characters,
      limit: MAX_CHARACTERS
    })
}

/**
 * The cells of a sheet as they are shown; only rows and cells that exist are looked at, never the stated range.
 * @throws ArchiveError `too-large` | `cancelled`
 */
function readSheet(sheet: xlsx.WorkSheet, extent: Extent, isAsWritten: boolean, signal: AbortSignal): Sheet {
  const data = (sheet['!data'] ?? []) as (Cell[] | undefined)[]
  const rows: string[][] = []
  const hidden: string[][] = []
  const notes: string[] = []
  const [isHiddenRow, isHiddenColumn] = [hiddenRows(sheet), hiddenColumns(sheet)]
  let count = 0
  for (const [row, cells] of data.entries()) {
    if (cells === undefined) continue
    if (++count > MAX_ROWS) return { rows, hidden, notes, isCut: true }
    checkCancelled(signal)
    const texts = Array.from(cells, (cell) => shownCell(cell, isAsWritten))
    extent.cells += cells.length
    extent.characters += texts.reduce((sum, text) => sum + text.length, 0)
    checkExtent(extent)
    const isShown = (_: string, column: number) => !isHiddenColumn(column)
    if (isHiddenRow(row)) hidden.push(texts)
    else {
      rows.push(texts.filter(isShown))
      hidden.push(texts.filter((text, column) => !isShown(text, column)))
    }
    cells.forEach((cell, column) => notes.push(...cellNotes(cell, row, column)))
  }
  return { rows, hidden, notes, isCut: false }
}

/** Fonts of an old encoding the workbook names; which cells are set in them is not told. */
function oldFonts(book: xlsx.WorkBook): string[] {
  const { Fonts: fonts } = (book as { Styles?: { Fonts?: readonly { name?: unknown }[] } }).Styles ?? {}
  const names = (fonts ?? []).flatMap(({ name }) => (typeof name === 'string' ? [name] : []))
  return [...new Set(names)].filter((name) => fontEncoding(name) !== null)
}

/**
 * Spreadsheets (.xlsx, .xlsb, .xls, .ods, .slk, .dif): a heading for each sheet, then its rows, values as their formats show them,
 * words and charts drawn on it; the notes on its cells and what is hidden are set aside.
 */
export const spreadsheetImporter: Importer = {
  id: 'spreadsheet',
  version: 5,
  format: 'xlsx',
  extensions: ['.xlsx', '.xlsm', '.xlsb', '.xltx', '.xltm', '.xls', '.ods', '.fods', '.slk', '.dif'],
  mediaTypes: [
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'application/vnd.ms-excel',
    'application/vnd.ms-excel.sheet.binary.macroenabled.12',
    'application/vnd.oasis.opendocument.spreadsheet'
  ],
  async read(bytes, context) {
    checkSize(bytes, MAX_SHEET_BYTES)
    const isCompound = isCompoundFile(bytes)
    if (isCompound && compoundFileKind(bytes) === 'encrypted') {
      throw new ArchiveError('protected-file', 'The workbook asks for a password')
    }
    if (isCompound) checkCompoundChains(bytes)
    // Excel's XML of 2003 and flat OpenDocument are neither a compound file nor a zip.
    const isXml = /^(?:\u00ef\u00bb\u00bf)?\s*<\?xml/.test(String.fromCharCode(...bytes.subarray(0, 64)))
    const decoded = opensAsTextSheet(bytes) ? decodeText(bytes, null, context.encoding) : null
    const isZip = !isCompound && !isXml && decoded === null
    const isWanted = (name: string) => isDrawingPart(name) || isManifest(name)
    const parts = isZip ? await guardZip(bytes, isWanted, context.signal, { isHandedOn: true }) : null
    if (parts !== null) refuseEncrypted(parts.texts)
    checkCancelled(context.signal)
    let book: xlsx.WorkBook
    try {
      book = xlsx.read(decoded?.text ?? bytes, {
        // the library reads letters of a string as they are only where they are called bytes
        type: decoded === null ? 'array' : 'binary',
        dense: true,
        cellFormula: false,
        cellHTML: false,
        cellText: true,
        cellNF: true,
        // without it the library does not tell which rows and columns are hidden
        cellStyles: true,
        // The built-in short date (number format 14) takes the order of the reader's country.
        dateNF: 'dd/mm/yyyy',
        sheetRows: MAX_ROWS + 1
      })
    } catch (error) {
      if (error instanceof Error && /password/i.test(error.message)) {
        throw new ArchiveError('protected-file', error.message)
      }
      throw asBroken(error)
    }
    const warnings = new Set(decoded?.warnings)
    const blocks: ExtractBlock[] = []
    const extent: Extent = { cells: 0, characters: 0 }
    const drawn = parts === null ? null : drawnBlocks(parts.texts)
    const isAsWritten = book.bookType === 'ods' || book.bookType === 'fods'
    for (const [index, name] of book.SheetNames.entries()) {
      const sheet = book.Sheets[name]
      if (sheet === undefined) continue
      const { rows, hidden, notes, isCut } = readSheet(sheet, extent, isAsWritten, context.signal)
      if (isCut) warnings.add('sheet-cut')
      const isHidden = (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0
      const title = isHidden ? `${name} (trang tính ẩn)` : name
      const own = [...sheetBlocks(rows), ...(drawn?.get(name) ?? []), ...setAside(sheetBlocks(hidden))]
      // a sheet of text has no name of its own
      const heads: ExtractBlock[] = decoded === null ? [{ kind: 'heading', text: title, reason: null }] : []
      const all = own.length > 0 ? [...heads, ...own] : []
      blocks.push(...(isHidden ? setAside(all) : all))
      for (const text of notes) blocks.push({ kind: 'boilerplate', text, reason: 'editor-comment' })
    }
    if (blocks.every((block) => block.reason !== null))
      throw new ArchiveError('no-text', 'The workbook holds no text')
    const fonts = oldFonts(book)
    return {
      blocks: blocks.map((block) => ({ ...block, text: block.text.normalize('NFC') })),
      metadata: {
        ...noMetadata(),
        title: statedValue(book.Props?.Title),
        author: personOf(book.Props?.Author)
      },
      encoding: decoded?.encoding ?? null,
      pages: null,
      warnings: [...warnings],
      ...(decoded?.found === undefined ? {} : { found: decoded.found }),
      ...(fonts.length > 0 ? { fonts } : {})
    }
  }
}
