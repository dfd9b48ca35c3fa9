/** undo.*: what would be taken back, and taking it back. */
import { lastEntry, undoLast } from '../stores/journal.ts'
import type { ReadsOf, WritesOf } from './handler.ts'

export const undoReads: ReadsOf<'undo.peek'> = {
  'undo.peek': ({ db }) => {
    const entry = lastEntry(db)
    return entry && { action: entry.action, at: entry.at }
  }
}

export const undoWrites: WritesOf<'undo.last'> = {
  'undo.last': ({ db }) => {
    const entry = undoLast(db)
    return { value: { action: entry.action }, topics: entry.topics, itemIds: entry.itemIds }
  }
}
