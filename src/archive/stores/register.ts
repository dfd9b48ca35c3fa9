/** What a register lists: items by when they came in, who cites them, which cited documents are not held. */
import type { CitedDocument } from '../../shared/model/cited-document.ts'
import type { ItemId } from '../../shared/model/item.ts'
import type { ReadableDb } from '../db/open.ts'
import { listCitedDocuments } from './citations.ts'
import { MEETING_DAY } from './meeting-day.ts'

/** Which items: the given ones, or all (null) that are not in the trash. */
export type Chosen = readonly ItemId[] | null

const among = (chosen: Chosen, column: string): string =>
  chosen === null ? '' : `AND ${column} IN (SELECT value FROM json_each(@ids))`
const bound = (chosen: Chosen) => (chosen === null ? {} : { ids: JSON.stringify(chosen) })

export type RegisterRow = {
  id: ItemId
  accession: string
  addedAt: string
  title: string
  date: string | null
  author: string | null
  source: string | null
  /** Told by its own head; null for an item that is no official document. */
  documentKey: string | null
  /** Its number as others write it, null when nobody cites it. */
  number: string | null
}

/** The items in the order of their accession numbers. */
export function registerRows(db: ReadableDb, chosen: Chosen): RegisterRow[] {
  return db
    .prepare(
      `WITH named AS (SELECT document_key, number,
           row_number() OVER (PARTITION BY document_key ORDER BY count(*) DESC, number) AS place
         FROM cited WHERE number IS NOT NULL
           AND document_key IN (SELECT i.document_key FROM items i WHERE i.document_key IS NOT NULL ${among(chosen, 'i.id')})
         GROUP BY document_key, number)
       SELECT i.id, i.accession, i.added_at AS addedAt, i.title, i.date, i.author, i.source, i.document_key AS documentKey,
         n.number
       FROM items i LEFT JOIN named n ON n.document_key = i.document_key AND n.place = 1
       WHERE i.trashed_at IS NULL ${among(chosen, 'i.id')} ORDER BY i.accession`
    )
    .all(bound(chosen)) as RegisterRow[]
}

/** By key of a cited document, the accession numbers of the chosen items that cite it, ascending. */
export function citingNumbers(db: ReadableDb, chosen: Chosen): Map<string, string[]> {
  const rows = db
    .prepare(
      `SELECT DISTINCT c.document_key AS key, i.accession FROM cited c JOIN items i ON i.id = c.item_id
       WHERE i.trashed_at IS NULL ${among(chosen, 'i.id')} ORDER BY i.accession`
    )
    .all(bound(chosen)) as { key: string; accession: string }[]
  const numbers = new Map<string, string[]>()
  for (const { key, accession } of rows) {
    const known = numbers.get(key)
    if (known) known.push(accession)
    else numbers.set(key, [accession])
  }
  return numbers
}

/** Cited documents the archive does not hold; those without a number cannot be told and are left out. */
export function missingDocuments(db: ReadableDb): CitedDocument[] {
  return listCitedDocuments(db).filter(({ heldAs, number }) => heldAs === null && number !== null)
}

/**
 * Items outside the trash whose meeting may be of one of these days (ISO): as its report says, where that is written; told
 * in a text of the days around, or one without a date.
 */
export function meetingsOf(
  db: ReadableDb,
  days: { from: string; to: string },
  around: { from: string; to: string }
): ItemId[] {
  return db
    .prepare(
      `SELECT i.id FROM items i WHERE i.trashed_at IS NULL AND i.is_meeting = 1
         AND (i.date IS NULL OR substr(i.date, 1, 10) BETWEEN ? AND ? OR ${MEETING_DAY} BETWEEN ? AND ?) ORDER BY i.id`
    )
    .pluck()
    .all(around.from, around.to, days.from, days.to) as ItemId[]
}
