/**
 * How long a search takes as a person sees it: from the keystroke to the list on screen. Kept as a performance measure
 * named `keystroke-to-list`, so that DevTools and the benchmark can read it.
 */
const TYPED = 'search-typed'
const MEASURE = 'keystroke-to-list'

let awaited: string | null = null

/** The box now says something else than what the list shows. */
export function markTyped(text: string): void {
  awaited = text
  performance.clearMarks(TYPED)
  performance.mark(TYPED)
}

/** The list has the answer to `text` in its document: the measure ends when the next frame has been drawn. */
export function markListed(text: string): void {
  if (text !== awaited) return
  awaited = null
  requestAnimationFrame(() => {
    // a task after the frame's own: the frame is drawn by then
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      // typed on meanwhile: the mark is that of a newer keystroke
      if (awaited !== null) return
      performance.clearMeasures(MEASURE)
      performance.measure(MEASURE, { start: TYPED, detail: text })
    }
    port2.postMessage(null)
  })
}
