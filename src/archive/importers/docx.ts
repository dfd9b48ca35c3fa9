import { Buffer } from 'node:buffer'
import mammoth from 'mammoth'
import { ArchiveError } from '../../shared/ipc/errors.ts'
import type { StatedMetadata } from '../../shared/model/extract.ts'
import { compoundFileKind, isCompoundFile } from './compound-file.ts'
import { markRuns, styleFonts } from './docx-fonts.ts'
import { addWordParts, isWordPart } from './docx-parts.ts'
import { parsePage } from './dom.ts'
import { FontMarks } from './font-marks.ts'
import { pageBlocks } from './html-blocks.ts'
import type { Importer } from './importer.ts'
import { noMetadata, statedValue } from './metadata.ts'
import { guardZip } from './zip-guard.ts'

/** Largest Word file read, in bytes, pictures included. */
export const MAX_DOCX_BYTES = 200 * 1024 * 1024

/** Word's built-in styles by their invariant names, and the Vietnamese ones people make. */
const STYLES = [
  "p[style-name='Title'] => h1.document-title:fresh",
  "p[style-name='Subtitle'] => h2:fresh",
  "p[style-name='caption'] => p.caption:fresh",
  "p[style-name='Caption'] => p.caption:fresh",
  "p[style-name='heading 7'] => h6:fresh",
  "p[style-name='heading 8'] => h6:fresh",
  "p[style-name='heading 9'] => h6:fresh"
]

/** Names programs write as the author when nobody gave one. */
const NOBODY =
  /^(?:admin(?:istrator)?|user\d*|pc|home|windows user|microsoft(?: office)? user|microsoft|dell|asus|hp|lenovo|python-docx|unknown)$/i

function property(core: string, name: string): string | null {
  const raw = new RegExp(`<(?:\\w+:)?${name}[^>]*>([^<]*)</`).exec(core)?.[1]
  if (raw === undefined) return null
  const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }
  return statedValue(raw.replace(/&(lt|gt|quot|apos|amp);/g, (_, entity: string) => entities[entity] ?? ''))
}

/** Title and author of `docProps/core.xml` (ECMA-376 part 2, §11). Its dates are the file's, not the document's. */
function coreMetadata(core: string | undefined): StatedMetadata {
  if (core === undefined) return noMetadata()
  const author = property(core, 'creator')
  return {
    ...noMetadata(),
    title: property(core, 'title'),
    author: author !== null && NOBODY.test(author) ? null : author
  }
}

/** Word documents (Office Open XML), by mammoth behind a guarded zip. */
export const docxImporter: Importer = {
  id: 'docx',
  version: 3,
  format: 'docx',
  extensions: ['.docx', '.docm', '.dotx'],
  mediaTypes: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  async read(bytes, context) {
    if (bytes.length === 0) throw new ArchiveError('empty-file', 'The file has no bytes')
    if (bytes.length > MAX_DOCX_BYTES) {
      throw new ArchiveError('too-large', `The file has ${bytes.length} bytes`, {
        bytes: bytes.length,
        limit: MAX_DOCX_BYTES
      })
    }
    if (isCompoundFile(bytes)) {
      const isEncrypted = compoundFileKind(bytes) === 'encrypted'
      throw new ArchiveError(
        isEncrypted ? 'protected-file' : 'broken-file',
        'A compound file instead of a Word container'
      )
    }
    const parts = await guardZip(
      bytes,
      (name) => name === 'docProps/core.xml' || name === 'word/styles.xml' || isWordPart(name),
      context.signal
    )
    const warnings = new Set<string>()
    const marks = new FontMarks()
    const fonts = styleFonts(parts.texts.get('word/styles.xml'))
    let html: string
    try {
      const converted = await mammoth.convertToHtml(
        { buffer: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) },
        {
          styleMap: STYLES,
          includeEmbeddedStyleMap: false,
          externalFileAccess: false,
          transformDocument: (document: Parameters<typeof markRuns>[0]) => markRuns(document, fonts, marks),
          // The picture itself stays in the original; its place tells a caption's table from a data table.
          convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' }))
        }
      )
      // The links from the notes back to their places are arrows on paper nowhere.
      html = converted.value.replace(/\s*<a href="#[^"]*note-ref-[^"]*">↑<\/a>/g, '')
      if (converted.messages.some((message) => /unrecognised element|could not/i.test(message.message))) {
        warnings.add('docx-unknown-element')
      }
    } catch (error) {
      throw new ArchiveError('broken-file', error instanceof Error ? error.message : String(error))
    }
    if (context.signal.aborted) throw new ArchiveError('cancelled', 'Reading was cancelled')
    const read = pageBlocks(parsePage(html), marks).map(({ kind, text, owner, fonts: spans }) => ({
      kind: owner.getAttribute('class') === 'document-title' ? ('title' as const) : kind,
      text,
      reason: null,
      ...(spans ? { fonts: spans } : {})
    }))
    const { blocks, hasComments } = addWordParts(read, parts.texts)
    if (hasComments) warnings.add('docx-comments-left-out')
    if (blocks.every((block) => block.reason !== null))
      throw new ArchiveError('no-text', 'The document holds no text')
    return {
      blocks,
      metadata: coreMetadata(parts.texts.get('docProps/core.xml')),
      encoding: null,
      pages: null,
      warnings: [...warnings]
    }
  }
}
