/** Bringing one source in: into the vault, through the importer pool, and ready for the writer. */
import { ArchiveError, toArchiveError, type ErrorCode } from '../../shared/ipc/errors.ts'
import type { HoldReason } from '../../shared/model/accession.ts'
import type { CleaningRule } from '../../shared/model/cleaning-rule.ts'
import type { ItemId } from '../../shared/model/item.ts'
import { insidePath } from '../../shared/model/container-path.ts'
import type { WritableDb } from '../db/open.ts'
import { listRules } from '../stores/cleaning-rules.ts'
import { linkItems } from '../stores/item-links.ts'
import { itemOfOriginal } from '../stores/originals.ts'
import type { StoredOriginal, Vault } from '../vault/vault.ts'
import type { Brought, ImporterPool } from './importer-pool.ts'
import type { Prepared } from './prepare.ts'
import { bytesSource, type Source } from './source.ts'
import { holdReason } from './hold-reason.ts'
import { failed, type Arrived } from './write-batch.ts'
import { writeDuplicate, writeItem } from './write-items.ts'

export type BringContext = {
  db: WritableDb
  vault: Vault
  pool: ImporterPool
  signal: AbortSignal
  keepUnreadable: boolean
  /** An earlier sitting of this run was cut short, and what it had taken and not used is unknown. */
  isResumed: boolean
  /** Hands what arrived to the writer; resolves when there is room for more. */
  hand(arrived: Arrived): Promise<void>
  /** Holds the whole run because nothing can be written; resolves when it goes on or is stopped. */
  hold(reason: HoldReason): Promise<void>
  /** How often a run that stood still went on: what failed before it did is tried again at once. */
  wentOn(): number
  /** Whether an earlier sitting of this run wrote an outcome for the path. */
  isSettled(path: string): boolean
  /** Tells of files found inside others, so that the total stays true. */
  found(count: number): void
}

export type Bringer = {
  bring(source: Source): Promise<void>
  /** Brings only what lies inside a file the archive may hold already, under the given name. */
  bringInside(source: Source, inside: string): Promise<void>
  /** Tells of an original whose rows were refused. The same bytes may rest in the archive by another path, or come to. */
  leave(sha256: string): void
  /** Takes back what no item came to rest on, once everything is written; `hasDropped` when some of it never was. */
  sweep(hasDropped: boolean): Promise<void>
}

/** A source whose bytes are in the vault. */
type Taken = Brought & { stored: StoredOriginal }

/** What a file does to the thread that reads it, so that it cannot be asked to read it once more. */
const harmful: ReadonlySet<ErrorCode> = new Set(['timed-out', 'importer-crashed', 'too-large'])

export function createBringer(context: BringContext): Bringer {
  const { db, vault, pool, signal, hand } = context
  /** Originals of files that could not be brought in. The same bytes may be on their way by another path. */
  const unwanted = new Set<string>()

  let hasLostThread = false

  const keepUnreadable = context.keepUnreadable ? { keepUnreadable: true } : {}
  let known: { rules?: CleaningRule[] } | null = null
  /** Read anew in each turn: a rule made while a run goes on holds for what it still brings. */
  const rules = () => {
    if (known === null) {
      const all = listRules(db)
      known = all.length > 0 ? { rules: all } : {}
      setImmediate(() => (known = null))
    }
    return known
  }
  const refuse = async (path: string, error: ArchiveError) => {
    hasLostThread ||= harmful.has(error.code)
    // a file that there was no room for is brought in when the run goes on
    if (error.code === 'cancelled' || holdReason(error) !== null) return
    await hand({ path, write: () => failed(path, error) })
  }

  /** The bytes in the vault and what was read of them; `prepared` is null for bytes the vault held before. */
  const take = async (source: Source): Promise<Brought> => {
    for (;;) {
      const before = context.wentOn()
      const brought = await takeNow(source)
      const reason = brought.error === null ? null : holdReason(brought.error)
      if (brought.stored !== null || reason === null || signal.aborted) return brought
      if (context.wentOn() === before) await context.hold(reason)
    }
  }

  const takeNow = async ({ name, bytes }: Source): Promise<Brought> => {
    if ('file' in bytes)
      return pool.bring({ source: bytes.file, name, root: vault.root, ...keepUnreadable, ...rules() }, signal)
    try {
      return { stored: await bytes.store(signal), prepared: null, error: null }
    } catch (error) {
      return { stored: null, prepared: null, error: toArchiveError(error) }
    }
  }

  /** A file that hung or crashed its reader, or took all its memory, is kept unread where that is asked for. */
  const prepare = async (source: Source, { stored, prepared, error }: Brought): Promise<Prepared> => {
    const request = { file: vault.pathOf(stored!.sha256), name: source.name, ...keepUnreadable, ...rules() }
    try {
      if (error) throw error
      return prepared ?? (await pool.prepare(request, signal))
    } catch (thrown) {
      const { code, detail } = toArchiveError(thrown)
      if (!context.keepUnreadable || !harmful.has(code)) throw thrown
      return pool.prepare({ ...request, unread: { code, detail } }, signal)
    }
  }

  /** @returns the hash of its bytes, null when they could not be taken */
  const bringHashed = async (source: Source): Promise<string | null> => {
    const { path } = source
    const brought = await take(source)
    const { stored } = brought
    if (stored === null) {
      await refuse(path, brought.error!)
      return null
    }
    const known = itemOfOriginal(db, stored.sha256)
    if (known !== null) {
      await hand({
        path,
        write: (_, arrival) => {
          linkToParent(db, source.parent, known, source.name)
          return writeDuplicate(db, arrival, known)
        }
      })
      return stored.sha256
    }
    try {
      await handItem(source, { ...brought, stored }, await prepare(source, brought))
    } catch (thrown) {
      if (stored.isNew) unwanted.add(stored.sha256)
      await refuse(path, toArchiveError(thrown))
    }
    return stored.sha256
  }

  const handItem = async (source: Source, brought: Taken, prepared: Prepared): Promise<void> => {
    const { stored, settling } = brought
    const { attachments, ...item } = prepared
    const inner: { sha256: string | null; name: string }[] = []
    // inner files come first: once the outer one has an outcome, none of them is missing
    for (const [position, { name, bytes }] of attachments.entries()) {
      const parent = { sha256: stored.sha256, position }
      const sha256 = await bringInner(bytesSource(vault, insidePath(source.path, name), bytes, parent))
      inner.push({ sha256, name })
    }
    await hand({
      path: source.path,
      sha256: stored.sha256,
      ...(settling ? { settling } : {}),
      weight: item.cleaned.text.length,
      write: (_, arrival) => {
        const outcome = writeItem(db, arrival, stored, item)
        const outer = outcome.item
        if (outer === null) return outcome
        linkToParent(db, source.parent, outer, source.name)
        for (const [position, { sha256, name }] of inner.entries()) {
          const child = sha256 === null ? null : itemOfOriginal(db, sha256)
          if (child !== null) linkItems(db, { parent: outer, child, name, position })
        }
        return outcome
      }
    })
  }

  const bringInner = async (source: Source): Promise<string | null> => {
    context.found(1)
    if (!context.isSettled(source.path)) return bringHashed(source)
    // cut short between its outcome and the outer file's: only the link is left to make
    return (await take(source)).stored?.sha256 ?? null
  }

  return {
    bring: async (source) => void (await bringHashed(source)),
    async bringInside(source, inside) {
      const wanted = insidePath(source.path, inside)
      const brought = await take(source)
      if (brought.stored === null) return refuse(wanted, brought.error!)
      const { sha256 } = brought.stored
      try {
        const { attachments } = await prepare(source, brought)
        const position = attachments.findIndex(({ name }) => name === inside)
        const attachment = attachments[position]
        if (!attachment) throw new ArchiveError('missing-file', wanted)
        await bringHashed(bytesSource(vault, wanted, attachment.bytes, { sha256, position }))
      } catch (thrown) {
        await refuse(wanted, toArchiveError(thrown))
      }
    },
    leave: (sha256) => void unwanted.add(sha256),
    async sweep(hasDropped) {
      for (const sha256 of unwanted) {
        if (itemOfOriginal(db, sha256) === null) await vault.discard(sha256)
      }
      unwanted.clear()
      // a thread that was stopped could not tidy up, and what it had taken in already nobody hears of
      const isCutShort = signal.aborted || hasLostThread
      if (isCutShort) await vault.sweep()
      else if (!hasDropped && !context.isResumed) return
      for await (const sha256 of vault.list()) {
        if (itemOfOriginal(db, sha256) === null) await vault.discard(sha256)
      }
    }
  }
}

/** Makes the link from the inner side, where the outer item is written already. */
function linkToParent(db: WritableDb, parent: Source['parent'], child: ItemId, name: string): void {
  if (!parent) return
  const outer = itemOfOriginal(db, parent.sha256)
  if (outer !== null) linkItems(db, { parent: outer, child, name, position: parent.position })
}
