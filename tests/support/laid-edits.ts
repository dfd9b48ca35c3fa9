/** The rich meeting with a text its evidence stands in, and edits kept the way the store keeps them. */
import type { ListedEdit, ReportEdits, RowEdit } from '../../src/shared/model/meeting-edit.ts'
import type { RowList } from '../../src/shared/model/meeting-form.ts'
import { richInput } from './rich-meeting.ts'

/** The report as extracted. */
export const { report } = richInput()
/** A text in which every quote of the report stands where it says. */
export const text = [...evidenceIn(report)].sort((a, b) => a.start - b.start).reduce(write, '')

/** Every evidence in a report. */
export function evidenceIn(node: unknown): { start: number; quote: string }[] {
  if (Array.isArray(node)) return node.flatMap(evidenceIn)
  if (node === null || typeof node !== 'object') return []
  return Object.entries(node).flatMap(([key, value]) =>
    key === 'evidence' ? (value as { start: number; quote: string }[]) : evidenceIn(value)
  )
}

function write(written: string, { start, quote }: { start: number; quote: string }): string {
  const padded = written.padEnd(start, ' ')
  return padded.slice(0, start) + quote + padded.slice(start + quote.length)
}

/** Keeps edits the way the store does: one a row, the later over the earlier. */
export function keep(edits: ReportEdits, kept: readonly ListedEdit[]): ReportEdits {
  const rows = { ...edits.rows } as Record<RowList, RowEdit<RowList>[]>
  for (const { list, edit } of kept) {
    const stored = JSON.parse(JSON.stringify(edit)) as RowEdit<RowList>
    rows[list] = [...(rows[list] ?? []).filter(({ key }) => key !== edit.key), stored]
  }
  return { ...edits, rows: rows as ReportEdits['rows'] }
}
