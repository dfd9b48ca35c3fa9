/** Provenance: where each item came from, once for every time its bytes came in. */
import type { ItemId, Provenance } from '../../shared/model/item.ts'
import type { ReadableDb, WritableDb } from '../db/open.ts'

/** What is written of it; how its run was begun is that run's. */
type NewProvenance = Omit<Provenance, 'jobId' | 'startedAt' | 'way'>

export function insertProvenance(db: WritableDb, itemId: ItemId, provenance: NewProvenance): void {
  db.prepare(
    `INSERT INTO provenance (item_id, accession_id, path, added_at, importer, importer_version, encoding, warnings)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`
  ).run(
    itemId,
    provenance.accessionId,
    provenance.path,
    provenance.addedAt,
    provenance.importer,
    provenance.importerVersion,
    provenance.encoding,
    JSON.stringify(provenance.warnings)
  )
}

/** Oldest first. */
export function provenanceOf(db: ReadableDb, itemId: ItemId): Provenance[] {
  const rows = db
    .prepare(
      `SELECT p.path, p.accession_id AS accessionId, a.job_id AS jobId, a.started_at AS startedAt,
              CASE WHEN a.watch_id IS NOT NULL THEN 'watch' WHEN a.retry_of IS NOT NULL THEN 'retry'
                   WHEN a.paths = '[]' THEN 'paste' ELSE 'person' END AS way,
              p.added_at AS addedAt, p.importer, p.importer_version AS importerVersion, p.encoding, p.warnings
       FROM provenance p JOIN accessions a ON a.id = p.accession_id WHERE p.item_id = ? ORDER BY p.id`
    )
    .all(itemId) as (Omit<Provenance, 'warnings'> & { warnings: string })[]
  return rows.map((row) => ({ ...row, warnings: JSON.parse(row.warnings) as string[] }))
}
