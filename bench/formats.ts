/** Word documents and PDFs with a text layer: files and pages a second, against what taking out the bare text costs. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Document, HeadingLevel, Packer, Paragraph, TextRun } from 'docx'
import mammoth from 'mammoth'
import { pdfImporter } from '../src/archive/importers/pdf.ts'
import { ocrDataFolder } from '../src/archive/resources.ts'
import { generatedArticles } from './documents.ts'
import { importInto } from './import.ts'
import { ms, print, ratio, row } from './print.ts'
import { recollIndex } from './recoll.ts'

/** Letters of one to two pages, with a heading, paragraphs and a bold run each. */
async function writeLetters(folder: string, count: number): Promise<string[]> {
  mkdirSync(folder, { recursive: true })
  const files: string[] = []
  for (const text of generatedArticles(count)) {
    const [title = '', ...lines] = text.split('\n').filter((line) => line !== '')
    const body = lines.map((line) => {
      const cut = line.indexOf(' ')
      return new Paragraph({
        children: [new TextRun({ text: line.slice(0, cut), bold: true }), new TextRun(line.slice(cut))]
      })
    })
    const letter = new Document({
      sections: [{ children: [new Paragraph({ text: title, heading: HeadingLevel.HEADING_1 }), ...body] }]
    })
    const file = path.join(folder, `van-ban-${String(files.length).padStart(5, '0')}.docx`)
    writeFileSync(file, await Packer.toBuffer(letter))
    files.push(file)
  }
  return files
}

/** Real documents are few: each is read so many times over, as a file of its own, so that starting up weighs as in a long run. */
const TIMES = 6

/** The same document as other bytes: a remark at its end, where readers of either format pass it by. */
function varied(bytes: Buffer, extension: string, turn: number): Buffer {
  if (turn === 0) return bytes
  const remark = Buffer.from(`\n% ${turn}\n`)
  if (extension === '.pdf') return Buffer.concat([bytes, remark])
  // a zip ends with the length of its comment and the comment: most have none
  if (bytes.readUInt16LE(bytes.length - 2) !== 0) return bytes
  const longer = Buffer.concat([bytes, remark])
  longer.writeUInt16LE(remark.length, bytes.length - 2)
  return longer
}

/** Writes the other copies of `files` beside them. @returns all of them */
function repeated(files: readonly string[], extension: string): string[] {
  const copies = [...files]
  for (let turn = 1; turn < TIMES; turn++)
    for (const file of files) {
      const copy = file.replace(/([^/\\]+)$/, `${turn}-$1`)
      writeFileSync(copy, varied(readFileSync(file), extension, turn))
      copies.push(copy)
    }
  return copies
}

async function measureDocx(name: string, scratch: string, folder: string, files: string[]): Promise<void> {
  let started = performance.now()
  for (const file of files) await mammoth.extractRawText({ buffer: readFileSync(file) }).catch(() => null)
  const rawMs = performance.now() - started
  started = performance.now()
  const ours = await importInto(scratch, [folder])
  const recollMs = recollIndex(scratch, folder)
  const perSecond = (total: number) => ((files.length / total) * 1000).toFixed(1)
  print()
  row([`${name}: ${files.length} .docx`, 'ours', 'mammoth', 'recoll'])
  row(['  whole run, ms', ms(ours.wholeMs), ms(rawMs), recollMs === null ? 'not measured' : ms(recollMs)])
  row([
    '  files a second',
    perSecond(ours.wholeMs),
    perSecond(rawMs),
    recollMs === null ? '' : perSecond(recollMs)
  ])
  row(['  imported / against mammoth alone', String(ours.imported), ratio(rawMs, ours.wholeMs)])
}

/** @param data folder of real documents, or null */
export async function showDocx(scratch: string, data: string | null, count: number): Promise<void> {
  const letters = path.join(scratch, 'letters')
  await measureDocx('generated', path.join(scratch, 'docx'), letters, await writeLetters(letters, count))
  if (data === null) return
  const real = path.join(scratch, 'real-docx')
  const copies = copied(real, data, '.docx')
  if (copies.length > 0)
    await measureDocx('real', path.join(scratch, 'docx-real'), real, repeated(copies, '.docx'))
}

/** Pages of a PDF as `pdftotext` gives them; null where it is not installed or cannot read the file. */
function pagesOf(file: string): string[] | null {
  const { stdout, status } = spawnSync('pdftotext', ['-q', file, '-'], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    timeout: 20_000
  })
  return status === 0 ? stdout.split('\f').slice(0, -1) : null
}

/** Every page says something, in letters: no page is a scan, so that reading is measured and not recognition. */
const hasTextLayer = (pages: string[] | null): pages is string[] =>
  pages !== null &&
  pages.length > 0 &&
  pages.every((page) => (page.match(/\p{L}/gu)?.length ?? 0) > Math.max(100, page.length * 0.4))

/** True when no page had to be recognised: letters may be there and say nothing (numbers of the font's own). */
async function isReadByLetters(file: string): Promise<boolean> {
  const context = { name: file, signal: new AbortController().signal, ocrData: ocrDataFolder() }
  try {
    const { warnings } = await pdfImporter.read(new Uint8Array(readFileSync(file)), context)
    return !warnings.includes('text-recognised')
  } catch {
    return false
  }
}

/** @param data folder of real documents */
export async function showPdf(scratch: string, data: string | null): Promise<void> {
  print()
  if (data === null) return print('pdf: not measured, there is no ../shared/data and no TULIEU_DATA')
  const folder = path.join(scratch, 'real-pdf')
  let pages = 0
  const candidates = copied(folder, data, '.pdf', (file) => hasTextLayer(pagesOf(file)))
  const files: string[] = []
  for (const file of candidates) {
    if (await isReadByLetters(file)) {
      pages += pagesOf(file)?.length ?? 0
      files.push(file)
    } else rmSync(file)
  }
  if (files.length === 0)
    return print('pdf: not measured, pdftotext is needed to tell which have a text layer')
  pages *= TIMES
  const all = repeated(files, '.pdf')
  const started = performance.now()
  for (const file of all) pagesOf(file)
  const rawMs = performance.now() - started
  const ours = await importInto(path.join(scratch, 'pdf'), [folder])
  const recollMs = recollIndex(path.join(scratch, 'pdf'), folder)
  const perSecond = (total: number) => ((pages / total) * 1000).toFixed(1)
  row([`real: ${all.length} .pdf, ${pages} pages with text`, 'ours', 'pdftotext', 'recoll'])
  row(['  whole run, ms', ms(ours.wholeMs), ms(rawMs), recollMs === null ? 'not measured' : ms(recollMs)])
  row([
    '  pages a second',
    perSecond(ours.wholeMs),
    perSecond(rawMs),
    recollMs === null ? '' : perSecond(recollMs)
  ])
  row(['  imported / against pdftotext alone', String(ours.imported), ratio(rawMs, ours.wholeMs)])
  row(['  peak memory, MB', Math.round(ours.peakMb).toString()])
}

/** Copies the files of a kind under `data` that `isWanted` into one folder. @returns the copies */
function copied(
  folder: string,
  data: string,
  extension: string,
  isWanted: (file: string) => boolean = () => true
): string[] {
  mkdirSync(folder, { recursive: true })
  return readdirSync(data, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.toLowerCase().endsWith(extension))
    .sort()
    .filter((name) => isWanted(path.join(data, name)))
    .map((name, at) => {
      const copy = path.join(folder, `${String(at).padStart(4, '0')}-${path.basename(name)}`)
      writeFileSync(copy, readFileSync(path.join(data, name)))
      return copy
    })
}
