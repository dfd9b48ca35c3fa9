import { ArchiveError } from '../../shared/ipc/errors.ts'
import type { ExtractBlock } from '../../shared/model/extract.ts'
import { compoundFileKind, isCompoundFile } from './compound-file.ts'
import { checkCancelled, checkSize } from './guards.ts'
import type { Importer } from './importer.ts'
import { coreMetadata, CORE_PART, parseOfficeXml, parseSidePart, relations } from './office-xml.ts'
import { isOdp, readOdp } from './odp.ts'
import { readPpt } from './ppt.ts'
import { slideBlocks } from './presentation-slide.ts'
import { elementText, findElements } from './xml-tree.ts'
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

/** A slide that is skipped in the show says so in its title. */
function hiddenTitle({ kind, text }: ExtractBlock): string {
  return kind === 'heading' ? `${text} (trang ẩn)` : text
}

/** What editors remarked on a slide, set aside (19.4.2 `p:cm`). */
function remarks(texts: ReadonlyMap<string, string>, part: string): ExtractBlock[] {
  const root = parseSidePart(texts.get(part))
  const people = parseSidePart(texts.get('ppt/commentAuthors.xml'))
  const names = new Map(
    (people === null ? [] : findElements(people, 'p:cmAuthor')).map(({ attributes }) => [
      attributes.id,
      attributes.name
    ])
  )
  return (root === null ? [] : findElements(root, 'p:cm')).flatMap((remark) => {
    const text = findElements(remark, 'p:text').map(elementText).join(' ').trim()
    const author = names.get(remark.attributes.authorId)
    if (text === '') return []
    return [
      {
        kind: 'boilerplate',
        text: author === undefined ? text : `${author}: ${text}`,
        reason: 'editor-comment'
      }
    ]
  })
}

/** Presentations (.pptx, .ppt of 97–2003, .odp): slide by slide the title as a heading, the text, tables and the speaker's notes. */
export const presentationImporter: Importer = {
  id: 'presentation',
  version: 2,
  format: 'pptx',
  extensions: ['.pptx', '.pptm', '.ppsx', '.ppsm', '.potx', '.potm', '.ppt', '.pps', '.pot', '.odp', '.fodp'],
  mediaTypes: [
    'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    'application/vnd.ms-powerpoint',
    'application/vnd.oasis.opendocument.presentation'
  ],
  async read(bytes, context) {
    checkSize(bytes, MAX_PRESENTATION_BYTES)
    if (isCompoundFile(bytes)) {
      const kind = compoundFileKind(bytes)
      if (kind === 'ppt') return readPpt(bytes, context.signal)
      const isEncrypted = kind === 'encrypted'
      throw new ArchiveError(
        isEncrypted ? 'protected-file' : 'broken-file',
        'A compound file instead of a container'
      )
    }
    if (isOdp(bytes)) return readOdp(bytes, context.signal)
    const isWanted = (name: string): boolean =>
      name === CORE_PART ||
      /^ppt\/(?:(?:_rels\/)?presentation\.xml|(?:slides|notesSlides|diagrams|charts|comments)\/|commentAuthors\.xml$)/.test(
        name
      )
    const { texts } = await guardZip(bytes, isWanted, context.signal)
    const blocks: ExtractBlock[] = []
    const slides = slidesOf(texts)
    slides.forEach((slide, index) => {
      checkCancelled(context.signal)
      const text = texts.get(slide)
      if (text === undefined) return
      const page = index + 1
      const own = relations(texts, slide)
      const partOf = (id: string | undefined) =>
        parseSidePart(texts.get(own.find((relation) => relation.id === id)?.target ?? ''))
      const notes = own.find((relation) => relation.type === 'notesSlide')
      const notesText = notes === undefined ? undefined : texts.get(notes.target)
      const root = parseOfficeXml(text)
      const isHidden = root.attributes.show === '0'
      const read = [
        ...slideBlocks(root, 'slide', partOf),
        ...(notesText === undefined ? [] : slideBlocks(parseOfficeXml(notesText), 'notes')),
        ...own.filter(({ type }) => type === 'comments').flatMap(({ target }) => remarks(texts, target))
      ]
      blocks.push(
        ...read.map((block) => ({ ...block, text: isHidden ? hiddenTitle(block) : block.text, page }))
      )
    })
    if (blocks.every((block) => block.reason !== null))
      throw new ArchiveError('no-text', 'The presentation holds no text')
    return {
      blocks,
      metadata: coreMetadata(texts),
      encoding: null,
      pages: slides.length === 0 ? null : slides.length,
      warnings: []
    }
  }
}
