/** The time of day beside a date: `13:44`, `01:44 PM`, `10h30`, `10 giờ 30 phút`, with `GMT+7` or a zone. */

export type PartOfDay = 'sáng' | 'trưa' | 'chiều' | 'tối'

export type Clock = {
  /** UTF-16 offsets in the text, end exclusive. */
  start: number
  end: number
  hour: number
  minute: number
  second: number
  partOfDay: PartOfDay | null
  /** Minutes east of UTC; 420 unless another zone is written. */
  offset: number
}

/** Never across a line end: the next line is another thing. */
const S = String.raw`[^\S\r\n]`
const TIME =
  String.raw`(?<![\d:.,/])(?<hour>\d{1,2})(?::(?<minute>\d{2})(?::(?<second>\d{2})(?:\.\d{1,9})?)?(?:${S}?(?<half>AM|PM|SA|CH)(?!\p{L}))?` +
  String.raw`|${S}?(?:h|g|giờ)(?!\p{L})(?:${S}?(?<minute2>\d{2})(?!\d)(?:${S}?(?:phút|ph|p)(?!\p{L}))?)?)(?!\d)`
const ZONE = String.raw`(?:${S}?[\[(]?(?<zone>Z(?![\p{L}\d])|(?:GMT|UTC)?${S}?[+-]\d{1,2}(?::?\d{2})?(?!\d))[\])]?)?`
const PART = String.raw`(?:${S}+(?<part>sáng|trưa|chiều|tối|đêm)(?!\p{L}))?`

const AFTER = new RegExp(
  String.raw`^(?:T|${S}*(?:[-–|,•·(]${S}*)?(?:vào${S}+lúc|lúc|hồi)?${S}*)${TIME}${PART}${ZONE}`,
  'iu'
)
const BEFORE = new RegExp(String.raw`${TIME}${PART}${ZONE}${S}*(?:[-–|,•·(]${S}*)?$`, 'iu')

const WORDS: Record<string, PartOfDay> = {
  sáng: 'sáng',
  trưa: 'trưa',
  chiều: 'chiều',
  tối: 'tối',
  đêm: 'tối'
}

function zoneMinutes(zone: string | undefined): number {
  if (zone === undefined) return 420
  if (/^z$/i.test(zone)) return 0
  const match = /([+-])(\d{1,2}):?(\d{2})?$/.exec(zone)
  const minutes = Number(match?.[2]) * 60 + Number(match?.[3] ?? 0)
  return match?.[1] === '-' ? -minutes : minutes
}

function clockOf(match: RegExpExecArray, from: number, dayPart: PartOfDay | null): Clock | null {
  const groups = match.groups ?? {}
  const half = groups['half']?.toUpperCase()
  const partOfDay = WORDS[groups['part']?.toLowerCase() ?? ''] ?? null
  const minute = Number(groups['minute'] ?? groups['minute2'] ?? 0)
  const second = Number(groups['second'] ?? 0)
  let hour = Number(groups['hour'])
  const isAfternoon = half === 'PM' || half === 'CH'
  const said = partOfDay ?? dayPart
  if (half !== undefined) {
    if (hour > 12 && !isAfternoon) return null
    if (hour === 12) hour = isAfternoon ? 12 : 0
    else if (isAfternoon && hour < 12) hour += 12
  } else if (hour < 12 && (said === 'chiều' || said === 'tối')) hour += 12
  if (hour > 23 || minute > 59 || second > 59) return null
  const lead = /^(?:T|\s*(?:[-–|,•·(]\s*)?(?:vào\s+lúc|lúc|hồi)?\s*)(?=\d)/iu.exec(match[0])?.[0].length ?? 0
  const start = from + match.index + lead
  const end = from + match.index + match[0].trimEnd().replace(/\s*[-–|,•·(]$/u, '').length
  return { start, end, hour, minute, second, partOfDay, offset: zoneMinutes(groups['zone']) }
}

/** A time that starts right at `end` of a date (after a dash, bar, comma or "lúc"). */
export function clockAfter(text: string, end: number, dayPart: PartOfDay | null): Clock | null {
  const match = AFTER.exec(text.slice(end, end + 60))
  return match === null ? null : clockOf(match, end, dayPart)
}

/** A time that ends right before a date. */
export function clockBefore(text: string, start: number, dayPart: PartOfDay | null): Clock | null {
  const from = Math.max(0, start - 40)
  const match = BEFORE.exec(text.slice(from, start))
  return match === null ? null : clockOf(match, from, dayPart)
}

const pad = (n: number): string => String(n).padStart(2, '0')

/** ISO date and clock as one ISO time at +07:00. */
export function toOffset7(isoDay: string, clock: Clock): string {
  const [year = 0, month = 1, day = 1] = isoDay.split('-').map(Number)
  const utc = Date.UTC(year, month - 1, day, clock.hour, clock.minute - clock.offset, clock.second)
  const local = new Date(utc + 420 * 60_000)
  const date = `${local.getUTCFullYear()}-${pad(local.getUTCMonth() + 1)}-${pad(local.getUTCDate())}`
  const time = `${pad(local.getUTCHours())}:${pad(local.getUTCMinutes())}:${pad(local.getUTCSeconds())}`
  return `${date}T${time}+07:00`
}
