/** *Tóm tắt hội nghị* for Word. */
import {
  AlignmentType,
  Bookmark,
  BorderStyle,
  HeadingLevel,
  Paragraph,
  SectionType,
  type FileChild,
  type ISectionOptions
} from 'docx'
import type { Section, Summary } from '../../../shared/model/printable/tom-tat.ts'
import { footedPages, PLAIN_WIDTH } from './pages.ts'
import { factTable, figureTable } from './tables.ts'
import { lineParagraph, plain, plainRun, twips, twipsOfMm, tab } from './words.ts'
import { evidenceNote, fixedWords } from '../../../shared/model/printable/fixed-words.ts'

const BODY = 11.5
const SMALL = 9.5
const TABLE = 10.5

/** The sections of the file: the sheet, and the evidence in two columns. */
export function summarySections(summary: Summary): ISectionOptions[] {
  const { sheet, letterhead, accession, heading, name, facts, inferences, sections, source, evidence } =
    summary
  const foot = sheet.foot ?? ''
  const head: FileChild[] = [
    new Paragraph({
      tabStops: [{ type: 'right', position: twipsOfMm(PLAIN_WIDTH) }],
      border: { bottom: { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 2 } },
      children: [
        plainRun(letterhead, { size: 11, bold: true }),
        plainRun('', {}),
        tab(),
        plainRun(`${fixedWords.accession} `, { size: 11 }),
        plainRun(accession, { size: 11, bold: true })
      ]
    }),
    plain(
      heading,
      { size: 15, bold: true },
      { alignment: AlignmentType.CENTER, spacing: { before: twips(7) } }
    ),
    plain(
      name,
      { size: 12.5, bold: true },
      { heading: HeadingLevel.HEADING_1, alignment: AlignmentType.CENTER, spacing: { after: twips(5) } }
    ),
    factTable(facts, PLAIN_WIDTH, TABLE),
    ...inferences.map((note) => plain(note, { size: SMALL, color: '333333' }))
  ]
  const body = sections.flatMap(sectionChildren)
  const last = lineParagraph(source, { voice: { size: SMALL }, spacing: { before: twips(8) } })
  const sheetChildren = [...head, ...body, last]
  if (evidence.length === 0) return [footedPages(foot, { children: sheetChildren })]
  const note = evidenceNote(summary)
  const title = plain(
    fixedWords.evidence,
    { size: 12, bold: true },
    { heading: HeadingLevel.HEADING_2, spacing: { before: twips(10) } }
  )
  const main = footedPages(foot, {
    children: [...sheetChildren, title, ...(note === null ? [] : [small(note)])]
  })
  const rows = footedPages(foot, {
    more: { type: SectionType.CONTINUOUS, column: { count: 2, space: twipsOfMm(6) } },
    children: evidence.map(
      ({ number, quote, place }) =>
        new Paragraph({
          indent: { left: twipsOfMm(6), hanging: twipsOfMm(6) },
          tabStops: [{ type: 'left', position: twipsOfMm(6) }],
          spacing: { after: twips(2) },
          children: [
            new Bookmark({
              id: `dc-${number}`,
              children: [plainRun(String(number), { size: SMALL, bold: true })]
            }),
            tab(),
            plainRun(`“${quote}”${place === null ? '' : ` (${place})`}`, { size: SMALL })
          ]
        })
    )
  })
  // Word makes columns equally long only where another section follows on the page.
  const end = footedPages(foot, {
    more: { type: SectionType.CONTINUOUS },
    children: [new Paragraph({ spacing: { line: 20, lineRule: 'exact' } })]
  })
  return [main, rows, end]
}

function sectionChildren(section: Section): FileChild[] {
  const heading = plain(
    section.heading,
    { size: 12, bold: true },
    { heading: HeadingLevel.HEADING_2, spacing: { before: twips(7), after: twips(2) } }
  )
  const note = section.note === null ? [] : [small(section.note)]
  return [heading, ...sectionBody(section), ...note]
}

const small = (text: string) => plain(text, { size: SMALL, color: '333333' })
const voice = { size: BODY }

function sectionBody(section: Section): FileChild[] {
  switch (section.kind) {
    case 'report':
      return [
        ...(section.reporters === null ? [] : [small(`${fixedWords.reporters} ${section.reporters}`)]),
        ...section.points.map((line) => lineParagraph(line, { label: '-', voice }))
      ]
    case 'figures':
      return [figureTable([{ heading: null, rows: section.rows }], section.columns, PLAIN_WIDTH, TABLE)]
    case 'statements':
      return section.speakers.map((line) => lineParagraph(line, { voice, spacing: { after: twips(3) } }))
    case 'awards':
      return [lineParagraph(section.line, { voice })]
    case 'tasks':
      return section.groups.flatMap(({ giver, items }) => [
        ...(giver === null ? [] : [small(giver)]),
        ...items.map(({ label, line }) => lineParagraph(line, { label, voice }))
      ])
    case 'citations':
      return section.items.map(({ label, line }) => lineParagraph(line, { label, voice }))
  }
}
