import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { repository, sampleDocuments, temporaryFolder } from '../support/archive.ts'
import { tulieu } from '../support/cli.ts'
import { read } from '../support/read-file.ts'

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
  })
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
  })

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
  })

  test('binds several into one PDF and one Word file where files are named', async () => {
    const docx = path.join(temporaryFolder(), 'gộp.docx')
    const file = path.join(temporaryFolder(), 'gộp.pdf')
    const { items } = await json<{ items: { accession: string }[] }>('list', kho)
    const { status, out } = await tulieu([
      'report',
      kho,
      ...items.map(({ accession }) => accession),
      ...['--pdf', file, '--docx', docx, '--json']
    ])
    expect(status).toBe(1)
    const answer = JSON.parse(out) as { pdf: string; pages: number; files: { reason: unknown }[] }
    expect(answer.pdf).toBe(file)
    expect(answer.files.filter(({ reason }) => reason === null)).toHaveLength(6)
    const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' })
    expect(text.match(/TÓM TẮT HỘI NGHỊ/g)).toHaveLength(6)
    expect(text.match(/Trang 1\/\d/g)).toHaveLength(6)
    expect(text.match(/Trang \d+\/\d+/g)).toHaveLength(answer.pages)
    const { blocks } = await read('docx', readFileSync(docx))
    expect(blocks[0]!.text).toBe('DANH MỤC')
    expect(blocks.filter((block) => block.text === 'TÓM TẮT HỘI NGHỊ')).toHaveLength(6)
    for (const { text: line } of blocks.slice(1, 7)) expect(text.replace(/\s+/g, ' ')).toContain(line)
  })

  test('binds the meetings of a period, a register of the archive, and writes a report by the decree', async () => {
    const folder = temporaryFolder()
    const digest = path.join(folder, 'tổng hợp.pdf')
    const bound = await json('report', kho, '--template', 'tong-hop', '--period', '2021-12', '--pdf', digest)
    expect(bound).toMatchObject({ pdf: digest, docx: null })
    const told = execFileSync('pdftotext', ['-layout', digest, '-'], { encoding: 'utf8' })
    expect(told).toContain('Kỳ: tháng 12/2021')
    expect(told).toMatch(/Phần hai\. Bảng số liệu\s+\d+/u)

    const register = await json('report', kho, '--template', 'so', '--pdf', `${folder}/`)
    expect(register).toMatchObject({ pdf: path.join(folder, 'Sổ văn bản.pdf') })

    const { items } = await json<{ items: { id: number; title: string }[] }>('list', kho)
    const { id } = items.find((item) => item.title === MEETING)!
    const [pdf, docx] = [path.join(folder, 'báo cáo.pdf'), path.join(folder, 'báo cáo.docx')]
    const issued = ['--template', 'nd30', '--number', '4', '--date', '5/1/2022']
    const report = await json('report', kho, String(id), ...issued, '--pdf', pdf, '--docx', docx)
    expect(report).toMatchObject({ pdf, docx })
    expect(execFileSync('pdftotext', [pdf, '-'], { encoding: 'utf8' })).toContain('ngày 05 tháng 01 năm 2022')
    expect(readFileSync(docx).subarray(0, 2).toString()).toBe('PK')
  })

  test('says what is wrong with the order', async () => {
    const pdf = path.join(temporaryFolder(), 'a.pdf')
    const wrong = async (...args: string[]) => (await tulieu(['report', kho, ...args, '--pdf', pdf])).status
    expect(await wrong('1', '--template', 'bia')).toBe(2)
    expect(await wrong('--template', 'tong-hop', '--period', '12/2019')).toBe(2)
    expect(await wrong('1', '--template', 'nd30', '--period', '2019')).toBe(2)
    expect(await wrong('1', '--template', 'nd30', '--date', 'hôm nay')).toBe(2)
    expect(await wrong('1', '--template', 'nd30', '--date', '31/2/2022')).toBe(2)
    expect(await wrong('--template', 'tong-hop')).toBe(2)
    expect(await wrong('--template', 'tong-hop', '--period', '1999')).toBe(1)
  })

  test('says where and why a file cannot be written, and which item has no report', async () => {
    const folder = temporaryFolder()
    const words = async (option: string, file: string) =>
      (await tulieu(['report', kho, '1', '--template', 'phieu', option, file])).err
    const pdf = path.join(folder, 'khóa.pdf')
    writeFileSync(pdf, 'cũ', { mode: 0o444 })
    expect(await words('--pdf', pdf)).toContain(`Không ghi được khóa.pdf vào thư mục ${folder}`)
    expect(readFileSync(pdf, 'utf8')).toBe('cũ')
    // a file where a folder is meant
    writeFileSync(path.join(folder, 'tệp'), '')
    const docx = path.join(folder, 'tệp', 'báo cáo.docx')
    expect(await words('--docx', docx)).toContain(path.join(folder, 'tệp'))
    // there the system says of every new folder that it is missing
    if (existsSync('/proc/self'))
      expect(await words('--docx', '/proc/tu-lieu/in ra/báo cáo.docx')).toContain('/proc/tu-lieu/in ra')

    const { items } = await json<{ items: { id: number; title: string }[] }>('list', kho)
    const { id } = items.find((item) => item.title === MEETING)!
    const { accession } = await json<{ accession: string }>('show', kho, '1')
    const args = ['report', kho, String(id), '1', '--pdf', `${folder}/nhiều/`]
    const { out, status } = await tulieu(args)
    expect(status).toBe(1)
    expect(out).toContain(`${accession}: Tài liệu này không phải tin hoặc biên bản cuộc họp`)
  })
})
