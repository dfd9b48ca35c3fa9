/** Texts read last: a query looks at its hits several times, and the next letter finds many of them again. */
import type { ItemId } from '../../shared/model/item.ts'
import { fold } from '../../shared/vietnamese/fold.ts'
import type { ReadableDb } from '../db/open.ts'
import { textOf } from '../stores/items.ts'
import type { ItemColumns } from './item-columns.ts'
import { searchable } from './phrase-in-text.ts'

export type HeldText = {
  readonly text: string
  /** The text folded, unit by unit. */
  folded(): string
  /** A text to find phrases in. */
  searchable(): string
}

/** UTF-16 units kept, of the texts themselves. */
const MOST_UNITS = 2_000_000

type Kept = { stamp: string; units: number; texts: Map<number, HeldText> }

const held = new WeakMap<ReadableDb, Kept>()

/** The text of an item, kept until the archive changes or others have taken its place. */
export function heldText(db: ReadableDb, { stamp }: ItemColumns, id: number): HeldText {
  let kept = held.get(db)
  if (kept?.stamp !== stamp) held.set(db, (kept = { stamp, units: 0, texts: new Map() }))
  const known = kept.texts.get(id)
  if (known !== undefined) return known
  const made = lazily(textOf(db, id as ItemId))
  kept.units += made.text.length
  if (kept.units > MOST_UNITS) {
    kept.texts.clear()
    kept.units = made.text.length
  }
  kept.texts.set(id, made)
  return made
}

function lazily(text: string): HeldText {
  let folded: string | null = null
  let letters: string | null = null
  return {
    text,
    folded: () => (folded ??= fold(text)),
    searchable() {
      return (letters ??= searchable(text, this.folded))
    }
  }
}
