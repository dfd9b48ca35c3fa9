import { ListCounter, type ListLevel, type WordList } from './list-counter.ts'
import { childOf, fontOf, propertyOf } from './word-styles.ts'
import { childElements, type XmlElement } from './xml-tree.ts'

function levelOf(element: XmlElement): ListLevel {
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

function levelsOf(element: XmlElement | undefined): Map<number, ListLevel> {
  const levels = element === undefined ? [] : childElements(element, 'w:lvl')
  return new Map(levels.map((level) => [Number(level.attributes['w:ilvl'] ?? '0') || 0, levelOf(level)]))
}

/** The lists of `numbering.xml` (17.9). */
export function wordNumbering(root: XmlElement | null): ListCounter {
  const lists = new Map<string, WordList>()
  if (root === null) return new ListCounter(lists)
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
    lists.set(num.attributes['w:numId'] ?? '', { abstract, levels, starts })
  }
  return new ListCounter(lists)
}
