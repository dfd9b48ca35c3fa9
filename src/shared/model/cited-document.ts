/** An official document named in the archive's texts, gathered over all items that cite it. */
import * as z from 'zod'
import { ItemId } from './item.ts'

export const CitedDocument = z.object({
  /** Kind and number folded (spelling variants of one document share it). */
  key: z.string(),
  kind: z.string(),
  number: z.string().nullable(),
  date: z.string().nullable(),
  issuer: z.string().nullable(),
  title: z.string().nullable(),
  citedBy: z.array(z.object({ item: ItemId, accession: z.string(), title: z.string() })),
  /** The item that is the document itself, when the archive holds it. */
  heldAs: ItemId.nullable()
})
export type CitedDocument = z.infer<typeof CitedDocument>
