import { fork } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { chmodSync, existsSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { describe, expect, test } from 'vitest'
import { settleOpen, storeFile } from '../../src/archive/vault/store-file.ts'
import { openVault, type Vault } from '../../src/archive/vault/vault.ts'
import type { InStep } from '../support/store-in-step.ts'
import { codeOf, folderOf, leftovers, temporaryFolder } from '../support/archive.ts'

const store = async (vault: Vault, file: string) => storeFile(vault.root, file).original
const hashOf = (bytes: string) => createHash('sha256').update(bytes).digest('hex')

describe('the vault', () => {
  test('keeps every byte under its hash, read-only', async () => {
    const text = 'Kế hoạch công tác dân vận\r\n\0\u00ff'
    const folder = temporaryFolder()
    const vault = await openVault(folder)
    const stored = await store(vault, path.join(folderOf({ 'kế hoạch.txt': text }), 'kế hoạch.txt'))
    const sha256 = hashOf(text)
    expect(stored).toEqual({ sha256, bytes: Buffer.byteLength(text), isNew: true })
    const file = path.join(folder, 'originals', sha256.slice(0, 2), sha256.slice(2))
    expect(vault.pathOf(sha256)).toBe(file)
    expect(readFileSync(file, 'utf8')).toBe(text)
    await vault.settle([sha256])
    expect(statSync(file).mode & 0o222).toBe(0)
    expect(Buffer.from(await vault.read(sha256)).toString('utf8')).toBe(text)
    expect(leftovers(folder)).toEqual([])
  })

  test('knows bytes it holds, from whatever file they come', async () => {
    const folder = temporaryFolder()
    const vault = await openVault(folder)
    const files = folderOf({ 'a.txt': 'như nhau', 'b.txt': 'như nhau' })
    const first = await store(vault, path.join(files, 'a.txt'))
    await vault.settle([first.sha256])
    const second = await store(vault, path.join(files, 'b.txt'))
    expect([first.isNew, second.isNew]).toEqual([true, false])
    const held: string[] = []
    for await (const sha256 of vault.list()) held.push(sha256)
    expect(held).toEqual([first.sha256])
  })

  test('takes the same bytes from two threads at once, where their shelf is not made yet', async () => {
    const threads = 2
    const data: InStep = {
      folder: temporaryFolder(),
      file: path.join(folderOf({ 'a.txt': 'cùng một lúc' }), 'a.txt'),
      rounds: 500,
      arrived: new Int32Array(new SharedArrayBuffer(4)),
      threads
    }
    const script = new URL('../support/store-in-step.ts', import.meta.url)
    const told = Array.from({ length: threads }, async () => {
      const [errors] = (await once(new Worker(script, { workerData: data }), 'message')) as [string[]]
      return errors
    })
    expect((await Promise.all(told)).flat()).toEqual([])
  })

  test('settles an original through the handle it was written with', async () => {
    const vault = await openVault(temporaryFolder())
    const file = path.join(folderOf({ 'a.txt': 'một hơi' }), 'a.txt')
    const settling: Promise<void>[] = []
    const { original } = storeFile(vault.root, file, undefined, (target) => {
      settling.push(settleOpen(target))
    })
    await Promise.all(settling)
    expect(original.isNew).toBe(true)
    expect(statSync(vault.pathOf(original.sha256)).mode & 0o222).toBe(0)
    expect(storeFile(vault.root, file).original.isNew).toBe(false)
  })

  test('settles by name what is being settled by its handle', async () => {
    const folder = temporaryFolder()
    chmodSync(folder, 0o777)
    const script = new URL('../support/settle-twice.ts', import.meta.url)
    const [errors] = (await once(fork(script, [folder, '400']), 'message')) as [string[]]
    expect(errors).toEqual([])
  })

  test('does not trust bytes that a killed program had not settled', async () => {
    const folder = temporaryFolder()
    const vault = await openVault(folder)
    const files = folderOf({ 'a.txt': 'nguyên vẹn' })
    const { sha256 } = await store(vault, path.join(files, 'a.txt'))
    writeFileSync(vault.pathOf(sha256), '')
    expect(await store(vault, path.join(files, 'a.txt'))).toMatchObject({ sha256, isNew: true })
    expect(await vault.fixity(sha256)).toBe(sha256)
    // it may have taken the place of one that rows rest on by now, so it is settled before
    expect(statSync(vault.pathOf(sha256)).mode & 0o222).toBe(0)
  })

  test('copies the same bytes at once from many files into one original', async () => {
    const folder = temporaryFolder()
    const vault = await openVault(folder)
    const files = folderOf(
      Object.fromEntries(Array.from({ length: 8 }, (_, n) => [`${n}.txt`, 'cùng một bản']))
    )
    const stored = await Promise.all(
      Array.from({ length: 8 }, (_, n) => store(vault, path.join(files, `${n}.txt`)))
    )
    expect(new Set(stored.map((each) => each.sha256)).size).toBe(1)
    expect(leftovers(folder)).toEqual([])
    expect(await vault.fixity(stored[0]!.sha256)).toBe(stored[0]!.sha256)
  })

  test('leaves nothing behind of what it could not take in', async () => {
    const folder = temporaryFolder()
    const vault = await openVault(folder)
    const files = folderOf({ 'rỗng.txt': '' })
    expect(await codeOf(store(vault, path.join(files, 'rỗng.txt')))).toBe('empty-file')
    expect(await codeOf(store(vault, path.join(files, 'không có.txt')))).toBe('missing-file')
    expect(await codeOf(store(vault, files))).toBe('unreadable-file')
    const stopped = vault.storeChunks([Buffer.from('nội dung')], AbortSignal.abort())
    expect(await codeOf(stopped)).toBe('cancelled')
    expect(leftovers(folder)).toEqual([])
  })

  test.skipIf(process.platform === 'win32')('calls a link that leads nowhere unreadable', async () => {
    const files = temporaryFolder()
    symlinkSync('vòng.txt', path.join(files, 'vòng.txt'))
    const vault = await openVault(temporaryFolder())
    expect(await codeOf(store(vault, path.join(files, 'vòng.txt')))).toBe('unreadable-file')
  })

  test('sweeps away what a killed program left, and nothing else', async () => {
    const folder = temporaryFolder()
    const vault = await openVault(folder)
    const { sha256 } = await store(vault, path.join(folderOf({ 'a.txt': 'giữ lại' }), 'a.txt'))
    writeFileSync(path.join(folder, 'originals', 'incoming-0123'), 'dở dang')
    await vault.sweep()
    expect(leftovers(folder)).toEqual([])
    expect(existsSync(vault.pathOf(sha256))).toBe(true)
  })

  test('says when an original is gone', async () => {
    const vault = await openVault(temporaryFolder())
    const sha256 = hashOf('không có ở đây')
    expect(await vault.fixity(sha256)).toBeNull()
    expect(await codeOf(vault.read(sha256))).toBe('not-found')
  })
})
