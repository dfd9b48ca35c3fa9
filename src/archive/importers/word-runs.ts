import { codePoint } from 'dingbat-to-unicode'
import type { FontMarks } from './font-marks.ts'
import { childOf, fontOf, propertyOf, toggleOf, type WordStyle, type WordStyles } from './word-styles.ts'
import { childElements, elementText, findElements, type XmlElement } from './xml-tree.ts'

/** Fields whose result changes from page to page (ECMA-376 part 1, 17.16.5). */
export const PAGE_FIELD = /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES|SECTION)\b/i

/** Elements whose text is not the document's: removed by an editor, properties, the reading aid over a word. */
const LEFT_OUT = new Set('w:del w:moveFrom w:rPr w:pPr w:rt w:delText w:sdtPr w:sdtEndPr'.split(' '))

/** Where the runs of a document stand in its fields and notes: both go on across paragraphs. */
export type WordFlow = {
  styles: WordStyles
  marks: FontMarks
  /** False where the numbers of pages are furniture, in headers and footers. */
  hasPageNumbers: boolean
  fields: { code: string; isResult: boolean }[]
  /** Notes in the order they are referred to: `footnote 2`. */
  notes: string[]
  /** Whether something was met that has no text here: an embedded object, a chart without its figures. */
  hasUnread: boolean
  /** Runs that only say what is to be filled in. */
  prompts: WeakSet<XmlElement>
}

/** The state a body, or a part beside it, is read in from its beginning. */
export const startFlow = (styles: WordStyles, marks: FontMarks): WordFlow => ({
  styles,
  marks,
  hasPageNumbers: true,
  fields: [],
  notes: [],
  hasUnread: false,
  prompts: new WeakSet()
})

/** Notes the runs of a content control that nobody has filled in yet: they are its prompt (17.5.2.39), not text. */
export function notePrompt(control: XmlElement, { prompts }: WordFlow): void {
  if (toggleOf(childOf(control, 'w:sdtPr'), 'w:showingPlcHdr') !== true) return
  for (const run of findElements(control, 'w:r')) prompts.add(run)
}

export type ParagraphText = {
  text: string
  /** What is set in hidden letters. */
  hidden: string
  /** Drawings and boxes hung on the paragraph, in order. */
  hung: XmlElement[]
}

/** Ticked boxes that few fonts have, as those that most have. */
const PLAIN_SIGNS: Readonly<Record<string, string>> = { '\u{1f5f9}': '☑', '\u{1f5f7}': '☒' }

/** A letter of a picture font as the sign it looks like; nothing where none is known. */
export function pictureLetter(font: string, code: number): string {
  // fonts of this kind have their letters at U+F000 as well
  const own = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code
  const known = codePoint(font, own)?.string
  if (known !== undefined) return PLAIN_SIGNS[known] ?? known
  return own === code && code >= 0x20 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
}

function symbolOf(element: XmlElement): string {
  const code = Number.parseInt(element.attributes['w:char'] ?? '', 16)
  return Number.isNaN(code) ? '' : pictureLetter(element.attributes['w:font'] ?? '', code)
}

/** The content of alternate content that is read: the first choice, else the fallback (ECMA-376 part 3, 7.5). */
export function alternateOf(element: XmlElement): XmlElement | undefined {
  return childOf(element, 'mc:Choice') ?? childOf(element, 'mc:Fallback')
}

/** The text of one paragraph and what hangs on it. */
export function paragraphText(paragraph: XmlElement, style: WordStyle, flow: WordFlow): ParagraphText {
  const out: ParagraphText = { text: '', hidden: '', hung: [] }
  let font = style.font
  let isHidden = style.isHidden

  const add = (text: string): void => {
    const isCode = flow.fields.some((field) => !field.isResult)
    const isPage = !flow.hasPageNumbers && flow.fields.some((field) => PAGE_FIELD.test(field.code))
    if (isCode || isPage) return
    if (isHidden) out.hidden += text
    else out.text += flow.marks.mark(text, font)
  }

  const fieldPart = (type: string | undefined): void => {
    const field = flow.fields.at(-1)
    if (type === 'begin') flow.fields.push({ code: '', isResult: false })
    else if (type === 'separate' && field !== undefined) field.isResult = true
    else if (type === 'end') flow.fields.pop()
  }

  const noteOf = (kind: 'footnote' | 'endnote', id: string | undefined): void => {
    if (id === undefined) return
    flow.notes.push(`${kind} ${id}`)
    add(`[${flow.notes.length}]`)
  }

  const run = (element: XmlElement): void => {
    const properties = childOf(element, 'w:rPr')
    const named = flow.styles.character(propertyOf(properties, 'w:rStyle'))
    font = fontOf(properties) ?? named.font ?? style.font
    isHidden =
      flow.prompts.has(element) || (toggleOf(properties, 'w:vanish') ?? (named.isHidden || style.isHidden))
    children(element)
    font = style.font
    isHidden = style.isHidden
  }

  const fraction = (element: XmlElement): void => {
    const [above, below] = ['m:num', 'm:den'].map((name) => {
      const part = childOf(element, name)
      return part === undefined ? '' : findElements(part, 'm:t').map(elementText).join('')
    })
    add(`${above}/${below}`)
  }

  const children = (element: XmlElement): void => {
    for (const child of childElements(element)) visit(child)
  }

  const visit = (element: XmlElement): void => {
    const { name, attributes } = element
    if (name === 'w:r') run(element)
    else if (name === 'w:t' || name === 'm:t') add(elementText(element))
    else if (name === 'w:instrText') {
      const field = flow.fields.at(-1)
      if (field !== undefined) field.code += elementText(element)
    } else if (LEFT_OUT.has(name)) return
    else if (name === 'w:sdt') {
      notePrompt(element, flow)
      children(element)
    } else if (name === 'w:tab' || name === 'w:ptab') add('\t')
    else if (name === 'w:br' || name === 'w:cr') add('\n')
    else if (name === 'w:noBreakHyphen') add('-')
    else if (name === 'w:sym') add(symbolOf(element))
    else if (name === 'w:fldChar') fieldPart(attributes['w:fldCharType'])
    else if (name === 'w:fldSimple') {
      flow.fields.push({ code: attributes['w:instr'] ?? '', isResult: true })
      children(element)
      flow.fields.pop()
    } else if (name === 'w:footnoteReference') noteOf('footnote', attributes['w:id'])
    else if (name === 'w:endnoteReference') noteOf('endnote', attributes['w:id'])
    else if (name === 'm:f') fraction(element)
    else if (name === 'mc:AlternateContent') {
      const content = alternateOf(element)
      if (content !== undefined) children(content)
    } else if (name === 'w:drawing' || name === 'w:pict') out.hung.push(element)
    else if (name === 'w:object') {
      flow.hasUnread = true
      out.hung.push(element)
    } else children(element)
  }

  children(paragraph)
  return out
}
