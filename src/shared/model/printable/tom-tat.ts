/** *Tóm tắt hội nghị*: the everyday sheet of one meeting, with its evidence. */
import * as z from 'zod'
import { LabelledLine, Line } from './line.ts'
import { Sheet } from './sheet.ts'
import { FactRow, FigureColumns, FigureRow } from './tables.ts'

const section = { heading: z.string(), note: z.string().nullable() }

/** A numbered section; sections without content are not there at all. `note` is small print below it. */
export const Section = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('report'),
    ...section,
    reporters: z.string().nullable(),
    points: z.array(Line)
  }),
  z.object({
    kind: z.literal('figures'),
    ...section,
    /** The note says what a column that is not drawn would have held. */
    columns: FigureColumns,
    rows: z.array(FigureRow)
  }),
  z.object({ kind: z.literal('statements'), ...section, speakers: z.array(Line) }),
  z.object({
    kind: z.literal('tasks'),
    ...section,
    /** Tasks in runs of one giver; `giver` is the small line above a run, null where nobody is named. */
    groups: z.array(z.object({ giver: z.string().nullable(), items: z.array(LabelledLine).min(1) }))
  }),
  z.object({ kind: z.literal('awards'), ...section, line: Line }),
  z.object({ kind: z.literal('citations'), ...section, items: z.array(LabelledLine) })
])
export type Section = z.infer<typeof Section>
export type SectionOf<K extends Section['kind']> = Extract<Section, { kind: K }>

/** One passage of the source: number, exact words, where it stands ("đoạn 3", "nhan đề"), null if unknown. */
export const EvidenceRow = z.object({
  number: z.number().int().positive(),
  quote: z.string(),
  place: z.string().nullable()
})
export type EvidenceRow = z.infer<typeof EvidenceRow>

export const Summary = z.object({
  template: z.literal('tom-tat'),
  sheet: Sheet,
  letterhead: z.string(),
  accession: z.string(),
  /** Heading of the sheet: "TÓM TẮT HỘI NGHỊ". */
  heading: z.string(),
  /** Name of the meeting, first letter capital, no final stop. */
  name: z.string(),
  facts: z.array(FactRow),
  /** What the values marked with an asterisk were inferred from, one sentence each, asterisk included. */
  inferences: z.array(z.string()),
  sections: z.array(Section),
  source: Line,
  /** ISO date, YYYY-MM-DD. */
  printedOn: z.string(),
  evidence: z.array(EvidenceRow)
})
export type Summary = z.infer<typeof Summary>
