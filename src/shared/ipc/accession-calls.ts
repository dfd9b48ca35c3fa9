/** The calls about import runs and watched folders: a part of the contract (contract.ts). */
import * as z from 'zod'
import { AccessionSummary, JobId, JobProgress, ListedOutcome, OutcomeGroup } from '../model/accession.ts'
import { Watch, WatchId } from '../model/watch.ts'
import { call, Nothing, page } from './entry.ts'

export const accessionCalls = {
  // accession (import)
  /**
   * A path may lie inside a zip or a mail (model/container-path.ts). `keepUnreadable` keeps files that cannot be read as
   * items that hold nothing but their original.
   */
  'accession.start': call(
    'job',
    z.strictObject({
      paths: z.array(z.string().min(1)).min(1),
      keepUnreadable: z.boolean().default(false)
    }),
    JobId
  ),
  /** Text or HTML from the clipboard becomes an item. */
  'accession.paste': call(
    'job',
    z.strictObject({
      kind: z.literal(['text', 'html']),
      content: z.string().min(1).max(50_000_000)
    }),
    JobId
  ),
  'accession.pause': call('job', z.strictObject({ jobId: JobId }), Nothing),
  'accession.resume': call('job', z.strictObject({ jobId: JobId }), Nothing),
  'accession.cancel': call('job', z.strictObject({ jobId: JobId }), Nothing),
  /** The run under way, if any: what a window that was just opened has to show. */
  'accession.current': call('job', Nothing, JobProgress.nullable()),
  /** Tries failed files of a run again: the given ones, or all that are not settled. */
  'accession.retry': call(
    'job',
    z.strictObject({
      jobId: JobId,
      paths: z.array(z.string().min(1)).min(1).max(10_000).optional(),
      keepUnreadable: z.boolean().default(false)
    }),
    JobId
  ),
  /** Lets failed files of a run go: they are listed as settled. */
  'accession.dismiss': call(
    'write',
    z.strictObject({ jobId: JobId, paths: z.array(z.string().min(1)).min(1).max(10_000) }),
    Nothing
  ),
  'accession.get': call('read', z.strictObject({ jobId: JobId }), AccessionSummary),
  /** Runs, newest first. */
  'accession.list': call(
    'read',
    z.strictObject({ ...page }),
    z.object({ total: z.number().int(), runs: z.array(AccessionSummary) })
  ),
  /** A page of a run's outcomes; without a group those of all groups. */
  'accession.outcomes': call(
    'read',
    z.strictObject({
      jobId: JobId,
      group: OutcomeGroup.nullable().default(null),
      order: z.literal(['path', 'newest']).default('path'),
      offset: z.number().int().nonnegative().default(0),
      limit: z.number().int().min(1).max(5000).default(50)
    }),
    z.array(ListedOutcome)
  ),

  // watched folders
  'watches.list': call('read', Nothing, z.array(Watch)),
  /** `existing` brings in what lies in the folder already. */
  'watches.add': call('write', z.strictObject({ path: z.string().min(1), existing: z.boolean() }), Nothing),
  'watches.remove': call('write', z.strictObject({ id: WatchId }), Nothing)
}
