/**
 * Recognition: pages of the sample PDFs drawn as scans of falling quality, read, and compared with the letters the
 * files themselves give. Prints what the doubts are worth: how many of the wrong numbers they catch, and how many right
 * ones they ask about needlessly.
 * A part of `npm run bench -- --recognition`.
 */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { importerFor } from '../src/archive/importers/registry.ts'
import { recognise } from '../src/archive/importers/ocr/engine.ts'
import { recognisedBlocks } from '../src/archive/importers/ocr/page-blocks.ts'
import type { GreyPage } from '../src/archive/importers/ocr/tiff.ts'
import { greyPicture } from '../src/archive/importers/ocr/turned.ts'
import { readWithPdfium } from '../src/archive/importers/pdf-pdfium.ts'
import { findDoubts } from '../src/archive/meeting/doubts.ts'
import { ocrDataFolder } from '../src/archive/resources.ts'
import { characterErrors } from '../tests/support/character-errors.ts'
import { seeded } from './documents.ts'

const samples = fileURLToPath(new URL('../resources/samples/documents/', import.meta.url))
const SCANS = ['4187-QD-TU.pdf', 'Ban tin Dang Linh so 12-2021.pdf']

type Quality = { name: string; dpi: number; blur: number; noise: number; fade: number }
const QUALITIES: readonly Quality[] = [
  { name: '300 dpi, clean', dpi: 300, blur: 0, noise: 0, fade: 0 },
  { name: '200 dpi, a little noise', dpi: 200, blur: 1, noise: 40, fade: 0.1 },
  { name: '150 dpi, noise, faded', dpi: 150, blur: 1, noise: 60, fade: 0.3 },
  { name: '110 dpi, a little noise', dpi: 110, blur: 0, noise: 20, fade: 0.1 }
]

/** A page drawn at 300 dpi as a scanner of that quality would give it. */
function scanned(page: GreyPage, { dpi, blur, noise, fade }: Quality): GreyPage {
  const scale = 300 / dpi
  const width = Math.floor(page.width / scale)
  const height = Math.floor(page.height / scale)
  const pixels = new Uint8Array(width * height)
  const random = seeded(7)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [fromX, fromY] = [Math.floor(x * scale) - blur, Math.floor(y * scale) - blur]
      const [toX, toY] = [Math.ceil((x + 1) * scale) + blur, Math.ceil((y + 1) * scale) + blur]
      let sum = 0
      let count = 0
      for (let v = Math.max(0, fromY); v < Math.min(page.height, toY); v++) {
        for (let u = Math.max(0, fromX); u < Math.min(page.width, toX); u++, count++) {
          sum += page.pixels[v * page.width + u]!
        }
      }
      const light = 255 - (255 - sum / count) * (1 - fade) + (random() + random() - 1) * noise
      pixels[y * width + x] = Math.max(0, Math.min(255, light))
    }
  }
  return { width, height, pixels }
}

/** Numbers, dates and document numbers as they stand, without the marks around them. */
const numbersIn = (text: string): string[] =>
  text
    .split(/\s+/)
    .filter((word) => /\d/.test(word))
    .map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}%]+$/gu, ''))

type Truth = { page: GreyPage; text: string }

async function drawnPages(): Promise<Truth[]> {
  const all: Truth[] = []
  for (const name of SCANS) {
    const bytes = new Uint8Array(readFileSync(path.join(samples, name)))
    const context = { name, signal: new AbortController().signal, ocrData: ocrDataFolder() }
    const { blocks } = await (await importerFor('pdf')).read(bytes, context)
    await readWithPdfium(bytes, context.signal, async (_, index, draw) => {
      const page = draw()
      const text = blocks.filter((block) => block.page === index + 1).map((block) => block.text)
      if (page !== null && text.length > 0) all.push({ page, text: text.join(' ') })
      return false
    })
  }
  return all
}

export type RecognitionFigures = {
  quality: string
  pages: number
  msPerPage: number
  /** Share of characters read wrong, order of columns included. */
  characterErrors: number
  numbers: number
  wrong: number
  /** Wrong numbers that carry a doubt. */
  caught: number
  /** Right numbers that carry one. */
  asked: number
}

export async function* measureRecognition(): AsyncGenerator<RecognitionFigures> {
  const truths = await drawnPages()
  for (const quality of QUALITIES) {
    const figures = { numbers: 0, wrong: 0, caught: 0, asked: 0 }
    let errors = 0
    let spent = 0
    for (const { page, text } of truths) {
      const image = greyPicture(scanned(page, quality))
      const from = performance.now()
      const { regions } = await recognise(image, ocrDataFolder())
      const blocks = recognisedBlocks(regions, 1)
      spent += performance.now() - from
      errors += characterErrors(blocks.map((block) => block.text).join(' '), text)
      const left = numbersIn(text)
      for (const { text: read, words = [] } of blocks) {
        const doubts = findDoubts(read, words)
        for (const { start, end } of words) {
          const [number] = numbersIn(read.slice(start, end))
          if (number === undefined) continue
          const at = left.indexOf(number)
          if (at >= 0) left.splice(at, 1)
          const isDoubted = doubts.some((doubt) => doubt.start < end && start < doubt.end)
          figures.numbers++
          if (at < 0) figures.wrong++
          if (at < 0 && isDoubted) figures.caught++
          if (at >= 0 && isDoubted) figures.asked++
        }
      }
    }
    yield {
      quality: quality.name,
      pages: truths.length,
      msPerPage: spent / truths.length,
      characterErrors: errors / truths.length,
      ...figures
    }
  }
}
