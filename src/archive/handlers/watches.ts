/** watches.*: the folders that are watched. Watching itself is the archive's own (see accession/watching.ts). */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { ArchiveError } from '../../shared/ipc/errors.ts'
import { deleteWatch, insertWatch, listWatches } from '../stores/watches.ts'
import type { ReadsOf, WritesOf } from './handler.ts'

export const watchReads: ReadsOf<'watches.list'> = {
  'watches.list': ({ db }) =>
    listWatches(db).map(({ id, path: folder, addedAt }) => ({
      id,
      path: folder,
      addedAt,
      isThere: existsSync(folder)
    }))
}

export const watchWrites: WritesOf<'watches.add' | 'watches.remove'> = {
  'watches.add': ({ db }, { path: folder, existing }) => {
    insertWatch(db, path.resolve(folder), !existing, new Date().toISOString())
    return { value: {}, topics: ['watches'], itemIds: [] }
  },
  'watches.remove': ({ db }, { id }) => {
    if (!deleteWatch(db, id)) throw new ArchiveError('not-found', `watch ${id}`)
    return { value: {}, topics: ['watches'], itemIds: [] }
  }
}
