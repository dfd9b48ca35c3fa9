import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { cleanExtract } from '../../src/archive/cleaning/clean-extract.ts'
import { sniffMediaType } from '../../src/archive/vault/media-type.ts'
import { ArchiveError } from '../../src/shared/ipc/errors.ts'
import { Extract } from '../../src/shared/model/extract.ts'
import type { Format } from '../../src/shared/model/item.ts'
import { checkCompoundChains } from '../../src/archive/importers/compound-chains.ts'
import { compoundFile } from '../fixtures/importers/compound-file.ts'
import { ROW_END, writeDoc, writeZip } from '../fixtures/importers/write-office.ts'
import { codeOf, read, rows } from '../support/read-file.ts'

const fixtures = resolve(import.meta.dirname, '../fixtures/importers')
const data = process.env.TULIEU_DATA ?? resolve(import.meta.dirname, '../../../shared/data')
const fixture = (name: string) => new Uint8Array(readFileSync(join(fixtures, name)))
const utf8 = (text: string) => new TextEncoder().encode(text)

describe('sniffing', () => {
  it.each([
    ['report.rtf', 'rtf', 'application/rtf'],
    ['report.odt', 'odt', 'application/vnd.oasis.opendocument.text'],
    ['report.doc', 'doc', 'application/msword'],
    ['works.xlsx', 'xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['works.xls', 'xlsx', 'application/vnd.ms-excel'],
    ['slides.pptx', 'pptx', 'application/vnd.openxmlformats-officedocument.presentationml.presentation']
  ])('%s by its bytes, whatever its name', async (name, format, mediaType) => {
    for (const called of [name, 'không-có-đuôi', 'nhầm.txt', 'nhầm.doc']) {
      expect(await sniffMediaType(fixture(name), called)).toEqual({ format, mediaType })
    }
  })

  it.each([
    ['works.csv', 'csv', 'text/csv'],
    ['notes.md', 'md', 'text/markdown']
  ])('%s by its name, for its bytes are plain text', async (name, format, mediaType) => {
    expect(await sniffMediaType(fixture(name), name)).toEqual({ format, mediaType })
    expect((await sniffMediaType(fixture(name), 'a.txt'))?.format).toBe('txt')
  })

  it('sends a damaged or protected file to the importer its name claims', async () => {
    const noise = new Uint8Array([1, 2, 3, 0, 0, 4])
    for (const name of ['a.rtf', 'a.odt', 'a.doc', 'a.xlsx', 'a.pptx']) {
      const format = (await sniffMediaType(noise, name))?.format
      expect(format).toBe(name.slice(2))
      expect(await codeOf(format as Format, noise)).toBe('broken-file')
    }
    for (const [name, format] of [
      ['a.xlsx', 'xlsx'],
      ['a.pptx', 'pptx']
    ] as const) {
      const locked = compoundFile('EncryptedPackage')
      expect((await sniffMediaType(locked, name))?.format).toBe(format)
      expect(await codeOf(format, locked)).toBe('protected-file')
    }
  })
})

describe('rtf', () => {
  const rtf = (body: string) => utf8(`{\\rtf1\\ansi\\ansicpg1252\\uc1{\\fonttbl{\\f0\\fcharset0 A;}}${body}}`)

  it.each([
    ['one fallback letter', 'ti\\u7871?ng Vi\\u7879?t', 'tiếng Việt'],
    ['a fallback in hexadecimal', "ti\\u7871\\'3fng", 'tiếng'],
    ['no fallback', '{\\uc0 ti\\u7871 ng}', 'tiếng'],
    ['two fallbacks, and one again after the group', '{\\uc2 ti\\u7871 ??ng} Vi\\u7879?t', 'tiếng Việt'],
    ['a fallback cut off by the end of the group', '{ti\\u7871}ng', 'tiếng'],
    ['a negative number', '\\u-3913?x', '•x'],
    ['letters and marks apart', 'tie\\u770?\\u769?ng', 'tiếng'],
    ['the Unicode half of \\upr', '{\\upr{a?b}{\\*\\ud{a\\u7871?b}}}', 'aếb']
  ])('%s', async (_, body, text) => {
    expect(await rows('rtf', rtf(body))).toEqual([`paragraph: ${text}`])
  })

  it('sets remarks aside with their authors, and numbers what the file numbers', async () => {
    const remark =
      '{\\*\\atnid H}{\\*\\atnauthor Ha}\\chatn{\\*\\annotation{\\*\\atnref 0}{\\*\\atndate 1}\\pard Xem l\\u7841?i c\\u226?u n\\u224?y.}'
    const number = (text: string) => `{\\listtext\\pard\\plain ${text}\\tab}`
    const file = rtf(`${number('1.')}M\\u7897?t${remark} c\\u226?u.\\par ${number('a)')}Hai.\\par`)
    expect(await rows('rtf', file)).toEqual([
      'list: 1. Một câu.',
      'list: a) Hai.',
      'boilerplate: Ha: Xem lại câu này.'
    ])
  })

  it('takes the code page of the font, else of the document', async () => {
    const file = utf8(
      "{\\rtf1\\ansi\\ansicpg1258{\\fonttbl{\\f0\\fcharset204 A;}{\\f1 B;}}\\f0\\'cf  {\\f1 Vi\\'ea\\'f2t}\\plain  \\'fd}"
    )
    expect(await rows('rtf', file)).toEqual(['paragraph: П Việt ư'])
  })

  it('refuses a bomb of groups and a false \\bin, and survives a file cut anywhere', async () => {
    expect(await codeOf('rtf', utf8(`{\\rtf1 ${'{'.repeat(100_000)}`))).toBe('broken-file')
    expect(await codeOf('rtf', rtf('a{\\pict\\bin2000000000 x}'))).toBe('broken-file')
    expect(await codeOf('rtf', utf8('{\\rtf1\\pard\\par}'))).toBe('no-text')
    const whole = fixture('report.rtf')
    for (let end = 1; end < whole.length; end += 37) {
      expect(['read', 'no-text', 'broken-file']).toContain(await codeOf('rtf', whole.slice(0, end)))
    }
  })

  it('reads a picture of many short lines in time', async () => {
    const picture = `${'0123456789abcdef'.repeat(8)}\r\n`.repeat(40_000)
    expect(await rows('rtf', rtf(`a{\\pict ${picture}}b`))).toEqual(['paragraph: ab'])
  })

  it('reads what stands in a header only', async () => {
    expect(await rows('rtf', rtf('{\\header A B\\par}'))).toEqual(['paragraph: A B'])
  })
})

describe('odt', () => {
  const odt = (content: string, more: Record<string, string> = {}) =>
    writeZip({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': content, ...more })
  const wrap = (text: string) =>
    `<office:d xmlns:office="o" xmlns:text="t"><office:body>${text}</office:body></office:d>`

  it('tells protected, broken and textless apart', async () => {
    const text = wrap('<text:p>a</text:p>')
    expect(await codeOf('odt', odt(text))).toBe('read')
    expect(await codeOf('odt', odt(text, { 'META-INF/manifest.xml': '<m><encryption-data/></m>' }))).toBe(
      'protected-file'
    )
    expect(await codeOf('odt', odt('<a><b></a>'))).toBe('broken-file')
    expect(await codeOf('odt', odt(wrap('<text:p> </text:p>')))).toBe('no-text')
    expect(await codeOf('odt', fixture('report.odt').slice(0, 900))).toBe('broken-file')
  })

  it('expands no entity and stops at elements nested too deep', async () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>${wrap('<text:p>&b;</text:p>')}`
    expect(await codeOf('odt', odt(bomb))).toBe('broken-file')
    const deep = wrap(`${'<text:section>'.repeat(5_000)}<text:p>a</text:p>${'</text:section>'.repeat(5_000)}`)
    expect(await codeOf('odt', odt(deep))).toBe('broken-file')
  })

  it('refuses a part that states an expansion beyond measure', async () => {
    const bytes = Buffer.from(fixture('report.odt'))
    // Uncompressed size in the central directory entry (APPNOTE 4.3.12).
    let at = -1
    while ((at = bytes.indexOf('PK\u0001\u0002', at + 1, 'latin1')) >= 0) {
      if (bytes.toString('latin1', at + 46, at + 57) === 'content.xml')
        bytes.writeUInt32LE(400_000_000, at + 24)
    }
    expect(await codeOf('odt', new Uint8Array(bytes))).toBe('too-large')
  })
})

describe('doc', () => {
  it('tells protected from broken and textless', async () => {
    const locked = Buffer.from(fixture('report.doc'))
    const at = locked.indexOf(Buffer.from([0xec, 0xa5]), 512)
    locked.writeUInt16LE(locked.readUInt16LE(at + 10) | 0x0100, at + 10)
    expect(await codeOf('doc', new Uint8Array(locked))).toBe('protected-file')
    expect(await codeOf('doc', fixture('report.doc').slice(0, 3000))).toBe('broken-file')
    expect(await codeOf('doc', compoundFile('WordDocument'))).toBe('broken-file')
    expect(await codeOf('doc', writeDoc({ body: '\r\r' }))).toBe('no-text')
  })

  it('reads a short one as LibreOffice writes it, and says when that is protected', async () => {
    const body = 'Thông báo nghỉ lễ\rGiao ban chuyển sang thứ Ba.\r'
    expect(await rows('doc', writeDoc({ body, isShort: true }))).toEqual([
      'paragraph: Thông báo nghỉ lễ',
      'paragraph: Giao ban chuyển sang thứ Ba.'
    ])
    expect(await codeOf('doc', writeDoc({ body, isShort: true, isLocked: true }))).toBe('protected-file')
  })

  it('refuses sectors chained in a circle', async () => {
    const bytes = Buffer.from(fixture('report.doc'))
    // The first table sector: the two first sectors of the file point at each other.
    const table = (bytes.readUInt32LE(76) + 1) * 512
    bytes.writeUInt32LE(1, table)
    bytes.writeUInt32LE(0, table + 4)
    expect(await codeOf('doc', new Uint8Array(bytes))).toBe('broken-file')
  })

  it.each([
    ['doc', 'report.doc'],
    ['xlsx', 'works.xls']
  ] as const)('refuses a directory that runs in a circle: %s', async (format, name) => {
    const bytes = Buffer.from(fixture(name))
    const entry = (at: number) => (bytes.readUInt32LE(48) + 1) * 512 + at * 128
    for (const at of [0, 1, 2, 3]) for (const place of [68, 72, 76]) bytes.writeInt32LE(-1, entry(at) + place)
    // the third has the second below it, beside that stands the fourth, and below that the third again
    bytes.writeInt32LE(1, entry(2) + 76)
    bytes.writeInt32LE(3, entry(1) + 68)
    bytes.writeInt32LE(2, entry(3) + 76)
    expect(() => checkCompoundChains(bytes)).toThrow('runs in a circle')
    expect(await codeOf(format, new Uint8Array(bytes))).toBe('broken-file')
  })

  it('keeps the words where the tables of lists are damaged, without their numbers', async () => {
    const bytes = Buffer.from(fixture('numbered.doc'))
    const at = bytes.indexOf(Buffer.from([0xec, 0xa5]), 512)
    // the pair that points at the lists' own levels ([MS-DOC] 2.5.6, the 73rd): one that is far too long
    bytes.writeUInt16LE(0xffff, bytes.readUInt32LE(at + 154 + 73 * 8) === 0 ? 0 : at + 154 + 73 * 8 + 4)
    const texts = (await rows('doc', new Uint8Array(bytes))).join('\n')
    expect(texts).toContain('paragraph: Phạm vi điều chỉnh')
    expect(texts).toContain('Quyết định này quy định việc sửa chữa hồ chứa nước.')
    expect(texts).not.toContain('Điều 1')
  })

  it('tells rows of a table from tabs between words', async () => {
    const doc = writeDoc({
      body: `Họ tên:\tLò Thị Mai\r\tThụt đầu dòng\rA\u0007B\u0007${ROW_END}C\u0007D\u0007${ROW_END}\r`
    })
    expect(await rows('doc', doc)).toEqual([
      'paragraph: Họ tên: Lò Thị Mai',
      'paragraph: Thụt đầu dòng',
      'table: A\tB\nC\tD'
    ])
  })
})

describe('csv', () => {
  it.each([
    ['semicolons with decimal commas', 'Xã;Km\nA;1,5\nB;2,5', 'Xã\tKm\nA\t1,5\nB\t2,5'],
    ['commas', 'Xã,Km\nA,"1,5"', 'Xã\tKm\nA\t1,5'],
    ['tabs', 'Xã\tKm\nA\t1', 'Xã\tKm\nA\t1'],
    ['the delimiter Excel names', 'sep=|\nXã|Km\nA|1', 'Xã\tKm\nA\t1'],
    ['a quote left open', 'Xã,Km\nA,"1', 'Xã\tKm\nA\t1']
  ])('%s', async (_, text, table) => {
    expect(await rows('csv', utf8(text))).toEqual([`table: ${table}`])
  })

  it('cuts a long table into blocks of fifty rows, and keeps what stands above it', async () => {
    const lines = Array.from({ length: 120 }, (_, index) => `${index};a`)
    const extract = await read('csv', utf8(['Danh sách', ...lines].join('\n')))
    expect(extract.blocks.map((block) => block.kind)).toEqual(['paragraph', 'table', 'table', 'table'])
    expect(extract.blocks.map((block) => block.text.split('\n').length)).toEqual([1, 50, 50, 20])
  })
})

describe('presentation', () => {
  it('tells broken and textless apart', async () => {
    expect(await codeOf('pptx', writeZip({ 'a.xml': '<a/>' }))).toBe('broken-file')
    expect(await codeOf('pptx', writeZip({ 'ppt/presentation.xml': '<p:presentation xmlns:p="p"/>' }))).toBe(
      'no-text'
    )
  })
})

describe('markdown', () => {
  it.each([
    ['underscores inside words', 'tệp a_b_c.docx', ['paragraph: tệp a_b_c.docx']],
    ['a rule is no text', 'a\n\n***\n\nb', ['paragraph: a', 'paragraph: b']],
    ['hard line breaks', 'a  \nb', ['paragraph: a\nb']],
    ['a picture by its words', '![Lễ ký kết](a.png "x")', ['paragraph: Lễ ký kết']]
  ])('%s', async (_, text, expected) => {
    expect(await rows('md', utf8(text))).toEqual(expected)
  })

  it('is quick over marks that never close', async () => {
    const { blocks } = await read(
      'md',
      utf8(`${'*a '.repeat(20_000)}\n\n${'[a]('.repeat(20_000)}\n\n${'**a'.repeat(10_000)}`)
    )
    expect(blocks).toHaveLength(3)
  })
})

describe.skipIf(!existsSync(data))('real office files (need ../shared/data or TULIEU_DATA)', () => {
  it('are read, or refused with a code of the closed list', async () => {
    const folders = [
      'mixed-apache-tika',
      'mixed-officeparser',
      'mixed-paperless',
      'mixed-textract',
      'gov-nd30-vanbanplus'
    ]
    const files = folders
      .flatMap((folder) => readdirSync(join(data, folder), { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile() && /\.(?:rtf|odt|doc|dot|xlsx?|pptx|csv|md)$/i.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
    const counts = { read: 0, refused: 0 }
    for (const file of files) {
      const bytes = new Uint8Array(readFileSync(file))
      const sniffed = await sniffMediaType(bytes, file)
      if (sniffed === null) continue
      try {
        const extract = Extract.parse(await read(sniffed.format, bytes))
        expect(cleanExtract(extract, { name: file, format: sniffed.format }).text, file).not.toBe('')
        counts.read++
      } catch (error) {
        expect(error, file).toBeInstanceOf(ArchiveError)
        counts.refused++
      }
    }
    expect(counts.read).toBeGreaterThan(counts.refused * 3)
  })
})
