/** Comparing a meeting report with what people found by hand: sets of keys, precision, recall and F1. */
import type { Field, MeetingReport } from '../../src/shared/model/meeting.ts'

export const valueOf = <T>(field: Field<T> | null): T | null => field?.value ?? null

const plain = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[“”"'’‘.,;:]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

/** F1 of two lists of keys, each key as often as it stands there. */
export function f1(found: readonly string[], truth: readonly string[]): number {
  const left = truth.map(plain)
  const hits = found.map(plain).filter((key) => {
    const at = left.indexOf(key)
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  }).length
  return found.length + truth.length === 0 ? 1 : (2 * hits) / (found.length + truth.length)
}

/** The report as lines a person can read and write, the shape of the fixtures' expected files. */
export function outline(report: MeetingReport) {
  const amount = (i: number): string => {
    const figure = report.figures[i]
    if (!figure) return ''
    const value = Array.isArray(figure.value) ? figure.value.join('–') : String(figure.value)
    return value + (figure.denominator === undefined ? '' : `/${figure.denominator}`)
  }
  return {
    isMeeting: report.isMeeting,
    title: report.title.value,
    date: valueOf(report.date),
    partOfDay: valueOf(report.partOfDay),
    startTime: valueOf(report.startTime),
    place: valueOf(report.place),
    organiser: valueOf(report.organiser),
    name: valueOf(report.name),
    people: report.people.map(
      (person) =>
        `${person.name} | ${person.roles.join(' ')} | ${[...person.titles, ...person.groupTitles].join('; ')}`
    ),
    groups: report.groups.map((group) => group.value),
    figures: report.figures.map(
      (figure, i) =>
        `${amount(i)} ${figure.unit}${figure.partOf === undefined ? '' : ` < ${amount(figure.partOf)}`}`
    ),
    citations: report.citations.map((one) =>
      [one.kind, one.number, one.date, one.issuer, one.title].map(String).join(' | ')
    ),
    statements: report.statements.map((statement) => `${statement.speaker} ${statement.kind}`),
    tasks: report.tasks.map((task) => `${task.by ?? ''} > ${task.to ?? ''} > ${task.text}`),
    awards: report.awards.map((award) => `${award.award} | ${award.giver ?? ''} | ${award.recipient ?? ''}`),
    captions: report.captions.map((caption) => caption.value),
    headings: report.headings.map((heading) => heading.value)
  }
}
