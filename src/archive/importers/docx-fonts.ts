import type { FontMarks } from './font-marks.ts'
import { childElements, findElements, parseXml, type XmlElement } from './xml-tree.ts'

/** What this file looks at of mammoth's document: runs in paragraphs, texts in runs. */
type DocumentElement = {
  type: string
  children?: DocumentElement[]
  value?: string
  font?: string | null
  styleId?: string | null
}

/** The font of each style by its id, inherited ones too; `''` stands for the default of paragraphs. */
type StyleFonts = ReadonlyMap<string, string>

const value = (element: XmlElement, name: string) => childElements(element, name)[0]?.attributes['w:val']

/** `w:rFonts`: letters beyond ASCII are set in `hAnsi` (ECMA-376 part 1, §17.3.2.26). */
function runFont(parent: XmlElement): string | undefined {
  const fonts = childElements(parent, 'w:rPr').flatMap((properties) =>
    childElements(properties, 'w:rFonts')
  )[0]
  return fonts?.attributes['w:hAnsi'] ?? fonts?.attributes['w:ascii']
}

/** Fonts of styles.xml. A part that cannot be read gives none: the document is judged by its main reader. */
export function styleFonts(styles: string | undefined): StyleFonts {
  const fonts = new Map<string, string>()
  if (styles === undefined) return fonts
  let root: XmlElement
  try {
    root = parseXml(styles)
  } catch {
    return fonts
  }
  const byId = new Map(
    findElements(root, 'w:style').map((style) => [style.attributes['w:styleId'] ?? '', style])
  )
  const preset = findElements(root, 'w:rPrDefault').map(runFont)[0]
  const fontOf = (id: string | undefined, depth = 0): string | undefined => {
    const style = id === undefined || depth > 20 ? undefined : byId.get(id)
    return style && (runFont(style) ?? fontOf(value(style, 'w:basedOn'), depth + 1))
  }
  for (const [id, style] of byId) {
    const font = fontOf(id)
    if (font !== undefined) fonts.set(id, font)
    const isDefault = /^(?:1|true|on)$/.test(style.attributes['w:default'] ?? '')
    if (isDefault && style.attributes['w:type'] === 'paragraph' && font !== undefined) fonts.set('', font)
  }
  if (preset !== undefined && !fonts.has('')) fonts.set('', preset)
  return fonts
}

/** Marks the texts of mammoth's document that are set in an old font, by the run, its style or its paragraph's. */
export function markRuns(document: DocumentElement, styles: StyleFonts, marks: FontMarks): DocumentElement {
  const styled = (id: string | null | undefined) => (id ? styles.get(id) : undefined)
  const visit = (element: DocumentElement, font: string | undefined): DocumentElement => {
    if (element.type === 'text') return { ...element, value: marks.mark(element.value ?? '', font) }
    if (!element.children) return element
    const own =
      element.type === 'paragraph'
        ? (styled(element.styleId) ?? styles.get(''))
        : element.type === 'run'
          ? (element.font ?? styled(element.styleId) ?? font)
          : font
    return { ...element, children: element.children.map((child) => visit(child, own)) }
  }
  return visit(document, styles.get(''))
}
