import type { ExtractBlock } from '../../shared/model/extract.ts'
import { chartBlocks } from './drawing-text.ts'
import { parseSidePart, relations } from './office-xml.ts'
import { childElements, elementText, findElements, type XmlElement } from './xml-tree.ts'

/** True for the parts of a workbook that say what is drawn on its sheets, and where. */
export function isDrawingPart(name: string): boolean {
  return /^xl\/(?:_rels\/)?workbook\.xml(?:\.rels)?$|^xl\/worksheets\/_rels\/|^xl\/(?:drawings|charts)\//.test(
    name
  )
}

function shapeBlocks(drawing: XmlElement): ExtractBlock[] {
  return findElements(drawing, 'a:p')
    .map((paragraph) => findElements(paragraph, 'a:t').map(elementText).join('').trim())
    .filter((text) => text !== '')
    .map((text) => ({ kind: 'paragraph', text, reason: null }))
}

/** Words and charts drawn on the sheets of a workbook, by the names of the sheets (ECMA-376 part 1, 20.5). */
export function drawnBlocks(texts: ReadonlyMap<string, string>): Map<string, ExtractBlock[]> {
  const drawn = new Map<string, ExtractBlock[]>()
  const book = parseSidePart(texts.get('xl/workbook.xml'))
  if (book === null) return drawn
  const parts = new Map(relations(texts, 'xl/workbook.xml').map(({ id, target }) => [id, target]))
  for (const sheet of findElements(book, 'sheets').flatMap((sheets) => childElements(sheets))) {
    const part = parts.get(sheet.attributes['r:id'] ?? '') ?? ''
    const blocks = relations(texts, part)
      .filter(({ type }) => type === 'drawing')
      .flatMap(({ target }) => {
        const drawing = parseSidePart(texts.get(target))
        if (drawing === null) return []
        const charts = relations(texts, target)
          .filter(({ type }) => type === 'chart')
          .flatMap((chart) => {
            const root = parseSidePart(texts.get(chart.target))
            return root === null ? [] : chartBlocks(root)
          })
        return [...shapeBlocks(drawing), ...charts]
      })
    if (blocks.length > 0) drawn.set(sheet.attributes.name ?? '', blocks)
  }
  return drawn
}
