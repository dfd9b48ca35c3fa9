import { createContext, useContext } from 'react'
import type { EditableField } from '../../../../shared/model/meeting.ts'
import type {
  EditMark,
  FormPlace,
  MeetingForm,
  RowKey,
  RowList
} from '../../../../shared/model/meeting-form.ts'

/** The one row that is being written: one that is there, or a new one at the end of a list or of a statement. */
export type Editing =
  | { list: RowList; key: RowKey; column: string | undefined }
  | { list: RowList; key: null; under: RowKey | undefined }

export type RowPlace = { list: RowList; key: RowKey }
export type MenuTarget = { x: number; y: number }

/** What the rows of the form can do. */
export type FormActions = {
  begin(editing: Editing): void
  /** Lays the editor down; the row has the focus again unless somebody clicked elsewhere. */
  end(hasFocus: boolean): void
  change(place: RowPlace, fields: Record<string, unknown>): void
  add(list: RowList, fields: Record<string, unknown>, under: RowKey | undefined): void
  remove(place: RowPlace): void
  move(place: RowPlace, by: -1 | 1): void
  merge(key: RowKey, into: RowKey): void
  confirm(place: FormPlace): void
  putBack(place: RowPlace): void
  /** value null puts the recognised value back. */
  edit(field: EditableField, value: string | null): void
  extract(): void
  /** Says that the item tells of a meeting, or that it does not. */
  setMeeting(isMeeting: boolean): void
  /** Makes the report that of another meeting of the text; `opening`: the sentence it begins with. */
  tellOf(opening: string): void
  openMenu(place: RowPlace, at: MenuTarget): void
}

export type FormView = {
  form: MeetingForm
  editing: Editing | null
  /** The place that is being checked, as its path in the report. */
  checked: string | null
  act: FormActions
}

export const FormContext = createContext<FormView | null>(null)

/** @throws outside a form */
export function useForm(): FormView {
  const view = useContext(FormContext)
  if (view === null) throw new Error('a part of the meeting form outside of it')
  return view
}

/** What a person did to a row or a single value; null for nothing. */
export const markAt = ({ marks }: MeetingForm, name: string): EditMark | null => marks[name] ?? null
