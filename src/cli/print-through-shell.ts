/** Printing: the program itself is started without a window (`--print-job`), draws the pages and writes the PDFs. */
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { ArchiveError } from '../shared/ipc/errors.ts'
import { PrintJobResult } from '../shared/model/printable/print-job.ts'
import type { Printable } from '../shared/model/printable/printable.ts'

/** One sheet and the absolute path of its PDF; those bound into one PDF follow each other. */
export type PrintOrder = { printable: Printable; pdf: string; isBound?: boolean }

export type PrintResult = PrintJobResult[number]

/** The folder with package.json, from `src/cli/` and from `out/main/` alike. */
const home = fileURLToPath(new URL('../../', import.meta.url))

/**
 * Prints every order in one start of the program.
 * @returns how each order went, in order; page counts are those of the written PDFs
 * @throws ArchiveError `print-failed` when the program cannot be started or says nothing
 */
export async function printThroughShell(orders: readonly PrintOrder[]): Promise<PrintResult[]> {
  const scratch = mkdtempSync(path.join(tmpdir(), 'tulieu-print-'))
  try {
    const job = path.join(scratch, 'job.json')
    writeFileSync(job, JSON.stringify(orders))
    const switches = ['--print-job', job, '--user-data', path.join(scratch, 'user-data')]
    const { program, args } = shellCommand()
    const told = await runQuietly(program, [...args, ...switches])
    const result = `${job}.result.json`
    if (!existsSync(result)) throw new ArchiveError('print-failed', told)
    return PrintJobResult.parse(JSON.parse(readFileSync(result, 'utf8')))
  } finally {
    rmSync(scratch, { recursive: true, force: true, maxRetries: 3 })
  }
}

/** The program with the switches this machine needs: a display where there is none, no sandbox for root. */
function shellCommand(): { program: string; args: string[] } {
  const shell = shellProgram()
  if (process.platform !== 'linux') return shell
  const program = shell.program
  const args = [...(cannotSandbox(program) ? ['--no-sandbox'] : []), ...shell.args]
  if (process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']) return { program, args }
  return { program: 'xvfb-run', args: ['-a', program, ...args] }
}

/** Installed, this very process is Electron running as Node; from the sources, Electron lies in node_modules. */
function shellProgram(): { program: string; args: string[] } {
  if (process.versions['electron'] !== undefined && !home.includes('node_modules')) {
    if (/\.asar[\\/]?$/.test(home)) return { program: process.execPath, args: [] }
  }
  const electron = path.join(home, 'node_modules', 'electron')
  const named = path.join(electron, 'path.txt')
  if (!existsSync(named))
    throw new ArchiveError('print-failed', 'Electron is not in node_modules: npm run setup')
  if (!existsSync(path.join(home, 'out', 'main', 'index.js'))) {
    throw new ArchiveError('print-failed', 'the program is not built: npm run build')
  }
  return { program: path.join(electron, 'dist', readFileSync(named, 'utf8').trim()), args: [home] }
}

/** Chromium's sandbox works neither for root nor where Linux refuses user namespaces and no setuid helper is there. */
function cannotSandbox(program: string): boolean {
  if (process.getuid?.() === 0) return true
  const says = (file: string, value: string) =>
    existsSync(file) && readFileSync(file, 'utf8').trim() === value
  const isRefused =
    says('/proc/sys/kernel/apparmor_restrict_unprivileged_userns', '1') ||
    says('/proc/sys/kernel/unprivileged_userns_clone', '0')
  const helper = path.join(path.dirname(program), 'chrome-sandbox')
  return isRefused && !(existsSync(helper) && (statSync(helper).mode & 0o4000) !== 0)
}

/** Runs a program to its end. @returns the last of what it wrote, for the error when it left no result */
function runQuietly(program: string, args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const env = { ...process.env }
    delete env['ELECTRON_RUN_AS_NODE']
    const child = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'pipe'] })
    let told = ''
    const keep = (chunk: Buffer) => (told = (told + chunk.toString()).slice(-4000))
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    child.on('error', (error) =>
      reject(new ArchiveError('print-failed', `cannot start ${program}: ${error.message}`))
    )
    child.on('close', () => resolve(told))
  })
}
