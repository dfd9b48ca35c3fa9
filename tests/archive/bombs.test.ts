/**
 * Files made to burst, hang or betray their reader. Each costs itself alone: it ends in an outcome with the reason, the
 * others come in, and the archive is whole.
 */
import { Buffer } from 'node:buffer'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { deflateSync, gzipSync } from 'node:zlib'
import path from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { errorMessage } from '../../src/shared/messages/messages.ts'
import { article, bringIn, folderOf, freshArchive, leftovers } from '../support/archive.ts'
import { docxOf, odtOf, paragraph, pptxOf, xlsxOf } from '../support/office-parts.ts'
import {
  bombPdf,
  endlessFormsPdf,
  hugeImagePdf,
  hugePng,
  ringTiff,
  wideTiff
} from '../support/picture-bombs.ts'
import { deflatedLetters, writeZip } from '../support/write-zip.ts'

const good = { 'zz tin tốt.txt': article(7) }

/** Brings the files in, and gives the code (or status) and item of each by its name. */
async function outcomesOf(files: Readonly<Record<string, string | Uint8Array>>) {
  const { archive, folder } = await freshArchive()
  const { progress, outcomes } = await bringIn(archive, folderOf({ ...good, ...files }))
  expect(progress.state).toBe('done')
  expect(leftovers(folder)).toEqual([])
  expect(await archive.call('archive.verify', {})).toMatchObject({
    ok: true,
    items: progress.counts.imported
  })
  const codes = Object.fromEntries(
    outcomes.map(({ path: file, status, reason }) => [
      path.basename(file).normalize('NFC'),
      reason?.code ?? status
    ])
  )
  expect(codes['zz tin tốt.txt']).toBe('imported')
  const textOf = async (name: string) => {
    const outcome = outcomes.find(({ path: file }) => path.basename(file).normalize('NFC') === name)
    return outcome?.item ? (await archive.call('items.get', { id: outcome.item })).text : null
  }
  return { codes, outcomes, textOf }
}

const GIGABYTES = 4_000_000_000
const flood = { content: '', packed: deflatedLetters(3815), claims: GIGABYTES }

describe('containers that burst', () => {
  test('an entry of 4 GB in a zip, in each kind of office file and in a book', async () => {
    const more = [{ name: 'media/picture.xml', ...flood }]
    const { codes } = await outcomesOf({
      'bom.zip': writeZip([{ name: 'a.txt', ...flood }]),
      'bom.docx': docxOf(paragraph('Trước'), { more }),
      'bom.xlsx': xlsxOf('<row r="1"><c r="A1" t="s"><v>0</v></c></row>', 'Trước', { more }),
      'bom.pptx': pptxOf('Trước', { more }),
      'bom.odt': odtOf('Trước', { more }),
      'bom.epub': writeZip([{ name: 'mimetype', content: 'application/epub+zip' }, ...more])
    })
    expect(codes).toMatchObject({
      'bom.zip': 'too-large',
      'bom.docx': 'too-large',
      'bom.xlsx': 'too-large',
      'bom.pptx': 'too-large',
      'bom.odt': 'too-large',
      // not read here, so never opened: kept as it is
      'bom.epub': 'unknown-format'
    })
  })

  test('an entry that says it is small', async () => {
    const lies = [{ name: 'xl/media/image1.png', content: '', packed: deflatedLetters(1500), claims: 100 }]
    const { codes } = await outcomesOf({
      'dối.zip': writeZip([{ name: 'a.txt', content: '', packed: deflatedLetters(1500), claims: 100 }]),
      'dối.xlsx': xlsxOf('<row r="1"><c r="A1" t="s"><v>0</v></c></row>', 'Trước', { more: lies }),
      'dối.pptx': pptxOf('Trước', { more: [{ ...lies[0]!, name: 'ppt/slides/slide2.xml' }] })
    })
    expect(codes).toMatchObject({
      'dối.zip › a.txt': 'broken-file',
      'dối.xlsx': 'broken-file',
      'dối.pptx': 'broken-file'
    })
  })

  test('a thousand small entries, entries that share their bytes, and zips in zips', async () => {
    const small = deflatedLetters(4)
    const { codes } = await outcomesOf({
      'nhiều.zip': writeZip(
        Array.from({ length: 1000 }, (_, n) => ({
          name: `${n}.txt`,
          content: '',
          packed: small,
          claims: 4 << 20
        }))
      ),
      'chung.zip': writeZip([
        { name: '0.txt', content: article(1).repeat(40) },
        ...Array.from({ length: 500 }, (_, n) => ({
          name: `${n + 1}.txt`,
          content: article(1).repeat(40),
          sharedWith: 0
        }))
      ]),
      'lồng.zip': writeZip([
        {
          name: 'trong.zip',
          content: writeZip([{ name: 'a.txt', content: '', packed: deflatedLetters(600), claims: 600 << 20 }])
        }
      ])
    })
    expect(codes).toMatchObject({
      'nhiều.zip': 'too-large',
      'chung.zip': 'broken-file',
      'lồng.zip › trong.zip': 'too-large'
    })
  })

  test('a packed attachment of 1 GB is kept packed', async () => {
    const packed = gzipSync(Buffer.alloc(1 << 30)).toString('base64')
    const part = (head: string, body: string) => `--q\r\n${head}\r\n\r\n${body}\r\n`
    const letter =
      'From: mai@son-khe.invalid\r\nSubject: Gui tep nen\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=q\r\n\r\n' +
      part('Content-Type: text/plain', 'Xin gui tep') +
      part(
        'Content-Type: application/gzip\r\nContent-Disposition: attachment; filename="bc.txt.gz"\r\nContent-Encoding: gzip\r\nContent-Transfer-Encoding: base64',
        packed.replace(/.{76}/g, '$&\r\n')
      ) +
      '--q--\r\n'
    const { codes } = await outcomesOf({ 'thư.eml': letter })
    expect(codes).toMatchObject({ 'thư.eml': 'imported', 'thư.eml › bc.txt.gz': 'unknown-format' })
  })
})

describe('pictures and pages that burst', () => {
  test('are refused by the size they state, and directories in a ring by their ring', async () => {
    const { codes, outcomes } = await outcomesOf({
      'bom.png': hugePng(65_000, 65_000),
      'bom.tif': wideTiff(65_000, 65_000),
      'vòng.tif': ringTiff()
    })
    expect(codes).toMatchObject({ 'bom.png': 'too-large', 'bom.tif': 'too-large', 'vòng.tif': 'broken-file' })
    const told = outcomes.find(({ path: file }) => file.endsWith('bom.png'))!.reason!.message
    expect(told).toBe(
      errorMessage('vi', 'too-large', { bytes: 65_000 * 65_000, limit: 80_000_000, unit: 'pixels' })
    )
    expect(told).toContain('4.225 triệu điểm ảnh')
  })

  test('a PDF whose page, object stream or picture inflates without end', async () => {
    const gigabyte = deflateSync(deflateSync(Buffer.alloc(1 << 30, ' ')))
    const { codes } = await outcomesOf({
      'trang.pdf': bombPdf(gigabyte),
      'luồng.pdf': bombPdf(gigabyte, { isObjectStream: true }),
      'ảnh.pdf': hugeImagePdf(40_000),
      // forms that draw each other ten times over, thirty deep
      'khuôn.pdf': endlessFormsPdf(30, 10)
    })
    for (const name of ['trang.pdf', 'luồng.pdf', 'ảnh.pdf', 'khuôn.pdf']) {
      expect(['too-large', 'no-text', 'broken-file', 'timed-out']).toContain(codes[name])
    }
    expect(codes['trang.pdf']).toBe('too-large')
  })
})

describe('entities', () => {
  const laughs = `<!DOCTYPE x [<!ENTITY a0 "ha ha ha ha ha ha ha ha ha ha">${Array.from(
    { length: 9 },
    (_, n) => `<!ENTITY a${n + 1} "${`&a${n};`.repeat(10)}">`
  ).join('')}]>`
  const long = `<!DOCTYPE x [<!ENTITY a9 "${'a'.repeat(100_000)}">]>`

  test.each([
    ['that multiply', laughs, '&a9;'],
    ['that are long', long, '&a9;'.repeat(20_000)]
  ])('%s are not expanded', async (_, doctype, use) => {
    const { codes, textOf } = await outcomesOf({
      'cười.docx': docxOf(paragraph(use), { doctype }),
      'cười.xlsx': xlsxOf('<row r="1"><c r="A1" t="s"><v>0</v></c></row>', use, { doctype }),
      'cười.pptx': pptxOf(use, { doctype }),
      'cười.odt': odtOf(use, { doctype }),
      'cười.html': `${doctype.replace('DOCTYPE x', 'DOCTYPE html')}<html><body><p>Đầu ${use.slice(0, 400)} cuối</p></body></html>`,
      'cười.svg': `<?xml version="1.0"?>${doctype}<svg xmlns="http://www.w3.org/2000/svg"><text>${use.slice(0, 400)}</text></svg>`
    })
    expect(Object.keys(codes)).toHaveLength(7)
    for (const name of ['cười.docx', 'cười.odt', 'cười.pptx']) expect(codes[name]).toBe('broken-file')
    for (const name of ['cười.xlsx', 'cười.html']) {
      expect((await textOf(name))!.length).toBeLessThan(200_000)
      expect(/ha ha ha ha|a{1000}/.test((await textOf(name))!)).toBe(false)
    }
    // an svg is read as the text it is written in
    expect((await textOf('cười.svg'))!.length).toBeLessThan(200_000)
  })

  test('from outside are neither read from the disk nor asked for', async () => {
    const asked: string[] = []
    const server = createServer((request, response) => {
      asked.push(request.url ?? '')
      response.end('BÍ MẬT TRÊN MẠNG')
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    onTestFinished(() => void server.close())
    const { port } = server.address() as AddressInfo
    const secret = path.join(folderOf({ 'bí mật.txt': 'BÍ MẬT TRÊN ĐĨA' }), 'bí mật.txt')
    const url = `http://127.0.0.1:${port}/x`
    const doctype = `<!DOCTYPE x SYSTEM "${url}.dtd" [<!ENTITY % p SYSTEM "${url}.ent"> %p; <!ENTITY f SYSTEM "file://${secret}"><!ENTITY h SYSTEM "${url}">]>`
    const use = 'Trước &f; &h; sau'
    const names = ['ngoài.docx', 'ngoài.xlsx', 'ngoài.pptx', 'ngoài.odt', 'ngoài.html', 'ngoài.svg']
    const { codes, textOf } = await outcomesOf({
      'ngoài.docx': docxOf(paragraph(use), { doctype }),
      'ngoài.xlsx': xlsxOf('<row r="1"><c r="A1" t="s"><v>0</v></c></row>', use, { doctype }),
      'ngoài.pptx': pptxOf(use, { doctype }),
      'ngoài.odt': odtOf(use, { doctype }),
      'ngoài.html': `${doctype}<html><head><link rel="stylesheet" href="${url}.css"><script src="${url}.js"></script></head><body><p>${use}</p><img src="${url}.png"><iframe src="file://${secret}"></iframe></body></html>`,
      'ngoài.svg': `<?xml version="1.0"?>${doctype}<svg xmlns="http://www.w3.org/2000/svg"><text>${use}</text><image href="${url}.png"/></svg>`
    })
    expect(Object.keys(codes)).toHaveLength(names.length + 1)
    for (const name of names) expect((await textOf(name)) ?? '').not.toContain('BÍ MẬT')
    expect(asked).toEqual([])
  })
})
