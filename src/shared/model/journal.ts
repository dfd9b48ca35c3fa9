/** The journal: what was done in the archive, one entry for each step that can be undone. */
import * as z from 'zod'

const JournalLine = z.object({
  id: z.number().int(),
  at: z.string(),
  /** The call of the contract that was made. */
  action: z.string(),
  /** Who did it, as the system calls them; '' where that is not known. */
  who: z.string(),
  /** How many items it changed. */
  items: z.number().int(),
  /** Tags it was about, or the title of its only item. */
  names: z.array(z.string()),
  undoneAt: z.string().nullable(),
  /** False when it is undone, or when something later changed the same. */
  canUndo: z.boolean()
})
export type JournalLine = z.infer<typeof JournalLine>

export const JournalPage = z.object({ total: z.number().int(), entries: z.array(JournalLine) })
export type JournalPage = z.infer<typeof JournalPage>
