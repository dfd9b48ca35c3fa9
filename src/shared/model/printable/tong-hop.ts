/**
 * *Báo cáo tổng hợp*: several meetings in one bound report. Page numbers are not in here: a template finds out
 * on which page the anchors (`id`) came to stand, and fills in contents and index.
 */
import * as z from 'zod'
import { Cover } from './cover.ts'
import { LabelledLine, Line } from './line.ts'
import { Sheet } from './sheet.ts'
import { FactRow, FigureColumns, FigureRow } from './tables.ts'

/** a) Nội dung, b) Chỉ đạo và phát biểu, c) Nhiệm vụ …; parts without content are not there. */
export const DigestSection = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('paragraphs'),
    heading: z.string(),
    lines: z.array(Line).min(1),
    note: z.string().nullable()
  }),
  z.object({
    kind: z.literal('list'),
    heading: z.string(),
    items: z.array(LabelledLine).min(1),
    note: z.string().nullable()
  })
])
export type DigestSection = z.infer<typeof DigestSection>

export const DigestMeeting = z.object({
  id: z.string(),
  /** "Hội nghị 1/3 · số vào kho 2026-000409 · Bản tin huyện, 06/12/2019" */
  origin: z.string(),
  /** "1. Hội nghị đối thoại …", for the contents too. */
  heading: z.string(),
  facts: z.array(FactRow),
  inferences: z.array(z.string()),
  sections: z.array(DigestSection)
})
export type DigestMeeting = z.infer<typeof DigestMeeting>

const part = {
  id: z.string(),
  /** "Phần một" and, in capitals, "CÁC HỘI NGHỊ TRONG KỲ". */
  heading: z.string(),
  title: z.string(),
  /** The line of the contents: "Phần một. Các hội nghị trong kỳ". */
  entry: z.string(),
  note: z.string().nullable()
}

/** Each part begins a page; parts without content are not there. */
export const DigestPart = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('meetings'), ...part, meetings: z.array(DigestMeeting).min(1) }),
  z.object({
    kind: z.literal('figures'),
    ...part,
    columns: FigureColumns,
    /** The figures of one meeting under its name; numbered through. */
    groups: z.array(z.object({ heading: z.string(), rows: z.array(FigureRow).min(1) })).min(1)
  }),
  z.object({
    kind: z.literal('citations'),
    ...part,
    /** `meetings` "1, 2"; `held` the accession number, or "chưa có trong kho" in a strong run. */
    rows: z
      .array(
        z.object({ number: z.number().int().positive(), document: Line, meetings: z.string(), held: Line })
      )
      .min(1)
  }),
  z.object({
    kind: z.literal('people'),
    ...part,
    /** By letter of the given name; `meetings` are ids of the meetings that name the person. */
    letters: z
      .array(
        z.object({
          letter: z.string(),
          people: z
            .array(z.object({ name: z.string(), office: z.string(), meetings: z.array(z.string()).min(1) }))
            .min(1)
        })
      )
      .min(1)
  })
])
export type DigestPart = z.infer<typeof DigestPart>

export const Digest = z.object({
  template: z.literal('tong-hop'),
  sheet: Sheet,
  cover: Cover,
  /** "MỤC LỤC" */
  contents: z.string(),
  parts: z.array(DigestPart).min(1)
})
export type Digest = z.infer<typeof Digest>
