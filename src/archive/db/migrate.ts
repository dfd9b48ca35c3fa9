/** The migration runner: `user_version` counts up through the list; one exclusive transaction a run. */
import { ArchiveError } from '../../shared/ipc/errors.ts'
import type { Migration } from './migration.ts'
import { migration0010 } from './migrations/0010-core.ts'
import { migration0020 } from './migrations/0020-search.ts'
import { migration0030 } from './migrations/0030-journal.ts'
import { migration0040 } from './migrations/0040-containers.ts'
import { migration0045 } from './migrations/0045-index-pace.ts'
import { migration0050 } from './migrations/0050-recognition.ts'
import { migration0060 } from './migrations/0060-likenesses.ts'
import { migration0070 } from './migrations/0070-encodings.ts'
import { migration0090 } from './migrations/0090-watches.ts'
import { migration0095 } from './migrations/0095-cleaning-rules.ts'
import { migration0100 } from './migrations/0100-search.ts'
import { migration0110 } from './migrations/0110-sections.ts'
import { migration0120 } from './migrations/0120-people.ts'
import { migration0130 } from './migrations/0130-letterhead.ts'
import { migration0140 } from './migrations/0140-same-names.ts'
import { migration0150 } from './migrations/0150-meeting-edits.ts'
import { migration0160 } from './migrations/0160-tag-descriptions.ts'
import { migration0170 } from './migrations/0170-joined-meetings.ts'
import { migration0180 } from './migrations/0180-search-tags.ts'
import { migration0182 } from './migrations/0182-tag-rules.ts'
import { migration0184 } from './migrations/0184-note-tags.ts'
import { migration0190 } from './migrations/0190-annotation-regions.ts'
import { migration0200 } from './migrations/0200-laid-reports.ts'
import { migration0215 } from './migrations/0215-refused-places.ts'
import { migration0216 } from './migrations/0216-journal-who.ts'
import { migration0220 } from './migrations/0220-extractor-version.ts'
import { migration0221 } from './migrations/0221-joined-people.ts'
import { migration0230 } from './migrations/0230-annotation-creator.ts'
import { migration0235 } from './migrations/0235-item-columns.ts'
import { migration0270 } from './migrations/0270-linked-documents.ts'
import { APPLICATION_ID, type ReadableDb, type WritableDb } from './open.ts'

/** Append only; versions step by 10; a shipped one never changes (the schema snapshot test sees to it). */
const migrations: readonly Migration[] = [
  migration0010,
  migration0020,
  migration0030,
  migration0040,
  migration0045,
  migration0050,
  migration0060,
  migration0070,
  migration0090,
  migration0095,
  migration0100,
  migration0110,
  migration0120,
  migration0130,
  migration0140,
  migration0150,
  migration0160,
  migration0170,
  migration0180,
  migration0182,
  migration0184,
  migration0190,
  migration0200,
  migration0215,
  migration0216,
  migration0220,
  migration0221,
  migration0230,
  migration0235,
  migration0270
]

/** The version this program writes. */
export const SCHEMA_VERSION = migrations[migrations.length - 1]!.version

/** `user_version` of the file. */
export function schemaVersion(db: ReadableDb): number {
  return db.pragma('user_version', { simple: true }) as number
}

/**
 * Refuses a file that is no archive of ours or of a newer program, before anything is written to it.
 * @throws ArchiveError `not-an-archive` | `newer-archive`
 */
export function checkIdentity(db: ReadableDb): void {
  if (db.pragma('application_id', { simple: true }) !== APPLICATION_ID) {
    throw new ArchiveError('not-an-archive', 'application_id is not ours')
  }
  const version = schemaVersion(db)
  if (version > SCHEMA_VERSION) {
    throw new ArchiveError('newer-archive', `schema ${version}, this program writes ${SCHEMA_VERSION}`)
  }
}

/**
 * Raises the schema to `target` (by default the newest). Either all steps are taken or none.
 * @returns the version the file has afterwards
 */
export function migrate(db: WritableDb, target: number = SCHEMA_VERSION): number {
  const from = schemaVersion(db)
  const steps = migrations.filter((step) => step.version > from && step.version <= target)
  if (steps.length === 0) return from
  db.transaction(() => {
    if (from === 0) db.pragma(`application_id = ${APPLICATION_ID}`)
    for (const step of steps) {
      db.exec(step.sql)
      db.pragma(`user_version = ${step.version}`)
    }
    const broken = db.pragma('foreign_key_check') as unknown[]
    if (broken.length > 0) throw new ArchiveError('archive-damaged', 'foreign keys broken after a migration')
  }).exclusive()
  return schemaVersion(db)
}
