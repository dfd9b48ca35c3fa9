/** undo.*: what would be taken back, and taking it back. */
import { listJournal, undoEntry } from '../stores/journal-entries.ts'
import { lastEntry, undoLast } from '../stores/journal.ts'
import type { ReadsOf, WritesOf } from './handler.ts'

export const undoReads: ReadsOf<'undo.peek' | 'undo.list'> = {
  'undo.peek': ({ db }) => {
    const entry = lastEntry(db)
    return entry && { action: entry.action, at: entry.at }
  },
  'undo.list': ({ db }, { offset, limit }) => listJournal(db, offset, limit)
}

export const undoWrites: WritesOf<'undo.last' | 'undo.entry'> = {
  'undo.last': ({ db }) => {
    const entry = undoLast(db)
    return { value: { action: entry.action }, topics: entry.topics, itemIds: entry.itemIds }
  },
  'undo.entry': ({ db }, { id }) => {
    const { action, topics, itemIds } = undoEntry(db, id)
    return { value: { action }, topics, itemIds }
  }
}
