/** Awards, cited documents and the closing paragraph that says where everything comes from. */
import type { Award, Citation, MeetingReport } from '../../shared/model/meeting.ts'
import { ABSENT } from '../../shared/model/printable/fixed-words.ts'
import type { LabelledLine, Line, Run } from '../../shared/model/printable/line.ts'
import type { SectionOf } from '../../shared/model/printable/tom-tat.ts'
import type { MeetingInput } from './meeting-input.ts'
import type { EvidenceBook } from './passages.ts'
import { bare, capital, leftInReport, paperDate, paperTime, plain, tidy, toned } from './wording.ts'

/** What a summary has room for; the rest stays in the meeting report and a note says how many. */
const MOST_AWARDED = 24
const MOST_CITED = 24

/** "Khen thưởng" of a summary: what `awardLine` says of the first awards. Null when none. */
export function awardSection(
  report: MeetingReport,
  book: EvidenceBook
): Omit<SectionOf<'awards'>, 'heading'> | null {
  const told = report.awards.filter((award) => awardHead(award) !== '')
  const line = awardLine(told.slice(0, MOST_AWARDED), book)
  if (line.length === 0) return null
  return { kind: 'awards', line, note: leftInReport(told.length - MOST_AWARDED, 'khen thưởng') }
}

/** One sentence per award and giver. Empty when there are none. */
export function awardLine(awards: readonly Award[], book: EvidenceBook): Line {
  const groups = new Map<string, { head: string; whom: string[]; evidence: Award['evidence'] }>()
  for (const award of awards) {
    const head = awardHead(award)
    if (head === '') continue
    const group = groups.get(head.toLowerCase()) ?? { head, whom: [], evidence: [] }
    const whom = recipientOf(award)
    if (whom !== '' && !group.whom.includes(whom)) group.whom.push(whom)
    group.evidence = [...group.evidence, ...award.evidence]
    groups.set(head.toLowerCase(), group)
  }
  return [...groups.values()].flatMap(({ head, whom, evidence }, index) => [
    ...(index === 0 ? [] : [plain(' ')]),
    plain(`${head}${whom.length === 0 ? '' : `: ${whom.join(', ')}`}.`, book.mark(evidence))
  ])
}

function awardHead({ award, giver }: Award): string {
  const name = capital(bare(award))
  const from = giver === null ? '' : bare(giver)
  return from === '' || name.toLowerCase().includes(from.toLowerCase()) ? name : `${name} của ${from}`
}

/** "03 tập thể"; a recipient who is named, with the count when it is not in the words already. */
function recipientOf({ recipient, count, unit }: Award): string {
  const counted = count === undefined ? '' : `${String(count).padStart(2, '0')} ${tidy(unit ?? '')}`.trim()
  const named = recipient === null ? '' : bare(recipient)
  if (named === '') return counted
  const told = count === undefined || count === 1 || new RegExp(`(^|\\D)0*${count}(\\D|$)`, 'u').test(named)
  return told ? named : `${named} (${counted})`
}

/**
 * "Văn bản được dẫn", in the order of the text; `resolve` tells the accession number of the item that is
 * the document, or null. Without a number nothing can be said about whether the archive has it.
 */
export function citationSection(
  report: MeetingReport,
  book: EvidenceBook,
  resolve: MeetingInput['resolveCitation']
): Omit<SectionOf<'citations'>, 'heading'> | null {
  const told = new Map<string, Citation>()
  for (const citation of report.citations) {
    const key = tidy(citation.number ?? citation.text).toLowerCase()
    if (key !== '' && !told.has(key)) told.set(key, citation)
  }
  if (told.size === 0) return null
  const items = [...told.values()].slice(0, MOST_CITED).map((citation, index): LabelledLine => ({
    label: `${index + 1}.`,
    line: citationLine(citation, book, resolve)
  }))
  return { kind: 'citations', items, note: leftInReport(told.size - MOST_CITED, 'văn bản') }
}

function citationLine(
  citation: Citation,
  book: EvidenceBook,
  resolve: MeetingInput['resolveCitation']
): Line {
  const marks = book.mark(citation.evidence)
  const runs = citedRuns(citation)
  const held = resolve(citation)
  if (held === null && citation.number === null) return [...runs, plain('.', marks)]
  runs.push(plain(' '), held === null ? toned('strong', '(chưa có trong kho)') : plain(`(kho: ${held})`))
  return [...runs, plain('.', marks)]
}

/** "Quyết định số 1187-QĐ/HU ngày 12/4/2018 của … về …"; what it lacks of number and date is told. Without a final stop. */
export function citedRuns({ kind, number, date, text, issuer: by, title: called }: Citation): Run[] {
  const issuer = by === null ? '' : bare(by)
  const title = called === null ? '' : bare(called).replace(/^[“"]|[”"]$/gu, '')
  const written = date === null ? null : (paperDate(date) ?? tidy(date))
  const head =
    number === null
      ? capital(bare(text))
      : `${capital(bare(kind))} số ${tidy(number)}${written === null ? '' : ` ngày ${written}`}`
  const of = issuer === '' || head.toLowerCase().includes(issuer.toLowerCase()) ? '' : ` của ${issuer}`
  const about = title === '' || head.toLowerCase().includes(title.toLowerCase()) ? '' : aboutOf(title)
  if (number === null) return [plain(`${head}${of}${about}; `), ...missing('số, ngày', written)]
  const runs: Run[] = [plain(head + of + about)]
  if (written === null) runs.push(plain('; '), ...missing('ngày', null))
  return runs
}

/**
 * A title, told by its capital, stands in quotes; a subject ("về tăng cường …") does not, and one of a word or
 * two was cut short and is not printed.
 */
function aboutOf(title: string): string {
  if (/^\p{Lu}/u.test(title)) return ` “${title}”`
  return title.split(' ').length < 3 ? '' : ` ${/^về\s/iu.test(title) ? '' : 'về '}${title}`
}

function missing(what: string, date: string | null): Run[] {
  if (date === null) return [plain(`${what}: `), toned('absent', ABSENT)]
  return [plain(`ngày ${date}; số: `), toned('absent', ABSENT)]
}

export type SourceFacts = {
  title: string
  source: string | null
  /** ISO date or date-time as the source states it. */
  publishedAt: string | null
  accession: string
  /** Other items that tell of the meeting. */
  others: readonly { accession: string; source: string | null }[]
  printedOn: string
  edited: boolean
}

/** The closing paragraph: title, publisher, date, accession number, who looked at it, when it was printed. */
export function sourceLine(facts: SourceFacts): Line {
  const date = facts.publishedAt === null ? null : paperDate(facts.publishedAt)
  const time = facts.publishedAt === null ? null : paperTime(facts.publishedAt)
  const source = facts.source === null ? '' : bare(facts.source)
  const runs: Run[] = [toned('strong', 'Nguồn:'), plain(` “${bare(facts.title)}”`)]
  if (source !== '') runs.push(plain(`, ${source}`))
  if (date !== null) runs.push(plain(`, đăng ${date}${time === null ? '' : ` lúc ${time}`}`))
  const unknown = [date === null ? 'ngày đăng' : null, source === '' ? 'cơ quan đăng' : null].filter(
    (word) => word !== null
  )
  if (unknown.length > 0) runs.push(plain(`; ${unknown.join(', ')}: `), toned('absent', ABSENT))
  const others = facts.others.map(({ accession, source: from }) =>
    from === null || bare(from) === '' ? accession : `${accession} (${bare(from)})`
  )
  const joined = others.length === 0 ? '' : `, gộp với ${others.join(', ')}`
  const looked = facts.edited ? 'đã có người soát, sửa' : 'chưa có người soát'
  runs.push(
    plain(
      `; số vào kho ${facts.accession}${joined}. Chương trình Tư Liệu lập từ nguyên văn tài liệu, ${looked}; ` +
        `in ngày ${paperDate(facts.printedOn) ?? facts.printedOn}. Bản tóm tắt nội bộ, không thay văn bản gốc.`
    )
  )
  return runs
}
