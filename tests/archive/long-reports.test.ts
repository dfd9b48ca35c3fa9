/** Reports of very long texts: the form and the sheet take time by their length, not by its square. */
import { expect, test } from 'vitest'
import { applyEdits } from '../../src/archive/meeting/edits/apply-edits.ts'
import { figureGroups } from '../../src/archive/report/figure-groups.ts'
import { buildSummary } from '../../src/archive/report/summary.ts'
import { orderFigures } from '../../src/renderer/src/features/meeting/figure-table.ts'
import type { Block } from '../../src/shared/model/item.ts'
import { noEdits } from '../../src/shared/model/meeting-edit.ts'
import { richInput } from '../support/rich-meeting.ts'

/** What looks at each pair of so many rows takes minutes; what looks at each row takes a second. */
const MANY = 30_000
const LIMIT_MS = 60_000

/** The rich meeting with one paragraph, figure and statement for each village; every tenth village says the same. */
function villages() {
  const input = richInput()
  const [figure] = input.report.figures
  const [statement] = input.report.statements
  if (!figure || !statement) throw new Error('a poor fixture')
  const words = Array.from({ length: MANY }, (_, at) => `Thôn có ${at % 10 === 0 ? 7 : at + 20} hộ nghèo.`)
  const text = words.join('\n')
  const ends = words.reduce<number[]>((known, word) => {
    known.push((known.at(-1) ?? -1) + 1 + word.length)
    return known
  }, [])
  const passageOf = (at: number) => {
    const end = ends[at] ?? 0
    const quote = words[at] ?? ''
    return { item: input.item.id, start: end - quote.length, end, quote }
  }
  const blocks = words.map((_, at): Block => {
    const { start, end, quote } = passageOf(at)
    return { ...(input.item.blocks[0] as Block), kind: 'paragraph', text: quote, start, end }
  })
  const figures = words.map((_, at) => {
    const value = at % 10 === 0 ? 7 : at + 20
    const { partOf: _total, denominator: _whole, ...rest } = figure
    return { ...rest, raw: String(value), value, unit: 'hộ', about: 'nghèo', evidence: [passageOf(at)] }
  })
  const statements = words.map((word, at) => ({
    ...statement,
    points: [{ value: word, evidence: [passageOf(at)], confidence: 1, origin: 'extracted' as const }],
    evidence: [passageOf(at)]
  }))
  const report = { ...input.report, figures, statements, groups: [], awards: [] }
  return { ...input, report, item: { ...input.item, text, blocks } }
}

test(
  'the form of thirty thousand figures and statements: a key of its own for each row',
  () => {
    const { report, item } = villages()
    const { keys, report: shown } = applyEdits(report, noEdits, item.text)
    expect(new Set(keys.figures).size).toBe(MANY)
    expect(keys.points.map((points) => points.length)).toEqual(Array(MANY).fill(1))
    expect(orderFigures(shown.figures).map(({ index }) => index)).toEqual(shown.figures.map((_, at) => at))
  },
  LIMIT_MS
)

test(
  'the sheet of thirty thousand figures: what is told again is one row, with the passage it rests on',
  () => {
    const input = villages()
    expect(figureGroups(input.report, input.item.blocks)).toHaveLength(MANY - MANY / 10 + 1)
    const { sections, evidence } = buildSummary(input)
    expect(sections.map(({ kind }) => kind)).toContain('figures')
    expect(evidence.map(({ quote }) => quote)).toContain('Thôn có 7 hộ nghèo.')
  },
  LIMIT_MS
)
