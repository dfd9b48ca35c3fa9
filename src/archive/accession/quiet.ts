/** Whether anybody waits for an answer just now: work that nobody asked for goes on when nobody does. */
import { setTimeout as rest } from 'node:timers/promises'

/** Nobody asks for anything when this long nobody has: a person who types pauses for less. */
const QUIET_MS = 1500

export type Quiet = {
  /** Passes on what `answer` gives; meanwhile it is not quiet. */
  during<T>(answer: () => Promise<T>): Promise<T>
  /** Resolves when it is quiet, or when `signal` says to stop waiting. */
  come(signal: AbortSignal): Promise<void>
}

export function createQuiet(): Quiet {
  let waiting = 0
  let lastAt = -Infinity
  const left = () => (waiting > 0 ? QUIET_MS : lastAt + QUIET_MS - performance.now())
  return {
    async during(answer) {
      waiting += 1
      try {
        return await answer()
      } finally {
        waiting -= 1
        lastAt = performance.now()
      }
    },
    async come(signal) {
      while (!signal.aborted && left() > 0) await rest(left(), null, { signal }).catch(() => undefined)
    }
  }
}
