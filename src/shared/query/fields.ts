/** Names of search fields, Vietnamese and English, with or without accents. */
import { fold } from '../vietnamese/fold.ts'
import type { FilterField, TextField } from './tree.ts'

export type FieldName = TextField | FilterField | 'date'

const NAMES: Record<string, FieldName> = {
  tieu_de: 'title',
  tieude: 'title',
  title: 'title',
  nguon: 'source',
  source: 'source',
  chu_thich: 'note',
  chuthich: 'note',
  ghi_chu: 'note',
  note: 'note',
  the: 'tag',
  tag: 'tag',
  the_chu_thich: 'noteTag',
  thechuthich: 'noteTag',
  note_tag: 'noteTag',
  notetag: 'noteTag',
  van_ban: 'cites',
  vanban: 'cites',
  cites: 'cites',
  nguoi: 'person',
  person: 'person',
  dinh_dang: 'format',
  dinhdang: 'format',
  format: 'format',
  ngay: 'date',
  date: 'date'
}

/** The name printed for each field. */
export const PRINTED_FIELD: Record<FieldName, string> = {
  title: 'tiêu_đề',
  source: 'nguồn',
  note: 'chú_thích',
  tag: 'thẻ',
  noteTag: 'thẻ_chú_thích',
  cites: 'văn_bản',
  person: 'người',
  format: 'định_dạng',
  date: 'ngày'
}

/** The field a typed name (without its colon) means, or null. */
export function fieldNamed(name: string): FieldName | null {
  const key = fold(name.normalize('NFC'))
  return Object.hasOwn(NAMES, key) ? (NAMES[key] ?? null) : null
}

export const isTextField = (field: FieldName): field is TextField =>
  field === 'title' || field === 'source' || field === 'note'
