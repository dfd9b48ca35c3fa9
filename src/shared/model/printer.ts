/** A printer the system knows. */
import * as z from 'zod'

export const Printer = z.object({
  /** What the system calls it, and what is kept. */
  name: z.string(),
  /** What a person reads. */
  label: z.string(),
  isDefault: z.boolean()
})
export type Printer = z.infer<typeof Printer>
