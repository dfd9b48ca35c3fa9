import * as xlsx from '@e965/xlsx'
import { namedDate } from './sheet-dates.ts'

/** What is read of a cell: its value, its type, its number format and its text as the library shows it. */
export type Cell = {
  w?: string
  v?: unknown
  t?: string
  z?: unknown
  c?: readonly { a?: string; t?: string }[]
}

/** Formats that take the order of the reader's country: `*dd/mm/yyyy` of Excel and its long date. */
const SYSTEM_DATE = /^\[\$-F800\]|^\[\$-x-sysdate\]/i

/** Numbers with the signs of Vietnam, as Excel shows them there: 1.248.000,5 for 1,248,000.5. */
function vietnamese(shown: string): string {
  return shown.replace(/\d[\d.,]*|[.,]\d[\d.,]*/g, (number) =>
    number.replace(/[.,]/g, (sign) => (sign === '.' ? ',' : '.'))
  )
}

/** A number by a format; the number itself where the format is damaged. */
function formatted(format: string, value: number): string {
  try {
    return String(xlsx.SSF.format(format, value) ?? value)
  } catch {
    return String(value)
  }
}

/**
 * A cell as a Vietnamese Excel shows it: numbers by their formats with decimal commas, dates in the order their
 * formats state, day first where the format leaves it to the country. `isAsWritten`: the file holds the text its
 * author saw, as OpenDocument does.
 */
export function shownCell(cell: Cell | undefined, isAsWritten: boolean): string {
  if (cell === undefined || cell.t === 'z') return ''
  if (isAsWritten && cell.w !== undefined) return cell.w
  const format = typeof cell.z === 'string' ? cell.z : ''
  if (cell.t === 'n' && typeof cell.v === 'number') {
    if (SYSTEM_DATE.test(format)) return formatted('dd/mm/yyyy', cell.v)
    // built-in format 22 takes the order of the country too (ECMA-376 part 1, 18.8.30)
    if (format === 'm/d/yy h:mm') return formatted('dd/mm/yyyy hh:mm', cell.v)
    const named = xlsx.SSF.is_date(format) ? namedDate(format, cell.v) : null
    if (named !== null) return named
    // the library knows no full stop in a date but an escaped one
    if (cell.w === undefined && xlsx.SSF.is_date(format))
      return formatted(format.replace(/(?<!\\)\./g, '\\.'), cell.v)
    const shown = cell.w ?? String(cell.v)
    return xlsx.SSF.is_date(format) ? shown : vietnamese(shown)
  }
  if (cell.w !== undefined) return cell.w
  return typeof cell.v === 'string' || typeof cell.v === 'number' || typeof cell.v === 'boolean'
    ? `${cell.v}`
    : ''
}

/** The notes stuck on a cell, each with its author: `B5 – Mai: xem lại`. */
export function cellNotes(cell: Cell | undefined, row: number, column: number): string[] {
  return (cell?.c ?? []).flatMap(({ a: author, t: text }) => {
    const own = (author ?? '').trim()
    // Excel writes the author's name into the note as its first line
    const words = (text ?? '').trim()
    const said = own !== '' && words.startsWith(`${own}:`) ? words.slice(own.length + 1).trim() : words
    if (said === '') return []
    const place = xlsx.utils.encode_cell({ r: row, c: column })
    return [`${place} – ${own === '' ? '' : `${own}: `}${said.replace(/\s*\n\s*/g, ' ')}`]
  })
}
