/**
 * The pages of a picture or a scanned PDF, drawn from bytes that are already here, in the pixels its words were
 * recognised in.
 */
import { scanScale } from '../../../../shared/model/scan-scale.ts'
import { openPdf } from '../pdf/pdf-document.ts'
import type { TiffReply, TiffRequest } from './tiff-worker.ts'

/** Pixels of the page as it was read. */
export type Region = { left: number; top: number; width: number; height: number }

export type ScanPages = {
  /** How many pages there are. */
  count(): Promise<number>
  /** Size of a page in pixels; null when it cannot be drawn. */
  sizeOf(page: number): Promise<{ width: number; height: number } | null>
  /** Pixels a unit of places on the page (model/page-region.ts): a PDF's are points. */
  pixelsPerUnit(page: number): Promise<number>
  /** Draws a region of a page into the whole of a canvas, `zoom` canvas pixels a page pixel. */
  draw(canvas: HTMLCanvasElement, page: number, region: Region, zoom: number): Promise<void>
  close(): void
}

export function openScan(data: Uint8Array<ArrayBuffer>, mediaType: string): ScanPages {
  if (mediaType === 'application/pdf') return openPdfScan(data)
  return mediaType === 'image/tiff' ? openTiff(data) : openPicture(data, mediaType)
}

function paint(canvas: HTMLCanvasElement, bitmap: ImageBitmap, region: Region, zoom: number): void {
  canvas.width = Math.max(1, Math.round(region.width * zoom))
  canvas.height = Math.max(1, Math.round(region.height * zoom))
  const context = canvas.getContext('2d')
  if (context === null) return
  context.fillStyle = '#fff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.imageSmoothingQuality = 'high'
  context.drawImage(
    bitmap,
    region.left,
    region.top,
    region.width,
    region.height,
    0,
    0,
    canvas.width,
    canvas.height
  )
}

function openPicture(data: Uint8Array<ArrayBuffer>, mediaType: string): ScanPages {
  const loading = createImageBitmap(new Blob([data], { type: mediaType })).catch(() => null)
  return {
    count: async () => 1,
    sizeOf: () => loading,
    pixelsPerUnit: async () => 1,
    async draw(canvas, _, region, zoom) {
      const bitmap = await loading
      if (bitmap !== null) paint(canvas, bitmap, region, zoom)
    },
    close: () => void loading.then((bitmap) => bitmap?.close())
  }
}

function openTiff(data: Uint8Array): ScanPages {
  const worker = new Worker(new URL('./tiff-worker.ts', import.meta.url), { type: 'module' })
  const waiting = new Map<number, (reply: TiffReply) => void>()
  worker.addEventListener('message', ({ data: reply }: MessageEvent<TiffReply>) => {
    waiting.get(reply.id)?.(reply)
    waiting.delete(reply.id)
  })
  worker.addEventListener('error', () => {
    for (const [id, answer] of waiting) answer({ id, count: 0, bitmap: null })
    waiting.clear()
  })
  let lastId = 0
  // a page is large: only the one in hand is kept
  let kept: { page: number; reply: Promise<TiffReply> } | null = null
  const pageOf = (page: number): Promise<TiffReply> => {
    if (kept?.page === page) return kept.reply
    void kept?.reply.then(({ bitmap }) => bitmap?.close())
    const reply = new Promise<TiffReply>((answer) => {
      const id = ++lastId
      waiting.set(id, answer)
      worker.postMessage({ id, data, page } satisfies TiffRequest)
    })
    kept = { page, reply }
    return reply
  }
  // one after the other: the next page's turn closes the bitmap of the last
  let turn: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(page: number, use: (reply: TiffReply) => T): Promise<T> => {
    const used = turn.then(() => pageOf(page)).then(use)
    turn = used.catch(() => undefined)
    return used
  }
  return {
    count: () => inTurn(kept?.page ?? 1, ({ count }) => count),
    sizeOf: (page) => inTurn(page, ({ bitmap }) => bitmap && { width: bitmap.width, height: bitmap.height }),
    pixelsPerUnit: async () => 1,
    draw: (canvas, page, region, zoom) =>
      inTurn(page, ({ bitmap }) => bitmap && paint(canvas, bitmap, region, zoom)).then(() => undefined),
    close: () => worker.terminate()
  }
}

function openPdfScan(data: Uint8Array): ScanPages {
  const { document, close } = openPdf(data)
  const pageOf = async (number: number) => {
    const page = await (await document).getPage(number)
    const { width, height } = page.getViewport({ scale: 1 })
    const scale = scanScale(width, height)
    return { page, scale, width: width * scale, height: height * scale }
  }
  return {
    count: async () => (await document).numPages,
    sizeOf: (page) => pageOf(page).catch(() => null),
    pixelsPerUnit: async (page) => (await pageOf(page)).scale,
    async draw(canvas, number, region, zoom) {
      const { page, scale } = await pageOf(number)
      const draft = window.document.createElement('canvas')
      draft.width = Math.max(1, Math.round(region.width * zoom))
      draft.height = Math.max(1, Math.round(region.height * zoom))
      const viewport = page.getViewport({
        scale: scale * zoom,
        offsetX: -region.left * zoom,
        offsetY: -region.top * zoom
      })
      await page.render({ canvas: draft, viewport }).promise
      canvas.width = draft.width
      canvas.height = draft.height
      canvas.getContext('2d')?.drawImage(draft, 0, 0)
    },
    close
  }
}
