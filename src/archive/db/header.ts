/** A look at a database file without opening it: SQLite would leave files of its own beside it, even to read. */
import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs'
import { ArchiveError } from '../../shared/ipc/errors.ts'
import { SCHEMA_VERSION } from './migrate.ts'
import { APPLICATION_ID } from './open.ts'

/** Offsets in the header, big-endian (https://www.sqlite.org/fileformat.html#the_database_header). */
const MAGIC = 'SQLite format 3\0'
const USER_VERSION_AT = 60
const APPLICATION_ID_AT = 68
const HEADER_BYTES = 100

/**
 * Refuses a file that is no archive of ours or of a newer program, and touches nothing. A file with a write-ahead log
 * beside it may not have got its header yet: that one is let through and checked when it is open.
 * @throws ArchiveError `not-an-archive` | `newer-archive` | `archive-damaged` | `archive-unwritable`
 */
export function checkHeader(file: string): void {
  const header = readHeader(file)
  const hasLog = existsSync(`${file}-wal`) && statSync(`${file}-wal`).size > 0
  if (header.length > 0 && header.toString('latin1', 0, MAGIC.length) !== MAGIC) {
    throw new ArchiveError('archive-damaged', `${file} is no database`)
  }
  const isOurs = header.length === HEADER_BYTES && header.readUInt32BE(APPLICATION_ID_AT) === APPLICATION_ID
  if (!isOurs && !hasLog) throw new ArchiveError('not-an-archive', 'application_id is not ours')
  const version = isOurs ? header.readUInt32BE(USER_VERSION_AT) : 0
  if (version > SCHEMA_VERSION) {
    throw new ArchiveError('newer-archive', `schema ${version}, this program writes ${SCHEMA_VERSION}`)
  }
}

function readHeader(file: string): Buffer {
  const header = Buffer.alloc(HEADER_BYTES)
  try {
    const handle = openSync(file, 'r')
    try {
      return header.subarray(0, readSync(handle, header, 0, HEADER_BYTES, 0))
    } finally {
      closeSync(handle)
    }
  } catch (error) {
    throw new ArchiveError('archive-unwritable', String(error))
  }
}
