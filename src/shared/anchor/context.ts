/** How well the surroundings of a place agree with the ones remembered. */

/** What is looked for: the quote with its surroundings, in one spelling. */
export type Wanted = { exact: string; prefix: string; suffix: string }

/** Edit distance as a likeness 0…1; chance agreement of unrelated prose (about 0.4) counts as nothing. */
function likeness(a: string, b: string): number {
  const longest = Math.max(a.length, b.length)
  if (longest === 0) return 1
  let row = Uint16Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = new Uint16Array(b.length + 1)
    next[0] = i
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1)
      next[j] = Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1)
    }
    row = next
  }
  return Math.max(0, (1 - (row[b.length] ?? longest) / longest - 0.4) / 0.6)
}

export const hasContext = (wanted: Wanted): boolean => wanted.prefix.length + wanted.suffix.length > 0

/** Share of the surroundings that agree unit for unit, counted outwards from the range: cheap. */
export function touching(text: string, start: number, end: number, wanted: Wanted): number {
  const { prefix, suffix } = wanted
  let same = 0
  while (same < prefix.length && same < start) {
    if (text.charCodeAt(start - 1 - same) !== prefix.charCodeAt(prefix.length - 1 - same)) break
    same++
  }
  let after = 0
  while (after < suffix.length && text.charCodeAt(end + after) === suffix.charCodeAt(after)) after++
  const all = prefix.length + suffix.length
  return all === 0 ? 1 : (same + after) / all
}

/** 0…1: how much the surroundings of [start, end) are those wanted; small edits in them cost little. */
export function agreement(text: string, start: number, end: number, wanted: Wanted): number {
  const { prefix, suffix } = wanted
  const exact = touching(text, start, end, wanted)
  const all = prefix.length + suffix.length
  if (exact === 1 || all === 0) return 1
  const before = likeness(text.slice(Math.max(0, start - prefix.length), start), prefix)
  const after = likeness(text.slice(end, end + suffix.length), suffix)
  return Math.max(exact, (before * prefix.length + after * suffix.length) / all)
}

/** Units of one side that, unchanged, say where a quote is when the other side is new: it stood at the edge of a block. */
const TELLING = 16

/** True when all of one side is as it was. */
export function hasWholeSide(text: string, start: number, end: number, { prefix, suffix }: Wanted): boolean {
  const isWhole = (side: string, now: string) => side.length >= TELLING && side === now
  return (
    isWhole(prefix, text.slice(Math.max(0, start - prefix.length), start)) ||
    isWhole(suffix, text.slice(end, end + suffix.length))
  )
}

/** True when the surroundings now touch each other: what stood between them was taken out. */
export function isTakenOut(text: string, wanted: Wanted): boolean {
  const before = wanted.prefix.trimEnd().slice(-16)
  const after = wanted.suffix.trimStart().slice(0, 16)
  if (before.length < 8 || after.length < 8) return false
  return [`${before}${after}`, `${before} ${after}`].some((joined) => text.includes(joined))
}
