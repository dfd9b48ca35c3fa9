import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { ArchiveError } from '../../shared/ipc/errors.ts'
import { checkCancelled } from './guards.ts'
import type { ImporterContext } from './importer.ts'
import { statedValue } from './metadata.ts'
import { glyphText, type Glyph } from './pdf-glyph.ts'
import { pageRead, type ReadDocument, type ReadPage } from './pdf-rows.ts'

/** A few pages take no time worth telling. */
export const TELL_EVERY_PAGES = 20

type TextItem = { str: string; transform: number[]; width: number; height: number }

function isTextItem(item: object): item is TextItem {
  return 'str' in item && 'transform' in item
}

/**
 * What pdf.js expects of its surroundings and Node 20 lacks: the browser's DOMMatrix (looked for while loading,
 * never used for text) and Promise.withResolvers (ECMAScript 2024).
 */
function prepareSurroundings(): void {
  const world = globalThis as { DOMMatrix?: unknown }
  world.DOMMatrix ??= class {}
  const promises = Promise as unknown as { withResolvers?: () => unknown }
  promises.withResolvers ??= () => {
    let resolve: unknown
    let reject: unknown
    const promise = new Promise((onValue, onError) => {
      resolve = onValue
      reject = onError
    })
    return { promise, resolve, reject }
  }
}

/** A run of text as single glyphs spread evenly over its width: enough for lines, words and columns. */
function glyphsOf(item: TextItem): Glyph[] {
  const [a = 1, b = 0, , , x = 0, y = 0] = item.transform
  // Only upright text; what is turned is rare in files that need repair.
  if (Math.abs(b) > Math.abs(a) || item.width <= 0) return []
  const characters = [...item.str]
  const step = item.width / Math.max(1, characters.length)
  const size = item.height > 0 ? item.height : Math.abs(a)
  return characters.map((character, index) => ({
    text: glyphText(character.codePointAt(0) ?? 0),
    left: x + index * step,
    right: x + (index + 1) * step,
    y,
    size,
    isBold: false
  }))
}

/**
 * Text of a PDF whose cross-reference table is damaged, by pdf.js, which rebuilds the table by scanning the file.
 * @throws ArchiveError `protected-file`, `cancelled` or `broken-file`
 */
export async function repairPdf(
  bytes: Uint8Array,
  { signal, progressed }: ImporterContext
): Promise<ReadDocument> {
  prepareSurroundings()
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const folder = path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
  // Inside Electron's utility process pdf.js does not know it is in Node and would ask for this address.
  pdfjs.GlobalWorkerOptions.workerSrc = pathToFileURL(path.join(folder, 'legacy/build/pdf.worker.mjs')).href
  const task = pdfjs.getDocument({
    // pdf.js takes the buffer for itself.
    data: new Uint8Array(bytes),
    cMapUrl: `${path.join(folder, 'cmaps')}/`,
    cMapPacked: true,
    useSystemFonts: false,
    disableFontFace: true,
    useWorkerFetch: false,
    verbosity: 0
  })
  try {
    const document = await task.promise
    const pages: ReadPage[] = []
    for (let i = 1; i <= document.numPages; i++) {
      checkCancelled(signal)
      const page = await document.getPage(i)
      const { items } = await page.getTextContent()
      const viewport = page.getViewport({ scale: 1, rotation: 0 })
      const glyphs = items
        .flatMap((item) => (isTextItem(item) ? glyphsOf(item) : []))
        .filter((glyph) => glyph.text !== '')
      pages.push(
        pageRead({
          width: viewport.width,
          height: viewport.height,
          glyphs,
          unmapped: 0,
          oldFonts: [],
          objects: glyphs.length,
          notes: []
        })
      )
      // what pdf.js keeps of each page would else stay until the last
      page.cleanup()
      if (i % TELL_EVERY_PAGES === 0) progressed?.(i, document.numPages)
    }
    const info = (await document.getMetadata()).info as { Title?: string; Author?: string }
    return { pages, title: statedValue(info.Title), author: statedValue(info.Author), files: [] }
  } catch (error) {
    if (error instanceof ArchiveError) throw error
    const isPassword = error instanceof Error && error.name === 'PasswordException'
    throw new ArchiveError(
      isPassword ? 'protected-file' : 'broken-file',
      error instanceof Error ? error.message : String(error)
    )
  } finally {
    await task.destroy()
  }
}
