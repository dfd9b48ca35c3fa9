/** Tells the person at the terminal what is going on, in plain words, also while a step takes long. */
let out = process.stdout

/** Sends everything said from now on to another stream (the command line keeps stdout for its answer). */
export function sayTo(stream) {
  out = stream
}

/** One line. */
export function say(text) {
  out.write(`${text}\n`)
}

const seconds = (since) => Math.round((Date.now() - since) / 1000)

/**
 * Says what begins, runs the work, says every 10 s that it is still going on and at the end how long it took.
 * @param {string} text what is being done
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 * @template T
 */
export async function during(text, work) {
  const since = Date.now()
  say(`• ${text} …`)
  const timer = setInterval(() => say(`  … still at it (${seconds(since)} s): ${text}`), 10_000)
  try {
    const result = await work()
    say(`  done in ${seconds(since)} s`)
    return result
  } finally {
    clearInterval(timer)
  }
}

/** A reason why set-up cannot go on, told without a stack trace. */
export class SetupError extends Error {}
