/**
 * The two documents that an office issues: *Báo cáo* by Nghị định 30/2020/NĐ-CP (Phụ lục I) and *Báo cáo* of
 * a Party body (Hướng dẫn 36-HD/VPTW). Neither ever prints "(không nêu)": a clause without content is left
 * out, and what an office fills in by hand (number, date, signer, recipients) is blank space, never invented.
 */
import * as z from 'zod'
import { Line } from './line.ts'
import { Sheet } from './sheet.ts'
import { FigureColumns, FigureRow } from './tables.ts'

/** Millimetres. Nghị định 30, Phụ lục I, Phần I, Mục I.3: 20-25, 20-25, 30-35, 15-20. */
export const Margins = z.object({
  top: z.number().min(20).max(25),
  bottom: z.number().min(20).max(25),
  left: z.number().min(30).max(35),
  right: z.number().min(15).max(20)
})
export type Margins = z.infer<typeof Margins>

/**
 * A part of the body, in order. `chapter` is "I. THÔNG TIN CHUNG" (bold), `heading` "1. Thành phần" (bold, a line
 * of its own), `paragraph` runs on from an indented first line; its label ("1. ", "a) "), if any, is in its words.
 */
export const BodyPart = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('chapter'), text: z.string() }),
  z.object({ kind: z.literal('heading'), text: z.string() }),
  z.object({ kind: z.literal('paragraph'), line: Line })
])
export type BodyPart = z.infer<typeof BodyPart>

/** A Phụ lục: pages of its own, numbered from 1 by itself. */
export const Annex = z.object({
  /** "Phụ lục"; "Phụ lục I" only from two up. */
  heading: z.string(),
  /** In capitals. */
  title: z.string(),
  /** "(Kèm theo Báo cáo số … ngày … của …)", lines of italic text. */
  attached: z.array(z.string()),
  columns: FigureColumns,
  rows: z.array(FigureRow),
  note: z.string().nullable()
})
export type Annex = z.infer<typeof Annex>

/** What both have. */
export const official = {
  sheet: Sheet,
  accession: z.string(),
  margins: Margins,
  /** Size of the body, pt; the page number has it too. */
  bodySize: z.number().min(13).max(15),
  /** The superior body in capitals; empty is not printed. */
  authority: z.string(),
  /** The issuing body in capitals, line by line; none is blank space to write in. */
  issuer: z.array(z.string()),
  /** "Số:       /BC-VP", spaces (no-break) to write in where the number is not known. */
  number: z.string(),
  /** "Đông Khuê, ngày      tháng      năm 2020". */
  placeAndDate: z.string(),
  /** "BÁO CÁO". */
  heading: z.string(),
  /** Trích yếu. */
  subject: z.string(),
  /** Behind "Kính gửi:" on its line when there is one, below it with dashes when there are several; punctuation included. */
  addressees: z.array(z.string()),
  body: z.array(BodyPart).min(1),
  /**
   * Nơi nhận, line by line with dash and punctuation; none leaves the space under "Nơi nhận:" blank, null leaves it out.
   */
  recipients: z.array(z.string()).nullable(),
  /** Quyền hạn and chức vụ of the signer in capitals, line by line, then the name; empty is blank space. */
  signature: z.object({ offices: z.array(z.string()), name: z.string() }),
  annexes: z.array(Annex)
}
