/**
 * Reading anew what an earlier version of the rules has read: in slices, in a thread of the importers, while nobody waits
 * for an answer and nothing is brought in. How far it is stands with each item, so the next opening goes on where this one
 * ended. It is no work of a person: the journal hears nothing of it, and edits and annotations stay as they are.
 */
import type { EventName, EventPayload } from '../../shared/ipc/contract.ts'
import type { JobProgress } from '../../shared/model/accession.ts'
import type { ItemId } from '../../shared/model/item.ts'
import type { WritableDb } from '../db/open.ts'
import type { Extraction } from '../meeting/extract-meeting.ts'
import { EXTRACTOR_VERSION } from '../meeting/extractor-version.ts'
import { getItem } from '../stores/items.ts'
import { joinedTo, leadOf } from '../stores/joined-meetings.ts'
import { isEdited } from '../stores/meeting-edits.ts'
import { countReadBefore, hasReport, itemsReadBefore, putVersion, versionOf } from '../stores/meetings.ts'
import { writeExtraction } from './extract-again.ts'
import { createGate } from './gate.ts'
import type { ImporterPool, ReadAgain } from './importer-pool.ts'
import type { Quiet } from './quiet.ts'
import { LONG_TEXT } from './report-writer.ts'
import { meetingSource } from './reports.ts'
import { settleReports } from './settle-reports.ts'

type Tell = <E extends EventName>(name: E, payload: EventPayload<E>) => void

/** Items to a transaction: short enough that nobody waits behind it. */
const CHUNK = 16
/** Who looks at lists and registers hears of changes this often at most. */
const TELL_MS = 3000

export type ReportRenewal = {
  /** Begins, or goes on, in the background. */
  wake(): void
  /**
   * Reads now what there is to read, whoever waits: all (tells `meetings.progress`), or of these items and of those
   * their meetings are joined with.
   * @returns how many items were read
   */
  finish(ids?: readonly ItemId[]): Promise<number>
  /** Hears of imports: nothing is read while one runs. */
  follow(progress: JobProgress): void
  /** Stops after the slice under way. */
  stop(): Promise<void>
}

export function renewReports(
  { db, pool, quiet }: { db: WritableDb; pool: ImporterPool; quiet: Quiet },
  tell: Tell
): ReportRenewal {
  const stopping = new AbortController()
  /** Closed while an import runs. */
  const gate = createGate()
  let hurry = new AbortController()
  let working: Promise<number> | null = null

  const slice = async (ids: readonly ItemId[]): Promise<boolean> => {
    const asked = ids.map((id): ReadAgain => {
      const source = meetingSource(db, id)
      return { source, isKept: source.text.length >= LONG_TEXT || hasReport(db, id) || isEdited(db, id) }
    })
    const read = await readAll(pool, asked, stopping.signal)
    return db.transaction(() => {
      const before = changes(db)
      const written = asked.filter(({ source }, at) => write(db, source, read[at]!)).length
      settleReports(db)
      // beside the version of each
      return changes(db) - before > written
    })()
  }

  async function work(): Promise<number> {
    const total = countReadBefore(db, EXTRACTOR_VERSION)
    let done = 0
    let toldAt = performance.now()
    let isUntold = false
    const tellChanged = () => {
      if (isUntold) tell('archive.changed', { topics: ['items', 'meetings', 'citations', 'people'] })
      isUntold = false
      toldAt = performance.now()
    }
    try {
      for (;;) {
        await quiet.come(AbortSignal.any([stopping.signal, hurry.signal]))
        await gate.passed()
        if (stopping.signal.aborted) return done
        const ids = itemsReadBefore(db, EXTRACTOR_VERSION, CHUNK)
        if (ids.length === 0) return done
        tell('meetings.progress', { done, total: Math.max(total, done + ids.length) })
        isUntold = (await slice(ids)) || isUntold
        done += ids.length
        if (performance.now() - toldAt > TELL_MS) tellChanged()
      }
    } finally {
      tellChanged()
      if (done > 0) tell('meetings.progress', { done, total: done })
    }
  }

  async function renewThese(ids: readonly ItemId[]): Promise<number> {
    const told = new Set(ids.map((id) => leadOf(db, id)).flatMap((lead) => [lead, ...joinedTo(db, lead)]))
    const old = [...told].filter((id) => (versionOf(db, id) ?? EXTRACTOR_VERSION) < EXTRACTOR_VERSION)
    for (let at = 0; at < old.length; at += CHUNK) await slice(old.slice(at, at + CHUNK))
    return old.length
  }

  const begin = () => (working ??= work().finally(() => (working = null)))

  return {
    // what cannot be read now is read at the next opening
    wake: () => void begin().catch(() => undefined),
    async finish(ids) {
      if (ids !== undefined) return renewThese(ids)
      hurry.abort()
      try {
        return await begin()
      } finally {
        hurry = new AbortController()
      }
    },
    follow({ endedAt }) {
      if (endedAt === null) gate.close()
      else gate.open()
    },
    async stop() {
      stopping.abort()
      gate.open()
      await working?.catch(() => undefined)
    }
  }
}

/** A text that takes the thread down costs its own reading, not that of its neighbours. */
async function readAll(
  pool: ImporterPool,
  asked: readonly ReadAgain[],
  signal: AbortSignal
): Promise<(Extraction | null)[]> {
  const read = await pool.readAgain(asked, signal)
  if (asked.length === 1 || read.some((extraction) => extraction !== null)) return read
  const alone: (Extraction | null)[] = []
  for (const each of asked) alone.push(...(await pool.readAgain([each], signal)))
  return alone
}

/**
 * What cannot be read by these rules keeps what it has; a text that changed meanwhile was read with its change, and an
 * item whose facts changed is read in a later slice.
 * @returns whether the item counts as read
 */
function write(db: WritableDb, source: ReadAgain['source'], extraction: Extraction | null): boolean {
  const id = source.item
  const version = versionOf(db, id)
  if (version === null || version >= EXTRACTOR_VERSION) return false
  const { title, date, source: from } = getItem(db, id)
  if (title !== source.title || date !== source.publishedAt || from !== source.source) return false
  if (extraction === null) putVersion(db, id, EXTRACTOR_VERSION)
  else writeExtraction(db, source, extraction.sketch, extraction.report)
  return true
}

const changes = (db: WritableDb): number => db.prepare('SELECT total_changes()').pluck().get() as number
