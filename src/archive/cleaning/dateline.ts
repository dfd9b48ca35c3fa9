import { parseDate } from '../../shared/vietnamese/dates.ts'
import { isKept, type Draft } from './cleaned.ts'
import { isSignature } from './person-cue.ts'

/** Words that stand beside a publication date and say nothing else. */
const DATE_WORDS =
  /(?:thứ\s*(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật|cn|ngày (?:đăng|cập nhật|xuất bản|đưa tin|tạo|viết)|đăng (?:ngày|lúc)|cập nhật(?: lần cuối)?(?: lúc| ngày)?|xuất bản|thời gian|posted|published|updated|on|at|lúc|vào|ngày|giờ|gmt|utc|ict)/giu
const VIEWS =
  /[\d.,]+\s*(?:lượt|lần)\s*(?:xem|đọc)|(?:lượt|lần)\s*(?:xem|đọc)\s*:?\s*[\d.,]+|\d+\s*(?:bình luận|comments?|phút đọc)/giu

/** What is left of a line when date, time and their usual words are taken away; null when it holds no full date. */
function restOf(text: string): { rest: string; iso: string } | null {
  if (text.length > 130 || text.includes('\n')) return null
  const stamp = parseDate(text)
  if (stamp === null) return null
  const rest = (text.slice(0, stamp.start) + ' ' + text.slice(stamp.end))
    .replace(VIEWS, ' ')
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

/**
 * The article's own date line: near the title, before the first long paragraph; or the one line with a label
 * such as “Ngày đăng:”. Never a date in a part already set aside. The line is marked `date-line`.
 * A person's name on the same line is its author.
 */
export function markDateLine(drafts: Draft[]): DateLine | null {
  let seen = 0
  for (const draft of drafts) {
    if (!isKept(draft)) continue
    seen++
    if (draft.kind === 'title') continue
    const found = restOf(draft.text)
    if (found !== null && (found.rest === '' || isSignature(found.rest))) {
      draft.reason = 'date-line'
      return { date: found.iso, author: found.rest === '' ? null : found.rest }
    }
    if (draft.text.length > 160 || seen > 12) break
  }
  for (const draft of drafts) {
    if (
      !isKept(draft) ||
      !/^(?:ngày (?:đăng|cập nhật|xuất bản)|đăng (?:ngày|lúc)|cập nhật)/i.test(draft.text)
    )
      continue
    const found = restOf(draft.text)
    if (found !== null && found.rest === '') {
      draft.reason = 'date-line'
      return { date: found.iso, author: null }
    }
  }
  return null
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
