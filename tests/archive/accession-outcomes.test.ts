/** Looking up what became of files: page by page, with notes, settled by a retry or let go, run after run. */
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, test } from 'vitest'
import type { Archive } from '../../src/archive/index.ts'
import {
  article,
  bringIn,
  codeOf,
  folderOf,
  freshArchive,
  outcomesOf,
  reopened,
  repository,
  sampleDocuments
} from '../support/archive.ts'

const fixture = (name: string) => readFileSync(path.join(repository, 'tests/fixtures', name))
const names = (outcomes: readonly { path: string }[]) => outcomes.map((each) => path.basename(each.path))
const finish = (archive: Archive, jobId: string) => archive.accessionEnded(jobId)

describe('the outcomes of a run', () => {
  test('come by group and page, or those that came last first', async () => {
    const { archive } = await freshArchive()
    const files = Object.fromEntries(
      Array.from({ length: 30 }, (_, n) => [`tin ${String(n).padStart(2, '0')}.txt`, article(n)])
    )
    const { jobId } = await bringIn(
      archive,
      folderOf({
        ...files,
        'rỗng.txt': '',
        'trùng.txt': article(3),
        'khóa.pdf': fixture('importers/locked.pdf')
      })
    )
    const ask = (group: 'failed' | 'imported' | 'duplicate' | null, offset: number, limit: number) =>
      archive.call('accession.outcomes', { jobId, group, offset, limit })
    expect(names(await ask('failed', 0, 10))).toEqual(['khóa.pdf', 'rỗng.txt'])
    const came = [
      ...(await ask('imported', 0, 12)),
      ...(await ask('imported', 12, 12)),
      ...(await ask('imported', 24, 12))
    ]
    expect(new Set(names(came)).size).toBe(30)
    expect(names(came)).toEqual([...names(came)].sort())
    expect(await ask('duplicate', 0, 10)).toMatchObject([
      { accession: expect.stringMatching(/^\d{4}-\d{6}$/) }
    ])
    const newest = await archive.call('accession.outcomes', { jobId, order: 'newest', limit: 5 })
    expect(newest).toHaveLength(5)
    const all = await archive.call('accession.outcomes', { jobId, order: 'newest', limit: 100 })
    expect(names(all).slice(0, 5)).toEqual(names(newest))
    expect(new Set(names(all)).size).toBe(33)
    const run = await archive.call('accession.get', { jobId })
    expect(run.counts).toEqual({ failed: 2, settled: 0, duplicate: 1, kept: 0, imported: 30 })
  })

  test('tell the encoding a text was converted from and the pages that were recognised', async () => {
    const { archive } = await freshArchive()
    const { jobId } = await bringIn(
      archive,
      folderOf({
        'cũ.txt': fixture('encodings/report.tcvn3.txt'),
        'quét.png': fixture('importers/scan.png'),
        'mới.txt': article(1)
      })
    )
    const rows = await archive.call('accession.outcomes', { jobId })
    const of = (name: string) => rows.find((row) => path.basename(row.path) === name)
    expect(of('cũ.txt')).toMatchObject({ convertedFrom: expect.stringMatching(/tcvn3/i), recognisedPages: 0 })
    expect(of('quét.png')).toMatchObject({ convertedFrom: null, recognisedPages: 1 })
    expect(of('mới.txt')).toMatchObject({ convertedFrom: null, recognisedPages: 0 })
  })

  test('that failed are tried again together', async () => {
    const { archive } = await freshArchive()
    const { jobId } = await bringIn(archive, folderOf({ 'rỗng.txt': '', 'hỏng.pdf': '%PDF-1.7\nhỏng\n' }))
    await expect(codeOf(archive.call('accession.retry', { jobId: 'không có' }))).resolves.toBe('not-found')
    const again = await archive.call('accession.retry', { jobId })
    expect(await finish(archive, again)).toMatchObject({ origin: 'retry', done: 2, counts: { failed: 2 } })
  })
})

describe('failed files', () => {
  test('are settled in the first run once a retry brings them in', async () => {
    const { archive } = await freshArchive()
    const folder = folderOf({ 'a.txt': '', 'b.txt': '', 'c.txt': article(1) })
    const { jobId } = await bringIn(archive, folder)
    writeFileSync(path.join(folder, 'a.txt'), article(2))
    const retry = await archive.call('accession.retry', { jobId })
    await finish(archive, retry)
    expect(await archive.call('accession.get', { jobId })).toMatchObject({
      counts: { failed: 1, settled: 1, imported: 1 }
    })
    expect(await archive.call('accession.outcomes', { jobId, group: 'settled' })).toMatchObject([
      { path: path.join(folder, 'a.txt'), settled: 'retried' }
    ])
    // a retry of the retry settles both
    writeFileSync(path.join(folder, 'b.txt'), article(3))
    await finish(archive, await archive.call('accession.retry', { jobId: retry }))
    expect(await archive.call('accession.get', { jobId })).toMatchObject({
      counts: { failed: 0, settled: 2 }
    })
    expect(await archive.call('accession.get', { jobId: retry })).toMatchObject({
      retryOf: jobId,
      origin: 'retry',
      counts: { failed: 0, settled: 1 }
    })
  })

  test('can be let go, and that can be undone', async () => {
    const { archive } = await freshArchive()
    const folder = folderOf({ 'a.txt': '', 'b.txt': '' })
    const { jobId } = await bringIn(archive, folder)
    await archive.call('accession.dismiss', { jobId, paths: [path.join(folder, 'a.txt')] })
    expect(await archive.call('accession.get', { jobId })).toMatchObject({
      counts: { failed: 1, settled: 1 }
    })
    expect(await archive.call('undo.last', {})).toEqual({ action: 'accession.dismiss' })
    expect(await archive.call('accession.get', { jobId })).toMatchObject({
      counts: { failed: 2, settled: 0 }
    })
  })
})

describe('runs', () => {
  test('are looked up again, newest first, after the archive was closed', async () => {
    const { archive, folder } = await freshArchive()
    const documents = folderOf({ '1.txt': article(1), '2.txt': '' })
    const first = await bringIn(archive, documents)
    await bringIn(archive, path.join(documents, '1.txt'))
    await archive.close()
    const again = await reopened(folder)
    const { total, runs } = await again.call('accession.list', {})
    expect(total).toBe(2)
    expect(runs).toMatchObject([
      { sources: { first: path.join(documents, '1.txt'), isFolder: false }, counts: { duplicate: 1 } },
      {
        jobId: first.jobId,
        state: 'done',
        origin: 'person',
        sources: { first: documents, count: 1, isFolder: true },
        counts: { imported: 1, failed: 1 }
      }
    ])
    expect(names(await outcomesOf(again, first.jobId))).toEqual(['2.txt', '1.txt'])
  })

  test('that are paused stay paused over a restart, say so when asked, and end with every file once', async () => {
    const { archive, folder } = await freshArchive()
    const documents = folderOf(
      Object.fromEntries(Array.from({ length: 120 }, (_, n) => [`tin ${n}.txt`, article(n)]))
    )
    const jobId = await archive.call('accession.start', { paths: [documents] })
    await archive.call('accession.pause', { jobId })
    await archive.close()
    const again = await reopened(folder)
    const before = await again.call('accession.current', {})
    expect(before).toMatchObject({ jobId, state: 'paused', sources: { first: documents } })
    await new Promise((resolve) => setTimeout(resolve, 500))
    expect((await again.call('accession.current', {}))?.done).toBe(before?.done)
    await again.call('accession.resume', { jobId })
    expect(await again.accessionEnded(jobId)).toMatchObject({ state: 'done', done: 120, total: 120 })
    expect(await again.call('accession.current', {})).toBeNull()
  })

  test('count a mail and what came inside it once when they go on after a stop', async () => {
    const { archive, folder } = await freshArchive()
    const documents = folderOf({
      'a.eml': fixture('importers/invitation.eml'),
      ...Object.fromEntries(Array.from({ length: 1500 }, (_, n) => [`tin ${n}.txt`, article(n)]))
    })
    const jobId = await archive.call('accession.start', { paths: [documents] })
    await expect
      .poll(async () => (await outcomesOf(archive, jobId)).some((each) => each.path.endsWith('a.eml')), {
        timeout: 20_000,
        interval: 20
      })
      .toBe(true)
    await archive.close()
    const again = await reopened(folder)
    const { done, total } = await again.accessionEnded(jobId)
    expect(done).toBe(total)
    const outcomes = await outcomesOf(again, jobId)
    expect(new Set(outcomes.map((each) => each.path)).size).toBe(outcomes.length)
    expect(outcomes.length).toBe(done)
  })
})

test('the same folder a second time changes nothing but the list of runs', async () => {
  const { archive, folder } = await freshArchive()
  const documents = folderOf({
    ...Object.fromEntries(Array.from({ length: 12 }, (_, n) => [`thôn ${n % 3}/tin ${n}.txt`, article(n)])),
    'mời.eml': fixture('importers/invitation.eml'),
    'báo cáo.docx': fixture('importers/report.docx'),
    'khóa.pdf': fixture('importers/locked.pdf'),
    'rỗng.txt': ''
  })
  await bringIn(archive, documents, sampleDocuments)
  const rowsOf = (): Record<string, unknown[]> => {
    const db = new DatabaseSync(path.join(folder, 'archive.db'), { readOnly: true })
    const tables = db
      .prepare(
        `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'virtual')
         AND name NOT LIKE 'sqlite%' AND name NOT IN ('accessions', 'outcomes', 'search_vocabulary', 'search_spellings')`
      )
      .all() as { name: string }[]
    const rows = Object.fromEntries(
      tables.map(({ name }) => [name, db.prepare(`SELECT * FROM ${name}`).all()])
    )
    db.close()
    return rows
  }
  const before = rowsOf()
  expect(before['items']?.length).toBeGreaterThan(25)
  expect(before['blocks']?.length).toBeGreaterThan(100)
  const second = await bringIn(archive, documents, sampleDocuments)
  expect(second.progress.counts.imported).toBe(0)
  expect(rowsOf()).toEqual(before)
  const known = new Set((before['items'] as { id: number }[]).map(({ id }) => id))
  for (const outcome of second.outcomes.filter(({ status }) => status === 'duplicate')) {
    expect(known.has(outcome.item as number)).toBe(true)
  }

  // the same bytes by another path leave one line of provenance, and nothing else
  await bringIn(archive, folderOf({ 'chép.txt': article(5) }))
  const { provenance, ...others } = rowsOf()
  const { provenance: first, ...same } = before
  expect(provenance!.length).toBe(first!.length + 1)
  expect(others).toEqual(same)
})

test('an original stays where another path rests on it, though the rows of its first path were refused', async () => {
  const { archive: made, folder } = await freshArchive()
  await made.close()
  const db = new DatabaseSync(path.join(folder, 'archive.db'))
  db.exec(`CREATE TRIGGER refuse BEFORE INSERT ON provenance WHEN new.path LIKE '%lỗi.txt'
           BEGIN SELECT RAISE(ABORT, 'refused for the test'); END`)
  db.close()
  const archive = await reopened(folder)
  const files = { '1 lỗi.txt': article(1), '2.txt': article(1), '3 lỗi.txt': article(2) }
  const { byName } = await bringIn(archive, folderOf(files))
  const statuses = Object.fromEntries([...byName].map(([name, { status }]) => [name, status]))
  expect(statuses).toEqual({ '1 lỗi.txt': 'failed', '2.txt': 'imported', '3 lỗi.txt': 'failed' })
  expect(await archive.call('archive.verify', {})).toMatchObject({ items: 1, originals: 1, problems: [] })
})
