/** A real disk of a few megabytes (tmpfs): only whoever may mount one, root on Linux, can fill a disk on purpose. */
import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { onTestFinished } from 'vitest'
import { temporaryFolder } from './archive.ts'

const mount = (folder: string, megabytes: number): void =>
  void execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder], {
    stdio: 'ignore'
  })
const unmount = (folder: string): void => void execFileSync('umount', ['-l', folder], { stdio: 'ignore' })

/** Whether a disk can be made here. */
export const canMount = ((): boolean => {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false
  const folder = path.join('/tmp', `tulieu-mount-${process.pid}`)
  mkdirSync(folder, { recursive: true })
  try {
    mount(folder, 1)
    unmount(folder)
    return true
  } catch {
    return false
  }
})()

/** An empty disk of the given size; `grow` makes room on it. Gone at the end of the test. */
export function smallDisk(megabytes: number): { folder: string; grow(to: number): void } {
  const folder = path.join(temporaryFolder(), 'ổ đĩa')
  mkdirSync(folder)
  mount(folder, megabytes)
  onTestFinished(() => unmount(folder))
  return {
    folder,
    grow: (to) => void execFileSync('mount', ['-o', `remount,size=${to}m`, folder], { stdio: 'ignore' })
  }
}
