/** A search kept under a name ("bộ lọc đã lưu"): always answered anew. */
import * as z from 'zod'
import { ListFilter, QueryText } from './search.ts'

export const SavedSearchId = z.number().int().positive().brand('SavedSearchId')
export type SavedSearchId = z.infer<typeof SavedSearchId>

export const SearchName = z
  .string()
  .transform((name) => name.normalize('NFC').replace(/\s+/g, ' ').trim())
  .pipe(z.string().min(1).max(100))

export const SavedSearch = z.object({
  id: SavedSearchId,
  name: z.string(),
  text: QueryText,
  filter: ListFilter,
  /** Items it finds now. */
  count: z.number().int()
})
export type SavedSearch = z.infer<typeof SavedSearch>
