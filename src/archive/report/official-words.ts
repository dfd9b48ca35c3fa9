/** How an issued paper writes dates, numbers and its own head; nothing that is not known is made up: it is blank space. */
import type { Issue, Letterhead } from '../../shared/model/letterhead.ts'
import { tidy } from './wording.ts'

/** Space to write in by hand, wide enough for a number or a day; no-break, so that it stays on paper. */
export const BLANK = '\u00a0'.repeat(8)

/**
 * "ngày 08 tháng 02 năm 2019": 0 before days under 10 and months 1 and 2 (Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I,
 * Mục II.4). Null when it is no ISO date; a date without a year ends with the month.
 */
export function decreeDate(iso: string): string | null {
  const match = /^(?:(\d{4})|-)-(\d{2})-(\d{2})/.exec(iso)
  if (match === null) return null
  return spelt(Number(match[3]), Number(match[2]), match[1])
}

function spelt(day: number, month: number, year: string | undefined): string {
  const two = (value: number) => String(value).padStart(2, '0')
  const words = `ngày ${two(day)} tháng ${month < 3 ? two(month) : month}`
  return year === undefined ? words : `${words} năm ${year}`
}

/** A date that "ngày" introduces, in figures: ngày 12/4/2018, ngày 31-01-2020. */
const IN_FIGURES = /(?<!\p{L})(ngày)\s+(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?![\d/])/giu

/** Dates of the source written in figures as the decree writes them; what is no date stays. */
export function withDecreeDates(text: string): string {
  return text.replace(IN_FIGURES, (all, word: string, day: string, month: string, year: string) => {
    if (Number(day) < 1 || Number(day) > 31 || Number(month) < 1 || Number(month) > 12) return all
    return spelt(Number(day), Number(month), year).replace('ngày', word)
  })
}

/** 0 before a number under 10 (Mục II.3 a). */
const padded = (number: string): string => (/^\d$/.test(number) ? `0${number}` : number)

/** "04/BC-VP" in a state body, "07-BC/BDVHU" in a Party body; what is not set is blank. */
export function numberAndSymbol(issue: Issue, letterhead: Letterhead, style: 'state' | 'party'): string {
  const number = tidy(issue.number)
  if (/[/-]/.test(number)) return number
  const [joint, kind] = style === 'state' ? ['/', `BC-${BLANK}`] : ['-', `BC/${BLANK}`]
  return (number === '' ? BLANK : padded(number)) + joint + (tidy(letterhead.symbol) || kind)
}

/** "ngày 06 tháng 01 năm 2020" of the day it is signed, blank where that is not set. */
export const signedDate = (issue: Issue): string =>
  (issue.signedOn === null ? null : decreeDate(issue.signedOn)) ??
  `ngày${BLANK.slice(2)}tháng${BLANK.slice(2)}năm${BLANK}`

/** "Đông Khuê, ngày 06 tháng 01 năm 2020". */
export const placeAndDate = (issue: Issue, letterhead: Letterhead): string =>
  `${tidy(letterhead.place) || BLANK + BLANK}, ${signedDate(issue)}`

/** "- A;" … "- Z." as a list of addressees or recipients; one alone carries no dash. */
export function listed(lines: readonly string[], joint: ';' | ','): string[] {
  const words = lines.map((line) =>
    tidy(line)
      .replace(/^[-–]\s*/u, '')
      .replace(/[;,.]+$/u, '')
  )
  return words.map((line, at) => `- ${line}${at === words.length - 1 ? '.' : joint}`)
}

/** Capitals for heads and signatures, as Vietnamese writes them. */
export const capitals = (text: string): string => tidy(text).toLocaleUpperCase('vi')
