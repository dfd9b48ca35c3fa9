import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { article, bringIn, folderOf, freshArchive, repository, titlesOf } from '../support/archive.ts'
import { codesOf } from '../support/outcomes.ts'

const fixture = (name: string) => readFileSync(path.join(repository, 'tests/fixtures/importers', name))

describe('a file in which nothing can be read', () => {
  test('is kept for its original and found by its name', async () => {
    const { archive } = await freshArchive()
    const drawing = Buffer.concat([Buffer.from('AC1032'), Buffer.alloc(300, 7)])
    const { outcomes, progress } = await bringIn(
      archive,
      folderOf({ 'BanVe_TruSo-UBND2019.dwg': drawing, 'trắng.txt': ' \n\n ' })
    )
    expect(progress.counts).toEqual({ imported: 2, duplicate: 0, failed: 0 })
    expect(codesOf(outcomes)).toEqual({
      'BanVe_TruSo-UBND2019.dwg': 'unknown-format',
      'trắng.txt': 'no-text'
    })
    expect(outcomes[0]!.reason!.message).toMatch(/^Đã giữ bản gốc/)
    for (const query of ['ban ve tru so', 'banve', 'ubnd 2019', 'BanVe_TruSo-UBND2019.dwg']) {
      expect(await titlesOf(archive, query), query).toEqual(['BanVe_TruSo-UBND2019'])
    }
    expect(await titlesOf(archive, 'trang')).toEqual(['trắng'])
    const { format, text } = await archive.call('items.get', {
      id: outcomes.find((outcome) => outcome.path.endsWith('.dwg'))!.item!
    })
    expect({ format, text }).toEqual({ format: 'other', text: '' })
  })

  test('is not kept when it is film, sound or a program', async () => {
    const { archive } = await freshArchive()
    const avi = Buffer.concat([Buffer.from('RIFF\u0000\u0010\u0000\u0000AVI LIST'), Buffer.alloc(200)])
    const exe = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(2000, 1)])
    const { outcomes } = await bringIn(archive, folderOf({ 'phim.avi': avi, 'cài đặt.exe': exe }))
    expect(outcomes.map(({ status, reason }) => [status, reason?.code])).toEqual([
      ['failed', 'unknown-format'],
      ['failed', 'unknown-format']
    ])
  })

  test('that is locked or damaged is kept when the person says so', async () => {
    const { archive } = await freshArchive()
    const folder = folderOf({ 'khóa.pdf': fixture('locked.pdf') })
    const refused = await bringIn(archive, folder)
    expect(refused.outcomes).toMatchObject([{ status: 'failed', reason: { code: 'protected-file' } }])
    const jobId = await archive.call('accession.start', { paths: [folder], keepUnreadable: true })
    await archive.accessionEnded(jobId)
    const [kept] = await archive.call('accession.outcomes', { jobId })
    expect(kept).toMatchObject({ status: 'imported', reason: { code: 'protected-file' } })
    expect(await titlesOf(archive, 'khoa')).toEqual(['khóa'])
  })
})

describe('what is pasted', () => {
  test('becomes an item whose original is what was pasted', async () => {
    const { archive } = await freshArchive()
    const html =
      '<h1>Họp bàn việc làm đường</h1><p>Ngày 5/3/2021, xã Sa Trạch họp bàn việc làm đường thôn Đông.</p>'
    const pasted = await archive.call('accession.paste', { kind: 'html', content: html })
    await archive.accessionEnded(pasted)
    const [outcome] = await archive.call('accession.outcomes', { jobId: pasted })
    expect(outcome).toMatchObject({ status: 'imported', reason: null })
    const item = await archive.call('items.get', { id: outcome!.item! })
    expect(item).toMatchObject({ format: 'html', title: 'Họp bàn việc làm đường' })
    expect(item.original.name).toMatch(/^Dán ngày \d\d-\d\d-\d{4} \d\d\.\d\d\.\d\d\.html$/)
    const { data } = await archive.call('items.original', { id: outcome!.item! })
    expect(Buffer.from(data).toString('utf8')).toContain(html)

    const text = await archive.call('accession.paste', { kind: 'text', content: article(4) })
    expect(await archive.accessionEnded(text)).toMatchObject({ state: 'done', counts: { imported: 1 } })
    expect(await titlesOf(archive, 'lần thứ 4')).toHaveLength(1)
  })
})
