import type { ExtractBlock, RecognisedSpan } from '../../../shared/model/extract.ts'
import type { RecognisedLine, RecognisedRegion } from './engine.ts'

/** A page on which less than this is sure is most likely no text at all: a photograph, a stamp, a drawing. */
const LEAST_MEAN_CONFIDENCE = 45
/** Words below this are specks and lines that look like letters. */
const LEAST_CONFIDENCE = 20

/** A number is kept however unsure, to be looked at; it would else be missing from its sentence unseen. */
const isWord = ({ text, confidence }: RecognisedLine['words'][number]) =>
  confidence >= LEAST_CONFIDENCE || /\d{2}/.test(text)

const heightOf = (line: RecognisedLine) => line.box[3] - line.box[1]
const textOf = (line: RecognisedLine) => line.words.map((word) => word.text).join(' ')

/** Marks that open a point of a list: "1.", "a)", "-", "II.", "Điều 3.". */
const OPENS_POINT = /^(?:[-–+•*]|\d{1,3}[.)]|[a-zđ]\)|[IVX]{1,5}\.|Điều \d|Chương )/u

/**
 * Where a new paragraph begins: after a larger gap, after a line that ends well before the column does, at the mark of
 * a point, or where the height of the letters changes.
 */
function parts(before: RecognisedLine, line: RecognisedLine, region: RecognisedRegion): boolean {
  const height = Math.max(heightOf(before), heightOf(line))
  const width = region.box[2] - region.box[0]
  if (line.box[1] - before.box[3] > height * 0.9) return true
  if (OPENS_POINT.test(textOf(line))) return true
  const isShort = before.box[2] < region.box[2] - width * 0.12
  const opensLarge = /^[\p{Lu}\p{N}“"(]/u.test(textOf(line))
  return isShort && (opensLarge || /[.:;!?]$/.test(textOf(before)))
}

/** Lines of the head of an official document, in which issuer and state stand side by side (Decree 30/2020, Annex I). */
const HEAD_LINES = 12
/** A gap this many times the height of the line parts the two. */
const WIDE_GAP = 2

/** A line as its left and right part, where a wide gap parts it in two. */
function sidesOf(line: RecognisedLine): [RecognisedLine, RecognisedLine] | null {
  const at = line.words.findIndex(
    (word, n) => n > 0 && word.box[0] - line.words[n - 1]!.box[2] > heightOf(line) * WIDE_GAP
  )
  if (at < 0) return null
  const side = (words: RecognisedLine['words']): RecognisedLine => ({
    words,
    box: [words[0]!.box[0], line.box[1], words.at(-1)!.box[2], line.box[3]]
  })
  return [side(line.words.slice(0, at)), side(line.words.slice(at))]
}

/** The lines of a page, those of its head one side after the other; `alone` are those of the sides, each a line by itself. */
function inColumns(lines: readonly RecognisedLine[]): {
  lines: RecognisedLine[]
  alone: ReadonlySet<RecognisedLine>
} {
  const head = lines.slice(0, HEAD_LINES).map((line) => ({ line, sides: sidesOf(line) }))
  const from = head.findIndex(({ sides }) => sides !== null)
  if (from < 0) return { lines: [...lines], alone: new Set() }
  let to = from
  while (to < head.length && head[to]!.sides !== null) to++
  const parted = head.slice(from, to).map(({ sides }) => sides!)
  const sides = [...parted.map(([left]) => left), ...parted.map(([, right]) => right)]
  return { lines: [...lines.slice(0, from), ...sides, ...lines.slice(to)], alone: new Set(sides) }
}

/** One paragraph: its words in one line, each with the place it takes in the text. */
function blockOf(lines: readonly RecognisedLine[], page: number): ExtractBlock {
  let text = ''
  const words: RecognisedSpan[] = []
  for (const word of lines.flatMap((line) => line.words)) {
    if (text !== '') text += ' '
    words.push({
      start: text.length,
      end: text.length + word.text.length,
      confidence: word.confidence,
      page,
      box: [...word.box],
      ...(word.second === undefined ? {} : { second: word.second })
    })
    text += word.text
  }
  return { kind: 'paragraph', text, reason: null, page, words }
}

/** The paragraphs of a recognised page; none when hardly a word of it is sure. */
export function recognisedBlocks(regions: readonly RecognisedRegion[], page: number): ExtractBlock[] {
  const sure = regions.map((region) => ({
    ...region,
    lines: region.lines
      .map((line) => ({ ...line, words: line.words.filter(isWord) }))
      .filter((line) => line.words.length > 0)
  }))
  const words = sure.flatMap((region) => region.lines.flatMap((line) => line.words))
  const letters = words.reduce((sum, word) => sum + word.text.length, 0)
  const weight = words.reduce((sum, word) => sum + word.text.length * word.confidence, 0)
  if (letters < 3 || weight / letters < LEAST_MEAN_CONFIDENCE) return []
  return sure.flatMap((region, index) => {
    const paragraphs: RecognisedLine[][] = []
    const { lines, alone } =
      index === 0 ? inColumns(region.lines) : { lines: region.lines, alone: new Set<RecognisedLine>() }
    for (const line of lines) {
      const last = paragraphs.at(-1)
      if (last === undefined || alone.has(line) || parts(last.at(-1)!, line, region)) paragraphs.push([line])
      else last.push(line)
    }
    return paragraphs.map((paragraph) => blockOf(paragraph, page))
  })
}
