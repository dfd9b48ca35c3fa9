/** Extract: what an importer gives back for one original, before cleaning. */
import * as z from 'zod'
import { EncodingFinding } from './encoding.ts'
import { BlockKind } from './item.ts'
import { PageBox } from './recognition.ts'

/** A word that was recognised in a picture: its place in the block's text (UTF-16), how sure it is, where it stands. */
export const RecognisedSpan = z.object({
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
  /** 0…100 */
  confidence: z.number().int(),
  page: z.number().int().positive(),
  box: PageBox,
  /** What a second look at the word alone gave, without the marks around it; absent where there was none. */
  second: z.string().optional(),
  /** A person has looked at it. */
  isChecked: z.boolean().optional()
})
export type RecognisedSpan = z.infer<typeof RecognisedSpan>

/** A stretch of a block's text (UTF-16) that is set in a font of an old encoding. */
export const FontSpan = z.object({
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
  name: z.string()
})
export type FontSpan = z.infer<typeof FontSpan>

/** A block as an importer saw it. `hint` carries what only the format knows (a class name, a caption element). */
export const ExtractBlock = z.object({
  kind: BlockKind,
  text: z.string(),
  /** The importer already knows the block is not part of the article (navigation, related links, header, footer). */
  reason: z.string().nullable().default(null),
  /** 1-based page of a paged original. */
  page: z.number().int().positive().optional(),
  /** The named elements of a page around the block (see importers/html-boxes.ts). */
  box: z.string().optional(),
  /** Present where the file sets part of the block in a font of an old encoding. */
  fonts: z.array(FontSpan).optional(),
  /** Present where the text was recognised in a picture. */
  words: z.array(RecognisedSpan).optional()
})
export type ExtractBlock = z.infer<typeof ExtractBlock>

/** Metadata the original states about itself; cleaning weighs it against the text. Dates as ISO or as written. */
export const StatedMetadata = z.object({
  title: z.string().nullable().default(null),
  author: z.string().nullable().default(null),
  date: z.string().nullable().default(null),
  source: z.string().nullable().default(null),
  language: z.string().nullable().default(null),
  /** Where on its site an article stands; absent where it tells nothing. */
  section: z.string().optional(),
  /** The address a saved page was found at; absent where it tells none. */
  url: z.string().optional()
})
export type StatedMetadata = z.infer<typeof StatedMetadata>

/** A file found inside the original, to come in as an item of its own. */
export const Attachment = z.object({
  /** File name with extension, NFC; never a path. */
  name: z.string(),
  bytes: z.instanceof(Uint8Array)
})
export type Attachment = z.infer<typeof Attachment>

export const Extract = z.object({
  blocks: z.array(ExtractBlock),
  metadata: StatedMetadata,
  /** Name of the character encoding found, null where the format has none of its own. */
  encoding: z.string().nullable(),
  pages: z.number().int().positive().nullable(),
  /** Stable codes of what the reader of the item should know (`pdf-no-text-layer`, `docx-unknown-element`). */
  warnings: z.array(z.string()),
  /** Fonts of an old encoding the file names without telling what is set in them. */
  fonts: z.array(z.string()).optional(),
  /** What is known of an old encoding the text was, or may be, in. */
  found: EncodingFinding.optional(),
  attachments: z.array(Attachment).optional()
})
export type Extract = z.infer<typeof Extract>
