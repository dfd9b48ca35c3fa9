/**
 * The archive: the engine's composition root and its whole public face. It knows no Electron, no screen and not the
 * process it lives in; the window's archive process, the command line and the tests all open it here.
 */
import { randomUUID } from 'node:crypto'
import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import {
  contract,
  type ArchiveCall,
  type CallsOfKind,
  type EventName,
  type EventPayload,
  type Input,
  type Output
} from '../shared/ipc/contract.ts'
import { ArchiveError } from '../shared/ipc/errors.ts'
import type { ArchiveInfo } from '../shared/model/archive.ts'
import type { RepairProgress } from '../shared/model/encoding-repair.ts'
import type { ItemId } from '../shared/model/item.ts'
import type { SearchAnswer } from '../shared/model/search.ts'
import type { JobProgress } from '../shared/model/accession.ts'
import { openImporterPool, defaultLimits, type PoolLimits } from './accession/importer-pool.ts'
import { createAccessions, type AccessionCall } from './accession/accessions.ts'
import { createRuleWork } from './handlers/apply-rules.ts'
import { createEncodingRepairs, type EncodingCall } from './accession/encoding-repairs.ts'
import { measurePages } from './accession/measure-pages.ts'
import { createQuiet } from './accession/quiet.ts'
import { renewReports } from './accession/renew-reports.ts'
import { settleReports } from './accession/settle-reports.ts'
import { createWatching } from './accession/watching.ts'
import { checkHeader } from './db/header.ts'
import { checkIdentity, migrate } from './db/migrate.ts'
import { openWritable, translating, type WritableDb } from './db/open.ts'
import { archiveInfo, SAMPLE_FACT } from './handlers/archive.ts'
import { checkInput, dispatchWrite } from './handlers/dispatch.ts'
import { keepIndex } from './search/keep-index.ts'
import { takeLock, type Lock } from './lock.ts'
import { makeFolder } from './make-folder.ts'
import { ocrDataFolder } from './resources.ts'
import { openLocalReader, openThreadReader } from './reader.ts'
import { putFact } from './stores/archive-facts.ts'
import { findItem as findItemByName } from './stores/items.ts'
import { openVault } from './vault/vault.ts'

export { makeFolder }

const isAnsweredWithoutIndex = ({ problems }: SearchAnswer) =>
  problems.some(({ code }) => code === 'index-damaged')

export type ArchiveOptions = {
  /** The importer thread's script; by default the source beside this file. */
  importerThread?: URL
  /** The reader thread's script; null answers reads in this thread. */
  readerThread?: URL | null
  limits?: Partial<PoolLimits>
  /** Go on with accessions that were cut short. Default true. */
  resumeAccessions?: boolean
  /** Watch the archive's watched folders. Default false: a command that asks one thing brings nothing in. */
  watchFolders?: boolean
}

export type ArchiveListener = <E extends EventName>(name: E, payload: EventPayload<E>) => void

export type Archive = {
  info(): ArchiveInfo
  /**
   * Makes one call of the contract; the input is checked first.
   * @throws ArchiveError
   */
  call<N extends ArchiveCall>(name: N, input: Input<N>): Promise<Output<N>>
  /** An item by id or accession number. @throws ArchiveError `not-found` */
  findItem(name: string): ItemId
  /** Waits for an accession to end. */
  accessionEnded(jobId: string): Promise<JobProgress>
  /** Waits for a repair of encodings to end. */
  repairEnded(jobId: string): Promise<RepairProgress>
  /** Hears progress and changes; returns the function that stops listening. */
  on(listener: ArchiveListener): () => void
  /** Waits for what is running, puts accessions on hold, releases the lock. */
  close(): Promise<void>
}

const DATABASE = 'archive.db'

/**
 * Makes a new archive and opens it.
 * @throws ArchiveError `archive-exists` when the folder holds anything, `archive-unwritable`
 */
export async function createArchive(
  folder: string,
  options: ArchiveOptions & { sample?: boolean } = {}
): Promise<Archive> {
  const root = path.resolve(folder)
  try {
    makeFolder(root)
    if (readdirSync(root).length > 0) throw new ArchiveError('archive-exists', root)
  } catch (error) {
    throw error instanceof ArchiveError ? error : new ArchiveError('archive-unwritable', String(error))
  }
  return open(root, options, (db) => {
    migrate(db)
    if (options.sample) putFact(db, SAMPLE_FACT, 'yes')
  })
}

/**
 * Opens an archive; an older schema is raised first.
 * @throws ArchiveError `archive-missing` {path} | `not-an-archive` | `newer-archive` | `archive-in-use` | `archive-damaged` |
 * `archive-unwritable`
 */
export async function openArchive(folder: string, options: ArchiveOptions = {}): Promise<Archive> {
  const root = path.resolve(folder)
  const database = path.join(root, DATABASE)
  if (!existsSync(root)) throw new ArchiveError('archive-missing', `no folder ${root}`, { path: root })
  if (!existsSync(database)) throw new ArchiveError('not-an-archive', `${root} has no ${DATABASE}`)
  return open(root, options, (db) => {
    checkIdentity(db)
    migrate(db)
    db.transaction(() => settleReports(db))()
  })
}

async function open(
  root: string,
  options: ArchiveOptions,
  ready: (db: WritableDb) => void
): Promise<Archive> {
  const database = path.join(root, DATABASE)
  // before anything is written: not even a lock file is left in a folder that is no archive of ours
  if (existsSync(database)) checkHeader(database)
  const lock = takeLock(root)
  try {
    const db = openWritable(database)
    try {
      ready(db)
    } catch (error) {
      db.close()
      throw error
    }
    return await compose(root, database, db, options, lock)
  } catch (error) {
    lock.release()
    throw error
  }
}

async function compose(
  root: string,
  database: string,
  db: WritableDb,
  options: ArchiveOptions,
  lock: Lock
): Promise<Archive> {
  const vault = await openVault(root)
  await vault.sweep()
  const pool = openImporterPool(
    options.importerThread ?? new URL('./threads/importer-thread.ts', import.meta.url),
    ocrDataFolder(),
    {
      ...defaultLimits,
      ...options.limits
    }
  )
  const reader = options.readerThread
    ? openThreadReader(options.readerThread, { folder: root, database })
    : openLocalReader(root, database, vault)
  const listeners = new Set<ArchiveListener>()
  const tell: ArchiveListener = (name, payload) => listeners.forEach((listener) => listener(name, payload))
  const accessions = createAccessions({ db, vault, pool, isAfterCrash: lock.wasLeft }, tell)
  const repairs = createEncodingRepairs({ db, vault, pool }, tell, randomUUID)
  const rules = createRuleWork(db, tell)
  let closed = false
  const watching = createWatching(db, root, accessions.bringWatched)
  const index = keepIndex(db, tell)
  const quiet = createQuiet()
  const renewal = renewReports({ db, pool, quiet }, tell)
  listeners.add((name, payload) => {
    if (name !== 'job.progress') return
    index.follow(payload as JobProgress)
    renewal.follow(payload as JobProgress)
  })
  if (options.resumeAccessions !== false) {
    accessions.resumeUnfinished()
    renewal.wake()
  }
  if (options.watchFolders === true) watching.follow()

  async function answer<N extends ArchiveCall>(name: N, input: Input<N>): Promise<Output<N>> {
    const { kind } = contract[name]
    if (kind === 'read') {
      const answer = (await reader.read(name as CallsOfKind<'read'>, input)) as Output<N>
      if (name === 'search.run' && isAnsweredWithoutIndex(answer as SearchAnswer))
        void index.rebuild().catch(() => undefined)
      return answer
    }
    if (name === 'meetings.renew') {
      const { ids } = checkInput('meetings.renew', input)
      return { items: await renewal.finish(ids) } as Output<N>
    }
    if (name === 'index.rebuild') return { items: await index.rebuild() } as Output<N>
    if (kind === 'write') {
      if (name === 'annotations.import') {
        const { text } = checkInput('annotations.import', input)
        await translating(() => measurePages(db, pool, vault.pathOf, text))
      }
      const { value, changed } = dispatchWrite({ db }, name as CallsOfKind<'write'>, input)
      tell('archive.changed', changed)
      if (options.watchFolders === true && changed.topics.includes('watches')) watching.follow()
      return value as Output<N>
    }
    if (name.startsWith('encodings.')) {
      const call = name as EncodingCall
      return (await repairs.handle(call, checkInput(call, input))) as Output<N>
    }
    if (name === 'cleaningRules.add')
      return (await rules.add(checkInput('cleaningRules.add', input))) as Output<N>
    if (name === 'cleaningRules.stop') {
      await rules.stop()
      return {} as Output<N>
    }
    const job = name as AccessionCall
    return translating(() => accessions.handle(job, checkInput(job, input))) as Output<N>
  }

  return {
    info: () => archiveInfo(db, root),
    async call<N extends ArchiveCall>(name: N, input: Input<N>): Promise<Output<N>> {
      if (closed) throw new ArchiveError('no-archive-open', 'the archive is closed')
      return quiet.during(() => answer(name, input))
    },
    findItem: (name) => findItemByName(db, name),
    accessionEnded: (jobId) => accessions.ended(jobId),
    repairEnded: (jobId) => repairs.ended(jobId),
    on(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async close() {
      if (closed) return
      closed = true
      await index.stop()
      await renewal.stop()
      await watching.close()
      await repairs.stop()
      await rules.stop()
      await accessions.suspendAll()
      await pool.close()
      await reader.close()
      db.pragma('optimize')
      db.close()
      lock.release()
    }
  }
}
