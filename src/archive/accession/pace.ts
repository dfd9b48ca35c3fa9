/** How fast an accession goes: files a second, smoothed, and from that the time that is left. */

/** A change of pace shows within about this long; a batch comes in all at once, so less would flicker. */
const SMOOTH_MS = 15_000
/** Before this much work nothing is said. */
const LEAST_MS = 1_500

export type Pace = {
  /** Tells of files that got their outcome. */
  did(files: number): void
  /** Time in which nothing is meant to happen does not count. */
  rest(): void
  goOn(): void
  /** Null until it is known. */
  filesPerSecond(): number | null
}

/** @param now milliseconds on a clock that never goes back */
export function createPace(now: () => number = () => performance.now()): Pace {
  let last = now()
  let isResting = false
  let worked = 0
  /** Both fade with the same half-life, so their quotient is a mean that leans on what was lately. */
  let files = 0
  let span = 0
  const fade = () => {
    const at = now()
    const elapsed = isResting ? 0 : at - last
    last = at
    worked += elapsed
    const kept = Math.exp(-elapsed / SMOOTH_MS)
    files *= kept
    span = span * kept + elapsed
  }
  return {
    did(count) {
      fade()
      files += count
    },
    rest() {
      fade()
      isResting = true
    },
    goOn() {
      fade()
      isResting = false
    },
    filesPerSecond() {
      fade()
      if (worked < LEAST_MS || files === 0) return null
      return Math.round((files / span) * 1e4) / 10
    }
  }
}

/** Milliseconds until the rest is done at this pace; null where either is unknown. */
export function remainingMs(filesPerSecond: number | null, left: number | null): number | null {
  if (filesPerSecond === null || left === null || filesPerSecond <= 0) return null
  return Math.round((Math.max(0, left) / filesPerSecond) * 1000)
}
