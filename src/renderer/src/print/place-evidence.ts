/** Where the list of evidence begins: below the source, or on a page of its own. */

/** Height of the text area of A4 between margins of 20 mm. */
const PAGE_MM = 257
/** What pages lose at their ends, where a line or a row did not fit any more. */
const BREAKS_MM = 8
/**
 * Whether the list fits in the rest of the page above it. Otherwise it has pages of its own, which can be
 * left out of the stack, and its two columns are not torn.
 * @param above height of everything above the list, mm
 * @param list height of the list, mm
 */
export function fitsBelow(above: number, list: number): boolean {
  return list <= PAGE_MM - (above % PAGE_MM) - BREAKS_MM
}

/**
 * Measures the drawn sheet and decides. A list that a page can hold is kept whole, wherever the pages above it
 * happen to break; only a longer one is told where to begin. To be called when all fonts are there.
 */
export function placeEvidence(): void {
  const list = document.getElementById('evidence')
  if (list === null) return
  const { top, height } = list.getBoundingClientRect()
  const millimetres = (pixels: number): number => (pixels * 25.4) / 96
  const fits = fitsBelow(millimetres(top + window.scrollY), millimetres(height))
  const isWhole = millimetres(height) <= PAGE_MM - BREAKS_MM
  list.classList.toggle('whole-list', isWhole)
  list.classList.toggle('own-page', !isWhole && !fits)
}
