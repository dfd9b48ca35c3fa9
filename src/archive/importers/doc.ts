import { ArchiveError } from '../../shared/ipc/errors.ts'
import type { ExtractBlock } from '../../shared/model/extract.ts'
import { checkCompoundChains } from './compound-chains.ts'
import { compoundFileKind, isCompoundFile } from './compound-file.ts'
import { docBlocks } from './doc-blocks.ts'
import { openDoc } from './doc-file.ts'
import { asBroken, checkCancelled, checkSize } from './guards.ts'
import type { Importer } from './importer.ts'
import { noMetadata } from './metadata.ts'
import { withText } from './page-furniture.ts'

/** Largest Word 97 file read, in bytes, pictures included. */
export const MAX_DOC_BYTES = 100 * 1024 * 1024

type WordHead = { isEncrypted: boolean; isOlder: boolean }

/**
 * What the head of the Word stream says ([MS-DOC] 2.5.2 FibBase): its sector opens with 0xA5EC (Word 6 and 95:
 * 0xA5DC), byte 10 holds the flags, 0x0100 of them is fEncrypted. Null when no sector opens so.
 */
function wordHead(bytes: Uint8Array): WordHead | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 512; at + 32 <= bytes.length; at += 64) {
    const magic = view.getUint16(at, true)
    const version = view.getUint16(at + 2, true)
    if ((magic !== 0xa5ec && magic !== 0xa5dc) || version < 100 || version > 0x0200) continue
    return { isEncrypted: (view.getUint16(at + 10, true) & 0x0100) !== 0, isOlder: version < 0xc0 }
  }
  return null
}

function blocksOf(bytes: Uint8Array): ExtractBlock[] {
  try {
    return docBlocks(openDoc(bytes))
  } catch (error) {
    throw asBroken(error)
  }
}

/**
 * Word 97 to 2003 documents ([MS-DOC]): text with lists as numbered, tables, notes and text boxes; headers, footers and
 * remarks set aside.
 */
export const docImporter: Importer = {
  id: 'doc',
  version: 5,
  format: 'doc',
  extensions: ['.doc', '.dot'],
  mediaTypes: ['application/msword'],
  read(bytes, context) {
    return Promise.resolve().then(() => {
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
      const blocks = withText(blocksOf(bytes))
      checkCancelled(context.signal)
      return { blocks, metadata: noMetadata(), encoding: null, pages: null, warnings: [] }
    })
  }
}
