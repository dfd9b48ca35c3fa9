import { ArchiveError } from '../../shared/ipc/errors.ts'
import { decodeText } from './decode-text.ts'
import { decodedExtract } from './decoded-extract.ts'
import { checkCancelled, checkSize } from './guards.ts'
import type { Importer } from './importer.ts'
import { sheetBlocks } from './table-blocks.ts'

/** Largest table read, in bytes. */
export const MAX_CSV_BYTES = 32 * 1024 * 1024

const DELIMITERS = [';', ',', '\t', '|'] as const

/** Rows of a text with the given delimiter; quoted fields may hold delimiters, line feeds and doubled quotes (RFC 4180). */
function rowsOf(text: string, delimiter: string, limit: number): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let field = ''
  let isQuoted = false
  const endRow = (): void => {
    rows.push([...row, field])
    row = []
    field = ''
  }
  let start = 0
  const take = (end: number): void => {
    field += text.slice(start, end)
  }
  for (let i = 0; i < text.length && rows.length < limit; i++) {
    const char = text[i]
    if (isQuoted) {
      if (char !== '"') continue
      take(i)
      if (text[i + 1] === '"') {
        field += '"'
        i++
      } else isQuoted = false
      start = i + 1
    } else if (char === '"' && field === '' && start === i) {
      isQuoted = true
      start = i + 1
    } else if (char === delimiter) {
      take(i)
      row.push(field)
      field = ''
      start = i + 1
    } else if (char === '\n' || char === '\r') {
      take(i)
      if (char === '\r' && text[i + 1] === '\n') i++
      endRow()
      start = i + 1
    }
  }
  if (rows.length < limit) {
    take(text.length)
    if (field !== '' || row.length > 0) endRow()
  }
  return rows
}

/** The delimiter that cuts the first rows into the most equal number of fields; `;` before `,` when they tie. */
function sniffDelimiter(text: string): string {
  let best: string = ','
  let bestScore = 0
  for (const delimiter of DELIMITERS) {
    const widths = rowsOf(text, delimiter, 50)
      .filter((row) => row.some((field) => field.trim() !== ''))
      .map((row) => row.length)
    const counts = new Map<number, number>()
    for (const width of widths) if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1)
    const score = Math.max(
      0,
      ...[...counts].map(([width, count]) => (count / widths.length) * (1 + width / 1000))
    )
    if (score > bestScore) {
      best = delimiter
      bestScore = score
    }
  }
  return best
}

/** Tables as text (.csv, .tsv): semicolons as Vietnamese Excel writes them, commas, tabs or bars. */
export const csvImporter: Importer = {
  id: 'csv',
  version: 2,
  format: 'csv',
  extensions: ['.csv', '.tsv'],
  mediaTypes: ['text/csv', 'text/tab-separated-values'],
  async read(bytes, context) {
    checkSize(bytes, MAX_CSV_BYTES)
    const decoded = decodeText(bytes, null, context.encoding)
    checkCancelled(context.signal)
    // Excel's own first line, which names the delimiter.
    const named = /^sep=(.)\r?\n/i.exec(decoded.text)
    const text = decoded.text.slice(named?.[0].length ?? 0)
    const blocks = sheetBlocks(rowsOf(text, named?.[1] ?? sniffDelimiter(text), Infinity))
    if (blocks.length === 0) throw new ArchiveError('no-text', 'The table holds white space only')
    return decodedExtract(decoded, blocks)
  }
}
