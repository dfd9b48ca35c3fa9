/** The table of figures: totals with their parts, and whether the parts add up. */
import type { Award, Figure, MeetingReport } from '../../shared/model/meeting.ts'
import type { FigureRow, SectionOf } from '../../shared/model/printable.ts'
import type { EvidenceBook } from './passages.ts'
import { ABSENT, bare, capital, paperFigure, paperNumber, periodWords, plain, tidy } from './wording.ts'

/** Rows that fit a summary; the rest stays in the meeting report and the note says how many. */
const MOST_ROWS = 34

type Group = { figure: Figure; parts: Figure[] }

/**
 * The figures in the order of the text, each total followed by its parts. The same figure told twice is
 * one row; what an award counts is printed with the award. Null when nothing is left.
 */
export function figureSection(
  report: MeetingReport,
  book: EvidenceBook
): Omit<SectionOf<'figures'>, 'heading'> | null {
  const groups = groupParts(report).filter(
    ({ figure }) => !report.awards.some((award) => counts(award, figure))
  )
  const chosen: Group[] = []
  let length = 0
  for (const group of groups) {
    if (length + 1 + group.parts.length > MOST_ROWS && chosen.length > 0) break
    chosen.push(group)
    length += 1 + group.parts.length
  }
  if (chosen.length === 0) return null
  const rows = chosen.flatMap((group, index) => groupRows(group, index + 1, book))
  const columns = {
    scope: rows.some((row) => row.scope !== null),
    period: rows.some((row) => row.period !== null)
  }
  const missing = [columns.scope ? null : 'phạm vi', columns.period ? null : 'kỳ'].filter(
    (word) => word !== null
  )
  const left = groups.slice(chosen.length).reduce((sum, { parts }) => sum + 1 + parts.length, 0)
  const notes = [
    missing.length === 0 ? null : `${capital(missing.join(', '))} của các số liệu: ${ABSENT}.`,
    left === 0 ? null : `Còn ${left} số liệu khác trong báo cáo cuộc họp của tài liệu.`
  ].filter((note) => note !== null)
  return { kind: 'figures', rows, columns, note: notes.length === 0 ? null : notes.join(' ') }
}

/** Sum of the parts when it says something else than the total; null when it agrees or cannot be told. */
export function disagreeingSum(total: Figure, parts: readonly Figure[]): number | null {
  if (parts.length < 2 || typeof total.value !== 'number' || total.denominator !== undefined) return null
  let sum = 0
  for (const part of parts) {
    if (typeof part.value !== 'number' || part.denominator !== undefined || part.approx !== undefined)
      return null
    if (tidy(part.unit).toLowerCase() !== tidy(total.unit).toLowerCase()) return null
    sum += part.value
  }
  sum = Number(sum.toPrecision(12))
  return total.approx === undefined && sum !== Number(total.value.toPrecision(12)) ? sum : null
}

function groupParts({ figures }: MeetingReport): Group[] {
  // A part of a part is listed under the outermost total; a ring of parts would be no part at all.
  const rootOf = (index: number): number => {
    const seen = new Set<number>()
    let at = index
    for (;;) {
      const up = figures[at]?.partOf
      if (up === undefined || up === at || figures[up] === undefined) return at
      if (seen.has(up)) return index
      seen.add(at)
      at = up
    }
  }
  const groups = new Map<number, Group>()
  const told = new Set<string>()
  figures.forEach((figure, index) => {
    if (rootOf(index) !== index) return
    const same = JSON.stringify([
      figure.value,
      figure.denominator,
      figure.unit,
      bare(figure.about),
      figure.scope,
      figure.period
    ])
    const hasParts = figures.some((_, at) => at !== index && rootOf(at) === index)
    if (told.has(same) && !hasParts) return
    told.add(same)
    groups.set(index, { figure, parts: [] })
  })
  figures.forEach((figure, index) => {
    const root = rootOf(index)
    if (root !== index) groups.get(root)?.parts.push(figure)
  })
  return [...groups.values()]
}

/** Whether the figure is the count of an award: same number, and it stands where the award is told. */
function counts(award: Award, figure: Figure): boolean {
  const inside = figure.evidence.some((one) =>
    award.evidence.some((other) => one.item === other.item && one.start < other.end && one.end > other.start)
  )
  if (!inside || typeof figure.value !== 'number') return false
  const told = `${award.recipient ?? ''} ${award.count === undefined ? '' : String(award.count)}`
  return (told.match(/\d+/g) ?? []).some((digits) => Number(digits) === figure.value)
}

function groupRows({ figure, parts }: Group, number: number, book: EvidenceBook): FigureRow[] {
  const sum = disagreeingSum(figure, parts)
  const row = (one: Figure, rest: Pick<FigureRow, 'number' | 'role'>, about: string): FigureRow => ({
    ...rest,
    about: [plain(about, book.mark(one.evidence))],
    ...paperFigure(one),
    scope: one.scope === null ? null : tidy(one.scope),
    period: one.period === null ? null : periodWords(one.period)
  })
  const head = row(figure, { number, role: parts.length > 0 ? 'total' : 'single' }, aboutOf(figure))
  if (sum !== null && typeof figure.value === 'number')
    head.about.push(
      plain(` (các phần cộng lại là ${paperNumber(sum)}, lệch ${paperNumber(distance(sum, figure.value))})`)
    )
  return [
    head,
    ...parts.map((part, index) =>
      row(
        part,
        { number: null, role: index === parts.length - 1 ? 'last-part' : 'part' },
        (index === 0 ? 'Trong đó: ' : '') + partName(part, figure)
      )
    )
  ]
}

const distance = (a: number, b: number): number => Number(Math.abs(a - b).toPrecision(12))

/** What is counted; a figure without words is named by its unit. */
function aboutOf(figure: Figure): string {
  const about = bare(figure.about)
  return capital(about === '' ? bare(figure.unit) : about)
}

/** A part says what tells it from its total: its own words, or its scope where the words are the total's. */
function partName(part: Figure, total: Figure): string {
  const about = bare(part.about)
  const same = about === '' || about.toLowerCase() === bare(total.about).toLowerCase()
  return same && part.scope !== null ? bare(part.scope) : about === '' ? bare(part.unit) : about
}
