/**
 * Printable: the plain, ordered object a print template draws. Everything is decided here (order,
 * numbering, what is left out); the template only lays it out.
 */
import * as z from 'zod'

/** A run of text with the numbers of the evidence that bears it. */
export const MarkedText = z.object({
  text: z.string(),
  /** 1-based numbers into `evidence`. */
  marks: z.array(z.number().int().positive()),
  /** True prints the asterisk of an inferred value. */
  inferred: z.boolean()
})
export type MarkedText = z.infer<typeof MarkedText>

const Person = z.object({
  name: z.string(),
  titles: z.array(z.string()),
  marks: z.array(z.number().int().positive())
})

/** One row of the facts table; null prints "(không nêu)". */
export const Fact = z.object({
  key: z.literal(['time', 'place', 'organiser', 'chair', 'directing', 'attendees']),
  value: MarkedText.nullable(),
  /** The rows of people of chair, directing and attendees. */
  people: z.array(Person),
  groups: z.array(MarkedText)
})
export type Fact = z.infer<typeof Fact>

export const FigureRow = z.object({
  /** Running number of a total; null for a part ("Trong đó: …"). */
  number: z.number().int().positive().nullable(),
  about: MarkedText,
  value: z.string(),
  unit: z.string(),
  scope: z.string().nullable(),
  period: z.string().nullable(),
  /** Set on a total whose parts add up to something else. */
  partsSum: z.number().nullable()
})
export type FigureRow = z.infer<typeof FigureRow>

/** *Tóm tắt hội nghị*, the one template of this version. */
export const Printable = z.object({
  template: z.literal('tom-tat'),
  letterhead: z.string(),
  accession: z.string(),
  name: z.string(),
  facts: z.array(Fact),
  /** What inferred values were inferred from, one sentence each. */
  inferences: z.array(z.string()),
  report: z.object({ reporters: z.array(Person), points: z.array(MarkedText) }),
  figures: z.array(FigureRow),
  statements: z.array(
    z.object({
      speaker: z.string(),
      titles: z.array(z.string()),
      kind: z.literal(['report', 'direction', 'remark', 'response']),
      points: z.array(MarkedText)
    })
  ),
  tasks: z.array(z.object({ text: MarkedText, to: z.string().nullable() })),
  awards: z.array(MarkedText),
  citations: z.array(
    z.object({
      text: MarkedText,
      number: z.string().nullable(),
      date: z.string().nullable(),
      issuer: z.string().nullable(),
      title: z.string().nullable(),
      /** Accession number of the item that is the document; null = not in the archive. */
      heldAs: z.string().nullable()
    })
  ),
  source: z.object({
    title: z.string(),
    source: z.string().nullable(),
    publishedAt: z.string().nullable(),
    edited: z.boolean()
  }),
  printedOn: z.string(),
  evidence: z.array(
    z.object({
      number: z.number().int().positive(),
      quote: z.string(),
      paragraph: z.number().int().positive()
    })
  )
})
export type Printable = z.infer<typeof Printable>
