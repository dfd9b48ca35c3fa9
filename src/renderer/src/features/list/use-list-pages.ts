import { useQueries, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ItemId } from '../../../../shared/model/item.ts'
import type { ArchiveError } from '../../../../shared/ipc/errors.ts'
import { pageOptions, pageSize, type ListPage, type ListRequest, type ListRow } from './list-pages.ts'

export type ListPages = {
  /** The request whose rows are shown: the former one until the new one's first page is here. */
  request: ListRequest
  first: ListPage | undefined
  error: ArchiveError | null
  rowAt(index: number): ListRow | undefined
  /** Which items stand where, as far as they are loaded; the same array until an answer changes. */
  loaded: readonly { index: number; id: ItemId }[]
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
  // The answers themselves keep their identity until they change; their order is that of `pages`.
  const data = answers.map((answer) => answer.data)
  const loaded = useStable(data, (all) =>
    [0, ...pages].flatMap((page, at) =>
      (all[at]?.rows ?? []).map(({ item }, index) => ({ index: page * pageSize + index, id: item.id }))
    )
  )
  return {
    request,
    loaded,
    first: answers[0]?.data,
    error: first.error,
    rowAt: (index) => {
      const page = Math.floor(index / pageSize)
      const answer = page === 0 ? answers[0] : answers[page - firstPage + 1]
      return answer?.data?.rows[index - page * pageSize]
    }
  }
}

/** `make(parts)`, made again only when one of the parts is another object. */
function useStable<P, T>(parts: readonly P[], make: (parts: readonly P[]) => T): T {
  const [kept, setKept] = useState(() => ({ parts, value: make(parts) }))
  const isSame = kept.parts.length === parts.length && kept.parts.every((part, at) => part === parts[at])
  if (isSame) return kept.value
  const next = { parts, value: make(parts) }
  setKept(next)
  return next.value
}
