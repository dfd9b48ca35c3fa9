/** Where the list of evidence begins: below the source, or on a page of its own. */

/** Height of the text area of A4 between margins of 20 mm. */
const PAGE_MM = 257
/** Below this share of free page the list is better off on a new one. */
const ROOM = 0.4

/**
 * Whether a list may begin in the rest of the page. A list on a page of its own can be left out of the stack;
 * but not for the price of an almost empty page.
 * @param above height of everything above the list, mm
 * @param list height of the list, mm
 */
export function fitsBelow(above: number, list: number): boolean {
  const used = above % PAGE_MM
  const free = PAGE_MM - used
  return list <= free - 5 || (above > PAGE_MM && free >= PAGE_MM * ROOM)
}

/** Measures the drawn sheet and decides. To be called when all fonts are there. */
export function placeEvidence(): void {
  const list = document.getElementById('evidence')
  if (list === null) return
  const { top, height } = list.getBoundingClientRect()
  const millimetres = (pixels: number): number => (pixels * 25.4) / 96
  const fits = fitsBelow(millimetres(top + window.scrollY), millimetres(height))
  list.classList.toggle('own-page', !fits)
}
