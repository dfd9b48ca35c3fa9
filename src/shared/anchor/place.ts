/**
 * Finding a stored range again: where it was, else the same quote with the best surroundings, else the same but for
 * spacing, case or accents, else a quote edited a little. What is found without certainty is asked about; what is not
 * found is an orphan, which is better than a wrong place.
 */
import { fold } from '../vietnamese/fold.ts'
import type { Placement, TextSelectors } from '../model/selector.ts'
import { canonicalise, originalRange, type Canonical } from './canonical.ts'
import { hasWholeSide, isTakenOut, touching, type Wanted } from './context.ts'
import { describeRange } from './describe.ts'
import { bestOccurrence, type Occurrence } from './occurrences.ts'
import { findRewritten, hasRival, HERE } from './rewritten.ts'

const ORPHAN: Placement = { status: 'orphan', score: 0, range: null }

/** So few units say little by themselves; so many say enough. */
const SHORT = 12
const LONG = 60

/** Least agreement of surroundings for the same quote elsewhere: a short quote says little by itself. */
function contextFloor(length: number): number {
  if (length < SHORT) return 0.6
  return length < 40 ? 0.45 : length < 100 ? 0.15 : 0
}
/** With less than this, a place where other letters have better surroundings may be meant. */
const STRONG = 0.7
/** With less than this, a place other than the old one is compared with all that is like the quote. */
const SURE = 0.9
/** A quote as short as this, elsewhere in surroundings that are not surely the same, is asked about. */
const TELLING = 16
/** With less than this, what stands where the quote was is looked at. */
const FEW = 0.25

type Found = Occurrence | 'taken-out' | null

/** The same quote, if its surroundings are convincing enough for its length. */
function placeExact(text: string, wanted: Wanted, near: number): Found {
  const find = bestOccurrence(text, wanted, near)
  if (find === null) return null
  if (find.context < FEW && isTakenOut(text, wanted)) return 'taken-out'
  const { length } = wanted.exact
  if (find.context >= STRONG) return find
  const isAtEdge = hasWholeSide(text, find.start, find.end, wanted)
  if (!isAtEdge && find.context < contextFloor(length)) return null
  return { ...find, isDoubtful: !find.isOnly || length < (isAtEdge ? SHORT : LONG) }
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
 * quote; `score` falls with lost surroundings and edits. `uncertain`: probably here, but another place fits as well or
 * too much has changed. `orphan`: not found. Offsets are
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
  if (same === 'taken-out') return ORPHAN
  if (same !== null) {
    const isHere = same.start === position.start && isThere
    if (isHere ? same.context >= STRONG || quote.exact.length >= 100 : same.context >= SURE) {
      const status = isHere ? 'exact' : same.isDoubtful ? 'uncertain' : 'moved'
      return { status, score: round(0.75 + 0.25 * same.context), range: { start: same.start, end: same.end } }
    }
  }
  // the very words at the very place, but nothing around them is as it was, and they stand nowhere else
  if (
    isThere &&
    same === null &&
    quote.exact.length >= SHORT &&
    text.indexOf(quote.exact) === position.start
  ) {
    const isOnly = !text.includes(quote.exact, position.start + 1)
    if (isOnly) return { status: 'exact', score: 0.75, range: { start: position.start, end: position.end } }
  }
  return placeCanonical(text, selectors)
}

/** The quote in another normal form, spacing, case or without its accents, or edited. */
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
  if (same === 'taken-out' || isTakenOut(canonical.text, wanted)) return ORPHAN
  if (same !== null && same.context >= SURE) return found(canonical, same, 0.73 + 0.25 * same.context)
  const folded = fold(canonical.text)
  const bare: Wanted = { exact: fold(exact), prefix: fold(wanted.prefix), suffix: fold(wanted.suffix) }
  const again = same ?? placeExact(folded, bare, near)
  if (again === 'taken-out') return ORPHAN
  if (again !== null) {
    const isStrong = again.context >= STRONG
    // letters lost and doubled before it shift a place a little; words that went elsewhere went further
    const isAway = again.context < SURE && Math.abs(again.start - near) > HERE
    const isDoubtful =
      again.isDoubtful ||
      (isAway && bare.exact.length < TELLING) ||
      ((isAway || !isStrong) && hasRival(folded, bare, again, near))
    return found(canonical, { ...again, isDoubtful }, (same === null ? 0.7 : 0.73) + 0.25 * again.context)
  }
  const rewritten = findRewritten(folded, bare, near)
  return rewritten === null ? ORPHAN : found(canonical, rewritten, Math.min(rewritten.score, 0.95))
}

function found(
  canonical: Canonical,
  { start, end, isDoubtful }: { start: number; end: number; isDoubtful: boolean },
  score: number
): Placement {
  const range = originalRange(canonical, start, end)
  return range === null ? ORPHAN : { status: isDoubtful ? 'uncertain' : 'moved', score: round(score), range }
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
