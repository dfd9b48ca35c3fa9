/** Word files bound into one say what they say alone, each with pages of its own. */
import { execFileSync } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test, vi } from 'vitest'
import { bindWord } from '../../src/archive/report/word/bind-word.ts'
import { writeWord } from '../../src/archive/report/word/write-word.ts'
import type { Printable, Template } from '../../src/shared/model/printable/printable.ts'
import { codeOf, temporaryFolder } from '../support/archive.ts'
import { examplePrintable } from '../support/printables.ts'
import { read } from '../support/read-file.ts'

vi.setConfig({ testTimeout: 240_000 })

const office = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find((file) => existsSync(file))
const templates: Template[] = ['tom-tat', 'nd30', 'dang', 'phieu']

/** Pages of Word files, as LibreOffice lays them out, file by file. */
function pagesOf(files: readonly Uint8Array[]): string[][] {
  const folder = temporaryFolder()
  const names = files.map((bytes, at) => {
    const file = path.join(folder, `${at}.docx`)
    writeFileSync(file, bytes)
    return file
  })
  const profile = `-env:UserInstallation=file://${folder}/profile`
  const args = [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...names]
  execFileSync(office!, args, { stdio: 'pipe', timeout: 200_000 })
  return names.map((file) => {
    const pdf = file.replace('.docx', '.pdf')
    const text = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' })
    return text.split('\f').slice(0, -1)
  })
}

/** The same paper under another number and with more to say, so that its pages are more than one. */
function lengthened(printable: Printable, number: string): Printable {
  const copy = JSON.parse(JSON.stringify(printable).replaceAll('2026-000417', number)) as Printable
  if (copy.template === 'tom-tat') copy.sections = [...copy.sections, ...copy.sections, ...copy.sections]
  if (copy.template === 'phieu') copy.blocks = Array.from({ length: 12 }, () => copy.blocks).flat()
  if (copy.template === 'nd30' || copy.template === 'dang')
    copy.body = Array.from({ length: 12 }, () => copy.body).flat()
  return copy
}

/** What stands in the text, without the lines at the foot of pages. */
const textsIn = async (bytes: Uint8Array): Promise<string[]> =>
  (await read('docx', bytes)).blocks.map(({ text }) => text).filter((text) => !text.endsWith('Trang /'))

test.each(templates)('%s: what the papers say, in their order, after a list of them', async (template) => {
  const short = examplePrintable(template)
  const papers = await Promise.all([short, lengthened(short, '2026-000512'), short].map(writeWord))
  const [title, ...texts] = await textsIn(
    await bindWord({ title: 'Tháng 12/2019', author: 'Văn thư' }, papers)
  )
  const alone = await Promise.all(papers.map(textsIn))
  expect(title).toBe('DANH MỤC')
  // each is named by words that it begins with
  for (const [at, line] of texts.slice(0, 3).entries())
    expect(alone[at]!.slice(0, 12).join(' ')).toContain(line.split(' ').slice(0, 6).join(' '))
  expect(texts.slice(3)).toEqual(alone.flat())
})

test.skipIf(office === undefined).each(templates)(
  '%s: laid out by LibreOffice as the papers are alone, numbered by themselves',
  async (template) => {
    const short = examplePrintable(template)
    const papers = await Promise.all([lengthened(short, '2026-000512'), short].map(writeWord))
    const [bound, ...alone] = pagesOf([await bindWord({ title: 'Chung', author: '' }, papers), ...papers])
    const plain = (page: string) => page.replace(/\s+/g, ' ').trim()
    const [list, ...pages] = bound!.map(plain)
    expect(pages).toEqual(alone.flat().map(plain))
    expect(alone[0]!.length).toBeGreaterThan(1)
    expect(list).toMatch(/^DANH MỤC .{10}/)
    if (template === 'tom-tat' || template === 'phieu')
      expect(pages[0]).toContain(`Trang 1/${alone[0]!.length}`)
  }
)

test('what is no Word file is refused', async () => {
  const file = new TextEncoder().encode('không phải tệp Word')
  expect(await codeOf(bindWord({ title: '', author: '' }, [file]))).toBe('broken-file')
})
