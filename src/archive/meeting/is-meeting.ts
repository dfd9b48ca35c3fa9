/** Whether a text tells of a meeting that took place; news that only names one is none. */
import { partsOf, signs } from './meeting-signs.ts'
import type { Reading } from './reading.ts'

/**
 * How much each sign weighs: a logistic regression over 746 articles judged by reading, most of them doubtful ones;
 * `bias` is what a text with no sign at all has.
 */
const weights: Readonly<Record<keyof typeof signs, number>> = {
  held: 0.8,
  heldDated: 0.4,
  at: 0.5,
  atDated: 0.6,
  sits: 0.3,
  sitsDated: 0.6,
  opens: 1.2,
  leads: 1,
  inLead: 0.1,
  visit: 0.3,
  session: 0.3,
  speeches: 0.5,
  tells: 0.3,
  sitting: 0.1,
  titleSays: 0.2,
  titleOther: -0.8,
  journey: -0.9,
  wills: -0.4,
  named: 0.3,
  officials: 0.2,
  toCome: -0.9,
  asked: -0.9,
  paper: -1.5,
  show: -0.5,
  press: -0.4,
  abroad: -0.5,
  atHome: 0.3
}
const bias = -3.43

type Name = keyof typeof signs
const names = Object.keys(weights) as Name[]

/** What costs little and decides much; the others follow. */
const telling: readonly Name[] = [
  ...(['titleOther', 'titleSays', 'held', 'heldDated', 'at', 'atDated', 'opens', 'leads', 'tells'] as const),
  ...(['sits', 'sitsDated', 'visit', 'session', 'inLead', 'atHome', 'wills', 'abroad', 'journey'] as const),
  ...(['asked', 'sitting', 'press', 'paper', 'toCome', 'named', 'officials', 'speeches'] as const)
]
const quickFirst = [...telling, ...names.filter((name) => !telling.includes(name))]

/** Articles of law name meetings all the time and tell of none. */
const isLaw = (reading: Reading): boolean =>
  reading.passages.filter(({ start }) =>
    /^Điều \d+[a-zđ]?\s?[.:]/u.test(reading.text.slice(start, start + 12))
  ).length > 2

/** Weighs all signs. `confidence` (0.5…1) is how likely the answer is right. */
export function judgeMeeting(reading: Reading): { isMeeting: boolean; confidence: number } {
  if (isLaw(reading)) return { isMeeting: false, confidence: 1 }
  const parts = partsOf(reading)
  let sum = bias
  for (const name of names) sum += weights[name] * signs[name].of(parts)
  const likely = 1 / (1 + Math.exp(-sum))
  return { isMeeting: likely >= 0.5, confidence: Math.max(likely, 1 - likely) }
}

/** The same answer as `judgeMeeting`, without what could not change it any more. */
export function tellsOfMeeting(reading: Reading): boolean {
  if (isLaw(reading)) return false
  const parts = partsOf(reading)
  let sum = bias
  // what the signs that were not looked at may still add and take away
  let most = 0
  let least = 0
  const bound = (name: Name) => weights[name] * signs[name].most
  for (const name of names) {
    if (weights[name] > 0) most += bound(name)
    else least += bound(name)
  }
  for (const name of quickFirst) {
    if (weights[name] > 0) most -= bound(name)
    else least -= bound(name)
    sum += weights[name] * signs[name].of(parts)
    // sums are tenths away from a half of one: none comes near enough to 0 for rounding to tell
    if (sum + most < -ROUNDING) return false
    if (sum + least > ROUNDING) return true
  }
  return sum >= 0
}
const ROUNDING = 1e-6
