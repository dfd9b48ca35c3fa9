/** Finding the files under what a person dropped. */
import type { Dirent } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'
import { ArchiveError } from '../../shared/ipc/errors.ts'
import { splitContainerPath } from '../../shared/model/container-path.ts'
import { compareVietnamese } from '../../shared/vietnamese/collate.ts'
import { foldersOfPages, isDocumentOfPage } from './saved-pages.ts'
import { sortGently } from './sort-gently.ts'

/** Files that programs leave in folders and no person ever means. */
const ignored =
  /^(?:\.|~\$|~wr[a-z]\d+\.tmp$|(?:eh)?thumbs\.db$|desktop\.ini$|\$recycle\.bin$|system volume information$|__macosx$)/i

/** True for the name of a file or folder that programs leave behind. */
export const isIgnored = (name: string): boolean => ignored.test(name)

/** `inside`: of the file at `path`, only what its container holds under this name (see container-path.ts). */
export type Found = { path: string; inside?: string } | { path: string; error: ArchiveError }

/**
 * Every file under the given files and folders, in natural Vietnamese order of names, as it is found. A folder that
 * cannot be read, or a path that is gone, comes out as an error and the walk goes on. An archive of ours is not
 * walked into, nor is anything taken that lies in one. Links to folders are not followed, so a loop of them cannot
 * catch us.
 */
export async function* walk(paths: readonly string[]): AsyncGenerator<Found> {
  const isOurs = archiveSearch()
  for (const start of paths) {
    if (await isOurs(path.dirname(path.resolve(start)))) continue
    let absolute = path.resolve(start)
    let inside: string | null = null
    try {
      let found = await stat(absolute).catch(() => null)
      if (found === null) {
        const split = splitContainerPath(start)
        absolute = path.resolve(split.base)
        inside = split.inside
        found = await stat(absolute)
      }
      if (found.isDirectory()) yield* walkFolder({ path: absolute, isOfPage: false })
      else if (found.isFile()) yield inside === null ? { path: absolute } : { path: absolute, inside }
      else yield { path: absolute, error: new ArchiveError('unknown-format', 'neither file nor folder') }
    } catch (error) {
      const missing = (error as NodeJS.ErrnoException).code === 'ENOENT'
      yield {
        path: absolute,
        error: new ArchiveError(missing ? 'missing-file' : 'unreadable-file', String(error))
      }
    }
  }
}

/** Entries between two turns of the event loop: a large folder keeps nobody waiting. */
const TURN = 512

/** How many files `walk` finds under the same paths, counted without their order. Stops early once aborted. */
export async function countFiles(paths: readonly string[], signal: AbortSignal): Promise<number> {
  let count = 0
  const folders: Folder[] = []
  const isOurs = archiveSearch()
  for (const start of paths) {
    const absolute = path.resolve(start)
    if (await isOurs(path.dirname(absolute))) continue
    const found = await stat(absolute).catch(() => null)
    if (found?.isDirectory()) folders.push({ path: absolute, isOfPage: false })
    else count++
  }
  for (let folder = folders.pop(); folder !== undefined && !signal.aborted; folder = folders.pop()) {
    const seen = await entriesOf(folder).catch(() => null)
    // a folder that cannot be read has an outcome of its own
    if (seen === null) count++
    for (const [at, entry] of (seen?.entries ?? []).entries()) {
      if (at % TURN === TURN - 1) await turn()
      const full = path.join(folder.path, entry.name)
      if (entry.isDirectory())
        folders.push({ path: full, isOfPage: folder.isOfPage || seen!.ofPages.has(entry.name) })
      else if (entry.isFile() || (entry.isSymbolicLink() && (await isFile(full)))) count++
    }
  }
  return count
}

/** Whether a folder is, or lies in, an archive of ours; each folder is looked at once. */
function archiveSearch(): (folder: string) => Promise<boolean> {
  const known = new Map<string, Promise<boolean>>()
  const isThere = (file: string) =>
    stat(file).then(
      () => true,
      () => false
    )
  const look = async (folder: string): Promise<boolean> => {
    const here = await Promise.all(
      ['archive.db', 'originals'].map((name) => isThere(path.join(folder, name)))
    )
    const above = path.dirname(folder)
    return here.every(Boolean) || (above !== folder && (await search(above)))
  }
  const search = (folder: string): Promise<boolean> => {
    const found = known.get(folder) ?? look(folder)
    known.set(folder, found)
    return found
  }
  return search
}

/** `isOfPage`: it holds the parts of a page saved beside it, of which only documents are taken. */
type Folder = { path: string; isOfPage: boolean }
type Entries = { entries: Dirent[]; ofPages: ReadonlySet<string> }

/** What of a folder is looked at, and which folders in it belong to pages; nothing where it is an archive of ours. */
async function entriesOf(folder: Folder): Promise<Entries> {
  const entries = await readdir(folder.path, { withFileTypes: true })
  const has = (name: string) => entries.some((entry) => entry.name === name)
  if (has('archive.db') && has('originals')) return { entries: [], ofPages: new Set() }
  const isMeant = (entry: Dirent) => !folder.isOfPage || entry.isDirectory() || isDocumentOfPage(entry.name)
  return {
    entries: entries.filter((entry) => !isIgnored(entry.name) && isMeant(entry)),
    ofPages: foldersOfPages(entries.map((entry) => entry.name))
  }
}

async function* walkFolder(folder: Folder): AsyncGenerator<Found> {
  let seen: Entries
  try {
    seen = await entriesOf(folder)
  } catch (error) {
    yield { path: folder.path, error: new ArchiveError('folder-unreadable', String(error)) }
    return
  }
  const entries = await sortGently(seen.entries, (a, b) => compareVietnamese(a.name, b.name))
  for (const [at, entry] of entries.entries()) {
    if (at % TURN === TURN - 1) await turn()
    const full = path.join(folder.path, entry.name)
    if (entry.isDirectory())
      yield* walkFolder({ path: full, isOfPage: folder.isOfPage || seen.ofPages.has(entry.name) })
    else if (entry.isFile()) yield { path: full }
    else if (entry.isSymbolicLink() && (await isFile(full))) yield { path: full }
  }
}

const isFile = (file: string) =>
  stat(file).then(
    (found) => found.isFile(),
    () => false
  )
