import { useState } from 'react'
import type { Tag, TagId } from '../../../../shared/model/tag.ts'

const key = 'tulieu.closed-tags'
/** A tree of at most this many tags starts open; a bigger one shows its top. */
const openUpTo = 40

function readToggled(): ReadonlySet<string> {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? '[]')
    return new Set(Array.isArray(stored) ? stored.filter((path) => typeof path === 'string') : [])
  } catch {
    return new Set()
  }
}

/** Which tags are open. What a person opened or closed is remembered by path; the rest follows the tree's size. */
export function useExpanded(tags: readonly Tag[]): {
  expanded: ReadonlySet<TagId>
  expand(id: TagId, isOpen: boolean): void
} {
  const [toggled, setToggled] = useState(readToggled)
  const isOpenByItself = tags.length <= openUpTo
  const expanded = new Set(
    tags.filter(({ path }) => toggled.has(path) !== isOpenByItself).map(({ id }) => id)
  )
  const expand = (id: TagId, isOpen: boolean) => {
    const path = tags.find((tag) => tag.id === id)?.path
    if (path === undefined) return
    const next = new Set(toggled)
    if (isOpen === isOpenByItself) next.delete(path)
    else next.add(path)
    setToggled(next)
    try {
      localStorage.setItem(key, JSON.stringify([...next]))
    } catch {
      // Without a store the tree is as it was at the next start.
    }
  }
  return { expanded, expand }
}
