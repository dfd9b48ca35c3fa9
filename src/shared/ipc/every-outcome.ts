/** All outcomes of a run, asked for page by page. */
import type { Input, Output } from './contract.ts'
import { OutcomeGroup, type ListedOutcome } from '../model/accession.ts'

const PAGE = 2000

type Ask = (input: Input<'accession.outcomes'>) => Promise<Output<'accession.outcomes'>>

/** Failed ones first, each group by path. A run of 100,000 files never lies in memory as a whole. */
export async function* everyOutcome(ask: Ask, jobId: string): AsyncGenerator<ListedOutcome> {
  for (const group of OutcomeGroup.values) {
    for (let offset = 0; ; offset += PAGE) {
      const page = await ask({ jobId, group, offset, limit: PAGE })
      yield* page
      if (page.length < PAGE) break
    }
  }
}
