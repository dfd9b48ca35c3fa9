/** Printables through the real `--print-job`, as the command line prints them. */
import { spawn } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { readPdf, type ReadPdf } from '../support/read-pdf.ts'
import type { Printable } from '../../src/shared/model/printable/printable.ts'
import { electronProgram, expect, root, rootArguments } from './fixtures.ts'
import { expectEmbedded } from './printed-page.ts'

type Outcome = { pdf: string; pages: number | null; error: { code: string; message: string } | null }

/** Prints each entry into a file of its name in the folder; answers how each one went. */
export async function print(folder: string, entries: Record<string, Printable>): Promise<Outcome[]> {
  const job = path.join(folder, 'job.json')
  await writeFile(
    job,
    JSON.stringify(Object.entries(entries).map(([pdf, printable]) => ({ pdf, printable })))
  )
  const args = [...rootArguments, root, `--user-data=${path.join(folder, 'user-data')}`, `--print-job=${job}`]
  const status = await new Promise((resolve) => {
    spawn(electronProgram, args, { cwd: root, stdio: 'ignore' }).once('exit', resolve)
  })
  expect(status).toBe(0)
  return JSON.parse(await readFile(`${job}.result.json`, 'utf8')) as Outcome[]
}

/** One printable printed and read back; its fonts are embedded. */
export async function printed(folder: string, printable: Printable): Promise<ReadPdf> {
  const [outcome] = await print(folder, { 'a.pdf': printable })
  expect(outcome?.error).toBeNull()
  expectEmbedded(path.join(folder, 'a.pdf'))
  return readPdf(path.join(folder, 'a.pdf'))
}
