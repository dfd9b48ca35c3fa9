/** What the search index holds of an item, and what it should hold, as lists of tokens by column. */
import path from 'node:path'
import type { Archive } from '../../src/archive/index.ts'
import { openReadable, type ReadableDb } from '../../src/archive/db/open.ts'
import { indexColumns } from '../../src/archive/search/index-columns.ts'
import type { ItemId } from '../../src/shared/model/item.ts'

export type IndexRow = Record<string, string>

/**
 * The row as FTS5 holds it: every token at its place, read through an fts5vocab table of kind `instance`
 * (https://www.sqlite.org/fts5.html#the_fts5vocab_virtual_table_module).
 */
export function heldRow(db: ReadableDb, id: ItemId): IndexRow {
  db.prepare(
    "CREATE VIRTUAL TABLE IF NOT EXISTS temp.held USING fts5vocab(main, search_index, 'instance')"
  ).run()
  const rows = db
    .prepare('SELECT term, col, "offset" FROM temp.held WHERE doc = ? ORDER BY col, "offset"')
    .all(id)
  const held: IndexRow = {}
  for (const { term, col } of rows as { term: string; col: string }[]) {
    held[col] = held[col] === undefined ? term : `${held[col]} ${term}`
  }
  return held
}

/** The row made from what the archive says of the item now. */
export async function expectedRow(archive: Archive, id: ItemId): Promise<IndexRow> {
  const item = await archive.call('items.get', { id })
  const annotations = await archive.call('annotations.list', { itemId: id })
  const report = await archive.call('meetings.get', { itemId: id })
  const columns = indexColumns({
    title: item.title,
    body: item.text,
    notes: [...annotations]
      .sort((a, b) => a.id - b.id)
      .map((annotation) => annotation.note)
      .filter((note) => note !== '')
      .join('\n'),
    tags: item.tags.join('\n'),
    source: item.source ?? '',
    cites: report.citations.map((citation) => citation.text).join('\n'),
    name: item.original.name
  })
  return Object.fromEntries(Object.entries(columns).filter(([, tokens]) => tokens !== ''))
}

/** Opens the archive's database beside the archive, for looking only. */
export const openBeside = (folder: string): ReadableDb => openReadable(path.join(folder, 'archive.db'))
