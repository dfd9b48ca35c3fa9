import { execFileSync } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { guardZip } from '../../src/archive/importers/zip-guard.ts'
import { writeWord } from '../../src/archive/report/word/write-word.ts'
import { Printable, Template } from '../../src/shared/model/printable/printable.ts'
import { temporaryFolder } from '../support/archive.ts'
import { examplePrintable } from '../support/printables.ts'
import { read } from '../support/read-file.ts'

const templates = [...Template.values]
const office = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find((file) => existsSync(file))

/** Keys whose values tell how something is drawn or found, not what is said. */
const SILENT = new Set(
  'template sheet accession kind tone key id role colour colours align printedOn ids'.split(' ')
)

/** Every word a printable says. */
function wordsIn(value: unknown): string[] {
  if (typeof value === 'string') return split(value)
  if (Array.isArray(value)) return value.flatMap(wordsIn)
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, each]) => (SILENT.has(key) ? [] : wordsIn(each)))
}
const split = (text: string) => text.match(/\p{N}+|\p{L}[\p{L}\p{M}]*/gu) ?? []

const unsaid = (printable: Printable, text: string) => {
  const there = new Set(split(text))
  return [...new Set(wordsIn(printable))].filter((word) => !there.has(word) && word !== 'hop')
}

/** The PDFs LibreOffice makes of the files. */
function laidOut(folder: string, files: readonly string[]): string[] {
  const profile = `-env:UserInstallation=file://${folder}/profile`
  execFileSync(office!, [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...files], {
    stdio: 'pipe',
    timeout: 120_000
  })
  return files.map((file) => file.replace('.docx', '.pdf'))
}

describe.each(templates)('the Word file of %s', (template) => {
  test('says every word of the printable, with headings and tables of its own kind', async () => {
    const printable = examplePrintable(template)
    const extract = await read('docx', await writeWord(printable))
    const text = extract.blocks.map((block) => block.text).join('\n')
    expect(unsaid(printable, text)).toEqual([])
    const kinds = new Set(extract.blocks.map(({ kind }) => kind))
    expect(kinds.has('table')).toBe(true)
    if (template !== 'so') expect(kinds.has('heading') || kinds.has('title')).toBe(true)
  })

  test.skipIf(office === undefined)(
    'is laid out by LibreOffice on its paper, page numbers and all',
    async () => {
      const folder = temporaryFolder()
      const file = path.join(folder, 'thử.docx')
      const printable = examplePrintable(template)
      writeFileSync(file, await writeWord(printable))
      const [pdf] = laidOut(folder, [file])
      const text = execFileSync('pdftotext', ['-layout', pdf!, '-'], { encoding: 'utf8' })
      const pages = text.split('\f').slice(0, -1)
      // Letters a font lacks are drawn from another one, and may be told as words of their own.
      const letters = text.normalize('NFC').replace(/\s+/gu, '')
      const words = new Set(wordsIn(printable))
      expect([...words].filter((word) => word !== 'hop' && !letters.includes(word))).toEqual([])
      const info = execFileSync('pdfinfo', [pdf!], { encoding: 'utf8' })
      expect(info).toMatch(template === 'so' ? /Page size:\s+841\.\d+ x 595/ : /Page size:\s+595\.\d+ x 841/)
      if (template === 'nd30' || template === 'dang') {
        // No number on the first page, the annex counted by itself: short as these are, none is printed at all.
        expect(pages).toHaveLength(2)
        expect(pages[1]).toContain('Phụ lục')
      } else {
        const foots = pages.map((page) => /Trang\s+(\d+)\/(\d+)/.exec(page)?.[1] ?? null)
        const isCovered = template === 'so' || template === 'tong-hop'
        expect(foots).toEqual(pages.map((_, at) => (isCovered && at === 0 ? null : String(at + 1))))
      }
      if (template === 'tong-hop') {
        expect(pages[1]).toMatch(/Phần hai\. Bảng số liệu\s*\.*\s*4/)
        expect(pages.at(-1)).toMatch(/Quàng Văn Thím, Chủ tịch UBND huyện\s*\.*\s*tr\. 3/)
      }
      if (template === 'so') {
        expect(pages.length).toBeGreaterThan(3)
        for (const page of pages.slice(1, -1)) expect(page).toMatch(/TT\s+Số, ký hiệu/)
      }
    }
  )
})

test.skipIf(office === undefined)(
  'a last paragraph of one line takes lines of the one before to the page of the signature',
  async () => {
    const folder = temporaryFolder()
    const report = examplePrintable('nd30')
    if (report.template !== 'nd30') throw new Error('not nd30')
    const runs = (text: string) => ({
      ...report.body.find(({ kind }) => kind === 'paragraph')!,
      line: [{ text, tone: 'plain', marks: [] }]
    })
    const sentence =
      'Ủy ban nhân dân huyện tiếp tục đối thoại với Nhân dân ở các xã, thị trấn trong quý tới. '
    const files: string[] = []
    for (let count = 6; count < 14; count++) {
      const body = [
        ...Array.from({ length: count }, () => runs(sentence.repeat(3))),
        runs('Trên đây là báo cáo./.')
      ]
      files.push(path.join(folder, `${count}.docx`))
      writeFileSync(files.at(-1)!, await writeWord(Printable.parse({ ...report, annexes: [], body })))
    }
    const lines = laidOut(folder, files).map((pdf) => {
      const pages = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' }).split('\f')
      const [above = ''] = pages.at(-2)!.split('Nơi nhận')
      return above.split('\n').filter((line) => /\p{L}/u.test(line)).length
    })
    expect(Math.min(...lines)).toBeGreaterThan(1)
    expect(Math.min(...lines)).toBeLessThan(7)
  }
)

test.each(templates)('every height of lines in %s says what kind it is', async (template) => {
  const file = await writeWord(examplePrintable(template))
  const { texts } = await guardZip(file, () => true, new AbortController().signal)
  const xml = texts.get('word/document.xml') ?? ''
  expect(xml).toContain('<w:body>')
  const spacings = xml.match(/<w:spacing [^>]*w:line="[^>]*>/g) ?? []
  // without it LibreOffice takes the height for an exact one: lines run into each other
  expect(spacings.filter((spacing) => !spacing.includes('w:lineRule='))).toEqual([])
})

test('the same printable gives the same document', async () => {
  const one = await writeWord(examplePrintable('nd30'))
  const other = await writeWord(examplePrintable('nd30'))
  const text = async (bytes: Uint8Array) => (await read('docx', bytes)).blocks
  expect(await text(one)).toEqual(await text(other))
})

test('control characters of a damaged text do not break the file', async () => {
  const printable = examplePrintable('nd30')
  if (printable.template !== 'nd30') throw new Error('not nd30')
  const broken = { ...printable, subject: 'Kết\u0001quả\u000b hội\uffff nghị' }
  const { blocks } = await read('docx', await writeWord(broken))
  expect(blocks.some(({ text }) => text.includes('Kết quả'))).toBe(true)
})
