/** How many words titles have, read when they are first compared: most are never asked for. */
import type { ReadableDb } from '../db/open.ts'
import type { Ids } from './ids.ts'
import { presentIds, type ItemColumns } from './item-columns.ts'
import type { Pause } from './pause.ts'

const WORDS = "min(1 + length(title) - length(replace(title, ' ', '')), 65535)"
/** Titles to a step of some milliseconds. */
const STEP = 2000

/** Sees to it that `titleLength` of these items is known. */
export function knowTitles(db: ReadableDb, { titleLength }: ItemColumns, ids: Ids): void {
  const unknown = ids.filter((id) => titleLength[id] === 0)
  if (unknown.length === 0) return
  const rows = db
    .prepare(`SELECT id, ${WORDS} FROM items WHERE id IN (SELECT value FROM json_each(?))`)
    .raw()
    .all(JSON.stringify(unknown)) as [number, number][]
  for (const [id, words] of rows) titleLength[id] = words
}

/** The same for all items, a step at a time. */
export async function knowAllTitles(db: ReadableDb, columns: ItemColumns, pause: Pause): Promise<void> {
  const ids = presentIds(columns)
  for (let from = 0; from < ids.length; from += STEP) {
    knowTitles(db, columns, ids.slice(from, from + STEP))
    await pause()
  }
}
