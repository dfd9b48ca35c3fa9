import type { Evidence, MeetingReport } from '../../../../shared/model/meeting.ts'
import type { Range } from '../../../../shared/model/search.ts'

/** A value of the form and the passages it rests on. The id is its path in the report: `figures.3`. */
export type IndexedField = { id: string; ranges: readonly Range[] }

/** The ranges of a value's evidence, in the order of the text. */
export function rangesOf(evidence: readonly Evidence[]): Range[] {
  return evidence.map(({ start, end }): Range => [start, end]).sort((a, b) => a[0] - b[0])
}

const SINGLE = ['name', 'kind', 'date', 'partOfDay', 'startTime', 'endTime', 'place', 'organiser'] as const
const LISTS = ['people', 'groups', 'figures', 'tasks', 'awards', 'citations'] as const

/** Every value of a report that has evidence. */
export function indexEvidence(report: MeetingReport): IndexedField[] {
  const fields: IndexedField[] = []
  const add = (id: string, evidence: readonly Evidence[] | undefined): void => {
    if (evidence !== undefined && evidence.length > 0) fields.push({ id, ranges: rangesOf(evidence) })
  }
  for (const name of SINGLE) add(name, report[name]?.evidence)
  for (const name of LISTS) report[name].forEach((entry, index) => add(`${name}.${index}`, entry.evidence))
  report.statements.forEach((statement, index) => {
    add(`statements.${index}`, statement.evidence)
    statement.points.forEach((point, at) => add(`statements.${index}.${at}`, point.evidence))
  })
  return fields
}

/** The fields that rest on the text at `offset`, those with the shortest passage there first. */
export function fieldsAt(fields: readonly IndexedField[], offset: number | null): string[] {
  if (offset === null) return []
  return fields
    .flatMap(({ id, ranges }) => {
      const over = ranges.filter(([start, end]) => offset >= start && offset < end)
      return over.length === 0 ? [] : [{ id, length: Math.min(...over.map(([start, end]) => end - start)) }]
    })
    .sort((a, b) => a.length - b.length)
    .map(({ id }) => id)
}
