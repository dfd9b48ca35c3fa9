/** Plain text for a person at a terminal: tables, dates, wrapped lines. */
import { shownName } from '../shared/model/file-names.ts'

export type Column = { head: string; width: 'fit' | 'rest'; align?: 'left' | 'right' }

const GAP = '  '

/**
 * A table under its heads. `fit` columns are as wide as their longest cell, `rest` columns share what is left of
 * `columns` and are cut with "…".
 */
export function table(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  width: number
): string {
  const fitted = columns.map(({ head }, at) =>
    Math.max(lengthOf(head), ...rows.map((row) => lengthOf(row[at] ?? '')))
  )
  const open = columns.filter((column) => column.width === 'rest').length
  const taken = columns.reduce(
    (sum, column, at) => sum + (column.width === 'fit' ? fitted[at]! : 0),
    GAP.length * (columns.length - 1)
  )
  const share = Math.max(16, Math.floor((width - taken) / Math.max(1, open)))
  const widths = columns.map((column, at) =>
    column.width === 'fit' ? fitted[at]! : Math.min(fitted[at]!, share)
  )
  const line = (cells: readonly string[]) =>
    columns
      .map((column, at) => {
        const cell = cut(cells[at] ?? '', widths[at]!)
        const space = ' '.repeat(widths[at]! - lengthOf(cell))
        return column.align === 'right' ? space + cell : cell + space
      })
      .join(GAP)
      .trimEnd()
  return [
    line(columns.map((column) => column.head)),
    line(widths.map((each) => '─'.repeat(each))),
    ...rows.map(line)
  ].join('\n')
}

/** Characters a terminal shows: marks that combine take no place of their own. */
const lengthOf = (text: string) => [...text.normalize('NFC').replace(/\p{M}/gu, '')].length

/** One line of at most `width` characters. */
export function cut(text: string, width: number): string {
  const line = shownName(text.normalize('NFC').replace(/\s+/g, ' ').trim())
  return lengthOf(line) <= width ? line : `${[...line].slice(0, width - 1).join('')}…`
}

/** An ISO date (or `--MM-DD`) the Vietnamese way: 29/12/2021, 12/2021, 29/12. */
export function showDate(iso: string | null): string {
  if (iso === null) return ''
  return iso.slice(0, 10).replace(/^-+/, '').split('-').reverse().join('/')
}

/** Words broken into lines of at most `width`, each after `indent`. */
export function wrap(text: string, width: number, indent = ''): string {
  return text
    .split('\n')
    .flatMap((paragraph) => {
      const lines: string[] = []
      let line = ''
      for (const word of paragraph.split(' ')) {
        if (line !== '' && lengthOf(line) + 1 + lengthOf(word) > width - indent.length) {
          lines.push(line)
          line = word
        } else line = line === '' ? word : `${line} ${word}`
      }
      return [...lines, line].map((each) => indent + each)
    })
    .join('\n')
}

/** Label and value lines, values aligned; empty values are left out. */
export function facts(rows: readonly (readonly [string, string | null])[]): string {
  const present = rows.filter((row): row is readonly [string, string] => Boolean(row[1]))
  const width = Math.max(0, ...present.map(([label]) => lengthOf(label)))
  return present
    .map(([label, value]) => `${label}:${' '.repeat(width - lengthOf(label) + 1)}${value}`)
    .join('\n')
}
