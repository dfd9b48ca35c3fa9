/** tags.*: the tree and what carries what. */
import { assignTags, carriedTags } from '../stores/item-tags.ts'
import {
  deleteTag,
  describeTag,
  ensureTag,
  itemsUnder,
  listTags,
  moveTag,
  recolourTag,
  renameTag
} from '../stores/tags.ts'
import { suggestTags } from '../search/suggest-tags.ts'
import { mergeTags } from '../stores/tag-merge.ts'
import { followingTags } from '../tagging/follow-tags.ts'
import type { ReadsOf, WritesOf } from './handler.ts'
import type { Topic } from '../../shared/ipc/contract.ts'
import { ArchiveError } from '../../shared/ipc/errors.ts'
import type { ItemId } from '../../shared/model/item.ts'
import type { Tag, TagId } from '../../shared/model/tag.ts'
import type { ReadableDb } from '../db/open.ts'

/** A tag's name stands in lists, in kept searches and in rules. */
const TAGGED: Topic[] = ['tags', 'items', 'savedSearches', 'tagRules', 'annotations']

function tagById(db: ReadableDb, id: TagId): Tag {
  const tag = listTags(db).find((each) => each.id === id)
  if (!tag) throw new ArchiveError('not-found', `tag ${id}`)
  return tag
}

export const tagReads: ReadsOf<'tags.list' | 'tags.carried' | 'tags.suggest'> = {
  'tags.list': ({ db }) => listTags(db),
  'tags.carried': ({ db }, { ids }) => carriedTags(db, ids),
  'tags.suggest': ({ db, pause }, { id }) => suggestTags(db, id, pause)
}

export const tagWrites: WritesOf<
  | 'tags.create'
  | 'tags.rename'
  | 'tags.recolour'
  | 'tags.describe'
  | 'tags.move'
  | 'tags.merge'
  | 'tags.delete'
  | 'tags.assign'
> = {
  'tags.create': ({ db }, { path, colour }) => {
    const id = ensureTag(db, path, colour)
    return { value: tagById(db, id), topics: ['tags'], itemIds: [] }
  },
  'tags.rename': ({ db }, { id, name }) => {
    followingTags(db, () => void renameTag(db, id, name))
    return { value: {}, topics: TAGGED, itemIds: itemsUnder(db, id), indexIds: [] }
  },
  'tags.recolour': ({ db }, { id, colour }) => {
    recolourTag(db, id, colour)
    return { value: {}, topics: ['tags'], itemIds: [] }
  },
  'tags.describe': ({ db }, { id, description }) => {
    describeTag(db, id, description)
    return { value: {}, topics: ['tags'], itemIds: [] }
  },
  'tags.move': ({ db }, { id, parentId }) => {
    followingTags(db, () => void moveTag(db, id, parentId))
    return { value: {}, topics: TAGGED, itemIds: itemsUnder(db, id), indexIds: [] }
  },
  'tags.merge': ({ db }, { from, into }) => {
    let itemIds: ItemId[] = []
    followingTags(db, () => {
      const { items, became } = mergeTags(db, from, into)
      itemIds = items
      return became
    })
    return { value: { items: itemIds.length }, topics: TAGGED, itemIds, indexIds: [] }
  },
  'tags.delete': ({ db }, { id }) => {
    const itemIds = deleteTag(db, id)
    return { value: { items: itemIds.length }, topics: TAGGED, itemIds, indexIds: [] }
  },
  'tags.assign': ({ db }, { ids, add, remove, colour }) => {
    const itemIds = assignTags(db, ids, add, remove, colour)
    return { value: { items: itemIds.length }, topics: ['tags', 'items'], itemIds, indexIds: [] }
  }
}
