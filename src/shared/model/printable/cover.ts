/** The cover of what is bound: digest and register. */
import * as z from 'zod'

/** The front page, not numbered. */
export const Cover = z.object({
  authority: z.string(),
  issuer: z.array(z.string()),
  heading: z.string(),
  /** What is gathered: "Các hội nghị …". */
  subject: z.string(),
  /** Lines below it, centred: "Kỳ: tháng 12/2019 (3 hội nghị)". */
  lines: z.array(z.string()),
  /** At the bottom: "Lập từ kho “…”", "In ngày …". */
  foot: z.array(z.string())
})
export type Cover = z.infer<typeof Cover>
