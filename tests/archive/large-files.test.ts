/**
 * Very large files, and real files that hang or bloat their reader: read whole as far as the limits say, refused with the
 * limit where they are beyond it, and never at the cost of the others.
 */
import { closeSync, openSync, writeSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { article, bringIn, folderOf, freshArchive, leftovers, temporaryFolder } from '../support/archive.ts'
import { setLines, writePdf } from '../fixtures/importers/write-pdf.ts'

const good = { 'zz tin tốt.txt': article(7) }

test(
  'a PDF of 10,000 pages comes in whole, in less memory than its letters would take',
  { timeout: 600_000 },
  async () => {
    // the letters of all pages at once are some 600 MB
    const { archive } = await freshArchive({ limits: { heapMb: 400 } })
    const pages = Array.from({ length: 10_000 }, (_, n) =>
      setLines(
        Array.from(
          { length: 8 },
          (_, line) => `Trang số ${n + 1}, dòng ${line}: xã Đông Khuê họp bàn việc làm đường.`
        ),
        60,
        760,
        12
      )
    )
    const steps = new Set<number>()
    archive.on((name, payload) => {
      const { step } = payload as { step?: { page: number; pages: number } }
      if (name === 'job.progress' && step) steps.add(step.pages)
    })
    const { byName } = await bringIn(archive, folderOf({ ...good, 'hồ sơ.pdf': writePdf(pages) }))
    const outcome = byName.get('hồ sơ.pdf')!
    expect(outcome).toMatchObject({ status: 'imported', reason: null })
    const { text, provenance } = await archive.call('items.get', { id: outcome.item! })
    // the outermost lines of each page are alike, and taken for its head and foot
    for (const page of [1, 5000, 10_000])
      expect(text.includes(`Trang số ${page}, dòng 4: xã Đông Khuê`)).toBe(true)
    expect(provenance[0]!.warnings).toEqual([])
    // how far it got is told on the way, so that the file's time starts anew
    expect([...steps]).toEqual([10_000])
    const { hits } = await archive.call('search.run', { text: '"Trang số 9876"', filter: {} })
    expect(hits.map(({ item }) => item.id)).toEqual([outcome.item])
  }
)

test('a text of 1 GB is refused at once, with its size, the limit and what to do', async () => {
  const { archive, folder } = await freshArchive()
  const file = path.join(temporaryFolder(), 'nhật ký.txt')
  const handle = openSync(file, 'w')
  const block = Buffer.alloc(1 << 20, 'Nhật ký hệ thống ghi từng dòng một.\n')
  writeSync(handle, block)
  // the middle is a hole, which takes no room on most disks
  writeSync(handle, block, 0, block.length, 1023 * 1024 * 1024)
  closeSync(handle)
  const { outcomes } = await bringIn(archive, file, folderOf(good))
  expect(outcomes.map(({ status }) => status)).toEqual(['failed', 'imported'])
  expect(outcomes[0]!.reason).toEqual({
    code: 'too-large',
    message: 'Tệp quá lớn: 1 GB, chỉ đọc được đến 512 MB. Chia tệp thành nhiều phần rồi nhập lại.'
  })
  expect(leftovers(folder)).toEqual([])
  expect(await archive.call('archive.verify', {})).toMatchObject({ ok: true, items: 1 })
})

test('a real file that takes too long costs itself alone', async () => {
  const { archive, folder } = await freshArchive({ limits: { timeoutMs: 2500 } })
  // a quotation that never closes
  const table = `Xã,Việc\n"${'x,"",\n'.repeat(4_000_000)}`
  const { progress, byName } = await bringIn(
    archive,
    folderOf({ ...good, 'aa.txt': article(3), 'bảng.csv': table })
  )
  expect(byName.get('bảng.csv')?.reason).toMatchObject({
    code: 'timed-out',
    message: expect.stringContaining('quá 3 giây') as string
  })
  expect(byName.get('zz tin tốt.txt')?.status).toBe('imported')
  expect(byName.get('aa.txt')?.status).toBe('imported')
  expect(progress.state).toBe('done')
  expect(leftovers(folder)).toEqual([])
  expect(await archive.call('archive.verify', {})).toMatchObject({ ok: true, items: 2, originals: 2 })
})
