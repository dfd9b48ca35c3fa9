import { useCallback, useId, useMemo, useState, type KeyboardEvent, type RefObject } from 'react'
import type { Tag } from '../../../../shared/model/tag.ts'
import { matchTags, type TagMatch } from '../../../../shared/model/tag-match.ts'
import { typedTagAt, withTag, type TypedTag } from '../../../../shared/query/edit.ts'
import { useCall } from '../../client/queries.ts'

/** Tags that are offered at once. */
const OFFERED = 8
const NO_TAGS: readonly Tag[] = []
const NONE_TAKEN: ReadonlySet<string> = new Set()

export type TagCompletion = {
  matches: readonly TagMatch[]
  /** Index into matches; -1 until an arrow went to the list. */
  active: number
  listId: string
  optionId(index: number): string
  /** The text of the box or its caret changed. */
  follow(): void
  close(): void
  take(tag: Tag): void
  /** True when the key was taken. */
  onKey(event: KeyboardEvent<HTMLInputElement>): boolean
}

/**
 * The tags that fit what is typed after `thẻ:`. They are offered only: the box is written into when one is taken, by an
 * arrow and Enter or by a click.
 * @param put writes the text with the tag into the box
 */
export function useTagCompletion(
  box: RefObject<HTMLInputElement | null>,
  put: (text: string, caret: number) => void
): TagCompletion {
  const listId = useId()
  const tags = useCall('tags.list', {}).data ?? NO_TAGS
  const [wanted, setWanted] = useState<TypedTag | null>(null)
  const [active, setActive] = useState(-1)
  const matches = useMemo(() => {
    if (wanted === null) return []
    const fitting = matchTags(tags, wanted.typed, NONE_TAKEN).slice(0, OFFERED)
    // typed to its end: nothing is left to offer
    return fitting.length === 1 && fitting[0]!.tag.path === wanted.typed ? [] : fitting
  }, [tags, wanted])
  const close = useCallback(() => {
    setWanted(null)
    setActive(-1)
  }, [])
  const follow = useCallback(() => {
    const { value = '', selectionStart = 0, selectionEnd = 0 } = box.current ?? {}
    setWanted(selectionStart === selectionEnd ? typedTagAt(value, selectionStart ?? 0) : null)
    setActive(-1)
  }, [box])
  const take = (tag: Tag): void => {
    if (wanted === null || box.current === null) return
    const { text, caret } = withTag(box.current.value, wanted, tag.path)
    close()
    put(text, caret)
  }
  const onKey = (event: KeyboardEvent<HTMLInputElement>): boolean => {
    if (matches.length === 0) return false
    if (event.key === 'ArrowDown') setActive(Math.min(active + 1, matches.length - 1))
    else if (event.key === 'ArrowUp' && active >= 0) setActive(active - 1)
    else if (event.key === 'Enter' && active >= 0) take(matches[active]!.tag)
    else if (event.key === 'Escape') close()
    else return false
    event.preventDefault()
    return true
  }
  return { matches, active, listId, optionId: (index) => `${listId}-${index}`, follow, close, take, onKey }
}
