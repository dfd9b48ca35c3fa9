/** The words of a printable: runs of text in one voice, put together to lines. */
import * as z from 'zod'

/** Numbers of the evidence that bears a run: 1-based, ascending, into `evidence`. Empty in official documents. */
export const Marks = z.array(z.number().int().positive())

/**
 * A run of text in one voice. `name` is a person (bold), `strong` what must be noticed (bold), `role` an
 * italic remark, `absent` what the source does not say: "(không nêu)", grey italic.
 */
export const Run = z.object({
  text: z.string(),
  tone: z.literal(['plain', 'name', 'strong', 'role', 'absent']),
  marks: Marks
})
export type Run = z.infer<typeof Run>

/** One line, list item or paragraph: runs follow each other without anything between them. */
export const Line = z.array(Run)
export type Line = z.infer<typeof Line>

/** A list item with its label: "a)", "1.". */
export const LabelledLine = z.object({ label: z.string(), line: Line })
export type LabelledLine = z.infer<typeof LabelledLine>
