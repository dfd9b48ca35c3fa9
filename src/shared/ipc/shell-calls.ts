/** The calls that Electron's main process answers itself: a part of the contract (contract.ts). */
import * as z from 'zod'
import { JobId } from '../model/accession.ts'
import { AnnotationImport } from '../model/annotation.ts'
import { ArchiveInfo } from '../model/archive.ts'
import { ItemId } from '../model/item.ts'
import { Printer } from '../model/printer.ts'
import { Settings } from '../model/settings.ts'
import { AnnotationExport } from './annotation-calls.ts'
import { call, Nothing } from './entry.ts'
import { BatchRequest, BatchResult, PrintRequest } from './print-calls.ts'

export const shellCalls = {
  /** Throws once, when the archive of the last time could not be opened at the start. */
  'shell.currentArchive': call('shell', Nothing, ArchiveInfo.nullable()),
  'shell.openArchive': call('shell', z.strictObject({ path: z.string().min(1) }), ArchiveInfo),
  'shell.createArchive': call('shell', z.strictObject({ path: z.string().min(1) }), ArchiveInfo),
  'shell.openSampleArchive': call('shell', Nothing, ArchiveInfo),
  'shell.pickFiles': call('shell', Nothing, z.array(z.string())),
  'shell.pickFolder': call('shell', Nothing, z.string().nullable()),
  /** Pastes into the page what the clipboard holds, as Ctrl+V does. */
  'shell.paste': call('shell', Nothing, Nothing),
  'shell.pickArchive': call('shell', z.strictObject({ create: z.boolean() }), z.string().nullable()),
  /** Opens a copy of the original in the program the system has for it. Throws `forbidden` for a program or a script. */
  'shell.openOriginal': call('shell', z.strictObject({ id: ItemId }), Nothing),
  /** Path written, or null when the save dialog was cancelled. */
  'shell.saveOriginal': call('shell', z.strictObject({ id: ItemId }), z.string().nullable()),
  'shell.showInFolder': call('shell', z.strictObject({ itemPath: z.string().min(1) }), Nothing),
  /** The text as UTF-8 with BOM, so that Excel opens it right; null when the dialog was cancelled. */
  'shell.saveText': call(
    'shell',
    z.strictObject({ name: z.string().min(1).max(200), text: z.string().max(50_000_000) }),
    z.string().nullable()
  ),
  /** A run's outcomes as CSV, written page by page; null when the dialog was cancelled. */
  'shell.saveOutcomes': call('shell', z.strictObject({ jobId: JobId }), z.string().nullable()),
  /** Annotations into a file that is asked for; null when the dialog was cancelled. Throws what `annotations.export` throws. */
  'shell.saveAnnotations': call(
    'shell',
    AnnotationExport.omit({ language: true }),
    z.object({ path: z.string(), count: z.number().int() }).nullable()
  ),
  /** A JSON-LD file that is asked for, brought in; null when the dialog was cancelled. */
  'shell.importAnnotations': call('shell', Nothing, AnnotationImport.nullable()),
  'shell.getSettings': call('shell', Nothing, Settings),
  'shell.setSettings': call('shell', z.strictObject({ settings: Settings.partial() }), Settings),
  /** The very pages that print, as PDF bytes. */
  'report.preview': call(
    'shell',
    PrintRequest,
    z.object({ data: z.instanceof(Uint8Array), pages: z.number().int() })
  ),
  /** Path written, or null when the save dialog was cancelled. */
  'report.savePdf': call('shell', PrintRequest, z.string().nullable()),
  /** The same as a Word file. */
  'report.saveWord': call('shell', PrintRequest, z.string().nullable()),
  /**
   * One file an item into a folder that is asked for, or all bound into a PDF; null when that was cancelled. Tells
   * `report.progress`; in a folder a file of that name stays, the new one gets a number. An item that cannot be printed
   * fails by itself. A bound file is written when all are done, or not at all. Throws what `writeWhole` throws.
   */
  'report.batch': call('shell', BatchRequest, BatchResult.nullable()),
  /** Ends a batch after the report it is at; files that are written stay. */
  'report.cancelBatch': call('shell', Nothing, Nothing),
  /** The printers the system knows. */
  'report.printers': call('shell', Nothing, z.array(Printer)),
  /**
   * Prints as the settings say (`printing`), by the system's dialog first; false when the person closed it. Throws
   * `no-printer`, `printer-missing` {printer}.
   */
  'report.print': call('shell', PrintRequest, z.boolean())
}
