/** A year, quarter or month as it is asked for (2019, 2019-Q4, 2019-12), in days and in words. */

const ROMAN = ['I', 'II', 'III', 'IV'] as const

/** First and last day, ISO. */
export function periodDays(period: string): { from: string; to: string } {
  const year = period.slice(0, 4)
  const quarter = /-Q([1-4])$/.exec(period)?.[1]
  const month = /-(\d{2})$/.exec(period)?.[1]
  const first = month === undefined ? (quarter === undefined ? 1 : Number(quarter) * 3 - 2) : Number(month)
  const last = month === undefined ? (quarter === undefined ? 12 : Number(quarter) * 3) : Number(month)
  const two = (value: number) => String(value).padStart(2, '0')
  const end = new Date(Date.UTC(Number(year), last, 0)).getUTCDate()
  return { from: `${year}-${two(first)}-01`, to: `${year}-${two(last)}-${two(end)}` }
}

/** "năm 2019", "quý IV/2019", "tháng 12/2019". */
export function periodName(period: string): string {
  const year = period.slice(0, 4)
  const quarter = /-Q([1-4])$/.exec(period)?.[1]
  if (quarter !== undefined) return `quý ${ROMAN[Number(quarter) - 1]}/${year}`
  const month = /-(\d{2})$/.exec(period)?.[1]
  return month === undefined ? `năm ${year}` : `tháng ${Number(month)}/${year}`
}

/** Whether an ISO date or time lies in the period; one without a year lies in none. */
export function isIn(period: string, iso: string | null): boolean {
  if (iso === null || !/^\d{4}-\d{2}-\d{2}/.test(iso)) return false
  const { from, to } = periodDays(period)
  const day = iso.slice(0, 10)
  return from <= day && day <= to
}
