/**
 * What lies in folders besides honest files, and files that change under the reader: pipes and devices, files another
 * program holds, writes to or takes away, links in rings and out of the folder, the archive itself.
 */
import { execFileSync, spawn } from 'node:child_process'
import {
  appendFileSync,
  chmodSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
  writeSync
} from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { countFiles } from '../../src/archive/accession/walk.ts'
import type { Archive } from '../../src/archive/index.ts'
import { readError } from '../../src/archive/vault/shelf.ts'
import { storeFile } from '../../src/archive/vault/store-file.ts'
import { openVault } from '../../src/archive/vault/vault.ts'
import {
  article,
  bringIn,
  codeOf,
  folderOf,
  freshArchive,
  leftovers,
  temporaryFolder
} from '../support/archive.ts'
import { tulieu } from '../support/cli.ts'
import { canLease, holdLease } from '../support/hold-lease.ts'
import { writeZip } from '../support/write-zip.ts'

const good = { 'zz tin tốt.txt': article(7) }
const isWindows = process.platform === 'win32'
const count = (folder: string) => countFiles([folder], new AbortController().signal)

async function expectWhole(archive: Archive, folder: string): Promise<void> {
  expect(leftovers(folder)).toEqual([])
  expect(await archive.call('archive.verify', {})).toMatchObject({ ok: true, problems: [] })
}

/** Appends to a file, or cuts it, again and again, in a process of its own, until the test ends. */
async function keepChanging(file: string, how: 'append' | 'truncate'): Promise<void> {
  const { size } = statSync(file)
  const act = how === 'append' ? 'fs.appendFileSync(file, block)' : 'fs.truncateSync(file, size -= 4096)'
  const script = `const fs = require('node:fs'); const [, file] = process.argv; let size = fs.statSync(file).size
    const block = Buffer.alloc(1 << 16, 'Thêm một dòng. '); setInterval(() => { ${act} }, 1)`
  const child = spawn(process.execPath, ['-e', script, file], { stdio: 'ignore' })
  onTestFinished(() => void child.kill('SIGKILL'))
  while (statSync(file).size === size) await new Promise((resolve) => setTimeout(resolve, 5))
}

describe.skipIf(isWindows)('what is no file', () => {
  test('is passed by in a folder: pipes, sockets, devices, links to them, links to nowhere', async () => {
    const { archive, folder } = await freshArchive()
    const documents = folderOf(good)
    const at = (name: string) => path.join(documents, name)
    execFileSync('mkfifo', [at('ống.txt'), at('ống.zip')])
    symlinkSync('/dev/zero', at('không dứt.txt'))
    symlinkSync(at('ống.txt'), at('tới ống.docx'))
    symlinkSync(at('không có'), at('không tới đâu.txt'))
    const server = createServer()
    await new Promise<void>((resolve) => server.listen(at('ổ cắm.txt'), resolve))
    onTestFinished(() => void server.close())
    expect(await count(documents)).toBe(1)
    const { progress, outcomes } = await bringIn(archive, documents)
    expect(outcomes.map(({ path: file }) => path.basename(file))).toEqual(['zz tin tốt.txt'])
    expect(progress).toMatchObject({ state: 'done', total: 1 })
    await expectWhole(archive, folder)
  })

  test('is refused when it is named, and when it took the place of a file meanwhile', async () => {
    const { archive, folder } = await freshArchive()
    const documents = folderOf(good)
    const pipe = path.join(documents, 'ống.txt')
    execFileSync('mkfifo', [pipe])
    const { byName } = await bringIn(archive, pipe, '/dev/zero', documents)
    expect(byName.get('ống.txt')?.reason?.code).toBe('unknown-format')
    expect(byName.get('zero')?.reason?.code).toBe('unknown-format')
    expect(byName.get('zz tin tốt.txt')?.status).toBe('imported')
    await expectWhole(archive, folder)
    // the importer thread opens what the walk saw as a file a moment before: it must not wait for a writer
    const vault = await openVault(temporaryFolder())
    const stored = async (file: string) => storeFile(vault.root, file)
    expect(await codeOf(stored(pipe))).toBe('unreadable-file')
    expect(await codeOf(stored('/dev/zero'))).toBe('unreadable-file')
    expect(await codeOf(stored(documents))).toBe('unreadable-file')
  })

  test.skipIf(!existsSync('/proc/self/mem'))('a file whose reading fails with an input error', async () => {
    const { archive, folder } = await freshArchive()
    const documents = folderOf(good)
    symlinkSync('/proc/self/mem', path.join(documents, 'hỏng đĩa.txt'))
    const { byName } = await bringIn(archive, documents)
    expect(byName.get('hỏng đĩa.txt')?.reason?.code).toBe('unreadable-file')
    expect(byName.get('zz tin tốt.txt')?.status).toBe('imported')
    await expectWhole(archive, folder)
  })
})

describe('a file that another program', () => {
  // Linux has no locks that keep a reader out; a lease is the nearest there is
  test.skipIf(!canLease)('holds is refused at once, and comes in when it is let go', async () => {
    const { archive, folder } = await freshArchive()
    const documents = folderOf({
      ...good,
      'giữ.txt': article(1),
      'giữ.zip': writeZip([{ name: 'a.txt', content: article(2) }])
    })
    const letGo = await Promise.all(
      ['giữ.txt', 'giữ.zip'].map((name) => holdLease(path.join(documents, name)))
    )
    const { jobId, byName } = await bringIn(archive, documents)
    expect(byName.get('giữ.txt')?.reason?.code).toBe('file-locked')
    expect(byName.get('giữ.zip')?.reason?.code).toBe('file-locked')
    expect(byName.get('zz tin tốt.txt')?.status).toBe('imported')
    await Promise.all(letGo.map((go) => go()))
    const again = await archive.call('accession.retry', { jobId })
    expect(await archive.accessionEnded(again)).toMatchObject({ counts: { imported: 2, failed: 0 } })
    await expectWhole(archive, folder)
  })

  test('has locked on Windows is told from one that nobody may read', () => {
    const thrown = (code: string) => readError('a.docx', Object.assign(new Error(code), { code })).code
    // libuv: ERROR_SHARING_VIOLATION and ERROR_LOCK_VIOLATION are EBUSY, ERROR_ACCESS_DENIED is EPERM
    expect(['EBUSY', 'EPERM', 'EACCES', 'EIO', 'ENOENT'].map(thrown)).toEqual([
      'file-locked',
      'unreadable-file',
      'unreadable-file',
      'unreadable-file',
      'missing-file'
    ])
  })

  test.each(['append', 'truncate'] as const)('writes to meanwhile (%s)', async (how) => {
    const { archive, folder } = await freshArchive()
    const documents = folderOf(good)
    const file = path.join(documents, 'đang ghi.txt')
    const handle = openSync(file, 'w')
    for (let n = 0; n < 48; n++) writeSync(handle, Buffer.alloc(1 << 20, article(n)))
    closeSync(handle)
    await keepChanging(file, how)
    const { progress, byName } = await bringIn(archive, documents)
    expect(progress.state).toBe('done')
    expect(byName.get('đang ghi.txt')?.reason?.code).toBe('file-changing')
    expect(byName.get('zz tin tốt.txt')?.status).toBe('imported')
    await expectWhole(archive, folder)
  })

  test('writes to between the copy and the reading changes nothing that was copied', async () => {
    const { archive, folder } = await freshArchive()
    const documents = folderOf(
      Object.fromEntries(Array.from({ length: 80 }, (_, n) => [`${n}.txt`, article(n)]))
    )
    const stop = archive.on((name) => {
      if (name !== 'job.progress') return
      stop()
      for (let n = 0; n < 80; n++) {
        if (n % 2 === 0) appendFileSync(path.join(documents, `${n}.txt`), 'thêm')
        else truncateSync(path.join(documents, `${n}.txt`), 10)
      }
    })
    const { progress } = await bringIn(archive, documents)
    expect(progress.done).toBe(80)
    await expectWhole(archive, folder)
  })

  test('takes away with its folder in the middle of the walk', async () => {
    const { archive, folder } = await freshArchive()
    const documents = folderOf({
      'zz tin tốt.txt': article(9999),
      ...Object.fromEntries(
        Array.from({ length: 600 }, (_, n) => [`${String(n % 30).padStart(2, '0')}/${n}.txt`, article(n)])
      )
    })
    const stop = archive.on((name) => {
      if (name !== 'job.progress') return
      stop()
      for (let n = 10; n < 20; n++) rmSync(path.join(documents, String(n)), { recursive: true })
      for (let n = 20; n < 30; n++) {
        renameSync(path.join(documents, String(n)), path.join(documents, `00/chuyển ${n}`))
      }
    })
    const { progress, outcomes } = await bringIn(archive, documents)
    expect(progress.state).toBe('done')
    const codes = new Set(outcomes.flatMap(({ status, reason }) => (status === 'failed' ? reason!.code : [])))
    expect([...codes].every((code) => code === 'missing-file' || code === 'folder-unreadable')).toBe(true)
    expect(outcomes.find(({ path: file }) => file.endsWith('zz tin tốt.txt'))?.status).toBe('imported')
    await expectWhole(archive, folder)
  })
})

/** Whether another user may pass every folder down to a file: a project in root's own home is closed to all others. */
function isOpenToOthers(file: string): boolean {
  const folder = path.dirname(file)
  return (statSync(folder).mode & 0o001) !== 0 && (folder === path.dirname(folder) || isOpenToOthers(folder))
}

// nothing is forbidden to root, so whoever runs this as root lets somebody else import
test.skipIf(process.getuid?.() !== 0 || !isOpenToOthers(process.execPath))(
  'files and folders without permission fail by themselves',

  async () => {
    const nobody = 65_534
    const documents = folderOf({
      ...good,
      'khóa.txt': article(1),
      'khóa.zip': writeZip([{ name: 'a.txt', content: article(2) }])
    })
    mkdirSync(path.join(documents, 'cấm'))
    writeFileSync(path.join(documents, 'cấm', 'trong.txt'), article(3))
    for (const name of ['khóa.txt', 'khóa.zip', 'cấm']) chmodSync(path.join(documents, name), 0o000)
    const parent = temporaryFolder()
    for (const each of [parent, documents]) chmodSync(each, 0o777)
    const folder = path.join(parent, 'kho')
    expect((await tulieu(['create', folder], { uid: nobody })).err).toBe('')
    const { status, json } = await tulieu(['import', folder, documents, '--json'], { uid: nobody })
    const { files } = json<{ files: { path: string; status: string; reason: { code: string } | null }[] }>()
    expect(status).toBe(1)
    expect(
      Object.fromEntries(files.map((file) => [path.basename(file.path), file.reason?.code ?? file.status]))
    ).toEqual({
      'khóa.txt': 'unreadable-file',
      'khóa.zip': 'unreadable-file',
      cấm: 'folder-unreadable',
      'zz tin tốt.txt': 'imported'
    })
    expect((await tulieu(['verify', folder, '--json'], { uid: nobody })).json()).toMatchObject({
      ok: true,
      items: 1
    })
  }
)

describe.skipIf(isWindows)('links', () => {
  test('out of the folder: a file is what it leads to, a folder is not walked into; rings end', async () => {
    const { archive, folder } = await freshArchive()
    const outside = folderOf({ 'bên ngoài.txt': article(1), 'sâu/trong.txt': article(2) })
    const documents = folderOf({ ...good, 'a/b/c.txt': article(3) })
    const link = (to: string, name: string) => symlinkSync(to, path.join(documents, name))
    link(path.join(outside, 'bên ngoài.txt'), 'liên kết.txt')
    link(outside, 'thư mục ngoài')
    link('/', 'gốc')
    link(documents, 'a/b/vòng')
    link('../a', 'a/lại')
    link('tự trỏ.txt', 'tự trỏ.txt')
    link('hai.txt', 'một.txt')
    link('một.txt', 'hai.txt')
    const { progress, outcomes } = await bringIn(archive, documents)
    const names = outcomes.map(({ path: file }) => path.relative(documents, file)).toSorted()
    expect(names).toEqual(['a/b/c.txt', 'liên kết.txt', 'zz tin tốt.txt'])
    expect(progress).toMatchObject({ state: 'done', total: 3, counts: { imported: 3 } })
    await expectWhole(archive, folder)
    expect(readFileSync(path.join(outside, 'bên ngoài.txt'), 'utf8')).toBe(article(1))
  })
})

test('the archive dropped on itself, and whatever lies in it, is left alone', async () => {
  const { archive, folder } = await freshArchive()
  await bringIn(archive, folderOf(good))
  const shelf = path.join(folder, 'originals')
  writeFileSync(path.join(folder, 'ghi chú.txt'), article(9))
  mkdirSync(path.join(folder, 'thư mục con'))
  const inside = [folder, shelf, path.join(folder, 'archive.db'), path.join(folder, 'ghi chú.txt')]
  for (const start of [...inside, path.join(folder, 'thư mục con'), path.dirname(folder)]) {
    const { progress, outcomes } = await bringIn(archive, start)
    expect(outcomes).toEqual([])
    expect(progress).toMatchObject({ state: 'done', total: 0, done: 0 })
  }
  const { items } = await archive.call('items.list', { filter: {} })
  expect(items).toHaveLength(1)
  expect((await archive.call('items.get', { id: items[0]!.id })).provenance).toHaveLength(1)
  await expectWhole(archive, folder)
})
