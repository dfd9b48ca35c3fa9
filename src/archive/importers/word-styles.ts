import { findElements, type XmlElement } from './xml-tree.ts'

/** The value of a property element inside `parent` (`<w:name w:val="…"/>`). */
export function propertyOf(parent: XmlElement | undefined, name: string): string | undefined {
  const element = parent?.children.find((child) => typeof child !== 'string' && child.name === name)
  return typeof element === 'object' ? element.attributes['w:val'] : undefined
}

/** The first child element of the name. */
export function childOf(parent: XmlElement | undefined, name: string): XmlElement | undefined {
  return parent?.children.find(
    (child): child is XmlElement => typeof child !== 'string' && child.name === name
  )
}

/** An on/off property (ECMA-376 part 1, 17.17.4): present and not said to be off; undefined when absent. */
export function toggleOf(properties: XmlElement | undefined, name: string): boolean | undefined {
  const element = childOf(properties, name)
  return element === undefined ? undefined : !/^(?:0|false|off)$/.test(element.attributes['w:val'] ?? '')
}

/** The font of run properties: letters beyond ASCII are set in `hAnsi` (17.3.2.26). */
export function fontOf(runProperties: XmlElement | undefined): string | undefined {
  const fonts = childOf(runProperties, 'w:rFonts')
  return fonts?.attributes['w:hAnsi'] ?? fonts?.attributes['w:ascii']
}

/** Which list a paragraph is numbered in: the numbering's id and the level, as far as stated. */
export type ListPlace = { list?: string; level?: number }

export function listPlace(paragraphProperties: XmlElement | undefined): ListPlace {
  const numbering = childOf(paragraphProperties, 'w:numPr')
  const list = propertyOf(numbering, 'w:numId')
  const level = propertyOf(numbering, 'w:ilvl')
  return {
    ...(list === undefined ? {} : { list }),
    ...(level === undefined ? {} : { level: Number(level) || 0 })
  }
}

/** What a style says, inherited properties included (17.7). */
export type WordStyle = {
  id: string
  role: 'title' | 'heading' | 'caption' | null
  font: string | undefined
  isHidden: boolean
  place: ListPlace
}

const PLAIN: WordStyle = { id: '', role: null, font: undefined, isHidden: false, place: {} }
/** Deepest line of styles based on one another that is followed. */
const MAX_BASES = 20

/** What a style is for, by its name and its level in the outline; 9 stands for body text (17.3.1.20). */
export function styleRole(name: string, outline: string | undefined): WordStyle['role'] {
  if (/^title$/i.test(name)) return 'title'
  if (/^(?:subtitle|heading [1-9])$/i.test(name)) return 'heading'
  if (/^caption$/i.test(name)) return 'caption'
  return outline !== undefined && Number(outline) < 9 ? 'heading' : null
}

/** The styles of a Word file by their ids. Without `styles.xml` every paragraph is plain. */
export class WordStyles {
  readonly #elements = new Map<string, XmlElement>()
  readonly #read = new Map<string, WordStyle>()
  readonly #preset: string | undefined
  #paragraph: string | undefined

  constructor(root: XmlElement | null) {
    const styles = root === null ? [] : findElements(root, 'w:style')
    for (const style of styles) {
      const id = style.attributes['w:styleId'] ?? ''
      this.#elements.set(id, style)
      const isDefault = /^(?:1|true|on)$/.test(style.attributes['w:default'] ?? '')
      if (isDefault && style.attributes['w:type'] === 'paragraph') this.#paragraph = id
    }
    const preset = root === null ? undefined : findElements(root, 'w:rPrDefault')[0]
    this.#preset = fontOf(childOf(preset, 'w:rPr'))
  }

  /** The style of the id; the default one of paragraphs when a paragraph names none. */
  paragraph(id: string | undefined): WordStyle {
    const style = this.#style(id ?? this.#paragraph)
    return style.font === undefined && this.#preset !== undefined ? { ...style, font: this.#preset } : style
  }

  character(id: string | undefined): WordStyle {
    return this.#style(id)
  }

  #style(id: string | undefined, depth = 0): WordStyle {
    const element = id === undefined || depth > MAX_BASES ? undefined : this.#elements.get(id)
    if (id === undefined || element === undefined) return PLAIN
    const known = this.#read.get(id)
    if (known !== undefined) return known
    const base = this.#style(propertyOf(element, 'w:basedOn'), depth + 1)
    const paragraph = childOf(element, 'w:pPr')
    const run = childOf(element, 'w:rPr')
    const name = propertyOf(element, 'w:name') ?? ''
    const outline = propertyOf(paragraph, 'w:outlineLvl')
    const style: WordStyle = {
      id,
      role: outline === undefined ? (styleRole(name, undefined) ?? base.role) : styleRole(name, outline),
      font: fontOf(run) ?? base.font,
      isHidden: toggleOf(run, 'w:vanish') ?? base.isHidden,
      place: { ...base.place, ...listPlace(paragraph) }
    }
    this.#read.set(id, style)
    return style
  }
}
