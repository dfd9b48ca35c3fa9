/** *Báo cáo* of a Party body, Hướng dẫn 36-HD/VPTW as far as it is known (secondary sources). */
import * as z from 'zod'
import { official } from './official.ts'

export const PartyReport = z.object({
  template: z.literal('dang'),
  ...official,
  /** "ĐẢNG CỘNG SẢN VIỆT NAM". */
  party: z.string(),
  /** Under the issuing body: "*". */
  star: z.string(),
  /** Under the trích yếu: "-----"; empty prints none. General knowledge, hence a setting. */
  closingMark: z.string(),
  /** Whether "Nơi nhận:" is underlined, and the size of the list below it, pt. */
  underlinedRecipients: z.boolean(),
  recipientSize: z.number().min(11).max(14)
})
export type PartyReport = z.infer<typeof PartyReport>
