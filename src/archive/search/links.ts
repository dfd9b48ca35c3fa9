/** What hangs on items (tags, documents cited, people named), held in memory and brought up to date item by item. */
import { fold } from '../../shared/vietnamese/fold.ts'
import type { ReadableDb } from '../db/open.ts'
import { isSame, momentOf, type Moment } from './changes.ts'
import { membership, type Ids } from './ids.ts'
import type { ItemColumns } from './item-columns.ts'

/** Links item by item: those of item i are the places `starts[i]` to `starts[i + 1]` of `places`, each a place in `values`. */
export type Links = {
  readonly starts: Uint32Array
  readonly places: Uint32Array
  readonly values: readonly (number | string)[]
}
type Row = readonly [item: number, value: number | string]
export type LinkKind = 'tags' | 'cites' | 'people'

const tables: Record<LinkKind, string> = {
  tags: 'SELECT item_id, tag_id FROM item_tags',
  cites: 'SELECT DISTINCT item_id, document_key FROM citations',
  people: 'SELECT item_id, name FROM item_people'
}

type Held = { upTo: Moment; links: Links; places: Map<number | string, number> }

const held = new WeakMap<ReadableDb, Partial<Record<LinkKind, Held>>>()

/** Every item with what hangs on it. */
export function linksOf(db: ReadableDb, columns: ItemColumns, kind: LinkKind): Links {
  const kinds = held.get(db) ?? {}
  held.set(db, kinds)
  const known = kinds[kind]
  if (known !== undefined && isSame(known.upTo, columns)) return known.links
  const made =
    known === undefined || known.upTo.epoch !== columns.epoch
      ? readAnew(db, columns, kind)
      : renewed(db, columns, kind, known)
  kinds[kind] = made
  return made.links
}

function readAnew(db: ReadableDb, columns: ItemColumns, kind: LinkKind): Held {
  const places = new Map<number | string, number>()
  const nothing: Links = { starts: new Uint32Array(1), places: new Uint32Array(0), values: [] }
  const links = linked(readRows(db, kind, '', []), columns.size, {
    links: nothing,
    places,
    isOld: () => false
  })
  return { upTo: momentOf(columns), links, places }
}

/** What was read, with the items written since read again. */
function renewed(db: ReadableDb, columns: ItemColumns, kind: LinkKind, { upTo, links, places }: Held): Held {
  const { ids, from } = columns.changes.since(upTo)
  const rows = readRows(db, kind, 'WHERE item_id >= ?', [from])
  if (ids.length > 0)
    rows.push(
      ...readRows(db, kind, 'WHERE item_id IN (SELECT value FROM json_each(?))', [JSON.stringify(ids)])
    )
  const isRead = membership(ids, from)
  const isOld = (item: number) => item < from && isRead[item] === 0
  return { upTo: momentOf(columns), links: linked(rows, columns.size, { links, places, isOld }), places }
}

function readRows(db: ReadableDb, kind: LinkKind, where: string, values: (number | string)[]): Row[] {
  const read = (table: string) =>
    db
      .prepare(`${table} ${where}`)
      .raw()
      .all(...values) as Row[]
  const rows = read(tables[kind])
  if (kind !== 'cites') return rows
  // what `cited` says, put together here: three times as fast as by the view
  const laid = new Set(db.prepare('SELECT item_id FROM laid_reports').pluck().all() as number[])
  if (laid.size === 0) return rows
  const theirs = read('SELECT DISTINCT item_id, document_key FROM laid_citations')
  return [...rows.filter(([item]) => !laid.has(item)), ...theirs]
}

/** What is known of items that are read already. */
type Known = { links: Links; places: Map<number | string, number>; isOld(item: number): boolean }

/** Rows in any order, put in the order of items beside what is known of the others. */
function linked(rows: readonly Row[], size: number, { links, places: known, isOld }: Known): Links {
  const values = links.values as (number | string)[]
  const starts = new Uint32Array(size + 1)
  const old = Math.min(size, links.starts.length - 1)
  for (let item = 0; item < old; item++)
    if (isOld(item)) starts[item + 1] = links.starts[item + 1]! - links.starts[item]!
  // an item that has come in since the columns were read has no place among them yet
  for (const [item] of rows) if (item < size) starts[item + 1]!++
  for (let item = 0; item < size; item++) starts[item + 1]! += starts[item]!
  const places = new Uint32Array(starts[size]!)
  for (let item = 0; item < old; item++) {
    if (!isOld(item)) continue
    for (let at = links.starts[item]!, to = starts[item]!; at < links.starts[item + 1]!; at++)
      places[to++] = links.places[at]!
  }
  const next = starts.slice()
  for (const [item, value] of rows) {
    if (item >= size) continue
    let place = known.get(value)
    if (place === undefined) {
      place = values.push(value) - 1
      known.set(value, place)
    }
    places[next[item]!++] = place
  }
  return { starts, places, values }
}

/** Counts by place, and the places that were counted at all: of a few items they are few, whatever the archive holds. */
export type Counts = { readonly times: Uint32Array; readonly places: readonly number[] }

/** How many of the given items have each value, by its place. */
export function linkCounts({ starts, places, values }: Links, ids: Ids): Counts {
  const times = new Uint32Array(values.length)
  const counted: number[] = []
  for (const id of ids)
    for (let at = starts[id]!, end = starts[id + 1]!; at < end; at++)
      if (times[places[at]!]!++ === 0) counted.push(places[at]!)
  return { times, places: counted }
}

/** The key all spellings of a name share: letter case, accents and blanks aside. */
export const personKey = (name: string): string => fold(name.normalize('NFC')).replace(/\s+/g, ' ').trim()

const keys = new WeakMap<Links['values'], string[]>()

/** The key of each name, worked out once: names are only ever added. */
export function personKeys({ values }: Links): readonly string[] {
  const known = keys.get(values) ?? []
  for (let at = known.length; at < values.length; at++) known.push(personKey(String(values[at])))
  keys.set(values, known)
  return known
}

/** Items whose report names a person of these words, side by side: `Thời` and `nong thi thoi` both mean Nông Thị Thời. */
export function naming(db: ReadableDb, columns: ItemColumns, value: string): number[] {
  const wanted = personKey(value)
  if (wanted === '') return []
  const links = linksOf(db, columns, 'people')
  const { starts, places } = links
  const isMeant = personKeys(links).map((name) => ` ${name} `.includes(` ${wanted} `))
  const ids: number[] = []
  for (let id = 0; id < columns.size; id++)
    if (places.subarray(starts[id], starts[id + 1]).some((place) => isMeant[place])) ids.push(id)
  return ids
}
