/**
 * Tags: choosing tags for one or many items. This room knows tags and item ids; the list and the tree of
 * tags belong to others.
 */
import { fold } from '../../../../shared/vietnamese/fold.ts'
import { TagPath, type Tag } from '../../../../shared/model/tag.ts'
import type { Range } from '../../../../shared/model/search.ts'

/** A tag in the dialog's field: carried by `count` of the chosen items; 'all' will be on every one of them. */
export type Choice = { path: string; state: 'all' | 'some'; count: number }

/** What the chosen items carry now, those on every item first, then by path. */
export function carriedTags(tagsOfItems: readonly (readonly string[])[]): Choice[] {
  const counts = new Map<string, number>()
  for (const tags of tagsOfItems)
    for (const path of new Set(tags)) counts.set(path, (counts.get(path) ?? 0) + 1)
  return [...counts]
    .map(([path, count]): Choice => ({ path, count, state: count === tagsOfItems.length ? 'all' : 'some' }))
    .sort((a, b) => b.count - a.count || a.path.localeCompare(b.path, 'vi'))
}

/** What has to be sent so that the items carry `chosen`; a tag left at 'some' is left alone. */
export function tagChanges(
  carried: readonly Choice[],
  chosen: readonly Choice[]
): { add: string[]; remove: string[] } {
  const before = new Map(carried.map((choice) => [choice.path, choice.state]))
  const after = new Set(chosen.map(({ path }) => path))
  return {
    add: chosen
      .filter(({ path, state }) => state === 'all' && before.get(path) !== 'all')
      .map(({ path }) => path),
    remove: carried.filter(({ path }) => !after.has(path)).map(({ path }) => path)
  }
}

/** What was typed as a tag path with clean levels; null when nothing is left of it. */
export function typedPath(typed: string): string | null {
  const read = TagPath.safeParse(typed)
  return read.success && read.data.split('/').every((level) => level.length <= 100) ? read.data : null
}

export type TagMatch = {
  tag: Tag
  /** What of the tag's name matches, as ranges in `name`. */
  marks: Range[]
}

const WORD_START = /[\s,./()“"-]/

/** 0 = the name starts so, 1 = one of its words does, 2 = inside the name, 3 = elsewhere in the path. */
function rankOf(name: string, path: string, wanted: string): { rank: number; at: number } | null {
  const at = name.indexOf(wanted)
  if (at === 0) return { rank: 0, at }
  for (let next = at; next !== -1; next = name.indexOf(wanted, next + 1)) {
    if (WORD_START.test(name.charAt(next - 1))) return { rank: 1, at: next }
  }
  if (at > 0) return { rank: 2, at }
  return path.includes(wanted) ? { rank: 3, at: -1 } : null
}

/**
 * Tags that fit what is being typed, accents optional, the best and most used first; all of them for nothing.
 * `taken` are the paths already in the field.
 */
export function matchTags(tags: readonly Tag[], typed: string, taken: ReadonlySet<string>): TagMatch[] {
  const wanted = fold(
    typed
      .normalize('NFC')
      .replace(/\s*\/\s*/g, '/')
      .replace(/\s+/g, ' ')
      .trimStart()
  )
  return tags
    .filter((tag) => !taken.has(tag.path))
    .flatMap((tag) => {
      if (wanted === '') return [{ tag, rank: 0, marks: [] as Range[] }]
      const found = rankOf(fold(tag.name), fold(tag.path), wanted)
      if (found === null) return []
      const marks: Range[] = found.at < 0 ? [] : [[found.at, found.at + wanted.length]]
      return [{ tag, rank: found.rank, marks }]
    })
    .sort(
      (a, b) =>
        a.rank - b.rank || b.tag.itemCount - a.tag.itemCount || a.tag.path.localeCompare(b.tag.path, 'vi')
    )
    .map(({ tag, marks }) => ({ tag, marks }))
}
