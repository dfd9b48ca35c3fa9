/**
 * The fuzz: mutants of every fixture and sample document through the real importer threads, and a share of them through
 * whole accessions into real archives that are verified and opened again.
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { openImporterPool } from '../../src/archive/accession/importer-pool.ts'
import { createArchive, openArchive } from '../../src/archive/index.ts'
import { ocrDataFolder } from '../../src/archive/resources.ts'
import { openVault } from '../../src/archive/vault/vault.ts'
import { mutate, randomOf } from './mutate.ts'

const repository = path.resolve(import.meta.dirname, '../..')
const folders = ['tests/fixtures/importers', 'tests/fixtures/encodings', 'resources/samples/documents']

export type FuzzReport = {
  mutants: number
  archives: number
  /** By closed code; `imported` and `kept` for what came in. */
  outcomes: Record<string, number>
  /** Files that were stopped when their time was up: fair, yet worth a look. */
  slow: string[]
  /** What must not happen, with the mutant that did it. */
  faults: string[]
}

export type FuzzOptions = {
  seed: number
  /** Stops after this many mutants or this long, whichever comes first. */
  mutants: number
  ms: number
  /** Where mutants at fault are kept. */
  keep: string
  tell?: (report: FuzzReport) => void
}

/** Codes that say a file is bad; any other is a fault of ours. */
const fair = new Set([
  'protected-file',
  'protected-entry',
  'broken-file',
  'empty-file',
  'too-large',
  'unknown-format',
  'no-text',
  'timed-out'
])

const AT_ONCE = 24
/** Of how many mutants in turn an archive is made. */
const TO_AN_ARCHIVE = 40
const EVERY = 10

function seeds(): { name: string; bytes: Uint8Array }[] {
  return folders.flatMap((folder) =>
    readdirSync(path.join(repository, folder))
      .filter((name) => !/\.(?:ts|mjs|json)$/.test(name))
      .map((name) => ({ name, bytes: new Uint8Array(readFileSync(path.join(repository, folder, name))) }))
  )
}

/** Runs the fuzz. A crash of this process is a fault nobody has to count. */
export async function runFuzz(options: FuzzOptions): Promise<FuzzReport> {
  const scratch = mkdtempSync(path.join(tmpdir(), 'tulieu-fuzz-'))
  const report: FuzzReport = { mutants: 0, archives: 0, outcomes: {}, slow: [], faults: [] }
  const originals = seeds()
  const started = Date.now()
  const isOver = () => report.mutants >= options.mutants || Date.now() - started >= options.ms
  const thread = new URL('../../src/archive/threads/importer-thread.ts', import.meta.url)
  const pool = openImporterPool(thread, ocrDataFolder(), { timeoutMs: 20_000, heapMb: 768, threads: 2 })
  const vault = await openVault(path.join(scratch, 'vault'))
  const never = new AbortController().signal

  const make = (number: number) => {
    const random = randomOf(options.seed * 1_000_003 + number)
    const any = () => originals[Math.floor(random() * originals.length)]!
    // recognising a page takes a hundred times as long as reading one, so pictures come seldom
    const pick = () => {
      const first = any()
      return /^(?:scan|no-unicode)\./.test(first.name) && random() < 0.95 ? any() : first
    }
    const { name, bytes } = pick()
    return { name: `${number}-${name}`, bytes: mutate(bytes, random, pick().bytes) }
  }
  const count = (outcome: string) => (report.outcomes[outcome] = (report.outcomes[outcome] ?? 0) + 1)
  const fault = (what: string, mutant: { name: string; bytes: Uint8Array }) => {
    mkdirSync(options.keep, { recursive: true })
    writeFileSync(path.join(options.keep, mutant.name), mutant.bytes)
    report.faults.push(`${what} (seed ${options.seed}, ${mutant.name})`)
  }

  const readOne = async (number: number) => {
    const mutant = make(number)
    const file = path.join(scratch, mutant.name)
    writeFileSync(file, mutant.bytes)
    const request = { source: file, name: mutant.name, root: vault.root }
    const { error, prepared } = await pool.bring(request, never)
    rmSync(file)
    if (error) {
      count(error.code)
      if (error.code === 'timed-out') report.slow.push(mutant.name)
      if (!fair.has(error.code)) fault(`${error.code}: ${error.message}`, mutant)
    } else count(prepared?.kept ? 'kept' : 'imported')
  }

  const throughArchive = async (from: number) => {
    const folder = path.join(scratch, `mutants-${from}`)
    mkdirSync(folder)
    const mutants = Array.from({ length: TO_AN_ARCHIVE }, (_, n) => make(from + n))
    for (const { name, bytes } of mutants) writeFileSync(path.join(folder, name), bytes)
    const kho = path.join(scratch, `kho-${from}`)
    const archive = await createArchive(kho)
    const jobId = await archive.call('accession.start', { paths: [folder], keepUnreadable: true })
    const { state } = await archive.accessionEnded(jobId)
    await archive.close()
    const again = await openArchive(kho)
    const { ok, problems } = await again.call('archive.verify', {})
    await again.close()
    if (state !== 'done' || !ok) fault(`archive ${state}: ${JSON.stringify(problems)}`, mutants[0]!)
    report.archives++
    rmSync(kho, { recursive: true, force: true })
    rmSync(folder, { recursive: true, force: true })
  }

  try {
    let next = 0
    let rounds = 0
    while (!isOver()) {
      const from = next
      next += AT_ONCE
      await Promise.all(Array.from({ length: AT_ONCE }, (_, n) => readOne(from + n)))
      report.mutants += AT_ONCE
      if (++rounds % EVERY === 0) {
        await throughArchive(next)
        next += TO_AN_ARCHIVE
        report.mutants += TO_AN_ARCHIVE
      }
      options.tell?.(report)
    }
  } finally {
    await pool.close()
    rmSync(scratch, { recursive: true, force: true, maxRetries: 3 })
  }
  return report
}
