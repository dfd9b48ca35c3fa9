import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDraft, writeWhole } from '../../src/main/print/write-whole.ts'
import { errorMessage } from '../../src/shared/messages/messages.ts'
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
  expect(error).toMatchObject({
    code: 'target-missing',
    detail: { reason: 'ENOENT', folder: path.join(folder, 'không có') }
  })
})

test('a target that cannot be replaced stays, and no draft is left', async () => {
  const target = path.join(folder, 'a.pdf')
  await mkdir(path.join(target, 'trong'), { recursive: true })
  expect(await refusal(target)).toMatchObject({ code: 'print-failed' })
  expect(await readdir(folder)).toEqual(['a.pdf'])
  expect(await readdir(target)).toEqual(['trong'])
})

test('a name that is too long, a file that is read-only: told before anything is written, and what is there stays', async () => {
  const long = path.join(folder, `${'dài'.repeat(100)}.pdf`)
  expect(await refusal(long)).toMatchObject({ code: 'target-name', detail: { folder } })
  const kept = path.join(folder, 'giữ.pdf')
  await writeFile(kept, 'của người dùng')
  await chmod(kept, 0o444)
  expect(await refusal(kept)).toMatchObject({ code: 'target-read-only', detail: { name: 'giữ.pdf' } })
  expect(await readFile(kept, 'utf8')).toBe('của người dùng')
  expect(await readdir(folder)).toEqual(['giữ.pdf'])
})

test('a name as long as a name can be is written: the draft has a short one', async () => {
  const file = path.join(folder, `${'a'.repeat(251)}.pdf`)
  await writeWhole(file, new Uint8Array([1]))
  expect(await readdir(folder)).toEqual([path.basename(file)])
})

test('a draft that is given up, or whose folder vanishes, leaves nothing', async () => {
  const file = path.join(folder, 'trong', 'a.pdf')
  await mkdir(path.dirname(file))
  const draft = await openDraft(file)
  await draft.write(new Uint8Array([1, 2]))
  await draft.discard()
  expect(await readdir(path.dirname(file))).toEqual([])
  const other = await openDraft(file)
  await rm(path.dirname(file), { recursive: true })
  await expect(other.commit()).rejects.toMatchObject({ code: 'target-missing' })
  expect(await readdir(folder)).toEqual([])
})

test('every code of a file that cannot be written has words with its name and place', () => {
  const detail = { path: '/a/b.pdf', name: 'b.pdf', folder: '/a' }
  for (const code of ['target-open', 'target-read-only', 'target-missing', 'target-name'] as const)
    for (const language of ['vi', 'en'] as const)
      expect(errorMessage(language, code, detail)).not.toMatch(/[{}]/)
})
