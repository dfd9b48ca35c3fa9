/** What a person set for the program on this machine (not for one archive). */
import * as z from 'zod'

export const Settings = z.object({
  language: z.literal(['vi', 'en']).default('vi'),
  theme: z.literal(['system', 'light', 'dark']).default('system'),
  readingFace: z.literal(['serif', 'sans']).default('serif'),
  listLayout: z.literal(['cards', 'columns']).default('cards'),
  navigationWidth: z.number().int().min(200).max(360).default(248),
  listWidth: z.number().int().min(304).max(640).default(368),
  /** Name of the office, printed at the head of summaries; empty prints none. */
  letterhead: z.string().max(300).default(''),
  lastArchive: z.string().nullable().default(null)
})
export type Settings = z.infer<typeof Settings>
