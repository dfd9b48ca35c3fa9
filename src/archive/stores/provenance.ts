/** Provenance: where each item came from, once for every time its bytes came in. */
import type { ItemId, Provenance } from '../../shared/model/item.ts'
import type { ReadableDb, WritableDb } from '../db/open.ts'

export function insertProvenance(db: WritableDb, itemId: ItemId, provenance: Provenance): void {
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
      `SELECT path, accession_id AS accessionId, added_at AS addedAt, importer, importer_version AS importerVersion, encoding, warnings
       FROM provenance WHERE item_id = ? ORDER BY id`
    )
    .all(itemId) as (Omit<Provenance, 'warnings'> & { warnings: string })[]
  return rows.map((row) => ({ ...row, warnings: JSON.parse(row.warnings) as string[] }))
}
