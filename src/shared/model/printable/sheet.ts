/** What every printable says about itself, whatever its template: foot line, name of the file, its metadata. */
import * as z from 'zod'

export const Sheet = z.object({
  /** "Tóm tắt hội nghị: Hội nghị tổng kết …" */
  title: z.string(),
  /** "Tóm tắt hội nghị · số vào kho 2026-000417" */
  subject: z.string(),
  /** The office that makes it; empty when it is not set. */
  author: z.string(),
  /** Left end of the foot line, with "Trang 2/3" at its right end; null: the page number stands in the head, without a foot. */
  foot: z.string().nullable(),
  /** Name of a file without folder and extension, as Windows accepts it. */
  fileName: z.string().min(1),
  /** Names of people that occur; a template keeps their syllables on one line. */
  names: z.array(z.string())
})
export type Sheet = z.infer<typeof Sheet>
