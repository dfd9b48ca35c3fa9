import { ArchiveError } from '../../shared/ipc/errors.ts'
import type { Extract, ExtractBlock } from '../../shared/model/extract.ts'
import { contentLines, openedBy, unescapeText, type ContentLine } from './content-lines.ts'
import { decodeText } from './decode-text.ts'
import { personWithAddress } from './letter.ts'
import { noMetadata, statedValue } from './metadata.ts'
import { plainBlocks } from './plain-blocks.ts'

/** True for an invitation or an entry of a calendar (RFC 5545), whatever the file is called. */
export const isCalendar = (bytes: Uint8Array): boolean => openedBy(bytes) === 'VCALENDAR'

type Entry = readonly ContentLine[]

/** People of an entry that are listed; an invitation to a whole province is data. */
const MOST_PEOPLE = 500
/** Entries of a calendar that are read. */
const MOST_ENTRIES = 2000

/** What a calendar holds entries as (3.6.1-3.6.3). */
const isEntry = (component: string) => /^V(?:EVENT|TODO|JOURNAL)$/.test(component)

/** Events and tasks, each with its own properties; of what is nested in them (alarms) and of time zones nothing. */
function entriesOf(text: string): Entry[] {
  const entries: ContentLine[][] = []
  const open: string[] = []
  for (const property of contentLines(text)) {
    const { name, value } = property
    const component = value.trim().toUpperCase()
    if (name === 'BEGIN') {
      open.push(component)
      if (isEntry(component)) entries.push([])
      if (entries.length > MOST_ENTRIES) break
    } else if (name === 'END') open.pop()
    else if (isEntry(open.at(-1) ?? '')) entries.at(-1)?.push(property)
  }
  return entries
}

function textOf(entry: Entry, name: string): string | null {
  const found = entry.find((property) => property.name === name)
  return found === undefined ? null : statedValue(unescapeText(found.value))
}

type Moment = { day: string; time: string | null; stated: string }

const two = (number: number) => String(number).padStart(2, '0')

/** A day, or a time as the entry states it; a time of the world (`…Z`, 3.3.5) as the clock in Vietnam shows it, seven hours on. */
function momentOf(entry: Entry, name: string): Moment | null {
  const value = entry.find((property) => property.name === name)?.value.trim() ?? ''
  const match = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)?(Z)?)?$/.exec(value)
  if (match === null) return null
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = match
    .slice(1, 6)
    .map((part) => Number(part ?? 0))
  const at = new Date(Date.UTC(year, month - 1, day, hour + (match[7] === 'Z' ? 7 : 0), minute))
  if (Number.isNaN(at.getTime())) return null
  const stated = `${at.getUTCFullYear()}-${two(at.getUTCMonth() + 1)}-${two(at.getUTCDate())}`
  return {
    day: `${two(at.getUTCDate())}/${two(at.getUTCMonth() + 1)}/${at.getUTCFullYear()}`,
    time: match[4] === undefined ? null : `${two(at.getUTCHours())}:${two(at.getUTCMinutes())}`,
    stated:
      match[4] === undefined
        ? stated
        : `${stated}T${two(at.getUTCHours())}:${two(at.getUTCMinutes())}:00+07:00`
  }
}

const shown = ({ day, time }: Moment) => (time === null ? `ngày ${day}` : `${time} ngày ${day}`)

function timeLine(entry: Entry): string | null {
  const start = momentOf(entry, 'DTSTART') ?? momentOf(entry, 'DUE')
  const end = momentOf(entry, 'DTEND')
  if (start === null) return null
  // a day that ends the entry is the first one after it (3.6.1)
  if (end === null || end.time === null || start.time === null) return shown(start)
  return end.day === start.day
    ? `${start.time}–${end.time} ngày ${start.day}`
    : `${shown(start)} – ${shown(end)}`
}

/** Name and address of the people of a field (3.8.4.1, 3.8.4.3). */
function peopleOf(entry: Entry, name: string): string[] {
  return entry
    .filter((property) => property.name === name)
    .slice(0, MOST_PEOPLE)
    .flatMap(({ parameters, value }) => {
      const address = /^mailto:(.+)$/i.exec(value.trim())?.[1] ?? null
      return personWithAddress(statedValue(parameters.CN), statedValue(address)) ?? []
    })
}

/** An entry in words: what it is, when, where, who invites whom, and what it says. */
function entryBlocks(entry: Entry, kind: 'title' | 'heading'): ExtractBlock[] {
  const line = (label: string, value: string | null): ExtractBlock[] =>
    value === null || value === '' ? [] : [{ kind: 'paragraph', text: `${label}: ${value}`, reason: null }]
  const summary = textOf(entry, 'SUMMARY')
  return [
    ...(summary === null ? [] : [{ kind, text: summary, reason: null }]),
    ...(textOf(entry, 'STATUS')?.toUpperCase() === 'CANCELLED' ? line('Tình trạng', 'đã hủy') : []),
    ...line('Thời gian', timeLine(entry)),
    ...line('Địa điểm', textOf(entry, 'LOCATION')),
    ...line('Người mời', peopleOf(entry, 'ORGANIZER').join(', ')),
    ...line('Người được mời', peopleOf(entry, 'ATTENDEE').join(', ')),
    ...plainBlocks(unescapeText(entry.find(({ name }) => name === 'DESCRIPTION')?.value ?? ''))
  ].map((block) => ({ ...block, text: block.text.normalize('NFC') }))
}

/** The entries of a calendar that came with a letter, as part of it. */
export function invitationBlocks(bytes: Uint8Array): ExtractBlock[] {
  try {
    return entriesOf(decodeText(bytes).text).flatMap((entry) => entryBlocks(entry, 'heading'))
  } catch (error) {
    if (error instanceof ArchiveError) return []
    throw error
  }
}

/**
 * A file of a calendar as an Extract, its date the day of its first entry.
 * @throws ArchiveError `no-text` | `broken-file`
 */
export function calendarExtract(bytes: Uint8Array): Extract {
  const { text, encoding, warnings } = decodeText(bytes)
  const entries = entriesOf(text)
  const [first] = entries
  const blocks = entries.flatMap((entry) => entryBlocks(entry, entries.length === 1 ? 'title' : 'heading'))
  if (first === undefined || blocks.length === 0)
    throw new ArchiveError('no-text', 'The calendar holds no entry')
  const isOne = entries.length === 1
  return {
    blocks,
    metadata: {
      ...noMetadata(),
      title: isOne ? (textOf(first, 'SUMMARY')?.normalize('NFC') ?? null) : null,
      author: isOne ? statedValue(first.find(({ name }) => name === 'ORGANIZER')?.parameters.CN) : null,
      date: momentOf(first, 'DTSTART')?.stated ?? null
    },
    encoding,
    pages: null,
    warnings
  }
}
