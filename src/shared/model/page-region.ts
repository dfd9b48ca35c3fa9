/**
 * A place on a page of the original: the lines of words that were selected there, or a rectangle that was drawn. It
 * belongs to the page, not to the screen: it stays as it is whatever the zoom and however the page is turned to be read.
 */
import * as z from 'zod'

/** No page is larger, in points or pixels; what says so is no place on a page. */
const MOST = 1_000_000
const Length = z.number().min(0).max(MOST)

/**
 * Left, top, width, height, from the top left corner of the page as it stands when nobody turned it (a page's own
 * `/Rotate` and a photo's orientation are followed): PDF points (1/72 inch) on a page of a PDF, as `viewrect` of RFC 8118
 * counts; whole pixels on a picture, as `xywh=pixel:` of Media Fragments 1.0 does.
 */
export const PageRect = z.tuple([Length, Length, Length.positive(), Length.positive()])
export type PageRect = z.infer<typeof PageRect>

export const PageRegion = z.object({
  /** 1-based. */
  page: z.number().int().positive().max(100_000),
  /** What the document calls the page (`iv`), null where that is its number. */
  label: z.string().min(1).max(40).nullable(),
  /** One for each line of selected words; one alone for what was drawn. */
  rects: z.array(PageRect).min(1).max(500)
})
export type PageRegion = z.infer<typeof PageRegion>

/** Width and height of a page, in the units of its places. */
export type PageSize = { width: number; height: number }

/** What is known of a page: its size, and what the document calls it (`iv`), null where that is its number. */
export type PageFacts = PageSize & { label: string | null }

/** A page's label worth telling: not blank, and not the number of the page. */
export function pageLabel(given: string | null | undefined, page: number): string | null {
  const label = given?.trim().slice(0, 40) ?? ''
  return label === '' || label === String(page) ? null : label
}

/** What a page is called: by the document, else its number. */
export const pageName = ({ page, label }: Pick<PageRegion, 'page' | 'label'>): string => label ?? String(page)

/** The smallest rectangle around all of a region. */
export function boundsOf({ rects }: Pick<PageRegion, 'rects'>): PageRect {
  const left = Math.min(...rects.map(([x]) => x))
  const top = Math.min(...rects.map(([, y]) => y))
  const right = Math.max(...rects.map(([x, , width]) => x + width))
  const bottom = Math.max(...rects.map(([, y, , height]) => y + height))
  return [left, top, right - left, bottom - top]
}

/** In reading order: page, then from the top, then from the left. */
export function compareRegions(a: PageRegion, b: PageRegion): number {
  const [[aLeft, aTop], [bLeft, bTop]] = [boundsOf(a), boundsOf(b)]
  return a.page - b.page || aTop - bTop || aLeft - bLeft
}

/** Other programs round: a region that much over the edge is on the page, in its units. */
const OVER = 2

/** Whether any of a region lies on its page. */
export function isOnPage(region: PageRegion, sizes: readonly PageSize[]): boolean {
  const size = sizes[region.page - 1]
  if (size === undefined) return false
  const [left, top, width, height] = boundsOf(region)
  return left + width <= size.width + OVER && top + height <= size.height + OVER
}

/** Quarter turns clockwise. */
export type Turn = 0 | 1 | 2 | 3

/** A rectangle of a page of `size` as it stands once the page was turned clockwise. */
export function turnRect([left, top, width, height]: PageRect, size: PageSize, turn: Turn): PageRect {
  switch (turn) {
    case 0:
      return [left, top, width, height]
    case 1:
      return [size.height - top - height, left, height, width]
    case 2:
      return [size.width - left - width, size.height - top - height, width, height]
    case 3:
      return [top, size.width - left - width, height, width]
  }
}

/** The way back: a rectangle of the turned page as it stands on the page itself; `size` is the page's own. */
export function turnBack(rect: PageRect, size: PageSize, turn: Turn): PageRect {
  const turned = turn % 2 === 0 ? size : { width: size.height, height: size.width }
  return turnRect(rect, turned, ((4 - turn) % 4) as Turn)
}
