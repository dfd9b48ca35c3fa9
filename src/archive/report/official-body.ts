/** The chapters of an issued report on a meeting. A chapter without content is left out and the next moves up. */
import type { MeetingTask } from '../../shared/model/meeting.ts'
import type { BodyPart } from '../../shared/model/printable/official.ts'
import { scaledLimits, weighIn } from './choice.ts'
import { awardLine } from './documents.ts'
import type { MeetingInput } from './meeting-input.ts'
import { attendance, named, occasion, type Voice } from './official-people.ts'
import { openEvidence } from './passages.ts'
import { chooseReport, chooseSpeeches, chooseTasks, type Speech, type Spoken } from './speeches.ts'
import { bare, capital, plain, sentence, tidy, withoutNeed } from './wording.ts'

/** An issued report takes more sentences than the two pages of a summary. */
const ROOM = 1.7
const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII'] as const

const VERBS = {
  report: 'báo cáo',
  direction: 'chỉ đạo',
  remark: 'phát biểu',
  response: 'tiếp thu ý kiến chỉ đạo'
} as const

/** A chapter before it is numbered. */
export type Chapter = { title: string; parts: BodyPart[] }

/** Words of the source as this paper writes them (dates). */
type Respell = (text: string) => string

const paragraph = (text: string): BodyPart => ({ kind: 'paragraph', line: [plain(text)] })

/** Khoản "1. …", "2. …"; one alone carries no number. */
const numbered = (texts: readonly string[]): BodyPart[] =>
  texts.map((text, at) => paragraph(texts.length === 1 ? text : `${at + 1}. ${text}`))

/** When, where, who. */
export function generalChapter({ report }: MeetingInput, voice: Voice): Chapter | null {
  const where = occasion(report, voice)
  const who = attendance(report, voice)
  const sections = [
    ...(where === null ? [] : [{ heading: where.heading, texts: [where.sentence] }]),
    ...(who.length === 0 ? [] : [{ heading: 'Thành phần', texts: who }])
  ]
  if (sections.length === 0) return null
  const parts = sections.flatMap(({ heading, texts }, at): BodyPart[] => [
    ...(sections.length === 1 ? [] : [{ kind: 'heading' as const, text: `${at + 1}. ${heading}` }]),
    ...texts.map(paragraph)
  ])
  return { title: 'THÔNG TIN CHUNG', parts }
}

/**
 * What was reported, said, awarded and asked for.
 * @param annex words that lead to the table of figures, '' when there is none
 */
export function contentChapters(
  input: MeetingInput,
  voice: Voice,
  annex: string,
  respell: Respell
): Chapter[] {
  const { report, item } = input
  const book = openEvidence({ id: item.id, text: item.text, blocks: item.blocks })
  const weigh = weighIn(report, book)
  const limits = scaledLimits(ROOM)
  const tasks = chooseTasks(report, weigh, limits)
  const noun = voice.noun.toLocaleUpperCase('vi')
  const { reporters, chosen } = chooseReport(report, weigh, limits)
  const { speeches, more } = chooseSpeeches(report, tasks, book, weigh, limits)
  const awards = awardLine(report.awards, book)
  const told = speeches.map(({ speech, chosen: words }) => speechWords(speech, words, voice))
  const chapters: Chapter[] = [
    {
      title: `NỘI DUNG BÁO CÁO TẠI ${noun}`,
      parts:
        chosen.length === 0
          ? []
          : [
              paragraph(reporterWords(reporters, voice, annex)),
              ...numbered(chosen.map(({ text }) => sentence(text)))
            ]
    },
    {
      title: `SỐ LIỆU NÊU TẠI ${noun}`,
      parts: chosen.length > 0 || annex === '' ? [] : [paragraph(`${capital(annex)}.`)]
    },
    {
      title: 'Ý KIẾN CHỈ ĐẠO VÀ PHÁT BIỂU',
      parts: [
        ...numbered(told),
        ...(more.length === 0 ? [] : [paragraph(`Cùng phát biểu tại ${voice.noun}: ${more.join(', ')}.`)])
      ]
    },
    {
      title: 'KHEN THƯỞNG',
      parts: awards.length === 0 ? [] : [paragraph(awards.map(({ text }) => text).join(''))]
    },
    { title: 'NHIỆM VỤ THỜI GIAN TỚI', parts: numbered(tasks.map(taskWords)) }
  ]
  return chapters
    .filter(({ parts }) => parts.length > 0)
    .map(({ title, parts }) => ({ title, parts: parts.map((part) => respelt(part, respell)) }))
}

const respelt = (part: BodyPart, respell: Respell): BodyPart =>
  part.kind === 'paragraph'
    ? { ...part, line: part.line.map((run) => ({ ...run, text: respell(run.text), marks: [] })) }
    : part

/** "I. THÔNG TIN CHUNG" and what stands under it. */
export function numberedChapters(chapters: readonly Chapter[]): BodyPart[] {
  return chapters.flatMap(({ title, parts }, at): BodyPart[] => [
    { kind: 'chapter', text: `${ROMAN[at] ?? String(at + 1)}. ${title}` },
    ...parts
  ])
}

function reporterWords(reporters: readonly Speech[], voice: Voice, annex: string): string {
  const names = reporters
    .filter(({ speaker }) => speaker !== '')
    .map(({ speaker, titles }) => named(speaker, titles, voice))
  const aside = annex === '' ? '' : ` (${annex})`
  if (names.length === 0) return `Báo cáo tại ${voice.noun} nêu${aside}:`
  return `Báo cáo tại ${voice.noun}, ${[...new Set(names)].join('; ')} cho biết${aside}:`
}

function speechWords({ speaker, titles, kind }: Speech, words: readonly Spoken[], voice: Voice): string {
  const who = capital(named(speaker, titles, voice))
  return `${who}, ${VERBS[kind]}: ${words.map(({ text }) => sentence(text)).join(' ')}`
}

function taskWords(task: MeetingTask): string {
  const text = task.to === null ? task.text : withoutNeed(task.text)
  const to = task.to === null ? '' : tidy(task.to)
  const words = capital(bare(text))
  const isNamed = to === '' || words.toLowerCase().includes(to.toLowerCase())
  return isNamed ? sentence(text) : `${words} (${to}).`
}
