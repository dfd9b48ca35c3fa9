/** A real disk of a few megabytes (tmpfs): only whoever may mount one, root on Linux, can fill a disk on purpose. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, rmdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const mount = (folder: string, megabytes: number): void =>
  void execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder], {
    stdio: 'ignore'
  })
const unmount = (folder: string): void => void execFileSync('umount', ['-l', folder], { stdio: 'ignore' })

/** Whether a disk can be made here. */
export const canMount = ((): boolean => {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false
  const folder = path.join(tmpdir(), `tulieu-mount-${process.pid}`)
  mkdirSync(folder, { recursive: true })
  try {
    mount(folder, 1)
    unmount(folder)
    return true
  } catch {
    return false
  } finally {
    rmdirSync(folder)
  }
})()

/** An empty disk of the given size at `folder`, which is made; `grow` makes room on it. Whoever mounts it unmounts it. */
export function mountDisk(folder: string, megabytes: number): { grow(to: number): void; unmount(): void } {
  mkdirSync(folder, { recursive: true })
  mount(folder, megabytes)
  return {
    grow: (to) => void execFileSync('mount', ['-o', `remount,size=${to}m`, folder], { stdio: 'ignore' }),
    unmount: () => unmount(folder)
  }
}
