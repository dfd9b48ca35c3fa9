import type { MeetingReport } from '../../../shared/model/meeting.ts'
import type { RowKey, RowList } from '../../../shared/model/meeting-form.ts'
import type { ReportEdits, Rows } from '../../../shared/model/meeting-edit.ts'
import { layList, type Laid, type LaidList } from './lay-list.ts'
import { isTouched } from './lay-row.ts'

/** All lists of a report with their edits, the points of all statements as one of them. */
export type LaidReport = { [L in RowList]: LaidList<L> } & {
  /** The key of the statement a point belongs to. */
  statementOf(point: Laid<'points'>): RowKey | undefined
}

/** Lays each list of the report; what the lists say of each other is for `applyEdits`. */
export function layReport(report: MeetingReport, edits: ReportEdits, text: string): LaidReport {
  const lay = <L extends RowList>(list: L, rows: readonly Rows[L][]): LaidList<L> =>
    layList(list, rows, edits.rows[list] ?? [], edits.order[list], text)
  const statements = lay('statements', report.statements)
  const held = statements.shown
    .filter((statement) => !isMereHolder(statement))
    .flatMap(({ key, row }) => row.points.map((point) => ({ point, under: key })))
  const points = lay(
    'points',
    held.map(({ point }) => point)
  )
  const underOf = new Map(points.keys.map((key, index) => [key, held[index]?.under]))
  return {
    people: lay('people', report.people),
    groups: lay('groups', report.groups),
    statements,
    points,
    figures: lay('figures', report.figures),
    tasks: lay('tasks', report.tasks),
    awards: lay('awards', report.awards),
    citations: lay('citations', report.citations),
    statementOf: ({ key, edit }) => underOf.get(key) ?? edit?.under
  }
}

/** A statement that the extraction no longer gives and that only holds a point a person wrote. */
export const isMereHolder = ({ extracted, edit }: Laid<'statements'>): boolean =>
  extracted === null && edit !== null && edit.base !== null && !isTouched(edit)
