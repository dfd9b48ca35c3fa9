/** A gate that work passes through: open lets everybody by, closed holds them until it opens. */
export type Gate = { passed(): Promise<void>; close(): void; open(): void }

export function createGate(): Gate {
  let waiting: Promise<void> = Promise.resolve()
  let release: (() => void) | null = null
  return {
    passed: () => waiting,
    close() {
      if (release) return
      waiting = new Promise((resolve) => (release = resolve))
    },
    open() {
      release?.()
      release = null
      waiting = Promise.resolve()
    }
  }
}
