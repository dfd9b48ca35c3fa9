import { useQueries, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ArchiveError } from '../../../../shared/ipc/errors.ts'
import { pageOptions, pageSize, type ListPage, type ListRequest, type ListRow } from './list-pages.ts'

export type ListPages = {
  /** The request whose rows are shown: the former one until the new one's first page is here. */
  request: ListRequest
  first: ListPage | undefined
  error: ArchiveError | null
  rowAt(index: number): ListRow | undefined
}

/**
 * The rows around `visible` (first and last index on screen). Every answer is kept under its own request, so
 * an older one can never overwrite a newer one.
 */
export function useListPages(wanted: ListRequest, visible: { from: number; to: number }): ListPages {
  const first = useQuery(pageOptions(wanted, 0))
  const [request, setRequest] = useState(wanted)
  if (request !== wanted && (first.isSuccess || first.isError)) setRequest(wanted)

  const firstPage = Math.max(0, Math.floor(visible.from / pageSize))
  const lastPage = Math.max(firstPage, Math.floor(visible.to / pageSize))
  const pages = Array.from({ length: lastPage - firstPage + 1 }, (_, index) => firstPage + index)
  const answers = useQueries({ queries: [0, ...pages].map((page) => pageOptions(request, page)) })
  return {
    request,
    first: answers[0]?.data,
    error: first.error,
    rowAt: (index) => {
      const page = Math.floor(index / pageSize)
      const answer = page === 0 ? answers[0] : answers[page - firstPage + 1]
      return answer?.data?.rows[index - page * pageSize]
    }
  }
}
