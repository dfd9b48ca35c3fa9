/**
 * Accession: bringing files in. `prepare` is the part that runs in a killable thread: from an original's bytes to
 * everything the writer needs, without database or archive folder.
 */
import { readFile } from 'node:fs/promises'
import { ArchiveError, toArchiveError, type ErrorCode } from '../../shared/ipc/errors.ts'
import { bandsOf, signatureOf } from '../../shared/vietnamese/shingles.ts'
import { sortKey } from '../../shared/vietnamese/sort-key.ts'
import { documentKey } from '../../shared/vietnamese/document-key.ts'
import type { ChosenEncoding, EncodingFinding } from '../../shared/model/encoding.ts'
import type { Attachment, Extract } from '../../shared/model/extract.ts'
import type { Format, ItemId } from '../../shared/model/item.ts'
import { cleanExtract } from '../cleaning/clean-extract.ts'
import type { Cleaned } from '../cleaning/cleaned.ts'
import type { SiteRule } from '../cleaning/site-rules.ts'
import { findOpening } from '../cleaning/opening.ts'
import { forceEncoding } from '../cleaning/force-encoding.ts'
import { repairEncoding } from '../cleaning/repair-encoding.ts'
import type { Importer } from '../importers/importer.ts'
import { importerFor } from '../importers/registry.ts'
import { ownNumber } from '../meeting/own-number.ts'
import { sketchMeeting, type Sketch } from '../meeting/sketch-meeting.ts'
import { indexColumns } from '../search/index-columns.ts'
import type { RecognisedBlock } from '../stores/recognised-words.ts'
import type { IndexColumns } from '../stores/search-index.ts'
import { isNoDocument, nameForeignType, sniffMediaType, type MediaType } from '../vault/media-type.ts'

export type PrepareRequest = {
  /** Where the vault holds the bytes. */
  file: string
  /** The bytes, where whoever asks has them at hand. */
  content?: Uint8Array
  /** The person's name for the file. */
  name: string
  /** Keep a file that cannot be read for its own sake, whatever is wrong with it. */
  keepUnreadable?: boolean
  /** Folder of the recogniser's language data. */
  ocrData: string
  /** How a person wants an old encoding read; absent for what the file itself says. */
  encoding?: ChosenEncoding | 'as-read'
  /** What a person said of blocks of the sites pages come from. */
  rules?: readonly SiteRule[]
  /** Why the file is not to be read at all (it hung or crashed its reader before); it is kept for its own sake. */
  unread?: KeptReason
}

/** Why an original is kept although nothing in it could be read. */
export type KeptReason = { code: ErrorCode; detail: Readonly<Record<string, string | number>> }

export type Prepared = {
  format: Format
  mediaType: string
  importer: string
  importerVersion: number
  encoding: string | null
  /** Null where no old encoding is in question. */
  found: EncodingFinding | null
  warnings: string[]
  cleaned: Cleaned
  /** `sortKey` of the title. */
  titleKey: string
  /** First sentences, for the list. */
  opening: string
  /** The report itself is extracted once the item is written (reports.ts). */
  sketch: Sketch
  /** The key of the official document this item itself is; null for anything else. */
  documentKey: string | null
  index: IndexColumns
  /** Of the text's MinHash signature; empty for a short one. */
  bands: number[]
  /** Null for a file that was read. */
  kept: KeptReason | null
  /** Words recognised in pictures, by block. */
  recognised: RecognisedBlock[]
  /** Files found inside, to become items of their own. */
  attachments: Attachment[]
}

/** Stands in evidence for the id an item gets when it is written; the evidence of a citation is not stored. */
const PENDING_ITEM = 1 as ItemId

/** What is wrong with a file that a person may still want to keep as it is. */
const keepable: ReadonlySet<ErrorCode> = new Set([
  'protected-file',
  'broken-file',
  'too-large',
  'unknown-format'
])

/**
 * Reads one original and derives what an item is made of. A file in which nothing can be read is kept for its own
 * sake (`kept` says why) when it opens and holds no text, or is of a kind no program here reads; sound, film and
 * programs are not.
 * @throws ArchiveError a code of a file that could not be brought in
 */
export async function prepare(
  request: PrepareRequest,
  signal: AbortSignal,
  progressed?: (page?: number, pages?: number) => void
): Promise<Prepared> {
  const bytes = request.content ?? new Uint8Array(await readFile(request.file))
  const sniffed = await sniffMediaType(bytes, request.name)
  const unread = request.unread ?? (sniffed === null ? await foreign(bytes, request) : null)
  if (unread !== null) return derive(request, sniffed, null, unread)
  const { format } = sniffed!
  const importer = await importerFor(format)
  try {
    const read = await importer.read(bytes, {
      name: request.name,
      signal,
      ocrData: request.ocrData,
      ...(request.encoding ? { encoding: request.encoding } : {}),
      ...(progressed ? { progressed } : {})
    })
    const extract = request.encoding ? forceEncoding(read, request.encoding) : repairEncoding(read)
    return derive(request, sniffed, { importer, extract }, null)
  } catch (thrown) {
    const error = thrown instanceof RangeError ? beyondBounds(thrown, bytes.length) : thrown
    const { code, detail } = toArchiveError(error)
    const isKept = code === 'no-text' || (request.keepUnreadable === true && keepable.has(code))
    if (!isKept) throw error
    return derive(request, sniffed, null, { code, detail })
  }
}

/** A stack, a string or a list outgrew what JavaScript can hold: a word of ten million letters, a list in a list without end. */
const beyondBounds = (error: RangeError, bytes: number) =>
  new ArchiveError('too-large', error.message, { bytes })

/** Why a file of a foreign type is kept. @throws ArchiveError `unknown-format` for what is no document at all */
async function foreign(bytes: Uint8Array, request: PrepareRequest): Promise<KeptReason> {
  const type = await nameForeignType(bytes, request.name)
  const isRefused = request.keepUnreadable !== true && (await isNoDocument(bytes, request.name))
  if (isRefused) throw new ArchiveError('unknown-format', request.name, { type })
  return { code: 'unknown-format', detail: { type } }
}

const nothingRead: Extract = {
  blocks: [],
  metadata: { title: null, author: null, date: null, source: null, language: null },
  encoding: null,
  pages: null,
  warnings: []
}

function derive(
  request: PrepareRequest,
  sniffed: MediaType | null,
  read: { importer: Importer; extract: Extract } | null,
  kept: KeptReason | null
): Prepared {
  const extract = read?.extract ?? nothingRead
  const format = sniffed?.format ?? 'other'
  const cleaned = cleanExtract(extract, {
    name: request.name,
    format,
    ...(request.rules ? { rules: request.rules } : {})
  })
  const sketch = sketchMeeting({
    item: PENDING_ITEM,
    title: cleaned.title,
    blocks: cleaned.blocks,
    text: cleaned.text,
    publishedAt: cleaned.date,
    source: cleaned.source
  })
  const number = ownNumber(cleaned.blocks)
  const index = indexColumns({
    title: cleaned.title,
    body: cleaned.text,
    notes: '',
    source: cleaned.source ?? '',
    cites: sketch.citations.map((citation) => citation.text).join('\n'),
    name: request.name
  })
  const signature = signatureOf(index.body)
  return {
    format,
    mediaType: sniffed?.mediaType ?? 'application/octet-stream',
    importer: read?.importer.id ?? 'none',
    importerVersion: read?.importer.version ?? 1,
    encoding: extract.encoding,
    found: extract.found ?? null,
    warnings: [...extract.warnings, ...cleaned.warnings, ...(kept ? [`kept-${kept.code}`] : [])],
    cleaned,
    titleKey: sortKey(cleaned.title),
    opening: findOpening(cleaned),
    sketch,
    documentKey: number === null ? null : documentKey(number),
    index,
    bands: signature === null ? [] : bandsOf(signature),
    kept,
    recognised: recognisedWords(extract, cleaned),
    attachments: extract.attachments ?? []
  }
}

/** The recognised words of each block; a block that cleaning rewrote keeps none. */
function recognisedWords(extract: Extract, cleaned: Cleaned): RecognisedBlock[] {
  const read = extract.blocks.filter((block) => block.words !== undefined)
  let next = 0
  return cleaned.blocks.flatMap(({ position, text }) => {
    const at = read.findIndex((block, index) => index >= next && block.text === text)
    if (at < 0) return []
    next = at + 1
    return [{ position, words: read[at]!.words! }]
  })
}
