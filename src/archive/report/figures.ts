/** The table of figures: totals with their parts, and whether the parts add up. */
import type { Block } from '../../shared/model/item.ts'
import { ABSENT } from '../../shared/model/printable/fixed-words.ts'
import type { Figure, MeetingReport } from '../../shared/model/meeting.ts'
import type { Line } from '../../shared/model/printable/line.ts'
import type { FigureColumns, FigureRow } from '../../shared/model/printable/tables.ts'
import type { SectionOf } from '../../shared/model/printable/tom-tat.ts'
import { figureGroups, type FigureGroup } from './figure-groups.ts'
import type { EvidenceBook } from './passages.ts'
import { bare, capital, leftInReport, paperFigure, paperNumber, periodWords, plain, tidy } from './wording.ts'

/** Rows that fit a summary; the rest stays in the meeting report and the note says how many. */
const MOST_ROWS = 34
/** Parts are told in one line up to this length, two lines of the table. */
const LONGEST_LINE = 170
/** A column that fewer rows fill is folded into the words of those that do. */
const FEWEST = 1 / 4
/** With more gaps than this a dash stands for "(không nêu)" and the note says so. */
const MANY_GAPS = 1 / 3
const DASH = '–'
/** What a table of figures is like in the paper it stands in. */
export type TableStyle = {
  /** Rows at most; the rest is counted in the note. */
  most: number
  /** Where nothing is said: a gap of the summary is told ("(không nêu)", a dash, a note), an official paper's is empty. */
  gaps: 'told' | 'empty'
  /** FigureColumns that are there whatever the figures fill; null lets the figures decide. */
  columns: FigureColumns | null
}

const OF_A_SUMMARY: TableStyle = { most: MOST_ROWS, gaps: 'told', columns: null }

/** The figures in the order of the text, each total followed by its parts, numbered from `first`. Null when there are none. */
export function figureSection(
  report: MeetingReport,
  book: EvidenceBook,
  blocks: readonly Block[] = [],
  style: TableStyle = OF_A_SUMMARY,
  first = 1
): Omit<SectionOf<'figures'>, 'heading'> | null {
  const groups = figureGroups(report, blocks)
  const chosen: FigureGroup[] = []
  let length = 0
  for (const group of groups) {
    if (length + 1 + group.parts.length > style.most && chosen.length > 0) break
    chosen.push(group)
    length += 1 + group.parts.length
  }
  if (chosen.length === 0) return null
  const columns = style.columns ?? filledColumns(chosen)
  const rate = (key: keyof FigureColumns): number => filled(chosen, key)
  const gaps = {
    scope: columns.scope && 1 - rate('scope') > MANY_GAPS,
    period: columns.period && 1 - rate('period') > MANY_GAPS
  }
  const isTold = style.gaps === 'told'
  const rows = chosen
    .flatMap((group, index) => groupRows(group, first + index, book, columns, isTold ? gaps : NO_GAPS))
    .map((row) => (isTold ? row : { ...row, scope: row.scope ?? '', period: row.period ?? '' }))
  const left = groups.slice(chosen.length).reduce((sum, { parts }) => sum + 1 + parts.length, 0)
  const note = [isTold ? absenceNote(chosen, columns, gaps) : null, leftInReport(left, 'số liệu')].filter(
    (words) => words !== null
  )
  return { kind: 'figures', rows, columns, note: note.length === 0 ? null : note.join(' ') }
}

const NO_GAPS: FigureColumns = { scope: false, period: false }

const filled = (groups: readonly FigureGroup[], key: keyof FigureColumns): number =>
  groups.filter(({ figure }) => figure[key] !== null).length / groups.length

/** The columns that enough figures fill. */
export function filledColumns(groups: readonly FigureGroup[]): FigureColumns {
  const isColumn = (key: keyof FigureColumns): boolean =>
    filled(groups, key) > 0 && filled(groups, key) >= FEWEST
  return { scope: isColumn('scope'), period: isColumn('period') }
}

function absenceNote(
  chosen: readonly FigureGroup[],
  columns: FigureColumns,
  gaps: FigureColumns
): string | null {
  const names = (['scope', 'period'] as const).filter((key) => !columns[key])
  const word = { scope: 'phạm vi', period: 'kỳ' }
  const told = names.filter((key) => chosen.some(({ figure }) => figure[key] !== null))
  const silent = names.filter((key) => !told.includes(key))
  const list = (keys: readonly ('scope' | 'period')[]): string =>
    capital(keys.map((key) => word[key]).join(', '))
  const notes = [
    silent.length === 0 ? null : `${list(silent)} của các số liệu: ${ABSENT}.`,
    told.length === 0 ? null : `${list(told)} của các số liệu khác: ${ABSENT}.`,
    gaps.scope || gaps.period ? `Dấu “${DASH}”: nguồn không nêu.` : null
  ].filter((note) => note !== null)
  return notes.length === 0 ? null : notes.join(' ')
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

function groupRows(
  { figure, parts }: FigureGroup,
  number: number,
  book: EvidenceBook,
  columns: FigureColumns,
  gaps: FigureColumns
): FigureRow[] {
  const sum = disagreeingSum(figure, parts)
  const where = (value: string | null, key: keyof FigureColumns): string | null =>
    value ?? (gaps[key] ? DASH : null)
  const head: FigureRow = {
    number,
    role: parts.length > 0 ? 'total' : 'single',
    about: [plain(aboutOf(figure) + folded(figure, columns), book.mark(figure.evidence))],
    ...paperFigure(figure),
    scope: where(figure.scope === null ? null : scopeWords(figure.scope), 'scope'),
    period: where(figure.period === null ? null : periodWords(figure.period), 'period')
  }
  if (sum !== null && typeof figure.value === 'number')
    head.about.push(
      plain(` (các phần cộng lại là ${paperNumber(sum)}, lệch ${paperNumber(distance(sum, figure.value))})`)
    )
  const line = partsLine(figure, parts, book)
  if (line !== null) return [head, { ...blank, number: null, role: 'last-part', about: line }]
  return [
    head,
    ...parts.map((part, index): FigureRow => {
      const name = partName(part, figure)
      return {
        number: null,
        role: index === parts.length - 1 ? 'last-part' : 'part',
        about: [plain((index === 0 ? 'Trong đó: ' : '') + name, book.mark(part.evidence))],
        ...paperFigure(part),
        scope:
          part.scope === null || part.scope === figure.scope || bare(part.scope) === name
            ? ''
            : tidy(part.scope),
        period: part.period === null || part.period === figure.period ? '' : periodWords(part.period)
      }
    })
  ]
}

const blank = { value: '', unit: '', scope: null, period: null } as const

/** "Trong đó: định kỳ 47, đột xuất 98"; null where a part says more than its number or the line is too long. */
function partsLine(total: Figure, parts: readonly Figure[], book: EvidenceBook): Line | null {
  if (parts.length < 2) return null
  const unit = paperFigure(total).unit
  const told = parts.map((part) => ({ part, name: partName(part, total), ...paperFigure(part) }))
  const isPlain = told.every(
    ({ part, name, unit: own }) =>
      typeof part.value === 'number' &&
      (own === unit || unit.startsWith(`${own} `)) &&
      (part.scope === null || part.scope === total.scope || bare(part.scope) === name) &&
      (part.period === null || part.period === total.period)
  )
  const comma = told.some(({ name }) => name.includes(',')) ? ';' : ','
  const length = told.reduce((letters, { name, value }) => letters + name.length + value.length + 3, 10)
  if (!isPlain || length > LONGEST_LINE) return null
  // A raised number right after a value would read as its power: marks stand after the comma or the stop.
  const marks = told.map(({ part }) => book.mark(part.evidence))
  const isOne = marks.every((own) => String(own) === String(marks[0]))
  return told.map(({ name, value }, index) => {
    const isLast = index === told.length - 1
    const lead = index === 0 ? 'Trong đó: ' : ' '
    return plain(
      `${lead}${name} ${value}${isLast ? '.' : comma}`,
      isOne && !isLast ? [] : (marks[index] ?? [])
    )
  })
}

/** Scope and period that have no column of their own: " (toàn Đảng bộ, năm 2019)". */
function folded({ scope, period, about }: Figure, columns: FigureColumns): string {
  const words = [
    columns.scope || scope === null || bare(about).includes(bare(scope)) ? null : scopeWords(scope),
    columns.period || period === null ? null : periodWords(period)
  ].filter((word) => word !== null)
  return words.length === 0 ? '' : ` (${words.join(', ')})`
}

/** A scope stands inside a row: "Toàn tỉnh" → "toàn tỉnh". */
const scopeWords = (scope: string): string =>
  tidy(scope).replace(/^(?:Toàn|Cả|Cấp|Từ|Trên)(?=\s)/u, (word) => word.toLowerCase())

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
