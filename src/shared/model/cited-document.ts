/** An official document named in the archive's texts, gathered over all items that cite it. */
import * as z from 'zod'
import { ItemId } from './item.ts'
import { Range } from './search.ts'

/** All spellings of one document share it (cited-name.ts). */
export const CitedKey = z.string().min(1).max(1000)

export const CitedDocument = z.object({
  key: CitedKey,
  /** What it is called: its number with letters, its kind and number, or its words. */
  name: z.string(),
  kind: z.string(),
  number: z.string().nullable(),
  date: z.string().nullable(),
  issuer: z.string().nullable(),
  title: z.string().nullable(),
  /** How many items cite it. */
  items: z.number().int().positive(),
  /** The item that is the document itself, when the archive holds it. */
  heldAs: ItemId.nullable(),
  /** True where a person said which item it is. */
  isLinked: z.boolean()
})
export type CitedDocument = z.infer<typeof CitedDocument>

/** Where a document is named: the words around the first place in an item, the citation marked. */
export const CitingPlace = z.object({
  item: ItemId,
  accession: z.string(),
  title: z.string(),
  date: z.string().nullable(),
  snippet: z.string(),
  marks: z.array(Range)
})
export type CitingPlace = z.infer<typeof CitingPlace>

export const CitedDetail = z.object({
  document: CitedDocument,
  /** The numbers as the texts spell them, most frequent first. */
  spellings: z.array(z.string()),
  /** Newest first. */
  places: z.array(CitingPlace)
})
export type CitedDetail = z.infer<typeof CitedDetail>
