/** What passes between the shell and the hidden page that is printed: one page to draw in, one word back. */
import * as z from 'zod'
import { Printable } from '../model/printable/printable.ts'

/** Channels of the print window; nothing else is listened to there. */
export const PRINT_CHANNELS = { page: 'print.page', ready: 'print.ready' } as const

/** One line in the top or bottom margin; millimetres from the left and right edge of the sheet, and from its top. */
export const RunningLine = z.object({ left: z.string(), centre: z.string(), right: z.string() })
export type RunningLine = z.infer<typeof RunningLine>

/** Lines of the margins as pages of their own, to be laid over the pages of a printable: one page a line. */
export const RunningLines = z.object({
  landscape: z.boolean(),
  /** Where the text begins and ends, mm from the edges. */
  left: z.number(),
  right: z.number(),
  /** Top of the line, mm from the top edge. */
  top: z.number(),
  /** Size of the letters, pt. */
  size: z.number(),
  lines: z.array(RunningLine).min(1)
})
export type RunningLines = z.infer<typeof RunningLines>

/** What the print page draws. */
export const PrintPage = z.union([
  z.object({
    printable: Printable,
    /** The page each anchor stands on, by its id, 1-based; empty while nobody knows. */
    places: z.record(z.string(), z.number().int().positive()),
    /** The page prints head or foot itself (needs Chromium ≥ 131); otherwise the shell adds it. */
    numbered: z.boolean()
  }),
  z.object({ running: RunningLines })
])
export type PrintPage = z.infer<typeof PrintPage>

/** The one object the print preload puts on the page's `window` as `tulieuPrint`. */
export type PrintBridge = {
  /** What to draw, as the shell holds it; the page checks it. */
  getPage(): Promise<unknown>
  /** Says that the page is drawn with all its fonts, or why it could not be. */
  ready(problem?: string): void
}
