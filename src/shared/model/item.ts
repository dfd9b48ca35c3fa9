/**
 * The item: one document in the archive, with its blocks, its original and its provenance.
 * This room holds the nouns as schema + type; it imports zod and nothing else.
 */
import * as z from 'zod'
import { EncodingFinding } from './encoding.ts'

/** Identity of an item inside one archive. Never reused. */
export const ItemId = z.number().int().positive().brand<'ItemId'>()
export type ItemId = z.infer<typeof ItemId>

/** Many at once: as many as an archive holds. */
export const ItemIds = z.array(ItemId).min(1).max(100_000)

/** What an importer or the cleaning calls a block. `boilerplate` is kept, shown on demand, never searched. */
export const BlockKind = z.literal([
  'title',
  'heading',
  'paragraph',
  'caption',
  'list',
  'table',
  'boilerplate'
])
export type BlockKind = z.infer<typeof BlockKind>

/**
 * One block of an item's text, in reading order. `start`/`end` are UTF-16 offsets of the block's text
 * in the item's cleaned text; both are null for boilerplate, which is not part of that text.
 */
export const Block = z.object({
  position: z.number().int().nonnegative(),
  kind: BlockKind,
  text: z.string(),
  start: z.number().int().nonnegative().nullable(),
  end: z.number().int().nonnegative().nullable(),
  /** Why the cleaning set it aside (a stable code such as `related-news`); null for kept blocks. */
  reason: z.string().nullable()
})
export type Block = z.infer<typeof Block>

/** The formats this version reads, as told by bytes (vault/media-type). */
export const Format = z.literal([
  'txt',
  'html',
  'docx',
  'pdf',
  'eml',
  'msg',
  'mhtml',
  'md',
  'rtf',
  'odt',
  'doc',
  'csv',
  'xlsx',
  'pptx',
  'image',
  /** A file kept for its own sake: nothing in it can be read. */
  'other'
])
export type Format = z.infer<typeof Format>

/** The imported file, byte for byte, as the vault holds it. */
export const Original = z.object({
  name: z.string(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: z.number().int().nonnegative(),
  mediaType: z.string()
})
export type Original = z.infer<typeof Original>

/** Where an item came from and what was done to it on the way in. Times are ISO, UTC. */
export const Provenance = z.object({
  path: z.string(),
  accessionId: z.number().int(),
  /** The run it came in with, and how that was begun. */
  jobId: z.string(),
  startedAt: z.string(),
  way: z.literal(['person', 'paste', 'retry', 'watch']),
  addedAt: z.string(),
  importer: z.string(),
  importerVersion: z.number().int(),
  encoding: z.string().nullable(),
  warnings: z.array(z.string())
})
export type Provenance = z.infer<typeof Provenance>

/** One row of the list. `date` is the date the document states (ISO, with offset when it has a time). */
export const ItemSummary = z.object({
  id: ItemId,
  accession: z.string(),
  title: z.string(),
  date: z.string().nullable(),
  source: z.string().nullable(),
  format: Format,
  tags: z.array(z.string()),
  /** First sentences of the cleaned text, for the list without a query. */
  opening: z.string(),
  annotationCount: z.number().int().nonnegative(),
  isMeeting: z.boolean(),
  /** The day of its meeting (YYYY-MM-DD) where the item has no date of its own. */
  meetingDay: z.string().nullable(),
  addedAt: z.string(),
  trashedAt: z.string().nullable()
})
export type ItemSummary = z.infer<typeof ItemSummary>

/** Another item that this one holds, or that holds this one; `name` is the inner file's name there. */
export const LinkedItem = z.object({
  item: ItemId,
  accession: z.string(),
  title: z.string(),
  format: Format,
  name: z.string()
})
export type LinkedItem = z.infer<typeof LinkedItem>

/** A whole item, as the reader shows it. `text` is the cleaned text: kept blocks joined by one line feed. */
export const ItemDetail = ItemSummary.omit({ annotationCount: true, meetingDay: true }).extend({
  author: z.string().nullable(),
  language: z.string().nullable(),
  encoding: z.string().nullable(),
  /** The address a saved page was found at, and the host of it; null where it tells none. */
  url: z.string().nullable(),
  site: z.string().nullable(),
  /** Where on its site the article stands, as the page tells. */
  section: z.string().nullable(),
  /** What is known of an old encoding the text was, or may be, in; null where none is in question. */
  found: EncodingFinding.nullable(),
  original: Original,
  provenance: z.array(Provenance),
  /** What came inside it, such as the attachments of a mail. */
  attachments: z.array(LinkedItem),
  /** The items it came inside of. */
  attachedTo: z.array(LinkedItem),
  blocks: z.array(Block),
  text: z.string()
})
export type ItemDetail = z.infer<typeof ItemDetail>

/** What a person may correct by hand in *Thông tin*. Absent = unchanged, null = emptied. */
export const ItemPatch = z.object({
  title: z.string().trim().min(1).max(1000).optional(),
  date: z.string().nullable().optional(),
  source: z.string().max(500).nullable().optional(),
  author: z.string().max(500).nullable().optional()
})
export type ItemPatch = z.infer<typeof ItemPatch>
