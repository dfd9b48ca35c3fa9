import {
  chmodSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
  writeSync
} from 'node:fs'
import path from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { openWritable } from '../../src/archive/db/open.ts'
import type { Archive } from '../../src/archive/index.ts'
import { errorMessage } from '../../src/shared/messages/messages.ts'
import { article, bringIn, folderOf, freshArchive, leftovers, temporaryFolder } from '../support/archive.ts'

const fixture = (name: string) => readFileSync(new URL(`../fixtures/importers/${name}`, import.meta.url))
const badThread = { importerThread: new URL('../support/bad-importer-thread.ts', import.meta.url) }

/** A good file beside the bad ones: the job must reach it. */
const good = { 'zz tin tốt.txt': article(7) }

/** By the whole process, from disk or from the system's cache (proc(5)); 0 where the system does not tell. */
function bytesRead(): number {
  const told = existsSync('/proc/self/io') ? readFileSync('/proc/self/io', 'utf8') : ''
  return Number(/^rchar: (\d+)$/m.exec(told)?.[1] ?? 0)
}

async function expectWhole(archive: Archive, folder: string, items: number): Promise<void> {
  expect(leftovers(folder)).toEqual([])
  expect(await archive.call('archive.verify', {})).toMatchObject({ ok: true, items, originals: items })
}

describe('files that cannot be brought in', () => {
  test('each get a closed code and a Vietnamese sentence, and the job goes on', async () => {
    const { archive, folder } = await freshArchive()
    const expected: Record<string, string> = {
      'rỗng.txt': 'empty-file',
      'rỗng.docx': 'empty-file',
      'hỏng.pdf': 'broken-file',
      'có mật khẩu.pdf': 'protected-file',
      'hỏng.docx': 'broken-file',
      'cụt.docx': 'broken-file'
    }
    const documents = folderOf({
      ...good,
      'rỗng.txt': '',
      'rỗng.docx': '',
      'hỏng.pdf': '%PDF-1.7\nđây không phải nội dung PDF\n',
      'có mật khẩu.pdf': fixture('locked.pdf'),
      'hỏng.docx': 'PK\u0003\u0004 không phải tệp nén',
      'cụt.docx': fixture('report.docx').subarray(0, 900)
    })
    const { progress, byName } = await bringIn(archive, documents)
    const codes = Object.fromEntries(
      Object.keys(expected).map((name) => [name, byName.get(name.normalize('NFC'))?.reason?.code])
    )
    expect(codes).toEqual(expected)
    expect(byName.get('zz tin tốt.txt')).toMatchObject({ status: 'imported', reason: null })
    expect(progress).toMatchObject({ state: 'done', counts: { imported: 1, failed: 6 } })
    for (const { status, item, reason } of byName.values()) {
      if (status !== 'failed') continue
      expect(item).toBeNull()
      expect(reason!.message).toBe(errorMessage('vi', reason!.code))
      expect(reason!.message).toMatch(/[ạảấầậắặếềệịọốồộớờợụứừựỹ]/)
    }
    await expectWhole(archive, folder, 1)
  })

  test('a path that is gone, and files that vanish while the run is going', async () => {
    const { archive, folder } = await freshArchive()
    const documents = folderOf(
      Object.fromEntries(
        Array.from({ length: 60 }, (_, n) => [`${String(n).padStart(2, '0')}.txt`, article(n)])
      )
    )
    const stop = archive.on((name) => {
      if (name !== 'job.progress') return
      stop()
      for (let n = 30; n < 60; n++) rmSync(path.join(documents, `${n}.txt`))
    })
    const { progress, outcomes } = await bringIn(archive, documents, path.join(documents, 'không có.txt'))
    expect(progress.state).toBe('done')
    const failed = outcomes.filter((outcome) => outcome.status === 'failed')
    expect(new Set(failed.map((outcome) => outcome.reason?.code))).toEqual(new Set(['missing-file']))
    expect(failed.length).toBeGreaterThan(20)
    expect(progress.counts.imported).toBe(61 - failed.length)
    await expectWhole(archive, folder, progress.counts.imported)
  })

  test.skipIf(process.platform === 'win32')('a file that cannot be opened', async () => {
    const { archive, folder } = await freshArchive()
    const documents = folderOf(good)
    // permissions bind no one who runs this as root; a link to itself can be opened by nobody
    symlinkSync('vòng.txt', path.join(documents, 'vòng.txt'))
    const { byName } = await bringIn(archive, documents, path.join(documents, 'vòng.txt'))
    expect(byName.get('vòng.txt')?.reason?.code).toBe('unreadable-file')
    expect(byName.get('zz tin tốt.txt')?.status).toBe('imported')
    await expectWhole(archive, folder, 1)
  })

  test.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
    'a folder and a file without permission (not as root, whom nothing is forbidden)',
    async () => {
      const { archive } = await freshArchive()
      const documents = folderOf(good)
      const forbidden = path.join(documents, 'cấm')
      mkdirSync(forbidden, { mode: 0o000 })
      onTestFinished(() => chmodSync(forbidden, 0o700))
      writeFileSync(path.join(documents, 'khóa.txt'), article(1), { mode: 0o000 })
      const { byName } = await bringIn(archive, documents)
      expect(byName.get('cấm')?.reason?.code).toBe('folder-unreadable')
      expect(byName.get('khóa.txt')?.reason?.code).toBe('unreadable-file')
      expect(byName.get('zz tin tốt.txt')?.status).toBe('imported')
    }
  )

  test('300 MB of text', async () => {
    const { archive, folder } = await freshArchive()
    const documents = folderOf(good)
    const file = openSync(path.join(documents, 'nhật ký.txt'), 'w')
    const megabyte = Buffer.alloc(1 << 20, 'Nhật ký hệ thống ghi từng dòng một. ')
    for (let n = 0; n < 300; n++) writeSync(file, megabyte)
    closeSync(file)
    const { byName } = await bringIn(archive, documents)
    expect(byName.get('nhật ký.txt')?.reason?.code).toBe('too-large')
    expect(byName.get('zz tin tốt.txt')?.status).toBe('imported')
    await expectWhole(archive, folder, 1)
  })

  test('a file larger than memory is refused by its size, before it is copied', async () => {
    const { archive, folder } = await freshArchive()
    const file = path.join(temporaryFolder(), 'đĩa.pdf')
    const handle = openSync(file, 'w')
    writeSync(handle, Buffer.from('%PDF-1.7\n'))
    // a hole: takes no room on most disks
    writeSync(handle, Buffer.from('x'), 0, 1, 3 * 1024 ** 3)
    closeSync(handle)
    const before = bytesRead()
    const { outcomes } = await bringIn(archive, file)
    expect(outcomes[0]?.reason?.code).toBe('too-large')
    expect(bytesRead() - before).toBeLessThan(1024 ** 3)
    await expectWhole(archive, folder, 0)
  })
})

describe('a file that harms its importer', () => {
  test('is stopped when its time is up; the others are read', async () => {
    const { archive, folder } = await freshArchive({ ...badThread, limits: { timeoutMs: 4000 } })
    const { progress, byName } = await bringIn(archive, folderOf({ ...good, 'treo.txt': article(1) }))
    expect(byName.get('treo.txt')?.reason).toEqual({
      code: 'timed-out',
      message: errorMessage('vi', 'timed-out', { seconds: 4 })
    })
    expect(byName.get('zz tin tốt.txt')?.status).toBe('imported')
    expect(progress.state).toBe('done')
    await expectWhole(archive, folder, 1)
  })

  test('only loses its own thread when it crashes or eats all memory', async () => {
    const { archive, folder } = await freshArchive({ ...badThread, limits: { heapMb: 64 } })
    const { byName } = await bringIn(
      archive,
      folderOf({ ...good, 'sập.txt': article(1), 'phình.txt': article(2), 'aa.txt': article(3) })
    )
    expect(byName.get('sập.txt')?.reason?.code).toBe('importer-crashed')
    expect(byName.get('phình.txt')?.reason?.code).toBe('too-large')
    expect(byName.get('zz tin tốt.txt')?.status).toBe('imported')
    expect(byName.get('aa.txt')?.status).toBe('imported')
    await expectWhole(archive, folder, 2)
  })

  test('does not hold up a cancel', async () => {
    // whoever waited for the file's time would wait longer than a test may take
    const { archive, folder } = await freshArchive({ ...badThread, limits: { timeoutMs: 3_600_000 } })
    const jobId = await archive.call('accession.start', { paths: [folderOf({ 'treo.txt': article(1) })] })
    await new Promise((resolve) => setTimeout(resolve, 500))
    await archive.call('accession.cancel', { jobId })
    expect(await archive.accessionEnded(jobId)).toMatchObject({ state: 'cancelled', done: 0 })
    await expectWhole(archive, folder, 0)
  })
})

test('a file whose rows the database refuses fails by itself', async () => {
  const { archive, folder } = await freshArchive()
  const db = openWritable(path.join(folder, 'archive.db'))
  db.exec(
    "CREATE TRIGGER refuse BEFORE INSERT ON items WHEN new.title LIKE 'Bị từ chối%' BEGIN SELECT RAISE(ABORT, 'no'); END"
  )
  db.close()
  const documents = folderOf({
    ...good,
    'aa.txt': article(3),
    'từ chối.txt': 'Bị từ chối ngay\n\nNội dung của tài liệu bị từ chối.'
  })
  const { progress, byName } = await bringIn(archive, documents)
  expect(byName.get('từ chối.txt')).toMatchObject({ status: 'failed', reason: { code: 'unexpected' } })
  expect(progress).toMatchObject({ state: 'done', counts: { imported: 2, failed: 1 } })
  await expectWhole(archive, folder, 2)
})

describe('what people drop with their documents', () => {
  test('an archive of ours, the droppings of programs and hidden files are left alone', async () => {
    const { archive } = await freshArchive()
    const documents = folderOf({
      ...good,
      'Thumbs.db': 'x',
      '~$tin tốt.docx': 'x',
      '.git/config': 'x',
      'kho khác/archive.db': 'x',
      'kho khác/originals/ab/cd': 'x'
    })
    const { outcomes } = await bringIn(archive, documents)
    expect(outcomes.map((outcome) => path.basename(outcome.path))).toEqual(['zz tin tốt.txt'])
  })

  test.skipIf(process.platform === 'win32')('a ring of linked folders ends', async () => {
    const { archive } = await freshArchive()
    const documents = folderOf(good)
    symlinkSync(documents, path.join(documents, 'vòng'))
    const { progress } = await bringIn(archive, documents)
    expect(progress).toMatchObject({ state: 'done', total: 1, counts: { imported: 1 } })
  })
})
