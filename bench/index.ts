/**
 * Benchmarks: ratios against the raw limit measured in the same run, so that they mean something on any machine.
 *
 * usage: npm run bench [-- --files N --recognition]
 * Generated documents always; a sample of real ones when ../shared/data or TULIEU_DATA is there.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { arch, cpus, platform, release, tmpdir, totalmem, loadavg } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { realData, sampleOf, writeGenerated } from './documents.ts'
import { measureImport } from './import.ts'
import { measureRecognition } from './ocr.ts'
import { measureSearch } from './search.ts'

const print = (line = ''): void => void process.stdout.write(`${line}\n`)
const ms = (value: number) => (value >= 100 ? value.toFixed(0) : value.toFixed(value >= 10 ? 1 : 2))
const row = (cells: readonly string[]) =>
  print(cells.map((cell, at) => (at === 0 ? cell.padEnd(44) : cell.padStart(12))).join(''))

function describeMachine(): void {
  const [first] = cpus()
  print(
    `${first?.model.trim() ?? 'unknown processor'}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB RAM`
  )
  print(
    `${platform()} ${release()} ${arch()}, Node ${process.versions.node}, load ${loadavg()[0]!.toFixed(1)}`
  )
}

async function measure(name: string, folder: string, files: readonly string[]): Promise<void> {
  print()
  row([`${name}: import of ${files.length} .txt files`, 'ours', 'raw', 'ratio'])
  const figures = await measureImport(folder, files)
  const perSecond = (total: number) => Math.round((figures.files / total) * 1000).toString()
  row([
    '  whole run, ms',
    ms(figures.oursMs),
    ms(figures.rawMs),
    `${(figures.oursMs / figures.rawMs).toFixed(1)}×`
  ])
  row(['  files a second', perSecond(figures.oursMs), perSecond(figures.rawMs)])
  row(['  imported / peak memory, MB', String(figures.imported), Math.round(figures.peakMb).toString()])
  print()
  row([`${name}: search, median ms`, 'ours', 'raw', 'ratio', 'hits'])
  const searches = await measureSearch(folder)
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

const { values } = parseArgs({
  options: { files: { type: 'string', default: '1000' }, recognition: { type: 'boolean', default: false } }
})
const count = Number(values.files)
if (!Number.isInteger(count) || count < 1) {
  print('usage: npm run bench [-- --files N --recognition]')
  process.exit(2)
}
const scratch = mkdtempSync(path.join(tmpdir(), 'tulieu-bench-'))
try {
  describeMachine()
  await measure(
    'generated',
    path.join(scratch, 'generated'),
    writeGenerated(path.join(scratch, 'texts'), count)
  )
  const real = realData()
  if (real === null) print('\nreal documents: not measured, there is no ../shared/data and no TULIEU_DATA')
  else await measure('real', path.join(scratch, 'real'), sampleOf(real, count))
  if (values.recognition) await showRecognition()
} finally {
  rmSync(scratch, { recursive: true, force: true, maxRetries: 3 })
}
// the recogniser's own thread would keep the process alive
if (values.recognition) process.exit(0)
