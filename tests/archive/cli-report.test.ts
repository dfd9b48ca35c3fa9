import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { repository, sampleDocuments, temporaryFolder } from '../support/archive.ts'
import { tulieu } from '../support/cli.ts'

const MEETING = 'Đăng Lĩnh tổng kết công tác dân vận năm 2021: lấy đối thoại làm khâu đột phá'

/** Exactly these names, in this order: what scripts rely on. */
const shape = (value: unknown) => Object.keys(value as object)

/** One JSON document and nothing else on standard output. */
async function json<T = Record<string, never>>(...words: string[]): Promise<T> {
  const { status, out, err } = await tulieu([...words, '--json'])
  expect(status, err).toBe(0)
  return JSON.parse(out) as T
}

const isBuilt = existsSync(path.join(repository, 'out', 'main', 'index.js'))
const hasPdftotext = (() => {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
})()

describe.skipIf(!isBuilt || !hasPdftotext)('report (needs the built program and pdftotext)', () => {
  let kho: string
  beforeAll(async () => {
    kho = path.join(mkdtempSync(path.join(tmpdir(), 'tulieu-test-')), 'kho')
    await tulieu(['create', kho])
    await tulieu(['import', kho, sampleDocuments])
  }, 60_000)
  afterAll(() => rmSync(path.dirname(kho), { recursive: true, force: true }))

  test('prints one meeting to a file', async () => {
    const pdf = path.join(temporaryFolder(), 'tóm tắt.pdf')
    const { items } = await json<{ items: { id: number; title: string }[] }>('list', kho)
    const { id } = items.find((item) => item.title === MEETING)!
    const printed = await json('report', kho, String(id), '--pdf', pdf, '--letterhead', 'Văn phòng Huyện ủy')
    expect(shape(printed)).toEqual(['pdf', 'docx', 'pages', 'ms'])
    expect(printed).toMatchObject({ pdf, docx: null, pages: expect.any(Number) as number })
    const text = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' })
    expect(text).toContain('TÓM TẮT HỘI NGHỊ')
    expect(text.toLocaleUpperCase('vi')).toContain('VĂN PHÒNG HUYỆN ỦY')
    expect(text.match(/Trang \d+\/\d+/g)).toHaveLength(printed['pages']!)
  }, 60_000)

  test('prints several into a folder and says which could not be', async () => {
    const folder = path.join(temporaryFolder(), 'in ra')
    const { items } = await json<{ items: { id: number; title: string; accession: string }[] }>('list', kho)
    const meeting = items.find((item) => item.title === MEETING)!
    const other = items.find((item) => item.title.startsWith('Tân Phiệt'))!
    const { status, json: answer } = await tulieu([
      ...['report', kho, meeting.accession, other.accession, '--pdf', `${folder}/`, '--json']
    ])
    expect(status).toBe(1)
    expect(answer()).toMatchObject({
      pdf: folder,
      files: [
        { item: meeting.id, pdf: path.join(folder, `${meeting.accession}-tom-tat.pdf`), reason: null },
        { item: other.id, pdf: null, pages: null, reason: { code: 'not-a-meeting' } }
      ]
    })
    expect(readdirSync(folder)).toEqual([`${meeting.accession}-tom-tat.pdf`])
  }, 60_000)
})
