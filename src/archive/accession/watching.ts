/**
 * Watching folders: a file that is new or has changed comes in once it has stood still for a while. What changed while
 * the archive was closed is found when it is opened: every file is met again and compared with what is known of it.
 */
import type { Stats } from 'node:fs'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { watch as watchFolder, type FSWatcher } from 'chokidar'
import type { WatchId } from '../../shared/model/watch.ts'
import type { WritableDb } from '../db/open.ts'
import {
  endSkipping,
  isKnownFile,
  listWatches,
  putKnownFiles,
  type WatchedFile,
  type WatchRow
} from '../stores/watches.ts'
import { isPartOfPage } from './saved-pages.ts'
import { isIgnored } from './walk.ts'

/** A file counts as written when its size has not changed for this long. */
const STILL_MS = 2000
/** Files that come in one breath are one run. */
const GATHER_MS = 1000
/** A folder that is away is looked for again this often. */
const LOOK_AGAIN_MS = 30_000
/** Files to a run; more form the next one. */
const MOST_FILES = 5000

/** What browsers and office programs call a file they have not finished. */
const UNFINISHED = /\.(?:crdownload|part|partial|download|tmp|temp|opdownload)$/i

export type Watching = {
  /** Watches what is to be watched now, and nothing else. */
  follow(): void
  close(): Promise<void>
}

type Follower = { row: WatchRow; watcher: FSWatcher | null; found: Map<string, WatchedFile> }

/**
 * @param archiveFolder is never watched, wherever it lies
 * @param bringIn starts a run over the given files
 */
export function createWatching(
  db: WritableDb,
  archiveFolder: string,
  bringIn: (watchId: WatchId, paths: string[]) => void
): Watching {
  const followers = new Map<WatchId, Follower>()
  let gathering: NodeJS.Timeout | null = null
  let looking: NodeJS.Timeout | null = null
  let closed = false

  const isLeftOut = (file: string, root: string): boolean => {
    if (file === root) return false
    const inside = path.relative(archiveFolder, file)
    const isOurs = inside === '' || (!inside.startsWith('..') && !path.isAbsolute(inside))
    return isOurs || path.relative(root, file).split(path.sep).some(isIgnored) || UNFINISHED.test(file)
  }

  const gather = () => {
    gathering = null
    for (const { row, found } of followers.values()) {
      const files = [...found.values()].slice(0, MOST_FILES)
      if (files.length === 0) continue
      for (const file of files) found.delete(file.path)
      // known from here on: a run that is cut short goes on by itself, one that failed is retried from its list
      putKnownFiles(db, row.id, files)
      bringIn(
        row.id,
        files.map((file) => file.path)
      )
      if (found.size > 0) soon()
    }
  }
  const soon = () => {
    if (!closed) gathering ??= setTimeout(gather, GATHER_MS)
  }

  const start = (row: WatchRow): Follower => {
    const follower: Follower = { row, watcher: null, found: new Map() }
    if (!existsSync(row.path)) return follower
    const skipped: WatchedFile[] = []
    let isSkipping = row.skipsExisting
    const meet = (file: string, stats: Stats | undefined) => {
      if (!stats?.isFile() || isPartOfPage(file, row.path)) return
      const seen = { path: file, bytes: stats.size, modifiedMs: Math.round(stats.mtimeMs) }
      if (isSkipping) skipped.push(seen)
      else if (!isKnownFile(db, row.id, seen)) {
        follower.found.set(file, seen)
        soon()
      }
    }
    follower.watcher = watchFolder(row.path, {
      ignored: (file) => isLeftOut(file, row.path),
      followSymlinks: false,
      ignorePermissionErrors: true,
      alwaysStat: true,
      // what is there from the start stands still already
      awaitWriteFinish: row.skipsExisting ? false : { stabilityThreshold: STILL_MS, pollInterval: 250 }
    })
      .on('add', meet)
      .on('change', meet)
      .on('ready', () => {
        if (!isSkipping) return
        isSkipping = false
        putKnownFiles(db, row.id, skipped.splice(0))
        endSkipping(db, row.id)
        // from now on files are waited for until they are written
        restart(row.id)
      })
      // a folder that went away is looked for again below
      .on('error', () => undefined)
      .on('unlinkDir', (folder) => folder === row.path && restart(row.id))
    return follower
  }

  const restart = (id: WatchId) => {
    void stop(id).then(follow)
  }
  const stop = async (id: WatchId): Promise<void> => {
    const follower = followers.get(id)
    followers.delete(id)
    await follower?.watcher?.close()
  }

  const follow = () => {
    if (closed) return
    const rows = listWatches(db)
    for (const id of followers.keys()) if (!rows.some((row) => row.id === id)) void stop(id)
    for (const row of rows) {
      const known = followers.get(row.id)
      if (known?.watcher == null) followers.set(row.id, start(row))
    }
    const isSomeAway = [...followers.values()].some(({ watcher }) => watcher === null)
    looking ??= isSomeAway ? setTimeout(lookAgain, LOOK_AGAIN_MS) : null
  }
  const lookAgain = () => {
    looking = null
    follow()
  }

  return {
    follow,
    async close() {
      closed = true
      if (gathering) clearTimeout(gathering)
      if (looking) clearTimeout(looking)
      await Promise.all([...followers.keys()].map(stop))
    }
  }
}
