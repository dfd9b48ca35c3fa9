/** Printing without a window, for the command line: `--print-job FILE` of the shell. */
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import * as z from 'zod'
import { ErrorCode, toArchiveError } from '../../shared/ipc/errors.ts'
import { Printable } from '../../shared/model/printable/printable.ts'
import { printPdf } from './pdf.ts'
import { writeWhole } from './write-whole.ts'

/** The job file: what to print and where to. */
export const PrintJob = z.array(z.object({ printable: Printable, pdf: z.string().min(1) }))
type PrintJob = z.infer<typeof PrintJob>

/** What `FILE.result.json` holds when the job is through, in the order of the job. */
export const PrintJobResult = z.array(
  z.object({
    pdf: z.string(),
    pages: z.number().int().nullable(),
    error: z.object({ code: ErrorCode, message: z.string() }).nullable()
  })
)
export type PrintJobResult = z.infer<typeof PrintJobResult>

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
  return Promise.all(
    job.map(async ({ printable, pdf }): Promise<PrintJobResult[number]> => {
      try {
        const { data, pages } = await printPdf(printable)
        await writeWhole(path.resolve(folder, pdf), data)
        return { pdf, pages, error: null }
      } catch (error) {
        const { code, message } = toArchiveError(error)
        return { pdf, pages: null, error: { code, message } }
      }
    })
  )
}
