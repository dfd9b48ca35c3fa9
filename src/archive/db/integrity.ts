import { openReadable } from './open.ts'

/**
 * What SQLite finds wrong with a database file, one line each; empty when nothing. Asked on a connection of its own: FTS5
 * remembers the structure of an index per connection, and `integrity_check` takes it for what is there even after another
 * connection has merged the index, which it then calls corrupt (seen with SQLite 3.54, gone on a second asking).
 * @throws ArchiveError when the file cannot be opened
 */
export function databaseProblems(file: string): string[] {
  const db = openReadable(file)
  try {
    const rows = db.pragma('integrity_check') as { integrity_check: string }[]
    return rows.map((row) => row.integrity_check).filter((told) => told !== 'ok')
  } finally {
    db.close()
  }
}
