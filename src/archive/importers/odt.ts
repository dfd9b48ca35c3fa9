import { ArchiveError } from '../../shared/ipc/errors.ts'
import type { ExtractBlock, StatedMetadata } from '../../shared/model/extract.ts'
import { FontMarks } from './font-marks.ts'
import { checkCancelled, checkSize } from './guards.ts'
import type { Importer } from './importer.ts'
import { noMetadata, personOf, statedValue } from './metadata.ts'
import { listStyles, outlineStyle } from './odt-lists.ts'
import { OdtWalker, type OdtStyles } from './odt-walk.ts'
import { furnitureBlocks, withText } from './page-furniture.ts'
import { childElements, elementText, findElements, parseXml, type XmlElement } from './xml-tree.ts'
import { guardZip } from './zip-guard.ts'

/** Largest OpenDocument text read, in bytes, pictures included. */
export const MAX_ODT_BYTES = 200 * 1024 * 1024

const PARTS = ['content.xml', 'styles.xml', 'meta.xml', 'META-INF/manifest.xml']

function stylesOf(roots: readonly XmlElement[]): OdtStyles {
  const lists = roots.flatMap((root) => [...listStyles(root)])
  const titles = new Set(['Title'])
  const fonts = new Map<string, string>()
  const faces = new Map(
    roots
      .flatMap((root) => findElements(root, 'style:font-face'))
      .map((face) => [face.attributes['style:name'] ?? '', face.attributes['svg:font-family'] ?? ''])
  )
  const parents = new Map<string, string>()
  for (const style of roots.flatMap((root) => findElements(root, 'style:style'))) {
    const { 'style:name': name = '', 'style:parent-style-name': parent = '' } = style.attributes
    if (parent === 'Title') titles.add(name)
    if (parent !== '') parents.set(name, parent)
    const [properties] = childElements(style, 'style:text-properties')
    const face = properties?.attributes['style:font-name']
    const font =
      (face === undefined ? undefined : faces.get(face)) ?? properties?.attributes['fo:font-family'] ?? face
    if (font) fonts.set(name, font.replace(/["']/g, '').trim())
  }
  for (const name of parents.keys()) {
    let at: string | undefined = name
    for (let depth = 0; at !== undefined && !fonts.has(at) && depth < 20; depth++) at = parents.get(at)
    const font = at === undefined ? undefined : fonts.get(at)
    if (font !== undefined) fonts.set(name, font)
  }
  const outline = roots.map(outlineStyle).find((style) => style.size > 0) ?? new Map()
  return { lists: new Map(lists), outline, titles, fonts }
}

function furniture(
  styles: XmlElement | null,
  known: OdtStyles,
  place: 'header' | 'footer',
  marks: FontMarks
): ExtractBlock[] {
  if (styles === null) return []
  const names = [`style:${place}`, `style:${place}-left`, `style:${place}-first`]
  const texts = findElements(styles, 'style:master-page').flatMap((page) =>
    names
      .flatMap((name) => findElements(page, name))
      .map((part) => {
        const walker = new OdtWalker(known, marks)
        walker.walk(part)
        return walker.blocks.map((block) => block.text).join('\n')
      })
  )
  return furnitureBlocks(texts, place === 'header' ? 'page-header' : 'page-footer')
}

/** Title and author of meta.xml (OpenDocument 1.3 part 3, 4.3). Its dates are the file's, not the document's. */
function metadataOf(text: string | undefined): StatedMetadata {
  if (text === undefined) return noMetadata()
  const meta = parseXml(text)
  const value = (name: string): string | null => {
    const [element] = findElements(meta, name)
    return element === undefined ? null : statedValue(elementText(element))
  }
  return {
    ...noMetadata(),
    title: value('dc:title'),
    author: personOf(value('meta:initial-creator')) ?? personOf(value('dc:creator'))
  }
}

/**
 * OpenDocument texts (.odt): headings, paragraphs, lists, tables and notes; headers, footers and
 * remarks set aside.
 */
export const odtImporter: Importer = {
  id: 'odt',
  version: 3,
  format: 'odt',
  extensions: ['.odt', '.ott'],
  mediaTypes: ['application/vnd.oasis.opendocument.text'],
  async read(bytes, context) {
    checkSize(bytes, MAX_ODT_BYTES)
    const { texts } = await guardZip(bytes, PARTS, context.signal)
    checkCancelled(context.signal)
    // OpenDocument 1.3 part 2, 4.8: each encrypted part has its key derivation here.
    if (texts.get('META-INF/manifest.xml')?.includes('encryption-data') === true) {
      throw new ArchiveError('protected-file', 'The document asks for a password')
    }
    const content = texts.get('content.xml')
    if (content === undefined) throw new ArchiveError('broken-file', 'The container holds no content.xml')
    const root = parseXml(content)
    const stylesText = texts.get('styles.xml')
    const styles = stylesText === undefined ? null : parseXml(stylesText)
    const known = stylesOf(styles === null ? [root] : [styles, root])
    const marks = new FontMarks()
    const walker = new OdtWalker(known, marks)
    for (const body of findElements(root, 'office:body')) walker.walk(body)
    checkCancelled(context.signal)
    const read = withText([
      ...furniture(styles, known, 'header', marks),
      ...walker.blocks,
      ...walker.notes,
      ...walker.remarks,
      ...furniture(styles, known, 'footer', marks)
    ])
    const blocks = marks.read(read)
    return { blocks, metadata: metadataOf(texts.get('meta.xml')), encoding: null, pages: null, warnings: [] }
  }
}
