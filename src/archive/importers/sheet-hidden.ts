import * as xlsx from '@e965/xlsx'

/**
 * A row or column somebody hid. One folded into its outline is only out of sight: its sign for unfolding stands beside
 * the sheet.
 */
const isHiddenByHand = (info: { hidden?: boolean; level?: number } | undefined): boolean =>
  info?.hidden === true && (info.level ?? 0) === 0

/** Tells by its number (from 0) whether a row is hidden; one that a filter leaves out for now is not. */
export function hiddenRows(sheet: xlsx.WorkSheet): (row: number) => boolean {
  const rows = sheet['!rows'] ?? []
  // a damaged file states a filter without its range
  const range = sheet['!autofilter']?.ref ?? ''
  const filter = range === '' ? null : xlsx.utils.decode_range(range)
  const isFiltered = (row: number) => filter !== null && row > filter.s.r && row <= filter.e.r
  return (row) => isHiddenByHand(rows[row]) && !isFiltered(row)
}

/** Tells by its number (from 0) whether a column is hidden. */
export function hiddenColumns(sheet: xlsx.WorkSheet): (column: number) => boolean {
  const columns = sheet['!cols'] ?? []
  return (column) => isHiddenByHand(columns[column])
}
