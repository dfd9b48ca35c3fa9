import { useQueries } from '@tanstack/react-query'
import type { ListedOutcome, OutcomeGroup } from '../../../../shared/model/accession.ts'
import { callOptions } from '../../client/queries.ts'

const pageSize = 100

/** The outcomes of one group around those on screen; the others are never asked for. */
export function useOutcomePages(
  jobId: string,
  group: OutcomeGroup,
  visible: { from: number; to: number }
): (index: number) => ListedOutcome | undefined {
  const firstPage = Math.floor(visible.from / pageSize)
  const count = Math.floor(visible.to / pageSize) - firstPage + 1
  const answers = useQueries({
    queries: Array.from({ length: count }, (_, at) =>
      callOptions('accession.outcomes', {
        jobId,
        group,
        offset: (firstPage + at) * pageSize,
        limit: pageSize
      })
    )
  })
  return (index) => answers[Math.floor(index / pageSize) - firstPage]?.data?.[index % pageSize]
}
