import { ArchiveError } from '../../shared/ipc/errors.ts'
import type { ExtractBlock } from '../../shared/model/extract.ts'
import { compoundFileKind, isCompoundFile } from './compound-file.ts'
import { checkCancelled, checkSize } from './guards.ts'
import type { Importer } from './importer.ts'
import { coreMetadata, CORE_PART, parseOfficeXml, relations } from './office-xml.ts'
import { slideBlocks } from './presentation-slide.ts'
import { findElements } from './xml-tree.ts'
import { guardZip } from './zip-guard.ts'

/** Largest presentation read, in bytes, pictures and films included. */
export const MAX_PRESENTATION_BYTES = 400 * 1024 * 1024

const MAIN = 'ppt/presentation.xml'

/** Names of the slides in the order they are shown (ECMA-376 part 1, 19.2.1.34 sldIdLst). */
function slidesOf(texts: ReadonlyMap<string, string>): string[] {
  const main = texts.get(MAIN)
  if (main === undefined) throw new ArchiveError('broken-file', 'The container holds no presentation')
  const targets = new Map(relations(texts, MAIN).map(({ id, target }) => [id, target]))
  return findElements(parseOfficeXml(main), 'p:sldId')
    .map((slide) => targets.get(slide.attributes['r:id'] ?? ''))
    .filter((target) => target !== undefined)
}

/** Presentations (.pptx): slide by slide the title as a heading, the text, tables and the speaker's notes. */
export const presentationImporter: Importer = {
  id: 'presentation',
  version: 1,
  format: 'pptx',
  extensions: ['.pptx', '.pptm', '.ppsx', '.ppsm', '.potx', '.potm'],
  mediaTypes: ['application/vnd.openxmlformats-officedocument.presentationml.presentation'],
  async read(bytes, context) {
    checkSize(bytes, MAX_PRESENTATION_BYTES)
    if (isCompoundFile(bytes)) {
      const isEncrypted = compoundFileKind(bytes) === 'encrypted'
      throw new ArchiveError(
        isEncrypted ? 'protected-file' : 'broken-file',
        'A compound file instead of a container'
      )
    }
    const isWanted = (name: string): boolean =>
      name === CORE_PART || /^ppt\/(?:(?:_rels\/)?presentation\.xml|(?:slides|notesSlides)\/)/.test(name)
    const { texts } = await guardZip(bytes, isWanted, context.signal)
    const blocks: ExtractBlock[] = []
    const slides = slidesOf(texts)
    slides.forEach((slide, index) => {
      checkCancelled(context.signal)
      const text = texts.get(slide)
      if (text === undefined) return
      const page = index + 1
      const notes = relations(texts, slide).find((relation) => relation.type === 'notesSlide')
      const notesText = notes === undefined ? undefined : texts.get(notes.target)
      const own = [
        ...slideBlocks(parseOfficeXml(text), 'slide'),
        ...(notesText === undefined ? [] : slideBlocks(parseOfficeXml(notesText), 'notes'))
      ]
      blocks.push(...own.map((block) => ({ ...block, page })))
    })
    if (blocks.length === 0) throw new ArchiveError('no-text', 'The presentation holds no text')
    return {
      blocks,
      metadata: coreMetadata(texts),
      encoding: null,
      pages: slides.length === 0 ? null : slides.length,
      warnings: []
    }
  }
}
