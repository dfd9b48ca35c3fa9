/** Words kept whole break where their column is narrower than they are: Chromium shrinks the whole page to what does not fit. */

/** Measures the drawn words that are kept whole and lets go of those that do not fit. To be called when all fonts are there. */
export function loosenWide(): void {
  const wide = [...document.querySelectorAll<HTMLElement>('.whole')].filter(
    (words) => words.getBoundingClientRect().width > columnWidth(words)
  )
  for (const words of wide) words.classList.remove('whole')
}

function columnWidth({ parentElement }: HTMLElement): number {
  let column = parentElement
  while (column !== null && getComputedStyle(column).display === 'inline') column = column.parentElement
  if (column === null) return Infinity
  const { paddingLeft, paddingRight, columnCount, columnGap } = getComputedStyle(column)
  const width = column.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight)
  const columns = Number.parseInt(columnCount, 10)
  return Number.isNaN(columns) ? width : (width - (columns - 1) * Number.parseFloat(columnGap)) / columns
}
