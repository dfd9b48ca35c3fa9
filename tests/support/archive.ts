/**
 * Support: real archives in temporary folders, and documents to put into them. Nothing here stands in for the product;
 * what is opened is closed and removed when the test ends.
 */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'
import { createArchive, openArchive, type Archive, type ArchiveOptions } from '../../src/archive/index.ts'
import { everyOutcome } from '../../src/shared/ipc/every-outcome.ts'
import type { JobProgress, Outcome } from '../../src/shared/model/accession.ts'
import type { ItemId } from '../../src/shared/model/item.ts'

/** The repository's folder. */
export const repository = fileURLToPath(new URL('../../', import.meta.url))
/** The twelve documents that ship. */
export const sampleDocuments = path.join(repository, 'resources', 'samples', 'documents')
/** Real documents, where they are at hand; tests over them say that they were skipped elsewhere. */
export const realData = process.env['TULIEU_DATA'] ?? path.resolve(repository, '../shared/data')

/** A folder of its own for one test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'tulieu-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }))
  return folder
}

/** A new archive, closed at the end of the test. */
export async function freshArchive(
  options: ArchiveOptions = {}
): Promise<{ archive: Archive; folder: string }> {
  const folder = path.join(temporaryFolder(), 'Kho thử.tulieu')
  const archive = await createArchive(folder, options)
  onTestFinished(() => archive.close())
  return { archive, folder }
}

/** The archive in a folder, closed at the end of the test. */
export async function reopened(folder: string, options: ArchiveOptions = {}): Promise<Archive> {
  const archive = await openArchive(folder, options)
  onTestFinished(() => archive.close())
  return archive
}

/** Files by name and content in a new folder; names may hold slashes. */
export function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = temporaryFolder()
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name)
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, content)
  }
  return folder
}

/** Every outcome of a run, failed ones first. */
export async function outcomesOf(archive: Archive, jobId: string): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  const every = everyOutcome((page) => archive.call('accession.outcomes', page), jobId)
  for await (const { path: file, status, item, reason } of every) {
    outcomes.push({ path: file, status, item, reason })
  }
  return outcomes
}

/** Brings paths in and waits for the end. */
export async function bringIn(
  archive: Archive,
  ...paths: string[]
): Promise<{ jobId: string; progress: JobProgress; outcomes: Outcome[]; byName: Map<string, Outcome> }> {
  const jobId = await archive.call('accession.start', { paths })
  const progress = await archive.accessionEnded(jobId)
  const outcomes = await outcomesOf(archive, jobId)
  const byName = new Map(outcomes.map((outcome) => [path.basename(outcome.path).normalize('NFC'), outcome]))
  return { jobId, progress, outcomes, byName }
}

/** An archive that holds the given texts, each as one `.txt`, with their ids in the order given. */
export async function archiveOf(
  ...texts: string[]
): Promise<{ archive: Archive; folder: string; ids: ItemId[] }> {
  const { archive, folder } = await freshArchive()
  const ids: ItemId[] = []
  // one at a time, so that ids follow the order given
  for (const [at, text] of texts.entries()) {
    const { outcomes } = await bringIn(archive, folderOf({ [`tai-lieu-${at + 1}.txt`]: text }))
    ids.push(outcomes[0]!.item!)
  }
  return { archive, folder, ids }
}

/** Names in `originals/` that are neither a shelf nor an original: what an interrupted copy would leave. */
export function leftovers(folder: string): string[] {
  return readdirSync(path.join(folder, 'originals')).filter((name) => !/^[0-9a-f]{2}$/.test(name))
}

/** Titles found by a query, best first. */
export async function titlesOf(archive: Archive, text: string): Promise<string[]> {
  const { hits } = await archive.call('search.run', { text, filter: {} })
  return hits.map((hit) => hit.item.title)
}

/** What a promise rejects with, as its closed code; fails when it does not reject. */
export async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work
  } catch (error) {
    return (error as { code?: string }).code ?? String(error)
  }
  throw new Error('it was expected to fail')
}

/** Ordinary Vietnamese articles that say different things, for tests that need many. */
export function article(number: number): string {
  const places = ['Đông Khuê', 'Sa Trạch', 'Đăng Lĩnh', 'Mỹ Khuê', 'Tân Phiệt', 'Hòa Lẫm']
  const works = ['đối thoại với nhân dân', 'giám sát và phản biện', 'dân vận khéo', 'giải phóng mặt bằng']
  const place = places[number % places.length]
  const work = works[number % works.length]
  return [
    `${place}: bàn việc ${work} lần thứ ${number}`,
    '',
    `(Báo Vĩnh Sa) - Ngày ${(number % 28) + 1}/3/2021, xã ${place} họp bàn công tác ${work}. Cuộc họp ghi nhận ${number} ý kiến.`,
    '',
    `Nhân dân xã ${place} mong muốn công tác ${work} tiếp tục được quan tâm, mỗi ý kiến đều có người trả lời.`
  ].join('\n')
}

let samples: Promise<string> | null = null

/** An archive with the twelve sample documents, made once a test file and copied for each test. */
export async function sampleArchive(): Promise<{
  archive: Archive
  folder: string
  idOf(name: string): ItemId
}> {
  samples ??= makeSamples()
  const folder = path.join(temporaryFolder(), 'Kho mẫu.tulieu')
  cpSync(await samples, folder, { recursive: true })
  const archive = await reopened(folder)
  const { items } = await archive.call('items.list', { filter: {} })
  const names = new Map<string, ItemId>()
  for (const { id } of items) {
    const { original } = await archive.call('items.get', { id })
    names.set(original.name, id)
  }
  return {
    archive,
    folder,
    idOf(name) {
      const found = [...names].find(([each]) => each.startsWith(name))
      if (!found) throw new Error(`no sample is called ${name}…`)
      return found[1]
    }
  }
}

async function makeSamples(): Promise<string> {
  const parent = mkdtempSync(path.join(tmpdir(), 'tulieu-samples-'))
  process.once('exit', () => rmSync(parent, { recursive: true, force: true }))
  const folder = path.join(parent, 'kho')
  const archive = await createArchive(folder)
  await bringIn(archive, sampleDocuments)
  await archive.close()
  return folder
}
