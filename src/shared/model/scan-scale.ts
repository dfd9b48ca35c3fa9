/** The recogniser is trained on 300 dpi; a PDF point is 1/72 inch. */
const SCALE = 300 / 72
/** A page larger than A2 is drawn smaller, so that it fits the memory. */
const MAX_PIXELS = 40_000_000

/** Pixels a point at which a page of a PDF is drawn to be recognised; the places of its words are given in these. */
export function scanScale(widthPoints: number, heightPoints: number): number {
  return Math.min(SCALE, Math.sqrt(MAX_PIXELS / Math.max(1, widthPoints * heightPoints)))
}
