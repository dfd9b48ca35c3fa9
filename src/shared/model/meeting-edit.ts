/**
 * What a person did to a meeting report, as the archive keeps it: beside the extraction, never in it
 * (archive/meeting/edits lays the two over each other).
 */
import type {
  Award,
  Citation,
  EditableField,
  Evidence,
  Field,
  Figure,
  MeetingPerson,
  MeetingStatement,
  MeetingTask
} from './meeting.ts'
import type { RowFields, RowKey, RowList } from './meeting-form.ts'

/** The rows of each list as the extraction gives them. */
export type Rows = {
  people: MeetingPerson
  groups: Field<string>
  statements: MeetingStatement
  points: Field<string>
  figures: Figure
  tasks: MeetingTask
  awards: Award
  citations: Citation
}

/** A value a person put into a single field; '' empties it. */
export type FieldEdit = {
  field: EditableField
  value: string
  /** What was extracted when it was written; undefined where nobody noted that. */
  base?: string | null
  /** The passage it was taken from, where it was. */
  evidence?: Evidence[]
}

export type RowEdit<L extends RowList> = {
  key: RowKey
  /** The row as extracted when it was edited; null for one that a person added. */
  base: Rows[L] | null
  /** What was this row's alone in its list then: its name, the passage it rests on. */
  own: { name: boolean; quote: boolean }
  /** What the person wrote or confirmed; of an added row everything there is. */
  fields: Partial<RowFields[L]>
  evidence?: Evidence[]
  isRemoved?: boolean
  /** Of a person: the one this one is the same as. */
  into?: RowKey
  /** Of a point: its statement. */
  under?: RowKey
}

export type ReportEdits = {
  /** What a person said of the item: that it tells of a meeting, or that it does not; null where nobody did. */
  isMeeting: boolean | null
  fields: readonly FieldEdit[]
  rows: { readonly [L in RowList]?: readonly RowEdit<L>[] }
  /** The keys of a list in the order a person gave them. */
  order: { readonly [L in RowList]?: readonly RowKey[] }
}

export const noEdits: ReportEdits = { isMeeting: null, fields: [], rows: {}, order: {} }

/** An edit of a row with the list it belongs to. */
export type ListedEdit = { [L in RowList]: { list: L; edit: RowEdit<L> } }[RowList]
