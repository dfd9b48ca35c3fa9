/**
 * Originals on their way to the disk. A thread answers for a file before its bytes are flushed, and tells of that later
 * over another channel, so either may come first.
 */
export type Settlements = {
  /**
   * Resolves with true once an original is told to be flushed, with false where that failed or nobody can tell any more.
   * @param handle the thread's name for the open original, each used once
   */
  of(handle: string): Promise<boolean>
  /** What a thread tells. */
  tell(handle: string, isSettled: boolean): void
  /** A thread is gone: of what was not told yet nobody knows. */
  giveUp(): void
}

/** Any time will do: the timer is there to be waited for. */
const LONG_MS = 60_000

export function openSettlements(): Settlements {
  const waiting = new Map<string, (isSettled: boolean) => void>()
  const told = new Map<string, boolean>()
  // a program that waits for nothing else would end, for a thread without a task is not waited for
  let waits: NodeJS.Timeout | undefined
  const rest = () => {
    if (waiting.size > 0) return
    clearInterval(waits)
    waits = undefined
  }
  return {
    of(handle) {
      const isSettled = told.get(handle)
      told.delete(handle)
      if (isSettled !== undefined) return Promise.resolve(isSettled)
      waits ??= setInterval(() => undefined, LONG_MS)
      return new Promise((resolve) => waiting.set(handle, resolve))
    },
    tell(handle, isSettled) {
      const resolve = waiting.get(handle)
      if (resolve === undefined) return void told.set(handle, isSettled)
      waiting.delete(handle)
      resolve(isSettled)
      rest()
    },
    giveUp() {
      for (const resolve of waiting.values()) resolve(false)
      waiting.clear()
      told.clear()
      rest()
    }
  }
}
