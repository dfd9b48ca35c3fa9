/**
 * Recognition of printed text: Tesseract (LSTM, Vietnamese and English) as WebAssembly, offline. One recogniser serves
 * an importer thread and dies with it.
 */
import { createWorker, OEM, PSM, type Worker } from 'tesseract.js'
import { ArchiveError } from '../../../shared/ipc/errors.ts'

/** Pixels: left, top, right, bottom. */
export type Box = readonly [number, number, number, number]
export type RecognisedWord = {
  text: string
  /** 0…100, as Tesseract gives it. */
  confidence: number
  box: Box
}
export type RecognisedLine = { words: RecognisedWord[]; box: Box }
/** One column or block of a page, lines from the top down. */
export type RecognisedRegion = { lines: RecognisedLine[]; box: Box }

let loading: Promise<Worker> | null = null

/**
 * `dataFolder` holds `vie.traineddata.gz` and `eng.traineddata.gz`. Nothing is fetched and nothing is cached: both
 * paths are given.
 */
async function start(dataFolder: string): Promise<Worker> {
  const worker = await createWorker(['vie', 'eng'], OEM.LSTM_ONLY, {
    langPath: dataFolder,
    cacheMethod: 'none',
    gzip: true,
    // without one, tesseract.js throws outside of any promise
    errorHandler: () => undefined
  })
  await worker.setParameters({
    // one column of varying sizes: the default loses titles and tables of official documents
    tessedit_pageseg_mode: PSM.SINGLE_COLUMN,
    // stated, or Tesseract guesses it for every picture and says so on standard error
    user_defined_dpi: '300'
  })
  return worker
}

/**
 * Reads one picture (PNG, JPEG, WebP, BMP, GIF or PNM bytes).
 * @throws ArchiveError `broken-file` when it is none that can be decoded
 */
export async function recognise(image: Uint8Array, dataFolder: string): Promise<RecognisedRegion[]> {
  const worker = await (loading ??= start(dataFolder))
  try {
    const { data } = await worker.recognize(Buffer.from(image), {}, { blocks: true, text: false })
    return (data.blocks ?? []).map((block) => ({
      box: boxOf(block.bbox),
      lines: block.paragraphs.flatMap((paragraph) =>
        paragraph.lines.map((line) => ({
          box: boxOf(line.bbox),
          words: line.words
            .map(({ text, confidence, bbox }) => ({
              text: text.normalize('NFC').trim(),
              confidence: Math.round(confidence),
              box: boxOf(bbox)
            }))
            .filter((word) => word.text !== '')
        }))
      )
    }))
  } catch (error) {
    throw new ArchiveError('broken-file', error instanceof Error ? error.message : String(error))
  }
}

const boxOf = ({ x0, y0, x1, y1 }: { x0: number; y0: number; x1: number; y1: number }): Box => [
  x0,
  y0,
  x1,
  y1
]
