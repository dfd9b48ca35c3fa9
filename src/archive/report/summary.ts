/** *Tóm tắt hội nghị*: puts the parts of the sheet together in their order and numbers them. */
import type { MeetingReport } from '../../shared/model/meeting.ts'
import type { Summary, Section } from '../../shared/model/printable/tom-tat.ts'
import { scaledLimits, weighIn, type Limits } from './choice.ts'
import { awardSection, citationSection, sourceLine } from './documents.ts'
import { evidenceHeight, PAGE_MM, sheetHeight } from './estimate.ts'
import { factRows, inferenceNotes } from './facts.ts'
import { figureSection } from './figures.ts'
import type { MeetingInput } from './meeting-input.ts'
import { openEvidence } from './passages.ts'
import { itemSheet } from './sheet.ts'
import { reportSection, statementSection, taskSection } from './speech.ts'
import { chooseTasks } from './speeches.ts'
import { shorten, tellings } from './shorten.ts'
import { bare, capital, tidy } from './wording.ts'

export type SummaryInput = MeetingInput & {
  /** Name of the office at the head of the sheet; empty prints none. */
  letterhead: string
}

const HEADINGS: Record<Section['kind'], string> = {
  report: 'Nội dung báo cáo',
  figures: 'Số liệu',
  statements: 'Chỉ đạo và phát biểu',
  tasks: 'Nhiệm vụ thời gian tới',
  awards: 'Khen thưởng',
  citations: 'Văn bản được dẫn'
}

/** From roomy to tight; see buildSummary. */
const SCALES = [1.7, 1.35, 1.15, 1, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4] as const
/** What pages lose at their ends, where a line or a row did not fit any more. */
const BREAKS_MM = 24
/** Two pages that just overflow would cost a third for a line or two. */
const OVERFLOW_MM = 10

/**
 * The summary of a meeting as a plain object, ready to be drawn. Pure: the same input gives the same
 * sheet. Facts, report, figures, statements (directing first), tasks, awards, cited documents, source;
 * a section without content is left out and the following ones move up. Evidence is numbered in the
 * order in which the sheet first uses it.
 *
 * Facts and figures always stay; of the sentences as many are printed as fit on two pages (one sheet of
 * paper, the evidence beside it) or, evidence included, on three. A source too rich even for the tightest
 * choice gets the usual one and the pages it needs.
 */
export function buildSummary(input: SummaryInput): Summary {
  for (const scale of SCALES) {
    const sheet = buildAt(input, scaledLimits(scale))
    const height = sheetHeight(sheet)
    if (height <= 2 * PAGE_MM - BREAKS_MM - OVERFLOW_MM) return sheet
    if (height + evidenceHeight(sheet) <= 3 * PAGE_MM - BREAKS_MM) return sheet
  }
  return buildAt(input, scaledLimits(1))
}

function buildAt(input: SummaryInput, limits: Limits): Summary {
  const { report, item } = input
  const others = input.others ?? []
  const book = openEvidence(
    { id: item.id, text: item.text, blocks: item.blocks },
    ...others.map(({ id, text, blocks, accession }) => ({ id, text, blocks, label: accession }))
  )
  const weigh = weighIn(report, book)
  const tasks = chooseTasks(report, weigh, limits)
  const facts = factRows(report, book)
  // The order of this list is the order of the sheet, and with it the order of the evidence numbers.
  const parts = [
    reportSection(report, book, weigh, limits),
    figureSection(report, book, item.blocks),
    statementSection(report, tasks, book, weigh, limits),
    taskSection(report, tasks, book),
    awardSection(report, book),
    citationSection(report, book, input.resolveCitation)
  ].filter((part) => part !== null)
  const sections = parts.map((part, index): Section => ({
    ...part,
    heading: `${index + 1}. ${HEADINGS[part.kind]}`
  }))
  const told = tellings(sections)
  const name = meetingName(report, item.title)
  const letterhead = tidy(input.letterhead)
  return {
    template: 'tom-tat',
    sheet: itemSheet('Tóm tắt hội nghị', {
      accession: item.accession,
      name,
      author: letterhead,
      names: namesIn(report)
    }),
    letterhead,
    accession: item.accession,
    heading: 'TÓM TẮT HỘI NGHỊ',
    name,
    facts,
    inferences: inferenceNotes(report),
    sections,
    source: sourceLine({
      title: item.title,
      source: report.source?.value ?? item.source,
      publishedAt: report.publishedAt?.value ?? item.date,
      accession: item.accession,
      others: others.map(({ accession, source }) => ({ accession, source })),
      printedOn: input.printedOn,
      edited: input.edited
    }),
    printedOn: input.printedOn,
    evidence: book.rows().map((row) => ({ ...row, quote: shorten(row.quote, told) }))
  }
}

/** Names of people the paper may print. */
export function namesIn({ people, statements }: MeetingReport): string[] {
  const all = [...people.map(({ name }) => tidy(name)), ...statements.map(({ speaker }) => tidy(speaker))]
  return [...new Set(all)]
}

/** The name the source gives the meeting, with the asterisk of an inferred value; else the item's title. */
export function meetingName(report: MeetingReport, title: string): string {
  const name = capital(bare(report.name?.value ?? ''))
  if (name === '') return capital(bare(title))
  return report.name?.origin === 'inferred' ? `${name}*` : name
}
