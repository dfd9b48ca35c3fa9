/**
 * Originals on their way to the disk. A thread answers for a file before its bytes are flushed, and tells of that later
 * over another channel, so either may come first.
 */
export type Settlements = {
  /**
   * Resolves with true once an original is told to be flushed; with false where that failed, nobody can tell any more,
   * or the thread is too busy with its next file to tell of it within two seconds.
   * @param handle the thread's name for the open original, each used once
   */
  of(handle: string): Promise<boolean>
  /** What a thread tells. */
  tell(handle: string, isSettled: boolean): void
  /** A thread is gone: of what was not told yet nobody knows. */
  giveUp(): void
}

/** What was not told between two of these is given up: flushing by name costs little where it was flushed already. */
const PATIENCE_MS = 1000

type Waiting = { resolve(isSettled: boolean): void; isLate: boolean }

export function openSettlements(): Settlements {
  const waiting = new Map<string, Waiting>()
  const told = new Map<string, boolean>()
  /** Given up, and still to be told. */
  const late = new Set<string>()
  // the timer also keeps a program going that waits for nothing else: a thread without a task is not waited for
  let watch: NodeJS.Timeout | undefined
  const answer = (handle: string, isSettled: boolean) => {
    waiting.get(handle)!.resolve(isSettled)
    waiting.delete(handle)
    if (waiting.size > 0) return
    clearInterval(watch)
    watch = undefined
  }
  const lookRound = () => {
    for (const [handle, each] of waiting) {
      if (each.isLate) {
        late.add(handle)
        answer(handle, false)
      } else each.isLate = true
    }
  }
  return {
    of(handle) {
      const isSettled = told.get(handle)
      told.delete(handle)
      if (isSettled !== undefined) return Promise.resolve(isSettled)
      watch ??= setInterval(lookRound, PATIENCE_MS)
      return new Promise((resolve) => waiting.set(handle, { resolve, isLate: false }))
    },
    tell(handle, isSettled) {
      if (late.delete(handle)) return
      if (waiting.has(handle)) answer(handle, isSettled)
      else told.set(handle, isSettled)
    },
    giveUp() {
      for (const handle of waiting.keys()) answer(handle, false)
      told.clear()
      late.clear()
    }
  }
}
