import { useMemo } from 'react'
import type { TagColour } from '../../../shared/model/tag.ts'
import { useCall } from './queries.ts'

/** The colour of each tag by its path. */
export function useTagColours(): ReadonlyMap<string, TagColour> {
  const tags = useCall('tags.list', {}).data
  return useMemo(() => new Map(tags?.map((tag) => [tag.path, tag.colour])), [tags])
}
