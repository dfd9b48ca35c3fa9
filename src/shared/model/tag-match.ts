/** Which tags fit what is being typed, accents optional. */
import { fold } from '../vietnamese/fold.ts'
import type { Range } from './search.ts'
import type { Tag } from './tag.ts'

export type TagMatch = {
  tag: Tag
  /** What of the tag's name matches, as ranges in `name`. */
  marks: Range[]
}

/** Where a tag hangs, as it is read: `A / B` for `A/B/C`, empty at the top. */
export const parentWords = (tag: Tag): string => tag.path.split('/').slice(0, -1).join(' / ')

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
