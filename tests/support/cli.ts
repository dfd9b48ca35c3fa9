/** Runs the command line as a person would: a process of its own, its answer, its messages, its exit status. */
import { spawn } from 'node:child_process'
import path from 'node:path'
import { repository } from './archive.ts'

export type CliResult = { status: number; out: string; err: string; json<T = Record<string, unknown>>(): T }

/** `uid`: whose rights it has; only root may say so. */
export function tulieu(
  words: readonly string[],
  { cwd = repository, uid }: { cwd?: string; uid?: number } = {}
): Promise<CliResult> {
  const entry = path.join(repository, 'src', 'cli', 'index.ts')
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [entry, ...words], {
      cwd,
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(uid === undefined ? {} : { uid })
    })
    let out = ''
    let err = ''
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => (out += chunk))
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => (err += chunk))
    child.on('error', reject)
    child.on('close', (code) => {
      resolve({ status: code ?? -1, out, err, json: <T>() => JSON.parse(out) as T })
    })
  })
}
