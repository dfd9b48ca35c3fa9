/** What hangs on items (tags, documents cited, people named), held in memory until an item changes. */
import { fold } from '../../shared/vietnamese/fold.ts'
import type { ReadableDb } from '../db/open.ts'
import type { ItemColumns } from './item-columns.ts'

export type Links = readonly (readonly [item: number, value: number | string])[]
export type LinkKind = 'tags' | 'cites' | 'people'

const questions: Record<LinkKind, string> = {
  tags: 'SELECT item_id, tag_id FROM item_tags',
  cites: 'SELECT DISTINCT item_id, document_key FROM citations',
  people: 'SELECT item_id, name FROM item_people'
}

const held = new WeakMap<ReadableDb, Partial<Record<LinkKind, { version: number; links: Links }>>>()

/** Every item with what hangs on it; a name that stands on many items is one string. */
export function linksOf(db: ReadableDb, { version }: ItemColumns, kind: LinkKind): Links {
  const kinds = held.get(db) ?? {}
  held.set(db, kinds)
  const known = kinds[kind]
  if (known?.version === version) return known.links
  const values = new Map<number | string, number | string>()
  const rows = db.prepare(questions[kind]).raw().all() as [number, number | string][]
  const links = rows.map(([item, value]): [number, number | string] => {
    const one = values.get(value) ?? value
    values.set(one, one)
    return [item, one]
  })
  kinds[kind] = { version, links }
  return links
}

/** The key all spellings of a name share: letter case, accents and blanks aside. */
export const personKey = (name: string): string => fold(name.normalize('NFC')).replace(/\s+/g, ' ').trim()

/** Items whose report names a person of these words, side by side: `Thời` and `nong thi thoi` both mean Nông Thị Thời. */
export function naming(db: ReadableDb, columns: ItemColumns, value: string): number[] {
  const wanted = personKey(value)
  if (wanted === '') return []
  const verdicts = new Map<number | string, boolean>()
  const isMeant = (name: number | string): boolean => {
    const known = verdicts.get(name)
    if (known !== undefined) return known
    const verdict = ` ${personKey(String(name))} `.includes(` ${wanted} `)
    verdicts.set(name, verdict)
    return verdict
  }
  return linksOf(db, columns, 'people').flatMap(([item, name]) => (isMeant(name) ? [item] : []))
}
