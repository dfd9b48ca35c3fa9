/** A folder as an office has it: many formats, old encodings, copies, and files that are damaged, locked or empty. */
import { Document, Packer, Paragraph } from 'docx'
import { Buffer } from 'node:buffer'
import { copyFile, mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setLines, writePdf } from '../fixtures/importers/write-pdf.ts'
import { encodeLegacy } from './encode-legacy.ts'

const fixtures = path.join(import.meta.dirname, '../fixtures/importers')
const communes = ['Đông Khuê', 'Sa Trạch', 'Đăng Lĩnh', 'Mỹ Khuê', 'Tân Phiệt', 'Hòa Lẫm', 'Cầu Dâu']
const works = ['đối thoại với nhân dân', 'giám sát và phản biện xã hội', 'làm đường giao thông nông thôn']

/** The lines of a short report; each number gives another one. */
function lines(number: number): string[] {
  const commune = communes[number % communes.length]!
  const work = works[number % works.length]!
  return [
    `Báo cáo số ${number} của xã ${commune} về ${work}`,
    `Ngày ${(number % 28) + 1}/4/2021, Ủy ban nhân dân xã ${commune} họp bàn việc ${work}.`,
    `Cuộc họp ghi nhận ${number + 11} ý kiến, ${number + 3} hộ đăng ký tham gia trước quý III năm 2021.`,
    `Các thôn báo cáo kết quả về Văn phòng xã ${commune} trước ngày ${(number % 27) + 1}/5/2021.`
  ]
}

type Made = string | Uint8Array | Promise<Uint8Array>
type Kind = { folder: string; name: string; count: number; make: (number: number) => Made }

const text = (number: number) => lines(number).join('\n\n')
const legacy = (encoding: 'tcvn3' | 'vni' | 'viqr') => (number: number) =>
  Buffer.from(encodeLegacy(text(number), encoding), 'latin1')
const rtf = (words: string) =>
  `{\\rtf1\\ansi\\uc1 ${words.replace(/[^\x20-\x7e]/g, (letter) => (letter === '\n' ? '\\par ' : `\\u${letter.charCodeAt(0)}?`))}}`
const docx = async (number: number) =>
  new Uint8Array(
    await Packer.toBuffer(
      new Document({ sections: [{ children: lines(number).map((line) => new Paragraph(line)) }] })
    )
  )
const pdf = (locked: boolean) => (number: number) =>
  writePdf([setLines(lines(number), 60, 760, 10)], { locked })

const kinds: readonly Kind[] = [
  { folder: 'Tin', name: 'Tin.txt', count: 50, make: text },
  { folder: 'Tin', name: 'UTF-16.txt', count: 20, make: (n) => Buffer.from(`\uFEFF${text(n)}`, 'utf16le') },
  { folder: 'Tin', name: 'Từ máy Mac.txt', count: 20, make: (n) => text(n).normalize('NFD') },
  { folder: 'Tin cũ', name: 'TCVN3.txt', count: 15, make: legacy('tcvn3') },
  { folder: 'Tin cũ', name: 'VNI.txt', count: 10, make: legacy('vni') },
  { folder: 'Tin cũ', name: 'VIQR.txt', count: 5, make: legacy('viqr') },
  {
    folder: 'Trang đã lưu',
    name: 'Trang.html',
    count: 30,
    make: (n) => {
      const [title, ...rest] = lines(n)
      const body = rest.map((line) => `<p>${line}</p>`).join('')
      return `<!doctype html><meta charset="utf-8"><title>${title}</title><article><h1>${title}</h1>${body}</article>`
    }
  },
  { folder: 'Công văn', name: 'Công văn.docx', count: 30, make: docx },
  { folder: 'Công văn', name: 'Báo cáo.pdf', count: 25, make: pdf(false) },
  { folder: 'Công văn', name: 'Cũ.rtf', count: 20, make: (n) => rtf(text(n)) },
  {
    folder: 'Thư',
    name: 'Thư.eml',
    count: 25,
    make: (n) =>
      `From: mai@son-khe.invalid\r\nSubject: Bao cao ${n}\r\nDate: Tue, 18 May 2021 07:15:00 +0700\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${text(n)}\r\n`
  },
  {
    folder: 'Bảng',
    name: 'Bảng.csv',
    count: 20,
    make: (n) =>
      `Xã,Việc,Số hộ\n${communes.map((commune, at) => `${commune},${works[at % 3]},${n + at}`).join('\n')}\n`
  },
  { folder: 'Hỏng', name: 'Hỏng.pdf', count: 4, make: (n) => `%PDF-1.7\nđứt ${n}\n` },
  { folder: 'Hỏng', name: 'Đứt.docx', count: 4, make: async (n) => (await docx(n)).slice(0, 3000 + n) },
  { folder: 'Hỏng', name: 'Có mật khẩu.pdf', count: 4, make: pdf(true) },
  { folder: 'Hỏng', name: 'Rỗng.txt', count: 2, make: () => '' }
]
const fromFixtures = ['report.doc', 'report.odt', 'works.xlsx', 'slides.pptx', 'scan.png', 'saved-page.mhtml']
const copies = 10

/** Files that cannot be brought in: damaged, with a password, empty. */
export const unreadable = 14
/** Files whose bytes are those of another one. */
export const duplicates = copies

/** Writes 300 files into a new folder. @returns their paths */
export async function writeMixedFolder(root: string): Promise<string[]> {
  const paths: string[] = []
  const put = async (folder: string, name: string, content: Made) => {
    const file = path.join(root, folder, name)
    await mkdir(path.dirname(file), { recursive: true })
    await writeFile(file, await content)
    paths.push(file)
  }
  let number = 0
  for (const { folder, name, count, make } of kinds) {
    const extension = path.extname(name)
    for (let at = 1; at <= count; at++) {
      const numbered = `${path.basename(name, extension)} ${String(at).padStart(2, '0')}${extension}`
      await put(folder, numbered, make(number++))
    }
  }
  for (let at = 0; at < copies; at++) await put('Bản sao', `Tin chép ${at}.txt`, text(at))
  for (const name of fromFixtures) {
    const file = path.join(root, 'Khác', name)
    await mkdir(path.dirname(file), { recursive: true })
    await copyFile(path.join(fixtures, name), file)
    paths.push(file)
  }
  return paths
}
