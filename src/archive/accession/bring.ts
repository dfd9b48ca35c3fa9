/** Bringing one source in: into the vault, through the importer pool, and ready for the writer. */
import { ArchiveError, toArchiveError } from '../../shared/ipc/errors.ts'
import type { ItemId } from '../../shared/model/item.ts'
import { insidePath } from '../../shared/model/container-path.ts'
import type { WritableDb } from '../db/open.ts'
import { linkItems } from '../stores/item-links.ts'
import { itemOfOriginal } from '../stores/originals.ts'
import type { StoredOriginal, Vault } from '../vault/vault.ts'
import type { ImporterPool } from './importer-pool.ts'
import type { Prepared } from './prepare.ts'
import { bytesSource, type Source } from './source.ts'
import { failed, type Arrived } from './write-batch.ts'
import { writeDuplicate, writeItem } from './write-items.ts'

export type BringContext = {
  db: WritableDb
  vault: Vault
  pool: ImporterPool
  signal: AbortSignal
  keepUnreadable: boolean
  /** Hands what arrived to the writer; resolves when there is room for more. */
  hand(arrived: Arrived): Promise<void>
  /** Whether an earlier sitting of this run wrote an outcome for the path. */
  isSettled(path: string): boolean
  /** Tells of files found inside others, so that the total stays true. */
  found(count: number): void
}

export type Bringer = {
  bring(source: Source): Promise<void>
  /** Brings only what lies inside a file the archive may hold already, under the given name. */
  bringInside(source: Source, inside: string): Promise<void>
}

export function createBringer(context: BringContext): Bringer {
  const { db, vault, pool, signal, hand } = context
  /** Bytes on their way in, so that two paths with the same bytes make one item. */
  const inFlight = new Map<string, Promise<ArchiveError | null>>()

  const take = async (source: Source): Promise<StoredOriginal | null> => {
    try {
      return await source.store(signal)
    } catch (error) {
      const reason = toArchiveError(error)
      if (reason.code !== 'cancelled')
        await hand({ path: source.path, write: () => failed(source.path, reason) })
      return null
    }
  }

  const bring = async (source: Source): Promise<void> => {
    const stored = await take(source)
    if (stored === null) return
    const { path, parent } = source
    const known = itemOfOriginal(db, stored.sha256)
    if (known !== null) {
      return hand({
        path,
        write: (_, arrival) => {
          linkToParent(db, parent, known, source.name)
          return writeDuplicate(db, arrival, known)
        }
      })
    }
    const twin = inFlight.get(stored.sha256)
    if (twin) {
      const error = await twin
      // the twin's bytes may have been taken back before this copy of them came in
      if (error && stored.isNew) await vault.discard(stored.sha256)
      if (error?.code === 'cancelled') return
      return hand({
        path,
        isCopy: true,
        write: (_, arrival) => {
          const item = itemOfOriginal(db, stored.sha256)
          if (item === null) {
            return failed(path, error ?? new ArchiveError('unexpected', 'the twin was not written'))
          }
          linkToParent(db, parent, item, source.name)
          return writeDuplicate(db, arrival, item)
        }
      })
    }
    const arriving = prepareAndHand(source, stored)
    inFlight.set(stored.sha256, arriving)
    await arriving
  }

  const request = (source: Source, stored: StoredOriginal) => ({
    file: vault.pathOf(stored.sha256),
    name: source.name,
    ...(context.keepUnreadable ? { keepUnreadable: true } : {})
  })

  /** A file that hung or crashed its reader is kept unread where that is asked for. */
  const prepareOrKeep = async (source: Source, stored: StoredOriginal): Promise<Prepared> => {
    try {
      return await pool.prepare(request(source, stored), signal)
    } catch (thrown) {
      const { code, detail } = toArchiveError(thrown)
      if (!context.keepUnreadable || (code !== 'timed-out' && code !== 'importer-crashed')) throw thrown
      return pool.prepare({ ...request(source, stored), unread: { code, detail } }, signal)
    }
  }

  const prepareAndHand = async (source: Source, stored: StoredOriginal): Promise<ArchiveError | null> => {
    const { path, parent } = source
    let prepared: Prepared
    try {
      prepared = await prepareOrKeep(source, stored)
    } catch (thrown) {
      const error = toArchiveError(thrown)
      if (stored.isNew) await vault.discard(stored.sha256)
      inFlight.delete(stored.sha256)
      if (error.code !== 'cancelled') await hand({ path, write: () => failed(path, error) })
      return error
    }
    const { attachments, ...item } = prepared
    const inner: { sha256: string; name: string }[] = []
    // inner files come first: once the outer one has an outcome, none of them is missing
    for (const [position, attachment] of attachments.entries()) {
      const innerPath = insidePath(path, attachment.name)
      const innerSource = bytesSource(vault, innerPath, attachment.bytes, { sha256: stored.sha256, position })
      const taken = await bringInner(innerSource)
      inner[position] = { sha256: taken ?? '', name: attachment.name }
    }
    await hand({
      path,
      sha256: stored.sha256,
      write: (_, arrival) => {
        const outcome = writeItem(db, arrival, stored, item)
        if (outcome.item === null) return outcome
        linkToParent(db, parent, outcome.item, source.name)
        for (const [position, { sha256, name }] of inner.entries()) {
          const child = sha256 === '' ? null : itemOfOriginal(db, sha256)
          if (child !== null) linkItems(db, { parent: outcome.item, child, name, position })
        }
        return outcome
      },
      written: () => inFlight.delete(stored.sha256)
    })
    return null
  }

  /** @returns the inner file's hash, null when it could not be taken */
  const bringInner = async (source: Source): Promise<string | null> => {
    context.found(1)
    let sha256: string | null = null
    const remembering: Source = {
      ...source,
      async store(stop) {
        const stored = await source.store(stop)
        sha256 = stored.sha256
        return stored
      }
    }
    if (context.isSettled(source.path)) {
      // cut short between its outcome and the outer file's: only the link is left to make
      await source.store(signal).then(
        (stored) => (sha256 = stored.sha256),
        () => undefined
      )
      return sha256
    }
    await bring(remembering)
    return sha256
  }

  const bringInside = async (source: Source, inside: string): Promise<void> => {
    const stored = await take({ ...source, path: insidePath(source.path, inside) })
    if (stored === null) return
    const wanted = insidePath(source.path, inside)
    try {
      const { attachments } = await pool.prepare(request(source, stored), signal)
      const position = attachments.findIndex(({ name }) => wanted === insidePath(source.path, name))
      const attachment = attachments[position]
      if (!attachment) throw new ArchiveError('missing-file', wanted)
      await bring(bytesSource(vault, wanted, attachment.bytes, { sha256: stored.sha256, position }))
    } catch (thrown) {
      const error = toArchiveError(thrown)
      if (error.code !== 'cancelled') await hand({ path: wanted, write: () => failed(wanted, error) })
    }
  }

  return { bring, bringInside }
}

/** Makes the link from the inner side, where the outer item is written already. */
function linkToParent(db: WritableDb, parent: Source['parent'], child: ItemId, name: string): void {
  if (!parent) return
  const outer = itemOfOriginal(db, parent.sha256)
  if (outer !== null) linkItems(db, { parent: outer, child, name, position: parent.position })
}
