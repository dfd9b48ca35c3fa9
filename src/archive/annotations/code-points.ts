/**
 * Offsets between UTF-16 units, as everything here counts, and code points, as the Web Annotation Data Model does
 * (§4.2.5). An offset past the text's end, as of an annotation that lost its place, stays as far past it.
 */

/** The same place counted in the other way, for offsets of one text. */
export type Recount = (offset: number) => number

/** Starts, in UTF-16 units, of the characters that take two. */
function wideStarts(text: string): number[] {
  const starts: number[] = []
  for (const { index } of text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g)) starts.push(index)
  return starts
}

/** How many of the rising `values` are below `limit`. */
function countBelow(values: readonly number[], limit: number): number {
  let low = 0
  let high = values.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (values[middle]! < limit) low = middle + 1
    else high = middle
  }
  return low
}

export function toCodePoints(text: string): Recount {
  const wide = wideStarts(text)
  return (offset) => offset - countBelow(wide, offset)
}

export function toUnits(text: string): Recount {
  // a wide character's start, counted in code points
  const wide = wideStarts(text).map((start, before) => start - before)
  return (offset) => offset + countBelow(wide, offset)
}
