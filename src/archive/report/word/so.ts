/** *Sổ văn bản* for Word: cover and register on landscape pages. */
import { AlignmentType, Paragraph, type ISectionOptions } from 'docx'
import type { Register } from '../../../shared/model/printable/so.ts'
import { coverSection } from './cover.ts'
import { footedPages, LANDSCAPE_WIDTH } from './pages.ts'
import { linedTable } from './tables.ts'
import { plain, runsOf, twips } from './words.ts'

const SIZE = 11
const alignments = {
  left: AlignmentType.LEFT,
  centre: AlignmentType.CENTER,
  right: AlignmentType.RIGHT
} as const

export function registerSections({ sheet, cover, columns, rows, closing }: Register): ISectionOptions[] {
  const fixed = columns.reduce((sum, { width }) => sum + (width ?? 0), 0)
  const open = columns.filter(({ width }) => width === null).length
  const widths = columns.map(({ width }) => width ?? (LANDSCAPE_WIDTH - fixed) / open)
  return [
    coverSection(cover, true),
    footedPages(sheet.foot ?? '', {
      isLandscape: true,
      children: [
        linedTable(
          [columns.map(({ label }) => label), columns.map((_, at) => `(${at + 1})`)],
          rows.map((row) =>
            row.map(
              (line, at) =>
                new Paragraph({
                  alignment: alignments[columns[at]!.align],
                  children: runsOf(line, { size: SIZE })
                })
            )
          ),
          widths,
          SIZE
        ),
        plain(closing, { size: 12 }, { spacing: { before: twips(8) } })
      ]
    })
  ]
}
