/** What a person set for the program on this machine (not for one archive). */
import * as z from 'zod'

/** How paper is printed: the last choice is the next one's. Every template is laid out on A4. */
const Printing = z.object({
  /** The system's name of a printer; null: its default one. */
  printer: z.string().nullable().default(null),
  copies: z.number().int().min(1).max(99).default(1),
  /** `printer`: as the printer is set. */
  sides: z.literal(['printer', 'simplex', 'longEdge', 'shortEdge']).default('printer'),
  /** The system's dialog comes first. */
  isAsked: z.boolean().default(true)
})
export type Printing = z.infer<typeof Printing>

export const Settings = z.object({
  language: z.literal(['vi', 'en']).default('vi'),
  theme: z.literal(['system', 'light', 'dark']).default('system'),
  readingFace: z.literal(['serif', 'sans']).default('serif'),
  listLayout: z.literal(['cards', 'columns']).default('cards'),
  navigationWidth: z.number().int().min(200).max(360).default(248),
  listWidth: z.number().int().min(304).max(640).default(368),
  printing: Printing.default(Printing.parse({})),
  /** Of the time before an archive kept its own letterhead; moves into the first one that is opened, then it is ''. */
  letterhead: z.string().max(300).default(''),
  lastArchive: z.string().nullable().default(null)
})
export type Settings = z.infer<typeof Settings>
