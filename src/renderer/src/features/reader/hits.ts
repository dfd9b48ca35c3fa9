import type { Range } from '../../../../shared/model/search.ts'

/** Marks of neighbouring words joined into one hit: a person counts "đối thoại" once, not twice. */
export function mergeHits(text: string, marks: readonly Range[]): Range[] {
  const hits: Range[] = []
  for (const [start, end] of [...marks].sort((a, b) => a[0] - b[0])) {
    const last = hits.at(-1)
    if (last !== undefined && /^[ \u00a0]?$/.test(text.slice(last[1], start)))
      last[1] = Math.max(last[1], end)
    else if (last !== undefined && start < last[1]) last[1] = Math.max(last[1], end)
    else hits.push([start, end])
  }
  return hits
}
