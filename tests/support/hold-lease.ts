/**
 * Another program that holds a file, as Linux knows it: a write lease (fcntl(2), F_SETLEASE), for which whoever opens the
 * file must wait. Node has no call for it, Python has.
 */
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { onTestFinished } from 'vitest'

const SCRIPT = `
import fcntl, os, signal, sys
signal.signal(signal.SIGIO, signal.SIG_IGN)
held = os.open(sys.argv[1], os.O_RDWR)
fcntl.fcntl(held, fcntl.F_SETLEASE, fcntl.F_WRLCK)
print("held", flush=True)
sys.stdin.read()
`

/** Whether a lease can be taken here. */
export const canLease =
  process.platform === 'linux' &&
  spawnSync('python3', ['-c', 'import fcntl; fcntl.F_SETLEASE'], { stdio: 'ignore' }).status === 0

/** Holds the file until the answer is called. */
export async function holdLease(file: string): Promise<() => Promise<void>> {
  const child = spawn('python3', ['-c', SCRIPT, file], { stdio: ['pipe', 'pipe', 'inherit'] })
  onTestFinished(() => void child.kill())
  await once(child.stdout, 'data')
  return async () => {
    const ended = once(child, 'exit')
    child.stdin.end()
    await ended
  }
}
