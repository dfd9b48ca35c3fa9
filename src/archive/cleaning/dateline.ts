import { parseDate } from '../../shared/vietnamese/dates.ts'
import { isKept, type Draft } from './cleaned.ts'
import { isSignature } from './person-cue.ts'

/** Words that stand beside a publication date and say nothing else. */
const DATE_WORDS =
  /(?:thứ\s*(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật|cn|(?<!\p{L})t[2-7](?!\p{L})|(?:mon|tues|wednes|thurs|fri|satur|sun)day|ngày (?:đăng|cập nhật|xuất bản|đưa tin|tạo|viết)|đăng (?:ngày|lúc)|(?:lần )?cập nhật(?: lần)?(?: cuối)?(?: lúc| ngày)?|xuất bản|thời gian(?: đăng| cập nhật)?|posted|published|updated|on|at|lúc|vào|ngày|giờ|gmt|utc|ict)/giu
const VIEWS =
  /[\d.,]+\s*(?:lượt|lần)\s*(?:xem|đọc)|(?:lượt|lần)\s*(?:xem|đọc)\s*:?\s*[\d.,]+|\d+\s*(?:bình luận|comments?|phút đọc)/giu

/** What is left of a line when date, time and their usual words are taken away; null when it holds no full date. */
function restOf(text: string): { rest: string; iso: string } | null {
  if (text.length > 130 || text.includes('\n')) return null
  const stamp = parseDate(text)
  if (stamp === null) return null
  const rest = (text.slice(0, stamp.start) + ' ' + text.slice(stamp.end))
    .replace(VIEWS, ' ')
    // when it was changed, behind when it was published
    .replace(/\d{1,2}[/.-]\d{1,2}[/.-]\d{4}(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?/g, ' ')
    .replace(DATE_WORDS, ' ')
    .replace(/[\s|•·,;:()[\]–—\-+/.]+/g, ' ')
    .replace(/(?:^| )\+?0?7(?= |$)/, ' ')
    .trim()
  return { rest, iso: stamp.iso }
}

/** True for a line that is nothing but a date, with or without time, views and the words beside them. */
export function isDateLine(text: string): boolean {
  return restOf(text)?.rest === ''
}

export type DateLine = { date: string; author: string | null }

/** Who put the article there, on the line of its date: `Tác giả: Hải Yến`, `Đăng bởi admin`. */
const POSTED_BY = /^(?:đăng )?(?:bởi|by|người đăng|tác giả|theo)\s+(.{2,40})$/i

/** What a date line says beside the date; undefined when that is more than a name. */
function authorOf(rest: string): string | null | undefined {
  if (rest === '') return null
  const by = POSTED_BY.exec(rest)?.[1]
  if (by !== undefined) return isSignature(by) ? by : /^\S+(?: \S+)?$/.test(by) ? null : undefined
  return isSignature(rest) ? rest : undefined
}

/** How far into the kept text a date line may stand without a label. */
const HEAD_LINES = 12
const LABELLED = /^(?:ngày (?:đăng|cập nhật|xuất bản)|đăng (?:ngày|lúc)|(?:lần )?cập nhật)/i

/**
 * The article's own date line: under the title before the first long paragraph, else above the title, else the one
 * line with a label such as “Ngày đăng:”. Never a date in a part already set aside; a date above the title when there
 * is one below is the page's own, of the day it was copied. The line is marked `date-line`; a name on it is the author.
 */
export function markDateLine(drafts: Draft[]): DateLine | null {
  const kept = drafts.filter(isKept)
  const long = kept.findIndex((draft) => draft.kind !== 'title' && draft.text.length > 160)
  const head = kept.slice(0, Math.min(long < 0 ? kept.length : long, HEAD_LINES))
  const title = head.findIndex((draft) => draft.kind === 'title')
  const dated = (some: readonly Draft[]) =>
    some.flatMap((draft) => {
      const found = draft.kind === 'title' ? null : restOf(draft.text)
      const author = found === null ? undefined : authorOf(found.rest)
      return found === null || author === undefined ? [] : [{ draft, date: found.iso, author }]
    })
  const above = dated(head.slice(0, Math.max(title, 0)))
  const [own = above.at(-1)] = dated(head.slice(title + 1))
  const labelled = dated(kept.filter((draft) => LABELLED.test(draft.text)))
  const line = own ?? labelled[0]
  if (line === undefined) return null
  for (const { draft } of labelled) draft.reason = 'date-line'
  for (const { draft } of above) draft.reason = 'site-header'
  line.draft.reason = 'date-line'
  return { date: line.date, author: line.author }
}

/** `Hà Nội, ngày 05 tháng 3 năm 2020` at the head of an official document; stays part of its text. */
const PLACE_AND_DATE = /,?\s*ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}/i

/** The date of an official document from its head (first 15 kept blocks), or null. */
export function findOfficialDate(drafts: readonly Draft[]): string | null {
  for (const draft of drafts.filter(isKept).slice(0, 15)) {
    if (draft.text.length > 300) continue
    const match = PLACE_AND_DATE.exec(draft.text)
    if (match !== null) return parseDate(match[0])?.iso ?? null
  }
  return null
}
