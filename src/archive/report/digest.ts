/** *Báo cáo tổng hợp*: meetings in the order of their days, their figures, the documents they cite, who took part. */
import type { FactRow } from '../../shared/model/printable/tables.ts'
import type {
  Digest,
  DigestMeeting,
  DigestPart,
  DigestSection
} from '../../shared/model/printable/tong-hop.ts'
import { scaledLimits, weighIn } from './choice.ts'
import type { DigestInput, Placed, UnnumberedPart } from './digest-input.ts'
import { citedPart, figuresPart, peoplePart } from './digest-parts.ts'
import { awardSection } from './documents.ts'
import { factRows, inferenceNotes } from './facts.ts'
import type { MeetingInput } from './meeting-input.ts'
import { capitals } from './official-words.ts'
import { openEvidence } from './passages.ts'
import { periodName } from './period.ts'
import { fileNameOf } from './sheet.ts'
import { reportSection, statementSection, taskSection } from './speech.ts'
import { chooseTasks } from './speeches.ts'
import { meetingName, namesIn } from './summary.ts'
import { bare, capital, letterLabel, paperDate, plain, tidy, withoutMarks } from './wording.ts'

const ORDINALS = ['một', 'hai', 'ba', 'bốn'] as const
/** One digest holds more sentences than one sheet, each meeting fewer. */
const ROOM = 0.9

/**
 * The digest as a plain object. Pure. Meetings follow each other by their day (the day of publication where none is
 * known, last where there is neither), then by accession number; a part without content is left out.
 */
export function buildDigest(input: DigestInput): Digest {
  const { letterhead, period, printedOn } = input
  const meetings = placed(input.meetings)
  const when = period === null ? spanWords(meetings) : periodName(period)
  const all = meetings.length
  const parts: UnnumberedPart[] = [
    {
      kind: 'meetings',
      name: period === null ? 'Các hội nghị' : 'Các hội nghị trong kỳ',
      note: null,
      meetings: meetings.map((meeting) => digestMeeting(meeting, all))
    },
    ...[figuresPart(meetings), citedPart(meetings), peoplePart(meetings, input.sameNames)].filter(
      (part) => part !== null
    )
  ]
  const title = `Báo cáo tổng hợp các hội nghị${when === '' ? '' : ` ${when}`}`
  return {
    template: 'tong-hop',
    sheet: {
      title,
      subject: title,
      author: tidy(letterhead.office),
      foot: when === '' ? 'Báo cáo tổng hợp' : `Báo cáo tổng hợp · ${when}`,
      fileName: fileNameOf('Báo cáo tổng hợp', when.replaceAll('/', '-')),
      names: [...new Set(meetings.flatMap(({ report }) => namesIn(report)))]
    },
    cover: {
      authority: capitals(letterhead.authority),
      issuer: letterhead.issuer.map(capitals),
      heading: 'BÁO CÁO TỔNG HỢP',
      subject: period === null ? 'Các hội nghị được chọn' : 'Các hội nghị trong kỳ',
      lines: [`${when === '' ? 'Số hội nghị' : `Kỳ: ${when}`} (${all} hội nghị)`],
      foot: [`Lập từ kho “${input.archiveName}”`, `In ngày ${paperDate(printedOn) ?? printedOn}`]
    },
    contents: 'MỤC LỤC',
    parts: parts.map(numbered)
  }
}

function numbered({ name, ...part }: UnnumberedPart, at: number): DigestPart {
  const heading = `Phần ${ORDINALS[at] ?? String(at + 1)}`
  return {
    ...part,
    id: `phan-${at + 1}`,
    heading,
    title: name.toLocaleUpperCase('vi'),
    entry: `${heading}. ${name}`
  } as DigestPart
}

/** In the order of their days. */
function placed(meetings: readonly MeetingInput[]): Placed[] {
  const dated = meetings.map((meeting) => {
    const own = meeting.report.date?.value ?? ''
    const published = meeting.report.publishedAt?.value ?? meeting.item.date ?? ''
    const day = [own, published].find((iso) => /^\d{4}-\d{2}-\d{2}/.test(iso))?.slice(0, 10) ?? null
    return { meeting, day }
  })
  const last = '9999'
  dated.sort((a, b) => {
    const [one, other] = [a.day ?? last, b.day ?? last]
    if (one !== other) return one < other ? -1 : 1
    return a.meeting.item.accession < b.meeting.item.accession ? -1 : 1
  })
  return dated.map(({ meeting, day }, at) => ({
    ...meeting,
    id: `hn-${at + 1}`,
    number: at + 1,
    name: meetingName(meeting.report, meeting.item.title),
    day
  }))
}

/** "từ 05/12/2019 đến 26/12/2019"; '' when no meeting has a day. */
function spanWords(meetings: readonly Placed[]): string {
  const days = meetings.flatMap(({ day }) => (day === null ? [] : [day])).sort()
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined) return ''
  if (first === last) return `ngày ${paperDate(first)}`
  return `từ ${paperDate(first)} đến ${paperDate(last)}`
}

function digestMeeting(meeting: Placed, all: number): DigestMeeting {
  const { report, item, number, name } = meeting
  const book = openEvidence({ id: item.id, text: item.text, blocks: item.blocks })
  const source = bare(report.source?.value ?? item.source ?? '')
  const published = report.publishedAt?.value ?? item.date
  const from = [source, published === null ? '' : (paperDate(published) ?? '')].filter((word) => word !== '')
  const origin = [`Hội nghị ${number}/${all}`, `số vào kho ${item.accession}`, from.join(', ')]
  return {
    id: meeting.id,
    origin: origin.filter((word) => word !== '').join(' · '),
    heading: `${number}. ${name}`,
    facts: factRows(report, book).map(inOneLine),
    inferences: inferenceNotes(report),
    sections: sectionsOf(meeting)
  }
}

/** People stand behind each other here, not below each other, and names are not bold. */
function inOneLine(row: FactRow): FactRow {
  const line = row.lines.flatMap((own, at) => [...(at === 0 ? [] : [plain('; ')]), ...own])
  const plainly = withoutMarks(line).map((run, at) =>
    run.tone === 'name'
      ? plain(run.text)
      : at > 0
        ? { ...run, text: run.text.replace(/^Cùng /u, 'cùng ') }
        : run
  )
  return { ...row, marks: [], lines: [plainly] }
}

function sectionsOf({ report, item }: Placed): DigestSection[] {
  const book = openEvidence({ id: item.id, text: item.text, blocks: item.blocks })
  const weigh = weighIn(report, book)
  const limits = scaledLimits(ROOM)
  const tasks = chooseTasks(report, weigh, limits)
  const told = reportSection(report, book, weigh, limits)
  const said = statementSection(report, tasks, book, weigh, limits)
  const asked = taskSection(report, tasks, book)
  const awards = awardSection(report, book)
  const sections: (DigestSection & { heading: string })[] = []
  if (told !== null) {
    const line = told.points.flatMap((point, at) => [...(at === 0 ? [] : [plain(' ')]), ...point])
    sections.push({ kind: 'paragraphs', heading: 'Nội dung', lines: [withoutMarks(line)], note: told.note })
  }
  if (said !== null)
    sections.push({
      kind: 'paragraphs',
      heading: 'Chỉ đạo và phát biểu',
      lines: said.speakers.map(withoutMarks),
      note: said.note
    })
  if (asked !== null)
    sections.push({
      kind: 'list',
      heading: 'Nhiệm vụ',
      items: asked.groups
        .flatMap(({ items }) => items)
        .map(({ line }, at) => ({ label: `${at + 1}.`, line: withoutMarks(line) })),
      note: asked.note
    })
  if (awards !== null)
    sections.push({
      kind: 'paragraphs',
      heading: 'Khen thưởng',
      lines: [withoutMarks(awards.line)],
      note: awards.note
    })
  return sections.map((section, at) => ({
    ...section,
    heading: `${letterLabel(at)} ${capital(section.heading)}`
  }))
}
