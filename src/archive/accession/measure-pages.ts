/** Looks at the pages of originals before annotations on them come in, so that a place beyond them can be told. */
import { originalsWithPlaces } from '../annotations/bring-back.ts'
import type { WritableDb } from '../db/open.ts'
import { putPages, unmeasured } from '../stores/page-facts.ts'
import type { ImporterPool } from './importer-pool.ts'

/**
 * Measures the originals that a file of annotations has places on, as far as they are held and not measured yet.
 * An original whose pages cannot be told stays unmeasured: its places are taken as they are.
 * @param pathOf where an original lies, by its checksum
 */
export async function measurePages(
  db: WritableDb,
  pool: ImporterPool,
  pathOf: (sha256: string) => string,
  text: string
): Promise<void> {
  for (const { sha256, mediaType } of unmeasured(db, originalsWithPlaces(text))) {
    const pages = await pool.measurePages(pathOf(sha256), mediaType)
    if (pages !== null) db.transaction(() => putPages(db, sha256, pages))()
  }
}
