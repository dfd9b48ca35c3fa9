import { ArchiveError } from '../../shared/ipc/errors.ts'
import type { ExtractBlock } from '../../shared/model/extract.ts'
import { compoundFileKind, isCompoundFile } from './compound-file.ts'
import { checkCancelled, checkSize } from './guards.ts'
import type { Importer } from './importer.ts'
import { noMetadata, statedValue } from './metadata.ts'
import { slideBlocks } from './presentation-slide.ts'
import { elementText, findElements, parseXml } from './xml-tree.ts'
import { guardZip } from './zip-guard.ts'

/** Largest presentation read, in bytes, pictures and films included. */
export const MAX_PRESENTATION_BYTES = 400 * 1024 * 1024

const MAIN = 'ppt/presentation.xml'
const CORE = 'docProps/core.xml'

/** Name of the relationships part of a part (ECMA-376 part 2, 6.5.2). */
function relationsOf(part: string): string {
  return part.replace(/([^/]*)$/, '_rels/$1.rels')
}

type Relation = { id: string; type: string; target: string }

/** The relations of a part, targets as names in the container; links outside of it are left out. */
function relations(texts: ReadonlyMap<string, string>, part: string): Relation[] {
  const text = texts.get(relationsOf(part))
  if (text === undefined) return []
  const folder = part.split('/').slice(0, -1)
  return findElements(parseXml(text), 'Relationship')
    .filter(({ attributes }) => attributes.TargetMode !== 'External')
    .map(({ attributes }) => {
      const target = attributes.Target ?? ''
      const path: string[] = target.startsWith('/') ? [] : [...folder]
      for (const step of target.split('/')) {
        if (step === '..') path.pop()
        else if (step !== '' && step !== '.') path.push(step)
      }
      return {
        id: attributes.Id ?? '',
        type: (attributes.Type ?? '').split('/').at(-1) ?? '',
        target: path.join('/')
      }
    })
}

/** Names of the slides in the order they are shown (ECMA-376 part 1, 19.2.1.34 sldIdLst). */
function slidesOf(texts: ReadonlyMap<string, string>): string[] {
  const main = texts.get(MAIN)
  if (main === undefined) throw new ArchiveError('broken-file', 'The container holds no presentation')
  const targets = new Map(relations(texts, MAIN).map(({ id, target }) => [id, target]))
  return findElements(parseXml(main), 'p:sldId')
    .map((slide) => targets.get(slide.attributes['r:id'] ?? ''))
    .filter((target) => target !== undefined)
}

/** Presentations (.pptx): slide by slide the title as a heading, the text, tables and the speaker's notes. */
export const presentationImporter: Importer = {
  id: 'presentation',
  version: 1,
  format: 'pptx',
  extensions: ['.pptx', '.pptm', '.ppsx'],
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
      name === CORE || /^ppt\/(?:(?:_rels\/)?presentation\.xml|(?:slides|notesSlides)\/)/.test(name)
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
        ...slideBlocks(parseXml(text), 'slide'),
        ...(notesText === undefined ? [] : slideBlocks(parseXml(notesText), 'notes'))
      ]
      blocks.push(...own.map((block) => ({ ...block, page })))
    })
    if (blocks.length === 0) throw new ArchiveError('no-text', 'The presentation holds no text')
    const core = texts.get(CORE)
    const properties = core === undefined ? null : parseXml(core)
    const property = (name: string): string | null => {
      const element = properties === null ? undefined : findElements(properties, name)[0]
      return element === undefined ? null : statedValue(elementText(element))
    }
    return {
      blocks,
      metadata: { ...noMetadata(), title: property('dc:title'), author: property('dc:creator') },
      encoding: null,
      pages: slides.length === 0 ? null : slides.length,
      warnings: []
    }
  }
}
