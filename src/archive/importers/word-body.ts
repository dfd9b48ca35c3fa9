import type { ExtractBlock } from '../../shared/model/extract.ts'
import type { BlockKind } from '../../shared/model/item.ts'
import { chartBlocks, diagramBlocks } from './drawing-text.ts'
import { parseSidePart } from './office-xml.ts'
import type { ListCounter } from './list-counter.ts'
import { outlineRole, paragraphBlocks, tidyText, wordTable } from './word-paragraph.ts'
import { alternateOf, notePrompt, paragraphText, type WordFlow } from './word-runs.ts'
import { childOf, listPlace, propertyOf, toggleOf, type WordStyle } from './word-styles.ts'
import { childElements, findElements, type XmlElement } from './xml-tree.ts'

/** What the walk over a part asks of the rest of the file. */
export type WordPart = {
  flow: WordFlow
  numbering: ListCounter
  /** Text of another part this one refers to by a relation's id. */
  related: (id: string | undefined) => string | undefined
  /** Blocks of an inserted document (17.17.2.1) by its relation's id, read beforehand. */
  chunks: ReadonlyMap<string, readonly ExtractBlock[]>
}

const block = (kind: BlockKind, text: string): ExtractBlock => ({ kind, text, reason: null })

/** Columns a cell spans, no more than a table of Word can have. */
function spanOf(cell: XmlElement | undefined, name: string): number {
  return Math.min(Math.max(Number(propertyOf(cell, name) ?? '1') || 1, 1), 63)
}

/** Elements of one kind inside a table or row, through the wrappers of content controls and insertions. */
function inside(element: XmlElement, name: string, flow: WordFlow): XmlElement[] {
  return childElements(element).flatMap((child) => {
    if (child.name === name) return [child]
    if (/^w:(?:tblPr|tblGrid|trPr|tcPr|sdtPr|del|moveFrom|tbl|p)$/.test(child.name)) return []
    if (child.name === 'w:sdt') notePrompt(child, flow)
    return inside(child, name, flow)
  })
}

/** Walks a part of a Word file: paragraphs, tables and what hangs on them, as blocks in reading order. */
export class WordWalker {
  readonly #part: WordPart
  /** The text of a paragraph whose mark was deleted: it goes on in the next one (17.13.5.15). */
  #carried = ''

  constructor(part: WordPart) {
    this.#part = part
  }

  blocks(parent: XmlElement): ExtractBlock[] {
    return childElements(parent).flatMap((child) => this.#element(child))
  }

  #element(element: XmlElement): ExtractBlock[] {
    const { name } = element
    if (name === 'w:p') return this.#paragraph(element)
    if (name === 'w:tbl') return this.#table(element)
    if (name === 'w:sdt') notePrompt(element, this.#part.flow)
    if (name === 'w:altChunk') return [...(this.#part.chunks.get(element.attributes['r:id'] ?? '') ?? [])]
    if (name === 'w:del' || name === 'w:moveFrom' || name.endsWith('Pr')) return []
    if (name === 'mc:AlternateContent') {
      const content = alternateOf(element)
      return content === undefined ? [] : this.blocks(content)
    }
    return this.blocks(element)
  }

  #paragraph(element: XmlElement): ExtractBlock[] {
    const { flow } = this.#part
    const properties = childOf(element, 'w:pPr')
    const mark = childOf(properties, 'w:rPr')
    const style = flow.styles.paragraph(propertyOf(properties, 'w:pStyle'))
    const { text, hidden, hung } = paragraphText(element, style, flow)
    const isJoined = childOf(mark, 'w:del') !== undefined || childOf(mark, 'w:moveFrom') !== undefined
    const whole = this.#carried + text
    this.#carried = isJoined ? whole : ''
    const own = isJoined ? [] : this.#numbered(whole, properties, style)
    const aside = tidyText(hidden)
    return [
      ...own,
      ...(aside === '' ? [] : [{ ...block('boilerplate', aside), reason: 'hidden' }]),
      ...hung.flatMap((one) => this.#hung(one))
    ]
  }

  #numbered(whole: string, properties: XmlElement | undefined, style: WordStyle): ExtractBlock[] {
    const { flow, numbering } = this.#part
    // a numbered paragraph that is empty counts all the same
    const label = numbering.next({ ...style.place, ...listPlace(properties) }, style.id)
    if (whole.trim() === '') return []
    const outline = propertyOf(properties, 'w:outlineLvl')
    const role = outline === undefined ? style.role : outlineRole(style.role, Number(outline))
    return paragraphBlocks(whole, { role, label, font: style.font, marks: flow.marks })
  }

  /** Boxes of text, SmartArt and WordArt of a drawing; once, though newer programs write each twice. */
  #hung(element: XmlElement): ExtractBlock[] {
    return childElements(element).flatMap((child): ExtractBlock[] => {
      if (child.name === 'w:txbxContent') return this.blocks(child)
      if (child.name === 'mc:AlternateContent') {
        const content = alternateOf(child)
        return content === undefined ? [] : this.#hung(content)
      }
      if (child.name === 'v:textpath') {
        const text = tidyText(child.attributes.string ?? '')
        return text === '' ? [] : [block('paragraph', text)]
      }
      if (child.name === 'dgm:relIds') {
        const data = parseSidePart(this.#part.related(child.attributes['r:dm']))
        return data === null ? [] : diagramBlocks(data)
      }
      if (child.name === 'c:chart') {
        const chart = parseSidePart(this.#part.related(child.attributes['r:id']))
        if (chart === null) this.#part.flow.hasUnread = true
        return chart === null ? [] : chartBlocks(chart)
      }
      return this.#hung(child)
    })
  }

  #table(element: XmlElement): ExtractBlock[] {
    let isNested = false
    const rows = inside(element, 'w:tr', this.#part.flow)
      .filter((row) => {
        const properties = childOf(row, 'w:trPr')
        return childOf(properties, 'w:del') === undefined && toggleOf(properties, 'w:hidden') !== true
      })
      .map((row) => {
        const skipped = childOf(childOf(row, 'w:trPr'), 'w:gridBefore') === undefined ? [] : [[]]
        const cells: ExtractBlock[][] = [...skipped]
        for (const cell of inside(row, 'w:tc', this.#part.flow)) {
          const properties = childOf(cell, 'w:tcPr')
          isNested ||= findElements(cell, 'w:tbl').length > 0
          cells.push(this.blocks(cell))
          // cells merged with the one before leave their columns empty, so that the others keep theirs
          for (let extra = spanOf(properties, 'w:gridSpan'); extra > 1; extra--) cells.push([])
        }
        return cells
      })
    return wordTable(rows, isNested)
  }
}
