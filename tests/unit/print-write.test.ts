import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { writeWhole } from '../../src/main/print/write-whole.ts'
import { ArchiveError } from '../../src/shared/ipc/errors.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'tulieu-pdf-'))
})
afterEach(() => rm(folder, { recursive: true }))

const refusal = (file: string): Promise<unknown> =>
  writeWhole(file, new Uint8Array([1])).catch((error: unknown) => error)

test('writes the bytes and replaces an older file, leaving nothing else behind', async () => {
  const file = path.join(folder, 'Tóm tắt.pdf')
  await writeFile(file, 'cũ')
  await writeWhole(file, new TextEncoder().encode('%PDF mới'))
  expect(await readFile(file, 'utf8')).toBe('%PDF mới')
  expect(await readdir(folder)).toEqual(['Tóm tắt.pdf'])
})

test('a folder that is not there is a closed error', async () => {
  const error = await refusal(path.join(folder, 'không có', 'a.pdf'))
  expect(error).toBeInstanceOf(ArchiveError)
  expect(error).toMatchObject({ code: 'print-failed', detail: { reason: 'ENOENT' } })
})

test('a target that cannot be replaced stays, and no draft is left', async () => {
  const target = path.join(folder, 'a.pdf')
  await mkdir(path.join(target, 'trong'), { recursive: true })
  expect(await refusal(target)).toMatchObject({ code: 'print-failed' })
  expect(await readdir(folder)).toEqual(['a.pdf'])
  expect(await readdir(target)).toEqual(['trong'])
})
