/** One article in, one meeting report out. The order below is the order of the work. */
import type { ItemId } from '../../shared/model/item.ts'
import type {
  Evidence,
  Field,
  Figure,
  MeetingPerson,
  MeetingReport,
  PersonRole
} from '../../shared/model/meeting.ts'
import { Cast } from './actors.ts'
import { findAwards } from './awards.ts'
import { findCitations } from './citations.ts'
import { findEvent } from './event.ts'
import { findFigures } from './figures.ts'
import { findGroups } from './groups.ts'
import { judgeMeeting } from './is-meeting.ts'
import type { Person } from './mention.ts'
import { toldBeside } from './other-meeting.ts'
import { findPeople } from './people.ts'
import { makeReadable } from './readable.ts'
import { evidenceAt, readSource, type MeetingSource, type Reading } from './reading.ts'
import { findRoles } from './roles.ts'
import { isWithin, type Span } from './sentences.ts'
import { sketchMeeting, type Sketch } from './sketch-meeting.ts'
import { statementFields } from './statement.ts'
import { findStatements } from './statements.ts'
import { surenessOf } from './sureness.ts'
import { findTasks } from './tasks.ts'

export type { MeetingSource } from './reading.ts'

const roleOrder: readonly PersonRole[] = [
  'chair',
  'directing',
  'attendee',
  'reporter',
  'speaker',
  'awardGiver',
  'awardRecipient',
  'quoted',
  'mentioned'
]
const maxEvidence = 12

/**
 * Extracts the report of a meeting. Pure and deterministic. Every quote is exactly `source.text` at its offsets
 * (UTF-16, end exclusive); what the text does not say is null; what only follows from it has origin `inferred`.
 * For news about something else `isMeeting` is false and only title, people, figures and citations are filled.
 * @param isSaid a person said that it is a meeting: it is read as one whatever the rules find
 * @param told the sentence that opens the meeting to report, one of `otherMeetings`, where a person chose it
 */
export function extractMeeting(
  source: MeetingSource,
  { isSaid = false, told = null }: { isSaid?: boolean; told?: string | null } = {}
): MeetingReport {
  const readable = makeReadable(source)
  const isTold = ({ start, end }: Span): boolean => told !== null && source.text.slice(start, end) === told
  return readable
    ? readable.restore(extract(readable.source, isSaid, isTold))
    : extract(source, isSaid, isTold)
}

function extract(source: MeetingSource, isSaid: boolean, isTold: (opening: Span) => boolean): MeetingReport {
  const reading = readSource(source)
  const judged = judgeMeeting(reading)
  const isMeeting = isSaid || judged.isMeeting
  const cast = new Cast(findPeople(reading))
  const beside = toldBeside(reading, isTold)
  const statements = findStatements(reading, cast, beside.spans)
  const roles = findRoles(reading, cast, statements, isMeeting, beside.spans)
  const others = isMeeting ? beside.meetings : []
  const ranges = reading.passages.filter(({ kind }) => kind !== 'caption')
  const event = isMeeting ? findEvent(reading, others) : null
  return {
    item: source.item,
    isMeeting,
    confidence: judged.confidence,
    title: titleField(reading, source),
    publishedAt: source.publishedAt === null ? null : stated(source.publishedAt),
    source: source.source === null ? null : sourceField(reading, source.source),
    name: event?.name ?? null,
    kind: event?.kind ?? null,
    date: event?.date ?? null,
    partOfDay: event?.partOfDay ?? null,
    startTime: event?.startTime ?? null,
    endTime: event?.endTime ?? null,
    place: event?.place ?? null,
    organiser: event?.organiser ?? null,
    people: cast.people.map((person) =>
      personField(
        reading,
        person,
        roles.get(person) ?? new Set(),
        isMeeting && !isSaid ? judged.confidence : 1
      )
    ),
    groups: isMeeting ? without(others, findGroups(reading, cast.people)) : [],
    statements: isMeeting ? statementFields(reading, statements) : [],
    figures: figuresWithout(others, findFigures(reading)),
    tasks: isMeeting ? findTasks(reading, statements) : [],
    awards: isMeeting ? without(others, findAwards(reading)) : [],
    citations: findCitations(reading.text, ranges, reading.item),
    captions: ofKind(reading, 'caption'),
    headings: ofKind(reading, 'heading'),
    otherMeetings: others.map(({ opening: { start, end } }) => {
      const evidence = evidenceAt(reading, start, end)
      return { value: evidence.quote, evidence: [evidence], confidence: 0.9, origin: 'extracted' }
    })
  }
}

/** What rests on the passages of other meetings alone is none of this one's. */
const without = <T extends { evidence: readonly Evidence[] }>(others: readonly Span[], found: T[]): T[] =>
  found.filter(({ evidence }) => evidence.length === 0 || !evidence.every((one) => isWithin(others, one)))

/** The same for figures, parts still pointing at their totals. */
function figuresWithout(others: readonly Span[], figures: Figure[]): Figure[] {
  const kept = without(others, figures)
  if (kept.length === figures.length) return figures
  return kept.map(({ partOf, ...figure }) => {
    const total = partOf === undefined ? -1 : kept.indexOf(figures[partOf]!)
    return total < 0 ? figure : { ...figure, partOf: total }
  })
}

/** What is kept of an item: of a meeting the whole report. */
export type Extraction = { sketch: Sketch; report: MeetingReport | null }

/** The sketch of a text, and its report where it tells of a meeting or `isKept` asks for one. */
export function extractKept(source: MeetingSource, isKept: boolean): Extraction {
  const sketch = sketchMeeting(source)
  return { sketch, report: isKept || sketch.isMeeting ? extractMeeting(source) : null }
}

/** The same report for another item: every evidence, and the report itself, carries `id`. */
export function withItem(report: MeetingReport, id: ItemId): MeetingReport {
  const restamp = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(restamp)
    if (node === null || typeof node !== 'object') return node
    return Object.fromEntries(
      Object.entries(node).map(([key, value]) => [key, key === 'item' ? id : restamp(value)])
    )
  }
  return restamp(report) as MeetingReport
}

const stated = (value: string): Field<string> => ({
  value,
  evidence: [],
  confidence: 0.9,
  origin: 'extracted'
})

function titleField(reading: Reading, source: MeetingSource): Field<string> {
  const passage = reading.passages.find(({ kind }) => kind === 'title')
  const evidence: Evidence[] = passage ? [evidenceAt(reading, passage.start, passage.end)] : []
  return { value: source.title, evidence, confidence: passage ? 1 : 0.7, origin: 'extracted' }
}

/** The source stands in the last passage ("Theo TTXVN"), or on a line the cleaning set aside and no quote shows. */
function sourceField(reading: Reading, source: string): Field<string> {
  const last = reading.passages.at(-1)
  const at = last ? reading.text.indexOf(source, Math.max(last.start, last.end - 160)) : -1
  const evidence = at < 0 ? [] : [evidenceAt(reading, at, at + source.length)]
  return { value: source, evidence, confidence: 0.9, origin: 'extracted' }
}

function personField(
  reading: Reading,
  person: Person,
  roles: ReadonlySet<PersonRole>,
  meeting: number
): MeetingPerson {
  return {
    name: person.name,
    titles: person.titles,
    groupTitles: person.groupTitles,
    roles: roleOrder.filter((role) => roles.has(role)),
    evidence: [...person.mentions]
      .sort((a, b) => a.start - b.start)
      .slice(0, maxEvidence)
      .map((mention) => evidenceAt(reading, mention.outer.start, mention.outer.end)),
    confidence: surenessOf(person, roles, meeting),
    origin: 'extracted'
  }
}

const ofKind = (reading: Reading, kind: 'caption' | 'heading'): Field<string>[] =>
  reading.passages
    .filter((passage) => passage.kind === kind)
    .map((passage) => {
      const evidence = evidenceAt(reading, passage.start, passage.end)
      return { value: evidence.quote, evidence: [evidence], confidence: 0.9, origin: 'extracted' }
    })
