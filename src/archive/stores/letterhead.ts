/** What the archive's office puts on its papers. */
import { emptyLetterhead, Letterhead } from '../../shared/model/letterhead.ts'
import type { ReadableDb, WritableDb } from '../db/open.ts'

/** The office's fields; one that is missing, or that this version cannot read, is as nobody had set it. */
export function getLetterhead(db: ReadableDb): Letterhead {
  const stored = db.prepare('SELECT value FROM letterhead').pluck().get() as string | undefined
  if (stored === undefined) return emptyLetterhead
  const fields = Object.entries(JSON.parse(stored) as Record<string, unknown>).filter(
    ([name, value]) => Letterhead.partial().safeParse({ [name]: value }).success && name in emptyLetterhead
  )
  return { ...emptyLetterhead, ...Object.fromEntries(fields) }
}

export function putLetterhead(db: WritableDb, letterhead: Letterhead): void {
  db.prepare(
    'INSERT INTO letterhead (one, value) VALUES (1, ?) ON CONFLICT (one) DO UPDATE SET value = excluded.value'
  ).run(JSON.stringify(letterhead))
}
