import { useId, useMemo, useState, type KeyboardEvent } from 'react'
import { pathProblem, type Tag, type TagProblem } from '../../../../shared/model/tag.ts'
import { matchTags, type TagMatch } from '../../../../shared/model/tag-match.ts'
import { typedPath, type Choice } from './tag-choice.ts'

/** Options that stand in the list at once. */
const SHOWN = 8

export type TagField = {
  chosen: readonly Choice[]
  typed: string
  matches: readonly TagMatch[]
  /** The path that would be made from what is typed; null when there is such a tag already, or nothing typed. */
  creatable: string | null
  /** Why what is typed can be no tag. */
  problem: TagProblem | null
  /** Index into matches, then the creating option; -1 = none. */
  active: number
  optionId(index: number): string
  type(text: string): void
  pick(path: string): void
  /** Takes the option the arrows are at, or what is typed. */
  take(): void
  remove(path: string): void
  /** Handles the field's keys; true when the dialog should apply. */
  onKey(event: KeyboardEvent): boolean
}

/** The field of the tag dialog: what is chosen, what is being typed, which option the arrows are at. */
export function useTagField(tags: readonly Tag[], carried: readonly Choice[], total: number): TagField {
  const listId = useId()
  const [chosen, setChosen] = useState<readonly Choice[]>(carried)
  const [typed, setTyped] = useState('')
  const [active, setActive] = useState(-1)

  const taken = useMemo(
    () => new Set(chosen.filter(({ state }) => state === 'all').map(({ path }) => path)),
    [chosen]
  )
  const matches = useMemo(() => matchTags(tags, typed, taken).slice(0, SHOWN), [tags, typed, taken])
  const problem = typed.trim() === '' ? null : pathProblem(typed)
  const path = typed.trim() === '' ? null : typedPath(typed)
  const isThere = path !== null && (taken.has(path) || tags.some((tag) => tag.path === path))
  const creatable = isThere ? null : path
  const count = matches.length + (creatable === null ? 0 : 1)

  const type = (text: string): void => {
    setTyped(text)
    setActive(text.trim() === '' ? -1 : 0)
  }
  const pick = (next: string): void => {
    setChosen((now) => [
      ...now.filter((choice) => choice.path !== next),
      { path: next, state: 'all', count: total }
    ])
    type('')
  }
  const take = (): void => {
    if (active >= 0 && active < matches.length) pick(matches[active]!.tag.path)
    else if (creatable !== null) pick(creatable)
    else if (path !== null) pick(path)
  }
  const remove = (gone: string): void => setChosen((now) => now.filter((choice) => choice.path !== gone))

  const onKey = (event: KeyboardEvent): boolean => {
    if (event.nativeEvent.isComposing) return false
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      const step = event.key === 'ArrowDown' ? 1 : -1
      if (count > 0) setActive((now) => (now + step + (now === -1 && step === -1 ? 1 : 0) + count) % count)
    } else if (event.key === 'Enter') {
      event.preventDefault()
      if (typed.trim() === '' && active < 0) return true
      if (event.ctrlKey && path !== null) pick(path)
      else if (problem === null) take()
    } else if (event.key === 'Backspace' && typed === '') {
      const last = chosen.at(-1)
      if (last !== undefined) remove(last.path)
    } else if (event.key === 'Escape' && typed !== '') {
      event.stopPropagation()
      type('')
    }
    return false
  }

  return {
    chosen,
    typed,
    matches,
    creatable,
    problem,
    active: Math.min(active, count - 1),
    optionId: (index) => `${listId}-${index}`,
    type,
    pick,
    take,
    remove,
    onKey
  }
}
