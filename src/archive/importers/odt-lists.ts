import { childElements, findElements, type XmlElement } from './xml-tree.ts'

/** How a list marks its items on each level (1-based): a number format, or null for a bullet. */
export type ListStyle = ReadonlyMap<
  number,
  { format: string | null; prefix: string; suffix: string; start: number }
>

/** List styles of a part by name (OpenDocument 1.3 part 3, 16.30 to 16.33). */
export function listStyles(root: XmlElement): Map<string, ListStyle> {
  const styles = new Map<string, ListStyle>()
  for (const style of findElements(root, 'text:list-style')) {
    const levels = new Map<number, { format: string | null; prefix: string; suffix: string; start: number }>()
    for (const level of childElements(style)) {
      const { attributes } = level
      const format = attributes['style:num-format'] ?? ''
      levels.set(Number(attributes['text:level'] ?? '1'), {
        format: level.name === 'text:list-level-style-number' && format !== '' ? format : null,
        prefix: attributes['style:num-prefix'] ?? '',
        suffix: attributes['style:num-suffix'] ?? '',
        start: Number(attributes['text:start-value'] ?? '1') || 1
      })
    }
    styles.set(style.attributes['style:name'] ?? '', levels)
  }
  return styles
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I']
]

function roman(value: number): string {
  let rest = Math.min(value, 3999)
  let out = ''
  for (const [size, letters] of ROMAN) {
    for (; rest >= size; rest -= size) out += letters
  }
  return out
}

/** A number in the format of a list: `1`, `a`, `A`, `i` or `I`. */
export function formatNumber(value: number, format: string): string {
  if (format === 'i') return roman(value).toLowerCase()
  if (format === 'I') return roman(value)
  if (format === 'a' || format === 'A') {
    const letter = String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.floor((value - 1) / 26) + 1)
    return format === 'A' ? letter.toUpperCase() : letter
  }
  return String(value)
}
