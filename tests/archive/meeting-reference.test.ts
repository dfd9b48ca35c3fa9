import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { extractMeeting } from '../../src/archive/meeting/extract-meeting.ts'
import { f1, valueOf } from '../support/meeting-truth.ts'
import { plainSource } from '../support/plain-blocks.ts'

const data = process.env['TULIEU_DATA'] ?? resolve(import.meta.dirname, '../../../shared/data')
const seed = resolve(data, 'seed/gold.json')

type SeedTruth = {
  title: { text: string }
  meeting: { date: { iso: string }; organiser: { text: string } }
  people: { name: string; titles: string[]; group_titles: string[] }[]
  figures: { value: number; denominator?: number; unit: string; part_of?: string; id: string }[]
  documents: { number: string | null; date: string | null }[]
  speeches: { speaker: string }[]
  photo_captions: { text: string }[]
  section_headings: { text: string }[]
}

describe.skipIf(!existsSync(seed))(
  'the reference document (needs the sample data beside the repository)',
  () => {
    const load = () => {
      const truth = JSON.parse(readFileSync(seed, 'utf8')) as SeedTruth
      const file = readdirSync(resolve(data, 'seed')).find((name) => name.endsWith('.txt')) ?? ''
      return { truth, report: extractMeeting(plainSource(readFileSync(resolve(data, 'seed', file), 'utf8'))) }
    }

    test('date, title and organiser are right', () => {
      const { truth, report } = load()
      expect(valueOf(report.date)).toBe(truth.meeting.date.iso)
      expect(report.title.value).toBe(truth.title.text)
      expect(valueOf(report.organiser)).toBe(truth.meeting.organiser.text)
    })

    test('people, titles, figures, citations, speakers, captions and headings reach F1 0.9', () => {
      const { truth, report } = load()
      const titles = (people: { name: string; titles: string[]; groups: string[] }[]) =>
        people.flatMap(({ name, titles: own, groups }) =>
          [...own, ...groups].map((title) => `${name} = ${title}`)
        )
      const scores = {
        people: f1(
          report.people.map((p) => p.name),
          truth.people.map((p) => p.name)
        ),
        titles: f1(
          titles(report.people.map((p) => ({ ...p, groups: p.groupTitles }))),
          titles(truth.people.map((p) => ({ ...p, groups: p.group_titles })))
        ),
        figures: f1(
          report.figures.map((f) => `${String(f.value)}/${f.denominator ?? ''} ${f.unit.split(' ')[0]}`),
          truth.figures.map((f) => `${f.value}/${f.denominator ?? ''} ${f.unit.split(' ')[0]}`)
        ),
        citations: f1(
          report.citations.filter((c) => c.number).map((c) => `${c.number} ${c.date}`),
          truth.documents.filter((d) => d.number).map((d) => `${d.number} ${d.date}`)
        ),
        speakers: f1(
          [...new Set(report.statements.map((s) => s.speaker))],
          truth.speeches.map((s) => s.speaker)
        ),
        captions: f1(
          report.captions.map((c) => c.value),
          truth.photo_captions.map((c) => c.text)
        ),
        headings: f1(
          report.headings.map((h) => h.value),
          truth.section_headings.map((h) => h.text)
        )
      }
      for (const [name, score] of Object.entries(scores)) expect(score, name).toBeGreaterThanOrEqual(0.9)
    })

    test('parts are linked to their totals, and each sum agrees', () => {
      const { truth, report } = load()
      const parts = report.figures.filter((figure) => figure.partOf !== undefined)
      expect(parts).toHaveLength(truth.figures.filter((figure) => figure.part_of !== undefined).length)
      const sums = new Map<number, number>()
      for (const part of parts)
        sums.set(part.partOf ?? -1, (sums.get(part.partOf ?? -1) ?? 0) + Number(part.value))
      for (const [total, sum] of sums) expect(report.figures[total]?.value).toBe(sum)
    })
  }
)
