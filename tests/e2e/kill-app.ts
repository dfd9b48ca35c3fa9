/** Ends the app as a power cut does: every process of it at once, none of them asked. */
import type { ElectronApplication } from '@playwright/test'
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'

/** Kills the app with all its processes and waits until it is gone. */
export async function killApp(app: ElectronApplication): Promise<void> {
  const child = app.process()
  const { pid } = child
  if (pid === undefined) return
  const gone = new Promise((resolve) => child.once('exit', resolve))
  if (process.platform === 'win32') {
    execFileSync('taskkill', ['/pid', String(pid), '/T', '/F'])
    await gone
    return
  }
  const all = [pid, ...descendants(pid)]
  for (const each of all) kill(each)
  await gone
  while (all.some((each) => existsSync(`/proc/${each}`)))
    await new Promise((resolve) => setTimeout(resolve, 20))
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // it went with another one
  }
}

/** Read from /proc (proc(5)): the fourth field of `stat` is the parent. */
function descendants(pid: number): number[] {
  const parents = new Map<number, number>()
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8')
      parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]))
    } catch {
      // it has ended meanwhile
    }
  }
  const below = (parent: number): number[] =>
    [...parents].flatMap(([each, of]) => (of === parent ? [each, ...below(each)] : []))
  return below(pid)
}
