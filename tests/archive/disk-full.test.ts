/**
 * A disk that is full in the middle of an import: the run stands still and says why, no file is called failed for it,
 * the archive is whole, and the run goes on to the same end once there is room.
 */
import { closeSync, existsSync, openSync, writeSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { createArchive, openArchive, type Archive } from '../../src/archive/index.ts'
import type { JobProgress } from '../../src/shared/model/accession.ts'
import { article, codeOf, folderOf, leftovers, outcomesOf, temporaryFolder } from '../support/archive.ts'
import { tulieu } from '../support/cli.ts'
import { canMount, mountDisk } from '../support/small-disk.ts'
import { writeZip } from '../support/write-zip.ts'

function smallDisk(megabytes: number) {
  const folder = path.join(temporaryFolder(), 'ổ đĩa')
  const disk = mountDisk(folder, megabytes)
  onTestFinished(() => disk.unmount())
  return { folder, grow: disk.grow }
}

const FILES = 120
/** Some 60 KB each, all different, so that both the originals and the database outgrow the disk. */
const long = (n: number) => Array.from({ length: 120 }, (_, at) => article(n * 1000 + at)).join('\n\n')
const documents = () =>
  folderOf({
    ...Object.fromEntries(Array.from({ length: FILES }, (_, n) => [`tin ${n}.txt`, long(n)])),
    'kho cũ.zip': writeZip(
      Array.from({ length: 10 }, (_, n) => ({ name: `${n}.txt`, content: long(500 + n) }))
    )
  })

/** Resolves with the progress that tells that the run stands still by itself. */
const held = (archive: Archive) =>
  new Promise<JobProgress>((resolve) => {
    const stop = archive.on((name, payload) => {
      if (name !== 'job.progress' || (payload as JobProgress).held === undefined) return
      stop()
      resolve(payload as JobProgress)
    })
  })

async function expectWhole(archive: Archive, folder: string, jobId: string) {
  const outcomes = await outcomesOf(archive, jobId)
  expect(outcomes.filter(({ status }) => status === 'failed')).toEqual([])
  expect(outcomes).toHaveLength(FILES + 10)
  expect(await archive.call('archive.verify', {})).toMatchObject({
    ok: true,
    items: FILES + 10,
    originals: FILES + 10
  })
  expect(leftovers(folder)).toEqual([])
}

// needs root on Linux: nobody else may mount a disk
describe.skipIf(!canMount)('a disk that is full in the middle of an import', () => {
  async function started() {
    const disk = smallDisk(6)
    const folder = path.join(disk.folder, 'Kho.tulieu')
    const archive = await createArchive(folder)
    onTestFinished(() => archive.close())
    const stands = held(archive)
    const jobId = await archive.call('accession.start', { paths: [documents()] })
    return { disk, folder, archive, jobId, progress: await stands }
  }

  test('holds the run; it goes on when there is room', async () => {
    const { disk, folder, archive, jobId, progress } = await started()
    expect(progress).toMatchObject({
      state: 'paused',
      held: 'disk-full',
      counts: { failed: 0 },
      endedAt: null
    })
    expect(progress.done).toBeLessThan(FILES)
    // hardly more room: it stands still again
    disk.grow(7)
    const again = held(archive)
    await archive.call('accession.resume', { jobId })
    expect((await again).done).toBeLessThan(FILES)
    disk.grow(200)
    await archive.call('accession.resume', { jobId })
    const ended = await archive.accessionEnded(jobId)
    expect(ended).toMatchObject({ state: 'done', counts: { imported: FILES + 10, failed: 0 } })
    expect(ended.held).toBeUndefined()
    await expectWhole(archive, folder, jobId)
  })

  test('the archive can be closed, opened and searched meanwhile, and the run goes on in the next sitting', async () => {
    const { disk, folder, archive, jobId, progress } = await started()
    await archive.close()
    // room for the lock and little else
    disk.grow(7)
    const still = await openArchive(folder, { resumeAccessions: false })
    const verified = await still.call('archive.verify', {})
    expect(verified.problems).toEqual([])
    expect(verified.items).toBeGreaterThanOrEqual(progress.counts.imported)
    const { hits } = await still.call('search.run', { text: 'họp bàn', filter: {} })
    // the disk may be full before the first batch is written
    expect(hits.length > 0).toBe(verified.items > 0)
    await still.close()
    disk.grow(200)
    const again = await openArchive(folder)
    onTestFinished(() => again.close())
    expect(await again.accessionEnded(jobId)).toMatchObject({ state: 'done', counts: { failed: 0 } })
    await expectWhole(again, folder, jobId)
  })

  test('a run that is cancelled while it stands still leaves a whole archive', async () => {
    const { disk, folder, archive, jobId } = await started()
    disk.grow(7)
    await archive.call('accession.cancel', { jobId })
    const ended = await archive.accessionEnded(jobId)
    expect(['cancelled', 'failed']).toContain(ended.state)
    expect(await archive.call('archive.verify', {})).toMatchObject({ ok: true })
    expect(leftovers(folder)).toEqual([])
  })

  test('an archive on a disk without a byte left says so when it is opened, and opens when there is room', async () => {
    const disk = smallDisk(6)
    const folder = path.join(disk.folder, 'Kho.tulieu')
    await (await createArchive(folder)).close()
    const filler = openSync(path.join(disk.folder, 'đầy'), 'w')
    const block = Buffer.alloc(4096)
    expect(() => {
      for (;;) writeSync(filler, block)
    }).toThrow('ENOSPC')
    closeSync(filler)
    expect(await codeOf(openArchive(folder))).toBe('disk-full')
    expect(existsSync(path.join(folder, 'lock'))).toBe(false)
    disk.grow(20)
    const archive = await openArchive(folder)
    onTestFinished(() => archive.close())
    expect(await archive.call('archive.verify', {})).toMatchObject({ ok: true })
  })

  test('the command line says so and goes on with the next import', async () => {
    const disk = smallDisk(6)
    const folder = path.join(disk.folder, 'Kho.tulieu')
    await (await createArchive(folder)).close()
    const from = documents()
    const first = await tulieu(['import', folder, from])
    expect(first.status).toBe(1)
    expect(first.err).toContain('Ổ đĩa đã đầy')
    disk.grow(200)
    const second = await tulieu(['import', folder, from, '--json'])
    expect(second.status).toBe(0)
    expect(second.json()).toMatchObject({ imported: 0, duplicates: FILES + 10, failed: 0 })
    expect((await tulieu(['verify', folder, '--json'])).json()).toMatchObject({ ok: true, items: FILES + 10 })
  })
})
