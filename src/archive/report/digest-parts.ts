/** The parts of a digest behind its meetings: table of figures, cited documents, index of people. */
import type { Citation } from '../../shared/model/meeting.ts'
import type { Named, SameName } from '../../shared/model/person.ts'
import type { Line } from '../../shared/model/printable/line.ts'
import type { FigureRow } from '../../shared/model/printable/tables.ts'
import { citedKey } from '../../shared/vietnamese/cited-name.ts'
import type { Placed, UnnumberedPart } from './digest-input.ts'
import { citedRuns } from './documents.ts'
import { figureGroups } from './figure-groups.ts'
import { figureSection, filledColumns } from './figures.ts'
import { officeOf } from './facts.ts'
import { openEvidence } from './passages.ts'
import { peopleOf } from './people.ts'
import { paperDate, plain, tidy, toned, withoutMarks } from './wording.ts'

type Part<K extends UnnumberedPart['kind']> = Extract<UnnumberedPart, { kind: K }>

/** With more gaps than this a dash stands for "(không nêu)" and the note says so. */
const MANY_GAPS = 1 / 3
const DASH = '–'

/** The figures of all meetings in one table, numbered through. Null without any. */
export function figuresPart(meetings: readonly Placed[]): Part<'figures'> | null {
  const columns = filledColumns(meetings.flatMap(({ report, item }) => figureGroups(report, item.blocks)))
  const groups: Part<'figures'>['groups'] = []
  let first = 1
  for (const { report, item, name, day } of meetings) {
    const book = openEvidence({ id: item.id, text: item.text, blocks: item.blocks })
    const style = { most: Infinity, gaps: 'empty', columns } as const
    const table = figureSection(report, book, item.blocks, style, first)
    if (table === null) continue
    first += table.rows.filter(({ number }) => number !== null).length
    const when = day === null ? '' : `, ${paperDate(day)}`
    const rows = table.rows.map((row) => ({ ...row, about: withoutMarks(row.about) }))
    groups.push({ heading: `${name}${when}`, rows })
  }
  if (groups.length === 0) return null
  return { kind: 'figures', name: 'Bảng số liệu', columns, ...withGaps(groups, columns) }
}

/** A head row that says nothing of scope or period: "(không nêu)", or a dash where that would fill the table. */
function withGaps(
  groups: Part<'figures'>['groups'],
  columns: Part<'figures'>['columns']
): Pick<Part<'figures'>, 'groups' | 'note'> {
  const heads = groups.flatMap(({ rows }) => rows.filter(({ number }) => number !== null))
  const keys = (['scope', 'period'] as const).filter((key) => columns[key])
  const isGap = (row: FigureRow, key: 'scope' | 'period') => row.number !== null && row[key] === ''
  const dashed = keys.filter(
    (key) => heads.filter((row) => isGap(row, key)).length / heads.length > MANY_GAPS
  )
  const filledIn = (row: FigureRow): FigureRow => ({
    ...row,
    ...Object.fromEntries(
      keys.flatMap((key) => (isGap(row, key) ? [[key, dashed.includes(key) ? DASH : null]] : []))
    )
  })
  return {
    groups: groups.map((group) => ({ ...group, rows: group.rows.map(filledIn) })),
    note: dashed.length === 0 ? null : `Dấu “${DASH}”: nguồn không nêu.`
  }
}

/** Every document a meeting cites, once, in the order in which it is first named. Null without any. */
export function citedPart(meetings: readonly Placed[]): Part<'citations'> | null {
  type Known = { citation: Citation; meetings: number[]; held: string | null }
  const documents = new Map<string, Known>()
  for (const { report, number, resolveCitation } of meetings)
    for (const citation of report.citations) {
      const key = citedKey(citation)
      if (key === '') continue
      const known = documents.get(key) ?? {
        citation: { ...citation },
        meetings: [],
        held: resolveCitation(citation)
      }
      known.citation.date ??= citation.date
      known.citation.issuer ??= citation.issuer
      known.citation.title ??= citation.title
      if (!known.meetings.includes(number)) known.meetings.push(number)
      documents.set(key, known)
    }
  const rows = [...documents.values()].map((known, at) => ({
    number: at + 1,
    document: citedRuns(known.citation),
    meetings: known.meetings.join(', '),
    held: heldLine(known.citation.number, known.held)
  }))
  return rows.length === 0 ? null : { kind: 'citations', name: 'Văn bản được dẫn', note: null, rows }
}

/** Of a document without a number nobody can say that the archive lacks it. */
function heldLine(number: string | null, held: string | null): Line {
  if (number === null && held === null) return []
  return held === null ? [toned('strong', 'chưa có trong kho')] : [plain(held)]
}

/** Tone marks of Vietnamese vowels; the letters of the alphabet (ă â đ ê ô ơ ư) keep their own. */
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu

/** The letter a name stands under: the first of its last word. */
export function indexLetter(name: string): string {
  const last = name.trim().split(/\s+/u).at(-1) ?? ''
  const first = /\p{L}/u.exec(last.normalize('NFC'))?.[0] ?? last.slice(0, 1)
  return first.normalize('NFD').replace(TONES, '').normalize('NFC').toLocaleUpperCase('vi')
}

/** Everybody the reports name, by given name; two of one name stay two unless an office or a person says otherwise. */
export function peoplePart(
  meetings: readonly Placed[],
  sameNames: readonly SameName[]
): Part<'people'> | null {
  const ids = new Map(meetings.map(({ item, id }) => [item.id as number, id]))
  const named = meetings.flatMap(({ report, item }): Named[] =>
    report.people.map(({ name, titles, groupTitles, roles }) => ({
      item: item.id,
      accession: item.accession,
      title: item.title,
      date: item.date,
      isMeeting: true,
      name: tidy(name),
      titles: [...groupTitles, ...titles],
      roles
    }))
  )
  const letters: Part<'people'>['letters'] = []
  for (const { person, appearances } of peopleOf(named, sameNames)) {
    const letter = indexLetter(person.name)
    const own = [...new Set(appearances.flatMap(({ item }) => ids.get(item) ?? []))]
    const entry = {
      name: person.name,
      office: officeOf(person.offices.map(({ title }) => title)),
      meetings: own
    }
    const last = letters.at(-1)
    if (last?.letter === letter) last.people.push(entry)
    else letters.push({ letter, people: [entry] })
  }
  if (letters.length === 0) return null
  return {
    kind: 'people',
    name: 'Chỉ mục tên người',
    note:
      'Xếp theo tên, rồi đến họ và đệm, theo bảng chữ cái tiếng Việt; tên của các dân tộc khác xếp theo từ cuối. ' +
      'Số trang là trang đầu của hội nghị có nhắc đến người đó.',
    letters
  }
}
