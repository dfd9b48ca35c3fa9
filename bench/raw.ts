/** The limit of this machine: what reading, inserting and searching cost when nothing else is done. */
import Database from 'better-sqlite3'
import { readFileSync } from 'node:fs'

/** As many files to a transaction as an accession takes. */
const BATCH = 200

/** Reads every file and inserts its text into a plain table and an FTS5 table. @returns milliseconds */
export function rawImport(database: string, files: readonly string[]): number {
  const started = performance.now()
  const db = new Database(database)
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  db.exec(`
    CREATE TABLE plain (id INTEGER PRIMARY KEY, name TEXT NOT NULL, text TEXT NOT NULL) STRICT;
    CREATE VIRTUAL TABLE words USING fts5(text, content = '', tokenize = "unicode61 remove_diacritics 2");
  `)
  const plain = db.prepare('INSERT INTO plain (id, name, text) VALUES (?, ?, ?)')
  const words = db.prepare('INSERT INTO words (rowid, text) VALUES (?, ?)')
  for (let from = 0; from < files.length; from += BATCH) {
    db.transaction(() => {
      for (const [at, file] of files.slice(from, from + BATCH).entries()) {
        const text = readFileSync(file, 'utf8')
        plain.run(from + at + 1, file, text)
        words.run(from + at + 1, text)
      }
    })()
  }
  db.close()
  return performance.now() - started
}

/** A search that does nothing but ask the archive's own index for the fifty best rows. */
export function openRawSearch(database: string): { search(match: string): number; close(): void } {
  const db = new Database(database, { readonly: true })
  const statement = db.prepare(
    'SELECT rowid FROM search_index WHERE search_index MATCH ? ORDER BY bm25(search_index) LIMIT 50'
  )
  return {
    search: (match) => statement.all(match).length,
    close: () => void db.close()
  }
}
