/** Starts other programs: quietly (their words kept for the error message) or in the foreground. */
import { spawn } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import path from 'node:path'
import { SetupError } from './say.mjs'

/**
 * Runs a program quietly.
 * @returns {Promise<{code: number, output: string}>} exit code (-1: could not start, timed out or was
 *   killed) and everything it wrote, at most the last 200,000 characters
 */
export function capture(command, args, { cwd, env, timeoutMs, shell = false } = {}) {
  return new Promise((resolve) => {
    let output = ''
    const take = (chunk) => {
      output = (output + chunk).slice(-200_000)
    }
    const child = spawn(command, args, {
      cwd,
      env,
      shell,
      timeout: timeoutMs,
      stdio: ['ignore', 'pipe', 'pipe']
    })
    child.stdout.on('data', take)
    child.stderr.on('data', take)
    child.on('error', (error) => resolve({ code: -1, output: `${output}${error.message}` }))
    child.on('close', (code) => resolve({ code: code ?? -1, output }))
  })
}

/** The first and last lines of long output: the reason stands at one of the two ends. */
function ends(output) {
  const lines = output.trim().split('\n')
  return (lines.length > 40 ? [...lines.slice(0, 20), '…', ...lines.slice(-20)] : lines).join('\n')
}

/** Runs a program quietly and throws a SetupError with what it wrote when it fails. */
export async function must(command, args, options) {
  const { code, output } = await capture(command, args, options)
  if (code !== 0) {
    throw new SetupError(`${path.basename(command)} ${args.join(' ')} failed (${code})\n${ends(output)}`)
  }
  return output
}

/** Runs a program in the foreground, on this terminal. Gives its exit code. */
export function foreground(command, args, { cwd, env } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, stdio: 'inherit' })
    // Ctrl-C reaches the child by itself; this process waits for it to close properly.
    const wait = () => undefined
    const pass = () => child.kill('SIGTERM')
    process.on('SIGINT', wait)
    process.on('SIGTERM', pass)
    child.on('error', reject)
    child.on('close', (code, signal) => {
      process.off('SIGINT', wait)
      process.off('SIGTERM', pass)
      resolve(code ?? (signal === 'SIGINT' ? 130 : 1))
    })
  })
}

/** Runs npm quietly with the npm that started us, else the one on the path. */
export async function npm(args, options = {}) {
  const script = process.env.npm_execpath
  // The Node we run on may lie in node_modules, and `npm ci` has just removed that.
  const node = existsSync(process.execPath) ? process.execPath : which('node')
  if (node && script && /npm-cli\.c?js$/.test(script)) return must(node, [script, ...args], options)
  return must('npm', args, { ...options, shell: process.platform === 'win32' })
}

/** The full path of a program on the path, or undefined. */
export function which(name) {
  for (const folder of (process.env.PATH ?? '').split(path.delimiter)) {
    const file = path.join(folder, name)
    try {
      accessSync(file, constants.X_OK)
      return file
    } catch {
      continue
    }
  }
  return undefined
}
