/** Making rules of cleaning out of blocks, and having the items of a site that are held already follow them. */
import { setImmediate } from 'node:timers/promises'
import { ArchiveError } from '../../shared/ipc/errors.ts'
import type {
  CleaningAction,
  NewCleaningRule,
  RuleChoices,
  RulePlace
} from '../../shared/model/cleaning-rule.ts'
import type { ItemId } from '../../shared/model/item.ts'
import type { Draft } from '../cleaning/cleaned.ts'
import { SET_ASIDE_BY_RULE } from '../cleaning/clean-extract.ts'
import { signsOf, tellsArticle, type Sign } from '../cleaning/site-rules.ts'
import type { ReadableDb, WritableDb } from '../db/open.ts'
import { boxesOf } from '../stores/boxes.ts'
import { itemsOfSite, putRule, siteOfItem } from '../stores/cleaning-rules.ts'
import { blocksOf, textOf } from '../stores/items.ts'
import { rewriteText } from './rewrite-text.ts'

const SAMPLE_LENGTH = 120
/** Reasons that say who set a block aside, not what it is. */
const NO_KIND: ReadonlySet<string> = new Set([SET_ASIDE_BY_RULE, 'set-aside-by-hand', 'boilerplate'])

function draftsOf(db: ReadableDb, id: ItemId): Draft[] {
  const boxes = boxesOf(db, id)
  return blocksOf(db, id, textOf(db, id)).map(({ position, kind, text, reason }) => {
    const box = boxes.get(position)
    return { kind, text, reason, ...(box === undefined ? {} : { box }) }
  })
}

/** The positions of blocks a rule would change. Setting the article itself aside is no rule for an item. */
function changedBy(drafts: readonly Draft[], action: CleaningAction, sign: Sign): Set<number> {
  const isTold = (draft: Draft) =>
    signsOf(draft).some(({ toldBy, value }) => toldBy === sign.toldBy && value === sign.value)
  const changed = new Set<number>()
  drafts.forEach((draft, position) => {
    const isOpen = action === 'keep' ? draft.reason !== null : draft.reason === null && draft.kind !== 'title'
    if (isOpen && isTold(draft)) changed.add(position)
  })
  return changed.size > 0 && action === 'set-aside' && tellsArticle(drafts, sign) ? new Set() : changed
}

/** The signs a block can be told by for this action, the likeliest first: what generalises without taking the article. */
function signsFor(drafts: readonly Draft[], { position, action }: Omit<RulePlace, 'itemId'>): Sign[] {
  const draft = drafts[position]
  if (draft === undefined) throw new ArchiveError('not-found', `block ${position}`)
  const signs = signsOf(draft).filter(({ toldBy, value }) =>
    toldBy === 'reason'
      ? action === 'keep' && !NO_KIND.has(value)
      : action === 'keep' || !tellsArticle(drafts, { toldBy, value })
  )
  const order = ['box', 'label', 'text', 'reason']
  return signs.toSorted((a, b) => order.indexOf(a.toldBy) - order.indexOf(b.toldBy))
}

/**
 * How a rule made of this block could tell others like it, and what each way would change in the items held.
 * Lets others run between items.
 * @throws ArchiveError `not-found`
 */
export async function ruleChoices(
  db: ReadableDb,
  { itemId, position, action }: RulePlace
): Promise<RuleChoices> {
  const site = siteOfItem(db, itemId)
  const signs = signsFor(draftsOf(db, itemId), { position, action })
  if (site === null) return { site, choices: [] }
  const choices = signs.map((sign) => ({ ...sign, items: 0, blocks: 0 }))
  for (const id of itemsOfSite(db, site)) {
    const drafts = draftsOf(db, id)
    for (const choice of choices) {
      const { size } = changedBy(drafts, action, choice)
      choice.blocks += size
      if (size > 0) choice.items++
    }
    await setImmediate()
  }
  return { site, choices }
}

/** What a rule that was just remembered asks of items: which blocks, and what becomes of them. */
export type Following = { action: CleaningAction; sign: Sign }

/**
 * Remembers a rule, inside the caller's transaction; no item follows it yet.
 * @returns what to follow, and the site's items it holds for: the one it was made at first, the others where `apply` says so
 * @throws ArchiveError `not-found` for a block that is not there or cannot be told so, `no-site`
 */
export function addRule(
  db: WritableDb,
  rule: NewCleaningRule & { apply: boolean }
): { following: Following; itemIds: ItemId[] } {
  const { itemId, position, action, toldBy } = rule
  const site = siteOfItem(db, itemId)
  if (site === null) throw new ArchiveError('no-site', `item ${itemId} has neither address nor source`)
  const drafts = draftsOf(db, itemId)
  const sign = signsFor(drafts, { position, action }).find((each) => each.toldBy === toldBy)
  if (sign === undefined) throw new ArchiveError('not-found', `block ${position} has no ${toldBy}`)
  const sample = drafts[position]!.text.replace(/\s+/g, ' ').slice(0, SAMPLE_LENGTH)
  putRule(db, { site, action, ...sign, sample, addedAt: new Date().toISOString() })
  return {
    following: { action, sign },
    itemIds: rule.apply ? [...new Set([itemId, ...itemsOfSite(db, site)])] : [itemId]
  }
}

/**
 * Has items follow a rule, inside the caller's transaction.
 * @returns the items whose text changed
 */
export function followRule(db: WritableDb, ids: readonly ItemId[], { action, sign }: Following): ItemId[] {
  return ids.filter((id) => {
    const before = draftsOf(db, id)
    const changed = changedBy(before, action, sign)
    if (changed.size === 0) return false
    const blocks = before.map((draft, at): Draft => {
      if (!changed.has(at)) return draft
      return action === 'keep'
        ? { ...draft, kind: 'paragraph', reason: null }
        : { ...draft, kind: 'boilerplate', reason: SET_ASIDE_BY_RULE }
    })
    rewriteText(db, id, { blocks })
    return true
  })
}
