/** The shapes of a date in print, most telling first; see `dates.ts` for their meaning. */

import { LETTERS, LETTERS_AND_DIGITS } from './letter-ranges.ts'

export type DatePattern = { kind: 'day' | 'month' | 'year'; pattern: RegExp }

const PART = '(?:rạng sáng|sáng|trưa|chiều|tối|đêm|khuya)'
const WEEKDAY = String.raw`(?:thứ\s+(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ\s+nhật)`
const NOT_IN_WORD = String.raw`(?<![${LETTERS_AND_DIGITS}_])`
const NOT_IN_NUMBER = String.raw`(?<![${LETTERS_AND_DIGITS}_]|\d[.,:/\-–])`
/** Lunar dates are none of ours: `12-02-Canh Tý`, `10/3 âm lịch`. A stop and a blank end the sentence, not the date. */
const NOT_LUNAR = String.raw`(?!\d|[.,]\d|[/\-–]\s?[${LETTERS}\d]|\.[${LETTERS}]|\s*\(?\s*(?:âm\s+lịch|ÂL(?![${LETTERS}])))`
const DAY_WORD = String.raw`(?:ngày|mùng|mồng)\s+`

/** Words before a date that name part of the day, weekday or "ngày"; all optional. */
const LEAD = String.raw`(?<lead>(?:${NOT_IN_WORD}${PART}(?:\s+(?:nay|qua|mai|hôm\s+nay|hôm\s+qua|cùng\s+ngày))?[\s,(]+)?(?:${NOT_IN_WORD}${WEEKDAY}[\s,(]+)?(?:${NOT_IN_WORD}${DAY_WORD})?)`
/** The same, at least one of them there, or a word that can only stand before a day. */
const CUE = String.raw`(?<lead>${NOT_IN_WORD}(?:${PART}(?:\s+(?:nay|qua|mai|hôm\s+nay|hôm\s+qua|cùng\s+ngày))?[\s,(]+(?:${WEEKDAY}[\s,(]+)?(?:${DAY_WORD})?|${WEEKDAY}[\s,(]+(?:${DAY_WORD})?|(?:${DAY_WORD})|(?:hôm\s+nay|hôm\s+qua|hôm|dịp|lễ)[\s,(]+(?:${DAY_WORD})?))`
const WEAK_CUE = String.raw`(?<lead>${NOT_IN_WORD}(?:từ|đến|tới|trước|sau|vào)\s+)`
const COUNTED = String.raw`(?!\s+(?:chỉ\s+tiêu|tiêu\s+chí|nội\s+dung|nhiệm\s+vụ|ý\s+kiến|xã|phường|thị|quận|huyện|thôn|tổ|khu|hộ|đơn\s+vị|cơ\s+sở|trường|đại\s+biểu|người|đảng|chi|điểm|công\s+trình|dự\s+án|sở|tỉnh))`
const PER_DAY = String.raw`(?!\s+(?:lần|lượt|bữa|giờ|tiếng|phút|viên|chuyến|ca|buổi|người|vụ|xe|tháng|triệu|nghìn|ngàn|kg|tấn|lít))`

const DAY = String.raw`(?<day>\d{1,2})`
const MONTH = String.raw`(?<month>\d{1,2})`
const YEAR = String.raw`(?<year>(?:1[89]|20|21)\d{2})`
const MONTH_NAME = String.raw`(?<month>\d{1,2}|mười\s+một|mười\s+hai|giêng|chạp|một|hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười)`
const MONTH_ENGLISH = String.raw`(?<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?,?`
/** What joins the days of a list or range before their common month. */
const DAYS = String.raw`${DAY}(?:\s*,\s*\d{1,2})*(?:\s*[,\-–]\s*|\s+(?:và|đến|tới)\s+)(?:ngày\s+|hết\s+ngày\s+)?(?<last>\d{1,2})`

const day = (source: string): DatePattern => ({ kind: 'day', pattern: new RegExp(source, 'giu') })

export const PATTERNS: readonly DatePattern[] = [
  // 2019-12-27T13:44:00+07:00, 2019-12-27, 2019/12/27
  day(String.raw`(?<lead>)${NOT_IN_NUMBER}${YEAR}(?<s>[-/])${MONTH}\k<s>${DAY}(?!\d|[-/]\d)`),
  // ngày 28, 29/10/2019; từ ngày 4 đến 6-7
  day(String.raw`${CUE}${DAYS}(?<s>[/.\-–])${MONTH}(?:\k<s>${YEAR})?${NOT_LUNAR}`),
  day(String.raw`${CUE}${DAYS}\s+tháng\s+${MONTH}(?:(?:\s*,?\s*năm\s+|\s*[/.\-–]\s*)${YEAR})?${NOT_LUNAR}`),
  // 27/12/2019, 27-12-2019, 27.12.2019
  day(
    String.raw`${LEAD}${NOT_IN_NUMBER}${DAY}\s?(?<s>[/.\-–])\s?${MONTH}\s?\k<s>\s?${YEAR}(?!\d|[/\-–][${LETTERS}])`
  ),
  // 05 tháng 3 năm 2020, 27 Tháng Mười Hai, 2019
  day(
    String.raw`${LEAD}${NOT_IN_NUMBER}${DAY}\s+tháng\s+${MONTH_NAME}(?:\s*,?\s*năm\s+|\s*[,/.\-–]\s*|\s+)${YEAR}(?!\d)`
  ),
  // 27 Dec 2019, December 27, 2019
  day(String.raw`(?<lead>)${NOT_IN_NUMBER}${DAY}\s+${MONTH_ENGLISH}\s+${YEAR}(?!\d)`),
  day(String.raw`(?<lead>)${NOT_IN_WORD}${MONTH_ENGLISH}\s+${DAY},?\s+${YEAR}(?!\d)`),
  // ngày 5 tháng 3
  day(String.raw`${CUE}${DAY}\s+tháng\s+${MONTH}${NOT_LUNAR}`),
  // ngày 27/12/19
  day(String.raw`${CUE}${DAY}(?<s>[/.\-–])${MONTH}\k<s>(?<year>\d{2})${NOT_LUNAR}`),
  // Sáng 27/12, chiều 1-6, ngày 4.7
  day(String.raw`${CUE}${DAY}[/.\-–]${MONTH}${NOT_LUNAR}`),
  // ngày 6 - 12, sáng 9 / 7: blanks around the mark; "mỗi ngày 2 - 3 lần", "từ ngày 6 - 12" are counts and ranges
  day(String.raw`(?<!(?:mỗi|một|hằng|hàng|từ|đến)\s)${CUE}${DAY}\s?[/\-–]\s${MONTH}${NOT_LUNAR}${PER_DAY}`),
  day(String.raw`(?<lead>\()${DAY}[/\-]${MONTH}(?=\))`),
  day(String.raw`${WEAK_CUE}${DAY}/${MONTH}${NOT_LUNAR}${COUNTED}`),
  {
    kind: 'month',
    pattern: new RegExp(
      String.raw`(?<!\d\s)(?<lead>${NOT_IN_WORD}tháng\s+)${MONTH}(?:\s*[/.\-–]\s*|\s*,?\s*năm\s+)${YEAR}(?!\d)`,
      'giu'
    )
  },
  {
    kind: 'month',
    pattern: new RegExp(
      String.raw`(?<lead>${NOT_IN_WORD}quý\s+)(?<quarter>I{1,3}|IV|[1-4])(?:\s*/\s*|\s*,?\s*năm\s+)${YEAR}(?!\d)`,
      'giu'
    )
  },
  {
    kind: 'year',
    pattern: new RegExp(String.raw`(?<lead>${NOT_IN_WORD}năm\s+)${YEAR}(?!\d|\s?[-–]\s?\d)`, 'giu')
  }
]

/** Between two dates of one list. */
export const CHAIN_JOIN = /^(?:\s*,\s*|\s+(?:và|đến|tới|đến hết)\s+|\s?[-–]\s?)(?:ngày\s+)?/iu
/** A bare day/month, tried only right after another date. */
export const CHAINED = new RegExp(
  String.raw`(?<lead>)${DAY}(?<s>[/\-])${MONTH}(?:\k<s>${YEAR})?${NOT_LUNAR}`,
  'iuy'
)
