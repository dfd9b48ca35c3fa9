/** accession.*: runs and their outcomes. Starting and steering a run is the archive's own (see index.ts). */
import { accessionId, accessionSummary, listAccessions } from '../stores/accessions.ts'
import { dismissOutcomes, listOutcomes } from '../stores/outcomes.ts'
import type { ReadsOf, WritesOf } from './handler.ts'

export const accessionReads: ReadsOf<'accession.get' | 'accession.list' | 'accession.outcomes'> = {
  'accession.get': ({ db }, { jobId }) => accessionSummary(db, jobId),
  'accession.list': ({ db }, page) => listAccessions(db, page),
  'accession.outcomes': ({ db }, { jobId, ...page }) => listOutcomes(db, accessionId(db, jobId), page)
}

export const accessionWrites: WritesOf<'accession.dismiss'> = {
  'accession.dismiss': ({ db }, { jobId, paths }) => {
    dismissOutcomes(db, accessionId(db, jobId), paths)
    return { value: {}, topics: ['accessions'], itemIds: [] }
  }
}
