/** Kept searches and rules follow their tags: what they say of a tag that was renamed, moved or merged is rewritten. */
import type { TagId } from '../../shared/model/tag.ts'
import { rewriteTagValues } from '../../shared/query/edit.ts'
import type { WritableDb } from '../db/open.ts'
import { tagsMeant } from '../search/tag-values.ts'
import { keptSearches, rewriteSearch } from '../stores/tag-rules.ts'
import { findTag, listTagPaths } from '../stores/tags.ts'

type Paths = ReturnType<typeof listTagPaths>

/**
 * Changes tags and rewrites the texts that name them, in the caller's transaction and its entry of the journal.
 * @param change answers which tag each one that is gone by merging became
 */
export function followingTags(db: WritableDb, change: () => ReadonlyMap<TagId, TagId> | undefined): void {
  const searches = keptSearches(db)
  const named = searches.filter(({ text, filter }) => filter.tagPath !== null || /[:：]/.test(text))
  const before = named.length > 0 ? listTagPaths(db) : []
  const inFilter = new Map(
    named.map((search) => [
      search,
      search.filter.tagPath === null ? null : findTag(db, search.filter.tagPath)
    ])
  )
  const became = change() ?? new Map<TagId, TagId>()
  if (named.length === 0) return
  const now = (id: TagId): TagId => {
    const next = became.get(id)
    return next === undefined ? id : now(next)
  }
  const after = listTagPaths(db)
  const pathNow = new Map(after.map(({ id, path }) => [id, path]))
  for (const search of named) {
    const text = rewriteTagValues(search.text, (value) => valuesNow(value, before, after, now))
    const tag = inFilter.get(search) ?? null
    const tagPath = (tag === null ? undefined : pathNow.get(now(tag))) ?? search.filter.tagPath
    if (text === search.text && tagPath === search.filter.tagPath) continue
    rewriteSearch(db, { ...search, text, filter: { ...search.filter, tagPath } })
  }
}

/** The values that mean now what one meant before; null where it still does, or where its tags are gone. */
function valuesNow(value: string, before: Paths, after: Paths, now: (id: TagId) => TagId): string[] | null {
  const meant = tagsMeant(before, value)
  const there = new Map(after.map((tag) => [tag.id, tag]))
  const wanted = new Set(meant.map(({ id }) => now(id)).filter((id) => there.has(id)))
  if (wanted.size === 0) return null
  const still = new Set(tagsMeant(after, value).map(({ id }) => id))
  if (still.size === wanted.size && [...wanted].every((id) => still.has(id))) return null
  // the topmost ones say the others
  const paths = [...wanted].map((id) => there.get(id)!.path).sort((a, b) => a.length - b.length)
  const tops = paths.filter((path, at) => !paths.slice(0, at).some((top) => path.startsWith(`${top}/`)))
  const star = /\/\*$/.exec(value)?.[0] ?? ''
  return tops.map((path) => `${path}${star}`)
}
