/**
 * The writer of an accession: collects what arrived and commits it in batches, originals flushed to disk before the
 * rows that rest on them.
 */
import { ArchiveError } from '../../shared/ipc/errors.ts'
import type { OutcomeStatus } from '../../shared/model/accession.ts'
import { translateSqlite, type WritableDb } from '../db/open.ts'
import type { Vault } from '../vault/vault.ts'
import { writeBatch, type Arrived } from './write-batch.ts'

/** Batches are committed at this many files or after this long, whichever comes first; writing one holds the threads up. */
export const BATCH_FILES = 200
const BATCH_MS = 400
/** A batch of long texts is committed earlier, by the characters in it. */
const BATCH_WEIGHT = 8 * 1024 * 1024
/** Prepared files hold whole texts, so whoever brings more than two batches waits. */
const MOST_PENDING = 2

export type Writer = {
  /** Resolves when there is room for more. */
  hand(arrived: Arrived): Promise<void>
  /**
   * Commits all that is pending. Never rejects: what can't be written stays pending and is told to `failed`; nothing is
   * tried again before the next call.
   */
  flush(): Promise<void>
}

/**
 * @param place where each path stands in the walk, so that a batch is numbered in the order of the folder
 * @param wrote hears each outcome's status, `refused` whose original has no rows of its own, `committed` each batch,
 *   `failed` what stopped the archive from being written
 */
export function createWriter(
  context: { db: WritableDb; vault: Vault; accessionId: number },
  place: (path: string) => number,
  events: {
    wrote(path: string, status: OutcomeStatus): void
    refused(sha256: string): void
    committed(): void
    failed(error: unknown): void
  }
): Writer {
  const { db, vault, accessionId } = context
  let pending: Arrived[] = []
  let weight = 0
  /** How many batches the pending files would fill. */
  const fill = () => Math.max(pending.length / BATCH_FILES, weight / BATCH_WEIGHT)
  let timer: NodeJS.Timeout | null = null
  let flushing: Promise<void> = Promise.resolve()
  let isStuck = false

  /** What is not known to be flushed is flushed by name. */
  const settle = async (batch: readonly Arrived[]): Promise<void> => {
    const isSettled = await Promise.all(batch.map(async ({ settling }) => (await settling) ?? false))
    await vault.settle(batch.flatMap(({ sha256 }, at) => (isSettled[at] ? [] : (sha256 ?? []))))
  }

  const write = async (): Promise<void> => {
    if (timer) clearTimeout(timer)
    timer = null
    const batch = pending
    const heft = weight
    pending = []
    weight = 0
    isStuck = false
    if (batch.length === 0) return
    batch.sort((a, b) => place(a.path) - place(b.path))
    try {
      await settle(batch)
      const outcomes = writeBatch(db, accessionId, batch)
      for (const [at, { path, status }] of outcomes.entries()) {
        events.wrote(path, status)
        const { sha256 } = batch[at]!
        if (sha256 && status === 'failed') events.refused(sha256)
      }
      events.committed()
    } catch (error) {
      pending = [...batch, ...pending]
      weight += heft
      isStuck = true
      events.failed(error instanceof ArchiveError ? error : translateSqlite(error))
    }
  }
  const flush = () => (flushing = flushing.then(write))

  return {
    async hand(arrived) {
      pending.push(arrived)
      weight += arrived.weight ?? 0
      if (isStuck) return
      if (fill() >= 1) void flush()
      else timer ??= setTimeout(() => void flush(), BATCH_MS)
      if (fill() >= MOST_PENDING) await flushing
    },
    flush
  }
}
