/** undo.*: what would be taken back, and taking it back. */
import { listJournal, undoEntry } from '../stores/journal-entries.ts'
import { annotationsOfEntry } from '../stores/journal-rows.ts'
import { lastEntry, lastUndone, redoLast, undoLast, type JournalEntry } from '../stores/journal.ts'
import type { ReadsOf, Written, WritesOf } from './handler.ts'
import type { ReadableDb } from '../db/open.ts'

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
  'undo.last': ({ db }) => written(db, undoLast(db)),
  'undo.redo': ({ db }) => written(db, redoLast(db)),
  'undo.entry': ({ db }, { id }) => written(db, undoEntry(db, id))
}

function written(db: ReadableDb, entry: JournalEntry): Written<{ action: string }> {
  const { id, action, topics, itemIds, indexIds } = entry
  const annotationIds = topics.includes('annotations') ? annotationsOfEntry(db, id) : undefined
  return { value: { action }, topics, itemIds, indexIds, ...(annotationIds && { annotationIds }) }
}
