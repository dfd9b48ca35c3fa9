/** A passage a person selected, as what it can be in the report: read by the same rules as the whole text. */
import type { EditableField, Evidence, PersonRole } from '../../../shared/model/meeting.ts'
import type { RowFields, RowList } from '../../../shared/model/meeting-form.ts'
import { findDates } from '../../../shared/vietnamese/dates.ts'
import { findAwards } from '../awards.ts'
import { findCitations } from '../citations.ts'
import { findFigures } from '../figures.ts'
import { findPeople } from '../people.ts'
import { readSource, type Reading } from '../reading.ts'
import { namers } from './row-names.ts'

export type FromPassage<L extends RowList> = { fields: Partial<RowFields[L]>; evidence: Evidence[] }

/**
 * The rows a passage makes: every person, figure, award or document in it; one row of its words where a list takes
 * words. None where it has nothing of the kind.
 */
export function rowsFromPassage<L extends RowList>(
  list: L,
  passage: Evidence,
  { publishedAt, role }: { publishedAt: string | null; role: PersonRole }
): FromPassage<L>[] {
  const reading = readingOf(passage, publishedAt)
  const said = plain(passage.quote)
  const moved = (evidence: readonly Evidence[]) =>
    evidence.map((one) => ({ ...one, start: one.start + passage.start, end: one.end + passage.start }))
  const whole = (fields: Partial<RowFields[L]>): FromPassage<L>[] => [{ fields, evidence: [passage] }]
  const each = <R extends { evidence: Evidence[] }>(rows: readonly R[], fields: (row: R) => object) =>
    rows.map((row) => ({ fields: fields(row) as Partial<RowFields[L]>, evidence: moved(row.evidence) }))

  switch (list) {
    case 'people': {
      const people = findPeople(reading)
      if (people.length === 0)
        return whole({ name: said, titles: [], groupTitles: [], roles: [role] } as never)
      return people.map(({ name, titles, groupTitles }) => ({
        fields: { name, titles, groupTitles, roles: [role] } as never,
        evidence: [passage]
      }))
    }
    case 'figures':
      return each(findFigures(reading), namers.figures.fields)
    case 'awards': {
      const awards = findAwards(reading)
      return awards.length > 0 ? each(awards, namers.awards.fields) : whole({ award: said } as never)
    }
    case 'citations': {
      const ranges = [{ start: 0, end: passage.quote.length }]
      const found = findCitations(reading.text, ranges, passage.item)
      return found.length > 0
        ? each(found, namers.citations.fields)
        : whole({ text: said, kind: '' } as never)
    }
    case 'tasks':
      return whole({ by: null, to: null, text: said } as never)
    default:
      return whole({ value: said } as never)
  }
}

/** The value a passage gives a single field; null where it has none of the kind. */
export function valueFromPassage(
  field: EditableField,
  passage: Evidence,
  publishedAt: string | null
): string | null {
  const said = plain(passage.quote)
  if (field === 'partOfDay')
    return /(?<!\p{L})(sáng|trưa|chiều|tối)(?!\p{L})/iu.exec(said)?.[1]?.toLowerCase() ?? null
  if (field !== 'date') return said === '' ? null : said
  const day = findDates(passage.quote, { publishedAt }).find(({ iso }) => /^(?:\d{4}|-)-\d\d-\d\d/.test(iso))
  return day === undefined ? null : (/^(?:\d{4}|-)-\d\d-\d\d/.exec(day.iso)?.[0] ?? null)
}

function readingOf({ item, quote }: Evidence, publishedAt: string | null): Reading {
  const block = {
    position: 0,
    kind: 'paragraph' as const,
    text: quote,
    start: 0,
    end: quote.length,
    reason: null
  }
  return readSource({ item, title: '', blocks: [block], text: quote, publishedAt, source: null })
}

/** Words as a form takes them: one line, without the marks a selection drags along at its ends. */
const plain = (quote: string): string =>
  quote
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^[,;:.–\-“"”]+\s*|\s*[,;:–\-“"]+$/gu, '')
