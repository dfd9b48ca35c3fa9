import type { PageMark } from './slots.ts'

const areaOf = ({ region }: PageMark): number =>
  region.rects.reduce((sum, [, , width, height]) => sum + width * height, 0)

export function marksByPage(marks: readonly PageMark[]): ReadonlyMap<number, readonly PageMark[]> {
  const pages = new Map<number, PageMark[]>()
  for (const mark of marks) {
    const on = pages.get(mark.region.page)
    if (on === undefined) pages.set(mark.region.page, [mark])
    else on.push(mark)
  }
  return pages
}

/** The mark under a point of its page; of several the smallest. */
export function markUnder(marks: readonly PageMark[], x: number, y: number): PageMark | null {
  const under = marks.filter(({ region }) =>
    region.rects.some(
      ([left, top, width, height]) => x >= left && x <= left + width && y >= top && y <= top + height
    )
  )
  return under.reduce<PageMark | null>(
    (best, mark) => (best === null || areaOf(mark) < areaOf(best) ? mark : best),
    null
  )
}
