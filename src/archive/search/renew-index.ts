/** Renewing the index after something about an item changed. */
import type { ItemId } from '../../shared/model/item.ts'
import type { WritableDb } from '../db/open.ts'
import { notesOf } from '../stores/annotations.ts'
import { citedText } from '../stores/citations.ts'
import { summariesOf, textOf } from '../stores/items.ts'
import { originalNameOf } from '../stores/originals.ts'
import { putIndexRows } from '../stores/search-index.ts'
import { indexColumns } from './index-columns.ts'

/** Writes the index rows of the given items anew, from what the stores hold now. */
export function renewIndex(db: WritableDb, itemIds: readonly ItemId[]): void {
  putIndexRows(
    db,
    summariesOf(db, itemIds).map((item) => [
      item.id,
      indexColumns({
        title: item.title,
        body: textOf(db, item.id),
        notes: notesOf(db, item.id),
        source: item.source ?? '',
        cites: citedText(db, item.id),
        name: originalNameOf(db, item.id)
      })
    ])
  )
}
