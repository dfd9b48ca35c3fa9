/** The archive as a whole: one folder on disk that holds everything. */
import * as z from 'zod'

export const ArchiveInfo = z.object({
  path: z.string(),
  /** The folder's name without `.tulieu`. */
  name: z.string(),
  /** Schema version (`user_version`). */
  version: z.number().int(),
  items: z.number().int(),
  isSample: z.boolean()
})
export type ArchiveInfo = z.infer<typeof ArchiveInfo>

/** Counts beside the entries of the navigation. */
export const ViewCounts = z.object({
  all: z.number().int(),
  recent: z.number().int(),
  untagged: z.number().int(),
  annotated: z.number().int(),
  meetings: z.number().int(),
  citations: z.number().int(),
  /** Names of people; bearers of one name count once. */
  people: z.number().int(),
  annotations: z.number().int(),
  trash: z.number().int()
})
export type ViewCounts = z.infer<typeof ViewCounts>

export const VerifyProblem = z.object({
  code: z.literal(['original-missing', 'original-changed', 'original-unlisted', 'database', 'search-index']),
  subject: z.string(),
  message: z.string()
})
export type VerifyProblem = z.infer<typeof VerifyProblem>

export const VerifyReport = z.object({
  ok: z.boolean(),
  items: z.number().int(),
  originals: z.number().int(),
  /** Items that an earlier version of the rules has read. Nothing is wrong with them. */
  outdated: z.number().int(),
  problems: z.array(VerifyProblem)
})
export type VerifyReport = z.infer<typeof VerifyReport>
