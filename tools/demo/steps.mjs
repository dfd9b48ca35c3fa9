/** The table of a demonstration: what was done, what came of it, how long it took; each row is told as it is done. */

const WIDTHS = [34, 62]

const cut = (text, width) => (text.length > width ? `${text.slice(0, width - 1)}…` : text.padEnd(width))

/** @param write takes one line */
export function openSteps(write) {
  const line = (step, what, time) =>
    write(`${cut(step, WIDTHS[0])}  ${cut(what, WIDTHS[1])}  ${time.padStart(9)}`)
  const started = performance.now()
  line('Step', 'What', 'How long')
  write('─'.repeat(WIDTHS[0] + WIDTHS[1] + 13))
  return {
    /** Runs one step. `work` gives back what to tell of it, or an object with `told` and whatever the next step needs. */
    async step(name, work) {
      const since = performance.now()
      const result = await work()
      line(name, typeof result === 'string' ? result : result.told, seconds(performance.now() - since))
      return result
    },
    end(what) {
      write('─'.repeat(WIDTHS[0] + WIDTHS[1] + 13))
      line('Together', what, seconds(performance.now() - started))
    }
  }
}

const seconds = (ms) => (ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`)
