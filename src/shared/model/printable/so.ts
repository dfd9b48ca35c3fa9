/** *Sổ văn bản*: a register on landscape pages, of items or of the documents that items cite. */
import * as z from 'zod'
import { Cover } from './cover.ts'
import { Line } from './line.ts'
import { Sheet } from './sheet.ts'

/** A column: its head, width in mm (null takes what is left), and how its cells stand. */
export const RegisterColumn = z.object({
  label: z.string(),
  width: z.number().positive().nullable(),
  align: z.literal(['left', 'centre', 'right'])
})
export type RegisterColumn = z.infer<typeof RegisterColumn>

export const Register = z.object({
  template: z.literal('so'),
  sheet: Sheet,
  cover: Cover,
  /** Numbered (1) … (10) below their heads. */
  columns: z.array(RegisterColumn).min(1),
  /** One line a column, in the order of the columns. */
  rows: z.array(z.array(Line)),
  /** "Sổ này có 26 văn bản: …" */
  closing: z.string()
})
export type Register = z.infer<typeof Register>
