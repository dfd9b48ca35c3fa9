import type { ExtractBlock } from '../../shared/model/extract.ts'
import type { BlockKind } from '../../shared/model/item.ts'
import { formatNumber } from './number-formats.ts'
import type { ListStyle } from './odt-lists.ts'
import { tableBlocks, type TableRow } from './table-blocks.ts'
import type { FontMarks } from './font-marks.ts'
import { childElements, elementText, type XmlElement } from './xml-tree.ts'

/** Elements whose text is not the document's: comments, deleted text, forms, descriptions of pictures. */
const SKIPPED = new Set([
  'office:annotation',
  'office:annotation-end',
  'text:tracked-changes',
  'text:sequence-decls',
  'text:variable-decls',
  'text:user-field-decls',
  'office:forms',
  'svg:title',
  'svg:desc',
  'text:ruby-text',
  'draw:object',
  'draw:object-ole',
  'office:binary-data',
  'office:event-listeners',
  'text:index-title-template',
  'text:table-of-content-source'
])

export type OdtStyles = {
  lists: ReadonlyMap<string, ListStyle>
  /** Paragraph styles that are, or come from, *Title*. */
  titles: ReadonlySet<string>
  /** Fonts of paragraph and text styles by their names. */
  fonts: ReadonlyMap<string, string>
}

/** Walks the body of a text document and collects its blocks in reading order, notes apart. */
export class OdtWalker {
  readonly blocks: ExtractBlock[] = []
  readonly notes: ExtractBlock[] = []
  readonly #styles: OdtStyles
  readonly #marks: FontMarks
  /** Text boxes met inside a paragraph: their blocks stand after it. */
  #boxes: ExtractBlock[] = []
  /** The next number of each list that may be continued, by level style. */
  readonly #counts = new Map<string, number>()

  constructor(styles: OdtStyles, marks: FontMarks) {
    this.#styles = styles
    this.#marks = marks
  }

  #apart(element: XmlElement): ExtractBlock[] {
    const inner = new OdtWalker(this.#styles, this.#marks)
    inner.walk(element)
    this.notes.push(...inner.notes)
    return inner.blocks
  }

  #inline(element: XmlElement, outer?: string): string {
    const font = this.#styles.fonts.get(element.attributes['text:style-name'] ?? '') ?? outer
    let text = ''
    for (const child of element.children) {
      if (typeof child === 'string') {
        text += this.#marks.mark(child.replace(/[ \t\r\n]+/g, ' '), font)
      } else if (child.name === 'text:s') {
        text += ' '.repeat(Math.min(Number(child.attributes['text:c'] ?? '1') || 1, 100))
      } else if (child.name === 'text:tab') text += '\t'
      else if (child.name === 'text:line-break') text += '\n'
      else if (child.name === 'text:note') text += this.#note(child)
      else if (
        child.name === 'draw:text-box' ||
        child.name === 'draw:custom-shape' ||
        child.name === 'table:table'
      ) {
        this.#boxes.push(...this.#apart({ name: 'box', attributes: {}, children: [child] }))
      } else if (!SKIPPED.has(child.name)) text += this.#inline(child, font)
    }
    return text
  }

  /** A foot or end note: its mark stays in the text, its words go to the end of the document. */
  #note(note: XmlElement): string {
    const citation = childElements(note, 'text:note-citation').map(elementText).join('').trim()
    const body = childElements(note, 'text:note-body').flatMap((part) => this.#apart(part))
    const mark = `[${citation === '' ? '*' : citation}]`
    const text = body.map((block) => block.text).join('\n')
    if (text !== '') this.notes.push({ kind: 'list', text: `${mark} ${text}`, reason: null })
    return mark
  }

  #paragraph(element: XmlElement, marker: string | null): void {
    const raw = this.#inline(element)
      .replace(/[ \t\u00a0]*\n[ \t\u00a0]*/g, '\n')
      .replace(/[ \t]+/g, ' ')
      .trim()
    const text = marker === null || raw === '' ? raw : `${marker} ${raw}`
    let kind: BlockKind = marker === null ? 'paragraph' : 'list'
    if (element.name === 'text:h') kind = 'heading'
    else if (this.#styles.titles.has(element.attributes['text:style-name'] ?? '')) kind = 'title'
    if (raw !== '') this.blocks.push({ kind, text: text.normalize('NFC'), reason: null })
    this.blocks.push(...this.#boxes)
    this.#boxes = []
  }

  #list(list: XmlElement, level: number, inherited: string): void {
    const name = list.attributes['text:style-name'] ?? inherited
    const style = this.#styles.lists.get(name)?.get(level)
    const key = `${name} ${level}`
    const isContinued =
      list.attributes['text:continue-numbering'] === 'true' || list.attributes['text:continue-list']
    let number = (isContinued ? this.#counts.get(key) : undefined) ?? style?.start ?? 1
    for (const item of childElements(list)) {
      if (item.name !== 'text:list-item' && item.name !== 'text:list-header') continue
      number = Number(item.attributes['text:start-value'] ?? number) || number
      const format = style?.format ?? null
      const own =
        format === null ? '-' : `${style?.prefix ?? ''}${formatNumber(number, format)}${style?.suffix ?? ''}`
      let marker: string | null = item.name === 'text:list-item' ? own : null
      let isCounted = false
      for (const child of childElements(item)) {
        if (child.name === 'text:list') this.#list(child, level + 1, name)
        else if (child.name === 'text:p' || child.name === 'text:h') {
          // A heading in a bulleted list has no bullet to show.
          this.#paragraph(child, child.name === 'text:h' && marker === '-' ? null : marker)
          marker = null
          isCounted = true
        } else this.#element(child)
      }
      if (isCounted && item.name === 'text:list-item') number++
    }
    this.#counts.set(key, number)
  }

  #table(table: XmlElement): void {
    const rows: TableRow[] = []
    const visit = (parent: XmlElement): void => {
      for (const child of childElements(parent)) {
        if (child.name === 'table:table-row') {
          const cells = childElements(child).filter((cell) =>
            /^table:(?:covered-)?table-cell$/.test(cell.name)
          )
          rows.push(cells.map((cell) => this.#apart(cell).flatMap((block) => block.text.split('\n'))))
        } else if (/^table:table-(?:header-rows|rows|row-group)$/.test(child.name)) visit(child)
      }
    }
    visit(table)
    this.blocks.push(...tableBlocks(rows))
  }

  #element(element: XmlElement): void {
    if (SKIPPED.has(element.name)) return
    if (element.name === 'text:p' || element.name === 'text:h') this.#paragraph(element, null)
    else if (element.name === 'text:list') this.#list(element, 1, '')
    else if (element.name === 'table:table') this.#table(element)
    else this.walk(element)
  }

  walk(element: XmlElement): void {
    for (const child of childElements(element)) this.#element(child)
  }
}
