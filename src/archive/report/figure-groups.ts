/**
 * Which figures a paper tells, in groups of a total and its parts: the same figure told twice is one; what an award
 * counts is printed with the award, who attended with the attendees, and what a heading says is taken from the text
 * below it.
 */
import type { Block } from '../../shared/model/item.ts'
import type { Award, Evidence, Figure, MeetingReport } from '../../shared/model/meeting.ts'
import { bare } from './wording.ts'

/** So many of something without a word on what they are tell nothing. */
const CLASSIFIER = /^(?:buổi|lần|lượt|cuộc|suất|chiếc|cái|bộ|đợt|tờ|cuốn|điểm|loại)$/u
/** Lengths of time belong to the sentence that sets them, not to a table. */
const TIME = /^(?:năm|tháng|tuần|ngày|ngày làm việc|giờ|phút|giây|tuổi|thập kỷ|nhiệm kỳ)$/u

/** A total with its parts; a figure that is neither stands alone. */
export type FigureGroup = { figure: Figure; parts: Figure[] }

/** The groups worth a row, in the order of the text. */
export function figureGroups(report: MeetingReport, blocks: readonly Block[] = []): FigureGroup[] {
  const heads = blocks.filter(({ kind }) => kind === 'title' || kind === 'heading')
  const all = groupParts(report).filter(
    ({ figure }) =>
      !report.awards.some((award) => counts(award, figure)) &&
      !report.groups.some((group) => overlaps(group.evidence, figure.evidence)) &&
      !isRepeatedHeading(figure, report.figures, heads)
  )
  return merged(
    all.filter(({ figure, parts }) => parts.length > 0 || (!TIME.test(figure.unit) && !isBare(figure)))
  )
}

const isBare = ({ unit, about }: Figure): boolean =>
  CLASSIFIER.test(unit) && (bare(about) === '' || bare(about) === bare(unit))

const overlaps = (some: readonly Evidence[], others: readonly Evidence[]): boolean =>
  some.some((one) =>
    others.some((other) => one.item === other.item && one.start < other.end && one.end > other.start)
  )

/** A number in the title or a heading, where the text below counts the same thing. */
function isRepeatedHeading(figure: Figure, figures: readonly Figure[], heads: readonly Block[]): boolean {
  const isHead = ({ evidence }: Figure): boolean =>
    heads.some(
      ({ start, end }) =>
        start !== null && end !== null && evidence.some((one) => one.start >= start && one.end <= end)
    )
  return isHead(figure) && figures.some((other) => other.unit === figure.unit && !isHead(other))
}

/** What is told again: the same number of the same thing, in the same words or in none of its own. */
function merged(groups: readonly FigureGroup[]): FigureGroup[] {
  const kept: FigureGroup[] = []
  // by their numbers, of totals and parts: long reports have thousands, and few of one number
  const withNumber = new Map<string, Set<FigureGroup>>()
  const note = (group: FigureGroup, figures: readonly Figure[]): void => {
    for (const { value } of figures) {
      const number = String(value)
      const those = withNumber.get(number)
      if (those) those.add(group)
      else withNumber.set(number, new Set([group]))
    }
  }
  for (const group of groups) {
    const alike = [...(withNumber.get(String(group.figure.value)) ?? [])].filter(
      (one) =>
        isSame(one.figure, group.figure) ||
        (group.parts.length === 0 && one.parts.some((part) => isSame(part, group.figure)))
    )
    const known = alike.length > 1 ? kept.find((one) => alike.includes(one)) : alike[0]
    if (known === undefined || (known.parts.length > 0 && group.parts.length > 0)) {
      const one = { ...group }
      kept.push(one)
      note(one, [one.figure, ...one.parts])
    } else if (group.parts.length > 0) {
      known.parts = group.parts
      note(known, known.parts)
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

function groupParts({ figures }: MeetingReport): FigureGroup[] {
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
  const roots = figures.map((_, index) => rootOf(index))
  const totals = new Set(roots.filter((root, index) => root !== index))
  const groups = new Map<number, FigureGroup>()
  const told = new Set<string>()
  figures.forEach((figure, index) => {
    if (roots[index] !== index) return
    const same = JSON.stringify([
      figure.value,
      figure.denominator,
      figure.unit,
      bare(figure.about),
      figure.scope,
      figure.period
    ])
    if (told.has(same) && !totals.has(index)) return
    told.add(same)
    groups.set(index, { figure, parts: [] })
  })
  figures.forEach((figure, index) => {
    const root = roots[index]
    if (root !== undefined && root !== index) groups.get(root)?.parts.push(figure)
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
