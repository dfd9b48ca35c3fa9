/** *Tóm tắt hội nghị*: puts the parts of the sheet together in their order and numbers them. */
import type { Block, ItemId } from '../../shared/model/item.ts'
import type { MeetingReport } from '../../shared/model/meeting.ts'
import type { Printable, Section } from '../../shared/model/printable.ts'
import { weighIn } from './choice.ts'
import { awardSection, citationSection, sourceLine } from './documents.ts'
import { factRows, inferenceNotes } from './facts.ts'
import { figureSection } from './figures.ts'
import { openEvidence } from './passages.ts'
import { chooseTasks, reportSection, statementSection, taskSection } from './speech.ts'
import { shorten, tellings } from './shorten.ts'
import { bare, capital, tidy } from './wording.ts'

export type SummaryInput = {
  report: MeetingReport
  item: {
    id: ItemId
    accession: string
    title: string
    /** The cleaned text and its blocks; offsets of evidence count in this text. */
    text: string
    blocks: readonly Block[]
    source: string | null
    date: string | null
  }
  /** Name of the office at the head of the sheet; empty prints none. */
  letterhead: string
  /** ISO date of printing, YYYY-MM-DD. */
  printedOn: string
  /** Accession number of the item that is the document with this number, null when the archive has none. */
  resolveCitation: (number: string) => string | null
  /** True when a person corrected the report. */
  edited: boolean
}

const HEADINGS: Record<Section['kind'], string> = {
  report: 'Nội dung báo cáo',
  figures: 'Số liệu',
  statements: 'Chỉ đạo và phát biểu',
  tasks: 'Nhiệm vụ thời gian tới',
  awards: 'Khen thưởng',
  citations: 'Văn bản được dẫn'
}

/**
 * The summary of a meeting as a plain object, ready to be drawn. Pure: the same input gives the same
 * sheet. Facts, report, figures, statements (directing first), tasks, awards, cited documents, source;
 * a section without content is left out and the following ones move up. Evidence is numbered in the
 * order in which the sheet first uses it.
 */
export function buildSummary(input: SummaryInput): Printable {
  const { report, item } = input
  const book = openEvidence({ id: item.id, text: item.text, blocks: item.blocks })
  const weigh = weighIn(report, book)
  const tasks = chooseTasks(report, weigh)
  const facts = factRows(report, book)
  // The order of this list is the order of the sheet, and with it the order of the evidence numbers.
  const parts = [
    reportSection(report, book, weigh),
    figureSection(report, book),
    statementSection(report, tasks, book, weigh),
    taskSection(report, tasks, book),
    awardSection(report, book),
    citationSection(report, book, input.resolveCitation)
  ].filter((part) => part !== null)
  const sections = parts.map((part, index): Section => ({
    ...part,
    heading: `${index + 1}. ${HEADINGS[part.kind]}`
  }))
  const told = tellings(sections)
  return {
    template: 'tom-tat',
    letterhead: tidy(input.letterhead),
    accession: item.accession,
    heading: 'TÓM TẮT HỘI NGHỊ',
    templateName: 'Tóm tắt hội nghị',
    name: meetingName(report, item.title),
    facts,
    inferences: inferenceNotes(report),
    sections,
    source: sourceLine({
      title: item.title,
      source: report.source?.value ?? item.source,
      publishedAt: report.publishedAt?.value ?? item.date,
      accession: item.accession,
      printedOn: input.printedOn,
      edited: input.edited
    }),
    printedOn: input.printedOn,
    evidence: book.rows().map((row) => ({ ...row, quote: shorten(row.quote, told) })),
    names: [
      ...new Set([
        ...report.people.map(({ name }) => tidy(name)),
        ...report.statements.map(({ speaker }) => tidy(speaker))
      ])
    ]
  }
}

/** The name the source gives the meeting, with the asterisk of an inferred value; else the item's title. */
function meetingName(report: MeetingReport, title: string): string {
  const name = capital(bare(report.name?.value ?? ''))
  if (name === '') return capital(bare(title))
  return report.name?.origin === 'inferred' ? `${name}*` : name
}
