/** `meeting ARCHIVE ITEM [--other N]`: the meeting report, each field with its evidence. */
import { roleKeys } from '../../shared/messages/role-words.ts'
import type { MeetingReport } from '../../shared/model/meeting.ts'
import { exactly, wholeNumber } from '../arguments.ts'
import { findItem, renewed, withArchive } from '../archive.ts'
import { UsageError, type Command, type Terminal } from '../command.ts'
import { facts, showDate, wrap } from '../text.ts'

/**
 * Answers the report (shared/model/meeting.ts); for an item that is no meeting too, with `isMeeting` false. With `--other`
 * it becomes that of the other meeting of that number the text tells, and stays so until another one is chosen.
 */
export const meetingCommand: Command = {
  options: { other: 'value' },
  async run(given, terminal) {
    const [folder, name] = exactly(given, 2)
    const number = wholeNumber(given, 'other', 1)
    return withArchive(folder!, async (archive) => {
      const itemId = findItem(archive, name!)
      await renewed(archive, terminal, [itemId])
      if (number !== null) {
        const { otherMeetings } = await archive.call('meetings.get', { itemId })
        const other = otherMeetings[number - 1]
        if (!other) throw new UsageError('cli.wrong-other-meeting', { number, count: otherMeetings.length })
        await archive.call('meetings.tellOf', { itemId, opening: other.value })
      }
      const report = await archive.call('meetings.get', { itemId })
      return { json: report, text: textOf(report, terminal), status: 0 }
    })
  }
}

function textOf(report: MeetingReport, { say, columns }: Terminal): string {
  const width = Math.min(columns, 100)
  const value = (field: { value: string } | null) => field?.value ?? null
  const when = [value(report.startTime), value(report.partOfDay), showDate(value(report.date))]
  const people = report.people.filter((person) =>
    person.roles.some((role) => !['mentioned', 'quoted'].includes(role))
  )
  // what a meeting has and the text does not say is said to be missing
  const missing = report.isMeeting ? `(${say('meeting.not-stated-short')})` : null
  const stated = (words: string | null) => words || missing
  const list = (head: string, lines: readonly string[], mark: (at: number) => string = () => '-') =>
    lines.length === 0
      ? ''
      : `${head}\n${lines.map((line, at) => wrap(`${mark(at)} ${line}`, width, '  ')).join('\n')}`
  return [
    report.isMeeting ? '' : say('cli.no-meeting'),
    facts([
      [say('cli.meeting-name'), value(report.name) ?? report.title.value],
      [say('cli.meeting-time'), stated(when.filter(Boolean).join(', '))],
      [say('cli.meeting-place'), stated(value(report.place))],
      [say('cli.meeting-organiser'), stated(value(report.organiser))],
      [say('cli.head-source'), value(report.source)]
    ]),
    list(
      say('cli.other-meetings'),
      report.otherMeetings.map(({ value: opening }) => opening),
      (at) => `${at + 1}.`
    ),
    list(
      say('cli.meeting-people'),
      people.map(({ name, titles, groupTitles, roles }) => {
        const told = roles.filter((role) => role !== 'attendee').map((role) => say(roleKeys[role]))
        return [name, ...titles, ...groupTitles].join(', ') + (told.length > 0 ? ` (${told.join(', ')})` : '')
      })
    ),
    list(
      say('cli.meeting-figures'),
      report.figures.map(({ raw, unit, about }) => {
        const isTold = raw.includes(unit) || about.startsWith(unit)
        return [raw, isTold ? '' : unit, about].filter((part) => part !== '').join(' · ')
      })
    ),
    list(
      say('cli.meeting-statements'),
      report.statements.map(
        ({ speaker, points }) => `${speaker}: ${points.map((point) => point.value).join(' ')}`
      )
    ),
    list(
      `${say('meeting.tab-tasks')}:`,
      report.tasks.map(({ text, to }) => (to === null ? text : `${text} (${to})`))
    ),
    list(
      `${say('meeting.tab-awards')}:`,
      report.awards.map(({ award, giver, recipient, count, unit }) =>
        [award, giver, recipient, [count, unit].filter((part) => part !== undefined).join(' ')]
          .filter((part) => part !== null && part !== '')
          .join(' · ')
      )
    ),
    list(
      say('cli.cites'),
      report.citations.map((citation) => citation.text)
    )
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}
