/** The accession: one import run, with one outcome for each file. */
import * as z from 'zod'
import { ErrorCode } from '../ipc/errors.ts'
import { ItemId } from './item.ts'

export const JobId = z.string().min(1)
export type JobId = z.infer<typeof JobId>

export const OutcomeStatus = z.literal(['imported', 'duplicate', 'failed'])
export type OutcomeStatus = z.infer<typeof OutcomeStatus>

export const Outcome = z.object({
  path: z.string(),
  status: OutcomeStatus,
  item: ItemId.nullable(),
  reason: z.object({ code: ErrorCode, message: z.string() }).nullable()
})
export type Outcome = z.infer<typeof Outcome>

export const JobProgress = z.object({
  jobId: JobId,
  state: z.literal(['running', 'paused', 'done', 'cancelled', 'failed']),
  done: z.number().int(),
  /** null while files are still being counted. */
  total: z.number().int().nullable(),
  current: z.string().nullable(),
  /** The page of `current` that was read last, where its pages take long; `pages` null where their number is unknown. */
  step: z.object({ page: z.number().int(), pages: z.number().int().nullable() }).optional(),
  /** Smoothed over some fifteen seconds of work; null until it is known, and when nothing is under way. */
  filesPerSecond: z.number().nullable(),
  /** What that leaves until the end, in milliseconds; null while either is unknown. */
  remainingMs: z.number().nullable(),
  counts: z.object({ imported: z.number(), duplicate: z.number(), failed: z.number() }),
  startedAt: z.string(),
  /** null while running. */
  endedAt: z.string().nullable()
})
export type JobProgress = z.infer<typeof JobProgress>
