import { ArchiveError } from '../../shared/ipc/errors.ts'
import type { ExtractBlock } from '../../shared/model/extract.ts'
import { unpackRtf } from './compressed-rtf.ts'
import { letterBody, type Letter } from './letter.ts'
import { wrappedHtml } from './rtf-html.ts'
import { readRtf } from './rtf-interpreter.ts'

/** The body of a letter that is kept as RTF. */
type RtfBody = {
  /** The page the RTF was made from, where it was. */
  html: string | null
  /** What RTF of its own says. */
  blocks: readonly ExtractBlock[]
  /** False when a part of it could not be read. */
  isWhole: boolean
}

/**
 * Reads a compressed RTF body ([MS-OXCMSG] 2.2.1.56.4), as far as it is whole.
 * @throws ArchiveError `cancelled`
 */
function rtfBody(compressed: Uint8Array, signal: AbortSignal): RtfBody {
  const unpacked = unpackRtf(compressed)
  if (unpacked === null) return { html: null, blocks: [], isWhole: false }
  const { rtf, isWhole } = unpacked
  try {
    const html = wrappedHtml(rtf, signal)
    if (html !== null) return { html, blocks: [], isWhole }
    const { blocks, notes } = readRtf(rtf, signal)
    return { html, blocks: [...blocks, ...notes], isWhole }
  } catch (error) {
    if (error instanceof ArchiveError && error.code === 'broken-file')
      return { html: null, blocks: [], isWhole: false }
    throw error
  }
}

/**
 * The body of a letter of Outlook in the form that says most: as a page, as plain text, as RTF, which Outlook alone may
 * have kept.
 * @throws ArchiveError `cancelled`
 */
export function outlookBody(
  { html, plain, rtf }: { html: string | null; plain: string | null; rtf: Uint8Array | null },
  signal: AbortSignal
): Pick<Letter, 'body' | 'isDamaged'> {
  if (html !== null || rtf === null) return { body: letterBody(html, plain) }
  const read = rtfBody(rtf, signal)
  if (!read.isWhole && (plain ?? '').trim() !== '') return { body: letterBody(null, plain) }
  const body = letterBody(read.html, plain)
  return { body: body.length > 0 ? body : read.blocks, isDamaged: !read.isWhole }
}
