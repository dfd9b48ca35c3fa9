import iconv from 'iconv-lite'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Archive } from '../../src/archive/index.ts'
import { insidePath } from '../../src/shared/model/container-path.ts'
import {
  article,
  bringIn,
  folderOf,
  freshArchive,
  leftovers,
  reopened,
  repository,
  temporaryFolder
} from '../support/archive.ts'
import { codesOf } from '../support/outcomes.ts'
import { writeZip, type ZipMember } from '../support/write-zip.ts'

const fixture = (name: string) => readFileSync(path.join(repository, 'tests/fixtures/importers', name))

async function zipped(...members: ZipMember[]) {
  const { archive, folder } = await freshArchive()
  const file = path.join(folderOf({ 'kho cũ.zip': writeZip(members) }), 'kho cũ.zip')
  return { archive, folder, file, ...(await bringIn(archive, file)) }
}

/** A mail in parts with the given attachments, base64. */
const mail = (files: readonly { name: string; bytes: Uint8Array; inline?: boolean }[]) =>
  [
    'From: Văn thư <vanthu@example.vn>',
    'To: Ban Dân vận <danvan@example.vn>',
    'Subject: =?utf-8?B?' + Buffer.from('Gửi báo cáo quý III').toString('base64') + '?=',
    'Date: Tue, 5 Oct 2021 08:30:00 +0700',
    'MIME-Version: 1.0',
    'Content-Type: multipart/related; boundary=ranh',
    '',
    '--ranh',
    'Content-Type: text/html; charset=utf-8',
    '',
    '<p>Kính gửi các đồng chí bản báo cáo đối thoại.</p><img src="cid:logo">',
    ...files.flatMap(({ name, bytes, inline }) => [
      '--ranh',
      `Content-Type: application/octet-stream; name="${name}"`,
      ...(inline
        ? ['Content-ID: <logo>', 'Content-Disposition: inline']
        : [`Content-Disposition: attachment; filename="${name}"`]),
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from(bytes).toString('base64')
    ]),
    '--ranh--',
    ''
  ].join('\r\n')

async function linksOf(archive: Archive, item: number) {
  const { attachments, attachedTo } = await archive.call('items.get', { id: item as never })
  return {
    attachments: attachments.map(({ name }) => name),
    attachedTo: attachedTo.map(({ title }) => title)
  }
}

describe('a mail with attachments', () => {
  const parts = [
    { name: 'bao cao.docx', bytes: fixture('report.docx') },
    { name: 'logo.bin', bytes: Buffer.from('GIF89a nhỏ'), inline: true },
    { name: 'danh sach.txt', bytes: Buffer.from(article(3)) }
  ]

  test('comes in with each of them as an item of its own, linked both ways', async () => {
    const { archive } = await freshArchive()
    const folder = folderOf({ 'thư.eml': mail(parts) })
    const { outcomes, progress } = await bringIn(archive, folder)
    const file = path.join(folder, 'thư.eml')
    expect(outcomes.map((outcome) => outcome.path).toSorted()).toEqual(
      [file, insidePath(file, 'bao cao.docx'), insidePath(file, 'danh sach.txt')].toSorted()
    )
    expect(progress).toMatchObject({ done: 3, total: 3, counts: { imported: 3 } })
    const [letter] = outcomes.filter((outcome) => outcome.path === file)
    expect(await linksOf(archive, letter!.item!)).toEqual({
      attachments: ['bao cao.docx', 'danh sach.txt'],
      attachedTo: []
    })
    const [list] = outcomes.filter((outcome) => outcome.path.endsWith('danh sach.txt'))
    expect(await linksOf(archive, list!.item!)).toEqual({
      attachments: [],
      attachedTo: ['Gửi báo cáo quý III']
    })
    expect(Buffer.from((await archive.call('items.original', { id: list!.item! })).data)).toEqual(
      Buffer.from(article(3))
    )
    const { provenance } = await archive.call('items.get', { id: list!.item! })
    expect(provenance[0]!.path).toBe(insidePath(file, 'danh sach.txt'))
  })

  test('is linked to a file the archive had already, and to one that hangs on two mails', async () => {
    const { archive } = await freshArchive()
    await bringIn(archive, folderOf({ 'có trước.txt': article(3) }))
    const { outcomes } = await bringIn(
      archive,
      folderOf({ '1.eml': mail(parts), '2.eml': mail(parts).replace('quý III', 'quý IV') + '\r\n' })
    )
    const letters = outcomes.filter((outcome) => outcome.path.endsWith('.eml'))
    expect(letters.map((outcome) => outcome.status)).toEqual(['imported', 'imported'])
    for (const letter of letters) {
      expect((await linksOf(archive, letter.item!)).attachments).toEqual(['bao cao.docx', 'danh sach.txt'])
    }
  })

  test('keeps what could not be read apart, and brings one attachment in again when asked', async () => {
    const { archive } = await freshArchive()
    const folder = folderOf({ 'thư.eml': mail([{ name: 'khoa.pdf', bytes: fixture('locked.pdf') }]) })
    const first = await bringIn(archive, folder)
    expect(codesOf(first.outcomes)).toEqual({
      'thư.eml': 'imported',
      'thư.eml › khoa.pdf': 'protected-file'
    })
    const inner = insidePath(path.join(folder, 'thư.eml'), 'khoa.pdf')
    const jobId = await archive.call('accession.start', { paths: [inner], keepUnreadable: true })
    await archive.accessionEnded(jobId)
    const [outcome] = await archive.call('accession.outcomes', { jobId })
    expect(outcome).toMatchObject({ path: inner, status: 'imported', reason: { code: 'protected-file' } })
    expect(await linksOf(archive, outcome!.item!)).toMatchObject({ attachedTo: ['Gửi báo cáo quý III'] })
  })
})

describe('a zip', () => {
  test('leaves out what belongs to a page saved in it, as a folder does', async () => {
    const { file, outcomes } = await zipped(
      { name: 'lưu/Tin tưới_files/anh.png', content: fixture('scan.png') },
      { name: 'lưu/Tin tưới_files/sau/khung.html', content: article(4) },
      { name: 'lưu/Tin tưới_files/bao cao.docx', content: fixture('report.docx') },
      { name: 'lưu/tin tưới.HTM', content: `<html><body><p>${article(1)}</p></body></html>` },
      { name: 'ho so_files/tin.txt', content: article(2) }
    )
    expect(outcomes.map((outcome) => outcome.path).toSorted()).toEqual(
      ['ho so_files/tin.txt', 'lưu/Tin tưới_files/bao cao.docx', 'lưu/tin tưới.HTM'].map((name) =>
        insidePath(file, name)
      )
    )
  })

  test('is a folder: each file in it, in zips in it too, has an outcome of its own', async () => {
    const inner = writeZip([{ name: 'tháng 4/tin.txt', content: article(2) }])
    const { archive, folder, file, outcomes, progress } = await zipped(
      { name: 'tháng 3/', content: '' },
      { name: 'tháng 3/báo cáo.docx', content: fixture('report.docx') },
      { name: 'tháng 3/tin.txt', content: article(1) },
      { name: '__MACOSX/._tin.txt', content: 'rác' },
      { name: 'tháng 3/Thumbs.db', content: 'rác' },
      { name: 'cũ hơn.ZIP', content: inner }
    )
    expect(outcomes.map((outcome) => outcome.path).toSorted()).toEqual(
      [
        insidePath(file, 'tháng 3/báo cáo.docx'),
        insidePath(file, 'tháng 3/tin.txt'),
        insidePath(insidePath(file, 'cũ hơn.ZIP'), 'tháng 4/tin.txt')
      ].toSorted()
    )
    expect(progress).toMatchObject({ state: 'done', done: 3, total: 3, counts: { imported: 3 } })
    const { items } = await archive.call('items.list', { filter: {} })
    expect(items).toHaveLength(3)
    expect(leftovers(folder)).toEqual([])
    const again = await bringIn(archive, file)
    expect(again.progress.counts).toEqual({ imported: 0, duplicate: 3, failed: 0 })
  })

  test('reaches no path on the disk, whatever its entries are called', async () => {
    const { file, outcomes } = await zipped(
      { name: '../../../etc/trộm.txt', content: article(1) },
      { name: 'C:\\Windows\\trộm.txt', content: article(2) },
      { name: '/tuyệt đối.txt', content: article(3) }
    )
    expect(outcomes.map((outcome) => outcome.path).toSorted()).toEqual(
      ['etc/trộm.txt', 'Windows/trộm.txt', 'tuyệt đối.txt'].map((name) => insidePath(file, name)).toSorted()
    )
    expect(outcomes.every((outcome) => outcome.status === 'imported')).toBe(true)
  })

  test('names its entries in whatever page they were written', async () => {
    const { outcomes } = await zipped(
      { name: iconv.encode('Quyet dinh 1.txt', 'cp437'), content: article(1) },
      { name: Buffer.from('Kế hoạch.txt', 'utf8'), content: article(2) },
      { name: iconv.encode('Hội nghị.txt'.normalize('NFD').normalize('NFC'), 'tcvn'), content: article(3) }
    )
    const names = outcomes.map((outcome) => path.basename(outcome.path).split(' › ').at(-1))
    expect(new Set(names)).toEqual(new Set(['Hội nghị.txt', 'Kế hoạch.txt', 'Quyet dinh 1.txt']))
  })

  test('costs a locked, lying or bursting entry alone', async () => {
    const { outcomes, archive, folder } = await zipped(
      { name: 'khóa.txt', content: article(1), encrypted: true },
      { name: 'bom.txt', content: Buffer.alloc(64 * 1024 * 1024, 'a') },
      { name: 'dối.txt', content: article(2), claims: 20 },
      { name: 'tốt.txt', content: article(3) }
    )
    expect(codesOf(outcomes)).toEqual({
      'kho cũ.zip › khóa.txt': 'protected-entry',
      'kho cũ.zip › bom.txt': 'too-large',
      'kho cũ.zip › dối.txt': 'broken-file',
      'kho cũ.zip › tốt.txt': 'imported'
    })
    expect(leftovers(folder)).toEqual([])
    expect(await archive.call('archive.verify', {})).toMatchObject({ ok: true, items: 1 })
  })

  test('that is broken is one failed file', async () => {
    const { archive } = await freshArchive()
    const whole = writeZip([{ name: 'a.txt', content: article(1) }])
    const { outcomes } = await bringIn(archive, folderOf({ 'cụt.zip': whole.subarray(0, 40) }))
    expect(codesOf(outcomes)).toEqual({ 'cụt.zip': 'broken-file' })
  })

  test('in zips in zips without end stops at a depth, and keeps the rest as files', async () => {
    let zip = writeZip([{ name: 'đáy.txt', content: article(1) }])
    for (let n = 0; n < 8; n++) zip = writeZip([{ name: `${n}.zip`, content: zip }])
    const { outcomes } = await zipped({ name: 'ngoài.zip', content: zip })
    expect(outcomes).toMatchObject([{ status: 'imported', reason: { code: 'unknown-format' } }])
  })

  test('gives one entry again when asked', async () => {
    const { archive, file } = await zipped(
      { name: 'a/khóa.pdf', content: fixture('locked.pdf') },
      { name: 'a/tốt.txt', content: article(3) }
    )
    const wanted = insidePath(file, 'a/khóa.pdf')
    const { outcomes } = await bringIn(archive, wanted)
    expect(outcomes).toMatchObject([{ path: wanted, status: 'failed', reason: { code: 'protected-file' } }])
  })

  test('goes on in the middle after the archive was closed', async () => {
    const { archive, folder } = await freshArchive()
    const members = Array.from({ length: 400 }, (_, n) => ({ name: `${n}.txt`, content: article(n) }))
    const file = path.join(temporaryFolder(), 'lớn.zip')
    writeFileSync(file, writeZip(members))
    const jobId = await archive.call('accession.start', { paths: [file] })
    await new Promise<void>((resolve) =>
      archive.on((name, payload) => {
        if (name === 'archive.changed' && (payload as { topics: string[] }).topics.includes('items'))
          resolve()
      })
    )
    await archive.close()
    const again = await reopened(folder)
    const progress = await again.accessionEnded(jobId)
    expect(progress).toMatchObject({ state: 'done', counts: { imported: 400, duplicate: 0, failed: 0 } })
    expect(await again.call('items.counts', {})).toMatchObject({ all: 400 })
  })
})

test.each([
  ['nothing', []],
  [
    'folders and remains of systems alone',
    [
      { name: 'Năm 2021/', content: '' },
      { name: 'Thumbs.db', content: 'x' }
    ]
  ]
])('a zip that holds %s has an outcome', async (_, members) => {
  const { archive, outcomes, file } = await zipped(...members)
  expect(outcomes.map(({ path: told, status, reason }) => [told, status, reason?.code])).toEqual([
    [file, 'failed', 'empty-file']
  ])
  await archive.close()
})
