import { ArchiveError } from '../../shared/ipc/errors.ts'
import { decodeText } from './decode-text.ts'
import type { Importer } from './importer.ts'
import { noMetadata } from './metadata.ts'
import { plainBlocks } from './plain-blocks.ts'

/** Largest text read, in bytes. 64 MB is some 20,000 pages; more is a log or a data dump, not a document. */
export const MAX_TEXT_BYTES = 64 * 1024 * 1024

/** Plain text in UTF-8, UTF-16 or, with a warning, windows-1258. */
export const textImporter: Importer = {
  id: 'text',
  version: 1,
  format: 'txt',
  extensions: ['.txt'],
  mediaTypes: ['text/plain'],
  async read(bytes, context) {
    if (bytes.length === 0) throw new ArchiveError('empty-file', 'The file has no bytes')
    if (bytes.length > MAX_TEXT_BYTES) {
      throw new ArchiveError('too-large', `The text has ${bytes.length} bytes`, {
        bytes: bytes.length,
        limit: MAX_TEXT_BYTES
      })
    }
    const decoded = decodeText(bytes, null, context.encoding)
    if (context.signal.aborted) throw new ArchiveError('cancelled', 'Reading was cancelled')
    const blocks = plainBlocks(decoded.text)
    if (blocks.length === 0) throw new ArchiveError('no-text', 'The file holds white space only')
    return {
      blocks,
      metadata: noMetadata(),
      encoding: decoded.encoding,
      pages: null,
      warnings: decoded.warnings,
      ...(decoded.found ? { found: decoded.found } : {})
    }
  }
}
