/** The limit of this machine: what reading, folding, inserting and searching cost when nothing else is done. */
import Database from 'better-sqlite3'
import { readFileSync } from 'node:fs'
import { keysIn } from '../src/shared/vietnamese/tokens.ts'

/** As many files to a transaction as an accession takes. */
const BATCH = 200

/**
 * Reads every text, folds it as the archive does, and fills a plain table and an index of the archive's kind: title
 * and body, folded and exact, the same prefixes. One thread, flushed at every commit. @returns milliseconds
 */
export function rawImport(database: string, files: readonly string[]): number {
  const started = performance.now()
  const db = new Database(database)
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  db.exec(`
    CREATE TABLE plain (id INTEGER PRIMARY KEY, name TEXT NOT NULL, text TEXT NOT NULL) STRICT;
    CREATE VIRTUAL TABLE words USING fts5(title, body, title_exact, body_exact,
      content = '', contentless_delete = 1, prefix = '1 2 3', tokenize = "unicode61 remove_diacritics 0");
  `)
  const plain = db.prepare('INSERT INTO plain (id, name, text) VALUES (?, ?, ?)')
  const words = db.prepare(
    'INSERT INTO words (rowid, title, body, title_exact, body_exact) VALUES (?, ?, ?, ?, ?)'
  )
  for (let from = 0; from < files.length; from += BATCH) {
    db.transaction(() => {
      for (const [at, file] of files.slice(from, from + BATCH).entries()) {
        const text = readFileSync(file, 'utf8')
        const title = keysIn(text.slice(0, Math.max(0, text.indexOf('\n'))))
        const body = keysIn(text)
        plain.run(from + at + 1, file, text)
        words.run(from + at + 1, title.folded, body.folded, title.exact, body.exact)
      }
    })()
  }
  db.close()
  return performance.now() - started
}

/** A search that does nothing but ask the archive's own index for the fifty best rows. */
export function openRawSearch(database: string): { search(match: string): number; close(): void } {
  const db = new Database(database, { readonly: true })
  // as much as the archive's own reader has
  db.pragma('cache_size = -32000')
  const statement = db.prepare(
    'SELECT rowid FROM search_bodies WHERE search_bodies MATCH ? ORDER BY bm25(search_bodies) LIMIT 50'
  )
  return {
    search: (match) => statement.all(match).length,
    close: () => void db.close()
  }
}
