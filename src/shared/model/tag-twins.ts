/** Tags whose paths are the same without accents and letter case: `Dan van` beside `Dân vận`. */
import { fold } from '../vietnamese/fold.ts'
import type { Tag } from './tag.ts'

/**
 * Groups of such tags, two or more in each, in the order of `tags`. In a group the likeliest to be right is first:
 * the one with the most accents, then the one most used.
 */
export function twinGroups(tags: readonly Tag[]): Tag[][] {
  const groups = new Map<string, Tag[]>()
  for (const tag of tags) {
    const key = fold(tag.path)
    groups.set(key, [...(groups.get(key) ?? []), tag])
  }
  return [...groups.values()]
    .filter((group) => group.length > 1)
    .map((group) => group.sort((a, b) => accents(b.path) - accents(a.path) || b.itemCount - a.itemCount))
}

const accents = (path: string): number =>
  [...path.normalize('NFD')].filter((sign) => /[\p{Mn}đĐ]/u.test(sign)).length

/** True for the tag at `path` and those below it. */
export function isInBranch(tag: Tag, path: string): boolean {
  return tag.path === path || tag.path.startsWith(`${path}/`)
}
