/** The facts table of a summary: when, where, who organised, chaired, directed and came. */
import type { Field, MeetingPerson, MeetingReport } from '../../shared/model/meeting.ts'
import { ABSENT } from '../../shared/model/printable/fixed-words.ts'
import type { Line, Run } from '../../shared/model/printable/line.ts'
import type { FactRow } from '../../shared/model/printable/tables.ts'
import type { EvidenceBook } from './passages.ts'
import { absentLine, bare, capital, paperDate, paperHour, plain, tidy, toned } from './wording.ts'

/** An inferred value carries this, and a line below the table says from what. */
const star = (origin: Field<unknown>['origin']): string => (origin === 'inferred' ? '*' : '')

/**
 * Rows in the order of the sheet. Time, place, organiser, chair and directing person always have a row:
 * that the source does not say is a fact there. Attendees have one only when some are named.
 */
export function factRows(report: MeetingReport, book: EvidenceBook): FactRow[] {
  const rows: FactRow[] = [
    { key: 'time', label: 'Thời gian', marks: [], lines: [timeLine(report, book)] },
    { key: 'place', label: 'Địa điểm', marks: [], lines: [fieldLine(report.place, book)] },
    { key: 'organiser', label: 'Đơn vị tổ chức', marks: [], lines: [fieldLine(report.organiser, book)] },
    { key: 'chair', label: 'Chủ trì', marks: [], lines: peopleLines(report, 'chair', book) },
    { key: 'directing', label: 'Dự, chỉ đạo', marks: [], lines: peopleLines(report, 'directing', book) }
  ]
  const attendees = attendeeRow(report, book)
  return attendees === null ? rows : [...rows, attendees]
}

/** "* Tin ghi “Sáng 18/12”; năm suy từ ngày đăng tin (18/12/2019)." and the like, one per inferred fact. */
export function inferenceNotes(report: MeetingReport): string[] {
  const notes: string[] = []
  const { date } = report
  if (date?.origin === 'inferred') {
    const published = report.publishedAt === null ? null : paperDate(report.publishedAt.value)
    const [, second] = date.evidence
    const from =
      published !== null
        ? `suy từ ngày đăng tin (${published})`
        : second !== undefined
          ? `suy từ “${clip(tidy(second.quote))}”`
          : 'do suy luận'
    const quote = date.evidence[0]?.quote
    const what = quote !== undefined && /\d{1,2}\s*[/-]\s*\d{1,2}|ngày\s+\d/iu.test(quote) ? 'năm' : 'ngày'
    const told = quote === undefined ? '' : `Tin ghi “${clip(tidy(quote))}”; `
    notes.push(`* ${told}${what} ${from}.`)
  }
  const others: [string, Field<string> | null][] = [
    ['Địa điểm', report.place],
    ['Đơn vị tổ chức', report.organiser],
    ['Tên hội nghị', report.name],
    ['Giờ bắt đầu', report.startTime],
    ['Giờ kết thúc', report.endTime]
  ]
  for (const [label, field] of others) {
    const quote = field?.evidence[0]?.quote
    if (field?.origin !== 'inferred') continue
    notes.push(
      quote === undefined ? `* ${label}: do suy luận.` : `* ${label}: suy từ “${clip(tidy(quote))}”.`
    )
  }
  for (const person of report.people) {
    const quote = person.evidence[0]?.quote
    const own = person.roles.some((role) => role === 'chair' || role === 'directing')
    if (!own || person.origin !== 'inferred' || quote === undefined) continue
    notes.push(`* ${tidy(person.name)}: suy từ “${clip(tidy(quote))}”.`)
  }
  return notes
}

/** "Chức vụ 1, chức vụ 2", list titles first, none twice. */
export function officeOf(titles: readonly string[], groupTitles: readonly string[] = []): string {
  return [...new Set([...groupTitles, ...titles].map(bare))].filter((title) => title !== '').join(', ')
}

function clip(quote: string): string {
  if (quote.length <= 120) return quote
  return `${quote.slice(0, 120).replace(/\s+\S*$/u, '')} …`
}

function fieldLine(field: Field<string> | null, book: EvidenceBook): Line {
  const value = field === null ? '' : capital(bare(field.value))
  if (field === null || value === '') return absentLine()
  return [plain(value + star(field.origin), book.mark(field.evidence))]
}

function timeLine(report: MeetingReport, book: EvidenceBook): Line {
  const { date, partOfDay, startTime, endTime } = report
  if (date === null && partOfDay === null && startTime === null && endTime === null) return absentLine()
  return [...dayRuns(date, partOfDay, book), ...hourRuns(startTime, endTime, book)]
}

function dayRuns(date: MeetingReport['date'], part: MeetingReport['partOfDay'], book: EvidenceBook): Run[] {
  const marks = book.mark([...(date?.evidence ?? []), ...(part?.evidence ?? [])])
  const head = part === null ? 'Ngày' : capital(part.value)
  if (date === null) {
    const day: Run[] = [plain(part === null ? 'Ngày: ' : '; ngày: '), toned('absent', ABSENT)]
    return part === null ? day : [plain(head, marks), ...day]
  }
  const written = paperDate(date.value) ?? tidy(date.value)
  const noYear = date.value.startsWith('--')
  if (!noYear) return [plain(`${head} ${written}${star(date.origin)}`, marks)]
  return [plain(`${head} ${written}${star(date.origin)} `), toned('absent', '(không nêu năm)', marks)]
}

function hourRuns(start: Field<string> | null, end: Field<string> | null, book: EvidenceBook): Run[] {
  if (start === null && end === null) return [plain('; giờ bắt đầu, giờ kết thúc: '), toned('absent', ABSENT)]
  const one = (label: string, field: Field<string> | null): Run[] =>
    field === null
      ? [plain(`; giờ ${label}: `), toned('absent', ABSENT)]
      : [plain(`; ${label} ${paperHour(field.value)}${star(field.origin)}`, book.mark(field.evidence))]
  return [...one('bắt đầu', start), ...one('kết thúc', end)]
}

function personRuns(person: MeetingPerson, marks: readonly number[]): Line {
  const office = officeOf(person.titles, person.groupTitles)
  const name = toned('name', tidy(person.name) + star(person.origin), office === '' ? marks : [])
  return office === '' ? [name] : [name, plain(`, ${office}`, marks)]
}

function peopleLines(report: MeetingReport, role: 'chair' | 'directing', book: EvidenceBook): Line[] {
  const people = report.people.filter((person) => person.roles.includes(role))
  if (people.length === 0) return [absentLine()]
  return people.map((person) => personRuns(person, book.mark(roleEvidence(person))))
}

/** A person is named many times; the first passage is the one that gives the office. */
function roleEvidence(person: MeetingPerson): MeetingPerson['evidence'] {
  return person.evidence.slice(0, 1)
}

function attendeeRow(report: MeetingReport, book: EvidenceBook): FactRow | null {
  const people = report.people.filter(
    ({ roles }) => roles.includes('attendee') && !roles.includes('chair') && !roles.includes('directing')
  )
  const groups = report.groups.filter(({ value }) => bare(value) !== '')
  if (people.length === 0 && groups.length === 0) return null
  const marks = book.mark([...people.flatMap(roleEvidence), ...groups.flatMap((group) => group.evidence)])
  const lines = people.map((person) => personRuns(person, []))
  if (groups.length > 0) {
    const together = groups.map(({ value }) => bare(value)).join('; ')
    lines.push([plain(people.length > 0 ? `Cùng ${together}` : capital(together))])
  }
  return { key: 'attendees', label: 'Dự hội nghị', marks, lines }
}
