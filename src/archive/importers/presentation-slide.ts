import type { ExtractBlock } from '../../shared/model/extract.ts'
import { chartBlocks, diagramBlocks } from './drawing-text.ts'
import { tableBlocks } from './table-blocks.ts'
import { childElements, elementText, findElements, type XmlElement } from './xml-tree.ts'

/** Placeholders that repeat on every slide: number, date, footer and header, the picture of the slide in its notes. */
const REPEATED = new Set(['sldNum', 'dt', 'ftr', 'hdr', 'sldImg'])

function paragraphText(paragraph: XmlElement): string {
  return childElements(paragraph)
    .map((part) => {
      if (part.name === 'a:br') return '\n'
      if (part.name === 'a:r' || part.name === 'a:fld')
        return childElements(part, 'a:t').map(elementText).join('')
      return ''
    })
    .join('')
    .replace(/\v/g, '\n')
    .replace(/[ \t\u00a0]*\n[ \t\u00a0]*/g, '\n')
    .replace(/[ \t]+/g, ' ')
    .trim()
    .normalize('NFC')
}

function paragraphs(body: XmlElement): { text: string; isBullet: boolean | null }[] {
  return childElements(body, 'a:p')
    .map((paragraph) => {
      const properties = childElements(paragraph, 'a:pPr').flatMap((part) => childElements(part))
      const isBullet = properties.some((part) => /^a:bu(?:Char|AutoNum|Blip)$/.test(part.name))
      const isPlain = properties.some((part) => part.name === 'a:buNone')
      return { text: paragraphText(paragraph), isBullet: isBullet ? true : isPlain ? false : null }
    })
    .filter(({ text }) => text !== '')
}

function shapeBlocks(shape: XmlElement, part: 'slide' | 'notes'): ExtractBlock[] {
  const placeholder = findElements(shape, 'p:ph')[0]
  const type = placeholder?.attributes.type ?? (placeholder === undefined ? null : 'body')
  if (type !== null && REPEATED.has(type)) return []
  const lines = childElements(shape, 'p:txBody').flatMap(paragraphs)
  if (type === 'title' || type === 'ctrTitle') {
    const text = lines
      .map((line) => line.text)
      .join(' ')
      .replaceAll('\n', ' ')
    return text === '' ? [] : [{ kind: 'heading', text, reason: null }]
  }
  // The body of a slide is a list unless its paragraphs say otherwise; notes and free boxes are the reverse.
  const isList = part === 'slide' && type === 'body' && lines.length > 1
  return lines.map(({ text, isBullet }): ExtractBlock => {
    const isItem = isBullet ?? isList
    return { kind: isItem ? 'list' : 'paragraph', text: isItem ? `- ${text}` : text, reason: null }
  })
}

/** Root of another part a slide refers to by a relation's id; null when there is none. */
export type RelatedPart = (id: string | undefined) => XmlElement | null

function walk(element: XmlElement, part: 'slide' | 'notes', related: RelatedPart): ExtractBlock[] {
  return childElements(element).flatMap((child): ExtractBlock[] => {
    if (child.name === 'p:sp') return shapeBlocks(child, part)
    if (child.name === 'dgm:relIds') {
      const data = related(child.attributes['r:dm'])
      return data === null ? [] : diagramBlocks(data)
    }
    if (child.name === 'c:chart') {
      const chart = related(child.attributes['r:id'])
      return chart === null ? [] : chartBlocks(chart)
    }
    if (child.name === 'a:tbl') {
      const rows = childElements(child, 'a:tr').map((row) =>
        childElements(row, 'a:tc').map((cell) =>
          childElements(cell, 'a:txBody').flatMap((body) => paragraphs(body).map(({ text }) => text))
        )
      )
      return tableBlocks(rows)
    }
    // The other half of mc:AlternateContent says the same for older programs.
    return child.name === 'mc:Fallback' ? [] : walk(child, part, related)
  })
}

/** The text of one slide, or of its notes, in the order of its shapes; the title comes first. */
export function slideBlocks(
  root: XmlElement,
  part: 'slide' | 'notes',
  related: RelatedPart = () => null
): ExtractBlock[] {
  const blocks = walk(root, part, related)
  const isTitle = (block: ExtractBlock): boolean => block.kind === 'heading'
  return [...blocks.filter(isTitle), ...blocks.filter((block) => !isTitle(block))]
}
