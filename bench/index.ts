/**
 * Benchmarks: ratios against the raw limit and against other programs measured in the same run, so that they mean
 * something on any machine.
 *
 * usage: npm run bench [-- SECTION … --files N --items N,… --scratch DIRECTORY --keep]
 * Sections: import search docx pdf scale search-scale typing tags window annotations recognition; import and search where none is named.
 * search-scale, typing and tags keep the archives they make under --scratch and use them again. --keep writes what is printed to bench/results/.
 * Generated documents always; a sample of real ones when ../shared/data or TULIEU_DATA is there. Every original and
 * every batch is flushed to disk as in the program itself.
 */
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { generatedArticles, realData, spread, textsIn, writeTexts } from './documents.ts'
import { showAnnotations } from './annotations.ts'
import { showDocx, showPdf } from './formats.ts'
import { measureImport } from './import.ts'
import { measureRecognition } from './ocr.ts'
import { describeMachine, ms, print, printed, ratio, row } from './print.ts'
import { showScale } from './scale.ts'
import { showSearchScale } from './search-scale.ts'
import { measureSearch } from './search.ts'
import { showTags } from './tags.ts'
import { showTyping } from './typing.ts'
import { showWindow } from './window.ts'

const SECTIONS = [
  'import',
  'search',
  'docx',
  'pdf',
  'scale',
  'search-scale',
  'typing',
  'tags',
  'window',
  'annotations',
  'recognition'
] as const
type Section = (typeof SECTIONS)[number]

async function showImport(name: string, archive: string, folder: string, files: readonly string[]) {
  const { ours, rawMs, recollMs, flushMs } = await measureImport(archive, folder, files)
  const rate = (total: number) => Math.round((files.length / total) * 1000).toString()
  const recoll = (figure: (total: number) => string) =>
    recollMs === null ? 'not measured' : figure(recollMs)
  print()
  row([`${name}: import of ${files.length} .txt files`, 'ours', 'raw', 'recoll'])
  // neither of the others reads meetings, so the run is compared up to where it has done what they do, and as a whole
  for (const [until, total] of [
    ['until all is found', ours.foundMs],
    ['until the reports are kept too', ours.wholeMs]
  ] as const) {
    row([`  ${until}, ms`, ms(total), ms(rawMs), recoll(ms)])
    row(['    files a second', rate(total), rate(rawMs), recoll(rate)])
    row([
      '    ours against it (1× is as fast)',
      '',
      ratio(rawMs, total),
      recoll((other) => ratio(other, total))
    ])
  }
  row(['  imported / peak memory, MB', String(ours.imported), Math.round(ours.peakMb).toString()])
  row(['  this disk: a file made and flushed, ms', ms(flushMs)])
}

async function showSearch(name: string, archive: string): Promise<void> {
  print()
  row([`${name}: search, median ms`, 'ours', 'raw', 'ratio', 'hits'])
  const searches = await measureSearch(archive)
  for (const { text, hits, oursMs, rawMs } of searches) {
    row([`  ${text}`, ms(oursMs), ms(rawMs), `${(oursMs / rawMs).toFixed(1)}×`, String(hits)])
  }
  const sum = (pick: 'oursMs' | 'rawMs') => searches.reduce((total, each) => total + each[pick], 0)
  row(['  together', ms(sum('oursMs')), ms(sum('rawMs')), `${(sum('oursMs') / sum('rawMs')).toFixed(1)}×`])
}

async function showRecognition(): Promise<void> {
  print()
  row(['recognition', 's/page', 'CER', 'numbers', 'wrong', 'caught', 'asked'])
  for await (const figures of measureRecognition()) {
    row([
      `  ${figures.quality}, ${figures.pages} pages`,
      (figures.msPerPage / 1000).toFixed(2),
      `${(figures.characterErrors * 100).toFixed(1)} %`,
      ...[figures.numbers, figures.wrong, figures.caught, figures.asked].map(String)
    ])
  }
  print('  caught: wrong numbers told as doubtful; asked: right ones told so')
}

/** Copies of the files in one folder, so that every program is given the same. */
function gathered(folder: string, files: readonly string[]): string[] {
  mkdirSync(folder, { recursive: true })
  return files.map((file, at) => {
    const copy = path.join(folder, `${String(at).padStart(6, '0')}-${path.basename(file)}`)
    copyFileSync(file, copy)
    return copy
  })
}

/** The news articles among the real documents, or whatever texts are there. */
function newsOf(data: string): string[] {
  const news = readdirSync(data).filter((name) => name.startsWith('news-'))
  const folders = news.length > 0 ? news.map((name) => path.join(data, name)) : [data]
  return folders.flatMap((folder) => textsIn(folder))
}

const usage = `usage: npm run bench [-- ${SECTIONS.join(' ')} --files N --items N,… --scratch DIRECTORY --keep]`
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    files: { type: 'string', default: '1000' },
    items: { type: 'string', default: '100000' },
    scratch: { type: 'string', default: tmpdir() },
    recognition: { type: 'boolean', default: false },
    keep: { type: 'boolean', default: false }
  }
})
const count = Number(values.files)
const items = values.items.split(',').map(Number)
const isKnown = (name: string): name is Section => (SECTIONS as readonly string[]).includes(name)
if (![count, ...items].every((n) => Number.isInteger(n) && n > 0) || !positionals.every(isKnown)) {
  print(usage)
  process.exit(2)
}
const named = new Set<Section>(positionals.filter(isKnown))
if (named.size === 0) named.add('import').add('search')
if (values.recognition) named.add('recognition')

const scratch = mkdtempSync(path.join(values.scratch, 'tulieu-bench-'))
const data = realData()
const real = data === null ? [] : newsOf(data)
const sample = spread(real, count)

async function measureTexts(): Promise<void> {
  for (const name of ['generated', 'real']) {
    if (name === 'real' && sample.length === 0) {
      print('\nreal documents: not measured, there is no ../shared/data and no TULIEU_DATA')
      continue
    }
    const folder = path.join(scratch, `${name}-texts`)
    const files = name === 'real' ? gathered(folder, sample) : writeTexts(folder, generatedArticles(count))
    const archive = path.join(scratch, name)
    await showImport(name, archive, folder, files)
    if (named.has('search')) await showSearch(name, archive)
  }
}

try {
  describeMachine()
  if (named.has('import') || named.has('search')) await measureTexts()
  if (named.has('docx')) await showDocx(scratch, data, count)
  if (named.has('pdf')) await showPdf(scratch, data)
  if (named.has('scale')) await showScale(scratch, real, Math.max(...items))
  if (named.has('search-scale')) for (const each of items) await showSearchScale(values.scratch, real, each)
  if (named.has('typing')) for (const each of items) await showTyping(values.scratch, real, each)
  if (named.has('tags')) for (const each of items) await showTags(values.scratch, each)
  if (named.has('window')) {
    const folder = path.join(scratch, 'window-texts')
    if (!existsSync(folder)) {
      if (real.length > 0) gathered(folder, sample)
      else writeTexts(folder, generatedArticles(count))
    }
    await showWindow(path.join(scratch, 'window'), folder)
  }
  if (named.has('annotations')) await showAnnotations(scratch)
  if (named.has('recognition')) await showRecognition()
  if (values.keep) {
    const results = fileURLToPath(new URL('./results/', import.meta.url))
    mkdirSync(results, { recursive: true })
    writeFileSync(path.join(results, `${[...named].join('-')}.txt`), printed())
  }
} finally {
  rmSync(scratch, { recursive: true, force: true, maxRetries: 3 })
}
// the recogniser's own thread would keep the process alive
process.exit(0)
