/** One person under two spellings: "Nguyễn Thanh Hưng" once, where the piece speaks of Nguyễn Thành Hưng. */
import type { Person } from './mention.ts'
import { sentenceAt, type Reading } from './reading.ts'
import { addTitle } from './same-title.ts'

const fewestSyllables = 3
/** A slip of the pen happens once or twice. */
const mostSlips = 2

const unmarked = (name: string): string =>
  name.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd')

/** Whether everything `titles` say is known of somebody who holds `held`. */
const areKnown = (titles: readonly string[], held: readonly string[]): boolean => {
  const all = [...held]
  titles.forEach((title) => addTitle(all, title, false))
  return all.length === held.length
}

/**
 * People without those whose name differs from another's by marks alone: named seldom, with no office of their own
 * and never in one sentence with the other. Their mentions become the other's.
 */
export function mergeMisspelt(reading: Reading, people: readonly Person[]): Person[] {
  const sentencesOf = ({ mentions }: Person): Set<number> =>
    new Set(mentions.map(({ start }) => sentenceAt(reading, start).start))
  const isSlipOf = (one: Person, other: Person): boolean => {
    if (one === other) return false
    if (one.mentions.length > mostSlips || one.mentions.length >= other.mentions.length) return false
    if (!areKnown([...one.titles, ...one.groupTitles], [...other.titles, ...other.groupTitles])) return false
    const theirs = sentencesOf(other)
    return [...sentencesOf(one)].every((at) => !theirs.has(at))
  }
  const slips = new Map<Person, Person>()
  const spellings = new Map<string, Person[]>()
  for (const person of people) {
    const key = unmarked(person.name)
    spellings.set(key, [...(spellings.get(key) ?? []), person])
  }
  for (const alike of spellings.values()) {
    const [first] = alike
    if (alike.length < 2 || !first || first.name.split(' ').length < fewestSyllables) continue
    for (const one of alike) {
      const other = alike.find((known) => isSlipOf(one, known))
      if (other) slips.set(one, other)
    }
  }
  slips.forEach((other, one) => other.mentions.push(...one.mentions))
  return people.filter((person) => !slips.has(person))
}
