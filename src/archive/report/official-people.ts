/** When, where and who, in sentences: only what the source says; what it does not say has no sentence. */
import { isBodyName } from '../meeting/body-speech.ts'
import type { MeetingPerson, MeetingReport } from '../../shared/model/meeting.ts'
import { officeOf } from './facts.ts'
import { bare, capital, paperHour, tidy } from './wording.ts'

/** How the paper speaks: dates in its own style, "đồng chí" only where the source says so. */
export type Voice = {
  /** "hội nghị", "cuộc họp" … */
  noun: string
  isComradely: boolean
  date: (iso: string) => string | null
}

const NOUNS =
  /^(?:hội nghị|hội thảo|cuộc họp|phiên họp|buổi họp|buổi làm việc|kỳ họp|đại hội|buổi lễ|lễ|tọa đàm|toạ đàm|buổi gặp mặt|buổi tiếp xúc)(?!\p{L})/iu
const COMRADE = /(?<!\p{L})(?:đồng chí|đ\/c)(?!\p{L})/iu

/** The voice of a report on this meeting. */
export function voiceOf(report: MeetingReport, text: string, date: Voice['date']): Voice {
  const said = NOUNS.exec(bare(report.kind?.value ?? ''))?.[0].toLowerCase() ?? 'hội nghị'
  const noun = said === 'lễ' ? 'buổi lễ' : said
  return { noun, isComradely: COMRADE.test(text), date }
}

/** "Hội nghị diễn ra sáng ngày … tại …, do … tổ chức." with the heading that names what it tells; null when nothing is said. */
export function occasion(report: MeetingReport, voice: Voice): { heading: string; sentence: string } | null {
  const when = timeWords(report, voice)
  const place = bare(report.place?.value ?? '')
  const organiser = bare(report.organiser?.value ?? '')
  const told = [when === '' ? '' : ` ${when}`, place === '' ? '' : ` tại ${place}`].join('')
  if (told === '' && organiser === '') return null
  const by = organiser === '' ? '' : `${told === '' ? '' : ','} do ${organiser} tổ chức`
  const parts = [when && 'thời gian', place && 'địa điểm', told === '' && 'đơn vị tổ chức'].filter(Boolean)
  return {
    heading: capital(parts.join(', ')),
    sentence: `${capital(voice.noun)}${told === '' ? '' : ' diễn ra'}${told}${by}.`
  }
}

function timeWords({ date, partOfDay, startTime, endTime }: MeetingReport, voice: Voice): string {
  const day = date === null ? null : (voice.date(date.value) ?? tidy(date.value))
  const part = partOfDay === null ? null : day === null ? `vào buổi ${partOfDay.value}` : partOfDay.value
  const hours = [
    startTime === null ? null : `bắt đầu lúc ${paperHour(startTime.value)}`,
    endTime === null ? null : `kết thúc lúc ${paperHour(endTime.value)}`
  ].filter((hour) => hour !== null)
  return [[part, day].filter((word) => word !== null).join(' '), ...hours]
    .filter((word) => word !== '')
    .join(', ')
}

/** "đồng chí Hoàng Thị Thanh Nhàn, Tỉnh ủy viên, Bí thư Huyện ủy". */
export function named(name: string, titles: readonly string[], voice: Voice): string {
  const office = officeOf(titles)
  return `${voice.isComradely && !isBodyName(name) ? 'đồng chí ' : ''}${tidy(name)}${office === '' ? '' : `, ${office}`}`
}

/** More than so many people stand below each other: a paragraph of them would go on for pages. */
const MOST_IN_A_LINE = 12

/** Directing first, then the chair, then who came: one paragraph each for the two, and for the list or each of many people. */
export function attendance(report: MeetingReport, voice: Voice): string[] {
  const leading = [
    leadingSentence(report, 'directing', 'dự, chỉ đạo', voice),
    leadingSentence(report, 'chair', 'chủ trì', voice)
  ].filter((sentence) => sentence !== null)
  return [...(leading.length === 0 ? [] : [leading.join(' ')]), ...present(report, voice)]
}

const titlesOf = ({ titles, groupTitles }: MeetingPerson): string[] => [...groupTitles, ...titles]

function leadingSentence(
  { people }: MeetingReport,
  role: 'chair' | 'directing',
  verb: string,
  voice: Voice
): string | null {
  const those = people.filter((person) => person.roles.includes(role))
  const [first] = those
  if (first === undefined) return null
  if (those.length === 1)
    return `${capital(named(first.name, titlesOf(first), voice))} ${verb} ${voice.noun}.`
  return `${capital(verb)} ${voice.noun} có ${list(those, voice)}.`
}

function present({ people, groups }: MeetingReport, voice: Voice): string[] {
  const those = people.filter(
    ({ roles }) => roles.includes('attendee') && !roles.includes('chair') && !roles.includes('directing')
  )
  const crowd = groups.map(({ value }) => bare(value)).filter((value) => value !== '')
  if (those.length === 0 && crowd.length === 0) return []
  const lead = `Dự ${voice.noun} có `
  if (those.length === 0) return [`${lead}${crowd.join('; ')}.`]
  if (those.length > MOST_IN_A_LINE) {
    const rows = those.map((person) => named(person.name, titlesOf(person), { ...voice, isComradely: false }))
    const last = crowd.length === 0 ? [] : [`cùng ${crowd.join('; ')}`]
    const lines = [...rows, ...last]
    return [
      `${lead}${voice.isComradely ? 'các đồng chí' : 'các đại biểu'}:`,
      ...lines.map((line, at) => `- ${capital(line)}${at === lines.length - 1 ? '.' : ';'}`)
    ]
  }
  return [`${lead}${list(those, voice)}${crowd.length === 0 ? '' : `; cùng ${crowd.join('; ')}`}.`]
}

function list(people: readonly MeetingPerson[], voice: Voice): string {
  const plainly: Voice = { ...voice, isComradely: false }
  const words = people.map((person) => named(person.name, titlesOf(person), plainly)).join('; ')
  if (!voice.isComradely) return words
  return people.length === 1 ? `đồng chí ${words}` : `các đồng chí: ${words}`
}
