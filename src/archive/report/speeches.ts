/**
 * What was said, as a paper tells it: one entry per speaker and kind, with the sentences that are chosen. Who says it
 * is printed before the words, so a sentence stands here without its own "X said".
 */
import type { Field, MeetingReport, MeetingStatement, MeetingTask } from '../../shared/model/meeting.ts'
import { withoutAttribution } from './attribution.ts'
import { choose, MOST_SPEAKERS, type Limits, type Weigh } from './choice.ts'
import type { EvidenceBook } from './passages.ts'
import { leans, tidy, withoutJoint } from './wording.ts'

export type Speech = {
  speaker: string
  titles: string[]
  kind: MeetingStatement['kind']
  points: Field<string>[]
}
/** A sentence as it is printed under its speaker's name. */
export type Spoken = { text: string; evidence: Field<string>['evidence']; after: Spoken | null }

/** Directing first; inside one kind the order of the text. */
const ORDER = ['direction', 'remark', 'response'] as const

/** Who reported, and the sentences of their reports; `left` counts those that are not printed. */
export function chooseReport(
  report: MeetingReport,
  weigh: Weigh,
  limits: Limits
): { reporters: Speech[]; chosen: Spoken[]; left: number } {
  const reporters = gather(report).filter((speech) => speech.kind === 'report')
  const all = reporters.flatMap(spokenIn)
  const chosen = choose(all, limits.report, weigh)
  return { reporters, chosen, left: all.length - chosen.length }
}

/** The tasks a summary prints, chosen before the speeches so that no sentence is printed in both. */
export function chooseTasks(report: MeetingReport, weigh: Weigh, limits: Limits): MeetingTask[] {
  // Every task asks for something; figures, citations and dates only decide between them.
  return choose(report.tasks, limits.tasks, (task, index) => 1 + weigh(task, index))
}

/**
 * The speeches a paper prints, directing first. A sentence that is printed as a task is left to the tasks; `more` are
 * speakers beyond those printed with their words, `left` counts sentences that are not printed.
 */
export function chooseSpeeches(
  report: MeetingReport,
  tasks: readonly MeetingTask[],
  book: EvidenceBook,
  weigh: Weigh,
  limits: Limits
): { speeches: { speech: Speech; chosen: Spoken[] }[]; more: string[]; left: number } {
  const speeches = gather(report)
  const ordered = ORDER.flatMap((kind) => speeches.filter((speech) => speech.kind === kind))
  let left = 0
  const told = ordered.slice(0, MOST_SPEAKERS).flatMap((speech) => {
    const all = spokenIn(speech)
    const own = all.filter((one) => !isTask(one, tasks, book))
    const chosen = choose(own.length > 0 ? own : all.slice(0, 1), limits[speech.kind], weigh)
    if (chosen.length === 0) return []
    left += own.length > 0 ? own.length - chosen.length : 0
    return [{ speech, chosen }]
  })
  const more = [...new Set(ordered.slice(MOST_SPEAKERS).map(({ speaker }) => speaker))]
  return { speeches: told, more, left }
}

/** One entry per speaker and kind, in the order of the text; offices from the list of people if need be. */
function gather(report: MeetingReport): Speech[] {
  const speeches = new Map<string, Speech>()
  for (const { speaker, titles, kind, points } of report.statements) {
    const key = `${kind}\n${tidy(speaker)}`
    const known = speeches.get(key)
    if (known !== undefined) known.points.push(...points)
    else
      speeches.set(key, {
        speaker: tidy(speaker),
        titles: titlesOf(report, speaker, titles),
        kind,
        points: [...points]
      })
  }
  return [...speeches.values()]
}

function titlesOf(report: MeetingReport, speaker: string, titles: readonly string[]): string[] {
  if (titles.length > 0) return [...titles]
  return report.people.find(({ name }) => tidy(name) === tidy(speaker))?.titles ?? []
}

function spokenIn({ speaker, titles, points }: Speech): Spoken[] {
  const spoken: Spoken[] = []
  for (const { value, evidence } of points) {
    const text = withoutJoint(withoutAttribution(value, speaker, titles))
    const before = spoken.at(-1) ?? null
    // Without the sentence it leans on it is not printed; where there is none, it stands as it is.
    spoken.push({ text, evidence, after: leans(text) ? before : null })
  }
  return spoken
}

/** The task says the sentence: it rests on all its passages and is not just a small piece of it. */
function isTask(spoken: Spoken, tasks: readonly MeetingTask[], book: EvidenceBook): boolean {
  const keys = book.keys(spoken.evidence)
  if (keys.length === 0) return false
  return tasks.some((task) => {
    const borne = new Set(book.keys(task.evidence))
    return keys.every((key) => borne.has(key)) && task.text.length * 2 >= spoken.text.length
  })
}
