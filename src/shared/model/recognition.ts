/** What is known of text that a program recognised in a picture: where each word stands there, and what is doubtful. */
import * as z from 'zod'
import { Range } from './search.ts'

/** Pixels of the page as it was read: left, top, right, bottom. */
export const PageBox = z.tuple([z.number(), z.number(), z.number(), z.number()])
export type PageBox = z.infer<typeof PageBox>

/**
 * Why a number, a date or a document's number is doubtful: the recogniser was not sure (`unsure`), read it otherwise a
 * second time (`second-reading`), saw letters among the digits (`mixed-letters`), gave a day or month that does not
 * exist (`impossible-date`), or letters that stand for no kind of document (`unknown-document`).
 */
export const DoubtReason = z.literal([
  'impossible-date',
  'mixed-letters',
  'unknown-document',
  'second-reading',
  'unsure'
])
export type DoubtReason = z.infer<typeof DoubtReason>

export const Doubt = z.object({
  /** UTF-16 offsets in the item's cleaned text. */
  range: Range,
  reason: DoubtReason,
  /** What it may be instead; null without a likely one. */
  suggestion: z.string().nullable(),
  /** Page of the original, 1-based, and the place on it. */
  page: z.number().int().positive(),
  box: PageBox
})
export type Doubt = z.infer<typeof Doubt>

/** A recognised word as it lies on its page, with the text it has now: what a person corrected is here. */
export const PageWord = z.object({
  text: z.string(),
  /** UTF-16 offset in the item's cleaned text; null where its block was set aside. */
  start: z.number().int().nonnegative().nullable(),
  box: PageBox
})
export type PageWord = z.infer<typeof PageWord>

export const Recognition = z.object({
  /** Pages whose text was recognised. */
  pages: z.array(z.number().int().positive()),
  /** Doubtful places in the order of the text, those a person checked left out. */
  doubts: z.array(Doubt)
})
export type Recognition = z.infer<typeof Recognition>
