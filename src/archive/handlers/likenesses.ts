/** likenesses.*: near copies as groups, those of one item, and what a person decides about a pair. */
import { ArchiveError } from '../../shared/ipc/errors.ts'
import type { ItemId } from '../../shared/model/item.ts'
import type { LikeGroup } from '../../shared/model/likeness.ts'
import type { ReadableDb } from '../db/open.ts'
import { summariesOf } from '../stores/items.ts'
import { listPairs, pairsOf, setLikenessState, type Pair } from '../stores/likenesses.ts'
import type { ReadsOf, WritesOf } from './handler.ts'

export const likenessReads: ReadsOf<'likenesses.list' | 'likenesses.of'> = {
  'likenesses.list': ({ db }, { state, limit }) =>
    groupsOf(listPairs(db, state, limit)).map((group) => toGroup(db, group, state)),
  'likenesses.of': ({ db }, { id }) => {
    const pairs = pairsOf(db, id)
    const others = pairs.map(({ item, other }) => (item === id ? other : item))
    const summaries = new Map(summariesOf(db, others).map((summary) => [summary.id, summary]))
    return pairs.flatMap(({ score, state }, at) => {
      const item = summaries.get(others[at]!)
      return item ? [{ item, score, state }] : []
    })
  }
}

export const likenessWrites: WritesOf<'likenesses.decide'> = {
  'likenesses.decide': ({ db }, { pairs, state }) => {
    for (const { item, other } of pairs) {
      if (!setLikenessState(db, item, other, state))
        throw new ArchiveError('not-found', `${item} and ${other}`)
    }
    return { value: {}, topics: ['items'], itemIds: [] }
  }
}

type Group = { items: Set<ItemId>; score: number }

/** Pairs that share an item fall together; the groups come in the order of their first pair. */
function groupsOf(pairs: readonly Pair[]): Group[] {
  const groupOf = new Map<ItemId, Group>()
  const groups = new Set<Group>()
  for (const { item, other, score } of pairs) {
    const [a, b] = [groupOf.get(item), groupOf.get(other)]
    const group: Group = a ?? b ?? { items: new Set(), score }
    if (a && b && a !== b) {
      for (const each of b.items) a.items.add(each)
      groups.delete(b)
    }
    group.score = Math.min(group.score, score, b?.score ?? 1)
    for (const each of [item, other]) group.items.add(each)
    for (const each of group.items) groupOf.set(each, group)
    groups.add(group)
  }
  return [...groups]
}

const toGroup = (db: ReadableDb, { items, score }: Group, state: LikeGroup['state']): LikeGroup => ({
  items: summariesOf(
    db,
    [...items].sort((a, b) => a - b)
  ),
  score,
  state
})
