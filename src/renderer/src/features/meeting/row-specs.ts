import type { MessageKey } from '../../../../shared/messages/messages.ts'
import type { MeetingReport, PersonRole } from '../../../../shared/model/meeting.ts'
import type { FieldValue, RowList } from '../../../../shared/model/meeting-form.ts'
import { readWrittenFigure } from '../../../../shared/vietnamese/written-figure.ts'
import { formatDate } from '../../client/format.ts'
import { typedDate } from '../../../../shared/vietnamese/typed-date.ts'

/** How a field of a row is written: `titles` are parted by semicolons, `roles` ticked, `speech` chosen. */
type FieldKind = 'text' | 'titles' | 'roles' | 'speech' | 'date' | 'number' | 'figure'

export type FieldSpec = {
  name: string
  label: MessageKey
  kind: FieldKind
  /** A row without it says nothing. */
  isNeeded?: boolean
  /** Takes a whole line of the editor. */
  isWide?: boolean
}

const text = (name: string, label: MessageKey, more: Partial<FieldSpec> = {}): FieldSpec => ({
  name,
  label,
  kind: 'text',
  ...more
})

/** The fields of a row of each list, in the order of its table. */
export const rowSpecs: Readonly<Record<RowList, readonly FieldSpec[]>> = {
  people: [
    text('name', 'meeting.person-name', { isNeeded: true }),
    text('titles', 'meeting.person-titles', { kind: 'titles', isWide: true }),
    text('roles', 'meeting.person-role', { kind: 'roles', isWide: true })
  ],
  groups: [text('value', 'meeting.group-name', { isNeeded: true, isWide: true })],
  statements: [
    text('speaker', 'meeting.speaker', { isNeeded: true }),
    text('kind', 'meeting.speech', { kind: 'speech' }),
    text('titles', 'meeting.person-titles', { kind: 'titles', isWide: true })
  ],
  points: [text('value', 'meeting.point', { isNeeded: true, isWide: true })],
  figures: [
    text('raw', 'meeting.figure-value', { kind: 'figure', isNeeded: true }),
    text('unit', 'meeting.figure-unit'),
    text('about', 'meeting.figure-about', { isWide: true }),
    text('scope', 'meeting.figure-scope'),
    text('period', 'meeting.figure-period')
  ],
  tasks: [
    text('to', 'meeting.task-to'),
    text('by', 'meeting.task-giver'),
    text('text', 'meeting.task-text', { isNeeded: true, isWide: true })
  ],
  awards: [
    text('award', 'meeting.award', { isNeeded: true, isWide: true }),
    text('recipient', 'meeting.award-recipient'),
    text('giver', 'meeting.award-giver'),
    text('count', 'meeting.award-count', { kind: 'number' }),
    text('unit', 'meeting.figure-unit')
  ],
  citations: [
    text('kind', 'meeting.kind'),
    text('number', 'meeting.citation-number', { isNeeded: true }),
    text('date', 'meeting.date', { kind: 'date' }),
    text('issuer', 'meeting.citation-issuer'),
    text('title', 'meeting.citation-title', { isWide: true })
  ]
}

type Rows = { [L in Exclude<RowList, 'points'>]: MeetingReport[L][number] } & {
  points: MeetingReport['groups'][number]
}
export type RowOf<L extends RowList> = Rows[L]

/** What stands in the editor of a row: words, and what is ticked. */
export type Draft = Readonly<Record<string, string | readonly string[]>>

/** The row as its editor shows it; an empty one for null. */
export function draftOf<L extends RowList>(list: L, row: RowOf<L> | null): Draft {
  const values = (row ?? {}) as unknown as Record<string, FieldValue | undefined>
  return Object.fromEntries(
    rowSpecs[list].map((spec) => [spec.name, valueAsDraft(spec, values[spec.name] ?? null, values)])
  )
}

function valueAsDraft(
  { name, kind }: FieldSpec,
  value: FieldValue,
  row: Record<string, FieldValue | undefined>
): string | readonly string[] {
  if (kind === 'roles') return Array.isArray(value) ? value : []
  if (kind === 'speech') return String(value ?? 'remark')
  if (kind === 'date') return typeof value === 'string' ? formatDate(value) : ''
  if (kind === 'figure' && row['approx'] !== undefined) return `${String(row['approx'])} ${String(value)}`
  if (kind === 'titles') {
    const groupTitles = row['groupTitles']
    return [...(Array.isArray(value) ? value : []), ...(Array.isArray(groupTitles) ? groupTitles : [])].join(
      '; '
    )
  }
  if (kind === 'number') return value === null ? '' : String(value).replace('.', ',')
  return name === 'number' && value === null ? '' : String(value ?? '')
}

/**
 * What was changed in an editor, as the archive takes it.
 * @returns the names of fields that are not understood, when there are any
 */
export function readDraft(
  list: RowList,
  draft: Draft,
  before: Draft
): { fields: Record<string, unknown>; wrong: readonly string[] } {
  const wrong: string[] = []
  const fields: Record<string, unknown> = {}
  for (const spec of rowSpecs[list]) {
    const written = draft[spec.name] ?? ''
    if (JSON.stringify(written) === JSON.stringify(before[spec.name])) {
      if (spec.isNeeded && written === '') wrong.push(spec.name)
      continue
    }
    const value = readValue(spec, written)
    if (value === undefined) wrong.push(spec.name)
    else fields[spec.name] = value
    if (spec.kind === 'titles' && list === 'people') fields['groupTitles'] = []
  }
  return { fields, wrong }
}

/** undefined for what is not understood. */
function readValue(
  { name, kind, isNeeded }: FieldSpec,
  written: string | readonly string[]
): FieldValue | undefined {
  if (typeof written !== 'string') return [...written]
  const words = written.replace(/\s+/g, ' ').trim()
  if (kind === 'titles') return words.split(/\s*;\s*/).filter((title) => title !== '')
  if (words === '')
    return isNeeded ? undefined : name === 'unit' || name === 'about' || name === 'kind' ? '' : null
  if (kind === 'date') return typedDate(words) ?? undefined
  if (kind === 'figure') return readWrittenFigure(words) === null ? undefined : words
  if (kind === 'number') {
    const figure = readWrittenFigure(words)
    return typeof figure?.value === 'number' ? figure.value : undefined
  }
  return words
}

/** What an added row must say besides what was written. */
export function completeRow(list: RowList, fields: Record<string, unknown>): Record<string, unknown> {
  if (list === 'people')
    return { titles: [], groupTitles: [], roles: ['attendee'] satisfies PersonRole[], ...fields }
  if (list !== 'citations') return fields
  const kind = typeof fields['kind'] === 'string' ? fields['kind'] : ''
  const number = typeof fields['number'] === 'string' ? fields['number'] : ''
  return { kind, ...fields, text: [kind, number].filter(Boolean).join(' số ') }
}
