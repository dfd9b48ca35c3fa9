import { fork } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname, uptime } from 'node:os'
import path from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { createArchive, openArchive } from '../../src/archive/index.ts'
import { openWritable } from '../../src/archive/db/open.ts'
import { archiveOf, codeOf, folderOf, freshArchive, reopened, temporaryFolder } from '../support/archive.ts'

const holder = new URL('../support/hold-archive.ts', import.meta.url)

/** Another process that has the archive open; `kill` ends it without a chance to tidy up. */
async function heldByAnother(folder: string): Promise<{ kill(): Promise<void> }> {
  const child = fork(holder, [folder], { stdio: 'inherit' })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  onTestFinished(() => void child.kill('SIGKILL'))
  await new Promise<void>((resolve, reject) => {
    child.once('message', () => resolve())
    child.once('exit', () => reject(new Error('the other process could not open the archive')))
  })
  return {
    kill() {
      child.kill('SIGKILL')
      return ended
    }
  }
}

describe('making an archive', () => {
  test('gives an empty archive with its files', async () => {
    const { archive, folder } = await freshArchive()
    expect(archive.info()).toMatchObject({ path: folder, name: 'Kho thử', items: 0, isSample: false })
    expect(readdirSync(folder)).toEqual(expect.arrayContaining(['archive.db', 'lock', 'originals']))
    await archive.close()
    expect(existsSync(path.join(folder, 'lock'))).toBe(false)
  })

  test('refuses a folder that holds anything', async () => {
    const folder = folderOf({ 'thư.txt': 'Kính gửi' })
    expect(await codeOf(createArchive(folder))).toBe('archive-exists')
    expect(readdirSync(folder)).toEqual(['thư.txt'])
  })

  test('refuses a place that cannot be written', async () => {
    const file = path.join(folderOf({ tệp: 'không phải thư mục' }), 'tệp')
    expect(await codeOf(createArchive(path.join(file, 'kho')))).toBe('archive-unwritable')
    // there the system says of every new folder that it is missing
    if (existsSync('/proc/self'))
      expect(await codeOf(createArchive('/proc/tu-lieu/kho'))).toBe('archive-unwritable')
  })
})

describe('opening an archive', () => {
  test('keeps what was there', async () => {
    const { archive, folder } = await archiveOf('Biên bản họp thôn Đông Vai\n\nNội dung cuộc họp thôn.')
    await archive.close()
    const again = await reopened(folder)
    expect(again.info().items).toBe(1)
    const { items } = await again.call('items.list', { filter: {} })
    expect(items[0]?.title).toContain('Biên bản họp thôn Đông Vai')
  })

  test('refuses a folder that is no archive and leaves it alone', async () => {
    const empty = temporaryFolder()
    expect(await codeOf(openArchive(empty))).toBe('not-an-archive')
    expect(await codeOf(openArchive(path.join(empty, 'không có')))).toBe('archive-missing')
    expect(readdirSync(empty)).toEqual([])

    const foreign = temporaryFolder()
    const db = openWritable(path.join(foreign, 'archive.db'))
    db.exec('CREATE TABLE t (a)')
    db.close()
    expect(await codeOf(openArchive(foreign))).toBe('not-an-archive')
    expect(readdirSync(foreign)).toEqual(['archive.db'])
  })

  test('refuses bytes that are no database', async () => {
    const folder = folderOf({ 'archive.db': 'đây không phải cơ sở dữ liệu '.repeat(100) })
    expect(await codeOf(openArchive(folder))).toBe('archive-damaged')
    expect(readdirSync(folder)).toEqual(['archive.db'])
  })

  test('refuses an archive of a newer program and changes nothing in it', async () => {
    const { archive, folder } = await freshArchive()
    await archive.close()
    const file = path.join(folder, 'archive.db')
    const db = openWritable(file)
    db.pragma('user_version = 9990')
    db.close()
    const before = readFileSync(file)
    expect(await codeOf(openArchive(folder))).toBe('newer-archive')
    expect(readFileSync(file).equals(before)).toBe(true)
    expect(readdirSync(folder).sort()).toEqual(['archive.db', 'originals'])
  })

  test('answers nothing any more once it is closed', async () => {
    const { archive } = await freshArchive()
    await archive.close()
    await archive.close()
    expect(await codeOf(archive.call('items.list', { filter: {} }))).toBe('no-archive-open')
  })

  test('refuses an input the contract does not allow', async () => {
    const { archive } = await freshArchive()
    expect(await codeOf(archive.call('items.list', { filter: {}, limit: 0 }))).toBe('invalid-input')
    expect(await codeOf(archive.call('items.trash', { ids: [] }))).toBe('invalid-input')
  })
})

describe('an archive that is open already', () => {
  test('is refused in the same process', async () => {
    const { folder } = await freshArchive()
    expect(await codeOf(openArchive(folder))).toBe('archive-in-use')
  })

  test('is refused while another process lives, and taken over when that was killed', async () => {
    const { archive, folder } = await freshArchive()
    await archive.close()
    const other = await heldByAnother(folder)
    const refusal = await openArchive(folder).then(
      () => null,
      (error: unknown) => error as { code: string; detail: Record<string, string> }
    )
    expect(refusal?.code).toBe('archive-in-use')
    expect(refusal?.detail['host']).toBe(hostname())
    expect(refusal?.detail['since']).toMatch(/^\d\d:\d\d \d\d\/\d\d\/\d{4}$/)

    await other.kill()
    expect(existsSync(path.join(folder, 'lock'))).toBe(true)
    const mine = await reopened(folder)
    expect(JSON.parse(readFileSync(path.join(folder, 'lock'), 'utf8'))).toMatchObject({ pid: process.pid })
    expect(mine.info().items).toBe(0)
  })

  test('is taken over when the machine was started again since, whoever has the number now', async () => {
    const { archive, folder } = await freshArchive()
    await archive.close()
    const beforeBoot = new Date(Date.now() - uptime() * 1000 - 3_600_000).toISOString()
    // our parent lives; after a start of the machine its number may be anybody's
    const lock = { host: hostname(), pid: process.ppid, since: beforeBoot }
    writeFileSync(path.join(folder, 'lock'), JSON.stringify(lock))
    expect((await reopened(folder)).info().items).toBe(0)
  })

  test('stays refused while another machine holds the lock and touches it', async () => {
    const { archive, folder } = await freshArchive()
    await archive.close()
    const lock = { host: 'may-van-thu', pid: 1, since: '2021-01-01T00:00:00.000Z' }
    writeFileSync(path.join(folder, 'lock'), JSON.stringify(lock))
    expect(await codeOf(openArchive(folder))).toBe('archive-in-use')

    // that machine crashed long ago: nobody touches its lock any more
    const longAgo = new Date(Date.now() - 3_600_000)
    utimesSync(path.join(folder, 'lock'), longAgo, longAgo)
    expect((await reopened(folder)).info().items).toBe(0)
  })

  test('is opened when the lock says nothing', async () => {
    const { archive, folder } = await freshArchive()
    await archive.close()
    writeFileSync(path.join(folder, 'lock'), '')
    expect((await reopened(folder)).info().items).toBe(0)
  })
})

test('the archive may be moved to another folder', async () => {
  const { archive, folder } = await archiveOf('Thông báo về lịch tiếp dân\n\nLịch tiếp công dân tháng 5.')
  await archive.close()
  const moved = path.join(temporaryFolder(), 'nơi khác', 'kho')
  mkdirSync(path.dirname(moved))
  cpSync(folder, moved, { recursive: true })
  const again = await reopened(moved)
  const { hits } = await again.call('search.run', { text: 'lich tiep dan', filter: {} })
  expect(hits).toHaveLength(1)
  const original = await again.call('items.original', { id: hits[0]!.item.id })
  expect(Buffer.from(original.data).toString('utf8')).toContain('Lịch tiếp công dân tháng 5.')
  expect(await again.call('archive.verify', {})).toMatchObject({ ok: true, items: 1, originals: 1 })
})
