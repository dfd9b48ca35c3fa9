import { expect, onTestFinished, test } from 'vitest'
import { openImporterPool } from '../../src/archive/accession/importer-pool.ts'
import { ocrDataFolder } from '../../src/archive/resources.ts'
import { article, temporaryFolder } from '../support/archive.ts'
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
