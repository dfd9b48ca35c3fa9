/**
 * What filters, facets and the order by date ask of every hit, held in memory column by column: with it a query of the
 * commonest word is counted and filtered without touching the table. Kept up with the archive by the ids of new items
 * and by `search_changes`; 37 bytes an item.
 */
import type { ReadableDb } from '../db/open.ts'
import { lastSearchChange, searchChangesAfter } from '../stores/search-changes.ts'
import { createChanges, MOST_CHANGES, type Changes, type Moment } from './changes.ts'

export type ItemColumns = Moment & {
  /** What was written since other things were read. */
  readonly changes: Changes
  /** Items below this id are left out: 1, or the first of those that have just come in. */
  readonly first: number
  /** PRESENT where there is an item, and the other marks. */
  readonly marks: Uint8Array
  /** Whether anything is in the trash. */
  readonly hasTrash: boolean
  /** Places in `formats` and `sources`; source 0 is none. */
  readonly format: Uint8Array
  readonly source: Uint32Array
  /** `day * 10000 + clock` as in 2019-12-27T13:44 → 201912271344; missing parts 0, no date 0. */
  readonly date: Float64Array
  /** Place in `months`; 0 is none. */
  readonly month: Uint16Array
  /** Length of the text, UTF-16 units. */
  readonly length: Uint32Array
  /** Words of the title. */
  readonly titleLength: Uint16Array
  /** Seconds since 1970. */
  readonly added: Uint32Array
  readonly formats: readonly string[]
  readonly sources: readonly string[]
  /** `2019-12`, or `2019` for a date that names the year only. */
  readonly months: readonly string[]
  /** Changes with everything above. */
  readonly version: number
  /** Changes with every write to the archive. */
  readonly stamp: string
}

export const PRESENT = 1
export const TRASHED = 2
export const MEETING = 4
export const TAGGED = 8
export const ANNOTATED = 16

type Row = [
  id: number,
  format: string,
  date: string | null,
  source: string | null,
  marks: number,
  added: string,
  length: number,
  titleLength: number
]

const ROWS = `SELECT id, format, date, source,
  ${PRESENT} | iif(trashed_at IS NULL, 0, ${TRASHED}) | iif(is_meeting, ${MEETING}, 0), added_at, text_length,
  min(title_words, 65535) FROM items INDEXED BY items_columns`

/** Which items carry something is asked at once: to ask for each takes ten times as long. */
const CARRIERS = [
  [TAGGED, 'SELECT DISTINCT item_id FROM item_tags'],
  [ANNOTATED, 'SELECT DISTINCT item_id FROM annotations']
] as const

type Held = {
  -readonly [K in keyof ItemColumns]: ItemColumns[K] extends readonly string[] ? string[] : ItemColumns[K]
} & { places: { formats: Places; sources: Places; months: Map<number, number> } }
type Places = Map<string, number>

const held = new WeakMap<ReadableDb, Held>()

/** The columns as the archive is now. */
export function itemColumns(db: ReadableDb): ItemColumns {
  const stamp = `${String(db.pragma('data_version', { simple: true }))}.${String(
    db.prepare('SELECT total_changes()').pluck().get()
  )}`
  const known = held.get(db)
  if (known?.stamp === stamp) return known
  const columns = known ?? emptyColumns()
  refresh(db, columns)
  columns.stamp = stamp
  held.set(db, columns)
  return columns
}

/** Ids of all items, in the trash or not, rising. */
export function presentIds({ first, size, marks }: ItemColumns): number[] {
  const ids: number[] = []
  for (let id = first; id < size; id++) if (marks[id] !== 0) ids.push(id)
  return ids
}

function emptyColumns(): Held {
  return {
    first: 1,
    size: 1,
    marks: new Uint8Array(1024),
    hasTrash: false,
    format: new Uint8Array(1024),
    source: new Uint32Array(1024),
    date: new Float64Array(1024),
    month: new Uint16Array(1024),
    added: new Uint32Array(1024),
    length: new Uint32Array(1024),
    titleLength: new Uint16Array(1024),
    formats: [],
    sources: [''],
    months: [''],
    version: 0,
    epoch: 0,
    seq: 0,
    changes: createChanges(),
    stamp: '',
    places: { formats: new Map(), sources: new Map(), months: new Map() }
  }
}

function refresh(db: ReadableDb, columns: Held): void {
  const seq = Math.max(columns.seq, lastSearchChange(db))
  const changed = columns.epoch === 0 ? null : searchChangesAfter(db, columns.seq, MOST_CHANGES)
  const readAll = changed === null || !columns.changes.add(seq, changed)
  const after = readAll ? 0 : columns.size - 1
  if (readAll) {
    columns.epoch++
    columns.changes = createChanges()
    columns.marks.fill(0)
  }
  let read = readRows(db, columns, '> ?', after)
  if (!readAll && changed.length > 0) {
    const known = changed.filter((id) => id <= after)
    for (const id of known) columns.marks[id] = 0
    read += readRows(db, columns, 'IN (SELECT value FROM json_each(?))', JSON.stringify(known))
  }
  if (readAll || read > 0 || changed.length > 0) columns.version++
  columns.hasTrash = columns.marks.some((marks) => marks & TRASHED)
  columns.seq = seq
}

/** @returns how many rows there are with such ids */
function readRows(db: ReadableDb, columns: Held, ids: string, value: number | string): number {
  const rows = db.prepare(`${ROWS} WHERE id ${ids} ORDER BY id`).raw().all(value) as Row[]
  for (const row of rows) put(columns, row)
  for (const [mark, carriers] of CARRIERS) {
    const carrying = db.prepare(`${carriers} WHERE item_id ${ids}`).pluck().all(value) as number[]
    for (const id of carrying) columns.marks[id]! |= mark
  }
  return rows.length
}

function put(columns: Held, row: Row): void {
  const [id, format, date, source, marks, added, length, titleLength] = row
  if (id >= columns.marks.length) grow(columns, Math.max(id + 1, columns.marks.length * 2))
  columns.size = Math.max(columns.size, id + 1)
  columns.marks[id] = marks
  columns.format[id] = placeOf(columns.formats, columns.places.formats, format, format)
  columns.source[id] = source ? placeOf(columns.sources, columns.places.sources, source, source) : 0
  columns.date[id] = dateNumber(date)
  columns.month[id] = placeOfMonth(columns, columns.date[id])
  columns.length[id] = length
  columns.titleLength[id] = titleLength
  columns.added[id] = Math.floor(Date.parse(added) / 1000)
}

/** 201912271344 → the place of 2019-12. */
function placeOfMonth({ months, places }: Held, date: number): number {
  if (date < 1_000_000) return 0
  const month = Math.floor(date / 1_000_000)
  return places.months.get(month) ?? placeOf(months, places.months, month, monthName(month))
}

function monthName(month: number): string {
  const digits = String(month).padStart(6, '0')
  return digits.endsWith('00') ? digits.slice(0, 4) : `${digits.slice(0, 4)}-${digits.slice(4)}`
}

function placeOf<K>(list: string[], places: Map<K, number>, key: K, value: string): number {
  const known = places.get(key)
  if (known !== undefined) return known
  const place = list.push(value) - 1
  places.set(key, place)
  return place
}

function grow(columns: Held, length: number): void {
  const grown = <T extends Uint8Array | Uint16Array | Uint32Array | Float64Array>(old: T, made: T): T => {
    made.set(old)
    return made
  }
  columns.marks = grown(columns.marks, new Uint8Array(length))
  columns.format = grown(columns.format, new Uint8Array(length))
  columns.source = grown(columns.source, new Uint32Array(length))
  columns.date = grown(columns.date, new Float64Array(length))
  columns.month = grown(columns.month, new Uint16Array(length))
  columns.length = grown(columns.length, new Uint32Array(length))
  columns.titleLength = grown(columns.titleLength, new Uint16Array(length))
  columns.added = grown(columns.added, new Uint32Array(length))
}

/** `2019-12-27T13:44` → 201912271344, `2019-12` → 201912000000; 0 for none. */
export function dateNumber(date: string | null): number {
  if (date === null) return 0
  let number = 0
  let digits = 0
  for (let at = 0; at < date.length && digits < 12; at++) {
    const digit = date.charCodeAt(at) - 48
    if (digit < 0 || digit > 9) continue
    number = number * 10 + digit
    digits++
  }
  return number * 10 ** (12 - digits)
}
