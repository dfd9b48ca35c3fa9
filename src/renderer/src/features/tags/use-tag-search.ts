import { useId, useMemo, useState, type KeyboardEvent } from 'react'
import type { Tag } from '../../../../shared/model/tag.ts'
import { matchTags, type TagMatch } from '../../../../shared/model/tag-match.ts'

/** Options that stand in the list at once. */
const SHOWN = 8
const nothing: ReadonlySet<string> = new Set()

export type TagSearch = {
  typed: string
  matches: readonly TagMatch[]
  /** Index into matches; -1 = none. */
  active: number
  /** The tag that was picked; typing on takes it back. */
  chosen: Tag | null
  optionId(index: number): string
  type(text: string): void
  pick(tag: Tag): void
  onKey(event: KeyboardEvent): void
}

/**
 * A field that finds one tag: what is typed, what fits, which of it the arrows are at.
 * @param start the path of the tag it begins with
 */
export function useTagSearch(tags: readonly Tag[], start = ''): TagSearch {
  const listId = useId()
  const [typed, setTyped] = useState(start.replaceAll('/', ' / '))
  const [active, setActive] = useState(-1)
  const [chosen, setChosen] = useState<Tag | null>(tags.find(({ path }) => path === start) ?? null)
  const wanted = chosen === null ? typed : ''
  const matches = useMemo(() => matchTags(tags, wanted, nothing).slice(0, SHOWN), [tags, wanted])

  const type = (text: string): void => {
    setTyped(text)
    setChosen(null)
    setActive(text.trim() === '' ? -1 : 0)
  }
  const pick = (tag: Tag): void => {
    setTyped(tag.path.replaceAll('/', ' / '))
    setChosen(tag)
    setActive(-1)
  }
  const onKey = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    const count = matches.length
    if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && count > 0) {
      event.preventDefault()
      const step = event.key === 'ArrowDown' ? 1 : -1
      setActive((now) => (now + step + (now === -1 && step === -1 ? 1 : 0) + count) % count)
    } else if (event.key === 'Enter' && active >= 0 && active < count) {
      event.preventDefault()
      pick(matches[active]!.tag)
    } else if (event.key === 'Escape' && typed !== '') {
      event.stopPropagation()
      type('')
    }
  }
  return {
    typed,
    matches,
    active: Math.min(active, matches.length - 1),
    chosen,
    optionId: (index) => `${listId}-${index}`,
    type,
    pick,
    onKey
  }
}
