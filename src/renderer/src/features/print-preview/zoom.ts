/**
 * Print preview: the very pages that will print, on a desk, with the few things that can be set about them.
 * This room shows and sends to paper or file; what stands on the pages is decided elsewhere.
 */

/** A length in CSS pixels at 100 %. */
export type Size = { width: number; height: number }
export type Fit = 'page' | 'width'

export const MIN_ZOOM = 0.25
export const MAX_ZOOM = 3

/** Space around the pages on the desk, in pixels: across both sides, and above and below. */
const ACROSS = 64
const ALONG = 40

/** Zoom steps of the buttons, 1 = true size. */
const STEPS = [0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1, 1.25, 1.5, 2, 2.5, 3]

/** The zoom at which a page fits the desk whole, or by its width. */
export function fitZoom(fit: Fit, page: Size, desk: Size): number {
  const byWidth = (desk.width - ACROSS) / page.width
  const zoom = fit === 'width' ? byWidth : Math.min(byWidth, (desk.height - ALONG) / page.height)
  return Math.min(MAX_ZOOM, Math.max(MIN_ZOOM, zoom))
}

/** The next step of the zoom buttons from any zoom; the ends stay. */
export function stepZoom(zoom: number, direction: 1 | -1): number {
  const margin = 0.005
  if (direction === 1) return STEPS.find((step) => step > zoom + margin) ?? MAX_ZOOM
  return STEPS.findLast((step) => step < zoom - margin) ?? MIN_ZOOM
}

/** The page (1-based) that is read: the one over the middle of the desk; 1 when there is none. */
export function pageAt(
  tops: readonly { top: number; height: number }[],
  scrollTop: number,
  deskHeight: number
): number {
  const middle = scrollTop + deskHeight / 2
  const index = tops.findIndex(({ top, height }) => top + height >= middle)
  return index === -1 ? Math.max(1, tops.length) : index + 1
}
