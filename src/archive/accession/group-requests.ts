/** Grouping requests that come one by one, so that many small ones share one way to a thread and back. */

/** Enough that a thread has work while the writer holds its own; few enough to stop soon. */
const MOST = 48

/**
 * A function that takes single requests and hands them on in groups: what comes while `lanes` groups are under way
 * forms the next ones, so a request that comes alone goes alone and at once.
 * @param handle answers a group, one answer for each request in order; never rejects
 */
export function groupRequests<R, A>(
  lanes: number,
  handle: (requests: R[], signal: AbortSignal) => Promise<A[]>
): (request: R, signal: AbortSignal) => Promise<A> {
  const waiting: { request: R; signal: AbortSignal; resolve(answer: A): void }[] = []
  let running = 0
  const drain = async (): Promise<void> => {
    if (running >= lanes) return
    running++
    // a turn of the event loop, so that what comes in the same breath goes together
    await Promise.resolve()
    for (let group = waiting.splice(0, MOST); group.length > 0; group = waiting.splice(0, MOST)) {
      const answers = await handle(
        group.map(({ request }) => request),
        group[0]!.signal
      )
      for (const [at, { resolve }] of group.entries()) resolve(answers[at]!)
    }
    running--
  }
  return (request, signal) =>
    new Promise((resolve) => {
      waiting.push({ request, signal, resolve })
      void drain()
    })
}
