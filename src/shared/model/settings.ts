/** What a person set for the program on this machine (not for one archive). */
import * as z from 'zod'

export const Settings = z.object({
  language: z.literal(['vi', 'en']).default('vi'),
  theme: z.literal(['system', 'light', 'dark']).default('system'),
  readingFace: z.literal(['serif', 'sans']).default('serif'),
  listLayout: z.literal(['cards', 'columns']).default('cards'),
  navigationWidth: z.number().int().min(200).max(360).default(248),
  listWidth: z.number().int().min(304).max(640).default(368),
  /** Of the time before an archive kept its own letterhead; moves into the first one that is opened, then it is ''. */
  letterhead: z.string().max(300).default(''),
  lastArchive: z.string().nullable().default(null)
})
export type Settings = z.infer<typeof Settings>
