import { ArchiveError } from '../../shared/ipc/errors.ts'
import { checkCancelled, checkSize } from './guards.ts'
import type { Importer } from './importer.ts'
import { noMetadata, statedValue } from './metadata.ts'
import { furnitureBlocks, withText } from './page-furniture.ts'
import { readRtf } from './rtf-interpreter.ts'

/** Largest RTF file read, in bytes; pictures stand in it as hexadecimal digits. */
export const MAX_RTF_BYTES = 200 * 1024 * 1024

/** Rich Text Format, as Word, WordPad and LibreOffice write it. */
export const rtfImporter: Importer = {
  id: 'rtf',
  version: 5,
  format: 'rtf',
  extensions: ['.rtf'],
  mediaTypes: ['application/rtf', 'text/rtf'],
  async read(bytes, context) {
    checkSize(bytes, MAX_RTF_BYTES)
    checkCancelled(context.signal)
    const head = String.fromCharCode(...bytes.subarray(0, 64))
    if (!/^\uFEFF?(?:ï»¿)?\s*\{\\rtf/.test(head))
      throw new ArchiveError('broken-file', 'The file does not open as RTF')
    const content = readRtf(bytes, context.signal)
    const blocks = withText([
      ...furnitureBlocks(content.headers, 'page-header'),
      ...content.blocks,
      ...content.notes,
      ...content.remarks,
      ...furnitureBlocks(content.footers, 'page-footer')
    ])
    return {
      blocks,
      metadata: {
        ...noMetadata(),
        title: statedValue(content.title.normalize('NFC')),
        author: statedValue(content.author.normalize('NFC'))
      },
      encoding: null,
      pages: null,
      warnings: []
    }
  }
}
