/** *Phiếu tài liệu* for Word: the text on the left, the notes beside the passages they stand on. */
import {
  AlignmentType,
  HeadingLevel,
  Paragraph,
  ShadingType,
  type Table,
  TextRun,
  UnderlineType,
  type FileChild,
  type ISectionOptions,
  type ParagraphChild
} from 'docx'
import type { HighlightColour } from '../../../shared/model/annotation.ts'
import type { MarginNote, Slip, SlipBlock, Stretch } from '../../../shared/model/printable/phieu.ts'
import { headRows, MANY_COLUMNS, slipRows, type SlipRow } from '../../../shared/model/printable/slip-rows.ts'
import { footedPages, PLAIN_WIDTH } from './pages.ts'
import { frame, linedTable } from './tables.ts'
import { clean, halfPoints, lineHeight, plain, plainRun, runsOf, twips } from './words.ts'
import { fixedWords } from '../../../shared/model/printable/fixed-words.ts'

const BODY = 12
const SMALL = 10
/** Text, gap and notes, mm. */
const TEXT = 109
const GAP = 6
const NOTES = PLAIN_WIDTH - TEXT - GAP

/** Colour is never the only sign: each has its own underline. */
const looks: Readonly<
  Record<HighlightColour, { fill: string; line: (typeof UnderlineType)[keyof typeof UnderlineType] }>
> = {
  yellow: { fill: 'FFF3B0', line: UnderlineType.SINGLE },
  green: { fill: 'D3EFD0', line: UnderlineType.DASH },
  pink: { fill: 'FBD5E2', line: UnderlineType.DOTTED },
  blue: { fill: 'CFE3FA', line: UnderlineType.DOUBLE }
}

export function slipSections(slip: Slip): ISectionOptions[] {
  const { sheet, archive, accession, heading, facts, annotations, blocks, onPages, lost } = slip
  const children: FileChild[] = [
    frame(
      [PLAIN_WIDTH - 60, 60],
      [
        [
          [plain(archive, { size: 11, bold: true })],
          [plain(`${fixedWords.accession} ${accession}`, { size: 11 }, { alignment: AlignmentType.RIGHT })]
        ]
      ]
    ),
    plain(
      heading,
      { size: 15, bold: true },
      {
        alignment: AlignmentType.CENTER,
        // the document's own title is the heading where it has one
        ...(blocks.some(({ kind }) => kind === 'title') ? {} : { heading: HeadingLevel.HEADING_1 }),
        spacing: { before: twips(7), after: twips(4) }
      }
    ),
    ...facts.map(
      ({ label, line }) =>
        new Paragraph({
          children: [plainRun(`${label}: `, { size: 10.5, color: '333333' }), ...runsOf(line, { size: 10.5 })]
        })
    ),
    ...(annotations === null
      ? []
      : [
          new Paragraph({
            spacing: { before: twips(4) },
            children: [
              plainRun(`${fixedWords.annotations}: `, { size: 10.5, color: '333333' }),
              plainRun(`${annotations.lead} `, { size: 10.5, bold: true }),
              ...annotations.colours.flatMap(({ colour, name, count }, at) => [
                ...(at === 0 ? [] : [plainRun(', ', { size: 10.5 })]),
                marked(`${count} ${name}`, [colour], 10.5)
              ]),
              ...(annotations.lost === null ? [] : [plainRun(`; ${annotations.lost}`, { size: 10.5 })])
            ]
          })
        ]),
    new Paragraph({}),
    ...rowChildren(slipRows(blocks)),
    ...[onPages, lost].flatMap((notes) =>
      notes === null
        ? []
        : [
            plain(notes.heading, { size: 12, bold: true }, { heading: HeadingLevel.HEADING_2 }),
            ...notes.lines.map((line) => plain(line, { size: SMALL }))
          ]
    )
  ]
  return [footedPages(sheet.foot ?? '', { children })]
}

/** Text with its notes in frames of two columns; a wide table stands between them, so that its head is repeated. */
function rowChildren(rows: readonly SlipRow[]): FileChild[] {
  const children: FileChild[] = []
  for (let at = 0; at < rows.length;) {
    const row = rows[at]!
    if (row.isWide) {
      children.push(...row.blocks.flatMap(({ rows: cells }) => plainTable(cells, PLAIN_WIDTH)))
      at++
      continue
    }
    const others = rows.slice(at).findIndex(({ isWide }) => isWide)
    const end = others < 0 ? rows.length : at + others
    children.push(
      frame(
        [TEXT, GAP, NOTES],
        rows
          .slice(at, end)
          .map(({ blocks }) => [
            blocks.flatMap(blockChildren),
            [new Paragraph({})],
            noteChildren(blocks[0]?.notes ?? [])
          ])
      )
    )
    at = end
  }
  return children
}

/** A table of the text, and the paragraph that must follow it. */
function plainTable(rows: SlipBlock['rows'], width: number): [Table, Paragraph] {
  const count = Math.max(1, ...rows.map((row) => row.length))
  const size = count < MANY_COLUMNS ? SMALL : SMALL - 1
  const heads = headRows(rows)
  const whole = (row: readonly string[]) => Array.from({ length: count }, (_, at) => row[at] ?? '')
  const table = linedTable(
    rows.slice(0, heads).map(whole),
    rows.slice(heads).map((row) => whole(row).map((words) => plain(words, { size }))),
    Array.from({ length: count }, () => (width - 1) / count),
    size
  )
  return [table, new Paragraph({})]
}

function blockChildren({ kind, stretches, rows }: SlipBlock): (Paragraph | Table)[] {
  if (kind === 'table') return plainTable(rows, TEXT)
  const isHead = kind === 'title' || kind === 'heading'
  return [
    new Paragraph({
      ...(isHead
        ? { heading: kind === 'title' ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2, keepNext: true }
        : {}),
      spacing: { after: twips(5), ...lineHeight(1.32) },
      children: stretches.flatMap((stretch) => stretchRuns(stretch, isHead, kind === 'caption'))
    })
  ]
}

function stretchRuns({ text, colours, ends }: Stretch, bold: boolean, italics: boolean): ParagraphChild[] {
  return [
    marked(text, colours, BODY, { bold, italics }),
    ...(ends.length === 0 ? [] : [new TextRun({ text: ends.join(','), superScript: true, bold: true })])
  ]
}

/** Words in the colour and over the underline of their annotation. */
export function marked(
  text: string,
  colours: readonly HighlightColour[],
  size: number,
  voice: { bold?: boolean; italics?: boolean } = {}
): TextRun {
  const look = colours.length === 0 ? null : looks[colours.at(-1)!]
  return new TextRun({
    text: clean(text),
    ...voice,
    size: halfPoints(size),
    ...(look === null
      ? {}
      : {
          shading: { type: ShadingType.CLEAR, color: 'auto', fill: look.fill },
          underline: { type: look.line }
        })
  })
}

function noteChildren(notes: readonly MarginNote[]): Paragraph[] {
  if (notes.length === 0) return [new Paragraph({})]
  return notes.map(
    ({ number, colour, colourName, words, tags, when }) =>
      new Paragraph({
        spacing: { after: twips(4) },
        children: [
          plainRun(`${number} `, { size: SMALL, bold: true }),
          marked(colourName, [colour], SMALL),
          plainRun(` ${words === '' ? fixedWords.onlyMarked : words}`, {
            size: SMALL,
            italics: words === ''
          }),
          plainRun(tags === '' ? '' : ` · ${fixedWords.noteTags} ${tags}`, { size: SMALL }),
          plainRun(when === '' ? '' : ` · ${when}`, { size: SMALL, italics: true })
        ]
      })
  )
}
