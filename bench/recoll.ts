/** The same folder indexed by Recoll (`recollindex`), where it is installed: a program people use for this. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** @returns milliseconds of a whole new index of the folder, or null where Recoll is not installed */
export function recollIndex(scratch: string, folder: string): number | null {
  const settings = `${scratch}-recoll`
  mkdirSync(settings, { recursive: true })
  // skippedNames is emptied so that it takes every file that we take
  writeFileSync(path.join(settings, 'recoll.conf'), `topdirs = ${folder}\nskippedNames =\nloglevel = 1\n`)
  const started = performance.now()
  const { error, status } = spawnSync('recollindex', ['-c', settings, '-z'], { stdio: 'ignore' })
  if (error || status !== 0) return null
  return performance.now() - started
}
