import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import type { ItemId } from '../../src/shared/model/item.ts'
import { article, bringIn, folderOf, freshArchive, outcomesOf } from '../support/archive.ts'
import { paragraphs, sitePage } from '../support/site-page.ts'
import { writeZip } from '../support/write-zip.ts'

test('every way in is kept with its run, its reader and the encoding found', async () => {
  const { archive } = await freshArchive()
  const page = Buffer.from(sitePage({ title: 'Sơn Khê họp bàn chống hạn', body: paragraphs(1) }))
  const folder = folderOf({ 'tin.html': page })
  const zip = path.join(folder, 'tin tháng 3.zip')
  writeFileSync(zip, writeZip([{ name: 'lưu/tin.html', content: page }]))
  const first = await bringIn(archive, path.join(folder, 'tin.html'))
  const id = first.outcomes[0]!.item!
  const second = await bringIn(archive, zip)
  expect(second.progress.counts).toEqual({ imported: 0, duplicate: 1, failed: 0 })
  const { provenance, site, url, section } = await archive.call('items.get', { id })
  expect({ site, section }).toEqual({ site: 'sonkhe.example.vn', section: null })
  expect(url).toMatch(/^https:\/\/www\.sonkhe\.example\.vn\/tin-tuc\//)
  expect(provenance).toMatchObject([
    {
      path: path.join(folder, 'tin.html'),
      jobId: first.jobId,
      way: 'person',
      importer: 'html',
      encoding: 'utf-8',
      warnings: []
    },
    { path: `${zip} › lưu/tin.html`, jobId: second.jobId, way: 'person', importer: 'html' }
  ])
  expect(provenance[0]!.importerVersion).toBeGreaterThan(0)
  expect(provenance[0]!.startedAt <= provenance[0]!.addedAt).toBe(true)
})

test('a paste and a retry are told apart from files a person chose', async () => {
  const { archive } = await freshArchive()
  const wayOf = async (jobId: string) => {
    await archive.accessionEnded(jobId)
    const [outcome] = await outcomesOf(archive, jobId)
    const { provenance } = await archive.call('items.get', { id: outcome!.item as ItemId })
    return provenance.map(({ way }) => way)
  }
  expect(await wayOf(await archive.call('accession.paste', { kind: 'text', content: article(1) }))).toEqual([
    'paste'
  ])

  const folder = folderOf({ 'rong.txt': '' })
  const { jobId, progress } = await bringIn(archive, folder)
  expect(progress.counts.failed).toBe(1)
  writeFileSync(path.join(folder, 'rong.txt'), article(2))
  expect(await wayOf(await archive.call('accession.retry', { jobId }))).toEqual(['retry'])
})
