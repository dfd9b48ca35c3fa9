/**
 * Recognition of printed text: Tesseract (LSTM, Vietnamese and English) as WebAssembly, offline. One recogniser serves
 * an importer thread and dies with it.
 */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { createWorker, OEM, PSM, type Block, type Worker } from 'tesseract.js'
import { ArchiveError } from '../../../shared/ipc/errors.ts'
import type { Picture, Quarters, Turn } from './turned.ts'

/** Pixels: left, top, right, bottom. */
export type Box = readonly [number, number, number, number]
export type RecognisedWord = {
  text: string
  /** 0…100, as Tesseract gives it. */
  confidence: number
  box: Box
  /** A number the recogniser was not quite sure of, read once more by itself; without the marks around it. */
  second?: string
}
export type RecognisedLine = { words: RecognisedWord[]; box: Box }
/** One column or block of a page, lines from the top down. */
export type RecognisedRegion = { lines: RecognisedLine[]; box: Box }

const LANGUAGES = ['vie', 'eng']
const inflate = promisify(gunzip)

let loading: Promise<Worker> | null = null

/**
 * `dataFolder` holds `vie.traineddata.gz` and `eng.traineddata.gz`. Nothing is fetched and nothing is cached: both
 * paths are given.
 * @throws ArchiveError `recogniser-missing` when they are not there or damaged
 */
async function start(dataFolder: string): Promise<Worker> {
  await Promise.all(LANGUAGES.map((code) => checkLanguageData(dataFolder, code)))
  const worker = await createWorker(LANGUAGES, OEM.LSTM_ONLY, {
    langPath: dataFolder,
    cacheMethod: 'none',
    gzip: true,
    // without one, tesseract.js throws outside of any promise
    errorHandler: () => undefined
  })
  await worker.setParameters({
    // pages of one column are read as well in SINGLE_COLUMN, those of two only here (bench/ocr.ts)
    tessedit_pageseg_mode: PSM.AUTO,
    // its remarks would come out on standard error
    debug_file: '/dev/null',
    // stated, or Tesseract guesses it for every picture and says so on standard error
    user_defined_dpi: '300'
  })
  return worker
}

/** Looked at beforehand, for tesseract.js waits for ever for data that it cannot read. */
async function checkLanguageData(dataFolder: string, code: string): Promise<void> {
  const file = path.join(dataFolder, `${code}.traineddata.gz`)
  try {
    await inflate(await readFile(file))
  } catch (error) {
    throw new ArchiveError('recogniser-missing', `${file}: ${String(error)}`)
  }
}

/** Started at the first picture, once; a start that failed is tried again at the next. */
function started(dataFolder: string): Promise<Worker> {
  loading ??= start(dataFolder)
  loading.catch(() => (loading = null))
  return loading
}

/** Below this a number is looked at once more: clean print has 96. */
const LOOK_AGAIN_BELOW = 95
/** A page takes some 0.15 s for each. */
const MOST_LOOKS = 24
/** Most pixels around a word that go with it; a fifth of its height on coarse scans, or its neighbours would too. */
const MARGIN = 6

/** One recogniser reads one picture at a time, and its mode changes in between. */
let queue: Promise<unknown> = Promise.resolve()

/** A page of this many words below this mean confidence may lie on its side: upright print has 90 and more, turned 50. */
const ENOUGH_WORDS = 20
const UPRIGHT_FROM = 70

/** A page of fewer words than this may lie askew: beyond seven degrees no line is found at all. */
const HARDLY_ANY_WORDS = 5
/** Radians clockwise that bring a page askew by 5 to 13 degrees near enough for its lines to be found. */
const TILTS = [9, -9].map((degrees) => (degrees * Math.PI) / 180)

/** A reading of a picture, tilted by so many radians clockwise beforehand. */
type Reading = { regions: RecognisedRegion[]; tilt: number }

export type Recognised = {
  regions: RecognisedRegion[]
  /** How the picture was turned to be read; all places are those on the picture so turned. */
  turn: Turn
  /** It reads badly, and was turned every way for nothing. */
  isLost: boolean
}

/**
 * Reads one picture (PNG, JPEG, WebP, BMP, GIF or PNM bytes), turned upright where its words say so. Each reading may
 * take long, so `progressed` is told before each further one.
 * @throws ArchiveError `broken-file` when it is none that can be decoded | `recogniser-missing`
 */
export function recognise(
  picture: Picture,
  dataFolder: string,
  progressed?: () => void
): Promise<Recognised> {
  const reading = queue.then(() => read(picture, dataFolder, progressed))
  queue = reading.catch(() => undefined)
  return reading
}

async function read(picture: Picture, dataFolder: string, progressed?: () => void): Promise<Recognised> {
  const worker = await started(dataFolder)
  try {
    let image = Buffer.from(picture.bytes)
    let reading = await straightened(worker, image, progressed)
    let quarters: Quarters = 0
    const turns = picture.turned === undefined ? [] : turnsToTry(reading.regions)
    for (const turn of turns) {
      progressed?.()
      const turned = Buffer.from(picture.turned!(turn))
      const read = await readingOf(worker, turned)
      if (!isUpright(read.regions)) continue
      ;[image, reading, quarters] = [turned, read, turn]
      break
    }
    const { regions, tilt } = reading
    await lookAgain(worker, image, reading)
    return { regions, turn: { quarters, tilt }, isLost: turns.length > 0 && quarters === 0 }
  } catch (error) {
    throw new ArchiveError('broken-file', error instanceof Error ? error.message : String(error))
  }
}

/** Reads a picture whose lines may rise or fall: by the angle of the lines found, where none are by a guess. */
async function straightened(worker: Worker, image: Buffer, progressed?: () => void): Promise<Reading> {
  const reading = await readingOf(worker, image)
  if (wordsOf(reading.regions).length >= HARDLY_ANY_WORDS) return reading
  for (const tilt of TILTS) {
    progressed?.()
    const tilted = await readingOf(worker, image, tilt)
    if (wordsOf(tilted.regions).length >= ENOUGH_WORDS && isUpright(tilted.regions)) return tilted
  }
  return reading
}

/** The ways a page that reads badly may have to be turned, the likeliest first; none for one that reads well. */
function turnsToTry(read: readonly RecognisedRegion[]): readonly Quarters[] {
  if (wordsOf(read).length < ENOUGH_WORDS || isUpright(read)) return []
  // what runs from the top down is read, too: then it is on its side and not on its head
  return confidenceOf(read) >= UPRIGHT_FROM ? [3, 1] : [2, 1, 3]
}

const wordsOf = (regions: readonly RecognisedRegion[]) =>
  regions.flatMap((region) => region.lines.flatMap((line) => line.words))

/** Mean confidence of the letters read. */
function confidenceOf(regions: readonly RecognisedRegion[]): number {
  const words = wordsOf(regions)
  const letters = words.reduce((sum, word) => sum + word.text.length, 0)
  return words.reduce((sum, word) => sum + word.text.length * word.confidence, 0) / Math.max(1, letters)
}

/** Whether words are sure and run from left to right: of a page on its side some are read from the top down. */
function isUpright(regions: readonly RecognisedRegion[]): boolean {
  const long = wordsOf(regions).filter((word) => word.text.length > 2)
  const across = long.filter(({ box }) => box[2] - box[0] > box[3] - box[1]).length
  return across * 2 > long.length && confidenceOf(regions) >= UPRIGHT_FROM
}

/** `tilt`: radians clockwise; absent for what the lines of the picture say. */
async function readingOf(worker: Worker, image: Buffer, tilt?: number): Promise<Reading> {
  const way = tilt === undefined ? { rotateAuto: true } : { rotateRadians: tilt }
  const { data } = await worker.recognize(image, way, { blocks: true, text: false })
  return { regions: regionsOf(data.blocks ?? []), tilt: data.rotateRadians ?? 0 }
}

function regionsOf(blocks: readonly Block[]): RecognisedRegion[] {
  return blocks.map((block) => ({
    box: boxOf(block.bbox),
    lines: block.paragraphs.flatMap((paragraph) =>
      paragraph.lines.map((line) => ({
        box: boxOf(line.bbox),
        words: line.words
          .map(({ text, confidence, bbox }) => ({
            text: uniform(text),
            confidence: Math.round(confidence),
            box: boxOf(bbox)
          }))
          .filter((word) => word.text !== '')
      }))
    )
  }))
}

/** Reads the least sure numbers once more, each by itself: where both readings agree the number is right. */
async function lookAgain(worker: Worker, image: Buffer, { regions, tilt }: Reading): Promise<void> {
  const unsure = wordsOf(regions)
    .filter((word) => /\d/.test(word.text) && word.confidence < LOOK_AGAIN_BELOW)
    .toSorted((a, b) => a.confidence - b.confidence)
    .slice(0, MOST_LOOKS)
  if (unsure.length === 0) return
  await worker.setParameters({ tessedit_pageseg_mode: PSM.SINGLE_WORD })
  try {
    for (const word of unsure) {
      const [left, top, right, bottom] = word.box
      const margin = Math.min(MARGIN, Math.max(1, Math.round((bottom - top) / 5)))
      const rectangle = {
        left: Math.max(0, left - margin),
        top: Math.max(0, top - Math.ceil(margin / 2)),
        width: right - left + 2 * margin,
        height: bottom - top + 2 * Math.ceil(margin / 2)
      }
      const { data } = await worker.recognize(image, { rectangle, rotateRadians: tilt }, { text: true })
      word.second = uniform(data.text).replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}%]+$/gu, '')
    }
  } finally {
    await worker.setParameters({ tessedit_pageseg_mode: PSM.AUTO })
  }
}

/** NFC, with the look-alikes it takes for đ and the slash as what they are, and no Đ read twice over. */
const uniform = (text: string): string =>
  text.normalize('NFC').replace(/[ÐĐ]+/g, 'Đ').replaceAll('ð', 'đ').replaceAll('\u2044', '/').trim()

const boxOf = ({ x0, y0, x1, y1 }: { x0: number; y0: number; x1: number; y1: number }): Box => [
  x0,
  y0,
  x1,
  y1
]
