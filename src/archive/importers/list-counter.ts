import { formatNumber } from './number-formats.ts'
import type { ListPlace } from './word-styles.ts'

/** One level of a list, as every format of Word states it. `text` has %1 … %9 where numbers of levels stand. */
export type ListLevel = {
  format: string
  text: string
  start: number
  /** Level (1-based) after which this one begins anew; 0 = never; undefined = after every higher one. */
  restart: number | undefined
  isLegal: boolean
  isClose: boolean
  font: string | undefined
  style: string | undefined
}
/** A list; those of one `abstract` definition count on from each other. */
export type WordList = {
  abstract: string
  levels: ReadonlyMap<number, ListLevel>
  starts: ReadonlyMap<number, number>
}

/** How far each level has counted; undefined where it begins anew. */
type Counts = (number | undefined)[]

/** What stands before a numbered paragraph, as Word shows it, and the font it is set in. */
export type Label = { text: string; font: string | undefined; isClose: boolean }

/** Counting by letters and Roman numbers; every other is shown in digits (ECMA-376 part 1, 17.18.59). */
const FORMATS: Readonly<Record<string, string>> = {
  lowerLetter: 'a',
  upperLetter: 'A',
  lowerRoman: 'i',
  upperRoman: 'I'
}

function shownNumber(value: number, format: string): string {
  if (format === 'none') return ''
  if (format === 'decimalZero') return String(value).padStart(2, '0')
  return formatNumber(value, FORMATS[format] ?? '1')
}

/** Bullets come in fonts of pictures; in text the signs clerks type themselves stand for them. */
function bullet(text: string): string {
  return /^[-+*]$/.test(text.trim()) ? text.trim() : '-'
}

/** The lists of a document, and how far each has counted (ECMA-376 part 1, 17.9). */
export class ListCounter {
  readonly #lists: ReadonlyMap<string, WordList>
  readonly #counts = new Map<string, Counts>()
  readonly #begun = new Set<string>()

  constructor(lists: ReadonlyMap<string, WordList>) {
    this.#lists = lists
  }

  /** Counts one paragraph on and says what stands before it; null for a place in no list. */
  next(place: ListPlace, style: string): Label | null {
    const list = place.list === undefined ? undefined : this.#lists.get(place.list)
    if (place.list === undefined || list === undefined) return null
    const at = place.level ?? [...list.levels].find(([, one]) => one.style === style)?.[0] ?? 0
    const level = list.levels.get(at)
    if (level === undefined) return null
    const counts = this.#countsOf(place.list, list)
    const startOf = (one: number) => list.starts.get(one) ?? list.levels.get(one)?.start ?? 1
    for (let above = 0; above < at; above++) counts[above] ??= startOf(above)
    counts[at] = counts[at] === undefined ? startOf(at) : counts[at] + 1
    for (const [below, { restart }] of list.levels) {
      if (below > at && (restart === undefined || at < restart)) counts[below] = undefined
    }
    const { font, isClose } = level
    if (level.format === 'bullet') return { text: bullet(level.text), font: undefined, isClose: false }
    const text = level.text.replace(/%([1-9])/g, (_, digit: string) => {
      const index = Number(digit) - 1
      const shown = level.isLegal ? 'decimal' : (list.levels.get(index)?.format ?? 'decimal')
      return shownNumber(counts[index] ?? startOf(index), shown)
    })
    return text.trim() === '' ? null : { text, font, isClose }
  }

  /** Lists of one definition count on from each other, unless a list states where it starts (17.9.26). */
  #countsOf(id: string, list: WordList): Counts {
    const counts = this.#counts.get(list.abstract) ?? []
    this.#counts.set(list.abstract, counts)
    if (!this.#begun.has(id)) {
      this.#begun.add(id)
      for (const level of list.starts.keys()) counts[level] = undefined
    }
    return counts
  }
}
