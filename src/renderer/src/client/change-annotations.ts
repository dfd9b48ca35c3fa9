import type { QueryClient } from '@tanstack/react-query'
import {
  compareAnnotations,
  type Annotation,
  type AnnotationChange
} from '../../../shared/model/annotation.ts'
import type { Input } from '../../../shared/ipc/contract.ts'

/** An item's annotations after a change; the same array when it is not about them. */
export function changedList(
  list: readonly Annotation[],
  itemId: number,
  { now, gone }: AnnotationChange
): readonly Annotation[] {
  const own = now.filter((annotation) => annotation.itemId === itemId)
  const replaced = new Set<number>([...gone, ...own.map(({ id }) => id)])
  const kept = list.filter(({ id }) => !replaced.has(id))
  if (own.length === 0 && kept.length === list.length) return list
  return [...kept, ...own].sort(compareAnnotations)
}

/**
 * Puts changed annotations into the cached lists, so that one of thousands is not asked for with all the others. A list
 * that is being asked for just then may be of before the change: it is asked for again.
 */
export function changeAnnotations(client: QueryClient, change: AnnotationChange): void {
  for (const query of client.getQueryCache().findAll({ queryKey: ['annotations.list'] })) {
    const { queryKey, state } = query
    const { itemId } = queryKey[1] as Input<'annotations.list'>
    const list = state.data as Annotation[] | undefined
    if (list === undefined || state.fetchStatus !== 'idle') void client.invalidateQueries({ queryKey })
    else if (!state.isInvalidated) {
      const next = changedList(list, itemId, change)
      if (next !== list) client.setQueryData(queryKey, next)
    }
  }
}
