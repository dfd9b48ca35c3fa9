/**
 * How tall a sheet will be, before it is drawn: enough to decide how many sentences it may print. Widths are
 * counted in average letters of Tinos, heights come from the measures of the sheet (print.css).
 */
import type { Line } from '../../shared/model/printable/line.ts'
import type { FigureRow } from '../../shared/model/printable/tables.ts'
import type { Summary, Section } from '../../shared/model/printable/tom-tat.ts'

/** Height of the text area of one A4 page, mm. */
export const PAGE_MM = 257

const BODY = { letters: 97, line: 4.87 }
const FACTS = { letters: 90, line: 4.33 }
const SMALL = { letters: 117, line: 4.02 }

const words = (line: Line): number => line.reduce((sum, run) => sum + run.text.length + run.marks.length, 0)
const lines = (letters: number, perLine: number): number => Math.max(1, Math.ceil(letters / perLine))
const total = (heights: readonly number[]): number => heights.reduce((sum, height) => sum + height, 0)

/** Height of the sheet down to its source paragraph, without the list of evidence, mm. */
export function sheetHeight({ name, facts, inferences, sections, source }: Summary): number {
  const head = 15.5 + lines(name.length, 82) * 5.3
  const rows = facts.map(
    (row) => 0.95 + total(row.lines.map((line) => lines(words(line), FACTS.letters) * FACTS.line))
  )
  const end = 4.5 + lines(words(source), 112) * 4.3
  return head + total(rows) + inferences.length * 4.7 + total(sections.map(sectionHeight)) + end
}

/** Height of the list of evidence in its two columns, mm. */
export function evidenceHeight({ evidence }: Summary): number {
  const rows = evidence.map(
    ({ quote, place }) => 1.13 + lines(quote.length + (place?.length ?? 0) + 5, 49) * 4.09
  )
  return 17 + total(rows) / 2
}

function sectionHeight(section: Section): number {
  const note = section.note === null ? 0 : 0.7 + lines(section.note.length, SMALL.letters) * SMALL.line
  return 7.9 + note + bodyHeight(section)
}

function bodyHeight(section: Section): number {
  const paragraphs = (all: readonly Line[], gap: number, letters: number): number =>
    total(all.map((line) => gap + lines(words(line), letters) * BODY.line))
  switch (section.kind) {
    case 'report': {
      const who =
        section.reporters === null ? 0 : lines(section.reporters.length + 16, SMALL.letters) * SMALL.line
      return who + paragraphs(section.points, 0.7, 94)
    }
    case 'figures':
      return 5 + total(section.rows.map((row) => rowHeight(row, section.columns)))
    case 'statements':
      return paragraphs(section.speakers, 1.05, BODY.letters)
    case 'tasks':
      return total(
        section.groups.map(
          ({ giver, items }) =>
            (giver === null ? 0 : 5) +
            paragraphs(
              items.map(({ line }) => line),
              0.65,
              93
            )
        )
      )
    case 'awards':
      return paragraphs([section.line], 0, BODY.letters)
    case 'citations':
      return paragraphs(
        section.items.map(({ line }) => line),
        0.65,
        93
      )
  }
}

function rowHeight(row: FigureRow, columns: { scope: boolean; period: boolean }): number {
  if (row.value === '') return 0.88 + lines(words(row.about), 88) * 4.22
  const both = columns.scope && columns.period
  const about = words(row.about) + (row.number === null ? 4 : 0)
  const tallest = Math.max(
    lines(about, both ? 36 : 46),
    lines(row.unit.length, both ? 13 : 15),
    columns.scope ? lines(row.scope?.length ?? 0, both ? 16 : 23) : 1,
    columns.period ? lines(row.period?.length ?? 0, both ? 14 : 23) : 1
  )
  return 0.88 + tallest * 4.22
}
