/**
 * Many reports by the built program, each a PDF of its own and bound into one, then as Word files bound into one by the
 * engine: time a report and memory meanwhile.
 * usage: npm run bench:reports -- [REPORTS]; 500 by default.
 */
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'
import { buildSummary } from '../src/archive/report/summary.ts'
import { bindWord } from '../src/archive/report/word/bind-word.ts'
import { writeWord } from '../src/archive/report/word/write-word.ts'
import { richInput } from '../tests/support/rich-meeting.ts'
import { describeMachine, print, row } from './print.ts'

const root = fileURLToPath(new URL('../', import.meta.url))
const count = Number(process.argv[2] ?? 500)
const scratch = mkdtempSync(path.join(tmpdir(), 'tulieu-bench-'))
const bound = path.join(scratch, 'bound.pdf')
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
  // a file of its own has its name before anybody looks
  return draft === undefined ? 0 : (statSync(path.join(scratch, draft), { throwIfNoEntry: false })?.size ?? 0)
}

const electron = createRequire(import.meta.url)('electron') as unknown as string
const switches = process.getuid?.() === 0 ? ['--no-sandbox'] : []

const input = richInput()
const summary = (at: number) =>
  buildSummary({ ...input, item: { ...input.item, accession: `2026-${String(at + 1).padStart(6, '0')}` } })

/** Word files need no window: written one after the other, then bound, in this process. */
async function measureWord(): Promise<void> {
  const memory = (): string => (process.memoryUsage().rss / 2 ** 20).toFixed(0)
  const started = performance.now()
  const files: Uint8Array[] = []
  row(['written', 'ms a report', 'memory MB'])
  for (let at = 0; at < count; at++) {
    files.push(await writeWord(summary(at)))
    if ((at + 1) % Math.ceil(count / 5) === 0)
      row([String(at + 1), ((performance.now() - started) / (at + 1)).toFixed(0), memory()])
  }
  const written = performance.now() - started
  const delay = monitorEventLoopDelay({ resolution: 1 })
  delay.enable()
  const { length } = await bindWord({ title: 'Báo cáo', author: '' }, files)
  delay.disable()
  const all = performance.now() - started
  print(
    `${count} reports in one Word file: ${(all / 1000).toFixed(0)} s, ${(all / count).toFixed(0)} ms a report, ` +
      `of which bound in ${((all - written) / 1000).toFixed(1)} s (longest stretch ${(delay.max / 1e6).toFixed(0)} ms), ` +
      `${(length / 2 ** 20).toFixed(1)} MB, memory ${memory()} MB`
  )
}

async function measure(isBound: boolean): Promise<void> {
  const orders = Array.from({ length: count }, (_, at) => {
    const pdf = isBound ? bound : path.join(scratch, `${at + 1}.pdf`)
    return { printable: summary(at), pdf, isBound }
  })
  writeFileSync(job, JSON.stringify(orders))
  const args = [root, `--user-data=${path.join(scratch, 'user')}`, '--print-job', job]
  const started = performance.now()
  const child = spawn(electron, [...switches, ...args], { stdio: 'ignore' })
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
  const size = isBound && existsSync(bound) ? `, ${(statSync(bound).size / 2 ** 20).toFixed(1)} MB` : ''
  const each = ((seconds * 1000) / count).toFixed(0)
  print(
    `${count} reports ${isBound ? 'bound' : 'as files'}: ${seconds.toFixed(0)} s, ${each} ms a report${size}`
  )
}

describeMachine()
await measure(false)
await measure(true)
await measureWord()
rmSync(scratch, { recursive: true, force: true })
