/** undo.*: what would be taken back, and taking it back. */
import { listJournal, undoEntry } from '../stores/journal-entries.ts'
import { lastEntry, lastUndone, redoLast, undoLast } from '../stores/journal.ts'
import type { ReadsOf, WritesOf } from './handler.ts'

export const undoReads: ReadsOf<'undo.peek' | 'undo.peekRedo' | 'undo.list'> = {
  'undo.peek': ({ db }) => {
    const entry = lastEntry(db)
    return entry && { action: entry.action, at: entry.at }
  },
  'undo.peekRedo': ({ db }) => {
    const entry = lastUndone(db)
    return entry && { action: entry.action, at: entry.at }
  },
  'undo.list': ({ db }, { offset, limit }) => listJournal(db, offset, limit)
}

export const undoWrites: WritesOf<'undo.last' | 'undo.redo' | 'undo.entry'> = {
  'undo.last': ({ db }) => {
    const { action, topics, itemIds, indexIds } = undoLast(db)
    return { value: { action }, topics, itemIds, indexIds }
  },
  'undo.redo': ({ db }) => {
    const { action, topics, itemIds, indexIds } = redoLast(db)
    return { value: { action }, topics, itemIds, indexIds }
  },
  'undo.entry': ({ db }, { id }) => {
    const { action, topics, itemIds, indexIds } = undoEntry(db, id)
    return { value: { action }, topics, itemIds, indexIds }
  }
}
