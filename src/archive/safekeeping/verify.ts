/**
 * Safekeeping: is the archive whole, and how it is carried over. Verify reads every original against its checksum,
 * asks SQLite for the database's integrity and compares the search index with the items. It changes nothing.
 */
import path from 'node:path'
import type { VerifyProblem, VerifyReport } from '../../shared/model/archive.ts'
import { databaseProblems } from '../db/integrity.ts'
import type { ReadableDb } from '../db/open.ts'
import { EXTRACTOR_VERSION } from '../meeting/extractor-version.ts'
import { unfinishedAccessions } from '../stores/accessions.ts'
import { countItems } from '../stores/items.ts'
import { countReadBefore } from '../stores/meetings.ts'
import { listOriginals } from '../stores/originals.ts'
import { indexGaps } from '../stores/search-index.ts'
import type { Vault } from '../vault/vault.ts'

/** All that is wrong with the archive; an empty list means it is whole. */
export async function verifyArchive(db: ReadableDb, vault: Vault, folder: string): Promise<VerifyReport> {
  const problems: VerifyProblem[] = []
  const isUnfinished = unfinishedAccessions(db).length > 0
  for (const message of databaseProblems(path.join(folder, 'archive.db'))) {
    problems.push({ code: 'database', subject: 'archive.db', message })
  }
  const broken = db.pragma('foreign_key_check') as { table: string; rowid: number | null; parent: string }[]
  for (const { table, rowid, parent } of broken) {
    problems.push({
      code: 'database',
      subject: 'archive.db',
      message: `row ${rowid ?? '?'} of ${table} rests on a row of ${parent} that is not there`
    })
  }
  const originals = listOriginals(db)
  for (const { sha256 } of originals) {
    const now = await vault.fixity(sha256)
    if (now === null)
      problems.push({ code: 'original-missing', subject: sha256, message: 'not in originals/' })
    else if (now !== sha256) {
      problems.push({ code: 'original-changed', subject: sha256, message: `its bytes now hash to ${now}` })
    }
  }
  const listed = new Set(originals.map((original) => original.sha256))
  for await (const sha256 of vault.list()) {
    // a run under way, or cut short and to be gone on with, has copied originals whose items are still to be written
    if (!isUnfinished && !listed.has(sha256)) {
      problems.push({ code: 'original-unlisted', subject: sha256, message: 'no item rests on it' })
    }
  }
  const { missing, stray } = indexGaps(db)
  if (missing + stray > 0) {
    problems.push({
      code: 'search-index',
      subject: 'archive.db',
      message: `${missing} missing, ${stray} stray`
    })
  }
  const { held, trash } = countItems(db)
  return {
    ok: problems.length === 0,
    items: held + trash,
    originals: originals.length,
    outdated: countReadBefore(db, EXTRACTOR_VERSION),
    problems
  }
}
