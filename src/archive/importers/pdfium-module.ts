import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { init, type WrappedPdfiumModule } from '@embedpdf/pdfium'

/** PDFium may take this much memory; a page that inflates to more is a bomb. Its own limit is 2 GB in each thread. */
export const MAX_PDFIUM_BYTES = 1024 * 1024 * 1024
const WASM_PAGE_BYTES = 65_536

type Memory = { buffer: ArrayBuffer; grow(pages: number): number }
type Imports = Record<string, Record<string, unknown>>
type Instance = { exports: Record<string, unknown> }
/** The few members of WebAssembly used here; its types come with the browser's library, which this room lacks. */
type Wasm = {
  compile(bytes: Uint8Array): Promise<object>
  Instance: new (module: object, imports: Imports) => Instance
}

export type Pdfium = WrappedPdfiumModule & {
  /** True once memory was refused: what PDFium says of the file from then on means nothing. */
  hasOverrun(): boolean
}

/** Starts PDFium with a memory of its own that does not grow beyond `MAX_PDFIUM_BYTES`. */
export async function loadPdfium(): Promise<Pdfium> {
  // Resolved at run time, so that it is found beside the sources and beside a bundle alike.
  const file = createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm')
  const wasm = (globalThis as unknown as { WebAssembly: Wasm }).WebAssembly
  const module = await wasm.compile(new Uint8Array(await readFile(file)))
  let isOverrun = false
  const limit = (memory: Memory) => {
    const grow = memory.grow.bind(memory)
    memory.grow = (pages) => {
      if (memory.buffer.byteLength + pages * WASM_PAGE_BYTES <= MAX_PDFIUM_BYTES) return grow(pages)
      isOverrun = true
      throw new RangeError('PDFium asks for too much memory')
    }
  }
  const options = {
    // its remarks would come out on standard error
    print: () => undefined,
    printErr: () => undefined,
    instantiateWasm(imports: Imports, received: (instance: Instance) => void) {
      const instance = new wasm.Instance(module, imports)
      const isMemory = (value: unknown): value is Memory =>
        typeof value === 'object' && value !== null && 'grow' in value && 'buffer' in value
      Object.values(instance.exports).filter(isMemory).forEach(limit)
      received(instance)
      return instance.exports
    }
  }
  const pdfium = await init(options as unknown as Parameters<typeof init>[0])
  pdfium.PDFiumExt_Init()
  return Object.assign(pdfium, { hasOverrun: () => isOverrun })
}
