/** How the blocks of a slip share rows with their notes: text without notes goes on beside notes longer than their passage. */
import type { SlipBlock } from './phieu.ts'

/**
 * Rows of blocks; the notes of a row are those of its first block. `isLong`: the notes are longer than the text beside them.
 * `isWide`: a table with nothing beside it, which takes the width of the page.
 */
export type SlipRow = { blocks: SlipBlock[]; isLong: boolean; isWide: boolean }

/** Letters that fit a line and heights in mm, of the text (12 pt in 109 mm) and of the notes (9.5 pt in 47 mm). */
const TEXT = { letters: 58, line: 5.6, gap: 2.1 }
const NOTE = { letters: 32, line: 4.1, gap: 1.4 }

const linesOf = (text: string, letters: number): number =>
  text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / letters)), 0)

function textHeight({ kind, stretches, rows }: SlipBlock): number {
  if (kind === 'table') return rows.length * TEXT.line
  const text = stretches.map((stretch) => stretch.text).join('')
  return linesOf(text, kind === 'title' ? TEXT.letters * 0.7 : TEXT.letters) * TEXT.line + TEXT.gap
}

function notesHeight({ notes }: SlipBlock): number {
  return notes.reduce((sum, { colourName, words, tags, when }) => {
    const lines =
      linesOf(`99 (${colourName}) ${words}`, NOTE.letters) +
      linesOf(tags, NOTE.letters) +
      (when === '' ? 0 : 1)
    return sum + lines * NOTE.line + NOTE.gap
  }, 0)
}

/**
 * A block with notes opens a row; the ones after it join until the text is as long as the notes, or one has notes of its
 * own, which begin beside it. So a title with thirteen notes leaves no empty page, and a note stays by its passage.
 */
export function slipRows(blocks: readonly SlipBlock[]): SlipRow[] {
  const rows: SlipRow[] = []
  let left = 0
  for (const block of blocks) {
    const row = rows.at(-1)
    const height = textHeight(block)
    if (row !== undefined && block.notes.length === 0 && left > 0) {
      row.blocks.push(block)
      left -= height
      row.isLong = left > 0
      continue
    }
    left = notesHeight(block) - height
    rows.push({ blocks: [block], isLong: left > 0, isWide: block.kind === 'table' && left <= 0 })
  }
  return rows
}

/**
 * How many rows at the beginning of a table are its head: the first, where none of its cells is a number, as heads are
 * not told apart in the text.
 */
export function headRows(rows: readonly (readonly string[])[]): 0 | 1 {
  const [first = []] = rows
  return rows.length > 1 && first.every((cell) => !/^[\d.,%/\s-]+$/u.test(cell)) ? 1 : 0
}

/** From this many columns on a table is set smaller. */
export const MANY_COLUMNS = 8
