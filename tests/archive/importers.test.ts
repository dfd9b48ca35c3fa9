import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { cleanExtract } from '../../src/archive/cleaning/clean-extract.ts'
import { importerFor, importers } from '../../src/archive/importers/registry.ts'
import { MAX_TEXT_BYTES } from '../../src/archive/importers/text.ts'
import { ArchiveError } from '../../src/shared/ipc/errors.ts'
import { Extract } from '../../src/shared/model/extract.ts'
import { Format } from '../../src/shared/model/item.ts'
import { sniffMediaType } from '../../src/archive/vault/media-type.ts'
import { compoundFile } from '../fixtures/importers/compound-file.ts'
import { contextOf } from '../support/importer-context.ts'

const fixtures = resolve(import.meta.dirname, '../fixtures/importers')
const data = process.env.TULIEU_DATA ?? resolve(import.meta.dirname, '../../../shared/data')

async function read(
  format: Format,
  bytes: Uint8Array,
  signal = new AbortController().signal
): Promise<Extract> {
  return (await importerFor(format)).read(bytes, contextOf(`tep.${format}`, signal))
}

function fixture(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(fixtures, name)))
}

async function codeOf(reading: Promise<Extract>): Promise<string> {
  try {
    await reading
    return 'read'
  } catch (error) {
    return error instanceof ArchiveError ? error.code : `not an ArchiveError: ${String(error)}`
  }
}

const utf8 = (text: string) => new TextEncoder().encode(text)
const textsOf = (extract: Extract) => extract.blocks.map((block) => block.text)

const formats = Object.keys(importers) as (keyof typeof importers)[]

describe('registry', () => {
  it('has one importer for each format, under its own id', async () => {
    expect(Object.keys(importers).toSorted()).toEqual(
      [...Format.values].filter((format) => format !== 'other').toSorted()
    )
    const all = await Promise.all(formats.map(importerFor))
    expect(all.map((importer) => importer.format)).toEqual(formats)
    expect(new Set(all.map((importer) => importer.id)).size).toBe(formats.length)
  })
})

describe('every importer', () => {
  it.each(formats)('%s: empty and cancelled', async (format) => {
    expect(await codeOf(read(format, new Uint8Array()))).toBe('empty-file')
    const sample: Partial<Record<Format, string>> = {
      txt: 'news-copy.txt',
      html: 'news-page.html',
      docx: 'report.docx',
      pdf: 'report.pdf',
      eml: 'invitation.eml',
      msg: 'letter.msg',
      mhtml: 'saved-page.mhtml',
      md: 'notes.md',
      rtf: 'report.rtf',
      odt: 'report.odt',
      doc: 'report.doc',
      csv: 'works.csv',
      xlsx: 'works.xlsx',
      pptx: 'slides.pptx',
      image: 'scan.png'
    }
    expect(await codeOf(read(format, fixture(sample[format]!), AbortSignal.abort()))).toBe('cancelled')
  })

  it.each([
    ['report.docx', 'docx'],
    ['report.pdf', 'pdf'],
    ['newspaper.pdf', 'pdf'],
    ['damaged.pdf', 'pdf'],
    ['news-page.html', 'html'],
    ['invitation.eml', 'eml'],
    ['folder.mbox', 'eml'],
    ['contacts.vcf', 'eml'],
    ['letter.msg', 'msg'],
    ['letter-rtf.msg', 'msg'],
    ['saved-page.mhtml', 'mhtml'],
    ['notes.md', 'md'],
    ['report.rtf', 'rtf'],
    ['report.odt', 'odt'],
    ['report.doc', 'doc'],
    ['numbered.doc', 'doc'],
    ['works.csv', 'csv'],
    ['works.xlsx', 'xlsx'],
    ['works.xls', 'xlsx'],
    ['slides.pptx', 'pptx'],
    ['slides.ppt', 'pptx']
  ] as const)('reads %s as expected', async (name, format) => {
    const expected: unknown = JSON.parse(readFileSync(join(fixtures, `${name}.extract.json`), 'utf8'))
    const { attachments, ...extract } = await read(format, fixture(name))
    const files = attachments?.map((file) => ({ name: file.name, bytes: file.bytes.length }))
    expect({ ...extract, ...(files ? { attachments: files } : {}) }).toEqual(expected)
  })
})

describe('text', () => {
  const text = 'Hội nghị tổng kết\r\nĐiểu K’Ré phát biểu: “Dân vận khéo”.\n'
  it.each([
    ['utf-8', utf8(text)],
    ['utf-8', new Uint8Array([0xef, 0xbb, 0xbf, ...utf8(text)])],
    ['utf-16le', new Uint8Array(iconv.encode(text, 'utf-16le', { addBOM: true }))],
    ['utf-16be', new Uint8Array(iconv.encode(text, 'utf-16be', { addBOM: true }))],
    ['utf-16le', new Uint8Array(iconv.encode(text, 'utf-16le', { addBOM: false }))],
    ['utf-16be', new Uint8Array(iconv.encode(text, 'utf-16be', { addBOM: false }))]
  ])('%s', async (encoding, bytes) => {
    const extract = await read('txt', bytes)
    expect(extract.encoding).toBe(encoding)
    expect(textsOf(extract)).toEqual(['Hội nghị tổng kết', 'Điểu K’Ré phát biểu: “Dân vận khéo”.'])
    expect(extract.warnings).toEqual([])
  })

  it('reads windows-1258, and says that it guessed', async () => {
    // Shape letters are one byte, tones a byte after the letter.
    const shaped = 'Hội nghị tổng kết'
      .normalize('NFD')
      .replace(
        /([aeo])(\p{M}*?)\u0302(\p{M}*)/gu,
        (_, letter: string, before: string, after: string) =>
          `${`${letter}\u0302`.normalize('NFC')}${before}${after}`
      )
    const extract = await read('txt', new Uint8Array(iconv.encode(shaped, 'windows-1258')))
    expect(textsOf(extract)).toEqual(['Hội nghị tổng kết'])
    expect(extract).toMatchObject({ encoding: 'windows-1258', warnings: ['encoding-guessed'] })
  })

  it('keeps a UTF-8 text with a damaged place, and says so', async () => {
    const bytes = utf8(
      'Ủy ban nhân dân huyện Sơn Khê triển khai nhiệm vụ trọng tâm về thủy lợi, nước sạch. '.repeat(4)
    )
    const extract = await read('txt', new Uint8Array([...bytes, 0xe1, 0xbb]))
    expect(extract).toMatchObject({ encoding: 'utf-8', warnings: ['encoding-damaged'] })
  })

  it('joins lines broken to a width, and nothing else', async () => {
    const wrapped = [
      'Ủy ban nhân dân huyện Sơn Khê yêu cầu các xã rà soát toàn bộ hồ chứa,',
      'cống lấy nước và tuyến đê bao trước mùa mưa, báo cáo kết quả bằng văn',
      'bản trong tháng này để huyện tổng hợp, bố trí kinh phí sửa chữa.',
      '',
      '- Các xã vùng thấp rà soát hồ chứa, cống lấy nước và tuyến đê bao từ',
      'nay đến hết tháng.',
      '- Các xã vùng cao rà soát điểm có nguy cơ sạt lở.'
    ].join('\n')
    expect(textsOf(await read('txt', utf8(wrapped)))).toEqual([
      'Ủy ban nhân dân huyện Sơn Khê yêu cầu các xã rà soát toàn bộ hồ chứa, cống lấy nước và tuyến đê bao trước mùa mưa, báo cáo kết quả bằng văn bản trong tháng này để huyện tổng hợp, bố trí kinh phí sửa chữa.',
      '- Các xã vùng thấp rà soát hồ chứa, cống lấy nước và tuyến đê bao từ nay đến hết tháng.',
      '- Các xã vùng cao rà soát điểm có nguy cơ sạt lở.'
    ])
  })

  it('refuses white space, binary and giants', async () => {
    expect(await codeOf(read('txt', utf8(' \n\u00a0\n\u200b\t')))).toBe('no-text')
    expect(
      await codeOf(
        read(
          'txt',
          Uint8Array.from({ length: 4096 }, (_, index) => (index * 7919) & 255)
        )
      )
    ).toBe('broken-file')
    expect(await codeOf(read('txt', new Uint8Array(MAX_TEXT_BYTES + 1).fill(65)))).toBe('too-large')
  })
})

describe('html', () => {
  it('honours the declared encoding', async () => {
    const page =
      '<html><head><meta charset="windows-1252"></head><body><p>Café à Đà</p></body></html>'.replace(
        'Đà',
        'la carte'
      )
    const extract = await read('html', new Uint8Array(iconv.encode(page, 'windows-1252')))
    expect(textsOf(extract)).toEqual(['Café à la carte'])
    expect(extract.encoding).toBe('windows-1252')
  })

  it('keeps every text of a page without an article, and none of its scripts', async () => {
    const extract = await read(
      'html',
      utf8('<title>Thẻ</title><p>Một</p><script>alert(1)</script><p>Hai<br><br>Ba</p>')
    )
    expect(extract.blocks).toEqual(
      ['Một', 'Hai', 'Ba'].map((text) => ({ kind: 'paragraph', text, reason: null }))
    )
    expect(await codeOf(read('html', utf8('<html><body><script>x</script></body></html>')))).toBe('no-text')
  })

  it('survives elements nested by the ten thousand', async () => {
    const deep = `<p>Trước</p>${'<div>'.repeat(30_000)}sâu${'</div>'.repeat(30_000)}<table><tr><td>sau`
    const { blocks, warnings } = await read('html', utf8(deep))
    expect(blocks.map(({ text }) => text)).toEqual(['Trước', 'sâu', 'sau'])
    expect(warnings).toContain('html-flattened')
    // tables cost the walk more of its stack than other elements do
    const tables = await read('html', utf8(`<p>Trước</p>${'<table><tr><td>'.repeat(1400)}sâu`))
    expect(tables.blocks.map(({ text }) => text).join(' ')).toBe('Trước sâu')
  })
})

describe('docx', () => {
  it('tells protected from broken', async () => {
    expect(await codeOf(read('docx', compoundFile('EncryptedPackage')))).toBe('protected-file')
    expect(await codeOf(read('docx', compoundFile('WordDocument')))).toBe('broken-file')
    expect(await codeOf(read('docx', fixture('report.docx').slice(0, 5000)))).toBe('broken-file')
    expect(await codeOf(read('docx', utf8('PK\u0003\u0004 không phải zip')))).toBe('broken-file')
  })

  it('refuses a part that states a false size', async () => {
    const bytes = Buffer.from(fixture('report.docx'))
    // Uncompressed size in the central directory entry of word/document.xml (APPNOTE 4.3.12).
    let at = -1
    while ((at = bytes.indexOf('PK\u0001\u0002', at + 1, 'latin1')) >= 0) {
      if (bytes.toString('latin1', at + 46, at + 46 + 17) === 'word/document.xml')
        bytes.writeUInt32LE(10, at + 24)
    }
    expect(await codeOf(read('docx', new Uint8Array(bytes)))).toBe('broken-file')
  })
})

describe('pdf', () => {
  it('tells protected, broken and textless apart', async () => {
    expect(await codeOf(read('pdf', fixture('locked.pdf')))).toBe('protected-file')
    expect(await codeOf(read('pdf', fixture('no-text.pdf')))).toBe('no-text')
    expect(await codeOf(read('pdf', fixture('report.pdf').slice(0, 900)))).toBe('broken-file')
    expect(await codeOf(read('pdf', utf8('%PDF-1.7 rỗng')))).toBe('broken-file')
  })

  it('goes on after a broken file', async () => {
    await codeOf(read('pdf', fixture('report.pdf').slice(0, 900)))
    expect((await read('pdf', fixture('newspaper.pdf'))).pages).toBe(1)
  })
})

function filesUnder(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
}

describe.skipIf(!existsSync(data))('real documents (need ../shared/data or TULIEU_DATA)', () => {
  it.each([
    'docx-mammoth',
    'eml-mailparser',
    'eml-mikel-mail',
    'eml-postal-mime',
    'html-article-extractor',
    'mhtml-testimio',
    'mixed-officeparser',
    'mixed-textract',
    'gov-nd30-vanbanplus',
    'pdf-pdfjs',
    'mixed-apache-tika'
  ])(
    '%s: read, or refused with a code of the closed list',
    async (folder) => {
      // Every fifth file of the large folders: each run takes the same ones.
      const files = filesUnder(join(data, folder)).filter(
        (_, index, all) => all.length < 60 || index % 5 === 0
      )
      for (const file of files) {
        const bytes = new Uint8Array(readFileSync(file))
        const sniffed = await sniffMediaType(bytes, file)
        if (sniffed === null) continue
        try {
          const extract = Extract.parse(await read(sniffed.format, bytes))
          const cleaned = cleanExtract(extract, { name: file, format: sniffed.format })
          const kept = cleaned.blocks
            .filter((block) => block.kind !== 'boilerplate')
            .map((block) => block.text)
          expect(cleaned.text, file).toBe(kept.join('\n'))
          expect(cleaned.text, file).not.toBe('')
        } catch (error) {
          expect(error, file).toBeInstanceOf(ArchiveError)
        }
      }
    },
    600_000
  )
})
