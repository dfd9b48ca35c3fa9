/** What passes between the shell and the hidden page that is printed: one printable in, one word back. */

/** Channels of the print window; nothing else is listened to there. */
export const PRINT_CHANNELS = { printable: 'print.printable', ready: 'print.ready' } as const

/** The one object the print preload puts on the page's `window` as `tulieuPrint`. */
export type PrintBridge = {
  /** The printable to draw, as the shell holds it; the page checks it. */
  getPrintable(): Promise<unknown>
  /** Says that the page is drawn with all its fonts, or why it could not be. */
  ready(problem?: string): void
}
