/**
 * Accession: bringing files in. `prepare` is the part that runs in a killable thread: from an original's bytes to
 * everything the writer needs, without database or archive folder.
 */
import { readFile } from 'node:fs/promises'
import { ArchiveError } from '../../shared/ipc/errors.ts'
import { documentKey } from '../../shared/vietnamese/document-key.ts'
import type { Format, ItemId } from '../../shared/model/item.ts'
import type { MeetingReport } from '../../shared/model/meeting.ts'
import { cleanExtract } from '../cleaning/clean-extract.ts'
import type { Cleaned } from '../cleaning/cleaned.ts'
import { findOpening } from '../cleaning/opening.ts'
import { repairEncoding } from '../cleaning/repair-encoding.ts'
import { importerFor } from '../importers/registry.ts'
import { ownNumber } from '../meeting/own-number.ts'
import { extractMeeting } from '../meeting/extract-meeting.ts'
import { indexColumns } from '../search/index-columns.ts'
import type { IndexColumns } from '../stores/search-index.ts'
import { nameForeignType, sniffMediaType } from '../vault/media-type.ts'

export type PrepareRequest = {
  /** Where the vault holds the bytes. */
  file: string
  /** The person's name for the file. */
  name: string
}

export type Prepared = {
  format: Format
  mediaType: string
  importer: string
  importerVersion: number
  encoding: string | null
  warnings: string[]
  cleaned: Cleaned
  /** First sentences, for the list. */
  opening: string
  /** Its evidence carries `PENDING_ITEM` until the writer knows the id. */
  report: MeetingReport
  /** The key of the official document this item itself is; null for anything else. */
  documentKey: string | null
  index: IndexColumns
}

/** Stands in evidence for the id an item gets when it is written. */
export const PENDING_ITEM = 1 as ItemId

/**
 * Reads one original and derives what an item is made of.
 * @throws ArchiveError a code of a file that could not be brought in
 */
export async function prepare(request: PrepareRequest, signal: AbortSignal): Promise<Prepared> {
  const bytes = new Uint8Array(await readFile(request.file))
  const sniffed = await sniffMediaType(bytes, request.name)
  if (!sniffed) {
    throw new ArchiveError('unknown-format', request.name, {
      type: await nameForeignType(bytes, request.name)
    })
  }
  const importer = importerFor(sniffed.format)
  const extract = repairEncoding(await importer.read(bytes, { name: request.name, signal }))
  const cleaned = cleanExtract(extract, { name: request.name, format: sniffed.format })
  const report = extractMeeting({
    item: PENDING_ITEM,
    title: cleaned.title,
    blocks: cleaned.blocks,
    text: cleaned.text,
    publishedAt: cleaned.date,
    source: cleaned.source
  })
  const number = ownNumber(cleaned.blocks)
  return {
    format: sniffed.format,
    mediaType: sniffed.mediaType,
    importer: importer.id,
    importerVersion: importer.version,
    encoding: extract.encoding,
    warnings: [...extract.warnings, ...cleaned.warnings],
    cleaned,
    opening: findOpening(cleaned),
    report,
    documentKey: number === null ? null : documentKey(number),
    index: indexColumns({
      title: cleaned.title,
      body: cleaned.text,
      notes: '',
      tags: '',
      source: cleaned.source ?? '',
      cites: report.citations.map((citation) => citation.text).join('\n')
    })
  }
}
