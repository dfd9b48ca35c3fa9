import { Buffer } from 'node:buffer'
import { ArchiveError } from '../../shared/ipc/errors.ts'
import type { Extract, ExtractBlock } from '../../shared/model/extract.ts'
import { FontMarks } from './font-marks.ts'
import { checkCancelled } from './guards.ts'
import { odfMetadata, odfStyles, openOdf } from './odf.ts'
import { shownText } from './odt-hidden.ts'
import { OdtWalker, type OdtStyles } from './odt-walk.ts'
import { childElements, findElements, type XmlElement } from './xml-tree.ts'

/** What the head of a file says: flat XML, or the `mimetype` a container begins with (OpenDocument 1.3 part 2, 3.3). */
export function isOdp(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 64)).toString('latin1')
  return /^(?:\u00ef\u00bb\u00bf)?\s*<\?xml|^PK\x03\x04[^]{26}mimetype/.test(head)
}

/** Frames that repeat on every slide (19.411 presentation:class). */
const REPEATED = new Set(['header', 'footer', 'date-time', 'page-number', 'page'])

/** Styles of slides that are skipped in the show (20.376 presentation:visibility). */
function hiddenStyles(roots: readonly (XmlElement | null)[]): ReadonlySet<string> {
  const styles = roots.flatMap((root) => (root === null ? [] : findElements(root, 'style:style')))
  return new Set(
    styles
      .filter((style) =>
        childElements(style, 'style:drawing-page-properties').some(
          ({ attributes }) => attributes['presentation:visibility'] === 'hidden'
        )
      )
      .map(({ attributes }) => attributes['style:name'] ?? '')
  )
}

/** The titles of a slide first, as headings, then its other words, its notes and what was remarked on it. */
function slideOf(page: XmlElement, isHidden: boolean, known: OdtStyles, marks: FontMarks): ExtractBlock[] {
  const titles: ExtractBlock[] = []
  const rest = new OdtWalker(known, marks)
  const visit = (parent: XmlElement): void => {
    for (const child of childElements(parent)) {
      const { 'presentation:class': part = '', 'presentation:placeholder': isEmpty } = child.attributes
      if (REPEATED.has(part) || isEmpty === 'true') continue
      if (part === 'title') {
        const walker = new OdtWalker(known, marks)
        walker.walk(child)
        const text = shownText(walker.blocks).replaceAll('\n', ' ')
        if (text !== '')
          titles.push({ kind: 'heading', text: isHidden ? `${text} (trang ẩn)` : text, reason: null })
      } else if (child.name === 'draw:g' || child.name === 'presentation:notes') visit(child)
      else rest.walk({ name: 'shape', attributes: {}, children: [child] })
    }
  }
  visit(page)
  return [...titles, ...rest.blocks, ...rest.notes, ...rest.remarks]
}

/**
 * A presentation of OpenDocument: slide by slide its title, text, tables and notes.
 * @throws ArchiveError `protected-file`, `broken-file`, `no-text` or `too-large`
 */
export async function readOdp(bytes: Uint8Array, signal: AbortSignal): Promise<Extract> {
  const file = await openOdf(bytes, signal)
  const known = odfStyles(file)
  const hidden = hiddenStyles([file.styles, file.content])
  const marks = new FontMarks()
  const slides = findElements(file.content, 'office:presentation').flatMap((body) =>
    childElements(body, 'draw:page')
  )
  const read = slides.flatMap((slide, index) => {
    checkCancelled(signal)
    const isHidden = hidden.has(slide.attributes['draw:style-name'] ?? '')
    return slideOf(slide, isHidden, known, marks).map((block) => ({ ...block, page: index + 1 }))
  })
  const blocks = marks.read(read)
  if (blocks.every((block) => block.reason !== null))
    throw new ArchiveError('no-text', 'The presentation holds no text')
  return {
    blocks,
    metadata: odfMetadata(file),
    encoding: null,
    pages: slides.length === 0 ? null : slides.length,
    warnings: []
  }
}
