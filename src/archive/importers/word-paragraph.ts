import type { ExtractBlock } from '../../shared/model/extract.ts'
import type { FontMarks } from './font-marks.ts'
import { splitBreaks } from './line-breaks.ts'
import type { Label } from './list-counter.ts'
import { spreadCells, tableBlocks, type CellGrid } from './table-blocks.ts'
import type { WordStyle } from './word-styles.ts'

/** Runs of white space as one; breaks of lines stay. */
export function tidyText(text: string): string {
  return text
    .replace(/[^\S\n\u00a0]+/g, ' ')
    .replace(/[ \u00a0]*\n[ \u00a0]*/g, '\n')
    .trim()
}

/** What a paragraph is for whose own level in the outline is stated beside its style's role; 9 is body text. */
export function outlineRole(role: WordStyle['role'], outline: number): WordStyle['role'] {
  if (outline < 9) return 'heading'
  return role === 'title' || role === 'caption' ? role : null
}

type ParagraphLook = {
  role: WordStyle['role']
  /** Number or bullet before it; null in no list. */
  label: Label | null
  font: string | undefined
  marks: FontMarks
}

/** A paragraph of a Word file as blocks, its number in front as Word shows it. */
export function paragraphBlocks(whole: string, { role, label, font, marks }: ParagraphLook): ExtractBlock[] {
  // a heading is short; outline levels are given to whole paragraphs too
  const isHeading = role === 'heading' && whole.length <= 400
  // "Điều 3." opens a paragraph, "3." and "-" an item
  const isItem = label === null ? /^\s*[-–•▪*+] \S/.test(whole) : !/\p{L}{3}/u.test(label.text)
  const kind = isHeading
    ? 'heading'
    : role === 'heading'
      ? 'paragraph'
      : (role ?? (isItem ? 'list' : 'paragraph'))
  const before = label === null ? '' : marks.mark(label.text, label.font ?? font) + (label.isClose ? '' : ' ')
  const pieces = splitBreaks(tidyText(before + whole.replace(/^\s+/, '')))
  return pieces.map((text, index) => ({
    kind: index > 0 && kind === 'list' ? 'paragraph' : kind,
    text,
    reason: null
  }))
}

/** Longest cell of a table that holds others and is data all the same; the cells of a frame say more. */
const MAX_DATA_CELL = 200

/** The lines of a cell: a table in it has its own, all else is one. */
function cellGrid(cell: readonly ExtractBlock[]): CellGrid {
  if (cell.every(({ kind }) => kind !== 'table')) return [[cell.map(({ text }) => text).join(' ')]]
  return cell.flatMap(({ kind, text }) =>
    kind === 'table' ? text.split('\n').map((row) => row.split('\t')) : [[text.replaceAll('\n', ' ')]]
  )
}

/**
 * A table of a Word file: data as one block, frames as the paragraphs of their cells; one with tables in it is mostly a
 * frame.
 */
export function wordTable(rows: readonly ExtractBlock[][][], isNested: boolean): ExtractBlock[] {
  const all = rows.flat(2)
  const shown = rows.map((row) => row.map((cell) => cell.filter((one) => one.reason === null)))
  const texts = shown.map((row) => row.map((cell) => cell.map((one) => one.text)))
  const spread = isNested ? spreadCells(shown.map((row) => row.map(cellGrid))) : null
  const table = tableBlocks(spread?.map((row) => row.map((text) => [text])) ?? texts)
  const isFrame = isNested && texts.flat().some((cell) => cell.join(' ').length > MAX_DATA_CELL)
  if (isFrame || table[0]?.kind !== 'table') return all
  return [...table, ...all.filter((one) => one.reason !== null)]
}
