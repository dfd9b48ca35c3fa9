/** The tables that several Word templates share: facts, figures, and frames without lines that hold two columns. */
import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
  type ITableCellOptions
} from 'docx'
import type { FactRow, FigureColumns, FigureRow } from '../../../shared/model/printable/tables.ts'
import { markRuns, plain, plainRun, runsOf, twips, twipsOfMm } from './words.ts'
import { ABSENT, figureHeads } from '../../../shared/model/printable/fixed-words.ts'

type Cell = Table | Paragraph

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
const hairline = { style: BorderStyle.SINGLE, size: 3, color: '999999' } as const
const thin = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const

export const noBorders = { top: none, bottom: none, left: none, right: none } as const
const lined = {
  top: thin,
  bottom: thin,
  left: thin,
  right: thin,
  insideHorizontal: thin,
  insideVertical: thin
} as const
const frameless = { ...noBorders, insideHorizontal: none, insideVertical: none } as const

/** Columns of given widths (mm) without lines; each row is a list of cells. */
export function frame(widths: readonly number[], rows: readonly (readonly (readonly Cell[])[])[]): Table {
  return new Table({
    ...sized(widths),
    borders: frameless,
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map((children, at) =>
            cell(children, widths[at]!, { borders: noBorders, margins: bare })
          )
        })
    )
  })
}

const bare = { top: 0, bottom: 0, left: 0, right: 0 } as const

function sized(widths: readonly number[]) {
  const columnWidths = widths.map(twipsOfMm)
  return {
    columnWidths,
    width: { size: columnWidths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED
  }
}

function cell(children: readonly Cell[], width: number, options: Partial<ITableCellOptions> = {}): TableCell {
  return new TableCell({ ...options, width: { size: twipsOfMm(width), type: WidthType.DXA }, children })
}

/** Time, place, chair … : the label, and a line or a list of people. */
export function factTable(rows: readonly FactRow[], width: number, size: number): Table {
  const label = 27
  return new Table({
    ...sized([label, width - label]),
    borders: { ...frameless, top: hairline, bottom: hairline, insideHorizontal: hairline },
    rows: rows.map(
      (row) =>
        new TableRow({
          cantSplit: row.lines.length < 8,
          children: [
            cell(
              [
                new Paragraph({
                  children: [plainRun(row.label, { size, color: '333333' }), ...markRuns(row.marks)]
                })
              ],
              label,
              { margins: { ...bare, top: twips(1.3), bottom: twips(1.3) } }
            ),
            cell(
              row.lines.map((line) => new Paragraph({ children: runsOf(line, { size }) })),
              width - label,
              { margins: { ...bare, top: twips(1.3), bottom: twips(1.3) } }
            )
          ]
        })
    )
  })
}

export type FigureGroup = { heading: string | null; rows: readonly FigureRow[] }

/** Figures with their units; parts under their totals; the head is repeated on every page. */
export function figureTable(
  groups: readonly FigureGroup[],
  columns: FigureColumns,
  width: number,
  size: number
): Table {
  const fixed = [8, 21, 21, ...(columns.scope ? [30] : []), ...(columns.period ? [27] : [])]
  const about = width - fixed.reduce((sum, each) => sum + each, 0)
  const [number = 0, ...rest] = fixed
  const widths = [number, about, ...rest]
  const heads = figureHeads(columns)
  const margins = { top: twips(1), bottom: twips(1), left: twips(3), right: twips(3) }
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: heads.map((words, at) =>
      cell([plain(words, { size, bold: true }, { alignment: AlignmentType.CENTER })], widths[at]!, {
        margins
      })
    )
  })
  const span = (children: Paragraph, count: number, from: number) =>
    new TableCell({
      margins,
      columnSpan: count,
      width: {
        size: twipsOfMm(widths.slice(from).reduce((sum, each) => sum + each, 0)),
        type: WidthType.DXA
      },
      children: [children]
    })
  const body = groups.flatMap(({ heading, rows }) => [
    ...(heading === null
      ? []
      : [
          new TableRow({
            cantSplit: true,
            children: [span(plain(heading, { size, bold: true }, { keepNext: true }), widths.length, 0)]
          })
        ]),
    ...rows.map((row) => new TableRow({ cantSplit: true, children: figureCells(row) }))
  ])
  function figureCells(row: FigureRow): TableCell[] {
    // A total and the parts below it stay on one page.
    const keepNext = row.role === 'total' || row.role === 'part'
    const isPart = row.role === 'part' || row.role === 'last-part'
    const tell = new Paragraph({
      keepNext,
      ...(isPart ? { indent: { left: twipsOfMm(4) } } : {}),
      children: runsOf(row.about, { size })
    })
    const index = cell(
      [plain(row.number === null ? '' : String(row.number), { size }, { alignment: AlignmentType.CENTER })],
      number,
      { margins }
    )
    if (row.value === '') return [index, span(tell, widths.length - 1, 1)]
    const given = (value: string | null, width_: number) =>
      cell(
        [value === null ? plain(ABSENT, { size, italics: true, color: '444444' }) : plain(value, { size })],
        width_,
        { margins }
      )
    const [, , valueWidth = 0, unitWidth = 0, ...others] = widths
    return [
      index,
      cell([tell], about, { margins }),
      cell([plain(row.value, { size }, { alignment: AlignmentType.RIGHT })], valueWidth, { margins }),
      given(row.unit, unitWidth),
      ...(columns.scope ? [given(row.scope, others[0]!)] : []),
      ...(columns.period ? [given(row.period, others.at(-1)!)] : [])
    ]
  }
  return new Table({
    ...sized(widths),
    borders: lined,
    rows: [head, ...body]
  })
}

/** A lined table with a head that is repeated on every page. */
export function linedTable(
  heads: readonly (readonly string[])[],
  rows: readonly (readonly Paragraph[])[],
  widths: readonly number[],
  size: number
): Table {
  const margins = { top: twips(1.5), bottom: twips(1.5), left: twips(3), right: twips(3) }
  return new Table({
    ...sized(widths),
    borders: lined,
    rows: [
      ...heads.map(
        (words, line) =>
          new TableRow({
            tableHeader: true,
            cantSplit: true,
            children: words.map((each, at) =>
              cell(
                [
                  plain(
                    each,
                    { size, bold: line === 0, italics: line > 0 },
                    { alignment: AlignmentType.CENTER }
                  )
                ],
                widths[at]!,
                { margins }
              )
            )
          })
      ),
      ...rows.map(
        (cells) =>
          new TableRow({
            cantSplit: true,
            children: cells.map((each, at) => cell([each], widths[at]!, { margins }))
          })
      )
    ]
  })
}
