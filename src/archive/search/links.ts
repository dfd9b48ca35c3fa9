/** What hangs on items (tags, documents cited, people named), held in memory until an item changes. */
import { fold } from '../../shared/vietnamese/fold.ts'
import type { ReadableDb } from '../db/open.ts'
import type { Ids } from './ids.ts'
import type { ItemColumns } from './item-columns.ts'

/** Links item by item: those of item i are the places `starts[i]` to `starts[i + 1]` of `places`, each a place in `values`. */
export type Links = {
  readonly starts: Uint32Array
  readonly places: Uint32Array
  readonly values: readonly (number | string)[]
}
type Row = readonly [item: number, value: number | string]
export type LinkKind = 'tags' | 'cites' | 'people'

const questions: Record<LinkKind, string> = {
  tags: 'SELECT item_id, tag_id FROM item_tags',
  cites: 'SELECT DISTINCT item_id, document_key FROM citations',
  people: 'SELECT item_id, name FROM item_people'
}

const held = new WeakMap<ReadableDb, Partial<Record<LinkKind, { version: number; links: Links }>>>()

/** Every item with what hangs on it. */
export function linksOf(db: ReadableDb, { version, size }: ItemColumns, kind: LinkKind): Links {
  const kinds = held.get(db) ?? {}
  held.set(db, kinds)
  const known = kinds[kind]
  if (known?.version === version) return known.links
  const rows = db.prepare(questions[kind]).raw().all() as Row[]
  const links = linked(kind === 'cites' ? withLaid(db, rows) : rows, size)
  kinds[kind] = { version, links }
  return links
}

/** What `cited` says, put together here: three times as fast as by the view. */
function withLaid(db: ReadableDb, rows: readonly Row[]): readonly Row[] {
  const laid = new Set(db.prepare('SELECT item_id FROM laid_reports').pluck().all() as number[])
  if (laid.size === 0) return rows
  const theirs = db.prepare('SELECT DISTINCT item_id, document_key FROM laid_citations').raw().all() as Row[]
  return [...rows.filter(([item]) => !laid.has(item)), ...theirs]
}

/** Rows in any order, put in the order of items. */
function linked(rows: readonly Row[], size: number): Links {
  const starts = new Uint32Array(size + 1)
  // an item that has come in since the columns were read has no place among them yet
  for (const [item] of rows) if (item < size) starts[item + 1]!++
  for (let item = 0; item < size; item++) starts[item + 1]! += starts[item]!
  const places = new Uint32Array(starts[size]!)
  const next = starts.slice()
  const values = new Map<number | string, number>()
  for (const [item, value] of rows) {
    if (item >= size) continue
    const place = values.get(value) ?? values.size
    values.set(value, place)
    places[next[item]!++] = place
  }
  return { starts, places, values: [...values.keys()] }
}

/** How many of the given items have each value, by its place. */
export function linkCounts({ starts, places, values }: Links, ids: Ids): Uint32Array {
  const counts = new Uint32Array(values.length)
  if (values.length === 0) return counts
  for (const id of ids)
    for (let at = starts[id]!, end = starts[id + 1]!; at < end; at++) counts[places[at]!]!++
  return counts
}

/** The key all spellings of a name share: letter case, accents and blanks aside. */
export const personKey = (name: string): string => fold(name.normalize('NFC')).replace(/\s+/g, ' ').trim()

/** Items whose report names a person of these words, side by side: `Thời` and `nong thi thoi` both mean Nông Thị Thời. */
export function naming(db: ReadableDb, columns: ItemColumns, value: string): number[] {
  const wanted = personKey(value)
  if (wanted === '') return []
  const { starts, places, values } = linksOf(db, columns, 'people')
  const isMeant = values.map((name) => ` ${personKey(String(name))} `.includes(` ${wanted} `))
  const ids: number[] = []
  for (let id = 0; id < columns.size; id++)
    if (places.subarray(starts[id], starts[id + 1]).some((place) => isMeant[place])) ids.push(id)
  return ids
}
