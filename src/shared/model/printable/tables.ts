/** The tables that several templates share: facts of a meeting, figures. */
import * as z from 'zod'
import { Line, Marks } from './line.ts'

/** One row of the facts table. `marks` stand on the label (a list of people rests on one passage). */
export const FactRow = z.object({
  key: z.literal(['time', 'place', 'organiser', 'chair', 'directing', 'attendees']),
  label: z.string(),
  marks: Marks,
  lines: z.array(Line).min(1)
})
export type FactRow = z.infer<typeof FactRow>

/** One row of the table of figures. A part carries no number, is indented and stays with its total. */
export const FigureRow = z.object({
  /** Running number of a figure; null for a part of the figure above. */
  number: z.number().int().positive().nullable(),
  role: z.literal(['single', 'total', 'part', 'last-part']),
  about: Line,
  /** "1.268", "43,75", "hơn 43,75", "95 - 98", "22/22"; the unit stands apart. Empty: `about` tells the parts in one line. */
  value: z.string(),
  unit: z.string(),
  /** Null prints "(không nêu)" where the column is drawn; an official document leaves the cell empty ('') instead. */
  scope: z.string().nullable(),
  period: z.string().nullable()
})
export type FigureRow = z.infer<typeof FigureRow>

/** A column in which no row has anything is not drawn. */
export const FigureColumns = z.object({ scope: z.boolean(), period: z.boolean() })
export type FigureColumns = z.infer<typeof FigureColumns>
