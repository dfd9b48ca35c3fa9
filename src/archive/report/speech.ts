/** What was said: the report, the speakers with their words, the tasks. */
import type { MeetingReport, MeetingTask } from '../../shared/model/meeting.ts'
import type { Line, Run } from '../../shared/model/printable/line.ts'
import type { SectionOf } from '../../shared/model/printable/tom-tat.ts'
import type { Limits, Weigh } from './choice.ts'
import { officeOf } from './facts.ts'
import type { EvidenceBook } from './passages.ts'
import { chooseReport, chooseSpeeches, type Speech, type Spoken } from './speeches.ts'
import { bare, capital, letterLabel, plain, sentence, tidy, toned, withoutNeed } from './wording.ts'

const ROLE_WORDS = {
  report: 'báo cáo',
  direction: 'chỉ đạo',
  remark: 'phát biểu',
  response: 'tiếp thu'
} as const
/** "Nội dung báo cáo": the reporters in one line, then sentences of the report. */
export function reportSection(
  report: MeetingReport,
  book: EvidenceBook,
  weigh: Weigh,
  limits: Limits
): Omit<SectionOf<'report'>, 'heading'> | null {
  const { reporters, chosen, left } = chooseReport(report, weigh, limits)
  if (chosen.length === 0) return null
  const names = reporters.map(({ speaker, titles }) => [speaker, officeOf(titles)].filter(Boolean).join(', '))
  return {
    kind: 'report',
    reporters: names.length === 0 ? null : [...new Set(names)].join('; '),
    points: chosen.map((one) => [spokenRun(one, book)]),
    note: leftNote(left, 'câu khác của báo cáo')
  }
}

/** Speakers without their words that are named; of more, how many. */
const MOST_NAMED = 40

const firstOf = (names: readonly string[]): string =>
  names.length <= MOST_NAMED
    ? names.join(', ')
    : `${names.slice(0, MOST_NAMED).join(', ')} và ${names.length - MOST_NAMED} người khác`

/** "Chỉ đạo và phát biểu". A sentence that is printed as a task is left to the tasks. */
export function statementSection(
  report: MeetingReport,
  tasks: readonly MeetingTask[],
  book: EvidenceBook,
  weigh: Weigh,
  limits: Limits
): Omit<SectionOf<'statements'>, 'heading'> | null {
  const { speeches, more, left } = chooseSpeeches(report, tasks, book, weigh, limits)
  if (speeches.length === 0) return null
  const speakers = speeches.map(({ speech, chosen }): Line => [
    ...speakerRuns(speech),
    ...joinPoints(chosen, book)
  ])
  const notes = [
    leftNote(left, 'câu phát biểu khác'),
    more.length === 0 ? null : `Cùng phát biểu: ${firstOf(more)}.`
  ].filter((note) => note !== null)
  return { kind: 'statements', speakers, note: notes.length === 0 ? null : notes.join(' ') }
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

function spokenRun({ text, evidence }: Spoken, book: EvidenceBook): Run {
  return plain(sentence(text), book.mark(evidence))
}

function leftNote(count: number, what: string): string | null {
  return count <= 0 ? null : `Còn ${count} ${what}, xem nguyên văn tài liệu.`
}
