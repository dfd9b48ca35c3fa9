/** Runs named steps, at most so many at a time, tells how each went, and keeps the words of those that fail. */
import { nodeProgram, root, toolEnv } from '../setup/paths.mjs'
import { capture, foreground } from '../setup/run.mjs'
import { say } from '../setup/say.mjs'

/**
 * @typedef {{name: string, args?: string[], command?: string, run?: () => Promise<void>, live?: boolean,
 *   env?: Record<string, string>, skipAfter?: string}} Step
 *   `args` for Node 24 (or `command`), or `run`; `live`: shown while it runs; `skipAfter`: not run when the
 *   step of that name failed
 * @typedef {{name: string, state: 'passed' | 'failed' | 'skipped', ms: number}} StepResult
 */

/**
 * @param {Step} step
 * @returns {Promise<{passed: boolean, words: string}>} words: what it wrote when it failed, its warnings when it passed
 */
async function perform(step) {
  const options = { cwd: root, env: toolEnv(step.env) }
  if (step.run) {
    try {
      await step.run()
      return { passed: true, words: '' }
    } catch (error) {
      return { passed: false, words: error instanceof Error ? error.message : String(error) }
    }
  }
  const command = step.command ?? nodeProgram
  if (step.live) return { passed: (await foreground(command, step.args, options)) === 0, words: '' }
  const { code, output } = await capture(command, step.args, options)
  if (code !== 0) return { passed: false, words: output.trimEnd() || `ended with code ${code}` }
  return {
    passed: true,
    words: output
      .split('\n')
      .filter((line) => line.startsWith('warning:'))
      .join('\n')
  }
}

/**
 * @param {Step[]} steps
 * @param {number} atOnce
 * @returns {Promise<StepResult[]>} in the order of `steps`
 */
export async function runSteps(steps, atOnce) {
  /** @type {StepResult[]} */
  const results = []
  const waiting = [...steps.entries()]
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [index, step] = next
      if (results.some((result) => result?.name === step.skipAfter && result.state === 'failed')) {
        say(`- ${step.name}: not run, because "${step.skipAfter}" failed`)
        results[index] = { name: step.name, state: 'skipped', ms: 0 }
        continue
      }
      if (step.live) say(`• ${step.name} …`)
      const since = Date.now()
      const { passed, words } = await perform(step)
      const ms = Date.now() - since
      results[index] = { name: step.name, state: passed ? 'passed' : 'failed', ms }
      say(`${passed ? '✓' : '✗'} ${step.name} (${(ms / 1000).toFixed(1)} s)`)
      if (words) say(words.replace(/^/gm, '    '))
    }
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  return results
}

/** Prints the table of what was run. Gives true when nothing failed. */
export function summarize(results) {
  const width = Math.max(...results.map(({ name }) => name.length))
  say('\nSummary')
  for (const { name, state, ms } of results) {
    say(`  ${name.padEnd(width)}  ${state.padEnd(7)}  ${(ms / 1000).toFixed(1).padStart(6)} s`)
  }
  return results.every(({ state }) => state === 'passed')
}
