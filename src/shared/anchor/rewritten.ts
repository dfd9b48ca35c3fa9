/**
 * A quote whose letters changed (misread, retyped, its accents repaired): looked for among places like it, and among
 * places like it with its surroundings, all without accents.
 */
import { agreement, hasContext, type Wanted } from './context.ts'
import { align, findLike, type FuzzyFind } from './fuzzy.ts'

export type Rewritten = {
  start: number
  end: number
  score: number
  /** Found, but not surely enough to be shown there without asking. */
  isDoubtful: boolean
}

/** Least likeness of the quote, and of quote and surroundings together, for a place to be weighed at all. */
const QUOTE_FLOOR = 0.55
const WHOLE_FLOOR = 0.6
/** A quote shorter than this says too little to be looked for without its surroundings. */
const LEAST_QUOTE = 12
/** A longer quote has letters enough of its own. */
const LONG_QUOTE = 80
/** What the second best place must stay behind. */
const MARGIN = 0.08
const EDGE = 6
/** Units looked around a place that quote and surroundings point to. */
const SLACK = 12

/** The place that is meant, all given without accents; null when none is like enough. `near` breaks ties. */
export function findRewritten(text: string, wanted: Wanted, near: number): Rewritten | null {
  const { exact } = wanted
  const ranked = weighed(text, wanted).sort(
    (a, b) => b.score - a.score || Math.abs(a.start - near) - Math.abs(b.start - near)
  )
  const [best] = ranked
  if (best === undefined) return null
  const second = ranked.find(({ start, end }) => start >= best.end || end <= best.start)
  const isAlone = second === undefined || second.score < best.score - MARGIN
  const isSure =
    isAlone &&
    convinces(exact.length, best.likeness, best.context, wanted) &&
    !hasOtherNumbers(wanted, text, best)
  if (!isSure && !isLikely(exact.length, best.score, best.context)) return null
  return { start: best.start, end: best.end, score: best.score, isDoubtful: !isSure }
}

type Weighed = FuzzyFind & { context: number; score: number }

const scoreOf = (likeness: number, context: number): number => 0.65 * likeness + 0.35 * context

/** Every place like the quote, with how much it and its surroundings are those wanted. */
function weighed(text: string, wanted: Wanted): Weighed[] {
  const places = new Map<string, Weighed>()
  for (const find of [...byQuote(text, wanted.exact), ...byWhole(text, wanted)]) {
    const key = `${find.start}-${find.end}`
    if (find.likeness < QUOTE_FLOOR || places.has(key)) continue
    const context = agreement(text, find.start, find.end, wanted)
    places.set(key, { ...find, context, score: scoreOf(find.likeness, context) })
  }
  return [...places.values()]
}

/** Where the quote stood before, another place may stay further behind and still be meant. */
export const HERE = 64
const MARGIN_HERE = 0.2

/**
 * Whether some other place may be meant than one where the very words were found: the article says the same words twice,
 * and where they were marked they are misread now.
 */
export function hasRival(
  text: string,
  wanted: Wanted,
  found: { start: number; end: number; context: number },
  near: number
): boolean {
  const own = scoreOf(1, found.context)
  const isElsewhere = Math.abs(found.start - near) > HERE
  return weighed(text, wanted).some(({ start, end, score }) => {
    if (start < found.end && end > found.start) return false
    const isHere = isElsewhere && Math.abs(start - near) <= HERE
    return score >= 0.55 && score >= own - (isHere ? MARGIN_HERE : MARGIN)
  })
}

/** A short quote needs surroundings, a long one few. */
function convinces(length: number, likeness: number, context: number, wanted: Wanted): boolean {
  if (!hasContext(wanted)) return length >= 32 && likeness >= 0.85
  if (context >= 0.75) return length >= LEAST_QUOTE || likeness >= 0.7
  if (length < LEAST_QUOTE) return false
  return length < 40 ? likeness >= 0.8 && context >= 0.6 : likeness >= 0.75 && context >= 0.3
}

const isLikely = (length: number, score: number, context: number): boolean =>
  score >= 0.55 && (length >= LEAST_QUOTE || context >= 0.5)

const byQuote = (text: string, exact: string): FuzzyFind[] =>
  exact.length < LEAST_QUOTE ? [] : findLike(text, exact, QUOTE_FLOOR)

/** Places like the quote with its surroundings; where in them the quote lies is found by aligning it alone. */
function byWhole(text: string, { exact, prefix, suffix }: Wanted): FuzzyFind[] {
  if (exact.length > LONG_QUOTE) return []
  return findLike(text, prefix + exact + suffix, WHOLE_FLOOR).flatMap(({ start, end }) => {
    const from = Math.max(0, start + prefix.length - SLACK)
    const to = Math.min(text.length, end - suffix.length + SLACK)
    if (to - from < 1) return []
    const find = align(text, from, to, exact)
    return find.end > find.start ? [find] : []
  })
}

/**
 * True when a number of the quote has become another: the sentence of another year, not the same one misread (then a
 * digit is taken for a letter, and there are fewer runs of digits, or more and shorter ones).
 */
function hasOtherNumbers(
  { exact, prefix, suffix }: Wanted,
  text: string,
  { start, end }: FuzzyFind
): boolean {
  if (endsInOtherNumber(exact, text, end)) return true
  const numbers = (words: string): string[] => words.match(/\d+/g) ?? []
  const [wanted, found] = [numbers(exact), numbers(text.slice(start, end))]
  const lost = without(wanted, found)
  if (lost.length === 0) return false
  // A digit taken for a letter leaves a part of its number.
  const isPart = (number: string) => lost.some((whole) => whole.includes(number))
  if (found.length === wanted.length) return without(found, wanted).some((number) => !isPart(number))
  // A number at an edge may have been left out of the find.
  const around = numbers(text.slice(Math.max(0, start - EDGE), end + EDGE))
  const known = prefix + exact + suffix
  const left = without(around, wanted).filter((number) => !known.includes(number))
  return lost.some((number) => left.some((other) => other.length >= number.length))
}

/** True when the quote ends in a number and another one stands there: the find may have left it out, or a part of it. */
function endsInOtherNumber(exact: string, text: string, end: number): boolean {
  const wanted = /\d+$/.exec(exact)?.[0]
  if (wanted === undefined) return false
  const from = Math.max(0, end - EDGE)
  for (const { 0: number, index } of text.slice(from, end + EDGE * 2).matchAll(/\d+/g)) {
    const [start, stop] = [from + index, from + index + number.length]
    if (start > end + 1 || stop < end) continue
    return !wanted.includes(number) && !number.includes(wanted)
  }
  return false
}

/** Of `all` those that are not among `some`, each as often as it is left over. */
function without(all: readonly string[], some: readonly string[]): string[] {
  const left = [...some]
  return all.filter((each) => {
    const at = left.indexOf(each)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}
