import type { Extract, StatedMetadata } from '../../shared/model/extract.ts'
import type { DecodedText } from './decode-text.ts'
import { noMetadata } from './metadata.ts'

/** The extract of a file that was one decoded text: no pages; the encoding and what is known of it come along. */
export function decodedExtract(
  decoded: DecodedText,
  blocks: Extract['blocks'],
  metadata: StatedMetadata = noMetadata()
): Extract {
  return {
    blocks,
    metadata,
    encoding: decoded.encoding,
    pages: null,
    warnings: decoded.warnings,
    ...(decoded.found ? { found: decoded.found } : {})
  }
}
