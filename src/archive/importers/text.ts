import { ArchiveError } from '../../shared/ipc/errors.ts'
import { decodeText } from './decode-text.ts'
import { decodedExtract } from './decoded-extract.ts'
import { checkCancelled, checkSize } from './guards.ts'
import type { Importer } from './importer.ts'
import { plainBlocks } from './plain-blocks.ts'

/** Largest text read, in bytes. 64 MB is some 20,000 pages; more is a log or a data dump, not a document. */
export const MAX_TEXT_BYTES = 64 * 1024 * 1024

/** Plain text in UTF-8, UTF-16 or, with a warning, windows-1258. */
export const textImporter: Importer = {
  id: 'text',
  version: 2,
  format: 'txt',
  extensions: ['.txt'],
  mediaTypes: ['text/plain'],
  async read(bytes, context) {
    checkSize(bytes, MAX_TEXT_BYTES)
    const decoded = decodeText(bytes, null, context.encoding)
    checkCancelled(context.signal)
    const blocks = plainBlocks(decoded.text)
    if (blocks.length === 0) throw new ArchiveError('no-text', 'The file holds white space only')
    return decodedExtract(decoded, blocks)
  }
}
