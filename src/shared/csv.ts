/** Tables as text that Excel opens. */
const quote = (cell: string) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

/** Rows as CSV (RFC 4180). A cell that a spreadsheet would take for a formula is led by an apostrophe. */
export function csv(rows: readonly (readonly string[])[]): string {
  const safe = (cell: string) => quote(/^[=+\-@\t]/.test(cell) ? `'${cell}` : cell)
  return rows.map((row) => row.map(safe).join(',') + '\r\n').join('')
}
