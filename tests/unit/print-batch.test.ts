/** Many Word files bound into one, as a batch writes them: whole or not at all, whatever happens on the way. */
import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test, vi } from 'vitest'
import { writeBound, type Sources } from '../../src/main/print/batch.ts'
import type { ItemId } from '../../src/shared/model/item.ts'
import { temporaryFolder } from '../support/archive.ts'

// the window that draws pages is not needed for Word files
vi.mock('electron', () => ({ BrowserWindow: class {}, app: {}, ipcMain: {}, session: {} }))

const bytes = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(new TextEncoder().encode(text))
const itemIds = [1, 2, 3] as ItemId[]
const request = { template: 'tom-tat', itemIds, format: 'docx', isBound: true } as const

const sourcesWith = (own: Partial<Sources>): Sources => ({
  printable: () => Promise.reject(new Error('no page is drawn')),
  word: (item) => Promise.resolve({ fileName: `báo cáo ${item}`, data: bytes(`[${item}]`) }),
  bindWord: (_, files) =>
    Promise.resolve({ data: bytes(files.map((file) => new TextDecoder().decode(file)).join('')) }),
  ...own
})

const run = (sources: Sources, stop = new AbortController()) => {
  const told: number[] = []
  return { request, sources, signal: stop.signal, tell: (done: number) => told.push(done) }
}

test('all papers stand in one file, in their order', async () => {
  const file = path.join(temporaryFolder(), 'tháng 12.docx')
  expect(await writeBound(file, run(sourcesWith({})))).toMatchObject({
    path: file,
    written: 3,
    isCancelled: false
  })
  expect(readFileSync(file, 'utf8')).toBe('[1][2][3]')
})

test.each(['while a paper is written', 'while all are being bound'])(
  'stopped %s it leaves the older file and nothing else',
  async (when) => {
    const folder = temporaryFolder()
    const file = path.join(folder, 'tháng 12.docx')
    writeFileSync(file, 'bản cũ')
    const stop = new AbortController()
    const late = when === 'while all are being bound'
    const sources = sourcesWith({
      word: (item) => {
        if (!late && item === itemIds[1]) stop.abort()
        return Promise.resolve({ fileName: 'a', data: bytes('x') })
      },
      bindWord: () => {
        stop.abort()
        return Promise.resolve({ data: bytes('bản mới') })
      }
    })
    expect(await writeBound(file, run(sources, stop))).toMatchObject({ written: 0, isCancelled: true })
    expect(readFileSync(file, 'utf8')).toBe('bản cũ')
    expect(readdirSync(folder)).toEqual(['tháng 12.docx'])
  }
)

test('a target that cannot be written is told before anything is made', async () => {
  const folder = temporaryFolder()
  const file = path.join(folder, 'chỉ đọc.docx')
  writeFileSync(file, 'bản cũ')
  chmodSync(file, 0o444)
  const word = vi.fn<Sources['word']>()
  await expect(writeBound(file, run(sourcesWith({ word })))).rejects.toMatchObject({
    code: 'target-read-only',
    detail: { name: 'chỉ đọc.docx' }
  })
  await expect(
    writeBound(path.join(folder, 'không có', 'a.docx'), run(sourcesWith({ word })))
  ).rejects.toMatchObject({ code: 'target-missing' })
  expect(word).not.toHaveBeenCalled()
})
