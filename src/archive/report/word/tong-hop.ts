/** *Báo cáo tổng hợp* for Word: cover, contents and index whose page numbers Word fills in, the parts. */
import {
  AlignmentType,
  Bookmark,
  HeadingLevel,
  LeaderType,
  PageReference,
  Paragraph,
  TextRun,
  type FileChild,
  type ISectionOptions
} from 'docx'
import type {
  DigestMeeting,
  DigestPart,
  DigestSection,
  Digest
} from '../../../shared/model/printable/tong-hop.ts'
import { coverSection } from './cover.ts'
import { footedPages, PLAIN_WIDTH } from './pages.ts'
import { factTable, figureTable, linedTable } from './tables.ts'
import { lineParagraph, lineHeight, plain, plainRun, runsOf, twips, twipsOfMm, tab } from './words.ts'
import { fixedWords } from '../../../shared/model/printable/fixed-words.ts'

const BODY = 13
const SMALL = 10.5
const body = { spacing: { ...lineHeight(1.27), after: twips(3) } }

export function digestSections(digest: Digest): ISectionOptions[] {
  const { cover, contents, parts, sheet } = digest
  const lines = parts.flatMap((part) => [
    entry(part.entry, part.id, 0),
    ...(part.kind === 'meetings' ? part.meetings.map(({ heading, id }) => entry(heading, id, 6)) : [])
  ])
  return [
    coverSection(cover, false),
    footedPages(sheet.foot ?? '', {
      children: [
        plain(
          contents,
          { size: 14, bold: true },
          { alignment: AlignmentType.CENTER, spacing: { after: twips(8) } }
        ),
        ...lines,
        ...parts.flatMap(partChildren)
      ]
    })
  ]
}

/** A line of the contents: its words, dots, the page. */
function entry(words: string, id: string, indent: number): Paragraph {
  return new Paragraph({
    indent: { left: twipsOfMm(indent) },
    tabStops: [{ type: 'right', position: twipsOfMm(PLAIN_WIDTH), leader: LeaderType.DOT }],
    spacing: { after: twips(3) },
    children: [plainRun(words, { size: BODY }), tab(), page(id)]
  })
}

const page = (id: string) => new PageReference(bookmark(id), { hyperlink: true })
/** Names of bookmarks begin with a letter and hold letters, digits and lines only. */
const bookmark = (id: string) => `tl_${id.replace(/\W/g, '_')}`

function partChildren(part: DigestPart): FileChild[] {
  const heading = new Paragraph({
    heading: HeadingLevel.HEADING_1,
    pageBreakBefore: true,
    alignment: AlignmentType.CENTER,
    spacing: { after: twips(8) },
    children: [
      new Bookmark({
        id: bookmark(part.id),
        children: [
          plainRun(part.heading, { size: 14, bold: true }),
          new TextRun({ break: 1 }),
          plainRun(part.title, { size: 14, bold: true })
        ]
      })
    ]
  })
  const note = part.note === null ? [] : [plain(part.note, { size: SMALL, color: '333333' })]
  return [heading, ...partBody(part), ...note]
}

function partBody(part: DigestPart): FileChild[] {
  switch (part.kind) {
    case 'meetings':
      return part.meetings.flatMap(meetingChildren)
    case 'figures':
      return [figureTable(part.groups, part.columns, PLAIN_WIDTH, SMALL)]
    case 'citations':
      return [
        linedTable(
          [fixedWords.citedHeads],
          part.rows.map(({ number, document, meetings, held }) => [
            plain(String(number), { size: SMALL }, { alignment: AlignmentType.CENTER }),
            new Paragraph({ children: runsOf(document, { size: SMALL }) }),
            plain(meetings, { size: SMALL }, { alignment: AlignmentType.CENTER }),
            new Paragraph({ children: runsOf(held, { size: SMALL }) })
          ]),
          [10, PLAIN_WIDTH - 10 - 22 - 30, 22, 30],
          SMALL
        )
      ]
    case 'people':
      return part.letters.flatMap(({ letter, people }) => [
        plain(letter, { size: 12, bold: true }, { keepNext: true, spacing: { before: twips(6) } }),
        ...people.map(
          ({ name, office, meetings }) =>
            new Paragraph({
              tabStops: [{ type: 'right', position: twipsOfMm(PLAIN_WIDTH), leader: LeaderType.DOT }],
              children: [
                plainRun(name, { size: 11.5, bold: true }),
                plainRun(office === '' ? '' : `, ${office}`, { size: 11.5 }),
                tab(),
                ...meetings.flatMap((id, at) => [
                  plainRun(`${at === 0 ? '' : ', '}${fixedWords.page} `, { size: 11.5 }),
                  page(id)
                ])
              ]
            })
        )
      ])
  }
}

function meetingChildren({ id, origin, heading, facts, inferences, sections }: DigestMeeting): FileChild[] {
  return [
    plain(origin, { size: SMALL, color: '333333' }, { keepNext: true, spacing: { before: twips(12) } }),
    new Paragraph({
      heading: HeadingLevel.HEADING_2,
      spacing: { after: twips(4) },
      children: [
        new Bookmark({ id: bookmark(id), children: [plainRun(heading, { size: BODY, bold: true })] })
      ]
    }),
    factTable(facts, PLAIN_WIDTH, 11.5),
    ...inferences.map((note) => plain(note, { size: SMALL, color: '333333' })),
    ...sections.flatMap(sectionChildren)
  ]
}

function sectionChildren(section: DigestSection): FileChild[] {
  const voice = { size: BODY }
  return [
    plain(
      section.heading,
      { ...voice, bold: true, italics: true },
      { heading: HeadingLevel.HEADING_3, spacing: { before: twips(6) } }
    ),
    ...(section.kind === 'paragraphs'
      ? section.lines.map((line) => lineParagraph(line, { voice, ...body }))
      : section.items.map(({ label, line }) => lineParagraph(line, { label, voice, ...body }))),
    ...(section.note === null ? [] : [plain(section.note, { size: SMALL, color: '333333' })])
  ]
}
