/** A watched folder: new files in it come in by themselves. Nothing in it is moved, changed or deleted. */
import * as z from 'zod'

export const WatchId = z.number().int().positive().brand<'WatchId'>()
export type WatchId = z.infer<typeof WatchId>

export const Watch = z.object({
  id: WatchId,
  path: z.string(),
  addedAt: z.string(),
  /** False while the folder cannot be reached (a stick that is unplugged, a share that is away). */
  isThere: z.boolean()
})
export type Watch = z.infer<typeof Watch>
