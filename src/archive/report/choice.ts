/**
 * Which sentences a summary prints. A summary quotes, it does not reword; so its length is held by choosing
 * whole sentences. A sentence weighs more when a figure or a cited document rests on it, when it decides or
 * asks for something, and when it opens a speech. The heaviest are taken until the number of sentences or
 * characters is reached (always at least one) and printed in the order of the text. Sentences of no weight
 * only fill up to FEW, where a text has no figures at all.
 */
import type { Evidence, MeetingReport } from '../../shared/model/meeting.ts'
import type { EvidenceBook } from './passages.ts'
import { bare } from './wording.ts'

export type Limit = { sentences: number; characters: number }

/** What a sheet of two pages usually holds; see summary.ts for the scale. */
const LIMITS = {
  report: { sentences: 6, characters: 1300 },
  direction: { sentences: 4, characters: 900 },
  remark: { sentences: 3, characters: 600 },
  response: { sentences: 2, characters: 500 },
  tasks: { sentences: 6, characters: 1150 }
} as const satisfies Record<string, Limit>

/** Speakers printed with their words; the others are named in the note. */
export const MOST_SPEAKERS = 10

/** What is shorter says nothing by itself ("Đề nghị."). */
const SHORTEST = 12

/** Up to so many sentences are printed whatever they weigh. */
const FEW = 3

export type Limits = Readonly<Record<keyof typeof LIMITS, Limit>>

/** The limits of a roomier (> 1) or tighter (< 1) sheet. Tasks give way last: what was decided is why it is read. */
export function scaledLimits(scale: number): Limits {
  const scaled = ({ sentences, characters }: Limit, by = scale): Limit => ({
    sentences: Math.max(1, Math.round(sentences * by)),
    characters: Math.round(characters * by)
  })
  return {
    report: scaled(LIMITS.report),
    direction: scaled(LIMITS.direction),
    remark: scaled(LIMITS.remark),
    response: scaled(LIMITS.response),
    tasks: scaled(LIMITS.tasks, scale < 1 ? Math.sqrt(scale) : scale)
  }
}

/** `after` is the sentence right before in the text, set where this one makes no sense without it. */
type Candidate = { text: string; evidence: readonly Evidence[]; after?: object | null }

const DECIDING =
  /yêu cầu|đề nghị|lưu ý|nhấn mạnh|quyết định|thống nhất|cam kết|khẳng định|phấn đấu|giao cho|trước ngày|cần |phải |sẽ /iu

export type Weigh = (candidate: Candidate, index: number) => number

/** The weight of a sentence in this report; see the head of this file. */
export function weighIn(report: MeetingReport, book: EvidenceBook): Weigh {
  const figures = new Set(report.figures.flatMap((figure) => book.keys(figure.evidence)))
  const citations = new Set(report.citations.flatMap((citation) => book.keys(citation.evidence)))
  return ({ text, evidence }, index) => {
    const keys = book.keys(evidence)
    return (
      (keys.some((key) => figures.has(key)) ? 2 : 0) +
      (keys.some((key) => citations.has(key)) ? 1.5 : 0) +
      (DECIDING.test(text) ? 1 : 0) +
      (index === 0 ? 1 : 0)
    )
  }
}

/** The chosen ones in their own order. Scraps and word-for-word repetitions never count. */
export function choose<T extends Candidate>(candidates: readonly T[], limit: Limit, weigh: Weigh): T[] {
  const told = new Set<string>()
  const ranked = candidates
    .map((candidate, index) => ({ candidate, index, weight: weigh(candidate, index) }))
    .filter(({ candidate }) => {
      const words = bare(candidate.text).toLowerCase()
      if (words.length < SHORTEST || told.has(words)) return false
      told.add(words)
      return true
    })
    .sort((a, b) => b.weight - a.weight || a.index - b.index)
  const taken: typeof ranked = []
  let characters = 0
  for (const one of ranked) {
    if (taken.length >= limit.sentences || (one.weight === 0 && taken.length >= FEW)) break
    if (taken.length > 0 && characters + one.candidate.text.length > limit.characters) continue
    taken.push(one)
    characters += one.candidate.text.length
  }
  let chosen = taken.sort((a, b) => a.index - b.index).map(({ candidate }) => candidate)
  // A sentence that leans on one that is not printed falls with it; so may the next.
  for (let before = -1; before !== chosen.length;) {
    before = chosen.length
    chosen = chosen.filter(
      ({ after }) => after === undefined || after === null || chosen.some((one) => one === after)
    )
  }
  return chosen
}
