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

/**
 * The parts of a list of outcomes: an original that is kept although it could not be read stands apart, and so does a
 * failed file that came in later or was let go.
 */
export const OutcomeGroup = z.literal(['failed', 'settled', 'duplicate', 'kept', 'imported'])
export type OutcomeGroup = z.infer<typeof OutcomeGroup>

export function groupOf({ status, reason, settled }: Outcome & { settled?: string | null }): OutcomeGroup {
  if (status === 'failed') return settled ? 'settled' : 'failed'
  return status === 'imported' && reason !== null ? 'kept' : status
}

/** An outcome as it is listed, with what is worth knowing about the item it led to. */
export const ListedOutcome = Outcome.extend({
  /** Accession number of the item. */
  accession: z.string().nullable(),
  /** The old encoding its text was converted from, by the id of cleaning/encodings. */
  convertedFrom: z.string().nullable(),
  /** Pages whose text was recognised in a picture. */
  recognisedPages: z.number().int(),
  settled: z.literal(['retried', 'dismissed']).nullable()
})
export type ListedOutcome = z.infer<typeof ListedOutcome>

/** What a run was given: the first path, how many there are, whether that one is a folder. */
export const AccessionSources = z.object({
  first: z.string(),
  count: z.number().int(),
  isFolder: z.boolean()
})
export type AccessionSources = z.infer<typeof AccessionSources>

/** Who asked for a run: a person, a person trying failed files again, a watched folder. */
export const AccessionOrigin = z.literal(['person', 'retry', 'watch'])
export type AccessionOrigin = z.infer<typeof AccessionOrigin>

export const AccessionState = z.literal(['running', 'paused', 'done', 'cancelled', 'failed'])
export type AccessionState = z.infer<typeof AccessionState>

/** What keeps a whole run from being written, and is no fault of the file at hand. */
export const HoldReason = z.literal(['disk-full', 'archive-unwritable'])
export type HoldReason = z.infer<typeof HoldReason>

export const JobProgress = z.object({
  jobId: JobId,
  state: AccessionState,
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
  /** Why it stands still by itself: nothing can be written. It goes on when it is resumed. */
  held: HoldReason.optional(),
  /** null for what was pasted. */
  sources: AccessionSources.nullable(),
  origin: AccessionOrigin,
  startedAt: z.string(),
  /** null while running. */
  endedAt: z.string().nullable()
})
export type JobProgress = z.infer<typeof JobProgress>

/** A run as it is looked up afterwards. */
export const AccessionSummary = z.object({
  /** As provenance names the run. */
  id: z.number().int(),
  jobId: JobId,
  state: AccessionState,
  startedAt: z.string(),
  endedAt: z.string().nullable(),
  sources: AccessionSources.nullable(),
  origin: AccessionOrigin,
  /** The run whose failed files this one tried again. */
  retryOf: JobId.nullable(),
  counts: z.record(OutcomeGroup, z.number().int())
})
export type AccessionSummary = z.infer<typeof AccessionSummary>
