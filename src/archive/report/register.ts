/** *Sổ văn bản*: items in the order of their accession numbers, or cited documents; what is not held stands last. */
import type { CitedDocument } from '../../shared/model/cited-document.ts'
import type { Letterhead } from '../../shared/model/letterhead.ts'
import type { Line } from '../../shared/model/printable/line.ts'
import type { Register, RegisterColumn } from '../../shared/model/printable/so.ts'
import { capitals } from './official-words.ts'
import { periodName } from './period.ts'
import { fileNameOf } from './sheet.ts'
import { absentLine, bare, capital, paperDate, plain, tidy, toned } from './wording.ts'

/** An item as the register lists it. */
export type RegisterItem = {
  accession: string
  addedAt: string
  title: string
  /** ISO date the document states. */
  date: string | null
  author: string | null
  source: string | null
  /** Its own number and symbol, null when it states none. */
  number: string | null
  /** Accession numbers of the items that cite it. */
  citedBy: readonly string[]
}

/** A cited document and the accession numbers of the items that cite it. */
export type CitedRow = Pick<CitedDocument, 'kind' | 'number' | 'date' | 'issuer' | 'title'> & {
  citedBy: readonly string[]
}

export type RegisterInput = {
  of: 'items' | 'citations'
  items: readonly RegisterItem[]
  /** Cited documents the archive does not hold. */
  missing: readonly CitedRow[]
  letterhead: Letterhead
  archiveName: string
  period: string | null
  printedOn: string
}

/** Annex IV, VI of Nghị định 30/2020/NĐ-CP gives ten columns; (8) and (9) are ours. Together 252 mm with the free one. */
const COLUMNS: readonly RegisterColumn[] = [
  { label: 'TT', width: 9, align: 'centre' },
  { label: 'Ngày vào kho', width: 21, align: 'centre' },
  { label: 'Số vào kho', width: 24, align: 'centre' },
  { label: 'Tác giả', width: 36, align: 'left' },
  { label: 'Số, ký hiệu văn bản', width: 32, align: 'left' },
  { label: 'Ngày tháng văn bản', width: 21, align: 'centre' },
  { label: 'Tên loại và trích yếu nội dung văn bản', width: null, align: 'left' },
  { label: 'Dẫn trong tài liệu', width: 20, align: 'centre' },
  { label: 'Tình trạng', width: 20, align: 'centre' },
  { label: 'Ghi chú', width: 20, align: 'left' }
]

/** The register as a plain object. Pure: rows by accession number, then what is cited and not held. */
export function buildRegister(input: RegisterInput): Register {
  const { letterhead, of, period } = input
  const held = [...input.items].sort((a, b) => (a.accession < b.accession ? -1 : 1))
  const missing = [...input.missing].sort(
    (a, b) => b.citedBy.length - a.citedBy.length || (nameOf(a) < nameOf(b) ? -1 : 1)
  )
  const numbers = [...held.map(({ accession }) => accession), ...missing.flatMap(({ citedBy }) => citedBy)]
  const years = new Set(numbers.map(yearOf))
  const short = years.size === 1 ? shortNumber : (number: string) => number
  const rows = [
    ...held.map((item, at) => heldRow(item, at + 1, short)),
    ...missing.map((document, at) => missingRow(document, held.length + at + 1, short))
  ]
  const when = period === null ? '' : ` ${periodName(period)}`
  const title = `Sổ văn bản${when}`
  return {
    template: 'so',
    sheet: {
      title,
      subject: title,
      author: tidy(letterhead.office),
      foot: `${title} · kho “${input.archiveName}”`,
      fileName: fileNameOf('Sổ văn bản', when.replaceAll('/', '-')),
      names: []
    },
    cover: {
      authority: capitals(letterhead.authority),
      issuer: letterhead.issuer.map(capitals),
      heading: 'SỔ VĂN BẢN',
      subject:
        of === 'items'
          ? '(Tài liệu có trong kho và văn bản được dẫn trong tài liệu của kho)'
          : '(Văn bản được dẫn trong tài liệu của kho)',
      lines: [
        ...(period === null ? [] : [`Kỳ: ${periodName(period)}`]),
        ...coverLines(held, input.printedOn)
      ],
      foot: [`Quyển số: ${tidy(letterhead.volume)}`]
    },
    columns: [...COLUMNS],
    rows,
    closing: closingWords(of, held.length, missing.length, years)
  }
}

const yearOf = (accession: string): string => accession.slice(0, 4)
/** "2026-000417" → "417". */
const shortNumber = (accession: string): string => accession.replace(/^\d{4}-0*/u, '').padStart(3, '0')

const words = (text: string | null): Line => {
  const told = bare(text ?? '')
  return told === '' ? [] : [plain(told)]
}
const dateLine = (iso: string | null): Line => {
  const written = iso === null ? null : paperDate(iso)
  return written === null ? absentLine() : [plain(written)]
}

function heldRow(item: RegisterItem, number: number, short: (accession: string) => string): Line[] {
  return [
    [plain(String(number))],
    [plain(paperDate(item.addedAt) ?? '')],
    [plain(item.accession)],
    words(item.author ?? item.source),
    words(item.number),
    dateLine(item.date),
    words(item.title),
    [plain(citing(item.citedBy, short))],
    [plain('có')],
    []
  ]
}

function missingRow(document: CitedRow, number: number, short: (accession: string) => string): Line[] {
  const title = bare(document.title ?? '').replace(/^[“"]|[”"]$/gu, '')
  const kind = capital(bare(document.kind))
  return [
    [plain(String(number))],
    [],
    [],
    words(document.issuer),
    words(document.number),
    dateLine(document.date),
    [plain([kind, title].filter((word) => word !== '').join(' '))],
    [plain(citing(document.citedBy, short))],
    [toned('strong', 'chưa có trong kho')],
    []
  ]
}

/** Of a document that is cited everywhere so many citing items are named: a row must not fill a page. */
const MOST_CITING = 12

function citing(accessions: readonly string[], short: (accession: string) => string): string {
  const sorted = [...accessions].sort()
  const named = sorted.slice(0, sorted.length > MOST_CITING + 1 ? MOST_CITING : sorted.length)
  const more = sorted.length - named.length
  return `${named.map(short).join(', ')}${more === 0 ? '' : ` và ${more} tài liệu khác`}`
}

const nameOf = ({ number, kind }: { number: string | null; kind: string }): string => number ?? kind

function coverLines(held: readonly RegisterItem[], printedOn: string): string[] {
  const first = held[0]
  const last = held.at(-1)
  const printed = `In ngày ${paperDate(printedOn) ?? printedOn}`
  if (first === undefined || last === undefined) return [printed]
  const days = held.map(({ addedAt }) => addedAt.slice(0, 10)).sort()
  const years = [...new Set(held.map(({ accession }) => yearOf(accession)))].sort()
  return [
    `Năm: ${years.length === 1 ? years[0] : `${years[0]} - ${years.at(-1)}`}`,
    `Từ ngày ${paperDate(days[0]!)} đến ngày ${paperDate(days.at(-1)!)}`,
    `Từ số ${first.accession} đến số ${last.accession}`
  ]
}

function closingWords(
  of: RegisterInput['of'],
  held: number,
  missing: number,
  years: ReadonlySet<string>
): string {
  const what = of === 'items' ? 'tài liệu' : 'văn bản'
  const count =
    `Sổ này có ${held + missing} ${of === 'items' ? 'tài liệu và văn bản' : 'văn bản'}: ${held} ${what} có trong kho, ` +
    `${missing} văn bản được dẫn nhưng chưa có trong kho.`
  const [year] = years
  return years.size === 1 ? `${count} Cột (8) ghi các số cuối của số vào kho năm ${year}.` : count
}
