/** Who is who among the people the reports name: one name may have several bearers. */
import { comparePersonNames } from '../../shared/vietnamese/collate.ts'
import { fold, toneStyle } from '../../shared/vietnamese/fold.ts'
import type { PersonRole } from '../../shared/model/meeting.ts'
import { wasPresent, type Named, type Office, type Person, type SameName } from '../../shared/model/person.ts'

export type KnownPerson = { person: Person; appearances: Named[]; titleKeys: ReadonlySet<string> }

/** All spellings of one name share this: letter case, blanks and the place of the tone mark aside, accents kept. */
export const nameKey = (name: string): string =>
  toneStyle(name.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim())

/** All spellings of one office share this. */
export const officeKey = (title: string): string =>
  fold(title.normalize('NFC'))
    .replace(/^(?:dong chi|ong|ba)\s+/, '')
    .replace(/\s+/g, ' ')
    .trim()

/**
 * The people behind the namings, by given name in Vietnamese order. Namings of one name belong together when they give
 * a common office, or one office is the other with more said ("Phó Bí thư" of "Phó Bí thư Huyện ủy"), or a person said
 * so (`decisions`); all namings without an office are one person of their own, unless the name has no other bearer.
 */
export function peopleOf(named: readonly Named[], decisions: readonly SameName[]): KnownPerson[] {
  const byName = grouped(named, ({ name }) => nameKey(name))
  const said = grouped(decisions, ({ name }) => name)
  const people: KnownPerson[] = []
  for (const [name, namings] of byName) people.push(...bearersOf(name, namings, said.get(name) ?? []))
  return people.sort(
    (a, b) =>
      comparePersonNames(a.person.name, b.person.name) ||
      b.person.items - a.person.items ||
      (a.person.key.office < b.person.key.office ? -1 : 1)
  )
}

function bearersOf(name: string, namings: readonly Named[], said: readonly SameName[]): KnownPerson[] {
  const sets = namings.map(({ titles }) => new Set(titles.map(officeKey).filter((key) => key !== '')))
  const keys = [...new Set(sets.flatMap((set) => [...set]))]
  const parent = new Map([...keys, ''].map((key) => [key, key]))
  const root = (key: string): string => {
    let at = key
    while (parent.get(at) !== undefined && parent.get(at) !== at) at = parent.get(at)!
    return at
  }
  const join = (a: string, b: string) => {
    if (parent.has(a) && parent.has(b)) parent.set(root(a), root(b))
  }
  for (const set of sets) {
    const [first = '', ...rest] = set
    for (const key of rest) join(first, key)
  }
  for (const a of keys) for (const b of keys) if (a !== b && saysMore(a, b)) join(a, b)
  for (const { office, otherOffice, isSame } of said) if (isSame) join(office, otherOffice)
  const roots = new Set(keys.map(root))
  const only = roots.size === 1 ? [...roots][0]! : null
  const at = (set: ReadonlySet<string>) => {
    const [first = ''] = set
    return first === '' && only !== null ? only : root(first)
  }
  const groups = grouped([...namings.keys()], (index) => at(sets[index]!))
  const bearers = [...groups.values()].map((indexes) => ({
    namings: indexes.map((index) => namings[index]!),
    keys: new Set(indexes.flatMap((index) => [...sets[index]!]))
  }))
  return bearers.map(({ namings: own, keys: ownKeys }) => {
    const undecided = bearers.filter(
      ({ keys: others }) => others !== ownKeys && !areApart(ownKeys, others, said)
    ).length
    return { person: personOf(name, own, undecided), appearances: own, titleKeys: ownKeys }
  })
}

/** True when a person said of two bearers of one name that they are different. */
export const areApart = (
  a: ReadonlySet<string>,
  b: ReadonlySet<string>,
  said: readonly SameName[]
): boolean =>
  said.some(
    ({ office, otherOffice, isSame }) =>
      !isSame && ((holds(a, office) && holds(b, otherOffice)) || (holds(b, office) && holds(a, otherOffice)))
  )

/** True when one of the offices is this one; a person without an office is told by ''. */
export const holds = (keys: ReadonlySet<string>, office: string) =>
  keys.size === 0 ? office === '' : keys.has(office)

/** True when `longer` is `office` with the body named: it begins with it at a word's end. */
const saysMore = (office: string, longer: string): boolean =>
  longer.startsWith(`${office} `) && office.split(' ').length > 1

function personOf(name: string, namings: readonly Named[], undecided: number): Person {
  const offices = officesOf(namings)
  const dates = namings.flatMap(({ date }) => (date === null ? [] : [date.slice(0, 10)])).sort()
  return {
    key: { name, office: offices.length === 0 ? '' : officeKey(offices[0]!.title) },
    name: mostOf(namings.map((naming) => naming.name))[0]!,
    offices,
    meetings: namings.filter(({ isMeeting, roles }) => isMeeting && wasPresent(roles)).length,
    items: namings.length,
    roles: mostOf(namings.flatMap(({ roles }): PersonRole[] => roles)),
    from: dates[0] ?? null,
    to: dates.at(-1) ?? null,
    undecided
  }
}

function officesOf(namings: readonly Named[]): Office[] {
  const given = namings.flatMap(({ titles, date }) =>
    titles.filter((title) => officeKey(title) !== '').map((title) => ({ title, date }))
  )
  const offices = [...grouped(given, ({ title }) => officeKey(title)).values()].map((times): Office => {
    const dates = times.flatMap(({ date }) => (date === null ? [] : [date.slice(0, 10)])).sort()
    return {
      title: mostOf(times.map(({ title }) => title))[0]!,
      from: dates[0] ?? null,
      to: dates.at(-1) ?? null,
      items: times.length
    }
  })
  return offices.sort((a, b) => b.items - a.items || (a.title < b.title ? -1 : 1))
}

/** The different values, most frequent first, the earlier before the later of equals. */
function mostOf<T>(values: readonly T[]): T[] {
  const counts = new Map<T, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1]).map(([value]) => value)
}

function grouped<T, K>(values: readonly T[], keyOf: (value: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const value of values) {
    const key = keyOf(value)
    const group = groups.get(key)
    if (group) group.push(value)
    else groups.set(key, [value])
  }
  return groups
}
