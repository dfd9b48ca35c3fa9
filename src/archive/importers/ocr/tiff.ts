import UTIF from 'utif2'
import { ArchiveError } from '../../../shared/ipc/errors.ts'
import { checkDirectories } from './tiff-directories.ts'

/** Most pages read of one TIFF. */
const MAX_PAGES = 2000

/** Whether the bytes are a TIFF (TIFF 6.0: "II*\0" or "MM\0*"). */
export const isTiff = (bytes: Uint8Array): boolean =>
  (bytes[0] === 0x49 && bytes[1] === 0x49 && bytes[2] === 42) ||
  (bytes[0] === 0x4d && bytes[1] === 0x4d && bytes[3] === 42)

export type GreyPage = { width: number; height: number; pixels: Uint8Array }

/**
 * The pages of a TIFF as grey pictures, one at a time; thumbnails beside full pages are left out.
 * @param mostPixels larger pages are refused
 * @throws ArchiveError `broken-file` | `too-large`
 */
export function* tiffPages(bytes: Uint8Array, mostPixels: number): Generator<GreyPage> {
  checkDirectories(bytes)
  const buffer = bytes.slice().buffer
  const directories = asBroken(() => UTIF.decode(buffer))
  let count = 0
  for (const directory of directories) {
    const [width, height] = [sizeOf(directory['t256']), sizeOf(directory['t257'])]
    // NewSubfileType bit 0: a smaller version of another page
    const isThumbnail = (sizeOf(directory['t254']) & 1) === 1
    if (width === 0 || height === 0 || isThumbnail) continue
    if (width * height > mostPixels) {
      throw new ArchiveError('too-large', `${width} × ${height} pixels`, {
        bytes: width * height,
        limit: mostPixels,
        unit: 'pixels'
      })
    }
    if (++count > MAX_PAGES) return
    const rgba = asBroken(() => {
      UTIF.decodeImage(buffer, directory)
      return UTIF.toRGBA8(directory)
    })
    yield { width, height, pixels: toGrey(rgba, width * height) }
    // the decoded page would else stay with its directory until all are read
    directory.data = new Uint8Array(0)
  }
  if (count === 0) throw new ArchiveError('broken-file', 'The TIFF has no page')
}

const sizeOf = (value: unknown): number =>
  Array.isArray(value) && typeof value[0] === 'number' ? value[0] : 0

/** Luminance over white paper (ITU-R BT.601), so that what is transparent is paper. */
function toGrey(rgba: Uint8Array, count: number): Uint8Array {
  const grey = new Uint8Array(count)
  for (let i = 0, at = 0; i < count; i++, at += 4) {
    const light = rgba[at]! * 0.299 + rgba[at + 1]! * 0.587 + rgba[at + 2]! * 0.114
    grey[i] = 255 - ((255 - light) * rgba[at + 3]!) / 255
  }
  return grey
}

function asBroken<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw new ArchiveError('broken-file', error instanceof Error ? error.message : String(error))
  }
}

/** A grey picture as PGM (Netpbm, binary), which Tesseract reads without further decoding. */
export function toPgm({ width, height, pixels }: GreyPage): Uint8Array {
  const head = new TextEncoder().encode(`P5\n${width} ${height}\n255\n`)
  const image = new Uint8Array(head.length + pixels.length)
  image.set(head)
  image.set(pixels, head.length)
  return image
}
