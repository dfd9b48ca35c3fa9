import { describeRange } from '../../shared/anchor/describe.ts'
import { placeSelectors } from '../../shared/anchor/place.ts'
import { placeUnlessRefused } from '../../shared/anchor/refused.ts'
import type { ItemId } from '../../shared/model/item.ts'
import type { WritableDb } from '../db/open.ts'
import { annotationsOf, moveAnnotation, type StoredAnnotation } from '../stores/annotations.ts'

/** UTF-16 offsets, end exclusive. */
type Range = { start: number; end: number }

const words = (text: string): Range[] =>
  [...text.matchAll(/\S+/g)].map(({ 0: word, index }) => ({ start: index, end: index + word.length }))

/** The word an offset lies in or before. */
function wordAt(all: readonly Range[], offset: number): number {
  let low = 0
  let high = all.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (all[middle]!.end <= offset) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * The same words in a text of as many words, where each is spelt anew (another encoding, a corrected reading): an
 * annotation that began or ended inside a word takes the whole of it when its letters are others now.
 */
function carryRange(
  before: string,
  old: readonly Range[],
  now: readonly Range[],
  after: string,
  range: Range
): Range {
  const first = wordAt(old, range.start)
  const last = wordAt(old, range.end - 1)
  const same = (at: number) =>
    before.slice(old[at]!.start, old[at]!.end) === after.slice(now[at]!.start, now[at]!.end)
  const start = same(first) ? range.start - old[first]!.start : 0
  const end = same(last) ? range.end - old[last]!.start : now[last]!.end - now[last]!.start
  return { start: now[first]!.start + Math.max(0, start), end: now[last]!.start + end }
}

/** Where an annotation lies; null where nobody knows for certain: such a place is asked about, never made sure by an edit. */
function sureRange(text: string, { selectors, refused }: StoredAnnotation): Range | null {
  const { status, range } = placeUnlessRefused(text, selectors, refused)
  return status === 'uncertain' ? null : range
}

/**
 * Describes an item's annotations anew where their quotes are no longer in its text, word for word as the text was
 * before. Where the number of words differs they stay as they are and are looked for when they are shown.
 */
export function carryAnnotations(db: WritableDb, itemId: ItemId, before: string, after: string): void {
  if (before === after) return
  const lost = annotationsOf(db, itemId).flatMap((annotation) => {
    if (placeSelectors(after, annotation.selectors).status === 'exact') return []
    const range = sureRange(before, annotation)
    return range === null ? [] : [{ id: annotation.id, range }]
  })
  if (lost.length === 0) return
  const old = words(before)
  const now = words(after)
  if (old.length !== now.length) return
  for (const { id, range } of lost) {
    const { start, end } = carryRange(before, old, now, after, range)
    moveAnnotation(db, id, describeRange(after, start, end))
  }
}

/** The UTF-16 range that was replaced, and by what. */
export type Edit = { start: number; end: number; text: string }

/** Where a range of the text lies after the edit; what touches the replaced words takes all of the new ones. */
function shiftRange({ start, end }: Range, edit: Edit): Range {
  const shift = edit.text.length - (edit.end - edit.start)
  const after = (offset: number) => (offset >= edit.end ? offset + shift : null)
  return {
    start: start <= edit.start ? start : (after(start) ?? edit.start),
    end: end <= edit.start ? end : (after(end) ?? edit.start + edit.text.length)
  }
}

/**
 * Keeps an item's annotations at their words when one place of its text was replaced. One whose words are all gone
 * stays as it was described, and is shown as one without a place.
 */
export function shiftAnnotations(
  db: WritableDb,
  itemId: ItemId,
  before: string,
  after: string,
  edit: Edit
): void {
  for (const annotation of annotationsOf(db, itemId)) {
    const { id, selectors } = annotation
    const range = sureRange(before, annotation)
    if (range === null) continue
    const { start, end } = shiftRange(range, edit)
    if (end <= start) continue
    const now = placeSelectors(after, selectors)
    if (now.status === 'exact' && now.range?.start === start && now.range.end === end) continue
    moveAnnotation(db, id, describeRange(after, start, end))
  }
}
