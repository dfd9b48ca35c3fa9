import { fork } from 'node:child_process'
import { cpSync, readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { createArchive, type Archive } from '../../src/archive/index.ts'
import {
  archiveOf,
  article,
  bringIn,
  codeOf,
  folderOf,
  freshArchive,
  leftovers,
  outcomesOf,
  reopened,
  sampleDocuments,
  temporaryFolder
} from '../support/archive.ts'

const articles = (count: number) =>
  folderOf(
    Object.fromEntries(
      Array.from({ length: count }, (_, n) => [`tin-${String(n).padStart(3, '0')}.txt`, article(n)])
    )
  )

/** A run with this stands still in the midst of `halfway`, however fast the machine is. */
const standing = {
  importerThread: new URL('../support/bad-importer-thread.ts', import.meta.url),
  limits: { timeoutMs: 3_600_000 }
}

/** 400 articles; an importer thread of `standing` never ends with one of the last 150. */
const halfway = () =>
  folderOf(
    Object.fromEntries(
      Array.from({ length: 400 }, (_, n) => [
        `${n < 250 ? 'tin' : 'treo'}-${String(n).padStart(3, '0')}.txt`,
        article(n)
      ])
    )
  )

/** Resolves when the first batch is written: at 200 files, or after less than half a second. */
function firstBatch(archive: Archive): Promise<void> {
  return new Promise((resolve) => {
    const stop = archive.on((name, payload) => {
      if (name !== 'archive.changed' || !(payload as { topics: string[] }).topics.includes('items')) return
      stop()
      resolve()
    })
  })
}

describe('bringing the sample documents in', () => {
  test('gives every one of them a place, a text, a date and an original', async () => {
    const { archive, folder } = await freshArchive()
    const { progress, outcomes, byName } = await bringIn(archive, sampleDocuments)
    expect(outcomes.filter((outcome) => outcome.status === 'failed')).toEqual([])
    expect(progress).toMatchObject({
      state: 'done',
      done: 12,
      total: 12,
      counts: { imported: 12, duplicate: 0, failed: 0 }
    })
    const { total, items } = await archive.call('items.list', { filter: {} })
    expect(total).toBe(12)
    expect(new Set(items.map((item) => item.accession)).size).toBe(12)
    expect(items.every((item) => /^\d{4}-\d{6}$/.test(item.accession))).toBe(true)

    const idOf = (name: string) => byName.get(name)!.item!
    const meeting = await archive.call('items.get', {
      id: idOf('Dang Linh tong ket cong tac dan van nam 2021.txt')
    })
    expect(meeting).toMatchObject({
      title: 'Đăng Lĩnh tổng kết công tác dân vận năm 2021: lấy đối thoại làm khâu đột phá',
      date: '2021-12-29T09:15:00+07:00',
      source: 'Báo Vĩnh Sa',
      format: 'txt',
      language: 'vi',
      isMeeting: true
    })
    expect(meeting.blocks.some((block) => block.kind === 'boilerplate' && block.start === null)).toBe(true)
    for (const block of meeting.blocks.filter((each) => each.start !== null)) {
      expect(meeting.text.slice(block.start!, block.end!)).toBe(block.text)
    }
    // UTF-16 and decomposed letters come out as the same composed text as any other
    const utf16 = await archive.call('items.get', {
      id: idOf('Hoi nghi BCH lan thu 21 huyen Dong Khue.txt')
    })
    expect(utf16.title).toContain('Huyện ủy Đông Khuê')
    const decomposed = await archive.call('items.get', {
      id: idOf('Sa Trach - Bi thu Thi uy doi thoai voi thanh nien.txt')
    })
    expect(decomposed.text).toBe(decomposed.text.normalize('NFC'))

    for (const name of readdirSync(sampleDocuments)) {
      const { data } = await archive.call('items.original', { id: idOf(name.normalize('NFC')) })
      expect(Buffer.from(data).equals(readFileSync(path.join(sampleDocuments, name)))).toBe(true)
    }
    expect(leftovers(folder)).toEqual([])
    expect(await archive.call('archive.verify', {})).toMatchObject({ ok: true, items: 12, originals: 12 })
  })

  test('keeps where each came from', async () => {
    const { archive } = await freshArchive()
    const { byName } = await bringIn(archive, sampleDocuments)
    const { item } = byName.get('Khue Giang doi thoai 05-12-2019.txt')!
    const { provenance, encoding } = await archive.call('items.get', { id: item! })
    expect(provenance).toHaveLength(1)
    expect(provenance[0]).toMatchObject({
      path: path.join(sampleDocuments, 'Khue Giang doi thoai 05-12-2019.txt'),
      importer: 'text'
    })
    expect(encoding).toMatch(/utf-8/i)
  })
})

describe('the same bytes twice', () => {
  test('make one item in one run, from wherever they come', async () => {
    const text = article(1)
    const { archive, folder } = await freshArchive()
    const files = folderOf(
      Object.fromEntries(Array.from({ length: 6 }, (_, n) => [`bản ${n}/tin.txt`, text] as const))
    )
    const { progress, outcomes } = await bringIn(archive, files)
    expect(progress.counts).toEqual({ imported: 1, duplicate: 5, failed: 0 })
    const [id] = new Set(outcomes.map((outcome) => outcome.item))
    expect(new Set(outcomes.map((outcome) => outcome.item)).size).toBe(1)
    const { provenance } = await archive.call('items.get', { id: id! })
    expect(provenance).toHaveLength(6)
    expect(await archive.call('archive.verify', {})).toMatchObject({ ok: true, items: 1, originals: 1 })
    expect(leftovers(folder)).toEqual([])
  })

  test('are known in a later run', async () => {
    const { archive, ids } = await archiveOf(article(1))
    const { outcomes } = await bringIn(archive, folderOf({ 'chép lại.txt': article(1) }))
    expect(outcomes).toMatchObject([{ status: 'duplicate', item: ids[0], reason: null }])
  })

  test('fail alike when they cannot be read, and leave no original', async () => {
    const { archive } = await freshArchive()
    const blank = '%PDF-1.7\nhỏng\n'
    const { progress, outcomes } = await bringIn(
      archive,
      folderOf(Object.fromEntries(Array.from({ length: 6 }, (_, n) => [`hỏng ${n}.pdf`, blank] as const)))
    )
    expect(progress.counts).toEqual({ imported: 0, duplicate: 0, failed: 6 })
    expect(new Set(outcomes.map((outcome) => outcome.reason?.code))).toEqual(new Set(['broken-file']))
    expect(await archive.call('archive.verify', {})).toMatchObject({ ok: true, originals: 0 })
  })

  test('bring an item back from the trash', async () => {
    const { archive, ids } = await archiveOf(article(1))
    await archive.call('items.trash', { ids })
    expect(await archive.call('items.counts', {})).toMatchObject({ all: 0, trash: 1 })
    const { outcomes } = await bringIn(archive, folderOf({ 'lại.txt': article(1) }))
    expect(outcomes).toMatchObject([{ status: 'duplicate', item: ids[0] }])
    expect(await archive.call('items.counts', {})).toMatchObject({ all: 1, trash: 0 })
  })
})

describe('steering a run', () => {
  test('cancel keeps what is done and leaves nothing half-done', async () => {
    const { archive, folder } = await freshArchive(standing)
    const jobId = await archive.call('accession.start', { paths: [halfway()] })
    await firstBatch(archive)
    await archive.call('accession.cancel', { jobId })
    const progress = await archive.accessionEnded(jobId)
    expect(progress.state).toBe('cancelled')
    expect(progress.endedAt).not.toBeNull()
    const { total } = await archive.call('items.list', { filter: {} })
    expect(total).toBe(progress.counts.imported)
    expect(total).toBeGreaterThan(0)
    expect(total).toBeLessThanOrEqual(250)
    expect(progress.counts.failed).toBe(0)
    expect(leftovers(folder)).toEqual([])
    expect(await archive.call('archive.verify', {})).toMatchObject({ ok: true, originals: total })
    // it does not come back by itself
    await archive.close()
    const again = await reopened(folder)
    expect(again.info().items).toBe(total)
  })

  test('pause holds it still, resume goes on to the end', async () => {
    const { archive } = await freshArchive()
    const jobId = await archive.call('accession.start', { paths: [articles(1500)] })
    // at once: a fast machine has hundreds of files in while a batch is told of
    await archive.call('accession.pause', { jobId })
    // files already under way come to their end, which takes its time on a busy machine
    let held = -1
    for (let now = 0; now !== held; now = (await outcomesOf(archive, jobId)).length) {
      held = now
      await new Promise((resolve) => setTimeout(resolve, 3000))
    }
    await new Promise((resolve) => setTimeout(resolve, 500))
    expect((await outcomesOf(archive, jobId)).length).toBe(held)
    expect(held).toBeLessThan(1500)
    await archive.call('accession.resume', { jobId })
    expect(await archive.accessionEnded(jobId)).toMatchObject({ state: 'done', counts: { imported: 1500 } })
  })

  test('a second run waits for the first', async () => {
    const { archive } = await freshArchive()
    const first = await archive.call('accession.start', { paths: [articles(10)] })
    const second = await archive.call('accession.start', {
      paths: [folderOf({ 'thêm.txt': article(99) })]
    })
    expect(await archive.accessionEnded(second)).toMatchObject({ counts: { imported: 1 } })
    expect(await archive.accessionEnded(first)).toMatchObject({ counts: { imported: 10 } })
  })

  test('a run that has ended cannot be steered', async () => {
    const { archive } = await freshArchive()
    const { jobId } = await bringIn(archive, articles(1))
    expect(await codeOf(archive.call('accession.pause', { jobId }))).toBe('not-found')
  })

  test('progress never goes back and ends with everything', async () => {
    const { archive } = await freshArchive()
    const seen: number[] = []
    archive.on((name, payload) => {
      if (name === 'job.progress') seen.push((payload as { done: number }).done)
    })
    await bringIn(archive, articles(30))
    expect(seen).toEqual([...seen].sort((a, b) => a - b))
    expect(seen.at(-1)).toBe(30)
  })
})

describe('a run that was cut short', () => {
  test('goes on when the archive is opened again after closing', async () => {
    const { archive, folder } = await freshArchive(standing)
    const documents = halfway()
    const jobId = await archive.call('accession.start', { paths: [documents] })
    await firstBatch(archive)
    await archive.close()
    const again = await reopened(folder)
    expect(await again.accessionEnded(jobId)).toMatchObject({ state: 'done', done: 400, total: 400 })
    expect(again.info().items).toBe(400)
  })

  test('goes on from another working folder too', async () => {
    const documents = articles(40)
    const { archive, folder } = await freshArchive()
    const here = process.cwd()
    onTestFinished(() => process.chdir(here))
    process.chdir(path.dirname(documents))
    const jobId = await archive.call('accession.start', { paths: [path.basename(documents)] })
    await archive.close()
    process.chdir(here)
    const again = await reopened(folder)
    expect(await again.accessionEnded(jobId)).toMatchObject({ counts: { imported: 40, failed: 0 } })
  })

  test('is finished after its process was killed, with nothing half-written', async () => {
    const folder = path.join(temporaryFolder(), 'kho')
    await (await createArchive(folder)).close()
    const documents = halfway()
    const child = fork(new URL('../support/import-slowly.ts', import.meta.url), [folder, documents])
    onTestFinished(() => void child.kill('SIGKILL'))
    const first = await new Promise<unknown>((resolve) => child.once('message', resolve))
    expect(first).toBe('written')
    const ended = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGKILL')
    await ended

    // a second look at the same state: what was told as written is whole before anything goes on
    const copy = path.join(temporaryFolder(), 'bản chép')
    cpSync(folder, copy, { recursive: true })
    const still = await reopened(copy, { resumeAccessions: false })
    const { items, problems } = await still.call('archive.verify', {})
    expect(items).toBeGreaterThan(0)
    expect(items).toBeLessThanOrEqual(250)
    expect(problems).toEqual([])
    expect(leftovers(copy)).toEqual([])

    const again = await reopened(folder)
    const unfinished = new Promise<void>((resolve) => {
      again.on((name, payload) => {
        if (name === 'job.progress' && (payload as { endedAt: string | null }).endedAt !== null) resolve()
      })
    })
    await unfinished
    expect(again.info().items).toBe(400)
    const { items: listed } = await again.call('items.list', { filter: {}, sort: 'accession', limit: 500 })
    expect(new Set(listed.map((item) => item.accession)).size).toBe(400)
    expect(listed[0]?.accession).toMatch(/-000400$/)
    expect(await again.call('archive.verify', {})).toMatchObject({ ok: true, items: 400, originals: 400 })
  })
})
