/**
 * Extracts every text of a gold folder and prints F1 by field, how many fields of each confidence are right, and
 * the time per 10 kB.
 * usage: npm run bench:meeting -- [DIRECTORY …] [--wrong]; data from ../shared/data or TULIEU_DATA.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { extractMeeting } from '../src/archive/meeting/extract-meeting.ts'
import type { MeetingReport } from '../src/shared/model/meeting.ts'
import { plainSource } from '../tests/support/plain-blocks.ts'
import { Calibration } from './meeting-calibration.ts'

type Score = { f1: number; tp: number; fp: number; fn: number; wrong: string[] }
const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const data = process.env['TULIEU_DATA'] ?? resolve(root, '../shared/data')
const scorer = resolve(data, '../tools/score-meeting.mjs')
const print = (line: string): void => void process.stdout.write(`${line}\n`)
const fields = [
  'people',
  'roles',
  'titles',
  'figures',
  'figureValues',
  'citations',
  'citationsAll',
  'speakers',
  'captions',
  'headings'
]
const flags = ['isMeeting', 'title', 'date', 'organiser']

const pairs = (directory: string): { name: string; text: string; gold: string }[] => {
  const files = readdirSync(directory)
  const texts = files.filter((file) => file.endsWith('.txt'))
  return texts.flatMap((file) => {
    const gold = files.includes(file.replace(/\.txt$/, '.json'))
      ? file.replace(/\.txt$/, '.json')
      : 'gold.json'
    return files.includes(gold)
      ? [{ name: file, text: join(directory, file), gold: join(directory, gold) }]
      : []
  })
}

const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('--'))
const showWrong = process.argv.includes('--wrong')
const directories = wanted.length > 0 ? wanted : [join(data, 'seed'), join(data, 'gold')]
if (!directories.every((directory) => existsSync(directory))) {
  print('no data: set TULIEU_DATA')
  process.exit(0)
}
const scratch = mkdtempSync(join(tmpdir(), 'tulieu-meeting-'))
const totals = new Map<string, { tp: number; fp: number; fn: number }>()
const calibration = new Calibration()
const truths = new Map<string, [number, number]>()
print(
  [
    'document'.padEnd(28),
    ...flags.map((name) => name.slice(0, 6).padEnd(7)),
    ...fields.map((name) => name.slice(0, 8).padEnd(9))
  ].join('')
)
for (const pair of directories.flatMap(pairs)) {
  const report = extractMeeting(plainSource(readFileSync(pair.text, 'utf8')))
  const score = (one: MeetingReport): Record<string, Score | boolean | number> => {
    const file = join(scratch, 'report.json')
    writeFileSync(file, JSON.stringify(one))
    return JSON.parse(
      execFileSync(process.execPath, [scorer, file, pair.gold], { encoding: 'utf8' })
    ) as Record<string, Score | boolean | number>
  }
  const result = score(report)
  calibration.add(report, score)
  const cells = flags.map((name) => {
    const flag = result[name]
    if (typeof flag === 'boolean') {
      const [yes, all] = truths.get(name) ?? [0, 0]
      truths.set(name, [yes + (flag ? 1 : 0), all + 1])
    }
    return (typeof flag === 'boolean' ? String(flag) : '-').padEnd(7)
  })
  const numbers = fields.map((name) => {
    const score = result[name]
    if (typeof score !== 'object') return '-'.padEnd(9)
    const total = totals.get(name) ?? { tp: 0, fp: 0, fn: 0 }
    totals.set(name, { tp: total.tp + score.tp, fp: total.fp + score.fp, fn: total.fn + score.fn })
    return score.f1.toFixed(2).padEnd(9)
  })
  print([pair.name.slice(0, 26).padEnd(28), ...cells, ...numbers].join(''))
  if (!showWrong) continue
  for (const name of fields) {
    const score = result[name]
    if (typeof score === 'object' && score.wrong.length > 0) print(`    ${name}: ${score.wrong.join(' · ')}`)
  }
}
rmSync(scratch, { recursive: true })
const f1 = ({ tp, fp, fn }: { tp: number; fp: number; fn: number }): string =>
  (tp + fp + fn === 0 ? 1 : (2 * tp) / (2 * tp + fp + fn)).toFixed(3)
print(
  [
    'all (micro)'.padEnd(28),
    ...flags.map((name) => (truths.get(name) ?? [0, 0]).join('/').padEnd(7)),
    ...fields.map((name) => f1(totals.get(name) ?? { tp: 0, fp: 0, fn: 0 }).padEnd(9))
  ].join('')
)

print(`\n${calibration.table()}\n`)

const long = plainSource(readFileSync(pairs(directories[0] ?? '')[0]?.text ?? '', 'utf8'))
const times = Array.from({ length: 40 }, () => {
  const start = performance.now()
  extractMeeting(long)
  return performance.now() - start
}).sort((a, b) => a - b)
const bytes = Buffer.byteLength(long.text)
print(
  `first document, warm: median ${(((times[20] ?? 0) * 10_000) / bytes).toFixed(1)} ms per 10 kB (${bytes} bytes)`
)
