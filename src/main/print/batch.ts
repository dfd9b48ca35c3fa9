/**
 * Many reports, one after the other in one warm window: each a file of its own, or all bound into one. A report that
 * cannot be printed is told and left out; nothing of the former ones is kept in memory.
 */
import path from 'node:path'
import { toArchiveError, type ErrorCode } from '../../shared/ipc/errors.ts'
import type { BatchRequest, BatchResult } from '../../shared/ipc/print-calls.ts'
import type { ItemId } from '../../shared/model/item.ts'
import type { Printable } from '../../shared/model/printable/printable.ts'
import { bindFile } from './bind-file.ts'
import { printPdf } from './pdf.ts'
import { keepPrintWindow } from './print-window.ts'
import { freeName, openDraft, writeWhole } from './write-whole.ts'

type Bytes = Uint8Array<ArrayBuffer>
/** What the archive gives: a paper to draw, or a Word file. */
export type Sources = {
  printable(item: ItemId): Promise<Printable>
  word(item: ItemId): Promise<{ fileName: string; data: Bytes }>
  /** Word files bound into one. */
  bindWord(title: string, files: Bytes[]): Promise<{ data: Bytes }>
}

/** What fails for one file fails for all that follow. */
const HOPELESS: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'disk-full',
  'target-missing',
  'target-read-only',
  'no-archive-open'
])

/** @param tell hears how many are done */
type Run = {
  request: BatchRequest
  sources: Sources
  signal: AbortSignal
  tell: (done: number) => void
}

/** Each report a file in `folder`; a file that is there stays, the new one gets a number. What is written stays. */
export async function writeEach(folder: string, { request, sources, ...run }: Run): Promise<BatchResult> {
  const write = async (item: ItemId): Promise<void> => {
    if (request.format === 'docx') {
      const { fileName, data } = await sources.word(item)
      return writeWhole(freeName(folder, fileName, '.docx'), data)
    }
    const printable = await sources.printable(item)
    const { data } = await printPdf(printable)
    return writeWhole(freeName(folder, printable.sheet.fileName, '.pdf'), data)
  }
  const { written, failed, isCancelled } = await each(request.itemIds, write, run)
  return { path: folder, written, failed, isCancelled }
}

/**
 * All reports bound into one file, each with its own page numbers, as an office prints and files them: "Trang 1/2" is of
 * the report, so that one taken out of the pile is whole. Stopped half way, or when none could be printed, there is no
 * file; an older one of that name then stays.
 * @throws ArchiveError as `openDraft` does
 */
export async function writeBound(file: string, run: Run): Promise<BatchResult> {
  return run.request.format === 'docx' ? bindWordFiles(file, run) : bindPdfs(file, run)
}

/** A Word file is small: those of a batch wait in memory, some 20 kB each, until they are bound. */
async function bindWordFiles(file: string, { request, sources, ...run }: Run): Promise<BatchResult> {
  const draft = await openDraft(file)
  const files: Bytes[] = []
  try {
    const write = async (item: ItemId): Promise<void> => void files.push((await sources.word(item)).data)
    const result = await each(request.itemIds, write, run)
    if (result.isCancelled || files.length === 0) return { ...result, path: file, written: 0 }
    const title = path.basename(file, path.extname(file))
    const { data } = await sources.bindWord(title, files)
    // binding takes seconds, in which one may still have thought better of it
    if (run.signal.aborted) return { ...result, isCancelled: true, path: file, written: 0 }
    await draft.write(data)
    return { ...result, path: await draft.commit(true) }
  } finally {
    await draft.discard()
  }
}

async function bindPdfs(file: string, { request, sources, ...run }: Run): Promise<BatchResult> {
  const { answer, path: written } = await bindFile(file, async (add) => {
    const write = async (item: ItemId): Promise<void> => void (await add(await sources.printable(item)))
    const result = await each(request.itemIds, write, run)
    return { answer: result, isKept: !result.isCancelled }
  })
  return answer.isCancelled ? { ...answer, path: file, written: 0 } : { ...answer, path: written }
}

async function each(
  items: readonly ItemId[],
  write: (item: ItemId) => Promise<void>,
  { signal, tell }: Pick<Run, 'signal' | 'tell'>
): Promise<Omit<BatchResult, 'path'>> {
  const letGo = keepPrintWindow()
  const result: Omit<BatchResult, 'path'> = { written: 0, failed: [], isCancelled: false }
  try {
    for (const [at, item] of items.entries()) {
      if (signal.aborted) return { ...result, isCancelled: true }
      tell(at)
      try {
        await write(item)
        result.written++
      } catch (error) {
        const { code, detail } = toArchiveError(error)
        result.failed.push({ item, code, detail })
        if (HOPELESS.has(code)) return result
      }
    }
    tell(items.length)
    return result
  } finally {
    letGo()
  }
}
