/** A date with perhaps a time, as pages write it; `iso` has the offset +07:00 when there is a time. */
export type Timestamp = { iso: string; start: number; end: number }

const DATE = String.raw`(?<day>\d{1,2})\s*(?:[/.-]\s*(?<month>\d{1,2})\s*[/.-]|\s*tháng\s+(?<month2>\d{1,2})\s*[,/-]?\s*(?:năm)?)\s*(?<year>\d{4})`
const TIME = String.raw`(?<hour>\d{1,2})\s*(?:[:hg]|giờ)\s*(?<minute>\d{2})(?:[:]\d{2})?\s*(?:phút)?\s*(?<half>[AP]\.?M\.?|SA|CH)?`
const BETWEEN = String.raw`[\s|•·,()–—-]*(?:lúc|vào|ngày)?\s*`
const ZONE = String.raw`(?:\s*[(\[]?(?:GMT|UTC)\s*\+?\s*0?7(?::?00)?[)\]]?)?`

const DATE_TIME = new RegExp(`(?<!\\d)${DATE}(?:${BETWEEN}${TIME}(?!\\d)${ZONE})?(?!\\d)`, 'iu')
const TIME_DATE = new RegExp(
  `(?<!\\d)${TIME}${ZONE}${BETWEEN}(?:thứ\\s+\\S+,?\\s*|chủ nhật,?\\s*)?(?:ngày\\s*)?${DATE}(?!\\d)`,
  'iu'
)

function pad(value: number): string {
  return String(value).padStart(2, '0')
}

function toIso(groups: Record<string, string | undefined>): string | null {
  const day = Number(groups.day)
  const month = Number(groups.month ?? groups.month2)
  const year = Number(groups.year)
  const date = new Date(Date.UTC(year, month - 1, day))
  if (year < 1900 || year > 2100 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null
  const iso = `${year}-${pad(month)}-${pad(day)}`
  if (groups.hour === undefined) return iso
  let hour = Number(groups.hour)
  const minute = Number(groups.minute)
  const half = groups.half?.replaceAll('.', '').toUpperCase()
  // “13:44 PM” is met too: the half of the day then says nothing new.
  if ((half === 'PM' || half === 'CH') && hour < 12) hour += 12
  if ((half === 'AM' || half === 'SA') && hour === 12) hour = 0
  return hour > 23 || minute > 59 ? iso : `${iso}T${pad(hour)}:${pad(minute)}:00+07:00`
}

/** First full date of a line with its time, wherever the time stands; always day/month/year, Vietnam's clock. */
export function readTimestamp(text: string): Timestamp | null {
  for (const pattern of [TIME_DATE, DATE_TIME]) {
    const match = pattern.exec(text)
    const iso = match?.groups === undefined ? null : toIso(match.groups)
    if (match !== null && iso !== null) return { iso, start: match.index, end: match.index + match[0].length }
  }
  return null
}

const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?/

/** A date stated in metadata (ISO 8601, RFC 2822 or as written in Vietnamese) as ISO, or null. */
export function parseStatedDate(value: string): string | null {
  const text = value.trim()
  const iso = ISO.exec(text)
  if (iso !== null) {
    const [, year, month, day, hour, minute, second = '00', zone] = iso
    const date = `${year}-${month}-${day}`
    if (Number.isNaN(Date.parse(date))) return null
    if (hour === undefined) return date
    const offset = zone === undefined ? '+07:00' : zone.replace(/^([+-]\d{2})(\d{2})$/, '$1:$2')
    return `${date}T${hour}:${minute}:${second}${offset}`
  }
  const written = readTimestamp(text)
  if (written !== null) return written.iso
  // RFC 2822 (`Fri, 27 Dec 2019 13:44:00 +0700`); Date.parse alone would take bare numbers too.
  if (!/^[A-Za-z]{3,9},?\s+\d|^\d{1,2}\s+[A-Za-z]{3}|^[A-Za-z]{3,9}\s+\d{1,2},?\s+\d{4}/.test(text))
    return null
  const time = Date.parse(text)
  return Number.isNaN(time) ? null : new Date(time).toISOString()
}
