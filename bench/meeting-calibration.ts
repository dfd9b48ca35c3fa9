/** Whether confidence means something: of the fields of a bin, how many are right by the gold. */
import type { MeetingReport } from '../src/shared/model/meeting.ts'

type Score = { tp: number; fp: number }
type Count = { right: number; all: number }
export type Scorer = (report: MeetingReport) => Record<string, unknown>

const bins = [
  { name: '≥ .9', from: 0.9, to: 2 },
  { name: '.8–.9', from: 0.8, to: 0.9 },
  { name: '.7–.8', from: 0.7, to: 0.8 },
  { name: '< .7', from: 0, to: 0.7 }
] as const
const lists = ['people', 'roles', 'titles', 'figures'] as const
const single = ['title', 'date', 'organiser'] as const
const columns = [...lists, 'isMeeting', ...single] as const

/** Adds up, document by document, what a scorer says of the rows of each bin alone. */
export class Calibration {
  readonly #counts = new Map<string, Count>()

  add(report: MeetingReport, score: Scorer): void {
    for (const bin of bins) {
      const isIn = ({ confidence }: { confidence: number }): boolean =>
        confidence >= bin.from && confidence < bin.to
      const kept = { ...report, people: report.people.filter(isIn), figures: report.figures.filter(isIn) }
      const result = score(kept)
      for (const name of lists) {
        const found = result[name] as Score | undefined
        if (found) this.#count(bin.name, name, found.tp, found.tp + found.fp)
      }
      if (isIn(report)) this.#count(bin.name, 'isMeeting', result['isMeeting'] === true ? 1 : 0, 1)
      for (const name of single) {
        const field = report[name]
        if (field && isIn(field) && typeof result[name] === 'boolean')
          this.#count(bin.name, name, result[name] ? 1 : 0, 1)
      }
    }
  }

  #count(bin: string, name: string, right: number, all: number): void {
    for (const key of [`${bin} ${name}`, `${bin} all`]) {
      const count = this.#counts.get(key) ?? { right: 0, all: 0 }
      this.#counts.set(key, { right: count.right + right, all: count.all + all })
    }
  }

  /** The table as Markdown: right of all in each bin; "–" where there is none. */
  table(): string {
    const cell = (bin: string, name: string): string => {
      const count = this.#counts.get(`${bin} ${name}`)
      return count && count.all > 0 ? `${count.right}/${count.all}` : '–'
    }
    const share = (bin: string): string => {
      const count = this.#counts.get(`${bin} all`)
      return count && count.all > 0 ? `${((100 * count.right) / count.all).toFixed(1)} %` : '–'
    }
    return [
      ['confidence', ...columns, 'all', 'right'],
      Array.from({ length: columns.length + 3 }, () => '---'),
      ...bins.map(({ name }) => [
        name,
        ...columns.map((column) => cell(name, column)),
        cell(name, 'all'),
        share(name)
      ])
    ]
      .map((row) => `| ${row.join(' | ')} |`)
      .join('\n')
  }
}
