/** *Báo cáo* by Nghị định 30/2020/NĐ-CP and of a Party body for Word; the measures are those of the printed page. */
import {
  AlignmentType,
  BorderStyle,
  HeadingLevel,
  Paragraph,
  SectionType,
  UnderlineType,
  TextRun,
  type FileChild,
  type ISectionOptions
} from 'docx'
import type { PartyReport } from '../../../shared/model/printable/dang.ts'
import type { DecreeReport } from '../../../shared/model/printable/nd30.ts'
import type { Annex, BodyPart } from '../../../shared/model/printable/official.ts'
import { headedPages } from './pages.ts'
import { figureTable, frame } from './tables.ts'
import { halfPoints, lineHeight, plain, plainRun, runsOf, twips, twipsOfMm, type Voice } from './words.ts'
import { fixedWords } from '../../../shared/model/printable/fixed-words.ts'

type Report = DecreeReport | PartyReport

const PAPER_WIDTH = 210
const centred = { alignment: AlignmentType.CENTER } as const
const rule = { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 1 } as const

/** The report, and each Phụ lục with page numbers of its own. */
export function officialSections(report: Report): ISectionOptions[] {
  const { margins, bodySize, annexes } = report
  const width = PAPER_WIDTH - margins.left - margins.right
  const main = headedPages(bodySize, {
    margins,
    children: [
      head(report, width),
      ...kindAndSubject(report, width),
      ...addressees(report),
      ...report.body.map((part, at) => bodyPart(part, bodySize, report.body.length - 1 - at)),
      new Paragraph({ keepNext: true, spacing: { before: 0, after: 0, line: 120, lineRule: 'auto' } }),
      signature(report, width)
    ]
  })
  return [main, ...annexes.map((annex) => annexSection(annex, report, width))]
}

function head(report: Report, width: number) {
  const isDecree = report.template === 'nd30'
  const left = isDecree ? (width * 2) / 5 : (width * 64) / 165
  const size = isDecree ? 12 : 14
  const numberSize = isDecree ? 13 : 14
  const bodies = [
    ...(report.authority === '' ? [] : [plain(report.authority, { size }, centred)]),
    ...report.issuer.map((line) => plain(line, { size, bold: true }, centred)),
    ...(isDecree ? [shortRule(left * 0.42, left)] : [plain(report.star, { size }, centred)])
  ]
  const state = isDecree
    ? [
        plain(report.country, { size: 12, bold: true }, centred),
        plain(report.motto, { size: 13, bold: true }, centred),
        shortRule(58, width - left)
      ]
    : [plain(report.party, { size: 15, bold: true }, centred), shortRule(80, width - left)]
  return frame(
    [left, width - left],
    [
      [bodies, state],
      [
        [plain(report.number, { size: numberSize }, centred)],
        [plain(report.placeAndDate, { size: numberSize, italics: true }, centred)]
      ]
    ]
  )
}

/** A line of `length` mm in the middle of `width` mm: a paragraph's border, cut by its indents. */
function shortRule(length: number, width: number): Paragraph {
  const indent = twipsOfMm(Math.max(0, (width - length) / 2))
  return new Paragraph({
    border: { top: rule },
    indent: { left: indent, right: indent },
    spacing: { before: 20, after: 0, line: 120, lineRule: 'exact' }
  })
}

function kindAndSubject(report: Report, width: number): Paragraph[] {
  const isDecree = report.template === 'nd30'
  const size = isDecree ? report.bodySize : 16
  return [
    plain(
      report.heading,
      { size, bold: true },
      { ...centred, spacing: { before: twips(16) }, keepNext: true }
    ),
    plain(
      report.subject,
      { size: isDecree ? report.bodySize : 15, bold: true },
      { ...centred, heading: HeadingLevel.TITLE, keepNext: true }
    ),
    ...(isDecree
      ? [shortRule(48, width)]
      : report.closingMark === ''
        ? []
        : [plain(report.closingMark, { size: 14 }, centred)])
  ]
}

function addressees({ addressees: lines, bodySize: size }: Report): Paragraph[] {
  if (lines.length === 0) return []
  const spacing = { before: twips(14), after: twips(10) }
  if (lines.length === 1)
    return [plain(`${fixedWords.addressees} ${lines[0]!}`, { size }, { ...centred, spacing })]
  return [
    plain(
      fixedWords.addressees,
      { size },
      { indent: { left: twipsOfMm(40) }, spacing: { before: twips(14) } }
    ),
    ...lines.map((line) => plain(line, { size }, { indent: { left: twipsOfMm(57) } }))
  ]
}

/** @param after how many parts follow it */
function bodyPart(part: BodyPart, size: number, after: number): Paragraph {
  const shape = {
    spacing: { before: twips(6), ...lineHeight(1.25) },
    indent: { firstLine: twipsOfMm(12.7) }
  }
  if (part.kind !== 'paragraph') {
    const level = part.kind === 'chapter' ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2
    return plain(part.text, { size, bold: true }, { ...shape, heading: level, keepNext: true })
  }
  return new Paragraph({
    ...shape,
    alignment: AlignmentType.JUSTIFIED,
    // The last paragraph and the signature block never part; one of one line takes lines of the one before with it.
    keepNext: after < 2,
    keepLines: after === 0,
    children: runsOf(part.line, { size })
  })
}

function signature(report: Report, width: number) {
  const { recipients, signature: signer, bodySize } = report
  const isDecree = report.template === 'nd30'
  const size = isDecree ? 11 : report.recipientSize
  const title: Voice = isDecree ? { size: 12, bold: true, italics: true } : { size: 14 }
  const left =
    recipients === null
      ? [new Paragraph({})]
      : [
          new Paragraph({
            children: [
              new TextRun({
                text: fixedWords.recipients,
                ...title,
                size: halfPoints(title.size ?? 12),
                ...(!isDecree && report.underlinedRecipients
                  ? { underline: { type: UnderlineType.SINGLE } }
                  : {})
              })
            ]
          }),
          ...recipients.map((line) => plain(line, { size }))
        ]
  const bold = { size: bodySize, bold: true }
  const right = [
    ...signer.offices.map((office) => plain(office, bold, centred)),
    // Room for signature and seal.
    new Paragraph({ spacing: { before: twipsOfMm(30) } }),
    plain(signer.name, bold, centred)
  ]
  return frame([width - 82, 82], [[left, right]])
}

function annexSection(annex: Annex, report: Report, width: number): ISectionOptions {
  const { heading, title, attached, columns, rows, note } = annex
  const bold = { size: report.bodySize, bold: true }
  const children: FileChild[] = [
    new Paragraph({
      ...centred,
      heading: HeadingLevel.HEADING_1,
      children: [plainRun(heading, bold), new TextRun({ break: 1 }), plainRun(title, bold)]
    }),
    ...attached.map((line) => plain(line, { size: report.bodySize, italics: true }, centred)),
    shortRule(40, width),
    figureTable([{ heading: null, rows }], columns, width, 12),
    ...(note === null ? [] : [plain(note, { size: 10.5 })])
  ]
  return headedPages(report.bodySize, {
    margins: report.margins,
    isRestarted: true,
    more: { type: SectionType.NEXT_PAGE },
    children
  })
}
