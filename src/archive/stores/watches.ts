/** Watched folders and what is known of the files in them. */
import type { WatchId } from '../../shared/model/watch.ts'
import type { ReadableDb, WritableDb } from '../db/open.ts'

export type WatchRow = { id: WatchId; path: string; addedAt: string; skipsExisting: boolean }
/** A file as it was when it was last looked at. */
export type WatchedFile = { path: string; bytes: number; modifiedMs: number }

export function listWatches(db: ReadableDb): WatchRow[] {
  const rows = db
    .prepare(
      'SELECT id, path, added_at AS addedAt, skips_existing AS skipsExisting FROM watches ORDER BY path'
    )
    .all() as (Omit<WatchRow, 'skipsExisting'> & { skipsExisting: number })[]
  return rows.map((row) => ({ ...row, skipsExisting: row.skipsExisting === 1 }))
}

/** Watches a folder; one that is watched already stays as it is. */
export function insertWatch(db: WritableDb, path: string, skipsExisting: boolean, at: string): void {
  db.prepare(
    'INSERT INTO watches (path, added_at, skips_existing) VALUES (?, ?, ?) ON CONFLICT (path) DO NOTHING'
  ).run(path, at, skipsExisting ? 1 : 0)
}

/** @returns false when there was no such watch */
export function deleteWatch(db: WritableDb, id: WatchId): boolean {
  return db.prepare('DELETE FROM watches WHERE id = ?').run(id).changes > 0
}

/** The files that were there when the watch began have been left out; from now on all come in. */
export function endSkipping(db: WritableDb, id: WatchId): void {
  db.prepare('UPDATE watches SET skips_existing = 0 WHERE id = ?').run(id)
}

/** True for a file that is as it was when it last came in, or was left out. */
export function isKnownFile(db: ReadableDb, id: WatchId, file: WatchedFile): boolean {
  return (
    db
      .prepare(
        'SELECT 1 FROM watched_files WHERE watch_id = ? AND path = ? AND bytes = ? AND modified_ms = ?'
      )
      .get(id, file.path, file.bytes, file.modifiedMs) !== undefined
  )
}

export function putKnownFiles(db: WritableDb, id: WatchId, files: readonly WatchedFile[]): void {
  const put = db.prepare(
    `INSERT INTO watched_files (watch_id, path, bytes, modified_ms) VALUES (?, ?, ?, ?)
     ON CONFLICT (watch_id, path) DO UPDATE SET bytes = excluded.bytes, modified_ms = excluded.modified_ms`
  )
  db.transaction(() => {
    for (const { path, bytes, modifiedMs } of files) put.run(id, path, bytes, modifiedMs)
  })()
}
