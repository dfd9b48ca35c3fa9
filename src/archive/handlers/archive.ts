/** archive.*: what the archive is, and whether it is whole. */
import path from 'node:path'
import type { ArchiveInfo } from '../../shared/model/archive.ts'
import { schemaVersion } from '../db/migrate.ts'
import type { ReadableDb } from '../db/open.ts'
import { verifyArchive } from '../safekeeping/verify.ts'
import { getFact } from '../stores/archive-facts.ts'
import { countItems } from '../stores/items.ts'
import type { ReadsOf } from './handler.ts'

/** Marks an archive made from the sample documents. */
export const SAMPLE_FACT = 'sample'

/** @param folder absolute path of the archive */
export function archiveInfo(db: ReadableDb, folder: string): ArchiveInfo {
  return {
    path: folder,
    name: path.basename(folder).replace(/\.tulieu$/i, ''),
    version: schemaVersion(db),
    items: countItems(db).held,
    isSample: getFact(db, SAMPLE_FACT) === 'yes'
  }
}

export const archiveReads: ReadsOf<'archive.info' | 'archive.verify'> = {
  'archive.info': ({ db, folder }) => archiveInfo(db, folder),
  'archive.verify': ({ db, vault, folder }) => verifyArchive(db, vault, folder)
}
