// Writes those documents of resources/samples/documents that need building: texts in particular encodings,
// the letter, the Word and PDF files. The plain texts and saved pages in that folder are edited by hand.
//
//   node tools/samples/build.mjs [--chromium PATH]
//
// PDF needs a Chromium (`chromium` on the PATH unless told otherwise); without one the PDFs are left alone.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Packer } from 'docx'
import { PDFDocument } from 'pdf-lib'
import { minutes } from './minutes-docx.mjs'
import { plan } from './plan-docx.mjs'

const HERE = import.meta.dirname
const ROOT = join(HERE, '..', '..')
const OUT = join(ROOT, 'resources', 'samples', 'documents')
const FONTS = join(ROOT, 'node_modules', '@fontsource', 'tinos', 'files')

const source = (name) => readFileSync(join(HERE, 'sources', name), 'utf8')
const put = (name, data) => {
  writeFileSync(join(OUT, name), data)
  console.log(`${String(Buffer.byteLength(data)).padStart(7)}  ${name}`)
}

/** Windows line ends, as Notepad saves. */
const windows = (text) => text.replaceAll('\n', '\r\n')

function writeTexts() {
  put('Khue Giang doi thoai 05-12-2019.txt', `\uFEFF${windows(source('khue-giang.txt'))}`)
  put(
    'Hoi nghi BCH lan thu 21 huyen Dong Khue.txt',
    Buffer.from(`\uFEFF${windows(source('bch-dong-khue-21.txt'))}`, 'utf16le')
  )
  put('Sa Trach - Bi thu Thi uy doi thoai voi thanh nien.txt', source('sa-trach.txt').normalize('NFD'))
}

/** RFC 2045 section 6.7: octets outside printable ASCII as =XX, lines of at most 76 characters. */
function quotedPrintable(text) {
  const encodeLine = (line) => {
    const tokens = [...Buffer.from(line, 'utf8')].map((byte, at, all) => {
      const plain = (byte >= 33 && byte <= 126 && byte !== 61) || (byte === 32 && at < all.length - 1)
      return plain ? String.fromCharCode(byte) : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
    })
    const lines = ['']
    for (const token of tokens) {
      if (lines.at(-1).length + token.length > 75) lines.push('')
      lines[lines.length - 1] += token
    }
    return lines.join('=\r\n')
  }
  return text.split('\n').map(encodeLine).join('\r\n')
}

/** RFC 2047 encoded words of whole words, each at most 75 characters. */
function encodedWords(text) {
  const encode = (part) =>
    `=?UTF-8?Q?${[...Buffer.from(part, 'utf8')]
      .map((byte) => {
        const char = String.fromCharCode(byte)
        if (byte === 32) return '_'
        return /[A-Za-z0-9]/.test(char) ? char : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
      })
      .join('')}?=`
  const parts = ['']
  for (const piece of text.split(/(?<= )/)) {
    if (encode(parts.at(-1) + piece).length > 75) parts.push('')
    parts[parts.length - 1] += piece
  }
  return parts.map(encode).join('\r\n ')
}

function writeLetter() {
  const headers = [
    `From: ${encodedWords('Văn phòng UBND xã Mỹ Khuê')} <vanphong@mykhue.danglinh.example>`,
    `To: ${encodedWords('Ban Dân vận Huyện ủy')} <danvan@huyenuy.danglinh.example>`,
    `Cc: ${encodedWords('Ban Quản lý dự án')} <bqlda@danglinh.example>,`,
    ` ${encodedWords('Phòng Tài nguyên')} <tnmt@danglinh.example>`,
    `Subject: ${encodedWords('Mời dự hội nghị đối thoại với các hộ dân xã Mỹ Khuê, 19 giờ ngày 06/10/2021')}`,
    'Date: Thu, 30 Sep 2021 09:42:10 +0700',
    'Message-ID: <20210930024210.27@mykhue.danglinh.example>',
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=UTF-8',
    'Content-Transfer-Encoding: quoted-printable'
  ]
  put(
    'Moi du doi thoai thon Dong Vai.eml',
    `${headers.join('\r\n')}\r\n\r\n${quotedPrintable(source('moi-du-doi-thoai.txt'))}`
  )
}

async function writeWord() {
  for (const { file, document, overrides } of [plan, minutes])
    put(file.normalize('NFC'), await Packer.toBuffer(document, undefined, overrides))
}

/** @font-face rules for Tinos with the fonts inlined, so that the page needs no file beside it. */
function fontFaces() {
  const ranges = JSON.parse(readFileSync(join(FONTS, '..', 'unicode.json'), 'utf8'))
  return ['vietnamese', 'latin-ext', 'latin']
    .flatMap((subset) =>
      ['400-normal', '400-italic', '700-normal', '700-italic'].map((face) => {
        const [weight, style] = face.split('-')
        const data = readFileSync(join(FONTS, `tinos-${subset}-${face}.woff2`)).toString('base64')
        return `@font-face{font-family:Tinos;font-weight:${weight};font-style:${style};src:url(data:font/woff2;base64,${data});unicode-range:${ranges[subset]}}`
      })
    )
    .join('\n')
}

async function writePdf(chromium, name, page, { title, author, date }) {
  const folder = mkdtempSync(join(tmpdir(), 'samples-'))
  try {
    const html = join(folder, 'page.html')
    const pdf = join(folder, 'page.pdf')
    writeFileSync(html, source(page).replace('<style>', `<style>${fontFaces()}`))
    const run = spawnSync(chromium, [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--no-pdf-header-footer',
      '--virtual-time-budget=5000',
      `--print-to-pdf=${pdf}`,
      pathToFileURL(html).href
    ])
    if (run.status !== 0) throw new Error(`${chromium}: ${run.error ?? run.stderr}`)
    const document = await PDFDocument.load(readFileSync(pdf), { updateMetadata: false })
    document.setTitle(title)
    document.setAuthor(author)
    document.setCreator('tools/samples/build.mjs')
    document.setCreationDate(new Date(date))
    document.setModificationDate(new Date(date))
    put(name, await document.save())
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const told = process.argv.indexOf('--chromium')
const chromium = told > 0 ? process.argv[told + 1] : 'chromium'

writeTexts()
writeLetter()
await writeWord()
if (spawnSync(chromium, ['--version']).status === 0) {
  await writePdf(chromium, '4187-QD-TU.pdf', '4187-qd-tu.html', {
    title: 'Quyết định số 4187-QĐ/TU ngày 14/3/2018',
    author: 'Văn phòng Tỉnh ủy Vĩnh Sa',
    date: '2018-03-14T09:00:00Z'
  })
  await writePdf(chromium, 'Ban tin Dang Linh so 12-2021.pdf', 'ban-tin-dang-linh.html', {
    title: 'Bản tin Đăng Lĩnh, số 12 - tháng 12/2021',
    author: 'Ban Tuyên giáo Huyện ủy Đăng Lĩnh',
    date: '2021-12-30T02:00:00Z'
  })
} else console.log(`no ${chromium}: the PDF files are left as they are`)
