import { formatNumber } from './number-formats.ts'
import { childElements, findElements, type XmlElement } from './xml-tree.ts'

/** How a list marks the items of a level: a number format, or null for a bullet; how many levels the number shows. */
export type ListLevel = {
  format: string | null
  prefix: string
  suffix: string
  start: number
  shown: number
}

/** The levels of a list, 1-based. */
export type ListStyle = ReadonlyMap<number, ListLevel>

function levelsOf(style: XmlElement): ListStyle {
  const levels = new Map<number, ListLevel>()
  for (const { name, attributes } of childElements(style)) {
    const isNumbered = name === 'text:list-level-style-number' || name === 'text:outline-level-style'
    const format = attributes['style:num-format'] ?? ''
    levels.set(Number(attributes['text:level'] ?? '1'), {
      format: isNumbered && format !== '' ? format : null,
      prefix: attributes['style:num-prefix'] ?? '',
      suffix: attributes['style:num-suffix'] ?? '',
      start: Number(attributes['text:start-value'] ?? '1') || 1,
      shown: Math.min(Number(attributes['text:display-levels'] ?? '1') || 1, 10)
    })
  }
  return levels
}

/** List styles of a part by name (OpenDocument 1.3 part 3, 16.30 to 16.33). */
export function listStyles(root: XmlElement): Map<string, ListStyle> {
  const styles = findElements(root, 'text:list-style')
  return new Map(styles.map((style) => [style.attributes['style:name'] ?? '', levelsOf(style)]))
}

/** How headings are numbered (16.34); empty when the part does not say. */
export function outlineStyle(root: XmlElement): ListStyle {
  const [style] = findElements(root, 'text:outline-style')
  return style === undefined ? new Map() : levelsOf(style)
}

/**
 * What stands before an item: its number behind those of the levels above, as many as its level shows; a dash for a
 * bullet. `numbers` are those of the levels from the first to its own.
 */
export function itemMarker(style: ListStyle | undefined, numbers: readonly number[]): string {
  const own = style?.get(numbers.length)
  if (own === undefined || own.format === null) return '-'
  const parts = numbers.map((number, index) => {
    const format = style?.get(index + 1)?.format
    return format === undefined || format === null ? '' : formatNumber(number, format)
  })
  const shown = parts.slice(-own.shown).filter((part) => part !== '')
  return `${own.prefix}${shown.join('.')}${own.suffix}`
}
