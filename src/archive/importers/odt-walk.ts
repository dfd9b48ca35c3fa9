import type { ExtractBlock } from '../../shared/model/extract.ts'
import type { BlockKind } from '../../shared/model/item.ts'
import { itemMarker, type ListStyle } from './odt-lists.ts'
import type { FontMarks } from './font-marks.ts'
import { setAside } from './hidden-blocks.ts'
import { isHiddenPlace, shownText } from './odt-hidden.ts'
import { wordTable } from './word-paragraph.ts'
import { childElements, elementText, findElements, type XmlElement } from './xml-tree.ts'

/** Elements whose text is not the document's: deleted text, forms, descriptions of pictures. */
const SKIPPED = new Set([
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
  /** How headings outside of lists are numbered. */
  outline: ListStyle
  /** Paragraph styles that are, or come from, *Title*. */
  titles: ReadonlySet<string>
  /** Fonts of paragraph and text styles by their names. */
  fonts: ReadonlyMap<string, string>
  /** Paragraph and text styles whose letters are hidden. */
  hidden: ReadonlySet<string>
}

/** How the letters at a place are set. */
type Look = { font?: string | undefined; isHidden: boolean }

/** Walks the body of a text document and collects its blocks in reading order, notes apart. */
export class OdtWalker {
  readonly blocks: ExtractBlock[] = []
  readonly notes: ExtractBlock[] = []
  /** What editors remarked. */
  readonly remarks: ExtractBlock[] = []
  readonly #styles: OdtStyles
  readonly #marks: FontMarks
  /** Text boxes met inside a paragraph: their blocks stand after it. */
  #boxes: ExtractBlock[] = []
  /** Hidden letters met inside a paragraph. */
  #hidden = ''
  /** The next number of each list that may be continued, by level style. */
  readonly #counts = new Map<string, number>()
  /** How far headings have counted, level by level. */
  #headings: number[] = []

  constructor(styles: OdtStyles, marks: FontMarks) {
    this.#styles = styles
    this.#marks = marks
  }

  #apart(element: XmlElement): ExtractBlock[] {
    const inner = new OdtWalker(this.#styles, this.#marks)
    inner.walk(element)
    this.notes.push(...inner.notes)
    this.remarks.push(...inner.remarks)
    return inner.blocks
  }

  /** The visible text of an element; what is hidden in it is gathered apart. */
  #inline(element: XmlElement, outer: Look): string {
    const style = element.attributes['text:style-name'] ?? ''
    const look: Look = {
      font: this.#styles.fonts.get(style) ?? outer.font,
      isHidden: outer.isHidden || this.#styles.hidden.has(style) || isHiddenPlace(element)
    }
    let text = ''
    const add = (more: string): void => {
      if (look.isHidden) this.#hidden += more
      else text += more
    }
    for (const child of element.children) {
      if (typeof child === 'string') {
        add(this.#marks.mark(child.replace(/[ \t\r\n]+/g, ' '), look.font))
      } else if (child.name === 'text:s') {
        add(' '.repeat(Math.min(Number(child.attributes['text:c'] ?? '1') || 1, 100)))
      } else if (child.name === 'text:tab') add('\t')
      else if (child.name === 'text:line-break') add('\n')
      else if (child.name === 'text:note') add(this.#note(child))
      else if (child.name === 'office:annotation') this.#remark(child)
      else if (
        child.name === 'draw:text-box' ||
        child.name === 'draw:custom-shape' ||
        child.name === 'table:table'
      ) {
        const box = this.#apart({ name: 'box', attributes: {}, children: [child] })
        this.#boxes.push(...(look.isHidden ? setAside(box) : box))
      } else if (!SKIPPED.has(child.name)) text += this.#inline(child, look)
    }
    return text
  }

  /** A foot or end note: its mark stays in the text, its words go to the end of the document. */
  #note(note: XmlElement): string {
    const citation = childElements(note, 'text:note-citation').map(elementText).join('').trim()
    const body = childElements(note, 'text:note-body').flatMap((part) => this.#apart(part))
    const mark = `[${citation === '' ? '*' : citation}]`
    const text = shownText(body)
    if (text !== '') this.notes.push({ kind: 'list', text: `${mark} ${text}`, reason: null })
    this.notes.push(...body.filter(({ reason }) => reason !== null))
    return mark
  }

  #remark(annotation: XmlElement): void {
    const author = childElements(annotation, 'dc:creator').map(elementText).join('').trim()
    const content = childElements(annotation).filter(({ name }) => name.startsWith('text:'))
    const blocks = this.#apart({ name: 'remark', attributes: {}, children: content })
    const text = shownText(blocks)
    if (text === '') return
    const said = author === '' ? text : `${author}: ${text}`
    this.remarks.push({ kind: 'boilerplate', text: said, reason: 'editor-comment' })
  }

  /** The number of a heading that stands in no list; null when the document numbers none of its level. */
  #headingMarker(heading: XmlElement): string | null {
    const level = Number(heading.attributes['text:outline-level'] ?? '1') || 1
    const style = this.#styles.outline.get(level)
    if (style === undefined || style.format === null || level > 10) return null
    if (heading.attributes['text:is-list-header'] === 'true') return null
    const startOf = (one: number) => this.#styles.outline.get(one)?.start ?? 1
    const numbers = Array.from({ length: level }, (_, index) => this.#headings[index] ?? startOf(index + 1))
    if (this.#headings[level - 1] !== undefined) numbers[level - 1] = (numbers[level - 1] ?? 0) + 1
    this.#headings = numbers
    return itemMarker(this.#styles.outline, numbers)
  }

  #paragraph(element: XmlElement, marker: string | null): void {
    const isHidden = findElements(element, 'text:hidden-paragraph').some(isHiddenPlace)
    const raw = this.#inline(element, { isHidden })
      .replace(/[ \t\u00a0]*\n[ \t\u00a0]*/g, '\n')
      .replace(/[ \t]+/g, ' ')
      .trim()
    const text = marker === null || raw === '' ? raw : `${marker} ${raw}`
    let kind: BlockKind = marker === null ? 'paragraph' : 'list'
    if (element.name === 'text:h') kind = 'heading'
    else if (this.#styles.titles.has(element.attributes['text:style-name'] ?? '')) kind = 'title'
    if (raw !== '') this.blocks.push({ kind, text: text.normalize('NFC'), reason: null })
    const aside = this.#hidden.replace(/\s+/g, ' ').trim()
    if (aside !== '')
      this.blocks.push(...setAside([{ kind: 'paragraph', text: aside.normalize('NFC'), reason: null }]))
    this.blocks.push(...this.#boxes)
    this.#boxes = []
    this.#hidden = ''
  }

  #list(list: XmlElement, above: readonly number[], inherited: string): void {
    const level = above.length + 1
    const name = list.attributes['text:style-name'] ?? inherited
    const style = this.#styles.lists.get(name)
    const key = `${name} ${level}`
    const isContinued =
      list.attributes['text:continue-numbering'] === 'true' || list.attributes['text:continue-list']
    let number = (isContinued ? this.#counts.get(key) : undefined) ?? style?.get(level)?.start ?? 1
    for (const item of childElements(list)) {
      if (item.name !== 'text:list-item' && item.name !== 'text:list-header') continue
      number = Number(item.attributes['text:start-value'] ?? number) || number
      const own = itemMarker(style, [...above, number])
      let marker: string | null = item.name === 'text:list-item' ? own : null
      let isCounted = false
      for (const child of childElements(item)) {
        if (child.name === 'text:list') {
          // an item that only holds a deeper list goes on with the number shown last
          this.#list(child, [...above, isCounted ? number : Math.max(1, number - 1)], name)
        } else if (child.name === 'text:p' || child.name === 'text:h') {
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
    const rows: ExtractBlock[][][] = []
    let isNested = false
    const visit = (parent: XmlElement): void => {
      for (const child of childElements(parent)) {
        if (child.name === 'table:table-row') {
          const cells = childElements(child).filter((cell) =>
            /^table:(?:covered-)?table-cell$/.test(cell.name)
          )
          isNested ||= cells.some((cell) => findElements(cell, 'table:table').length > 0)
          rows.push(cells.map((cell) => this.#apart(cell)))
        } else if (/^table:table-(?:header-rows|rows|row-group)$/.test(child.name)) visit(child)
      }
    }
    visit(table)
    this.blocks.push(...wordTable(rows, isNested))
  }

  #element(element: XmlElement): void {
    if (SKIPPED.has(element.name)) return
    if (element.name === 'text:p') this.#paragraph(element, null)
    else if (element.name === 'text:h') this.#paragraph(element, this.#headingMarker(element))
    else if (element.name === 'office:annotation') this.#remark(element)
    else if (element.name === 'text:list') this.#list(element, [], '')
    else if (element.name === 'table:table') this.#table(element)
    else if (element.name === 'text:section' && isHiddenPlace(element))
      this.blocks.push(...setAside(this.#apart(element)))
    else this.walk(element)
  }

  walk(element: XmlElement): void {
    for (const child of childElements(element)) this.#element(child)
  }
}
