/** *Phiếu tài liệu*: one item with its annotations beside the passages they stand on. */
import * as z from 'zod'
import { HighlightColour } from '../annotation.ts'
import { Line } from './line.ts'
import { Sheet } from './sheet.ts'

/** A stretch of a block; `colours` are those of the annotations over it, `ends` the numbers of those that end here. */
export const Stretch = z.object({
  text: z.string(),
  colours: z.array(HighlightColour),
  ends: z.array(z.number().int().positive())
})
export type Stretch = z.infer<typeof Stretch>

/** A note in the margin. `words` '' is a highlight without one; `when` is "Phan Thị Mai Sương, 20/11/2026". */
export const MarginNote = z.object({
  number: z.number().int().positive(),
  colour: HighlightColour,
  /** "vàng" */
  colourName: z.string(),
  words: z.string(),
  /** "Việc cần làm / Hỏi lại; Số liệu", '' without tags. */
  tags: z.string(),
  when: z.string()
})
export type MarginNote = z.infer<typeof MarginNote>

/** A block of the cleaned text with the notes that begin in it. `table` has its cells in `rows`, `stretches` is empty then. */
export const SlipBlock = z.object({
  kind: z.literal(['title', 'heading', 'paragraph', 'caption', 'list', 'table']),
  stretches: z.array(Stretch),
  rows: z.array(z.array(z.string())),
  notes: z.array(MarginNote)
})
export type SlipBlock = z.infer<typeof SlipBlock>

export const Slip = z.object({
  template: z.literal('phieu'),
  sheet: Sheet,
  /** "Kho “Văn thư huyện Đông Khuê”" */
  archive: z.string(),
  accession: z.string(),
  /** "PHIẾU TÀI LIỆU" */
  heading: z.string(),
  facts: z.array(z.object({ label: z.string(), line: Line })),
  /** "6 chú thích:" and how many of each colour; null without any. */
  annotations: z
    .object({
      lead: z.string(),
      colours: z.array(
        z.object({ colour: HighlightColour, name: z.string(), count: z.number().int().positive() })
      ),
      /** "1 chú thích không còn tìm thấy chỗ", null when all have their place. */
      lost: z.string().nullable()
    })
    .nullable(),
  blocks: z.array(SlipBlock),
  /** Annotations on pages of the original whose words the text does not have; null without any. */
  onPages: z.object({ heading: z.string(), lines: z.array(z.string()).min(1) }).nullable(),
  /** Annotations whose passage is gone, listed last, never dropped; null without any. */
  lost: z.object({ heading: z.string(), lines: z.array(z.string()).min(1) }).nullable()
})
export type Slip = z.infer<typeof Slip>
