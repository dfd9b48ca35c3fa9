/** The value of `ngày:` : a day, month or year, or two of them with `..` between, either left out. */
import { isDay } from '../vietnamese/day.ts'

export type DateRange = { from: string | null; to: string | null }

const pad = (n: number, width = 2): string => String(n).padStart(width, '0')
const iso = (y: number, m: number, d: number): string => `${pad(y, 4)}-${pad(m)}-${pad(d)}`
const lastDay = (y: number, m: number): number => new Date(Date.UTC(y, m, 0)).getUTCDate()

type Span = { from: string; to: string }

/** `2019`, `12/2019`, `2019-12`, `27/12/2019`, `2019-12-27`; day before month, always. */
function readSpan(text: string): Span | null {
  const year = /^(\d{4})$/.exec(text)
  if (year !== null) return { from: iso(Number(year[1]), 1, 1), to: iso(Number(year[1]), 12, 31) }
  const month = /^(\d{1,2})[/.-](\d{4})$/.exec(text) ?? /^()(\d{4})-(\d{1,2})$/.exec(text)
  if (month !== null) {
    const [y, m] = [Number(month[2]), Number(month[1] === '' ? month[3] : month[1])]
    return m >= 1 && m <= 12 ? { from: iso(y, m, 1), to: iso(y, m, lastDay(y, m)) } : null
  }
  const day = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/.exec(text)
  const reversed = /^(\d{4})([/-])(\d{1,2})\2(\d{1,2})$/.exec(text)
  const y = Number(day?.[4] ?? reversed?.[1])
  const m = Number(day?.[3] ?? reversed?.[3])
  const d = Number(day?.[1] ?? reversed?.[4])
  return (day ?? reversed) !== null && isDay(y, m, d) ? { from: iso(y, m, d), to: iso(y, m, d) } : null
}

/** The days a typed value means, both ends included; null when it can't be read. A reversed range is turned. */
export function readDateRange(text: string): DateRange | null {
  const value = text.trim()
  const cut =
    /^(.*?)\s*(?:\.{2,3}|…)\s*(.*)$/.exec(value) ?? /^([^–]+)–([^–]+)$/.exec(value) ?? splitAtHyphen(value)
  if (cut === null) return readSpan(value)
  const [, left = '', right = ''] = cut
  const first = left === '' ? null : readSpan(left.trim())
  const last = right === '' ? null : readSpan(right.trim())
  if ((left !== '' && first === null) || (right !== '' && last === null) || (left === '' && right === ''))
    return null
  if (first !== null && last !== null && first.from > last.to) return { from: last.from, to: first.to }
  return { from: first?.from ?? null, to: last?.to ?? null }
}

/** `1/12/2019-31/12/2019`: a hyphen parts two dates only where the dates themselves have strokes. */
function splitAtHyphen(value: string): RegExpExecArray | null {
  return /^([\d/]*\/[\d/]*)\s*-\s*([\d/]*\/[\d/]*)$/.exec(value)
}

/** The shortest value that reads back as the same days. */
export function printDateRange({ from, to }: DateRange): string {
  if (from !== null && to !== null) {
    const [y = 0, m = 0] = from.split('-').map(Number)
    for (const short of [from.slice(0, 4), `${m}/${pad(y, 4)}`, printDay(from)]) {
      const span = readSpan(short)
      if (span?.from === from && span.to === to) return short
    }
  }
  return `${from === null ? '' : printDay(from)}..${to === null ? '' : printDay(to)}`
}

/** Years below 1000 keep their four digits. */
function printDay(day: string): string {
  const [y = '', m = '', d = ''] = day.split('-')
  return `${Number(d)}/${Number(m)}/${y}`
}
