/** The first few of many in an order, without putting all of them in it. */

export type Compare = (a: number, b: number) => number

/**
 * The first `most` of `ids` in the order of `compare`, in that order: a heap holds the best so far, its worst on top.
 * Nearly all of a hundred thousand are then compared once.
 */
export function bestOf(ids: readonly number[], compare: Compare, most: number): number[] {
  if (ids.length <= most) return [...ids].sort(compare)
  if (most <= 0) return []
  const heap = ids.slice(0, most).sort((a, b) => compare(b, a))
  // what came in last is the latest mostly, and the latest is first mostly: from the end on fewer are put in
  for (let at = ids.length - 1; at >= most; at--) {
    const id = ids[at]!
    if (compare(id, heap[0]!) < 0) sink(heap, id, compare)
  }
  return heap.sort(compare)
}

/** Puts an id in the place of the worst. */
function sink(heap: number[], id: number, compare: Compare): void {
  let at = 0
  for (;;) {
    let child = 2 * at + 1
    if (child >= heap.length) break
    if (child + 1 < heap.length && compare(heap[child + 1]!, heap[child]!) > 0) child++
    if (compare(heap[child]!, id) <= 0) break
    heap[at] = heap[child]!
    at = child
  }
  heap[at] = id
}
