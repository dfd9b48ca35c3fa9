/** The encoding doctor: items whose encoding is in question, what a repair would make of them, how far one is. */
import * as z from 'zod'
import { EncodingFinding } from './encoding.ts'
import { Block, ItemId } from './item.ts'

/** One row of the encoding doctor. */
export const EncodingCase = EncodingFinding.extend({
  id: ItemId,
  name: z.string(),
  title: z.string(),
  /** Folder the file came from, and the run it came in: what lies together was mostly written alike. */
  folder: z.string(),
  accessionId: z.number().int()
})
export type EncodingCase = z.infer<typeof EncodingCase>

/** The head of an item's text, spelt two ways. */
export const EncodingPreview = z.object({
  before: z.array(Block.pick({ kind: true, text: true })),
  after: z.array(Block.pick({ kind: true, text: true })),
  /** Of the whole text after: Vietnamese syllables, and words that are none although letters outside ASCII stand in them. */
  valid: z.number().int().nonnegative(),
  invalidCount: z.number().int().nonnegative(),
  /** The first of them. */
  invalid: z.array(z.string())
})
export type EncodingPreview = z.infer<typeof EncodingPreview>

/** How far a repair of many items is. */
export const RepairProgress = z.object({
  jobId: z.string(),
  done: z.number().int(),
  total: z.number().int(),
  /** Items that could not be read again, with the reason. */
  failed: z.array(z.object({ id: ItemId, code: z.string() })),
  isEnded: z.boolean()
})
export type RepairProgress = z.infer<typeof RepairProgress>
