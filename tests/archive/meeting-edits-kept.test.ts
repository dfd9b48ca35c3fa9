/** Edits laid over extractions in which rows come and go, tried on many made-up reports. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyEdits } from '../../src/archive/meeting/edits/apply-edits.ts'
import { noEdits, type ReportEdits, type Rows } from '../../src/shared/model/meeting-edit.ts'
import { changeRow, confirmRow, mergePeople, removeRow } from '../../src/archive/meeting/edits/edit-rows.ts'
import { layReport } from '../../src/archive/meeting/edits/lay-report.ts'
import type { MeetingReport } from '../../src/shared/model/meeting.ts'
import { MeetingForm } from '../../src/shared/model/meeting-form.ts'
import { evidenceIn, keep, report, text } from '../support/laid-edits.ts'

const laid = (edits: ReportEdits, extraction: MeetingReport) => layReport(extraction, edits, text)

describe('whatever comes and goes', () => {
  const LISTS = ['people', 'groups', 'figures', 'tasks', 'awards', 'citations'] as const
  type List = (typeof LISTS)[number]

  /** Rows of a list that have nothing to do with those of the report. */
  const strangers: { [L in List]: (n: number) => Rows[L] } = {
    people: (n) => ({ ...report.people[0]!, name: `Người lạ ${n}`, evidence: [] }),
    groups: (n) => ({ ...report.groups[0]!, value: `nhóm lạ ${n}`, evidence: [] }),
    figures: (n) => ({ ...report.figures[0]!, raw: `${9000 + n}`, about: 'số lạ', evidence: [] }),
    tasks: (n) => ({
      by: null,
      to: null,
      text: `việc lạ ${n}`,
      evidence: [],
      confidence: 0.5,
      origin: 'extracted'
    }),
    awards: (n) => ({ award: `giải lạ ${n}`, giver: null, recipient: null, evidence: [] }),
    citations: (n) => ({ ...report.citations[0]!, number: `${n}/XX-LẠ`, evidence: [] })
  }
  const marked: { [L in List]: Parameters<typeof changeRow<L>>[3] } = {
    people: { titles: ['đã sửa'] },
    groups: { value: 'đã sửa' },
    figures: { about: 'đã sửa' },
    tasks: { to: 'đã sửa' },
    awards: { giver: 'đã sửa' },
    citations: { title: 'đã sửa' }
  }
  const full: MeetingReport = {
    ...report,
    tasks: [...report.tasks, strangers.tasks(100), strangers.tasks(101)],
    awards: [...report.awards, strangers.awards(100), strangers.awards(101)],
    groups: [...report.groups, strangers.groups(100)]
  }
  const start = applyEdits(full, noEdits, text)

  test.each(LISTS)('%s: an edit stays with its row', (list: List) => {
    const rows = full[list] as Rows[List][]
    fc.assert(
      fc.property(
        fc.nat(rows.length - 1),
        fc.array(fc.boolean(), { minLength: rows.length, maxLength: rows.length }),
        fc.array(fc.nat(rows.length), { maxLength: 6 }),
        (at, stays, comers) => {
          const key = start.keys[list][at]!
          const edits = keep(noEdits, changeRow(laid(noEdits, full), list, key, marked[list]))
          const next = rows
            .map((row, index) => ({ row, isHere: stays[index]!, isOurs: index === at }))
            .filter(({ isHere }) => isHere)
          comers.forEach((place, n) =>
            next.splice(Math.min(place, next.length), 0, {
              row: strangers[list](n),
              isHere: true,
              isOurs: false
            })
          )
          const extraction = { ...full, figures: full.figures.map(({ partOf: _, ...figure }) => figure) }
          const after = applyEdits({ ...extraction, [list]: next.map(({ row }) => row) }, edits, text)
          const shown = after.report[list] as Rows[List][]
          const where = after.keys[list].indexOf(key)
          expect(where).toBeGreaterThanOrEqual(0)
          expect(shown[where]).toMatchObject(marked[list])
          expect(shown.filter((row) => JSON.stringify(row).includes('đã sửa'))).toHaveLength(1)
          expect(new Set(after.keys[list]).size).toBe(shown.length)
          const isHere = next.some(({ isOurs }) => isOurs)
          expect(after.left.some((one) => one.key === key)).toBe(!isHere)
          expect(shown).toHaveLength(next.length + (isHere ? 0 : 1))
        }
      ),
      { numRuns: 60 }
    )
  })

  test('any order of edits leaves a report of the right shape, and every quote stands in the text', () => {
    const step = fc.record({
      list: fc.constantFrom(...LISTS),
      at: fc.nat(20),
      does: fc.constantFrom('change', 'remove', 'confirm', 'merge', 'arrange')
    })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        let edits: ReportEdits = noEdits
        for (const { list, at, does } of steps) {
          const now = applyEdits(full, edits, text)
          const key = now.keys[list][at % Math.max(1, now.keys[list].length)]
          if (key === undefined) continue
          const report = laid(edits, full)
          if (does === 'change') edits = keep(edits, changeRow(report, list, key, marked[list]))
          else if (does === 'confirm') edits = keep(edits, confirmRow(report, list, key))
          else if (does === 'remove') edits = keep(edits, [removeRow(report, list, key)!])
          else if (does === 'arrange')
            edits = { ...edits, order: { ...edits.order, [list]: [...now.keys[list]].reverse() } }
          else if (list === 'people' && now.keys.people.length > 1 && key !== now.keys.people[0])
            edits = keep(edits, mergePeople(report, key, now.keys.people[0]!))
        }
        const after = applyEdits(full, edits, text)
        expect(MeetingForm.parse(after)).toEqual(after)
        for (const { start: from, quote } of evidenceIn(after.report))
          expect(text.slice(from, from + quote.length)).toBe(quote)
        const rows = LISTS.flatMap((list) => after.keys[list])
        const kept = new Set([...rows, ...after.left.map(({ key }) => key)])
        for (const list of LISTS) for (const { key } of edits.rows[list] ?? []) expect(kept).toContain(key)
      }),
      { numRuns: 80 }
    )
  })
})
