/** Sorting what a large folder holds without keeping anybody waiting for the whole of it. */
import { setImmediate as turn } from 'node:timers/promises'

/** So many are sorted or merged between two turns of the event loop: some ten milliseconds. */
const RUN = 4096

/** The items in order, equal ones as they came; the list given stays as it is. Others get their turn meanwhile. */
export async function sortGently<T>(items: readonly T[], compare: (a: T, b: T) => number): Promise<T[]> {
  let runs: T[][] = []
  for (let from = 0; from < items.length; from += RUN) {
    if (from > 0) await turn()
    runs.push(items.slice(from, from + RUN).sort(compare))
  }
  while (runs.length > 1) {
    const merged: T[][] = []
    for (let at = 0; at < runs.length; at += 2) {
      merged.push(at + 1 < runs.length ? await merge(runs[at]!, runs[at + 1]!, compare) : runs[at]!)
    }
    runs = merged
  }
  return runs[0] ?? []
}

async function merge<T>(a: readonly T[], b: readonly T[], compare: (a: T, b: T) => number): Promise<T[]> {
  const merged: T[] = []
  let [i, j] = [0, 0]
  while (i < a.length && j < b.length) {
    merged.push(compare(a[i]!, b[j]!) <= 0 ? a[i++]! : b[j++]!)
    if (merged.length % RUN === 0) await turn()
  }
  while (i < a.length) merged.push(a[i++]!)
  while (j < b.length) merged.push(b[j++]!)
  return merged
}
