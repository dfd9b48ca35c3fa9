/** The same words again: every place a quote stands at, and which of them is meant. */
import { agreement, touching, type Wanted } from './context.ts'

/** How many of the best places by cheap comparison are looked at closely. */
const SHORTLIST = 12
/** Two places whose surroundings agree nearly as well cannot be told apart. */
const MARGIN = 0.06

export type Occurrence = {
  start: number
  end: number
  /** 0…1: how much the surroundings are those wanted. */
  context: number
  /** Another place fits as well, and the old position says nothing. */
  isDoubtful: boolean
  /** The quote stands nowhere else. */
  isOnly: boolean
}

/** The occurrence of the quote whose surroundings agree best; the nearest to `near` among equals. Null when there is none. */
export function bestOccurrence(text: string, wanted: Wanted, near: number): Occurrence | null {
  const { exact } = wanted
  if (exact === '') return null
  type Find = Pick<Occurrence, 'start' | 'end' | 'context'>
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
  const close = list
    .map((find) => ({ ...find, context: agreement(text, find.start, find.end, wanted) }))
    .sort(rank)
  const [best, second] = close
  if (best === undefined) return null
  const isDoubtful = second !== undefined && best.start !== near && second.context > best.context - MARGIN
  return { ...best, isDoubtful, isOnly: second === undefined }
}
