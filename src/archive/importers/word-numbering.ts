import { formatNumber } from './number-formats.ts'
import { childOf, fontOf, propertyOf, type ListPlace } from './word-styles.ts'
import { childElements, type XmlElement } from './xml-tree.ts'

type Level = {
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
type List = { abstract: string; levels: ReadonlyMap<number, Level>; starts: ReadonlyMap<number, number> }

/** How far each level has counted; undefined where it begins anew. */
type Counts = (number | undefined)[]

/** What stands before a numbered paragraph, as Word shows it, and the font it is set in. */
export type Label = { text: string; font: string | undefined; isClose: boolean }

/** Letters of `w:numFmt` as list formats; every other counting is shown in digits (ECMA-376 part 1, 17.18.59). */
const FORMATS: Readonly<Record<string, string>> = {
  lowerLetter: 'a',
  upperLetter: 'A',
  lowerRoman: 'i',
  upperRoman: 'I'
}

function levelOf(element: XmlElement): Level {
  const restart = propertyOf(element, 'w:lvlRestart')
  const legal = childOf(element, 'w:isLgl')
  return {
    format: propertyOf(element, 'w:numFmt') ?? 'decimal',
    text: propertyOf(element, 'w:lvlText') ?? '',
    start: Number(propertyOf(element, 'w:start') ?? '0') || 0,
    restart: restart === undefined ? undefined : Number(restart) || 0,
    isLegal: legal !== undefined && !/^(?:0|false|off)$/.test(legal.attributes['w:val'] ?? ''),
    isClose: propertyOf(element, 'w:suff') === 'nothing',
    font: fontOf(childOf(element, 'w:rPr')),
    style: propertyOf(element, 'w:pStyle')
  }
}

function levelsOf(element: XmlElement | undefined): Map<number, Level> {
  const levels = element === undefined ? [] : childElements(element, 'w:lvl')
  return new Map(levels.map((level) => [Number(level.attributes['w:ilvl'] ?? '0') || 0, levelOf(level)]))
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

/** The lists of `numbering.xml`, and how far each has counted (17.9). */
export class WordNumbering {
  readonly #lists = new Map<string, List>()
  readonly #counts = new Map<string, Counts>()
  readonly #begun = new Set<string>()

  constructor(root: XmlElement | null) {
    if (root === null) return
    const abstracts = new Map(
      childElements(root, 'w:abstractNum').map((one) => [one.attributes['w:abstractNumId'] ?? '', one])
    )
    const byStyle = new Map([...abstracts].map(([id, one]) => [propertyOf(one, 'w:styleLink'), id] as const))
    for (const num of childElements(root, 'w:num')) {
      const named = propertyOf(num, 'w:abstractNumId') ?? ''
      // a list may refer to the style that defines it (17.9.21)
      const linked = propertyOf(abstracts.get(named), 'w:numStyleLink')
      const abstract = (linked === undefined ? undefined : byStyle.get(linked)) ?? named
      const levels = levelsOf(abstracts.get(abstract))
      const starts = new Map<number, number>()
      for (const override of childElements(num, 'w:lvlOverride')) {
        const level = Number(override.attributes['w:ilvl'] ?? '0') || 0
        const own = childOf(override, 'w:lvl')
        if (own !== undefined) levels.set(level, levelOf(own))
        const start = propertyOf(override, 'w:startOverride')
        if (start !== undefined) starts.set(level, Number(start) || 0)
      }
      this.#lists.set(num.attributes['w:numId'] ?? '', { abstract, levels, starts })
    }
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
  #countsOf(id: string, list: List): Counts {
    const counts = this.#counts.get(list.abstract) ?? []
    this.#counts.set(list.abstract, counts)
    if (!this.#begun.has(id)) {
      this.#begun.add(id)
      for (const level of list.starts.keys()) counts[level] = undefined
    }
    return counts
  }
}
