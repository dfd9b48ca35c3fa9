/** accession.*: outcomes of a run. Starting and steering a run is the archive's own (see index.ts). */
import { outcomesOf } from '../stores/accessions.ts'
import type { ReadsOf } from './handler.ts'

export const accessionReads: ReadsOf<'accession.outcomes'> = {
  'accession.outcomes': ({ db }, { jobId }) => outcomesOf(db, jobId)
}
