/** What of a set of items a list's filter lets through, from the columns in memory. */
import type { ListFilter } from '../../shared/model/search.ts'
import type { ReadableDb } from '../db/open.ts'
import { RECENT_DAYS, tagCondition } from '../stores/item-filter.ts'
import { membership, type Ids } from './ids.ts'
import { ANNOTATED, dateNumber, MEETING, PRESENT, TAGGED, TRASHED, type ItemColumns } from './item-columns.ts'

/** The marks an item must and must not have to be seen in a view. */
const views: Record<ListFilter['view'], { needs: number; lacks: number }> = {
  all: { needs: 0, lacks: TRASHED },
  recent: { needs: 0, lacks: TRASHED },
  untagged: { needs: 0, lacks: TRASHED | TAGGED },
  annotated: { needs: ANNOTATED, lacks: TRASHED },
  meetings: { needs: MEETING, lacks: TRASHED },
  trash: { needs: TRASHED, lacks: 0 }
}

/** The ids a filter lets through, in their order. */
export function filterHits(
  db: ReadableDb,
  columns: ItemColumns,
  ids: Ids,
  filter: ListFilter,
  now = Date.now()
): Ids {
  const { needs, lacks } = views[filter.view]
  const mask = PRESENT | needs | lacks
  const wanted = PRESENT | needs
  const isWhole = filter.view === 'all' && !columns.hasTrash
  let kept = isWhole ? upTo(columns.size, ids) : ids.filter((id) => (columns.marks[id]! & mask) === wanted)
  if (filter.view === 'recent') {
    const since = now / 1000 - RECENT_DAYS * 86_400
    kept = kept.filter((id) => columns.added[id]! >= since)
  }
  if (filter.format) {
    const place = columns.formats.indexOf(filter.format)
    kept = kept.filter((id) => columns.format[id] === place)
  }
  if (filter.year) {
    const from = dateNumber(filter.year)
    const to = from + (filter.year.length > 4 ? 1_000_000 : 100_000_000)
    kept = kept.filter((id) => columns.date[id]! >= from && columns.date[id]! < to)
  }
  if (filter.source) {
    const place = columns.sources.indexOf(filter.source)
    kept = kept.filter((id) => columns.source[id] === place)
  }
  if (filter.tagPath) {
    const tagged = tagCondition(filter.tagPath)
    const chosen = db
      .prepare(`SELECT i.id FROM items i WHERE ${tagged.sql}`)
      .pluck()
      .all(...tagged.params)
    const isChosen = membership(chosen as number[], columns.size)
    kept = kept.filter((id) => isChosen[id] === 1)
  }
  return kept
}

/** Without what came in since the columns were read. */
function upTo(size: number, ids: Ids): Ids {
  let length = ids.length
  while (length > 0 && ids[length - 1]! >= size) length--
  return length === ids.length ? ids : ids.slice(0, length)
}
