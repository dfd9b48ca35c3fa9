/** Scans whose page lay askew on the glass. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { recognise } from '../../src/archive/importers/ocr/engine.ts'
import { recognisedBlocks } from '../../src/archive/importers/ocr/page-blocks.ts'
import { tiffPages, type GreyPage } from '../../src/archive/importers/ocr/tiff.ts'
import { greyPicture, turnedBack } from '../../src/archive/importers/ocr/turned.ts'
import { letterPages, wordsOf } from '../fixtures/importers/scan-text.ts'
import { repository } from '../support/archive.ts'
import { characterErrors } from '../support/character-errors.ts'
import { contextOf } from '../support/importer-context.ts'

const scan = new Uint8Array(readFileSync(path.join(repository, 'tests/fixtures/importers/scan.tif')))
const [page] = [...tiffPages(scan, 80_000_000)]
const truth = wordsOf(letterPages[0]!)

/** The page turned clockwise about its middle, on as much paper as it then needs. */
function askew({ width, height, pixels }: GreyPage, degrees: number): GreyPage {
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)]
  const across = Math.ceil(width * cos + height * Math.abs(sin))
  const down = Math.ceil(width * Math.abs(sin) + height * cos)
  const turned = new Uint8Array(across * down).fill(255)
  for (let y = 0; y < down; y++) {
    for (let x = 0; x < across; x++) {
      const [dx, dy] = [x - across / 2, y - down / 2]
      const [fromX, fromY] = [dx * cos + dy * sin + width / 2, dy * cos - dx * sin + height / 2]
      const [left, top] = [Math.floor(fromX), Math.floor(fromY)]
      if (left < 0 || top < 0 || left + 1 >= width || top + 1 >= height) continue
      const at = top * width + left
      const [u, v] = [fromX - left, fromY - top]
      const above = pixels[at]! * (1 - u) + pixels[at + 1]! * u
      const below = pixels[at + width]! * (1 - u) + pixels[at + width + 1]! * u
      turned[y * across + x] = above * (1 - v) + below * v
    }
  }
  return { width: across, height: down, pixels: turned }
}

async function read(grey: GreyPage) {
  const picture = greyPicture(grey)
  const { regions, turn } = await recognise(picture, contextOf('quét.tif').ocrData)
  const blocks = turnedBack(recognisedBlocks(regions, 1), turn, picture)
  const words = blocks.flatMap(({ text, words: own = [] }) =>
    own.map(({ start, end, box }) => ({ text: text.slice(start, end), box }))
  )
  return { text: blocks.map((block) => block.text).join(' '), words, turn }
}

const middle = (box: readonly number[]) => [(box[0]! + box[2]!) / 2, (box[1]! + box[3]!) / 2] as const

test('a straight page is read as it lies', async () => {
  expect((await read(page!)).turn).toEqual({ quarters: 0, tilt: 0 })
})

test.each([3, -6, 10, -12])(
  'a page askew by %i degrees is read, its words in their places',
  async (degrees) => {
    const straight = await read(page!)
    const grey = askew(page!, degrees)
    const { text, words } = await read(grey)
    expect(characterErrors(text, truth)).toBeLessThan(0.04)
    // words that stand once on the page: where they are, turned, they must be found
    const once = straight.words.filter(
      ({ text: own }) => own.length > 3 && straight.words.filter((word) => word.text === own).length === 1
    )
    const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)]
    const off = once.flatMap(({ text: own, box }) => {
      const found = words.filter((word) => word.text === own)
      if (found.length !== 1) return []
      const [x, y] = middle(box)
      const [dx, dy] = [x - page!.width / 2, y - page!.height / 2]
      const [foundX, foundY] = middle(found[0]!.box)
      return Math.hypot(
        foundX - (dx * cos - dy * sin + grey.width / 2),
        foundY - (dx * sin + dy * cos + grey.height / 2)
      )
    })
    expect(off.length).toBeGreaterThan(20)
    expect(Math.max(...off)).toBeLessThan(8)
  }
)
