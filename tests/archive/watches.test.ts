import { appendFileSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Archive } from '../../src/archive/index.ts'
import { article, folderOf, freshArchive, reopened, temporaryFolder } from '../support/archive.ts'

const watching = { watchFolders: true }
const titles = async (archive: Archive) =>
  (await archive.call('items.list', { filter: {}, sort: 'accession' })).items.map((item) => item.title)
const count = async (archive: Archive) => (await archive.call('items.counts', {})).all
const eventually = { timeout: 20_000, interval: 100 }

describe('a watched folder', () => {
  test('lets new files come in once they are written, and leaves them where they are', async () => {
    const { archive } = await freshArchive(watching)
    const folder = folderOf({ 'cũ.txt': article(1) })
    await archive.call('watches.add', { path: folder, existing: false })
    await expect
      .poll(() => archive.call('watches.list', {}), eventually)
      .toMatchObject([{ path: folder, isThere: true }])
    // the first look at the folder must be over before anything counts as new
    await new Promise((resolve) => setTimeout(resolve, 1500))
    mkdirSync(path.join(folder, 'tháng 3'))
    const slow = path.join(folder, 'tháng 3', 'đang ghi.txt')
    writeFileSync(slow, article(2).slice(0, 60))
    writeFileSync(path.join(folder, 'tải dở.pdf.crdownload'), 'nửa chừng')
    writeFileSync(path.join(folder, '~$tạm.docx'), 'tạm')
    await new Promise((resolve) => setTimeout(resolve, 800))
    appendFileSync(slow, article(2).slice(60))
    await expect.poll(() => count(archive), eventually).toBe(1)
    expect(await titles(archive)).toEqual([article(2).split('\n')[0]])
    expect(readdirSync(folder).length).toBe(4)
  })

  test('brings in what lies there already when asked, and each file once', async () => {
    const { archive, folder: kho } = await freshArchive(watching)
    const folder = folderOf({ '1.txt': article(1), '2.txt': article(2) })
    await archive.call('watches.add', { path: folder, existing: true })
    await expect.poll(() => count(archive), eventually).toBe(2)
    await archive.close()
    writeFileSync(path.join(folder, '3.txt'), article(3))
    writeFileSync(path.join(folder, '2.txt'), article(4))
    const again = await reopened(kho, watching)
    // what came while the archive was closed: a new file, and one that says something else now
    await expect.poll(() => count(again), eventually).toBe(4)
    const { items } = await again.call('items.list', { filter: {} })
    expect(items).toHaveLength(4)
  })

  test('may be away for a while, and is left alone once it is watched no more', async () => {
    const { archive } = await freshArchive(watching)
    const away = path.join(temporaryFolder(), 'USB')
    await archive.call('watches.add', { path: away, existing: true })
    const [watch] = await archive.call('watches.list', {})
    expect(watch).toMatchObject({ path: away, isThere: false })
    const elsewhere = folderOf({ 'a.txt': article(5) })
    renameSync(elsewhere, away)
    // looked for again when the watches change, and every half minute
    await archive.call('watches.add', { path: away, existing: true })
    await expect.poll(() => count(archive), eventually).toBe(1)
    await archive.call('watches.remove', { id: watch!.id })
    writeFileSync(path.join(away, 'b.txt'), article(6))
    await new Promise((resolve) => setTimeout(resolve, 4000))
    expect(await count(archive)).toBe(1)
    rmSync(away, { recursive: true })
  })

  test('around the archive itself does not bring the archive into itself', async () => {
    const { archive, folder } = await freshArchive(watching)
    const around = path.dirname(folder)
    writeFileSync(path.join(around, 'tin.txt'), article(7))
    await archive.call('watches.add', { path: around, existing: true })
    await expect.poll(() => count(archive), eventually).toBe(1)
    await new Promise((resolve) => setTimeout(resolve, 3000))
    expect(await count(archive)).toBe(1)
  })
})
