/** *Báo cáo* by Nghị định 30/2020/NĐ-CP and *Báo cáo* of a Party body: head, body, signature, annex. */
import type { Issue, Letterhead } from '../../shared/model/letterhead.ts'
import type { PartyReport } from '../../shared/model/printable/dang.ts'
import type { DecreeReport } from '../../shared/model/printable/nd30.ts'
import type { Annex, BodyPart } from '../../shared/model/printable/official.ts'
import { figureSection } from './figures.ts'
import type { MeetingInput } from './meeting-input.ts'
import { contentChapters, generalChapter, numberedChapters } from './official-body.ts'
import { attendance, occasion, voiceOf } from './official-people.ts'
import {
  BLANK,
  capitals,
  decreeDate,
  listed,
  numberAndSymbol,
  placeAndDate,
  signedDate,
  withDecreeDates
} from './official-words.ts'
import { openEvidence } from './passages.ts'
import { fileNameOf } from './sheet.ts'
import { namesIn } from './summary.ts'
import { bare, capital, paperDate, plain, tidy } from './wording.ts'

export type OfficialInput = MeetingInput & {
  letterhead: Letterhead
  issue: Issue
  /** The annex with the figures, and a paragraph that names the source, where they are wanted. */
  parts: { figures: boolean; recipients: boolean; source: boolean }
}

const paragraph = (text: string): BodyPart => ({ kind: 'paragraph', line: [plain(text)] })

/**
 * *Báo cáo* of a state body. Clauses without content are left out; number, date, signer and recipients that are not
 * set are blank space. Pure: the same input gives the same paper.
 */
export function buildDecreeReport(input: OfficialInput): DecreeReport {
  const { report, letterhead, issue } = input
  const voice = voiceOf(report, input.item.text, decreeDate)
  const annexes = input.parts.figures ? figureAnnex(input, 'state', decreeDate) : []
  const led = annexes.length === 0 ? '' : 'số liệu đầy đủ tại Phụ lục kèm theo'
  const general = generalChapter(input, voice)
  const chapters = [
    ...(general === null ? [] : [general]),
    ...contentChapters(input, voice, led, withDecreeDates)
  ]
  const addressees = letterhead.addressees.map(withoutStop)
  return {
    template: 'nd30',
    ...head(input),
    country: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    motto: 'Độc lập - Tự do - Hạnh phúc',
    number: `Số: ${numberAndSymbol(issue, letterhead, 'state')}`,
    subject: `Kết quả ${meetingSubject(input)}`,
    addressees: addressed(addressees),
    body: [
      paragraph(openingWords(letterhead.office, voice.noun)),
      ...numberedChapters(chapters),
      ...sourceParagraphs(input),
      paragraph(closingWords(letterhead.office, addressees, voice.noun))
    ],
    // Mục II.9 d): a report to a superior body opens its list with those it is addressed to.
    recipients: input.parts.recipients
      ? listed([...(addressees.length === 0 ? [] : ['Như trên']), ...letterhead.recipients], ';')
      : null,
    annexes
  }
}

/** *Báo cáo* of a Party body, as far as its rules are known; like the state's it never says "(không nêu)". */
export function buildPartyReport(input: OfficialInput): PartyReport {
  const { report, letterhead, issue } = input
  const dated = (iso: string): string | null => {
    const date = paperDate(iso)
    return date === null ? null : `ngày ${date}`
  }
  const voice = voiceOf(report, input.item.text, dated)
  const annexes = input.parts.figures ? figureAnnex(input, 'party', dated) : []
  const led = annexes.length === 0 ? '' : 'số liệu đầy đủ tại Phụ lục kèm theo'
  const [leading, ...present] = [occasion(report, voice)?.sentence, ...attendance(report, voice)].filter(
    (text) => text !== undefined
  )
  return {
    template: 'dang',
    ...head(input),
    party: 'ĐẢNG CỘNG SẢN VIỆT NAM',
    star: '*',
    closingMark: letterhead.partyClosingMark,
    underlinedRecipients: letterhead.partyUnderlinesRecipients,
    recipientSize: letterhead.partyRecipientSize,
    number: `Số ${numberAndSymbol(issue, letterhead, 'party')}`,
    subject: `kết quả ${meetingSubject(input)}`,
    addressees: addressed(letterhead.addressees.map(withoutStop)),
    body: [
      ...[leading, ...present].filter((text) => text !== undefined).map(paragraph),
      paragraph(openingWords(letterhead.office, voice.noun)),
      ...numberedChapters(contentChapters(input, voice, led, (text) => text)),
      ...sourceParagraphs(input)
    ],
    recipients: input.parts.recipients ? listed(letterhead.recipients, ',') : null,
    annexes
  }
}

/** From which text of the archive the report was made. */
function sourceParagraphs({ report, item, parts }: OfficialInput): BodyPart[] {
  if (!parts.source) return []
  const source = bare(report.source?.value ?? item.source ?? '')
  const published = paperDate(report.publishedAt?.value ?? item.date ?? '')
  const from = [source, published === null ? '' : `ngày ${published}`].filter((word) => word !== '')
  const told = from.length === 0 ? '' : ` (${from.join(', ')})`
  return [
    paragraph(`Báo cáo tổng hợp từ tài liệu “${bare(item.title)}”${told}, số vào kho ${item.accession}.`)
  ]
}

/** What both have alike. */
function head({ report, item, letterhead, issue }: OfficialInput) {
  const name = meetingNameOf(report.name?.value ?? '', item.title)
  return {
    sheet: {
      title: `Báo cáo: ${name}`,
      subject: `Báo cáo · số vào kho ${item.accession}`,
      author: tidy(letterhead.office),
      foot: null,
      fileName: fileNameOf(item.accession, 'Báo cáo', name),
      names: namesIn(report)
    },
    accession: item.accession,
    margins: letterhead.margins,
    bodySize: letterhead.bodySize,
    authority: capitals(letterhead.authority),
    issuer: letterhead.issuer.map(capitals),
    placeAndDate: placeAndDate(issue, letterhead),
    heading: 'BÁO CÁO',
    signature: {
      offices: [letterhead.signerAuthority, letterhead.signerOffice]
        .map(capitals)
        .filter((line) => line !== ''),
      name: tidy(letterhead.signerName)
    }
  }
}

const meetingNameOf = (name: string, title: string): string => capital(bare(name) || bare(title))

/** The meeting by its own name; one without a name is told by the title of the text that tells of it. */
function meetingSubject({ report, item }: OfficialInput): string {
  const name = bare(report.name?.value ?? '')
  return name === '' ? `hội nghị nêu trong tài liệu “${bare(item.title)}”` : capital(name)
}

const withoutStop = (text: string): string => tidy(text).replace(/[;,.]+$/u, '')

/** Mục II.9 b): one alone follows "Kính gửi:" on its line, several stand below it with dashes. */
function addressed(lines: readonly string[]): string[] {
  return lines.length === 1 ? lines.map((line) => `${line}.`) : listed(lines, ';')
}

const openingWords = (office: string, noun: string): string =>
  office === '' ? `Kết quả ${noun} như sau:` : `${capital(office)} báo cáo kết quả ${noun} như sau:`

/** The last line of a report to a superior asks for its instruction; "./." ends documents by custom. */
function closingWords(office: string, addressees: readonly string[], noun: string): string {
  if (addressees.length === 0) return `Trên đây là báo cáo kết quả ${noun}./.`
  const who = office === '' ? '' : `${office} `
  return `Trên đây là kết quả ${noun}, ${who}kính báo cáo ${addressees.join(', ')} xem xét, chỉ đạo./.`
}

/** The figures as a Phụ lục (Mục III.1); none when the meeting named none. */
function figureAnnex(
  input: OfficialInput,
  of: 'state' | 'party',
  dated: (iso: string) => string | null
): Annex[] {
  const { report, item, letterhead, issue } = input
  const book = openEvidence({ id: item.id, text: item.text, blocks: item.blocks })
  const table = figureSection(report, book, item.blocks, { most: Infinity, gaps: 'empty', columns: null })
  if (table === null) return []
  const number = numberAndSymbol(issue, letterhead, of)
  const led = `(Kèm theo Báo cáo số ${number} ${signedDate(issue)}`
  const noun = voiceOf(report, item.text, dated).noun.toLocaleUpperCase('vi')
  return [
    {
      heading: 'Phụ lục',
      title: `SỐ LIỆU NÊU TẠI ${noun}`,
      attached: [led, `của ${tidy(letterhead.office) || BLANK.repeat(4)})`],
      columns: table.columns,
      rows: table.rows.map((row) => ({ ...row, about: row.about.map((run) => ({ ...run, marks: [] })) })),
      note: table.note
    }
  ]
}
