/** How a feature tells what came of something; the window decides where it is shown. */
export type Notify = {
  /** Done, and can be undone: a toast with "Hoàn tác". */
  done(text: string): void
  /** Done, nothing to undo (copied, saved to a file). */
  told(text: string): void
  /** Failed: the error's sentence under the title bar. */
  failed(error: unknown): void
}
