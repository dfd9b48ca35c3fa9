// oxlint-disable-next-line typescript/triple-slash-reference -- the package brings no types, and every project that imports this file needs them
/// <reference path="./word-extractor.d.ts" />
import { Buffer } from 'node:buffer'
import WordExtractor from 'word-extractor'
import { ArchiveError } from '../../shared/ipc/errors.ts'
import type { ExtractBlock } from '../../shared/model/extract.ts'
import { checkCompoundChains } from './compound-chains.ts'
import { compoundFileKind, isCompoundFile } from './compound-file.ts'
import { docBlocks } from './doc-blocks.ts'
import { asBroken, checkCancelled, checkSize } from './guards.ts'
import type { Importer } from './importer.ts'
import { noMetadata } from './metadata.ts'
import { furnitureBlocks, withText } from './page-furniture.ts'

/** Largest Word 97 file read, in bytes, pictures included. */
export const MAX_DOC_BYTES = 100 * 1024 * 1024

/** Letters as they stand; by default the reader turns quotation marks and dashes into ASCII. */
const AS_WRITTEN = { filterUnicode: false }

type WordHead = { isEncrypted: boolean; isOlder: boolean }

/**
 * What the head of the Word stream says ([MS-DOC] 2.5.2 FibBase): its sector opens with 0xA5EC (Word 6 and 95:
 * 0xA5DC), byte 10 holds the flags, 0x0100 of them is fEncrypted. Null when no sector opens so.
 */
function wordHead(bytes: Uint8Array): WordHead | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 512; at + 32 <= bytes.length; at += 512) {
    const magic = view.getUint16(at, true)
    const version = view.getUint16(at + 2, true)
    if ((magic !== 0xa5ec && magic !== 0xa5dc) || version < 100 || version > 0x0200) continue
    return { isEncrypted: (view.getUint16(at + 10, true) & 0x0100) !== 0, isOlder: version < 0xc0 }
  }
  return null
}

/**
 * The reader writes the word "undefined" for characters it has no entry for, the optional hyphen above all, in the
 * middle of a word; standing alone it is the author's own. Letters of an old encoding may be signs.
 */
function withoutHoles(text: string): string {
  return text.replace(/(?<=[\p{L}\u00a1-\u00ff])undefined|undefined(?=[\p{L}\u00a1-\u00ff])/gu, '')
}

function lines(text: string): string[] {
  return text.split(/[\n\v\f\r]+/)
}

/** What editors remarked, set aside. */
function remarks(text: string): ExtractBlock[] {
  return docBlocks(text).map((block) => ({ ...block, kind: 'boilerplate', reason: 'editor-comment' }))
}

/** Word 97 to 2003 documents, by word-extractor: text, notes and text boxes; headers, footers and remarks set aside. */
export const docImporter: Importer = {
  id: 'doc',
  version: 2,
  format: 'doc',
  extensions: ['.doc', '.dot'],
  mediaTypes: ['application/msword'],
  async read(bytes, context) {
    checkSize(bytes, MAX_DOC_BYTES)
    if (!isCompoundFile(bytes)) throw new ArchiveError('broken-file', 'Not a compound file')
    const head = wordHead(bytes)
    if (compoundFileKind(bytes) === 'encrypted' || head?.isEncrypted === true) {
      throw new ArchiveError('protected-file', 'The document asks for a password')
    }
    if (head === null || head.isOlder)
      throw new ArchiveError('broken-file', 'No document of Word 97 or later')
    checkCompoundChains(bytes)
    checkCancelled(context.signal)
    let blocks: ExtractBlock[]
    try {
      const document = await new WordExtractor().extract(
        Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
      )
      const notes = [document.getFootnotes(AS_WRITTEN), document.getEndnotes(AS_WRITTEN)]
      blocks = [
        ...furnitureBlocks(
          lines(document.getHeaders({ ...AS_WRITTEN, includeFooters: false })),
          'page-header'
        ),
        ...docBlocks(document.getBody(AS_WRITTEN)),
        ...docBlocks(document.getTextboxes(AS_WRITTEN)),
        ...notes.flatMap(docBlocks),
        ...remarks(document.getAnnotations(AS_WRITTEN)),
        ...furnitureBlocks(lines(document.getFooters(AS_WRITTEN)), 'page-footer')
      ]
    } catch (error) {
      throw asBroken(error)
    }
    checkCancelled(context.signal)
    blocks = withText(blocks).map((block) => ({ ...block, text: withoutHoles(block.text).normalize('NFC') }))
    return { blocks, metadata: noMetadata(), encoding: null, pages: null, warnings: [] }
  }
}
