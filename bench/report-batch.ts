/**
 * Many reports bound into one PDF by the built program: time a report and memory while the file grows.
 * usage: npm run bench:reports -- [REPORTS]; 500 by default.
 */
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildSummary } from '../src/archive/report/summary.ts'
import { richInput } from '../tests/support/rich-meeting.ts'
import { describeMachine, print, row } from './print.ts'

const root = fileURLToPath(new URL('../', import.meta.url))
const count = Number(process.argv[2] ?? 500)
const scratch = mkdtempSync(path.join(tmpdir(), 'tulieu-bench-'))
const pdf = path.join(scratch, 'bound.pdf')
const job = path.join(scratch, 'job.json')

/** Resident kilobytes of a process and all below it. */
function residentKb(pid: number): number {
  const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  const facts = all.flatMap((id) => {
    try {
      const status = readFileSync(`/proc/${id}/status`, 'utf8')
      const number = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0)
      return [{ pid: Number(id), parent: number('PPid'), kb: number('RssAnon') }]
    } catch {
      return []
    }
  })
  const own = (id: number): number =>
    facts.filter(({ parent }) => parent === id).reduce((sum, each) => sum + each.kb + own(each.pid), 0)
  return own(pid) + (facts.find((each) => each.pid === pid)?.kb ?? 0)
}

const bytesSoFar = (): number => {
  const draft = readdirSync(scratch).find((name) => name.endsWith('.tmp'))
  return draft === undefined ? 0 : statSync(path.join(scratch, draft)).size
}

describeMachine()
const input = richInput()
const orders = Array.from({ length: count }, (_, at) => {
  const item = { ...input.item, accession: `2026-${String(at + 1).padStart(6, '0')}` }
  return { printable: buildSummary({ ...input, item }), pdf, isBound: true }
})
writeFileSync(job, JSON.stringify(orders))
const electron = createRequire(import.meta.url)('electron') as unknown as string
const switches = process.getuid?.() === 0 ? ['--no-sandbox'] : []
const started = performance.now()
const child = spawn(
  electron,
  [...switches, root, `--user-data=${path.join(scratch, 'user')}`, '--print-job', job],
  { stdio: 'ignore' }
)
const seen: { seconds: number; mb: number; file: number }[] = []
const look = setInterval(() => {
  if (child.pid === undefined) return
  seen.push({
    seconds: (performance.now() - started) / 1000,
    mb: residentKb(child.pid) / 1024,
    file: bytesSoFar() / 2 ** 20
  })
}, 1000)
await new Promise((resolve) => child.once('exit', resolve))
clearInterval(look)
const seconds = (performance.now() - started) / 1000
row(['after', 'memory MB', 'file MB'])
for (const share of [0.1, 0.25, 0.5, 0.75, 0.98]) {
  const at = seen[Math.floor(seen.length * share)]
  if (at) row([`${at.seconds.toFixed(0)} s`, at.mb.toFixed(0), at.file.toFixed(1)])
}
const size = existsSync(pdf) ? (statSync(pdf).size / 2 ** 20).toFixed(1) : 'none'
print(
  `${count} reports, ${seconds.toFixed(0)} s, ${((seconds * 1000) / count).toFixed(0)} ms a report, ${size} MB`
)
rmSync(scratch, { recursive: true, force: true })
