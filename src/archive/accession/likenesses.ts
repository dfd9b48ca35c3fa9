/**
 * Finding near copies of what comes in: the same news republished, the same text in another format. Pairs are offered
 * for joining; nothing is dropped.
 */
import type { ItemId } from '../../shared/model/item.ts'
import { likeness, shinglesOf } from '../../shared/vietnamese/shingles.ts'
import { keysIn } from '../../shared/vietnamese/tokens.ts'
import type { WritableDb } from '../db/open.ts'
import { textOf } from '../stores/items.ts'
import { candidatesFor, forgetOffers, putBands, putLikeness } from '../stores/likenesses.ts'

/** Texts with at least this share of their shingles in common are near copies. */
const LEAST_JACCARD = 0.65
/** A shorter version: so much of it stands in the longer one. */
const LEAST_CONTAINMENT = 0.85
/** Compared at most for one item: the archive may hold a form letter a thousand times. */
const MOST_COMPARED = 8

/** Shingles of a text as it stands. */
const shinglesIn = (text: string): Set<number> => shinglesOf(keysIn(text).folded)

/**
 * Writes an item's bands and its likeness to what the archive holds, inside the caller's transaction.
 * @param bands of its text's signature; empty for a text too short to compare
 */
export function writeLikenesses(
  db: WritableDb,
  item: ItemId,
  text: string,
  bands: readonly number[],
  { isNew }: { isNew: boolean }
): void {
  if (!isNew) forgetOffers(db, item)
  putBands(db, item, bands, isNew)
  if (bands.length === 0) return
  const candidates = candidatesFor(db, item, bands, MOST_COMPARED)
  if (candidates.length === 0) return
  const own = shinglesIn(text)
  for (const candidate of candidates) {
    const { jaccard, containment } = likeness(own, shinglesIn(textOf(db, candidate)))
    if (jaccard >= LEAST_JACCARD || containment >= LEAST_CONTAINMENT)
      putLikeness(db, item, candidate, containment)
  }
}
