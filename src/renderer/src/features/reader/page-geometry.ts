/** Between places on a page and places in the window: a sheet is drawn at some scale, and may be turned. */
import {
  turnBack,
  turnRect,
  type PageRect,
  type PageSize,
  type Turn
} from '../../../../shared/model/page-region.ts'

/** How a page is drawn: `scale` in pixels of the window a unit of the page. */
export type Drawn = { size: PageSize; scale: number; turn: Turn }
type Box = { left: number; top: number; width: number; height: number }

/** Smallest region worth keeping, in pixels of the window. */
export const LEAST = 6

export const turnedSize = ({ width, height }: PageSize, turn: Turn): PageSize =>
  turn % 2 === 0 ? { width, height } : { width: height, height: width }

const between = (value: number, least: number, most: number): number => Math.max(least, Math.min(value, most))

/** What of a rectangle lies on a page of this size; null for nothing. */
export function clip([left, top, width, height]: PageRect, size: PageSize): PageRect | null {
  const from = between(left, 0, size.width)
  const above = between(top, 0, size.height)
  const right = between(left + width, 0, size.width)
  const below = between(top + height, 0, size.height)
  return right > from && below > above ? [from, above, right - from, below - above] : null
}

/** The page's own place of a box of the window; `frame` is the sheet's box. Null beside the page. */
export function toPage(box: Box, frame: Box, { size, scale, turn }: Drawn): PageRect | null {
  const shown = turnedSize(size, turn)
  const rect: PageRect = [
    (box.left - frame.left) / scale,
    (box.top - frame.top) / scale,
    box.width / scale,
    box.height / scale
  ]
  const inside = clip(rect, shown)
  return inside && turnBack(inside, size, turn)
}

/** Where a place of the page stands on its sheet, in pixels from the sheet's top left corner. */
export function onSheet(rect: PageRect, { size, scale, turn }: Drawn): Box {
  const [left, top, width, height] = turnRect(rect, size, turn)
  return { left: left * scale, top: top * scale, width: width * scale, height: height * scale }
}

/** A drawn region moved by so many pixels of the window; it stays on the page. */
export function moveRegion(
  rect: PageRect,
  by: { x: number; y: number },
  { size, scale, turn }: Drawn
): PageRect {
  const shown = turnedSize(size, turn)
  const [left, top, width, height] = turnRect(rect, size, turn)
  return turnBack(
    [
      between(left + by.x / scale, 0, shown.width - width),
      between(top + by.y / scale, 0, shown.height - height),
      width,
      height
    ],
    size,
    turn
  )
}

/** The same made larger or smaller at its right and lower edge. */
export function sizeRegion(
  rect: PageRect,
  by: { x: number; y: number },
  { size, scale, turn }: Drawn
): PageRect {
  const shown = turnedSize(size, turn)
  const [left, top, width, height] = turnRect(rect, size, turn)
  const least = Math.min(LEAST / scale, width, height)
  return turnBack(
    [
      left,
      top,
      between(width + by.x / scale, least, shown.width - left),
      between(height + by.y / scale, least, shown.height - top)
    ],
    size,
    turn
  )
}

/** What of a region is held: its edges by direction, all of it at 0, 0. */
export type Grip = { x: -1 | 0 | 1; y: -1 | 0 | 1 }

/** A region dragged at a grip by so many pixels of the window; an edge stops at the page's and before the other edge. */
export function dragRegion(rect: PageRect, grip: Grip, by: { x: number; y: number }, drawn: Drawn): PageRect {
  if (grip.x === 0 && grip.y === 0) return moveRegion(rect, by, drawn)
  const { size, scale, turn } = drawn
  const shown = turnedSize(size, turn)
  const [left, top, width, height] = turnRect(rect, size, turn)
  const least = Math.min(LEAST / scale, width, height)
  const edges = (
    from: number,
    length: number,
    side: Grip['x'],
    step: number,
    most: number
  ): [number, number] => {
    const to = from + length
    if (side === -1) {
      const moved = between(from + step, 0, to - least)
      return [moved, to - moved]
    }
    return [from, side === 0 ? length : between(to + step, from + least, most) - from]
  }
  const [x, wide] = edges(left, width, grip.x, by.x / scale, shown.width)
  const [y, high] = edges(top, height, grip.y, by.y / scale, shown.height)
  return turnBack([x, y, wide, high], size, turn)
}

/** As places are stored: whole pixels of a picture, hundredths of a point. */
export function rounded([left, top, width, height]: PageRect, unit: 'points' | 'pixels'): PageRect {
  const step = unit === 'points' ? 0.01 : 1
  const round = (value: number): number => Math.round(Math.round(value / step) * step * 100) / 100
  return [round(left), round(top), Math.max(step, round(width)), Math.max(step, round(height))]
}

/** The boxes of words put together to lines: those at one height that nearly touch become one. */
export function lineRects(rects: readonly PageRect[]): PageRect[] {
  const lines: PageRect[] = []
  for (const rect of rects) {
    const [left, top, width, height] = rect
    const last = lines.at(-1)
    if (last !== undefined) {
      const [lastLeft, lastTop, lastWidth, lastHeight] = last
      const shared = Math.min(top + height, lastTop + lastHeight) - Math.max(top, lastTop)
      const gap = Math.max(left, lastLeft) - Math.min(left + width, lastLeft + lastWidth)
      if (shared > 0.5 * Math.min(height, lastHeight) && gap < Math.max(height, lastHeight)) {
        const from = Math.min(left, lastLeft)
        const above = Math.min(top, lastTop)
        lines[lines.length - 1] = [
          from,
          above,
          Math.max(left + width, lastLeft + lastWidth) - from,
          Math.max(top + height, lastTop + lastHeight) - above
        ]
        continue
      }
    }
    lines.push([left, top, width, height])
  }
  return lines
}
