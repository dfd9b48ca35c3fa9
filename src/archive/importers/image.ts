import { imageSize } from 'image-size'
import { ArchiveError } from '../../shared/ipc/errors.ts'
import type { ExtractBlock } from '../../shared/model/extract.ts'
import { checkCancelled, checkSize } from './guards.ts'
import type { Importer } from './importer.ts'
import { noMetadata } from './metadata.ts'
import { recognise } from './ocr/engine.ts'
import { recognisedBlocks } from './ocr/page-blocks.ts'
import { isTiff, tiffPages } from './ocr/tiff.ts'
import { filePicture, greyPicture, turnedBack, Turning, type Picture } from './ocr/turned.ts'

const MAX_IMAGE_BYTES = 128 * 1024 * 1024
/** A page of A3 at 600 dpi has 70 million pixels; more would not fit the recogniser's memory. */
export const MAX_PIXELS = 80_000_000

/**
 * How large a picture says it is, before anything is decoded, and which way up.
 * @throws ArchiveError `broken-file` | `too-large`
 */
function checkPixels(bytes: Uint8Array): { width: number; height: number; orientation: number | undefined } {
  let size: ReturnType<typeof imageSize>
  try {
    size = imageSize(bytes)
  } catch (error) {
    throw new ArchiveError('broken-file', error instanceof Error ? error.message : String(error))
  }
  const pixels = size.width * size.height
  if (pixels > MAX_PIXELS) {
    throw new ArchiveError('too-large', `${pixels} pixels`, {
      bytes: pixels,
      limit: MAX_PIXELS,
      unit: 'pixels'
    })
  }
  return { width: size.width, height: size.height, orientation: size.orientation }
}

function* pagesOf(bytes: Uint8Array): Generator<Picture> {
  if (!isTiff(bytes)) {
    yield filePicture(bytes, checkPixels(bytes))
    return
  }
  for (const page of tiffPages(bytes, MAX_PIXELS)) yield greyPicture(page)
}

/** Pictures of text (PNG, JPEG, TIFF of many pages, WebP, BMP, GIF): read by recognition, unchecked by anybody. */
export const imageImporter: Importer = {
  id: 'image',
  version: 3,
  format: 'image',
  extensions: ['.png', '.jpg', '.jpeg', '.tif', '.tiff', '.webp', '.bmp', '.gif'],
  mediaTypes: ['image/png', 'image/jpeg', 'image/tiff', 'image/webp', 'image/bmp', 'image/gif'],
  async read(bytes, context) {
    checkSize(bytes, MAX_IMAGE_BYTES)
    const blocks: ExtractBlock[] = []
    const turning = new Turning()
    let page = 0
    for (const image of pagesOf(bytes)) {
      checkCancelled(context.signal)
      page++
      const read = await recognise(turning.of(image), context.ocrData, () => context.progressed?.(page))
      turning.note(read)
      blocks.push(...turnedBack(recognisedBlocks(read.regions, page), read.turn, image))
      context.progressed?.(page)
    }
    if (blocks.length === 0) throw new ArchiveError('no-text', 'Nothing was recognised', { pages: page })
    return { blocks, metadata: noMetadata(), encoding: null, pages: page, warnings: ['text-recognised'] }
  }
}
