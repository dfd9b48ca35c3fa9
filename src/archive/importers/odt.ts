import type { ExtractBlock } from '../../shared/model/extract.ts'
import { FontMarks } from './font-marks.ts'
import { checkCancelled, checkSize } from './guards.ts'
import type { Importer } from './importer.ts'
import { odfMetadata, odfStyles, openOdf } from './odf.ts'
import { shownText } from './odt-hidden.ts'
import { OdtWalker, type OdtStyles } from './odt-walk.ts'
import { furnitureBlocks, withText } from './page-furniture.ts'
import { findElements, type XmlElement } from './xml-tree.ts'

/** Largest OpenDocument text read, in bytes, pictures included. */
export const MAX_ODT_BYTES = 200 * 1024 * 1024

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
        return shownText(walker.blocks)
      })
  )
  return furnitureBlocks(texts, place === 'header' ? 'page-header' : 'page-footer')
}

/**
 * OpenDocument texts (.odt, flat .fodt): headings, paragraphs, lists, tables and notes; headers, footers,
 * remarks and hidden text set aside.
 */
export const odtImporter: Importer = {
  id: 'odt',
  version: 4,
  format: 'odt',
  extensions: ['.odt', '.ott', '.fodt'],
  mediaTypes: ['application/vnd.oasis.opendocument.text'],
  async read(bytes, context) {
    checkSize(bytes, MAX_ODT_BYTES)
    const file = await openOdf(bytes, context.signal)
    const { content, styles } = file
    const known = odfStyles(file)
    const marks = new FontMarks()
    const walker = new OdtWalker(known, marks)
    for (const body of findElements(content, 'office:body')) walker.walk(body)
    checkCancelled(context.signal)
    const read = withText([
      ...furniture(styles, known, 'header', marks),
      ...walker.blocks,
      ...walker.notes,
      ...walker.remarks,
      ...furniture(styles, known, 'footer', marks)
    ])
    const blocks = marks.read(read)
    return { blocks, metadata: odfMetadata(file), encoding: null, pages: null, warnings: [] }
  }
}
