/** Sets of items as rising lists of ids, the shape in which the index gives them. */

export type Ids = readonly number[]

/** Ids in both. */
export function intersect(a: Ids, b: Ids): number[] {
  const out: number[] = []
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const left = a[i]!
    const right = b[j]!
    if (left === right) {
      out.push(left)
      i++
      j++
    } else if (left < right) i++
    else j++
  }
  return out
}

/** Ids in either. */
export function unite(a: Ids, b: Ids): Ids {
  if (a.length === 0) return b
  if (b.length === 0) return a
  const out: number[] = []
  let i = 0
  let j = 0
  while (i < a.length && j < b.length) {
    const left = a[i]!
    const right = b[j]!
    out.push(Math.min(left, right))
    if (left <= right) i++
    if (right <= left) j++
  }
  while (i < a.length) out.push(a[i++]!)
  while (j < b.length) out.push(b[j++]!)
  return out
}

/** Ids in the first and not in the second. */
export function without(a: Ids, b: Ids): number[] {
  const out: number[] = []
  let j = 0
  for (const id of a) {
    while (j < b.length && b[j]! < id) j++
    if (b[j] !== id) out.push(id)
  }
  return out
}

/** A test of membership, for ids below `size`. */
export function membership(ids: Ids, size: number): Uint8Array {
  const marks = new Uint8Array(size)
  for (const id of ids) marks[id] = 1
  return marks
}
