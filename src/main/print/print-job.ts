/** Printing without a window, for the command line: `--print-job FILE` of the shell. */
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { toArchiveError } from '../../shared/ipc/errors.ts'
import { PrintJob, type PrintJobResult } from '../../shared/model/printable/print-job.ts'
import { bindFile } from './bind-file.ts'
import { printPdf } from './pdf.ts'
import { keepPrintWindow } from './print-window.ts'
import { writeWhole } from './write-whole.ts'

/**
 * Prints every entry of a job file; one that fails does not stop the others. Relative PDF paths count from
 * the job file's folder. Outcomes are written to `<file>.result.json`. The hidden window closes before the last
 * pages are written: the caller must not end the program when all windows are closed.
 * @throws when the job file cannot be read or is no print job, or the outcomes cannot be written
 */
export async function runPrintJob(file: string): Promise<void> {
  const job = PrintJob.parse(JSON.parse(await readFile(file, 'utf8')))
  await writeFile(`${file}.result.json`, JSON.stringify(await printAll(job, path.dirname(file)), null, 2))
}

async function printAll(job: PrintJob, folder: string): Promise<PrintJobResult> {
  const letGo = keepPrintWindow()
  const results: PrintJobResult = []
  try {
    for (let at = 0; at < job.length;) {
      const { pdf, isBound } = job[at]!
      const others = job.slice(at).findIndex((entry) => !entry.isBound || entry.pdf !== pdf)
      const end = isBound ? (others < 0 ? job.length : at + others) : at + 1
      const entries = job.slice(at, end)
      results.push(...(await (isBound ? printBound : printEach)(path.resolve(folder, pdf), entries)))
      at = end
    }
  } finally {
    letGo()
  }
  return results
}

const failed = (pdf: string, thrown: unknown): PrintJobResult[number] => {
  const { code, message, detail } = toArchiveError(thrown)
  return { pdf, pages: null, error: { code, message, detail } }
}

const printEach = (file: string, entries: PrintJob): Promise<PrintJobResult> =>
  Promise.all(
    entries.map(async ({ printable, pdf }) => {
      try {
        const { data, pages } = await printPdf(printable)
        await writeWhole(file, data)
        return { pdf, pages, error: null }
      } catch (error) {
        return failed(pdf, error)
      }
    })
  )

async function printBound(file: string, entries: PrintJob): Promise<PrintJobResult> {
  try {
    const { answer } = await bindFile(file, async (add) => {
      const answer: PrintJobResult = []
      for (const { printable, pdf } of entries) {
        const pages = await add(printable).catch((error: unknown) => failed(pdf, error))
        answer.push(typeof pages === 'number' ? { pdf, pages, error: null } : pages)
      }
      return { answer, isKept: true }
    })
    return answer
  } catch (error) {
    return entries.map(({ pdf }) => failed(pdf, error))
  }
}
