/** Findings: what is known of the old encoding an item's text was, or may be, in. */
import path from 'node:path'
import type { EncodingFinding } from '../../shared/model/encoding.ts'
import type { EncodingCase } from '../../shared/model/encoding-repair.ts'
import type { ItemId } from '../../shared/model/item.ts'
import type { ReadableDb, WritableDb } from '../db/open.ts'

type Row = { state: string; encoding: string | null; confidence: number; evidence: string }

const toFinding = ({ state, encoding, confidence, evidence }: Row): EncodingFinding => ({
  state: state as EncodingFinding['state'],
  encoding: encoding as EncodingFinding['encoding'],
  confidence,
  evidence: JSON.parse(evidence) as EncodingFinding['evidence']
})

/** Keeps what was found of an item, in place of what was known before. */
export function putFinding(db: WritableDb, itemId: ItemId, found: EncodingFinding): void {
  db.prepare(
    `INSERT INTO encoding_findings (item_id, state, encoding, confidence, evidence) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (item_id) DO UPDATE SET
       state = excluded.state, encoding = excluded.encoding, confidence = excluded.confidence, evidence = excluded.evidence`
  ).run(itemId, found.state, found.encoding, found.confidence, JSON.stringify(found.evidence))
}

/** Null for an item in which no old encoding is in question. */
export function findingOf(db: ReadableDb, itemId: ItemId): EncodingFinding | null {
  const row = db
    .prepare('SELECT state, encoding, confidence, evidence FROM encoding_findings WHERE item_id = ?')
    .get(itemId) as Row | undefined
  return row ? toFinding(row) : null
}

/** Every item outside the trash with a finding: the doubtful first, then by name. */
export function listCases(db: ReadableDb): EncodingCase[] {
  const rows = db
    .prepare(
      `SELECT f.item_id AS id, f.state, f.encoding, f.confidence, f.evidence, i.original_name AS name, i.title,
              p.path, p.accession_id AS accessionId
       FROM encoding_findings f JOIN items i ON i.id = f.item_id
       JOIN provenance p ON p.id = (SELECT min(id) FROM provenance WHERE item_id = i.id)
       WHERE i.trashed_at IS NULL ORDER BY f.state <> 'doubtful', i.original_name, i.id`
    )
    .all() as (Row & { id: ItemId; name: string; title: string; path: string; accessionId: number })[]
  return rows.map(({ id, name, title, path: file, accessionId, ...row }) => ({
    ...toFinding(row),
    id,
    name,
    title,
    folder: path.dirname(file),
    accessionId
  }))
}
