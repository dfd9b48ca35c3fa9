/** Pictures that stand on their head or lie on their side: the same picture turned, and places on it turned back. */
import { crc32 } from 'node:zlib'
import type { ExtractBlock } from '../../../shared/model/extract.ts'
import { orientationOf, sayOrientation } from './jpeg-orientation.ts'
import { toPgm, type GreyPage } from './tiff.ts'

/** Quarter turns clockwise that bring a picture upright. */
export type Quarters = 0 | 1 | 2 | 3

/** How a picture was brought upright: quarter turns, then a tilt in radians clockwise about its middle. */
export type Turn = { quarters: Quarters; tilt: number }

export type Picture = {
  bytes: Uint8Array
  width: number
  height: number
  /** The same, turned; absent where it cannot be. */
  turned?: (quarters: Quarters) => Uint8Array
}

/** The orientation, as Exif counts, that says a picture is to be turned so. */
const EXIF = [1, 6, 3, 8] as const

/** A grey page as the recogniser reads it. */
export const greyPicture = (page: GreyPage): Picture => ({
  bytes: toPgm(page),
  width: page.width,
  height: page.height,
  turned: (quarters) => toPgm(turnGrey(page, quarters))
})

function turnGrey({ width, height, pixels }: GreyPage, quarters: Quarters): GreyPage {
  const isSideways = quarters % 2 === 1
  const [across, down] = isSideways ? [height, width] : [width, height]
  const turned = new Uint8Array(pixels.length)
  for (let y = 0, to = 0; y < down; y++) {
    for (let x = 0; x < across; x++, to++) {
      const [fromX, fromY] = before(x, y, quarters, across - 1, down - 1)
      turned[to] = pixels[fromY * width + fromX]!
    }
  }
  return { width: across, height: down, pixels: turned }
}

/** Where a point of the turned picture, `right` × `bottom` its last, was before. */
function before(
  x: number,
  y: number,
  quarters: Quarters,
  right: number,
  bottom: number
): readonly [number, number] {
  if (quarters === 1) return [y, right - x]
  if (quarters === 2) return [right - x, bottom - y]
  return quarters === 3 ? [bottom - y, x] : [x, y]
}

const PNG_HEAD_BYTES = 33

/** A PNG that states an orientation (PNG third edition, 11.3.3.5: eXIf), right behind its header. */
function pngTurned(png: Uint8Array, quarters: Quarters): Uint8Array {
  const chunk = Buffer.concat([Buffer.from('eXIf'), orientationOf(EXIF[quarters])])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(chunk.length - 4)
  sum.writeUInt32BE(crc32(chunk))
  return Buffer.concat([png.subarray(0, PNG_HEAD_BYTES), length, chunk, sum, png.subarray(PNG_HEAD_BYTES)])
}

const isPng = (bytes: Uint8Array) => bytes[0] === 0x89 && bytes[1] === 0x50 && bytes[2] === 0x4e
const isJpeg = (bytes: Uint8Array) => bytes[0] === 0xff && bytes[1] === 0xd8

/** A picture file as the recogniser reads it; one that states an orientation is taken at its word. */
export function filePicture(
  bytes: Uint8Array,
  size: { width: number; height: number; orientation: number | undefined }
): Picture {
  const { width, height, orientation } = size
  const said = sayOrientation(bytes, orientation)
  // from the fifth on, the sides change places as the picture is shown
  const isSideways = (orientation ?? 1) >= 5
  const picture = { bytes: said, width: isSideways ? height : width, height: isSideways ? width : height }
  if ((orientation ?? 1) !== 1) return picture
  if (isPng(bytes)) return { ...picture, turned: (quarters) => pngTurned(bytes, quarters) }
  return isJpeg(bytes) ? { ...picture, turned: (quarters) => sayOrientation(bytes, EXIF[quarters]) } : picture
}

type Box = readonly [number, number, number, number]

/** Where a place on a picture of this size is once the picture is turned. */
function turnBox(
  box: Box,
  quarters: Quarters,
  { width, height }: { width: number; height: number }
): [number, number, number, number] {
  const back = ((4 - quarters) % 4) as Quarters
  const a = before(box[0], box[1], back, width, height)
  const b = before(box[2], box[3], back, width, height)
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[0], b[0]), Math.max(a[1], b[1])]
}

/** Where a place on a picture of this size was before the picture was tilted: the box around it. */
function levelBox(box: Box, tilt: number, { width, height }: { width: number; height: number }): Box {
  if (tilt === 0) return box
  const [cos, sin] = [Math.cos(tilt), Math.sin(tilt)]
  const corners = [0, 2].flatMap((x) =>
    [1, 3].map((y) => {
      const [dx, dy] = [box[x]! - width / 2, box[y]! - height / 2]
      return [dx * cos + dy * sin + width / 2, dy * cos - dx * sin + height / 2] as const
    })
  )
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)]
  const within = (value: number, most: number) => Math.min(Math.max(Math.round(value), 0), most)
  return [
    within(Math.min(...xs), width),
    within(Math.min(...ys), height),
    within(Math.max(...xs), width),
    within(Math.max(...ys), height)
  ]
}

/** The same blocks with the places of their words as they are on the picture before it was turned and tilted. */
export function turnedBack(
  blocks: readonly ExtractBlock[],
  { quarters, tilt }: Turn,
  picture: Picture
): ExtractBlock[] {
  if (quarters === 0 && tilt === 0) return [...blocks]
  const back = ((4 - quarters) % 4) as Quarters
  const { width, height } = picture
  const size = quarters % 2 === 1 ? { width: height, height: width } : { width, height }
  return blocks.map((block) => ({
    ...block,
    words: (block.words ?? []).map((word) => ({
      ...word,
      box: turnBox(levelBox(word.box, tilt, size), back, size)
    }))
  }))
}

/** Pages in a row that read badly whichever way they are turned: then the others are not turned any more. */
const LOST_PAGES = 2

/** The pictures of one file: whether turning them is worth it. */
export class Turning {
  #lost = 0

  /** The picture, without the ways to turn it where that was tried for nothing. */
  of({ turned, ...picture }: Picture): Picture {
    return turned === undefined || this.#lost >= LOST_PAGES ? picture : { ...picture, turned }
  }

  note({ isLost }: { isLost: boolean }): void {
    this.#lost = isLost ? this.#lost + 1 : 0
  }
}
