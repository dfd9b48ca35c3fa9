/** Writing what was prepared: each call runs inside the caller's transaction. */
import { keptMessage } from '../../shared/messages/messages.ts'
import type { Outcome } from '../../shared/model/accession.ts'
import type { ItemId } from '../../shared/model/item.ts'
import type { WritableDb } from '../db/open.ts'
import { EXTRACTOR_VERSION } from '../meeting/extractor-version.ts'
import { nextAccessionNumber } from '../stores/archive-facts.ts'
import { putBoxes } from '../stores/boxes.ts'
import { putCitations } from '../stores/citations.ts'
import { putFinding } from '../stores/encoding-findings.ts'
import { insertBlocks, setTrashed } from '../stores/items.ts'
import { insertItem, insertOriginal, itemOfOriginal } from '../stores/originals.ts'
import { insertProvenance, provenanceOf } from '../stores/provenance.ts'
import { putRecognisedWords } from '../stores/recognised-words.ts'
import type { IndexColumns } from '../stores/search-index.ts'
import type { StoredOriginal } from '../vault/vault.ts'
import { writeLikenesses } from './likenesses.ts'
import type { Prepared } from './prepare.ts'

export type Arrival = {
  path: string
  name: string
  accessionId: number
  at: string
  /** Takes an item's row of the search index, to be written with the others at the end of the batch. */
  index(item: ItemId, columns: IndexColumns): void
}

/** Writes a new item with all that hangs on it; bytes the archive holds already make a `duplicate`. */
export function writeItem(
  db: WritableDb,
  arrival: Arrival,
  stored: StoredOriginal,
  prepared: Omit<Prepared, 'attachments'>
): Outcome {
  const known = itemOfOriginal(db, stored.sha256)
  if (known !== null) return writeDuplicate(db, arrival, known)
  const { cleaned } = prepared
  insertOriginal(db, {
    sha256: stored.sha256,
    bytes: stored.bytes,
    mediaType: prepared.mediaType,
    at: arrival.at
  })
  const item = insertItem(db, {
    accession: nextAccessionNumber(db, arrival.at),
    sha256: stored.sha256,
    name: arrival.name,
    format: prepared.format,
    title: cleaned.title,
    titleKey: prepared.titleKey,
    date: cleaned.date,
    source: cleaned.source,
    author: cleaned.author,
    language: cleaned.language,
    encoding: prepared.encoding,
    opening: prepared.opening,
    textLength: cleaned.text.length,
    isMeeting: prepared.sketch.isMeeting,
    documentKey: prepared.documentKey,
    url: cleaned.url,
    site: cleaned.site,
    section: cleaned.section,
    extractorVersion: EXTRACTOR_VERSION,
    at: arrival.at
  })
  insertBlocks(db, item, cleaned.text, cleaned.blocks)
  putBoxes(db, item, cleaned.boxes)
  for (const block of prepared.recognised) putRecognisedWords(db, item, block)
  putCitations(db, item, prepared.sketch.citations)
  insertProvenance(db, item, {
    path: arrival.path,
    accessionId: arrival.accessionId,
    addedAt: arrival.at,
    importer: prepared.importer,
    importerVersion: prepared.importerVersion,
    encoding: prepared.encoding,
    warnings: prepared.warnings
  })
  if (prepared.found) putFinding(db, item, prepared.found)
  writeLikenesses(db, item, cleaned.text, prepared.bands, { isNew: true })
  arrival.index(item, prepared.index)
  const { kept } = prepared
  const reason = kept && { code: kept.code, message: keptMessage('vi', kept.code, kept.detail) }
  return { path: arrival.path, status: 'imported', item, reason }
}

/**
 * The bytes are held already: the item learns of the other path. One that lay in the trash comes back, since the
 * person plainly wants it.
 */
export function writeDuplicate(db: WritableDb, arrival: Arrival, item: ItemId): Outcome {
  const before = provenanceOf(db, item)
  if (!before.some((known) => known.path === arrival.path)) {
    const first = before[0]
    insertProvenance(db, item, {
      path: arrival.path,
      accessionId: arrival.accessionId,
      addedAt: arrival.at,
      importer: first?.importer ?? '',
      importerVersion: first?.importerVersion ?? 0,
      encoding: first?.encoding ?? null,
      warnings: []
    })
  }
  setTrashed(db, [item], null)
  return { path: arrival.path, status: 'duplicate', item, reason: null }
}
