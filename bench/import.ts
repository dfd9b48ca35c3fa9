/** Import of text files by the engine against raw reading and inserting of the same files. */
import path from 'node:path'
import { createArchive } from '../src/archive/index.ts'
import { rawImport } from './raw.ts'

export type ImportFigures = {
  files: number
  imported: number
  oursMs: number
  rawMs: number
  /** Largest resident size of this process while importing, MB. */
  peakMb: number
}

/** Brings the files into a new archive at `folder` (kept for searching in it), and into a raw database beside it. */
export async function measureImport(folder: string, files: readonly string[]): Promise<ImportFigures> {
  // the first read fills the system's cache, so that both find the files there
  rawImport(`${folder}-warm.db`, files)
  const rawMs = rawImport(`${folder}-raw.db`, files)
  const archive = await createArchive(folder)
  let peak = process.memoryUsage.rss()
  const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 50)
  const started = performance.now()
  const jobId = await archive.call('accession.start', { paths: [...files] })
  const { counts } = await archive.accessionEnded(jobId)
  const oursMs = performance.now() - started
  clearInterval(watch)
  await archive.close()
  return { files: files.length, imported: counts.imported, oursMs, rawMs, peakMb: peak / 2 ** 20 }
}

export const databaseOf = (folder: string): string => path.join(folder, 'archive.db')
