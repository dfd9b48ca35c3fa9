/**
 * The database room: the only place that opens SQLite. It knows pragmas, migrations and the two kinds of
 * handle (a reader cannot take a writable one); it knows no noun. SQL of the nouns is in `stores/`.
 */
import Database from 'better-sqlite3'
import { ArchiveError } from '../../shared/ipc/errors.ts'

type Connection = Database.Database

/** A handle that may only read. */
export type ReadableDb = Pick<Connection, 'prepare' | 'close' | 'pragma' | 'open'> & {
  readonly kind: 'readable' | 'writable'
}
/** The one handle that may write. */
export type WritableDb = Pick<
  Connection,
  'prepare' | 'close' | 'pragma' | 'open' | 'transaction' | 'exec'
> & {
  readonly kind: 'writable'
}

/** "TLIE" in ASCII, at byte 68 of the file (https://www.sqlite.org/fileformat.html): tells our archives from other databases. */
export const APPLICATION_ID = 0x544c4945

/**
 * Opens the archive's database for writing. WAL so that readers are never held up; `synchronous = FULL` because
 * what was reported as done must outlive a pulled plug.
 * @throws ArchiveError `archive-damaged` when SQLite finds no database in the file
 */
export function openWritable(file: string): WritableDb {
  return translating(() => {
    const db = new Database(file)
    db.pragma('journal_mode = WAL')
    db.pragma('synchronous = FULL')
    db.pragma('foreign_keys = ON')
    db.pragma('busy_timeout = 5000')
    db.pragma('temp_store = MEMORY')
    db.pragma('cache_size = -64000')
    // an import writes the same pages again and again: they go into the file every 32 MB, not every 4
    db.pragma('wal_autocheckpoint = 8000')
    return Object.assign(rememberStatements(db), { kind: 'writable' as const })
  })
}

/** Opens the archive's database for reading only. */
export function openReadable(file: string): ReadableDb {
  return translating(() => {
    const db = new Database(file, { readonly: true, fileMustExist: true })
    db.pragma('busy_timeout = 5000')
    db.pragma('temp_store = MEMORY')
    db.pragma('cache_size = -32000')
    return Object.assign(rememberStatements(db), { kind: 'readable' as const })
  })
}

/** Statements kept ready; queries of many shapes would otherwise pile up. */
const MOST_STATEMENTS = 400

/** A connection that compiles each statement once: the stores ask for the same ones thousands of times in an import. */
function rememberStatements(db: Connection): Connection {
  const prepare = db.prepare.bind(db)
  const ready = new Map<string, Database.Statement>()
  db.prepare = ((sql: string) => {
    const known = ready.get(sql)
    if (known) return known
    const statement = prepare(sql)
    if (ready.size >= MOST_STATEMENTS) ready.clear()
    ready.set(sql, statement)
    return statement
  }) as typeof db.prepare
  return db
}

/** SQLite's errors as ours. Codes: https://www.sqlite.org/rescode.html */
export function translating<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw translateSqlite(error)
  }
}

/** One thrown SQLite error as an ArchiveError; any other error comes back as it is. */
export function translateSqlite(error: unknown): unknown {
  const code = error instanceof Database.SqliteError ? error.code : ''
  const text = error instanceof Error ? error.message : String(error)
  if (code === 'SQLITE_FULL') return new ArchiveError('disk-full', text)
  if (/^SQLITE_(NOTADB|CORRUPT)/.test(code)) return new ArchiveError('archive-damaged', text)
  if (/^SQLITE_(READONLY|CANTOPEN|IOERR|PERM)/.test(code)) return new ArchiveError('archive-unwritable', text)
  return error
}
