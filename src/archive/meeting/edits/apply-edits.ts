/** A report with a person's edits laid over it. The extraction below stays as it is and may be run again any time. */
import type { Evidence, MeetingReport } from '../../../shared/model/meeting.ts'
import type { EditMark, MeetingForm, RowKey } from '../../../shared/model/meeting-form.ts'
import type { FieldEdit, ReportEdits, Rows } from '../../../shared/model/meeting-edit.ts'
import type { Laid, LaidList } from './lay-list.ts'
import { isMereHolder, layReport } from './lay-report.ts'
import { placeEvidence } from './place-evidence.ts'

/**
 * The form of a report: pure, and the same for the same three. An edit is never lost: one whose row the extraction no
 * longer gives stays in the report, marked, and is listed; a value extracted otherwise than when it was edited is told
 * beside it.
 * @param text the item's cleaned text, in which the passages of a person's own are found again
 */
export function applyEdits(report: MeetingReport, edits: ReportEdits, text: string): MeetingForm {
  const laid = layReport(report, edits, text)
  const { people, groups, statements, figures, tasks, awards, citations } = laid
  const pointsUnder = new Map<RowKey | undefined, Laid<'points'>[]>()
  for (const point of laid.points.shown) {
    const under = laid.statementOf(point)
    const others = pointsUnder.get(under)
    if (others) others.push(point)
    else pointsUnder.set(under, [point])
  }
  const pointsOf = (key: RowKey): Laid<'points'>[] => pointsUnder.get(key) ?? []
  const speeches = statements.shown.filter(
    (statement) => !isMereHolder(statement) || pointsOf(statement.key).length > 0
  )
  const persons = withMerged(people)
  const nameNow = renamed(people, persons)
  const fields = edits.fields.map((edit) => [edit, report[edit.field]?.value ?? null] as const)
  const lists = [people, groups, statements, laid.points, figures, tasks, awards, citations]
  const keysOf = (rows: readonly { key: RowKey }[]) => rows.map(({ key }) => key)
  return {
    report: {
      ...report,
      isMeeting: edits.isMeeting ?? report.isMeeting,
      confidence: edits.isMeeting === null ? report.confidence : 1,
      ...Object.fromEntries(fields.map(([edit]) => [edit.field, valueOf(edit, report, text)])),
      people: persons.map(({ row }) => row),
      groups: groups.shown.map(({ row }) => row),
      statements: speeches.map(({ key, row, edit }) => ({
        ...row,
        speaker: edit?.fields.speaker ?? nameNow(row.speaker),
        points: pointsOf(key).map((point) => point.row)
      })),
      figures: withTotals(figures),
      tasks: tasks.shown.map(({ row, edit }) => ({
        ...row,
        by: edit?.fields.by === undefined && row.by !== null ? nameNow(row.by) : row.by,
        to: edit?.fields.to === undefined && row.to !== null ? nameNow(row.to) : row.to
      })),
      awards: awards.shown.map(({ row }) => row),
      citations: citations.shown.map(({ row }) => row)
    },
    keys: {
      people: keysOf(persons),
      groups: keysOf(groups.shown),
      statements: keysOf(speeches),
      points: speeches.map(({ key }) => keysOf(pointsOf(key))),
      figures: keysOf(figures.shown),
      tasks: keysOf(tasks.shown),
      awards: keysOf(awards.shown),
      citations: keysOf(citations.shown)
    },
    marks: Object.assign(
      Object.fromEntries(fields.map(([edit, now]) => [edit.field, fieldMark(edit, now)])),
      edits.isMeeting === null ? {} : { isMeeting: said },
      ...lists.map(({ marks }) => marks)
    ) as Record<string, EditMark>,
    left: lists.flatMap(({ left }) => left)
  }
}

/** The mark of an item that a person said to be a meeting, or none. */
const said: EditMark = { how: 'changed', isGone: false, extracted: {}, conflicts: [] }

function valueOf({ field, value, evidence }: FieldEdit, report: MeetingReport, text: string) {
  if (value === '') return null
  const passages = evidence === undefined ? (report[field]?.evidence ?? []) : placeEvidence(text, evidence)
  return { value, evidence: passages, confidence: 1, origin: 'edited' as const }
}

function fieldMark({ value, base }: FieldEdit, now: string | null): EditMark {
  const isOther = (now ?? '') !== value
  return {
    how: value === (base ?? '') && base !== undefined ? 'confirmed' : 'changed',
    isGone: false,
    extracted: isOther ? { value: now } : {},
    conflicts: isOther && base !== undefined && base !== now ? ['value'] : []
  }
}

/** Everybody once: who is said to be another one adds titles, roles and passages to that one. */
function withMerged({ shown, merged }: LaidList<'people'>): Laid<'people'>[] {
  const intoOf = new Map(merged.map(({ key, edit }) => [key, edit?.into]))
  const rows = new Map(shown.map((person) => [person.key, person]))
  for (const { key, row } of merged) {
    const target = rows.get(lastOf(key, intoOf))
    if (target === undefined) continue
    const into = target.row
    rows.set(target.key, {
      ...target,
      row: {
        ...into,
        titles: union(into.titles, row.titles),
        groupTitles: union(into.groupTitles, row.groupTitles),
        roles: union(into.roles, row.roles),
        evidence: byPlace([...into.evidence, ...row.evidence]),
        confidence: 1,
        origin: 'edited'
      }
    })
  }
  return [...rows.values()]
}

/** The end of a chain of "is the same as"; a chain that bites its tail ends anywhere. */
function lastOf(key: RowKey, intoOf: ReadonlyMap<RowKey, RowKey | undefined>): RowKey {
  const passed = new Set<RowKey>()
  let at = key
  for (let next = intoOf.get(at); next !== undefined && !passed.has(next); next = intoOf.get(at)) {
    passed.add(next)
    at = next
  }
  return at
}

/** Whoever speaks or gives out work under a name that a person changed or merged goes by the new one. */
function renamed(
  { shown, merged }: LaidList<'people'>,
  persons: readonly Laid<'people'>[]
): (name: string) => string {
  const intoOf = new Map(merged.map(({ key, edit }) => [key, edit?.into]))
  const nameOf = new Map(persons.map(({ key, row }) => [key, row.name]))
  const names = new Map<string, string>()
  for (const { key, extracted, edit } of [...shown, ...merged]) {
    const before = extracted?.name ?? edit?.base?.name
    const now = nameOf.get(lastOf(key, intoOf))
    if (before !== undefined && now !== undefined) names.set(before, now)
  }
  return (name) => names.get(name) ?? name
}

/** The figures with their totals where these stand now; a total that was taken out leaves its parts alone. */
function withTotals({ shown, keys }: LaidList<'figures'>): Rows['figures'][] {
  const places = new Map(shown.map(({ key }, place) => [key, place]))
  return shown.map(({ row, extracted }) => {
    const { partOf: _, ...figure } = row
    const total = extracted?.partOf === undefined ? undefined : keys[extracted.partOf]
    const place = total === undefined ? undefined : places.get(total)
    return place === undefined ? figure : { ...figure, partOf: place }
  })
}

const union = <T>(some: readonly T[], more: readonly T[]): T[] => [...new Set([...some, ...more])]

const byPlace = (evidence: readonly Evidence[]): Evidence[] =>
  [...new Map(evidence.map((one) => [`${one.start} ${one.end}`, one])).values()].sort(
    (a, b) => a.start - b.start
  )
