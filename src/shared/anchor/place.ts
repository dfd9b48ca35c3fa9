/**
 * Finding a stored range again: where it was, else the same quote with the best surroundings, else a quote
 * edited a little with surroundings that still agree; else it is an orphan, which is better than a wrong place.
 */
import type { Placement, TextSelectors } from '../model/selector.ts'
import { canonicalise, originalRange, type Canonical } from './canonical.ts'
import { agreement, hasContext, isTakenOut, touching, type Wanted } from './context.ts'
import { describeRange } from './describe.ts'
import { findLike } from './fuzzy.ts'

const ORPHAN: Placement = { status: 'orphan', score: 0, range: null }

/** Least agreement of surroundings for the same quote elsewhere: a short quote says little by itself. */
function contextFloor(length: number): number {
  if (length < 12) return 0.5
  return length < 40 ? 0.3 : 0
}

/** Least likeness of an edited quote; shorter than 12 units it must be the same. */
function likenessFloor(length: number): number {
  if (length < 12) return 1
  if (length < 32) return 0.85
  return length < 80 ? 0.75 : 0.7
}
const FUZZY_CONTEXT_FLOOR = 0.25
/** How many of the best places by cheap comparison are looked at closely. */
const SHORTLIST = 12

type Find = { start: number; end: number; context: number }

/** The occurrence of the quote whose surroundings agree best; the nearest to `near` among equals. */
function bestOccurrence(text: string, wanted: Wanted, near: number): Find | null {
  const { exact } = wanted
  if (exact === '') return null
  let list: Find[] = []
  const rank = (a: Find, b: Find): number =>
    b.context - a.context || Math.abs(a.start - near) - Math.abs(b.start - near)
  let nearest: Find | null = null
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) {
    const find = { start: at, end: at + exact.length, context: touching(text, at, at + exact.length, wanted) }
    if (nearest === null || Math.abs(at - near) < Math.abs(nearest.start - near)) nearest = find
    list.push(find)
    if (list.length >= SHORTLIST * 16) list = list.sort(rank).slice(0, SHORTLIST)
  }
  list = list.sort(rank).slice(0, SHORTLIST)
  if (nearest !== null && !list.includes(nearest)) list.push(nearest)
  const close = list.map((find) => ({ ...find, context: agreement(text, find.start, find.end, wanted) }))
  return close.sort(rank)[0] ?? null
}

/** The same quote, if its surroundings are convincing enough for its length. */
function placeExact(text: string, wanted: Wanted, near: number): Find | null {
  const find = bestOccurrence(text, wanted, near)
  if (find === null || find.context < contextFloor(wanted.exact.length)) return null
  return find.context < FUZZY_CONTEXT_FLOOR && isTakenOut(text, wanted) ? null : find
}

/** Many annotations are placed in one text after another: its canonical form is kept. */
let kept: { text: string; canonical: Canonical } | null = null
function canonicalOf(text: string): Canonical {
  if (kept?.text !== text) kept = { text, canonical: canonicalise(text) }
  return kept.canonical
}

/** First canonical unit at or after an original offset. */
function canonicalOffset(canonical: Canonical, offset: number): number {
  let low = 0
  let high = canonical.starts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((canonical.starts[middle] ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}

const round = (score: number): number => Math.round(Math.min(1, Math.max(0, score)) * 1000) / 1000

/**
 * Where a stored range lies in `text` as it is now. `exact`: where it was. `moved`: elsewhere, or with an edited
 * quote; `score` falls with lost surroundings and edits. `orphan`: not found with enough certainty. Offsets are
 * UTF-16. Never throws; the time is bounded by the length of the text, whatever is in it.
 */
export function placeSelectors(text: string, selectors: TextSelectors): Placement {
  const { quote, position } = selectors
  if (quote.exact === '') return ORPHAN
  const isThere =
    text.startsWith(quote.exact, position.start) && position.end - position.start === quote.exact.length
  if (isThere && touching(text, position.start, position.end, quote) === 1) {
    return { status: 'exact', score: 1, range: { start: position.start, end: position.end } }
  }
  const same = placeExact(text, quote, position.start)
  if (same !== null) {
    const status = same.start === position.start && isThere ? 'exact' : 'moved'
    return { status, score: round(0.75 + 0.25 * same.context), range: { start: same.start, end: same.end } }
  }
  return placeCanonical(text, selectors)
}

/** The quote in another normal form, spacing or case, or edited. */
function placeCanonical(text: string, { quote, position }: TextSelectors): Placement {
  const canonical = canonicalOf(text)
  const spaced = canonicalise(quote.exact).text
  const exact = spaced.trim()
  if (exact === '') return ORPHAN
  const lead = spaced.startsWith(' ') ? ' ' : ''
  const wanted: Wanted = {
    exact,
    prefix: canonicalise(quote.prefix + lead).text,
    suffix: (spaced.endsWith(' ') && spaced.length > 1 ? ' ' : '') + canonicalise(quote.suffix).text
  }
  const near = canonicalOffset(canonical, position.start)
  const same = placeExact(canonical.text, wanted, near)
  if (same !== null) return moved(canonical, same, 0.73 + 0.25 * same.context)
  if (isTakenOut(canonical.text, wanted)) return ORPHAN
  const floor = likenessFloor(exact.length)
  const finds = floor === 1 ? [] : findLike(canonical.text, exact, floor)
  const ranked = finds
    .map((find) => ({ ...find, context: agreement(canonical.text, find.start, find.end, wanted) }))
    .filter((find) => find.context >= FUZZY_CONTEXT_FLOOR || !hasContext(wanted))
    .map((find) => ({ ...find, score: 0.8 * find.likeness + 0.2 * find.context }))
    .sort((a, b) => b.score - a.score || Math.abs(a.start - near) - Math.abs(b.start - near))
  const [best] = ranked
  return best === undefined ? ORPHAN : moved(canonical, best, Math.min(best.score, 0.97))
}

function moved(canonical: Canonical, find: { start: number; end: number }, score: number): Placement {
  const range = originalRange(canonical, find.start, find.end)
  return range === null ? ORPHAN : { status: 'moved', score: round(score), range }
}

/**
 * Selectors for a quote somebody typed or pasted: its first occurrence, else the first that differs in spacing,
 * case, quotation marks or normal form only. Null when the text does not have it.
 */
export function findQuote(text: string, quote: string): TextSelectors | null {
  if (quote.trim() === '') return null
  const at = text.indexOf(quote)
  if (at >= 0) return describeRange(text, at, at + quote.length)
  const canonical = canonicalOf(text)
  const wanted = canonicalise(quote).text.trim()
  const start = wanted === '' ? -1 : canonical.text.indexOf(wanted)
  const range = start < 0 ? null : originalRange(canonical, start, start + wanted.length)
  return range === null ? null : describeRange(text, range.start, range.end)
}
