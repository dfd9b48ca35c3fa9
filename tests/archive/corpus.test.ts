/**
 * Every file of the real documents ends in an outcome: imported, kept for its original, or failed with a reason that is
 * known to be true of it. Nothing crashes, hangs, or comes in silently empty.
 *
 * The news texts are sampled; TULIEU_CORPUS=all takes every one.
 */
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { createArchive, type Archive } from '../../src/archive/index.ts'
import type { Outcome } from '../../src/shared/model/accession.ts'
import { outcomesOf, realData } from '../support/archive.ts'

/** What may fail, by folder, and why that is right: files made by other projects to be refused. */
const expected: Readonly<Record<string, readonly string[]>> = {
  // files cut short, a zip without a file in it
  'docx-mammoth': ['broken-file', 'empty-file'],
  // attachments cut short on purpose
  'eml-mikel-mail': ['broken-file'],
  // test files of PDF readers: encrypted ones, ones cut in the middle, ones that are no PDF
  'pdf-pdfjs': ['protected-file', 'broken-file'],
  'mixed-apache-tika': ['protected-file', 'broken-file', 'unknown-format', 'empty-file'],
  // three archives made to burst their reader
  'mixed-officeparser': ['too-large'],
  'mixed-paperless': ['protected-file', 'broken-file', 'empty-file', 'unknown-format'],
  'mixed-textract': ['unknown-format', 'broken-file', 'empty-file']
}

/** Folders of many small texts, one in this many of which is taken. */
const sampled: Readonly<Record<string, number>> = {
  'news-baomoi-general': 40,
  'news-underthesea-unc': 20,
  'news-vietnews-general': 40,
  'news-vietnews-meeting': 10,
  'wiki-viwiki': 10
}

const folders = existsSync(realData)
  ? readdirSync(realData, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name)
  : []

function filesOf(folder: string): string[] {
  const every = process.env['TULIEU_CORPUS'] === 'all' ? 1 : (sampled[folder] ?? 1)
  return readdirSync(path.join(realData, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .toSorted((a, b) => (a < b ? -1 : 1))
    .filter((_, n) => n % every === 0)
}

type Row = { format: string; imported: number; kept: number; failed: number; empty: number }

describe.skipIf(folders.length === 0)('the real documents (need ../shared/data or TULIEU_DATA)', () => {
  const scratch = mkdtempSync(path.join(tmpdir(), 'tulieu-corpus-'))
  let archive: Archive | null = null
  afterAll(async () => {
    await archive?.close()
    rmSync(scratch, { recursive: true, force: true, maxRetries: 3 })
  })
  const rows = new Map<string, Row>()
  const note = (file: string, kind: 'imported' | 'kept' | 'failed' | 'empty') => {
    const format = path.extname(file).toLowerCase() || '(none)'
    const row = rows.get(format) ?? { format, imported: 0, kept: 0, failed: 0, empty: 0 }
    row[kind]++
    rows.set(format, row)
  }

  test.each(folders)(
    '%s: every file ends in an outcome that is explained',
    async (folder) => {
      archive ??= await createArchive(path.join(scratch, 'kho'))
      const files = filesOf(folder)
      const jobId = await archive.call('accession.start', { paths: files })
      const progress = await archive.accessionEnded(jobId)
      const outcomes = await outcomesOf(archive, jobId)
      expect(progress.state).toBe('done')
      const told = new Set(outcomes.map((outcome) => outcome.path.split(' › ')[0]))
      const skipped = (file: string) => /(?:^|\/)(?:\.|~\$|thumbs\.db$|desktop\.ini$)/i.test(file)
      const untold = files.filter((file) => !told.has(file) && !skipped(file))
      expect(untold).toEqual([])
      const unexplained: string[] = []
      for (const outcome of outcomes) {
        const kind = await kindOf(archive, outcome)
        note(outcome.path, kind)
        const code = outcome.reason?.code
        if (kind === 'empty') unexplained.push(`${outcome.path}: empty without a word`)
        if (kind === 'failed' && !(expected[folder] ?? []).includes(code!)) {
          unexplained.push(`${path.relative(realData, outcome.path)}: ${code}`)
        }
      }
      expect(unexplained).toEqual([])
    },
    600_000
  )

  test('add up to a table', () => {
    const table = [...rows.values()].toSorted((a, b) => b.imported - a.imported)
    process.stdout.write(
      [
        `${'format'.padEnd(14)}imported  kept  failed  empty`,
        ...table.map(
          ({ format, imported, kept, failed, empty }) =>
            format.padEnd(14) +
            [imported, kept, failed, empty].map((n, at) => String(n).padStart([8, 6, 8, 7][at]!)).join('')
        ),
        ''
      ].join('\n')
    )
    expect(table.reduce((sum, row) => sum + row.empty, 0)).toBe(0)
  })
})

async function kindOf(archive: Archive, outcome: Outcome): Promise<'imported' | 'kept' | 'failed' | 'empty'> {
  if (outcome.status === 'failed') return 'failed'
  if (outcome.reason !== null) return 'kept'
  const { text, provenance } = await archive.call('items.get', { id: outcome.item! })
  const isKept = provenance.some(({ warnings }) => warnings.some((code) => code.startsWith('kept-')))
  return text.trim() !== '' ? 'imported' : isKept ? 'kept' : 'empty'
}
