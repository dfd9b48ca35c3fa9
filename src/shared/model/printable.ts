/**
 * Printable: the plain, ordered object a print template draws. Everything is decided here (order, words,
 * numbering, what is left out); a template only lays it out, so that the page, the PDF and a Word file
 * say the same.
 */
import * as z from 'zod'

/** Numbers of the evidence that bears a run: 1-based, ascending, into `evidence`. */
const Marks = z.array(z.number().int().positive())

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
  scope: z.string().nullable(),
  period: z.string().nullable()
})
export type FigureRow = z.infer<typeof FigureRow>

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
    /** A column in which no row has anything is not drawn; the note says so. */
    columns: z.object({ scope: z.boolean(), period: z.boolean() }),
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

/** *Tóm tắt hội nghị*, the one template of this version. */
export const Printable = z.object({
  template: z.literal('tom-tat'),
  letterhead: z.string(),
  accession: z.string(),
  /** Heading of the sheet: "TÓM TẮT HỘI NGHỊ". */
  heading: z.string(),
  /** The same as a name, for the foot of the page and the PDF's metadata: "Tóm tắt hội nghị". */
  templateName: z.string(),
  /** Name of the meeting, first letter capital, no final stop. */
  name: z.string(),
  facts: z.array(FactRow),
  /** What the values marked with an asterisk were inferred from, one sentence each, asterisk included. */
  inferences: z.array(z.string()),
  sections: z.array(Section),
  source: Line,
  /** ISO date, YYYY-MM-DD. */
  printedOn: z.string(),
  evidence: z.array(EvidenceRow),
  /** Names of people that occur; the template keeps their syllables on one line. */
  names: z.array(z.string())
})
export type Printable = z.infer<typeof Printable>
