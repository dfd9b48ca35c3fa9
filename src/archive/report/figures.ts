/** The table of figures: totals with their parts, and whether the parts add up. */
import type { Block } from '../../shared/model/item.ts'
import type { Award, Evidence, Figure, MeetingReport } from '../../shared/model/meeting.ts'
import type { Line } from '../../shared/model/printable/line.ts'
import type { FigureRow } from '../../shared/model/printable/tables.ts'
import type { SectionOf } from '../../shared/model/printable/tom-tat.ts'
import type { EvidenceBook } from './passages.ts'
import { ABSENT, bare, capital, paperFigure, paperNumber, periodWords, plain, tidy } from './wording.ts'

/** Rows that fit a summary; the rest stays in the meeting report and the note says how many. */
const MOST_ROWS = 34
/** Parts are told in one line up to this length, two lines of the table. */
const LONGEST_LINE = 170
/** A column that fewer rows fill is folded into the words of those that do. */
const FEWEST = 1 / 4
/** With more gaps than this a dash stands for "(không nêu)" and the note says so. */
const MANY_GAPS = 1 / 3
const DASH = '–'
/** So many of something without a word on what they are tell nothing. */
const CLASSIFIER = /^(?:buổi|lần|lượt|cuộc|suất|chiếc|cái|bộ|đợt|tờ|cuốn|điểm|loại)$/u
/** Lengths of time belong to the sentence that sets them, not to a table. */
const TIME = /^(?:năm|tháng|tuần|ngày|ngày làm việc|giờ|phút|giây|tuổi|thập kỷ|nhiệm kỳ)$/u

type Group = { figure: Figure; parts: Figure[] }

/**
 * The figures in the order of the text, each total followed by its parts. The same figure told twice is one
 * row; what an award counts is printed with the award, who attended with the attendees, and what a heading
 * says is taken from the text below it. Null when nothing is left.
 */
export function figureSection(
  report: MeetingReport,
  book: EvidenceBook,
  blocks: readonly Block[] = []
): Omit<SectionOf<'figures'>, 'heading'> | null {
  const all = groupParts(report).filter(
    ({ figure }) =>
      !report.awards.some((award) => counts(award, figure)) &&
      !report.groups.some((group) => overlaps(group.evidence, figure.evidence)) &&
      !isRepeatedHeading(figure, report.figures, blocks)
  )
  const groups = merged(
    all.filter(({ figure, parts }) => parts.length > 0 || (!TIME.test(figure.unit) && !isBare(figure)))
  )
  const chosen: Group[] = []
  let length = 0
  for (const group of groups) {
    if (length + 1 + group.parts.length > MOST_ROWS && chosen.length > 0) break
    chosen.push(group)
    length += 1 + group.parts.length
  }
  if (chosen.length === 0) return null
  const rate = (key: 'scope' | 'period'): number =>
    chosen.filter(({ figure }) => figure[key] !== null).length / chosen.length
  const isColumn = (key: 'scope' | 'period'): boolean => rate(key) > 0 && rate(key) >= FEWEST
  const columns = { scope: isColumn('scope'), period: isColumn('period') }
  const gaps = {
    scope: columns.scope && 1 - rate('scope') > MANY_GAPS,
    period: columns.period && 1 - rate('period') > MANY_GAPS
  }
  const rows = chosen.flatMap((group, index) => groupRows(group, index + 1, book, columns, gaps))
  const left = groups.slice(chosen.length).reduce((sum, { parts }) => sum + 1 + parts.length, 0)
  const note = [absenceNote(chosen, columns, gaps), leftNote(left)].filter((words) => words !== null)
  return { kind: 'figures', rows, columns, note: note.length === 0 ? null : note.join(' ') }
}

const isBare = ({ unit, about }: Figure): boolean =>
  CLASSIFIER.test(unit) && (bare(about) === '' || bare(about) === bare(unit))

type Columns = { scope: boolean; period: boolean }

function absenceNote(chosen: readonly Group[], columns: Columns, gaps: Columns): string | null {
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

const leftNote = (left: number): string | null =>
  left === 0 ? null : `Còn ${left} số liệu khác trong báo cáo cuộc họp của tài liệu.`

const overlaps = (some: readonly Evidence[], others: readonly Evidence[]): boolean =>
  some.some((one) =>
    others.some((other) => one.item === other.item && one.start < other.end && one.end > other.start)
  )

/** A number in the title or a heading, where the text below counts the same thing. */
function isRepeatedHeading(figure: Figure, figures: readonly Figure[], blocks: readonly Block[]): boolean {
  const isHead = ({ evidence }: Figure): boolean =>
    blocks.some(
      ({ kind, start, end }) =>
        (kind === 'title' || kind === 'heading') &&
        start !== null &&
        end !== null &&
        evidence.some((one) => one.start >= start && one.end <= end)
    )
  return isHead(figure) && figures.some((other) => other.unit === figure.unit && !isHead(other))
}

/** What is told again: the same number of the same thing, in the same words or in none of its own. */
function merged(groups: readonly Group[]): Group[] {
  const kept: Group[] = []
  for (const group of groups) {
    const known = kept.find(
      (one) =>
        isSame(one.figure, group.figure) ||
        (group.parts.length === 0 && one.parts.some((part) => isSame(part, group.figure)))
    )
    if (known === undefined || (known.parts.length > 0 && group.parts.length > 0)) kept.push({ ...group })
    else if (group.parts.length > 0) {
      known.parts = group.parts
      known.figure = { ...known.figure, evidence: [...known.figure.evidence, ...group.figure.evidence] }
    }
  }
  return kept
}

function isSame(one: Figure, other: Figure): boolean {
  if (String(one.value) !== String(other.value) || one.denominator !== other.denominator) return false
  if (bare(one.unit) !== bare(other.unit)) return false
  const [a, b] = [one, other].map(({ about }) => bare(about).toLowerCase())
  const isSmall = typeof one.value === 'number' && one.value < 5 && one.denominator === undefined
  return !isSmall && a !== undefined && b !== undefined && (a.includes(b) || b.includes(a))
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
  const inside = overlaps(figure.evidence, award.evidence)
  if (!inside || typeof figure.value !== 'number') return false
  const told = `${award.recipient ?? ''} ${award.count === undefined ? '' : String(award.count)}`
  return (told.match(/\d+/g) ?? []).some((digits) => Number(digits) === figure.value)
}

function groupRows(
  { figure, parts }: Group,
  number: number,
  book: EvidenceBook,
  columns: Columns,
  gaps: Columns
): FigureRow[] {
  const sum = disagreeingSum(figure, parts)
  const where = (value: string | null, key: keyof Columns): string | null =>
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
function folded({ scope, period, about }: Figure, columns: Columns): string {
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
