/** `report ARCHIVE [ITEM…]`: any template as PDF (the very pages the window prints) and as a Word file. */
import { existsSync, statSync } from 'node:fs'
import path from 'node:path'
import type { Archive } from '../../archive/index.ts'
import type { Input } from '../../shared/ipc/contract.ts'
import { ArchiveError, toArchiveError, type ErrorCode } from '../../shared/ipc/errors.ts'
import { Period, PrintRequest } from '../../shared/ipc/print-calls.ts'
import { errorMessage } from '../../shared/messages/messages.ts'
import { Template, type Printable } from '../../shared/model/printable/printable.ts'
import { typedDate } from '../../shared/vietnamese/typed-date.ts'
import { firstAndMaybeMore, lastValue } from '../arguments.ts'
import { findItems, renewed, withArchive } from '../archive.ts'
import { UsageError, type Answer, type Arguments, type Command, type Terminal } from '../command.ts'
import { printThroughShell, type PrintOrder } from '../print-through-shell.ts'
import { makeRoomFor, writeFile } from '../write-file.ts'

/** These bind what they are given, or what lies in a period, into one file. */
const BOUND: ReadonlySet<Template> = new Set<Template>(['tong-hop', 'so'])

type Written = {
  item: number | null
  pdf: string | null
  docx: string | null
  pages: number | null
  reason: { code: ErrorCode; message: string } | null
}
/** What is written, and where; null for what was not asked for. */
type Order = {
  item: number | null
  /** What the item is called by: its accession number. */
  accession: string | null
  printable: Printable | null
  pdf: string | null
  docx: string | null
  error: ArchiveError | null
}
type Given = Omit<Input<'printables.make'>, 'itemIds'>

/**
 * One paper: answers `{pdf, docx, pages, ms}`; `pages` are the PDF's. Several items on a template of one item: `--pdf` and
 * `--docx` name a file into which they are bound, or a folder. In a folder each paper is written to
 * `<accession>-<template>.pdf`. `pages` is the sum, and `files` says how each one went; an item that cannot be printed
 * fails by itself.
 */
export const reportCommand: Command = {
  options: {
    template: 'value',
    pdf: 'value',
    docx: 'value',
    period: 'value',
    letterhead: 'value',
    register: 'value',
    number: 'value',
    date: 'value'
  },
  async run(given, terminal) {
    const [folder, names] = firstAndMaybeMore(given)
    const request = requestOf(given)
    const isBound = BOUND.has(request.template)
    if (request.period && !isBound)
      throw new UsageError('cli.period-not-bound', { template: request.template })
    if (names.length === 0 && request.template !== 'so' && !(isBound && request.period))
      throw new UsageError('cli.too-few')
    const isSingle = isBound || names.length === 1
    const [pdf, docx] = [placeOf(given, 'pdf', isSingle), placeOf(given, 'docx', isSingle)]
    if (pdf === null && docx === null) throw new UsageError('cli.report-needs-pdf')
    const started = performance.now()
    const orders = await withArchive(folder, async (archive) => {
      await renewed(archive, terminal, names.length === 0 ? undefined : findItems(archive, names))
      return collect(archive, isBound ? [names] : names.map((name) => [name]), request, { pdf, docx })
    })
    const files = await print(orders, { isSingle, isBound: pdf?.isBound === true }, terminal)
    const ms = Math.round(performance.now() - started)
    return answerOf(orders, files, { pdf, docx }, isSingle, ms, terminal)
  }
}

/** @throws UsageError for a template, period or register that is none */
function requestOf(given: Arguments): Given {
  const name = lastValue(given, 'template') ?? 'tom-tat'
  const template = Template.safeParse(name)
  if (!template.success) throw new UsageError('cli.wrong-template', { template: name })
  const period = lastValue(given, 'period')
  if (period !== null && !Period.safeParse(period).success)
    throw new UsageError('cli.wrong-period', { period })
  const office = lastValue(given, 'letterhead')
  const date = lastValue(given, 'date')
  const request: Input<'printables.make'> = {
    template: template.data,
    period,
    issue: { number: lastValue(given, 'number') ?? '', signedOn: date && (typedDate(date) ?? date) },
    ...(office === null ? {} : { office })
  }
  const register = lastValue(given, 'register')
  const whole = PrintRequest.safeParse(register === null ? request : { ...request, register })
  if (!whole.success) throw new UsageError('cli.wrong-report-option')
  const { itemIds: _, ...rest } = whole.data
  return rest
}

/** A file, or a folder for several papers (or because it is one already); `isBound`: one file for several papers. */
type Place = { path: string; isFolder: boolean; isBound: boolean } | null

function placeOf(given: Arguments, option: 'pdf' | 'docx', isSingle: boolean): Place {
  const value = lastValue(given, option)
  if (value === null) return null
  const target = path.resolve(value)
  // a Word file under the name of a PDF opens nowhere
  if (/\.(?:pdf|docx?)$/i.test(target) && path.extname(target).toLowerCase() !== `.${option}`)
    throw new UsageError('cli.wrong-extension', { file: value, extension: `.${option}` })
  const isFolder = /[\\/]$/.test(value) || (existsSync(target) && statSync(target).isDirectory())
  const isFile = !isFolder && path.extname(target) !== ''
  const isBound = !isSingle && isFile
  return { path: target, isFolder: isFolder || !(isSingle || isBound), isBound }
}

/** Builds each paper and writes the Word files. The archive is closed before the shell starts. */
async function collect(
  archive: Archive,
  papers: readonly (readonly string[])[],
  request: Given,
  places: { pdf: Place; docx: Place }
): Promise<Order[]> {
  const orders: Order[] = []
  const bound: Uint8Array<ArrayBuffer>[] = []
  for (const names of papers) {
    const itemIds = findItems(archive, names)
    const item = BOUND.has(request.template) ? null : (itemIds[0] ?? null)
    try {
      const printable = await archive.call('printables.make', { ...request, itemIds })
      const pdf = fileIn(places.pdf, printable, 'pdf')
      const docx = fileIn(places.docx, printable, 'docx')
      if (docx !== null) {
        const { data } = await archive.call('printables.word', { ...request, itemIds })
        if (places.docx?.isBound === true) bound.push(data)
        else writeFile(docx, data)
      }
      orders.push({ item, accession: null, printable, pdf, docx, error: null })
    } catch (thrown) {
      const accession = item === null ? null : (await archive.call('items.get', { id: item })).accession
      orders.push({ item, accession, printable: null, pdf: null, docx: null, error: toArchiveError(thrown) })
    }
  }
  if (places.docx !== null && bound.length > 0) {
    const title = path.parse(places.docx.path).name
    const { data } = await archive.call('printables.bindWord', { title, files: bound })
    writeFile(places.docx.path, data)
  }
  return orders
}

/** The paper's own file; its folder is made. */
function fileIn(place: Place, printable: Printable, extension: 'pdf' | 'docx'): string | null {
  if (place === null) return null
  const stem =
    'accession' in printable ? `${printable.accession}-${printable.template}` : printable.sheet.fileName
  const file = place.isFolder ? path.join(place.path, `${stem}.${extension}`) : place.path
  makeRoomFor(file)
  return file
}

/** @throws ArchiveError why a single paper could not be written; of several each tells its own reason */
async function print(
  orders: readonly Order[],
  { isSingle, isBound }: { isSingle: boolean; isBound: boolean },
  { language }: Terminal
): Promise<Written[]> {
  const jobs = orders.flatMap(({ printable, pdf }): PrintOrder[] =>
    printable === null || pdf === null ? [] : [{ printable, pdf, isBound }]
  )
  const results = jobs.length === 0 ? [] : await printThroughShell(jobs)
  let at = 0
  return orders.map(({ item, printable, pdf, docx, error }) => {
    const result = printable === null || pdf === null ? undefined : results[at++]
    const code = error?.code ?? result?.error?.code ?? (pdf !== null && !result ? 'print-failed' : null)
    const detail = error?.detail ?? result?.error?.detail
    if (isSingle && code !== null)
      throw error ?? new ArchiveError(code, result?.error?.message ?? 'nothing was told', detail)
    return {
      item,
      pdf: code === null ? pdf : null,
      docx,
      pages: result?.pages ?? null,
      reason: code === null ? null : { code, message: errorMessage(language, code, detail) }
    }
  })
}

function answerOf(
  orders: readonly Order[],
  files: readonly Written[],
  places: { pdf: Place; docx: Place },
  isSingle: boolean,
  ms: number,
  terminal: Terminal
): Answer {
  const failed = files.filter(({ reason }) => reason !== null)
  const [first] = files
  const pages = places.pdf === null ? null : files.reduce((sum, file) => sum + (file.pages ?? 0), 0)
  const pdf = isSingle ? (first?.pdf ?? null) : (places.pdf?.path ?? null)
  const docx = isSingle ? (first?.docx ?? null) : (places.docx?.path ?? null)
  const lines = files.flatMap(({ item, reason }, at) =>
    reason === null ? [] : [`${orders[at]?.accession ?? item}: ${reason.message}`]
  )
  const seconds = (ms / 1000).toFixed(1)
  if (pdf !== null) lines.push(terminal.say('cli.reported', { path: pdf, pages: pages ?? 0, seconds }))
  if (docx !== null) lines.push(terminal.say('cli.reported-word', { path: docx }))
  const answer = { pdf, docx, pages, ms }
  return {
    json: isSingle ? answer : { ...answer, files },
    text: lines.join('\n'),
    status: failed.length > 0 ? 1 : 0
  }
}
