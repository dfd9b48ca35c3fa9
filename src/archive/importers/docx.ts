import { ArchiveError } from '../../shared/ipc/errors.ts'
import type { Attachment, ExtractBlock } from '../../shared/model/extract.ts'
import { attachmentLines, attachmentName, underOwnNames, UNNAMED } from './attachment-names.ts'
import { compoundFileKind, isCompoundFile } from './compound-file.ts'
import { readChunk } from './docx-chunks.ts'
import { addWordParts } from './docx-parts.ts'
import { FontMarks } from './font-marks.ts'
import { checkCancelled, checkSize } from './guards.ts'
import type { Importer, ImporterContext } from './importer.ts'
import { coreMetadata, parseOfficeXml, parseSidePart, relations } from './office-xml.ts'
import { WordWalker } from './word-body.ts'
import { wordNumbering } from './word-numbering.ts'
import { startFlow } from './word-runs.ts'
import { WordStyles } from './word-styles.ts'
import { isWordXml, readWordXml } from './word-xml.ts'
import { childElements } from './xml-tree.ts'
import { guardZip, type ZipParts } from './zip-guard.ts'

/** Largest Word file read, in bytes, pictures included. */
export const MAX_DOCX_BYTES = 200 * 1024 * 1024

/** Documents inserted into documents that are followed, one in another. */
const MAX_CHUNK_DEPTH = 2

/** Parts without words of the document. */
const NO_TEXT_PART =
  /(?:^|\/)(?:theme\d*|settings|webSettings|fontTable|item\d+|itemProps\d+|app)\.xml(?:\.rels)?$/i
/** Files put into a document: sheets, slides, other documents. */
const EMBEDDED = /^word\/embeddings\/[^/]+\.(?:docx|docm|xlsx|xlsm|xlsb|pptx|pptm|pdf)$/i
const CHUNK = /\.(?:html?|xhtml|mht(?:ml)?|docx|rtf|txt)$/i

function isWanted(name: string): boolean {
  if (EMBEDDED.test(name)) return true
  return CHUNK.test(name) || (/\.(?:xml|rels)$/i.test(name) && !NO_TEXT_PART.test(name))
}

/** Name of the main part, by the container's relations (ECMA-376 part 1, 11.3.10). */
function mainPartOf(parts: ZipParts): string {
  const stated = relations(parts.texts, '').find((relation) => relation.type === 'officeDocument')?.target
  return stated !== undefined && parts.texts.has(stated) ? stated : 'word/document.xml'
}

type WordText = { blocks: ExtractBlock[]; parts: ZipParts; hasUnread: boolean; files: Attachment[] }

async function readWord(bytes: Uint8Array, context: ImporterContext, depth: number): Promise<WordText> {
  const parts = await guardZip(bytes, isWanted, context.signal)
  const main = mainPartOf(parts)
  const text = parts.texts.get(main)
  if (text === undefined) throw new ArchiveError('broken-file', 'The container holds no Word document')
  const targets = new Map(relations(parts.texts, main).map((relation) => [relation.id, relation]))
  const side = (type: string) =>
    parseSidePart(parts.texts.get([...targets.values()].find((one) => one.type === type)?.target ?? ''))

  const chunks = new Map<string, readonly ExtractBlock[]>()
  for (const { id, type, target } of targets.values()) {
    const chunk = type === 'aFChunk' ? (parts.files.get(target) ?? null) : null
    if (chunk === null || depth >= MAX_CHUNK_DEPTH) continue
    const word = async () => (await readWord(chunk, context, depth + 1)).blocks
    chunks.set(id, await readChunk(target, chunk, context, word))
  }
  const marks = new FontMarks()
  const flow = startFlow(new WordStyles(side('styles')), marks)
  const walker = new WordWalker({
    flow,
    numbering: wordNumbering(side('numbering')),
    related: (id) => parts.texts.get(targets.get(id ?? '')?.target ?? ''),
    chunks
  })
  const root = parseOfficeXml(text)
  checkCancelled(context.signal)
  const body = childElements(root, 'w:body').flatMap((element) => walker.blocks(element))
  const blocks = marks.read(addWordParts(body, { texts: parts.texts, main, flow }))
  // those a chart was drawn from are related to the chart and not to the document
  const files = [...targets.values()].flatMap(({ type, target }): Attachment[] => {
    const file = type === 'package' && EMBEDDED.test(target) ? parts.files.get(target) : undefined
    return file === undefined
      ? []
      : [{ name: attachmentName(target.split('/').at(-1) ?? null, UNNAMED), bytes: new Uint8Array(file) }]
  })
  return { blocks, parts, hasUnread: flow.hasUnread, files }
}

/** Word documents (Office Open XML, transitional and strict): text, tables, lists as numbered, notes, headers, boxes. */
export const docxImporter: Importer = {
  id: 'docx',
  version: 10,
  format: 'docx',
  extensions: ['.docx', '.docm', '.dotx', '.dotm'],
  mediaTypes: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  async read(bytes, context) {
    checkSize(bytes, MAX_DOCX_BYTES)
    if (isCompoundFile(bytes)) {
      const isEncrypted = compoundFileKind(bytes) === 'encrypted'
      throw new ArchiveError(
        isEncrypted ? 'protected-file' : 'broken-file',
        'A compound file instead of a Word container'
      )
    }
    if (isWordXml(bytes)) return readWordXml(bytes)
    const { blocks: read, parts, hasUnread, files } = await readWord(bytes, context, 0)
    const blocks = [...read, ...attachmentLines(files)]
    if (blocks.every((block) => block.reason !== null))
      throw new ArchiveError('no-text', 'The document holds no text')
    return {
      blocks,
      metadata: coreMetadata(parts.texts),
      encoding: null,
      pages: null,
      warnings: hasUnread && files.length === 0 ? ['docx-unknown-element'] : [],
      ...(files.length > 0 ? { attachments: underOwnNames(files) } : {})
    }
  }
}
