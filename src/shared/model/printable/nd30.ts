/** *Báo cáo* by Nghị định 30/2020/NĐ-CP, Phụ lục I. */
import * as z from 'zod'
import { official } from './official.ts'

export const DecreeReport = z.object({
  template: z.literal('nd30'),
  ...official,
  /** Quốc hiệu and tiêu ngữ. */
  country: z.string(),
  motto: z.string()
})
export type DecreeReport = z.infer<typeof DecreeReport>
