/**
 * Dates in a query: `27/12/2019` also asks for "27 tháng 12 năm 2019", and the other way round, with and without zeros; a
 * whole day for the items of that day too.
 */
import { allOf, anyOf, type Query, type Term } from './tree.ts'

const DAY = /^(0?[1-9]|[12]\d|3[01])$/
const MONTH = /^(0?[1-9]|1[0-2])$/
const YEAR = /^(1[89]|20)\d\d$/

type Spelt = { day: string | null; month: string; year: string | null }

const phrase = (words: readonly string[]): Term => ({ kind: 'term', words, prefix: false, strict: false })

/** 5 and 05 alike. */
function numbers(text: string): string[] {
  const plain = String(Number(text))
  return plain.length === 1 ? [plain, `0${plain}`] : [plain]
}

/** Every way the archive's texts may write a date, as phrases of tokens. */
function spellings({ day, month, year }: Spelt): Term[] {
  const months = numbers(month)
  const days = day === null ? [null] : numbers(day)
  return days.flatMap((d) =>
    months.flatMap((m) => [
      phrase([...(d === null ? [] : [d]), m, ...(year === null ? [] : [year])]),
      phrase([...(d === null ? [] : [d]), 'tháng', m, ...(year === null ? [] : ['năm', year])])
    ])
  )
}

/** `27/12/2019` and `12/2019` typed in one piece. */
function joined({ words, strict }: Term): Spelt | null {
  if (strict) return null
  const [a = '', b = '', c = ''] = words
  if (words.length === 3 && DAY.test(a) && MONTH.test(b) && YEAR.test(c)) return { day: a, month: b, year: c }
  return words.length === 2 && MONTH.test(a) && YEAR.test(b) ? { day: null, month: a, year: b } : null
}

const isMonthWord = (word: string) => /^th[aá]ng$/i.test(word)
const isYearWord = (word: string) => /^n[aă]m$/i.test(word)

/** `27 tháng 12 năm 2019`, `tháng 12 năm 2019`, `27 tháng 12` from a place on: the date and how many words it takes. */
function apart(parts: readonly Query[], at: number): { spelt: Spelt; length: number } | null {
  const word = (index: number): string => {
    const part = parts[index]
    return part?.kind === 'term' && part.words.length === 1 && !part.strict ? part.words[0]! : ''
  }
  const hasDay = DAY.test(word(at)) && isMonthWord(word(at + 1))
  const monthAt = hasDay ? at + 2 : at + 1
  if (!hasDay && !isMonthWord(word(at))) return null
  if (!MONTH.test(word(monthAt))) return null
  const hasYear = isYearWord(word(monthAt + 1)) && YEAR.test(word(monthAt + 2))
  if (!hasDay && !hasYear) return null
  const spelt = {
    day: hasDay ? word(at) : null,
    month: word(monthAt),
    year: hasYear ? word(monthAt + 2) : null
  }
  return { spelt, length: monthAt + (hasYear ? 3 : 1) - at }
}

/** Items of that day; null where the day is none (31/02), or not all of it is said. */
function itemsOf({ day, month, year }: Spelt): Query | null {
  if (day === null || year === null) return null
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const isReal = new Date(`${date}T00:00:00Z`).getUTCDate() === Number(day)
  return isReal ? { kind: 'date', from: date, to: date } : null
}

/** The tree with every date widened to its spellings. The result is for searching, not for showing. */
export const expandDates = (query: Query): Query => expand(query, true)

/** @param hasItems whether items of the day are meant too: not inside a field */
function expand(query: Query, hasItems: boolean): Query {
  switch (query.kind) {
    case 'term': {
      const spelt = joined(query)
      if (spelt === null) return query
      return anyOf([query, ...others(query, spelt), hasItems ? itemsOf(spelt) : null]) ?? query
    }
    case 'and': {
      const out: (Query | null)[] = []
      for (let at = 0; at < query.parts.length;) {
        const date = apart(query.parts, at)
        if (date === null) {
          out.push(expand(query.parts[at++]!, hasItems))
          continue
        }
        const run = query.parts.slice(at, at + date.length)
        out.push(anyOf([allOf(run), ...spellings(date.spelt), hasItems ? itemsOf(date.spelt) : null]))
        at += date.length
      }
      return allOf(out) ?? query
    }
    case 'or':
      return anyOf(query.parts.map((part) => expand(part, hasItems))) ?? query
    case 'not':
      return { ...query, part: expand(query.part, hasItems) }
    case 'field':
      return { ...query, part: expand(query.part, false) }
    default:
      return query
  }
}

const others = (term: Term, spelt: Spelt): Term[] =>
  spellings(spelt).filter(({ words }) => words.join(' ') !== term.words.join(' '))
