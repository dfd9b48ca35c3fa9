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
  const held: IndexRow = {}
  for (const table of ['search_heads', 'search_bodies']) {
    db.prepare(
      `CREATE VIRTUAL TABLE IF NOT EXISTS temp.held_${table} USING fts5vocab(main, ${table}, 'instance')`
    ).run()
    const rows = db
      .prepare(`SELECT term, col, "offset" FROM temp.held_${table} WHERE doc = ? ORDER BY col, "offset"`)
      .all(id)
    for (const { term, col } of rows as { term: string; col: string }[]) {
      held[col] = held[col] === undefined ? term : `${held[col]} ${term}`
    }
  }
  for (const [table, name] of [
    ['search_words', 'words'],
    ['search_exact', 'exact']
  ] as const) {
    db.prepare(
      `CREATE VIRTUAL TABLE IF NOT EXISTS temp.held_${table} USING fts5vocab(main, ${table}, 'instance')`
    ).run()
    const terms = db
      .prepare(`SELECT term FROM temp.held_${table} WHERE doc = ? ORDER BY term`)
      .pluck()
      .all(id)
    if (terms.length > 0) held[name] = terms.join(' ')
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
    source: item.source ?? '',
    cites: report.citations.map((citation) => citation.text).join('\n'),
    name: item.original.name
  })
  return Object.fromEntries(
    Object.entries(columns)
      .filter(([, tokens]) => tokens !== '')
      .map(([name, tokens]) => [name, name === 'words' || name === 'exact' ? inOrder(tokens) : tokens])
  )
}

/** Words once each, as the tables without places hold them: in the order of their bytes. */
const inOrder = (tokens: string) =>
  tokens
    .split(' ')
    .sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
    .join(' ')

/** Opens the archive's database beside the archive, for looking only. */
export const openBeside = (folder: string): ReadableDb => openReadable(path.join(folder, 'archive.db'))
