import * as xlsx from '@e965/xlsx'

const WEEKDAYS = ['Chủ Nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy']
/** Language of a format: the last four digits of `[$-42A]` ([MS-LCID]), or its name. */
const LANGUAGE = /\[\$[^\]-]*-(?:[0-9a-f]*?([0-9a-f]{1,4})|([a-z]{2})-[^\]]*)\]/i
const VIETNAMESE = /^(?:0?42a|vi)$/i

/**
 * A date whose format names its month or its day of the week (ECMA-376 part 1, 18.8.31), as a Vietnamese writes it: the
 * library knows the English names alone. Null for other formats, those that ask for another language, and those with
 * words of their own.
 */
export function namedDate(format: string, value: number): string | null {
  const [, code, name] = LANGUAGE.exec(format) ?? []
  const language = code ?? name
  if (language !== undefined && !VIETNAMESE.test(language)) return null
  const bare = (format.split(';')[0] ?? '').replace(/\[[^\]]*\]/g, '').replace(/[\\_*]./g, ' ')
  if (bare.includes('"') || !/m{3,4}|d{3,4}/i.test(bare.replace(/m{5,}/gi, ''))) return null
  const at = (part: string): string => String(xlsx.SSF.format(part, value))
  const hasDay = /(?:^|[^d])d{1,2}(?!d)/i.test(bare)
  const hasYear = /y/i.test(bare)
  const [clock] = /h.*$/i.exec(bare) ?? []
  const hasMonth = /m/i.test(clock === undefined ? bare : bare.slice(0, -clock.length))
  const isLong = /m{4}/i.test(bare)
  const day = hasMonth
    ? at(
        isLong
          ? `${hasDay ? 'd ' : ''}"tháng "m${hasYear ? '" năm "yyyy' : ''}`
          : [...(hasDay ? ['dd'] : []), 'mm', ...(hasYear ? ['yyyy'] : [])].join('/')
      )
    : ''
  const weekday = /d{3,4}/i.test(bare) ? (WEEKDAYS[xlsx.SSF.parse_date_code(value)?.q ?? -1] ?? '') : ''
  const date = [weekday, day].filter((part) => part !== '').join(', ')
  return clock === undefined ? date : `${date} ${at(clock.trim())}`.trim()
}
