import { ArchiveError } from '../../shared/ipc/errors.ts'
import type { ExtractBlock, StatedMetadata } from '../../shared/model/extract.ts'
import { checkCancelled, checkSize } from './guards.ts'
import type { Importer } from './importer.ts'
import { noMetadata, statedValue } from './metadata.ts'
import { listStyles } from './odt-lists.ts'
import { OdtWalker, type OdtStyles } from './odt-walk.ts'
import { furnitureBlocks, withText } from './page-furniture.ts'
import { elementText, findElements, parseXml, type XmlElement } from './xml-tree.ts'
import { guardZip } from './zip-guard.ts'

/** Largest OpenDocument text read, in bytes, pictures included. */
export const MAX_ODT_BYTES = 200 * 1024 * 1024

const PARTS = ['content.xml', 'styles.xml', 'meta.xml', 'META-INF/manifest.xml']

function stylesOf(roots: readonly XmlElement[]): OdtStyles {
  const lists = roots.flatMap((root) => [...listStyles(root)])
  const titles = new Set(['Title'])
  for (const style of roots.flatMap((root) => findElements(root, 'style:style'))) {
    const { 'style:name': name = '', 'style:parent-style-name': parent = '' } = style.attributes
    if (parent === 'Title') titles.add(name)
  }
  return { lists: new Map(lists), titles }
}

function furniture(styles: XmlElement | null, known: OdtStyles, place: 'header' | 'footer'): ExtractBlock[] {
  if (styles === null) return []
  const names = [`style:${place}`, `style:${place}-left`, `style:${place}-first`]
  const texts = findElements(styles, 'style:master-page').flatMap((page) =>
    names
      .flatMap((name) => findElements(page, name))
      .map((part) => {
        const walker = new OdtWalker(known)
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
    author: value('meta:initial-creator') ?? value('dc:creator')
  }
}

/** OpenDocument texts (.odt): headings, paragraphs, lists, tables and notes; headers and footers set aside. */
export const odtImporter: Importer = {
  id: 'odt',
  version: 1,
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
    const walker = new OdtWalker(known)
    for (const body of findElements(root, 'office:body')) walker.walk(body)
    checkCancelled(context.signal)
    const blocks = withText([
      ...furniture(styles, known, 'header'),
      ...walker.blocks,
      ...walker.notes,
      ...furniture(styles, known, 'footer')
    ])
    return { blocks, metadata: metadataOf(texts.get('meta.xml')), encoding: null, pages: null, warnings: [] }
  }
}
