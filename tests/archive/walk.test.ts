import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { countFiles, walk } from '../../src/archive/accession/walk.ts'
import { bringIn, freshArchive, folderOf } from '../support/archive.ts'

async function walked(paths: readonly string[]) {
  const found = []
  for await (const file of walk(paths)) found.push(file.path)
  return found
}
const count = (paths: readonly string[]) => countFiles(paths, new AbortController().signal)

test('the count is what the walk finds: folders in folders, links, what is ignored, what is gone', async () => {
  const folder = folderOf({
    'b/2.txt': 'hai',
    'b/10.txt': 'mười',
    'a.txt': 'một',
    '.ẩn': 'x',
    'b/~$tam.docx': 'x'
  })
  symlinkSync(path.join(folder, 'a.txt'), path.join(folder, 'lien-ket.txt'))
  symlinkSync(folder, path.join(folder, 'b', 'vong'))
  const archive = path.join(folder, 'Kho.tulieu')
  mkdirSync(path.join(archive, 'originals'), { recursive: true })
  writeFileSync(path.join(archive, 'archive.db'), '')
  const paths = [folder, path.join(folder, 'a.txt'), path.join(folder, 'mất.txt')]
  const found = await walked(paths)
  expect(found.slice(0, 4).map((file) => path.basename(file))).toEqual([
    'a.txt',
    '2.txt',
    '10.txt',
    'lien-ket.txt'
  ])
  expect(await count(paths)).toBe(found.length)
})

test('a folder of many files is walked in the order of numbers, and its count given', async () => {
  const folder = folderOf(Object.fromEntries(Array.from({ length: 1300 }, (_, n) => [`Tin ${n}.txt`, ''])))
  const found = await walked([folder])
  expect(found.map((file) => path.basename(file))).toEqual(
    Array.from({ length: 1300 }, (_, n) => `Tin ${n}.txt`)
  )
  expect(await count([folder])).toBe(1300)
})

test('the end of a run tells no pace and nothing left', async () => {
  const { archive } = await freshArchive()
  const { progress } = await bringIn(archive, folderOf({ 'a.txt': 'Một tin ngắn.' }))
  expect(progress).toMatchObject({ state: 'done', total: 1, filesPerSecond: null, remainingMs: null })
})
