/** Several reports of one meeting as one. Pure: the first leads, the others add what it does not say. */
import type { FigureDispute, JoinedPeople, JoinedPerson } from '../../shared/model/joined-meeting.ts'
import type {
  Evidence,
  Figure,
  MeetingPerson,
  MeetingReport,
  MeetingStatement
} from '../../shared/model/meeting.ts'
import { citedKey } from '../../shared/vietnamese/cited-name.ts'
import { fold } from '../../shared/vietnamese/fold.ts'
import { addTitle } from './same-title.ts'

const key = (words: string): string =>
  fold(words)
    .replace(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim()
const union = <T>(some: readonly T[], more: readonly T[]): T[] => [...new Set([...some, ...more])]

/** Words of a name of which so many must be shared, of the shorter one's. */
const SHARED = 0.7
const FEW = 4

/** True when two reports of one day go by the same name, or nearly so. */
export function isSameMeeting(one: MeetingReport, other: MeetingReport): boolean {
  if (one.date === null || one.date.value !== other.date?.value) return false
  if (one.name === null || other.name === null) return false
  const [a, b] = [one.name.value, other.name.value].map((name) => new Set(key(name).split(' ')))
  const [short, long] = a!.size <= b!.size ? [a!, b!] : [b!, a!]
  const shared = [...short].filter((word) => long.has(word)).length
  return short.size < FEW ? key(one.name.value) === key(other.name.value) : shared / short.size >= SHARED
}

/**
 * @param told the leading one first
 * @param said the order of people, and names that are one person's
 */
export function joinReports(
  told: readonly [MeetingReport, ...MeetingReport[]],
  said: JoinedPeople = NOTHING_SAID
): { report: MeetingReport; people: JoinedPerson[]; disputes: FigureDispute[] } {
  const nameOf = namesNow(said)
  const [leading, ...others] = told
  const reports: [MeetingReport, ...MeetingReport[]] = [
    renamed(leading, nameOf),
    ...others.map((report) => renamed(report, nameOf))
  ]
  const [lead] = reports
  const people = inOrder(joinPeople(reports), said.order)
  const first = <K extends keyof MeetingReport>(name: K): MeetingReport[K] =>
    reports.find((report) => report[name] !== null)?.[name] ?? lead[name]
  return {
    people: people.map(({ name }) => whoIs(name, told, nameOf)),
    disputes: disputesOf(reports),
    report: {
      ...lead,
      isMeeting: reports.some(({ isMeeting }) => isMeeting),
      name: first('name'),
      kind: first('kind'),
      date: first('date'),
      partOfDay: first('partOfDay'),
      startTime: first('startTime'),
      endTime: first('endTime'),
      place: first('place'),
      organiser: first('organiser'),
      people,
      groups: once(
        reports.map((report) => report.groups),
        ({ value }) => key(value)
      ),
      statements: joinStatements(reports),
      figures: joinFigures(reports),
      tasks: once(
        reports.map((report) => report.tasks),
        ({ text }) => key(text)
      ),
      awards: once(
        reports.map((report) => report.awards),
        ({ award, recipient }) => key(`${award} ${recipient ?? ''}`)
      ),
      citations: once(
        reports.map((report) => report.citations),
        citedKey
      ),
      captions: once(
        reports.map((report) => report.captions),
        ({ value }) => key(value)
      ),
      headings: once(
        reports.map((report) => report.headings),
        ({ value }) => key(value)
      ),
      otherMeetings: once(
        reports.map((report) => report.otherMeetings),
        ({ value }) => key(value)
      )
    }
  }
}

/** The rows of all, what several say only once with all its passages; what one says twice stays twice. */
function once<T extends { evidence: Evidence[] }>(
  lists: readonly (readonly T[])[],
  keyOf: (row: T) => string,
  both: (one: T, other: T) => T = (one) => one
): T[] {
  const known = new Map<string, T>()
  for (const rows of lists) {
    const times = new Map<string, number>()
    for (const row of rows) {
      const name = keyOf(row)
      const nth = (times.get(name) ?? 0) + 1
      times.set(name, nth)
      const same = known.get(`${name} ${nth}`)
      const evidence = [...(same?.evidence ?? []), ...row.evidence]
      known.set(`${name} ${nth}`, same === undefined ? row : { ...both(same, row), evidence })
    }
  }
  return [...known.values()]
}

const NOTHING_SAID: JoinedPeople = { order: [], same: [] }

/** What somebody goes by in the joined report; names that were said to be each other's stay what they are. */
function namesNow({ same }: JoinedPeople): (name: string) => string {
  const into = new Map(same.map((one) => [key(one.name), one.into]))
  return (name) => {
    let now = name
    for (let steps = 0; steps <= into.size; steps++) {
      const next = into.get(key(now))
      if (next === undefined) return now
      now = next
    }
    return name
  }
}

/** A report with the names that count; two names of one person in it make one row. */
function renamed(report: MeetingReport, nameOf: (name: string) => string): MeetingReport {
  const names = [...report.people.map(({ name }) => name), ...report.statements.map(({ speaker }) => speaker)]
  if (names.every((name) => nameOf(name) === name)) return report
  const moved = new Set(
    report.people.filter(({ name }) => nameOf(name) !== name).map(({ name }) => key(nameOf(name)))
  )
  const people = report.people.map((person) => ({ ...person, name: nameOf(person.name) }))
  const isMoved = ({ name }: MeetingPerson) => moved.has(key(name))
  const merged = once(
    people.filter(isMoved).map((person) => [person]),
    ({ name }) => key(name),
    bothPeople
  )
  const left = new Map(merged.map((person) => [key(person.name), person]))
  return {
    ...report,
    people: people.flatMap((person) => {
      if (!isMoved(person)) return [person]
      const one = left.get(key(person.name))
      left.delete(key(person.name))
      return one === undefined ? [] : [one]
    }),
    statements: report.statements.map((statement) => ({ ...statement, speaker: nameOf(statement.speaker) }))
  }
}

/** People as a person arranged them; those nobody arranged come after, as the items have them. */
function inOrder(people: readonly MeetingPerson[], order: readonly string[]): MeetingPerson[] {
  const places = new Map(order.map((name, place) => [key(name), place]))
  const placeOf = ({ name }: MeetingPerson) => places.get(key(name)) ?? order.length
  return [...people].sort((one, other) => placeOf(one) - placeOf(other))
}

/** In which items somebody of the joined report stands, and under which other names. */
function whoIs(name: string, told: readonly MeetingReport[], nameOf: (name: string) => string): JoinedPerson {
  const own = told.map(({ item, people }) => ({
    item,
    names: people.filter((person) => key(nameOf(person.name)) === key(name)).map((person) => person.name)
  }))
  const others = own.flatMap(({ names }) => names).filter((other) => key(other) !== key(name))
  return {
    name,
    items: own.filter(({ names }) => names.length > 0).map(({ item }) => item),
    merged: [...new Set(others)]
  }
}

const joinPeople = (reports: readonly MeetingReport[]): MeetingPerson[] =>
  once(
    reports.map(({ people }) => people),
    ({ name }) => key(name),
    bothPeople
  )

function bothPeople(one: MeetingPerson, other: MeetingPerson): MeetingPerson {
  const titles = [...one.titles]
  for (const title of other.titles) addTitle(titles, title, false)
  return {
    ...one,
    titles,
    groupTitles: union(one.groupTitles, other.groupTitles),
    roles: union(one.roles, other.roles),
    confidence: Math.max(one.confidence, other.confidence)
  }
}

/** What one person said in one way stands together. */
const joinStatements = (reports: readonly MeetingReport[]): MeetingStatement[] =>
  once(
    reports.map(({ statements }) => statements),
    ({ speaker, kind }) => `${key(speaker)} ${kind}`,
    (one, other) => ({
      ...one,
      titles: one.titles.length > 0 ? one.titles : other.titles,
      points: once([one.points, other.points], ({ value }) => key(value))
    })
  )

/** Figures of one thing stand once where the items agree; where they do not, each stays. */
function joinFigures(reports: readonly MeetingReport[]): Figure[] {
  const figures: Figure[] = []
  /** Where a number of a thing stands that an earlier report gave. */
  const earlier = new Map<string, number>()
  for (const report of reports) {
    const places = report.figures.map((figure) => {
      const { partOf: _, ...alone } = figure
      const at = earlier.get(numberOf(figure) ?? '')
      if (at === undefined) return figures.push(alone) - 1
      const known = figures[at]!
      figures[at] = { ...known, evidence: [...known.evidence, ...figure.evidence] }
      return at
    })
    report.figures.forEach((figure, index) => {
      const [place, total] = [places[index]!, figure.partOf === undefined ? undefined : places[figure.partOf]]
      if (total !== undefined && total !== place) figures[place] = { ...figures[place]!, partOf: total }
      const number = numberOf(figure)
      if (number !== null) earlier.set(number, place)
    })
  }
  return figures
}

/** Things that two items count, and not one number of the one is among those of the other. */
function disputesOf(reports: readonly MeetingReport[]): FigureDispute[] {
  const things = new Map<string, FigureDispute['told']>()
  for (const { item, figures } of reports) {
    for (const figure of figures) {
      const thing = thingOf(figure)
      if (thing !== null) things.set(thing, [...(things.get(thing) ?? []), { item, figure }])
    }
  }
  const disputes: FigureDispute[] = []
  for (const [id, told] of things) {
    const numbers = new Map<MeetingReport['item'], Set<string>>()
    for (const { item, figure } of told) {
      numbers.set(item, (numbers.get(item) ?? new Set()).add(numberOf(figure) ?? ''))
    }
    const items = [...numbers.values()]
    const isDisputed = items.some((some, at) =>
      items.slice(at + 1).some((others) => ![...some].some((number) => others.has(number)))
    )
    const [first] = told
    if (isDisputed && first !== undefined)
      disputes.push({
        id,
        about: first.figure.about,
        unit: first.figure.unit,
        told,
        isKept: told.every(({ figure }) => figure.origin === 'edited')
      })
  }
  return disputes
}

/** What a figure counts; null where it does not say. */
const thingOf = ({ about, unit, scope, period }: Figure): string | null =>
  about === '' ? null : [about, unit, scope ?? '', period ?? ''].map(key).join('|')

/** True when two figures give one number of one thing. */
export const isSameNumber = (one: Figure, other: Figure): boolean => numberOf(one) === numberOf(other)

/** A figure with its number, as reports can share it; null where it does not say what it counts. */
const numberOf = (figure: Figure): string | null => {
  const thing = thingOf(figure)
  return thing === null ? null : `${thing} ${JSON.stringify([figure.value, figure.denominator ?? null])}`
}
