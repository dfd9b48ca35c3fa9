/**
 * Finding a quote that was edited: places that share many short pieces with it (one pass over the text), then
 * an alignment by edit distance at the most promising ones. Bounded work for any text and quote.
 */

export type FuzzyFind = { start: number; end: number; /** 1 − edits / length. */ likeness: number }

const PIECE = 5
const BIN = 32
const CANDIDATES = 12
const MOST_OF_ONE_PIECE = 4
/** A longer quote is found by its first and last part. */
const LONG_QUOTE = 400
const END_PART = 200

/** Places where `pattern` may begin, best first. */
function candidates(text: string, pattern: string): number[] {
  const pieces = new Map<string, number[]>()
  for (let i = 0; i + PIECE <= pattern.length; i++) {
    const piece = pattern.slice(i, i + PIECE)
    const at = pieces.get(piece)
    if (at === undefined) pieces.set(piece, [i])
    else if (at.length < MOST_OF_ONE_PIECE) at.push(i)
  }
  // A piece is looked up only when its first two units can begin one.
  const heads = new Uint8Array(0x10000)
  const head = (a: number, b: number): number => (a * 31 + b) & 0xffff
  for (const piece of pieces.keys()) heads[head(piece.charCodeAt(0), piece.charCodeAt(1))] = 1
  const votes = new Uint16Array(Math.ceil((text.length + pattern.length) / BIN) + 2)
  for (let i = 0; i + PIECE <= text.length; i++) {
    if (heads[head(text.charCodeAt(i), text.charCodeAt(i + 1))] === 0) continue
    for (const offset of pieces.get(text.slice(i, i + PIECE)) ?? []) {
      const bin = Math.floor((i - offset + pattern.length) / BIN)
      if ((votes[bin] ?? 0) < 0xffff) votes[bin] = (votes[bin] ?? 0) + 1
    }
  }
  const bins: { bin: number; sum: number }[] = []
  let least = 0
  for (let bin = 0; bin + 1 < votes.length; bin++) {
    const sum = (votes[bin] ?? 0) + (votes[bin + 1] ?? 0)
    if (sum <= least) continue
    bins.push({ bin, sum })
    if (bins.length >= CANDIDATES * 8) {
      bins.sort((a, b) => b.sum - a.sum)
      bins.length = CANDIDATES * 2
      least = bins.at(-1)?.sum ?? 0
    }
  }
  bins.sort((a, b) => b.sum - a.sum)
  return bins.slice(0, CANDIDATES * 2).map(({ bin }) => bin * BIN - pattern.length)
}

/** Best alignment of the whole pattern to any part of text[from, to) (Sellers' algorithm). */
export function align(text: string, from: number, to: number, pattern: string): FuzzyFind {
  const width = to - from
  let cost = new Uint16Array(width + 1)
  let origin = Int32Array.from({ length: width + 1 }, (_, j) => j)
  for (let i = 1; i <= pattern.length; i++) {
    const nextCost = new Uint16Array(width + 1)
    const nextOrigin = new Int32Array(width + 1)
    nextCost[0] = i
    const unit = pattern.charCodeAt(i - 1)
    for (let j = 1; j <= width; j++) {
      const change = (cost[j - 1] ?? 0) + (text.charCodeAt(from + j - 1) === unit ? 0 : 1)
      const drop = (cost[j] ?? 0) + 1
      const add = (nextCost[j - 1] ?? 0) + 1
      const best = Math.min(change, drop, add)
      nextCost[j] = best
      nextOrigin[j] = (best === change ? origin[j - 1] : best === drop ? origin[j] : nextOrigin[j - 1]) ?? 0
    }
    cost = nextCost
    origin = nextOrigin
  }
  let end = 0
  for (let j = 1; j <= width; j++) if ((cost[j] ?? 0) < (cost[end] ?? 0)) end = j
  const likeness = 1 - (cost[end] ?? pattern.length) / pattern.length
  return { start: from + (origin[end] ?? 0), end: from + end, likeness }
}

/** Up to a dozen distinct places whose likeness is at least `floor`, best first. */
function findShort(text: string, pattern: string, floor: number): FuzzyFind[] {
  const slack = Math.ceil(pattern.length * (1 - floor)) + BIN
  const found = new Map<string, FuzzyFind>()
  for (const at of candidates(text, pattern)) {
    const from = Math.max(0, at - slack)
    const to = Math.min(text.length, at + BIN * 2 + pattern.length + slack)
    if (to <= from) continue
    const find = align(text, from, to, pattern)
    if (find.likeness >= floor && find.end > find.start) found.set(`${find.start}-${find.end}`, find)
  }
  return [...found.values()].sort((a, b) => b.likeness - a.likeness).slice(0, CANDIDATES)
}

/** Places in `text` like `pattern`, best first; `floor` is the least likeness. Both in canonical form. */
export function findLike(text: string, pattern: string, floor: number): FuzzyFind[] {
  if (pattern.length < PIECE * 2) return []
  if (pattern.length <= LONG_QUOTE) return findShort(text, pattern, floor)
  const heads = findShort(text, pattern.slice(0, END_PART), floor)
  const tails = findShort(text, pattern.slice(-END_PART), floor)
  const finds: FuzzyFind[] = []
  for (const head of heads) {
    for (const tail of tails) {
      const length = tail.end - head.start
      if (length < pattern.length * 0.5 || length > pattern.length * 1.5) continue
      finds.push({ start: head.start, end: tail.end, likeness: (head.likeness + tail.likeness) / 2 })
    }
  }
  return finds.sort((a, b) => b.likeness - a.likeness)
}
