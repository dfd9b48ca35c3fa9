/** Texts read last: a query looks at its hits several times, and the next letter finds many of them again. */
import type { ItemId } from '../../shared/model/item.ts'
import { fold } from '../../shared/vietnamese/fold.ts'
import type { ReadableDb } from '../db/open.ts'
import { textOf } from '../stores/items.ts'
import { isSame, momentOf, type Moment } from './changes.ts'
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

type Kept = { upTo: Moment; units: number; texts: Map<number, HeldText> }

const held = new WeakMap<ReadableDb, Kept>()

/** The text of an item, kept until the item changes or others have taken its place. */
export function heldText(db: ReadableDb, columns: ItemColumns, id: number): HeldText {
  const kept = keptTexts(db, columns)
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

/** What is kept, without the texts of items that have changed. */
function keptTexts(db: ReadableDb, columns: ItemColumns): Kept {
  const kept = held.get(db)
  if (kept === undefined || kept.upTo.epoch !== columns.epoch) {
    const made: Kept = { upTo: momentOf(columns), units: 0, texts: new Map() }
    held.set(db, made)
    return made
  }
  if (isSame(kept.upTo, columns)) return kept
  for (const id of columns.changes.since(kept.upTo).ids) {
    kept.units -= kept.texts.get(id)?.text.length ?? 0
    kept.texts.delete(id)
  }
  kept.upTo = momentOf(columns)
  return kept
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
