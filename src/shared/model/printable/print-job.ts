/** A print job without a window, and what came of it: spoken by the command line and the shell over two files. */
import * as z from 'zod'
import { ErrorCode } from '../../ipc/errors.ts'
import { Printable } from './printable.ts'

/** The job file (`--print-job FILE`): what to print and where to. */
export const PrintJob = z.array(
  z.object({
    printable: Printable,
    pdf: z.string().min(1),
    /** Bound with all others of the job that are bound into this file. */
    isBound: z.boolean().default(false)
  })
)
export type PrintJob = z.infer<typeof PrintJob>

/** What `FILE.result.json` holds when the job is through, in the order of the job. */
export const PrintJobResult = z.array(
  z.object({
    pdf: z.string(),
    pages: z.number().int().nullable(),
    error: z
      .object({
        code: ErrorCode,
        message: z.string(),
        detail: z.record(z.string(), z.union([z.string(), z.number()]))
      })
      .nullable()
  })
)
export type PrintJobResult = z.infer<typeof PrintJobResult>
