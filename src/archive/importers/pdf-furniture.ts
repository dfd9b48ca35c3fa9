import type { Segment } from './pdf-rows.ts'

const PAGE_NUMBER =
  /^(?:[-–—|\s]*)(?:(?:trang|page|tr\.)\s*)?\d{1,4}(?:\s*(?:\/|of|trên)\s*\d{1,4})?(?:[-–—|\s]*)$/i

export type Furniture = 'page-number' | 'page-header' | 'page-footer'

type Edge = { segment: Segment; isTop: boolean; key: string }

/** The two outermost lines at either edge of a page. Height and text, numbers left out, tell what returns. */
function edgesOf(segments: readonly Segment[]): Edge[] {
  const heights = [...new Set(segments.map((segment) => Math.round(segment.y)))].sort((a, b) => b - a)
  const edge = (segment: Segment, isTop: boolean): Edge => ({
    segment,
    isTop,
    key: `${Math.round(segment.y / 4)} ${segment.text.toLowerCase().replace(/\d+/g, '#')}`
  })
  const top = new Set(heights.slice(0, 2))
  const end = new Set(heights.slice(-2))
  return segments.flatMap((segment) => {
    const y = Math.round(segment.y)
    return [
      ...(top.has(y) ? [edge(segment, true)] : []),
      ...(end.has(y) && !top.has(y) ? [edge(segment, false)] : [])
    ]
  })
}

/**
 * Running headers and footers and page numbers of a document: a line at the edge of the page that returns, but
 * for its number, on at least a third of the pages (and on two), or the outermost line when it is a page number.
 */
export function findFurniture(pages: readonly (readonly Segment[])[]): Map<Segment, Furniture> {
  const found = new Map<Segment, Furniture>()
  const counts = new Map<string, number>()
  const edges = pages.map(edgesOf)
  for (const page of edges) {
    for (const key of new Set(page.map((edge) => edge.key))) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  pages.forEach((segments, index) => {
    const highest = Math.max(...segments.map((segment) => segment.y))
    const lowest = Math.min(...segments.map((segment) => segment.y))
    for (const { segment, isTop, key } of edges[index] ?? []) {
      const isOutermost = Math.abs(segment.y - (isTop ? highest : lowest)) < 2
      const isAlone = segments.filter((other) => Math.abs(other.y - segment.y) < 2).length === 1
      const repeats = counts.get(key) ?? 0
      if (PAGE_NUMBER.test(segment.text) && isOutermost && isAlone && segments.length > 2)
        found.set(segment, 'page-number')
      else if (repeats >= 2 && repeats * 3 >= pages.length) {
        if (PAGE_NUMBER.test(segment.text)) found.set(segment, 'page-number')
        else found.set(segment, isTop ? 'page-header' : 'page-footer')
      }
    }
    // a page of a few lines that return elsewhere is still a page
    if (segments.every((segment) => found.has(segment)))
      for (const segment of segments) if (found.get(segment) !== 'page-number') found.delete(segment)
  })
  return found
}
