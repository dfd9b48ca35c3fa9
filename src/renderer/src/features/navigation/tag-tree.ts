import type { Tag, TagId } from '../../../../shared/model/tag.ts'

/** A tag as a visible row of the tree. `level` is 1 at the top. */
export type TagRow = {
  tag: Tag
  level: number
  hasChildren: boolean
  isExpanded: boolean
  /** Place among its siblings, from 1, and how many they are. */
  position: number
  siblings: number
}

const inVietnamese = new Intl.Collator('vi', { numeric: true })

/** The rows one sees, in order: siblings by name, children under the tags that are open. */
export function tagRows(tags: readonly Tag[], expanded: ReadonlySet<TagId>): TagRow[] {
  const children = new Map<TagId | null, Tag[]>()
  for (const tag of tags) children.set(tag.parentId, [...(children.get(tag.parentId) ?? []), tag])
  for (const siblings of children.values()) siblings.sort((a, b) => inVietnamese.compare(a.name, b.name))

  const rows: TagRow[] = []
  const add = (parentId: TagId | null, level: number) => {
    const siblings = children.get(parentId) ?? []
    for (const [index, tag] of siblings.entries()) {
      const hasChildren = children.has(tag.id)
      const isExpanded = hasChildren && expanded.has(tag.id)
      rows.push({ tag, level, hasChildren, isExpanded, position: index + 1, siblings: siblings.length })
      if (isExpanded) add(tag.id, level + 1)
    }
  }
  add(null, 1)
  return rows
}

/** True when `id` may be put under `parentId`: not under itself or one of its own descendants. */
export function canNest(tags: readonly Tag[], id: TagId, parentId: TagId | null): boolean {
  const byId = new Map(tags.map((tag) => [tag.id, tag]))
  for (let at = parentId; at !== null; at = byId.get(at)?.parentId ?? null) {
    if (at === id) return false
  }
  return byId.get(id)?.parentId !== parentId
}
