import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { imageSize } from 'image-size'
import { PDFDocument } from 'pdf-lib'
import { describe, expect, test } from 'vitest'
import { tiffPages, type GreyPage } from '../../src/archive/importers/ocr/tiff.ts'
import { greyPicture } from '../../src/archive/importers/ocr/turned.ts'
import { ScanReader } from '../../src/archive/importers/pdf-scan.ts'
import { importerFor } from '../../src/archive/importers/registry.ts'
import { sniffMediaType } from '../../src/archive/vault/media-type.ts'
import type { Extract } from '../../src/shared/model/extract.ts'
import type { JobProgress } from '../../src/shared/model/accession.ts'
import { letterPages, wordsOf } from '../fixtures/importers/scan-text.ts'
import { setLines, writePdf } from '../fixtures/importers/write-pdf.ts'
import { bringIn, folderOf, freshArchive, repository, temporaryFolder, titlesOf } from '../support/archive.ts'
import { characterErrors } from '../support/character-errors.ts'
import { contextOf } from '../support/importer-context.ts'
import { codesOf } from '../support/outcomes.ts'

const fixture = (name: string) =>
  new Uint8Array(readFileSync(path.join(repository, 'tests/fixtures/importers', name)))

async function read(name: string, bytes = fixture(name), ocrData?: string): Promise<Extract> {
  const sniffed = await sniffMediaType(bytes, name)
  const context = contextOf(name)
  return (await importerFor(sniffed!.format)).read(bytes, ocrData ? { ...context, ocrData } : context)
}

const textOf = ({ blocks }: Extract, page: number) =>
  blocks
    .filter((block) => block.page === page)
    .map((block) => block.text)
    .join(' ')

/** The pixels of a PGM as `toPgm` writes it. */
function greyPageOf(pgm: Uint8Array): GreyPage {
  const [head, width, height] = /^P5\n(\d+) (\d+)\n255\n/.exec(
    Buffer.from(pgm.subarray(0, 40)).toString('latin1')
  )!
  return { width: Number(width), height: Number(height), pixels: pgm.subarray(head.length) }
}

const [first, second] = letterPages.map(wordsOf)

describe('recognition without its language data', () => {
  const missing = path.join(repository, 'tests', 'none')
  const damaged = () => {
    const folder = temporaryFolder()
    for (const name of ['vie', 'eng']) writeFileSync(path.join(folder, `${name}.traineddata.gz`), 'damaged')
    return folder
  }

  test.each([
    ['missing', () => missing, 'scan.png'],
    ['missing', () => missing, 'scan.pdf'],
    ['damaged', damaged, 'scan.png']
  ])('%s: says so, and does not wait for it for ever', async (_, data, name) => {
    await expect(read(name, fixture(name), data())).rejects.toMatchObject({ code: 'recogniser-missing' })
  })

  test('leaves a document the pages that have letters of their own, and says that others were not read', async () => {
    const lines = Array.from({ length: 8 }, (_, n) => `Dòng ${n + 1}: xã Đông Khuê họp bàn việc làm đường.`)
    const bytes = await withScannedPage(writePdf([setLines(lines, 60, 760, 12)]), fixture('scan.jpg'))
    const extract = await read('hồ sơ.pdf', bytes, missing)
    expect(extract.blocks.map((block) => block.text).join(' ')).toContain('Đông Khuê họp bàn')
    expect(extract.warnings).toEqual(['pages-not-recognised', 'pdf-pages-without-text'])
  })

  test('is tried anew: with its data again, the same thread reads', async () => {
    expect(textOf(await read('scan.png'), 1)).toContain('SƠN KHÊ')
  })
})

/** A page more, which is a picture only. */
async function withScannedPage(bytes: Uint8Array, picture: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const document = await PDFDocument.load(bytes)
  const image = await document.embedJpg(picture)
  document.addPage([595, 842]).drawImage(image, { x: 0, y: 0, width: 595, height: 842 })
  return new Uint8Array(await document.save())
}

describe('recognition', () => {
  test.each(['scan.png', 'scan.jpg', 'scan.webp'])('reads %s with few errors', async (name) => {
    const extract = await read(name)
    expect(characterErrors(textOf(extract, 1), first!)).toBeLessThan(0.03)
    expect(extract).toMatchObject({ pages: 1, warnings: ['text-recognised'] })
    expect(extract.blocks.slice(0, 6).map((block) => block.text)).toEqual([
      'UBND HUYỆN SƠN KHÊ',
      'PHÒNG NỘI VỤ',
      'Số: 148/BC-NV',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Sơn Khê, ngày 21 tháng 9 năm 2021'
    ])
  })

  test.each(['scan.tif', 'scan.pdf'])('reads both pages of %s', async (name) => {
    const extract = await read(name)
    expect(characterErrors(textOf(extract, 1), first!)).toBeLessThan(0.03)
    expect(characterErrors(textOf(extract, 2), second!)).toBeLessThan(0.03)
    expect(extract).toMatchObject({ pages: 2, warnings: ['text-recognised'] })
  })

  test('reads a page whose letters say nothing, and says why', async () => {
    const extract = await read('no-unicode.pdf')
    expect(characterErrors(textOf(extract, 1), second!)).toBeLessThan(0.03)
    expect(extract.warnings).toEqual(['text-recognised', 'pdf-garbled-text-layer'])
  })

  // scan-turned.jpg is the first page on its side
  test('leaves a page its own few letters where its picture says no more', async () => {
    const end = 'a b c. Ho Na Lo so 5 o xa A.'
    const document = await PDFDocument.create()
    for (const text of ['Bao cao cong tac thuy loi cua huyen nam 2021', end])
      document.addPage([595, 842]).drawText(text, { x: 60, y: 700, size: 14 })
    const extract = await read('hai trang.pdf', new Uint8Array(await document.save()))
    expect(textOf(extract, 2)).toBe(end)
    expect(extract.warnings).toEqual([])
  })

  test('turns a photograph that says nothing of how it lies, and tells where its words stand on it', async () => {
    const extract = await read('scan-turned.jpg')
    expect(characterErrors(textOf(extract, 1), first!)).toBeLessThan(0.03)
    const { width, height } = imageSize(fixture('scan-turned.jpg'))
    const boxes = extract.blocks.flatMap((block) => (block.words ?? []).map((word) => word.box))
    // words lie on their side with the page: higher than wide, and within it
    expect(boxes.filter(([left, top, right, bottom]) => bottom - top > right - left).length).toBeGreaterThan(
      boxes.length * 0.8
    )
    for (const [left, top, right, bottom] of boxes) {
      expect(left >= 0 && top >= 0 && right <= width && bottom <= height).toBe(true)
    }
  })

  test.each([1, 2, 3] as const)('turns a page of a scan by %i quarters', async (quarters) => {
    const [page] = tiffPages(fixture('scan.tif'), 80_000_000)
    const pages = new ScanReader(contextOf('quét.pdf'))
    const turned = greyPageOf(greyPicture(page!).turned!(quarters))
    const letters = { glyphs: [], unmapped: 0, oldFonts: [], objects: 1, notes: [], width: 1, height: 1 }
    expect(await pages.read(letters, 0, () => turned, 1)).toBe(true)
    expect(characterErrors(pages.blocks.map(({ text }) => text).join(' '), first!)).toBeLessThan(0.03)
  })

  test('reads the picture of a page of which only the letters with marks have no Unicode', async () => {
    const [page] = tiffPages(fixture('scan.tif'), 80_000_000)
    const pages = new ScanReader(contextOf('quét.pdf'))
    const plain = [...first!].filter((letter) => /[a-z\d]/i.test(letter))
    const glyphs = plain.map((text) => ({ text, left: 0, right: 1, y: 0, size: 12, isBold: false }))
    const unmapped = [...first!].filter((letter) => /[^\0-\x7f]/.test(letter)).length
    const layer = { glyphs, unmapped, oldFonts: [], objects: 9, notes: [], width: 1, height: 1 }
    expect(await pages.read(layer, 0, () => page!, 1)).toBe(true)
    expect(pages.hasGarbled).toBe(true)
    // a page of plain letters with some signs is left as it is
    const signs = { ...layer, unmapped: Math.floor(plain.length / 10) }
    expect(await pages.read(signs, 0, () => page!, 1)).toBe(false)
  })

  // an Exif block in either byte order says which way it is up
  test.each(['II', 'MM'])('turns a photograph upright as its Exif block in %s order says', async (order) => {
    const turned = fixture('scan-turned.jpg')
    const number = (value: number, bytes: number) => {
      const out = Buffer.alloc(bytes)
      if (order === 'II') out.writeUIntLE(value, 0, bytes)
      else out.writeUIntBE(value, 0, bytes)
      return out
    }
    const body = Buffer.concat([
      Buffer.from(`Exif\0\0${order}`, 'latin1'),
      ...[number(42, 2), number(8, 4), number(1, 2)],
      ...[number(0x112, 2), number(3, 2), number(1, 4), number(6, 2), number(0, 2), number(0, 4)]
    ])
    const head = Buffer.from([0xff, 0xd8, 0xff, 0xe1, 0, body.length + 2])
    const photograph = new Uint8Array(Buffer.concat([head, body, turned.subarray(2)]))
    const extract = await (await importerFor('image')).read(photograph, contextOf('ảnh chụp.jpg'))
    expect(characterErrors(textOf(extract, 1), first!)).toBeLessThan(0.05)
  })

  test('tells of each word where it stands and how sure it is', async () => {
    const { blocks } = await read('scan.png')
    for (const { text, words } of blocks) {
      expect(words!.map(({ start, end }) => text.slice(start, end)).join(' ')).toBe(text)
      for (const { confidence, box } of words!) {
        expect(confidence).toBeGreaterThan(0)
        expect(confidence).toBeLessThanOrEqual(100)
        expect(box[2]! - box[0]!).toBeGreaterThan(0)
      }
    }
  })

  test('lets a scan be found by its words, and keeps a picture without any', async () => {
    const { archive } = await freshArchive()
    const dot = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64'
    )
    const { outcomes } = await bringIn(
      archive,
      folderOf({ 'báo cáo.tif': fixture('scan.tif'), 'chấm.png': dot })
    )
    expect(codesOf(outcomes)).toEqual({ 'báo cáo.tif': 'imported', 'chấm.png': 'no-text' })
    expect(await titlesOf(archive, 'doi thoai truc tiep voi nhan dan')).toHaveLength(1)
    expect(await titlesOf(archive, 'cham')).toEqual(['chấm'])
  })

  test('tells of each page of a scan while it is read', async () => {
    const { archive } = await freshArchive()
    const steps = new Set<string>()
    archive.on((name, payload) => {
      if (name !== 'job.progress') return
      const { current, step } = payload as JobProgress
      if (step) steps.add(`${path.basename(current ?? '')} ${step.page}/${step.pages}`)
    })
    const { progress } = await bringIn(archive, folderOf({ 'quét.pdf': fixture('scan.pdf') }))
    expect([...steps]).toEqual(['quét.pdf 1/2', 'quét.pdf 2/2'])
    expect(progress.step).toBeUndefined()
  })
})
