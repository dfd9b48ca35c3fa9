import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { openImporterPool } from '../../src/archive/accession/importer-pool.ts'
import { ocrDataFolder } from '../../src/archive/resources.ts'
import { article, folderOf, repository, temporaryFolder } from '../support/archive.ts'
import { plainSource } from '../support/plain-blocks.ts'

test('the time of reports does not run while they wait behind a slow file', async () => {
  const thread = new URL('../support/bad-importer-thread.ts', import.meta.url)
  const pool = openImporterPool(thread, ocrDataFolder(), { timeoutMs: 4000, heapMb: 512, threads: 1 })
  onTestFinished(() => pool.close())
  const never = new AbortController().signal
  const slow = pool.bring({ name: 'treo.docx', source: '/treo.docx', root: temporaryFolder() }, never)
  const reports = pool.extractReports([plainSource(article(1))], never)
  expect((await slow).error).toMatchObject({ code: 'timed-out' })
  expect(await reports).toEqual([expect.objectContaining({ isMeeting: expect.any(Boolean) })])
})

test('a file that waits behind a group with one that never ends does not lose its own time', async () => {
  const thread = new URL('../support/bad-importer-thread.ts', import.meta.url)
  const pool = openImporterPool(thread, ocrDataFolder(), { timeoutMs: 4000, heapMb: 512, threads: 1 })
  onTestFinished(() => pool.close())
  const never = new AbortController().signal
  const root = temporaryFolder()
  const endless = pool.bring({ name: 'treo.txt', source: '/treo.txt', root }, never)
  await delay(20)
  const source = path.join(repository, 'tests/fixtures/importers/report.docx')
  expect(await pool.bring({ name: 'report.docx', source, root }, never)).toMatchObject({ error: null })
  expect((await endless).error).toMatchObject({ code: 'timed-out' })
})

test('a text that waits behind the last thread, which is stopped, is read by the next one', async () => {
  const thread = new URL('../support/bad-importer-thread.ts', import.meta.url)
  const pool = openImporterPool(thread, ocrDataFolder(), { timeoutMs: 4000, heapMb: 512, threads: 1 })
  onTestFinished(() => pool.close())
  const never = new AbortController().signal
  const root = temporaryFolder()
  const endless = pool.bring({ name: 'treo.docx', source: '/treo.docx', root }, never)
  await delay(20)
  const source = path.join(folderOf({ 'tin.txt': article(1) }), 'tin.txt')
  const text = pool.bring({ name: 'tin.txt', source, root }, never)
  expect((await endless).error).toMatchObject({ code: 'timed-out' })
  expect(await text).toMatchObject({ error: null, stored: { isNew: true } })
})
