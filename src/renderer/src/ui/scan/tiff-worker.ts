/** Decodes one page of a TIFF beside the window's thread; a hostile file can only spoil this worker. */
import UTIF from 'utif2'

export type TiffRequest = { id: number; data: Uint8Array; page: number }
/** `count` pages in all; `bitmap` null when the page cannot be drawn. */
export type TiffReply = { id: number; count: number; bitmap: ImageBitmap | null }

/** As many pixels as are read of a picture (importers/image.ts). */
const MAX_PIXELS = 80_000_000

const numberOf = (value: unknown): number =>
  Array.isArray(value) && typeof value[0] === 'number' ? value[0] : 0

async function draw({ id, data, page }: TiffRequest): Promise<TiffReply> {
  const buffer = data.slice().buffer
  // TIFF 6.0: 254 NewSubfileType (bit 0: a thumbnail), 256 ImageWidth, 257 ImageLength
  const pages = UTIF.decode(buffer).filter(
    (each) => (numberOf(each['t254']) & 1) === 0 && numberOf(each['t256']) > 0 && numberOf(each['t257']) > 0
  )
  const directory = pages[page - 1]
  if (directory === undefined) return { id, count: pages.length, bitmap: null }
  const [width, height] = [numberOf(directory['t256']), numberOf(directory['t257'])]
  if (width * height > MAX_PIXELS) return { id, count: pages.length, bitmap: null }
  UTIF.decodeImage(buffer, directory)
  const rgba = new Uint8ClampedArray(UTIF.toRGBA8(directory))
  return { id, count: pages.length, bitmap: await createImageBitmap(new ImageData(rgba, width, height)) }
}

addEventListener('message', ({ data }: MessageEvent<TiffRequest>) => {
  draw(data)
    .catch((): TiffReply => ({ id: data.id, count: 0, bitmap: null }))
    .then(
      (reply) => postMessage(reply, { transfer: reply.bitmap ? [reply.bitmap] : [] }),
      () => undefined
    )
})
