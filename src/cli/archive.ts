/** The archive as a command sees it: opened for one answer and closed again, whatever happens. */
import { createArchive, openArchive, type Archive, type ArchiveOptions } from '../archive/index.ts'
import { ArchiveError, toArchiveError } from '../shared/ipc/errors.ts'
import type { ItemId } from '../shared/model/item.ts'
import type { Terminal } from './command.ts'

/** Beside the built program lies the built thread; running from the sources, the engine finds its own. */
function threads(): Pick<ArchiveOptions, 'importerThread'> {
  const isBuilt = import.meta.url.endsWith('.js')
  return isBuilt ? { importerThread: new URL('./importer-thread.js', import.meta.url) } : {}
}

/**
 * Opens the archive, lets `use` work with it, closes it. Only an import goes on with accessions that were cut short.
 * @throws ArchiveError
 */
export async function withArchive<T>(
  folder: string,
  use: (archive: Archive) => Promise<T>,
  { resumeAccessions = false } = {}
): Promise<T> {
  const archive = await openArchive(folder, { ...threads(), resumeAccessions })
  try {
    return await use(archive)
  } finally {
    await archive.close()
  }
}

/**
 * Has what an earlier version of the rules has read, read anew before it is told: everything, or these items alone.
 * @returns how many items were read
 */
export async function renewed(
  archive: Archive,
  { say, progress }: Terminal,
  ids?: readonly ItemId[]
): Promise<number> {
  const stop = archive.on((name, payload) => {
    if (name === 'meetings.progress')
      progress(say('cli.renewing', payload as { done: number; total: number }))
  })
  const { items } = await archive.call('meetings.renew', ids === undefined ? {} : { ids: [...ids] })
  stop()
  return items
}

/** Makes an archive and closes it again. @throws ArchiveError */
export async function makeArchive(folder: string): Promise<{ archive: string; version: number }> {
  const archive = await createArchive(folder, threads())
  const { path, version } = archive.info()
  await archive.close()
  return { archive: path, version }
}

/** Items by id or accession number, in the order given, each once. @throws ArchiveError `not-found` {item} */
export function findItems(archive: Archive, names: readonly string[]): ItemId[] {
  return [...new Set(names.map((name) => findItem(archive, name)))]
}

/** An item by id or accession number. @throws ArchiveError `not-found` {item} */
export function findItem(archive: Archive, name: string): ItemId {
  try {
    return archive.findItem(name)
  } catch (thrown) {
    const { code, message } = toArchiveError(thrown)
    throw code === 'not-found' ? new ArchiveError(code, message, { item: name }) : thrown
  }
}

/** Largest page the contract gives. */
const PAGE = 500

/** Rows from `offset` on, at most `limit` of them, asked for page by page. */
export async function readPages<T, A extends { total: number }>(
  { offset, limit }: { offset: number; limit: number },
  read: (page: { offset: number; limit: number }) => Promise<A>,
  rowsOf: (answer: A) => readonly T[]
): Promise<{ first: A; rows: T[] }> {
  const first = await read({ offset, limit: Math.min(limit, PAGE) })
  const rows = [...rowsOf(first)]
  while (rows.length < limit && offset + rows.length < first.total) {
    const more = rowsOf(
      await read({ offset: offset + rows.length, limit: Math.min(limit - rows.length, PAGE) })
    )
    if (more.length === 0) break
    rows.push(...more)
  }
  return { first, rows }
}
