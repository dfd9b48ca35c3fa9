/** Finding the files under what a person dropped. */
import type { Dirent } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { ArchiveError } from '../../shared/ipc/errors.ts'
import { splitContainerPath } from '../../shared/model/container-path.ts'
import { compareVietnamese } from '../../shared/vietnamese/collate.ts'

/** Files that programs leave in folders and no person ever means. */
const ignored = /^(?:\.|~\$|thumbs\.db$|desktop\.ini$|\$recycle\.bin$|system volume information$|__macosx$)/i

/** True for the name of a file or folder that programs leave behind. */
export const isIgnored = (name: string): boolean => ignored.test(name)

/** `inside`: of the file at `path`, only what its container holds under this name (see container-path.ts). */
export type Found = { path: string; inside?: string } | { path: string; error: ArchiveError }

/**
 * Every file under the given files and folders, in natural Vietnamese order of names, as it is found. A folder that
 * cannot be read, or a path that is gone, comes out as an error and the walk goes on. An archive of ours is not
 * walked into. Links to folders are not followed, so a loop of them cannot catch us.
 */
export async function* walk(paths: readonly string[]): AsyncGenerator<Found> {
  for (const start of paths) {
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
      if (found.isDirectory()) yield* walkFolder(absolute)
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

async function* walkFolder(folder: string): AsyncGenerator<Found> {
  let entries: Dirent[]
  try {
    entries = await readdir(folder, { withFileTypes: true })
  } catch (error) {
    yield { path: folder, error: new ArchiveError('folder-unreadable', String(error)) }
    return
  }
  if (
    entries.some((entry) => entry.name === 'archive.db') &&
    entries.some((entry) => entry.name === 'originals')
  )
    return
  entries.sort((a, b) => compareVietnamese(a.name, b.name))
  for (const entry of entries) {
    if (isIgnored(entry.name)) continue
    const full = path.join(folder, entry.name)
    if (entry.isDirectory()) yield* walkFolder(full)
    else if (entry.isFile()) yield { path: full }
    else if (entry.isSymbolicLink() && (await isFile(full))) yield { path: full }
  }
}

const isFile = (file: string) =>
  stat(file).then(
    (found) => found.isFile(),
    () => false
  )
