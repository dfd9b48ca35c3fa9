import { useQueries } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { ItemId } from '../../../../shared/model/item.ts'
import { callOptions } from '../../client/queries.ts'
import { carriedTags, type Choice } from './tag-choice.ts'

/** Above this many items their tags are not gathered one by one: tags are only added. */
const GATHER_UP_TO = 100

/** What the chosen items carry now: null while it is being gathered, `isKnown` false for very many items. */
export function useCarriedTags(ids: readonly ItemId[]): {
  carried: readonly Choice[] | null
  isKnown: boolean
} {
  const isKnown = ids.length <= GATHER_UP_TO
  const answers = useQueries({
    queries: isKnown ? ids.map((id) => callOptions('items.get', { id })) : [],
    combine: (results) => ({
      tags: results.map(({ data }) => data?.tags ?? []),
      isPending: results.some(({ isPending }) => isPending)
    })
  })
  const { tags, isPending } = answers
  const carried = useMemo(() => (isPending ? null : carriedTags(tags)), [tags, isPending])
  return { carried, isKnown }
}
