/** `report ARCHIVE ITEM…`: the printed summary of meetings as PDF, the very pages the window prints. */
import { existsSync, mkdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { ArchiveError, type ErrorCode } from '../../shared/ipc/errors.ts'
import { errorMessage } from '../../shared/messages/messages.ts'
import type { Printable } from '../../shared/model/printable/printable.ts'
import { firstAndMore, lastValue } from '../arguments.ts'
import { findItems, withArchive } from '../archive.ts'
import { UsageError, type Command, type Terminal } from '../command.ts'
import { printThroughShell, type PrintOrder } from '../print-through-shell.ts'

/** Templates this version prints, and those it knows by name only. */
const TEMPLATE = 'tom-tat'
const LATER = ['nd30', 'dang', 'tong-hop', 'phieu', 'so']

type Printed = {
  item: number
  pdf: string | null
  pages: number | null
  reason: { code: ErrorCode; message: string } | null
}

/**
 * One item: answers `{pdf, docx, pages, ms}`. Several items: `--pdf` names a folder, each summary is written to
 * `<accession>-tom-tat.pdf` in it, `pages` is their sum, and `files` says how each one went; an item that is no
 * meeting fails by itself.
 */
export const reportCommand: Command = {
  options: { template: 'value', pdf: 'value', docx: 'value', period: 'value', letterhead: 'value' },
  async run(given, terminal) {
    const [folder, names] = firstAndMore(given)
    const template = lastValue(given, 'template') ?? TEMPLATE
    if (LATER.includes(template)) throw new UsageError('cli.template-later', { template })
    if (template !== TEMPLATE) throw new UsageError('cli.wrong-template', { template })
    for (const later of ['docx', 'period']) {
      if (given.values.has(later)) throw new UsageError('cli.option-later', { option: `--${later}` })
    }
    const pdf = lastValue(given, 'pdf')
    if (pdf === null) throw new UsageError('cli.report-needs-pdf')
    const target = path.resolve(pdf)
    const isFolder = /[\\/]$/.test(pdf) || (existsSync(target) && statSync(target).isDirectory())
    if (names.length > 1 && !isFolder && path.extname(target) !== '') {
      throw new UsageError('cli.report-needs-folder', { path: pdf })
    }
    const isSingle = names.length === 1
    const started = performance.now()
    const letterhead = lastValue(given, 'letterhead')
    const sheets = await collect(folder, names, letterhead)
    const [only] = sheets
    if (isSingle && only?.error) throw only.error
    const inFolder = !isSingle || isFolder
    makeFolder(inFolder ? target : path.dirname(target))
    const place = (printable: Printable) =>
      inFolder ? path.join(target, `${stem(printable)}-${TEMPLATE}.pdf`) : target
    const files = await print(sheets, place, terminal)
    const ms = Math.round(performance.now() - started)
    const pages = files.reduce((sum, file) => sum + (file.pages ?? 0), 0)
    const failed = files.filter((file) => file.reason !== null)
    const [first] = files
    if (isSingle && first?.reason) throw new ArchiveError(first.reason.code, first.reason.message)
    const answer = { pdf: isSingle ? first!.pdf : target, docx: null, pages, ms }
    const lines = failed.map((file) => `${file.item}: ${file.reason!.message}`)
    lines.push(terminal.say('cli.reported', { path: answer.pdf!, pages, seconds: (ms / 1000).toFixed(1) }))
    return {
      json: isSingle ? answer : { ...answer, files },
      text: lines.join('\n'),
      status: failed.length > 0 ? 1 : 0
    }
  }
}

type Sheet = { item: number; printable: Printable | null; error: ArchiveError | null }

/** What to print of each item. The archive is closed before the shell starts. */
function collect(folder: string, names: readonly string[], letterhead: string | null): Promise<Sheet[]> {
  return withArchive(folder, async (archive) => {
    const sheets: Sheet[] = []
    for (const itemId of findItems(archive, names)) {
      try {
        const printable = await archive.call('printables.make', {
          template: TEMPLATE,
          itemIds: [itemId],
          ...(letterhead === null ? {} : { office: letterhead })
        })
        sheets.push({ item: itemId, printable, error: null })
      } catch (error) {
        if (!(error instanceof ArchiveError)) throw error
        sheets.push({ item: itemId, printable: null, error })
      }
    }
    return sheets
  })
}

async function print(
  sheets: readonly Sheet[],
  place: (printable: Printable) => string,
  { language }: Terminal
): Promise<Printed[]> {
  const orders = sheets.flatMap(({ printable }): PrintOrder[] =>
    printable === null ? [] : [{ printable, pdf: place(printable) }]
  )
  const results = orders.length === 0 ? [] : await printThroughShell(orders)
  const byPath = new Map(results.map((result) => [result.pdf, result]))
  return sheets.map(({ item, printable, error }) => {
    const result = printable === null ? undefined : byPath.get(place(printable))
    const code = error?.code ?? result?.error?.code ?? (result ? null : 'print-failed')
    return {
      item,
      pdf: code === null ? (result?.pdf ?? null) : null,
      pages: result?.pages ?? null,
      reason: code === null ? null : { code, message: errorMessage(language, code, error?.detail) }
    }
  })
}

/** What a file of one item is called by: its accession number. */
const stem = (printable: Printable): string =>
  'accession' in printable ? printable.accession : printable.sheet.fileName

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true })
  } catch (error) {
    throw new ArchiveError('print-failed', `cannot make ${folder}: ${String(error)}`)
  }
}
