/** What was said: the report, the speakers with their words, the tasks. */
import type { Field, MeetingReport, MeetingStatement, MeetingTask } from '../../shared/model/meeting.ts'
import type { Line, Run } from '../../shared/model/printable/line.ts'
import type { SectionOf } from '../../shared/model/printable/tom-tat.ts'
import { withoutAttribution } from './attribution.ts'
import { choose, MOST_SPEAKERS, type Limits, type Weigh } from './choice.ts'
import { officeOf } from './facts.ts'
import type { EvidenceBook } from './passages.ts'
import {
  bare,
  capital,
  leans,
  letterLabel,
  plain,
  sentence,
  tidy,
  toned,
  withoutJoint,
  withoutNeed
} from './wording.ts'

type Speech = { speaker: string; titles: string[]; kind: MeetingStatement['kind']; points: Field<string>[] }
/** A sentence as it is printed under its speaker's name. */
type Spoken = { text: string; evidence: Field<string>['evidence']; after: Spoken | null }

const ROLE_WORDS = {
  report: 'báo cáo',
  direction: 'chỉ đạo',
  remark: 'phát biểu',
  response: 'tiếp thu'
} as const
/** Directing first; inside one kind the order of the text. */
const ORDER = ['direction', 'remark', 'response'] as const

/** "Nội dung báo cáo": the reporters in one line, then sentences of the report. */
export function reportSection(
  report: MeetingReport,
  book: EvidenceBook,
  weigh: Weigh,
  limits: Limits
): Omit<SectionOf<'report'>, 'heading'> | null {
  const speeches = gather(report).filter((speech) => speech.kind === 'report')
  const all = speeches.flatMap(spokenIn)
  const chosen = choose(all, limits.report, weigh)
  if (chosen.length === 0) return null
  const reporters = speeches.map(({ speaker, titles }) =>
    [speaker, officeOf(titles)].filter(Boolean).join(', ')
  )
  return {
    kind: 'report',
    reporters: reporters.length === 0 ? null : [...new Set(reporters)].join('; '),
    points: chosen.map((one) => [spokenRun(one, book)]),
    note: leftNote(all.length - chosen.length, 'câu khác của báo cáo')
  }
}

/** The tasks a summary prints, chosen before the speeches so that no sentence is printed in both. */
export function chooseTasks(report: MeetingReport, weigh: Weigh, limits: Limits): MeetingTask[] {
  // Every task asks for something; figures, citations and dates only decide between them.
  return choose(report.tasks, limits.tasks, (task, index) => 1 + weigh(task, index))
}

/** "Chỉ đạo và phát biểu". A sentence that is printed as a task is left to the tasks. */
export function statementSection(
  report: MeetingReport,
  tasks: readonly MeetingTask[],
  book: EvidenceBook,
  weigh: Weigh,
  limits: Limits
): Omit<SectionOf<'statements'>, 'heading'> | null {
  const speeches = gather(report)
  const ordered = ORDER.flatMap((kind) => speeches.filter((speech) => speech.kind === kind))
  let left = 0
  const told = ordered.slice(0, MOST_SPEAKERS).flatMap((speech): Line[] => {
    const all = spokenIn(speech)
    const own = all.filter((one) => !isTask(one, tasks, book))
    const chosen = choose(own.length > 0 ? own : all.slice(0, 1), limits[speech.kind], weigh)
    if (chosen.length === 0) return []
    left += own.length > 0 ? own.length - chosen.length : 0
    return [[...speakerRuns(speech), ...joinPoints(chosen, book)]]
  })
  if (told.length === 0) return null
  const more = [...new Set(ordered.slice(MOST_SPEAKERS).map(({ speaker }) => speaker))]
  const notes = [
    leftNote(left, 'câu phát biểu khác'),
    more.length === 0 ? null : `Cùng phát biểu: ${more.join(', ')}.`
  ].filter((note) => note !== null)
  return { kind: 'statements', speakers: told, note: notes.length === 0 ? null : notes.join(' ') }
}

/**
 * "Nhiệm vụ thời gian tới": tasks under the name of who gave them, each with who carries it out. Nobody
 * named on any task is said once below instead of on every line.
 */
export function taskSection(
  report: MeetingReport,
  tasks: readonly MeetingTask[],
  book: EvidenceBook
): Omit<SectionOf<'tasks'>, 'heading'> | null {
  if (tasks.length === 0) return null
  const nobody = tasks.every(({ to }) => to === null)
  const groups: SectionOf<'tasks'>['groups'] = []
  let by: string | null = null
  tasks.forEach((task, index) => {
    const item = { label: letterLabel(index), line: taskLine(task, nobody, book) }
    const giver = task.by === null ? null : tidy(task.by)
    const last = groups.at(-1)
    if (last !== undefined && giver === by) last.items.push(item)
    else groups.push({ giver: giver === null ? null : `Theo ý kiến của ${giver}:`, items: [item] })
    by = giver
  })
  const notes = [
    nobody ? 'Đơn vị thực hiện: (không nêu).' : null,
    leftNote(report.tasks.length - tasks.length, 'nhiệm vụ khác')
  ].filter((note) => note !== null)
  return { kind: 'tasks', groups, note: notes.length === 0 ? null : notes.join(' ') }
}

function taskLine(task: MeetingTask, nobody: boolean, book: EvidenceBook): Line {
  const text = task.to === null ? task.text : withoutNeed(task.text)
  const words = capital(bare(text))
  const marks = book.mark(task.evidence)
  if (task.to === null && !nobody)
    return [plain(`${words} `), toned('absent', '(không nêu đơn vị thực hiện)'), plain('.', marks)]
  const to = task.to === null ? '' : tidy(task.to)
  const named = to === '' || words.toLowerCase().includes(to.toLowerCase())
  return [plain(named ? sentence(text) : `${words} (${to}).`, marks)]
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

function speakerRuns({ speaker, titles, kind }: Speech): Run[] {
  const office = officeOf(titles)
  return [
    toned('name', speaker),
    plain(office === '' ? ' ' : `, ${office} `),
    toned('role', `(${ROLE_WORDS[kind]})`),
    plain(': ')
  ]
}

function joinPoints(chosen: readonly Spoken[], book: EvidenceBook): Run[] {
  return chosen.flatMap((one, index) =>
    index === 0 ? [spokenRun(one, book)] : [plain(' '), spokenRun(one, book)]
  )
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

function spokenRun({ text, evidence }: Spoken, book: EvidenceBook): Run {
  return plain(sentence(text), book.mark(evidence))
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

function leftNote(count: number, what: string): string | null {
  return count <= 0 ? null : `Còn ${count} ${what}, xem nguyên văn tài liệu.`
}
