/**
 * Citations: which items name which official documents. `citations` holds what was extracted, `cited` the same with what
 * people edited (laid-reports.ts).
 */
import { citedKey, citedName } from '../../shared/vietnamese/cited-name.ts'
import { sortKey } from '../../shared/vietnamese/sort-key.ts'
import type { CitedDocument, CitingPlace } from '../../shared/model/cited-document.ts'
import type { ItemId } from '../../shared/model/item.ts'
import type { Citation } from '../../shared/model/meeting.ts'
import type { ReadableDb, WritableDb } from '../db/open.ts'

type Stated = Omit<Citation, 'evidence'>

/** The item that is a cited document: the one a person said, else the first that tells its number itself. */
const heldIn = (column: 'id' | 'accession', key: string) => `coalesce(
  (SELECT h.${column} FROM linked_documents l JOIN items h ON h.id = l.item_id
    WHERE l.document_key = ${key} AND h.trashed_at IS NULL),
  (SELECT h.${column} FROM items h WHERE h.document_key = ${key} AND h.trashed_at IS NULL ORDER BY h.id LIMIT 1))`

/** Replaces the citations of an item. */
export function putCitations(db: WritableDb, itemId: ItemId, citations: readonly Citation[]): void {
  db.prepare('DELETE FROM citations WHERE item_id = ?').run(itemId)
  const insert = db.prepare(
    `INSERT INTO citations (item_id, position, document_key, kind, number, date, issuer, title, text)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`
  )
  citations.forEach((citation, position) => {
    const { kind, number, date, issuer, title, text } = citation
    insert.run(itemId, position, citedKey(citation), kind, number, date, issuer, title, text)
  })
}

/** What was extracted of an item's citations, without their passages; in the order of the text. */
export function extractedCitations(db: ReadableDb, itemId: ItemId): Stated[] {
  return db
    .prepare(
      'SELECT kind, number, date, issuer, title, text FROM citations WHERE item_id = ? ORDER BY position'
    )
    .all(itemId) as Stated[]
}

/** Numbers of the documents an item names, for the index. */
export function citedText(db: ReadableDb, itemId: ItemId): string {
  const rows = db.prepare('SELECT text FROM cited WHERE item_id = ?').all(itemId) as { text: string }[]
  return rows.map((row) => row.text).join('\n')
}

/**
 * The documents named in the archive, most cited first, then by name (9 before 10); with `key`, that one alone. What some texts leave out is taken
 * from those that say it.
 */
export function listCitedDocuments(db: ReadableDb, key?: string): CitedDocument[] {
  const rows = db
    .prepare(
      `SELECT c.document_key AS key, c.kind, c.number, c.date, c.issuer, c.title, c.text, c.item_id AS item,
              ${heldIn('id', 'c.document_key')} AS heldAs,
              EXISTS (SELECT 1 FROM linked_documents l WHERE l.document_key = c.document_key) AS isLinked
       FROM cited c JOIN items i ON i.id = c.item_id
       WHERE i.trashed_at IS NULL ${key === undefined ? '' : 'AND c.document_key = ?'} ORDER BY c.document_key, c.item_id`
    )
    .all(...(key === undefined ? [] : [key])) as (Omit<CitedDocument, 'name' | 'items' | 'isLinked'> & {
    isLinked: 0 | 1
    text: string
    item: ItemId
  })[]
  const documents = new Map<string, CitedDocument & { last: ItemId }>()
  for (const { item, text, isLinked, ...stated } of rows) {
    const known = documents.get(stated.key)
    const name = citedName({ ...stated, text })
    const document = known ?? { ...stated, name, isLinked: isLinked === 1, items: 1, last: item }
    documents.set(stated.key, document)
    document.number ??= stated.number
    document.date ??= stated.date
    document.issuer ??= stated.issuer
    // A subject is often cut short: the fullest is taken.
    if ((stated.title?.length ?? 0) > (document.title?.length ?? 0)) document.title = stated.title
    if (document.last !== item) document.items += 1
    document.last = item
  }
  return [...documents.values()]
    .map(({ last: _, ...document }) => ({ document, order: sortKey(document.name) }))
    .sort(
      (a, b) => b.document.items - a.document.items || (a.order < b.order ? -1 : a.order > b.order ? 1 : 0)
    )
    .map(({ document }) => document)
}

/** The items that cite a document, newest first, each with the number and the words it cites it by. */
export function citingItems(
  db: ReadableDb,
  key: string
): (Omit<CitingPlace, 'snippet' | 'marks'> & { number: string | null; text: string })[] {
  return db
    .prepare(
      // number and text are those of the first place: https://www.sqlite.org/lang_select.html#bareagg
      `SELECT i.id AS item, i.accession, i.title, i.date, c.number, c.text, min(c.position) AS position
       FROM cited c JOIN items i ON i.id = c.item_id
       WHERE c.document_key = ? AND i.trashed_at IS NULL
       GROUP BY c.item_id ORDER BY i.date DESC, i.id`
    )
    .all(key)
    .map((row) => {
      const { position: _, ...place } = row as ReturnType<typeof citingItems>[number] & { position: number }
      return place
    })
}

/** A cited document as it is named most. */
export function citedAs(db: ReadableDb, key: string): string {
  const most = db
    .prepare(
      `SELECT kind, number, text FROM cited WHERE document_key = ?
       GROUP BY coalesce(number, text) ORDER BY count(*) DESC, text LIMIT 1`
    )
    .get(key) as Pick<Citation, 'kind' | 'number' | 'text'> | undefined
  return most === undefined ? key : citedName(most)
}

/** The item that is the cited document, in any spelling of its number; null when the archive has none. */
export function heldItem(
  db: ReadableDb,
  cited: Pick<Citation, 'kind' | 'number' | 'text'>
): { id: ItemId; accession: string } | null {
  const row = db
    .prepare(`SELECT ${heldIn('id', '@key')} AS id, ${heldIn('accession', '@key')} AS accession`)
    .get({ key: citedKey(cited) }) as { id: ItemId; accession: string } | { id: null }
  return row.id === null ? null : row
}

/** Says which item a cited document is; null takes back what was said. */
export function linkDocument(db: WritableDb, key: string, itemId: ItemId | null): void {
  if (itemId === null) db.prepare('DELETE FROM linked_documents WHERE document_key = ?').run(key)
  else
    db.prepare(
      `INSERT INTO linked_documents (document_key, item_id) VALUES (?, ?)
       ON CONFLICT (document_key) DO UPDATE SET item_id = excluded.item_id`
    ).run(key, itemId)
}
