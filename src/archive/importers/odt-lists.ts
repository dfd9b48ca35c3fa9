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
