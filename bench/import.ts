/** Import of a folder by the engine: how long, until when, and in how much memory. */
import { closeSync, fsyncSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs'
import path from 'node:path'
import { createArchive, type Archive } from '../src/archive/index.ts'
import type { JobProgress } from '../src/shared/model/accession.ts'
import { rawImport } from './raw.ts'
import { recollIndex } from './recoll.ts'

export type OurImport = {
  files: number
  imported: number
  /** Until everything is found and listed. */
  foundMs: number
  /** Until the reports of all meetings are kept too. */
  wholeMs: number
  /** Largest resident size of this process while importing, MB. */
  peakMb: number
}

/** The importer thread as it ships: of the sources every thread would first translate each file, half a second of its own. */
const importerThread = new URL('../out/main/importer-thread.js', import.meta.url)

/** Brings folders or files into a new archive at `folder`, which is kept. */
export async function importInto(folder: string, paths: readonly string[]): Promise<OurImport> {
  const archive = await createArchive(folder, { importerThread })
  let peak = process.memoryUsage.rss()
  const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 50)
  const started = performance.now()
  let foundMs = 0
  hearProgress(archive, ({ endedAt }) => {
    if (endedAt !== null) foundMs ||= performance.now() - started
  })
  const jobId = await archive.call('accession.start', { paths: [...paths] })
  const { counts } = await archive.accessionEnded(jobId)
  const wholeMs = performance.now() - started
  clearInterval(watch)
  await archive.close()
  const files = counts.imported + counts.duplicate + counts.failed
  return { files, imported: counts.imported, foundMs: foundMs || wholeMs, wholeMs, peakMb: peak / 2 ** 20 }
}

/** @returns what stops the hearing */
export const hearProgress = (archive: Archive, hear: (progress: JobProgress) => void): (() => void) =>
  archive.on((name, payload) => {
    if (name === 'job.progress') hear(payload as JobProgress)
  })

export type ImportFigures = { ours: OurImport; rawMs: number; recollMs: number | null; flushMs: number }

/** Brings a folder of texts into a new archive at `archive`, and the same by others beside it. */
export async function measureImport(
  archive: string,
  folder: string,
  files: readonly string[]
): Promise<ImportFigures> {
  // the first read fills the system's cache, so that all find the files there
  rawImport(`${archive}-warm.db`, files)
  const recollMs = recollIndex(archive, folder)
  const rawMs = rawImport(`${archive}-raw.db`, files)
  const ours = await importInto(archive, [folder])
  return { ours, rawMs, recollMs, flushMs: measureFlush(`${archive}-flush`) }
}

/** What this disk takes to make a file of 4 KB and flush it, in milliseconds: an archive does so for every original. */
function measureFlush(folder: string): number {
  mkdirSync(folder, { recursive: true })
  const bytes = Buffer.alloc(4096, 'x')
  const rounds = 100
  const started = performance.now()
  for (let n = 0; n < rounds; n++) {
    const file = openSync(path.join(folder, String(n)), 'wx')
    writeSync(file, bytes)
    fsyncSync(file)
    closeSync(file)
  }
  const each = (performance.now() - started) / rounds
  rmSync(folder, { recursive: true })
  return each
}

export const databaseOf = (folder: string): string => path.join(folder, 'archive.db')
