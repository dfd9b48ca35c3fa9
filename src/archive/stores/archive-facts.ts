/** Facts about the archive itself, by key. */
import type { ReadableDb, WritableDb } from '../db/open.ts'

/** The value of a fact, or null. */
export function getFact(db: ReadableDb, key: string): string | null {
  const row = db.prepare('SELECT value FROM archive_facts WHERE key = ?').get(key) as
    { value: string } | undefined
  return row?.value ?? null
}

export function putFact(db: WritableDb, key: string, value: string): void {
  db.prepare(
    'INSERT INTO archive_facts (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value'
  ).run(key, value)
}

/**
 * The next accession number, `2020-000123`: year of accession (in the machine's own time) and a running number that
 * is never used again, whatever is deleted.
 */
export function nextAccessionNumber(db: WritableDb, at: string): string {
  const year = new Date(at).getFullYear()
  const key = `accession-sequence:${year}`
  const next = Number(getFact(db, key) ?? 0) + 1
  putFact(db, key, String(next))
  return `${year}-${String(next).padStart(6, '0')}`
}
