/** Decides how a program with a window is started on this machine: Xvfb, and Chromium's sandbox. */
import { existsSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { electronDist } from './paths.mjs'

/** True on Linux without a screen. */
export function needsXvfb(env = process.env) {
  return process.platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY
}

/** The command that runs `command args…` with a display: itself, or under xvfb-run. */
export function withDisplay(command, args) {
  if (!needsXvfb()) return { command, args }
  return { command: 'xvfb-run', args: ['-a', '--server-args=-screen 0 1600x1000x24', command, ...args] }
}

/**
 * The switches Electron needs here. Chromium's sandbox does not run as root, nor where Linux refuses user
 * namespaces (Ubuntu 24.04's AppArmor rule) and chrome-sandbox is not setuid. Everywhere else it stays on.
 */
export function electronSwitches() {
  if (process.platform !== 'linux') return []
  if (process.getuid?.() === 0) return ['--no-sandbox']
  const restricted = ['/proc/sys/kernel/apparmor_restrict_unprivileged_userns', '1']
  const disabled = ['/proc/sys/kernel/unprivileged_userns_clone', '0']
  const refused = [restricted, disabled].some(
    ([file, value]) => existsSync(file) && readFileSync(file, 'utf8').trim() === value
  )
  const helper = path.join(electronDist, 'chrome-sandbox')
  const isSetuid = existsSync(helper) && (statSync(helper).mode & 0o4000) !== 0
  return refused && !isSetuid ? ['--no-sandbox'] : []
}
