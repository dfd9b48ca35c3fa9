import type { LegacyEncoding } from '../../../shared/model/encoding.ts'
import type { ExtractBlock } from '../../../shared/model/extract.ts'
import { decodeLegacy } from './decode-legacy.ts'
import { CONVERT_FROM, detectLegacy, fontEncoding, UNICODE_VIETNAMESE } from './detect-legacy.ts'

/** A piece of a block; `font` is the encoding of the font it is set in and the font's name, null for any other. */
export type Piece = {
  text: string
  font: { encoding: LegacyEncoding; isCapitals: boolean; name: string } | null
  /** The characters it stands between in its block: a word may change its font after its first letter. */
  around: readonly [before: string, after: string]
}

/** A block's text cut where its old fonts begin and end. */
export function piecesOf({ text, fonts = [] }: ExtractBlock): Piece[] {
  const pieces: Piece[] = []
  const add = (start: number, end: number, font: Piece['font']) =>
    pieces.push({ text: text.slice(start, end), font, around: [text[start - 1] ?? '', text[end] ?? ''] })
  let at = 0
  for (const { start, end, name } of fonts) {
    const font = fontEncoding(name)
    if (font === null || start < at || end > text.length) continue
    if (start > at) add(at, start, null)
    add(start, end, { ...font, name })
    at = end
  }
  if (at < text.length) add(at, text.length, null)
  return pieces
}

/**
 * The encodings whose fonts tell the truth in this document: what is set in them becomes Vietnamese by their tables.
 * Font names outlive the conversion of a text, so the name alone is never believed.
 */
export function trustedFonts(blocks: readonly ExtractBlock[]): ReadonlySet<LegacyEncoding> {
  const set = new Map<LegacyEncoding, { texts: string[]; names: Set<string> }>()
  for (const { text, font } of blocks.filter((block) => block.fonts).flatMap(piecesOf)) {
    if (font === null || UNICODE_VIETNAMESE.test(text)) continue
    const known = set.get(font.encoding) ?? { texts: [], names: new Set<string>() }
    set.set(font.encoding, known)
    known.texts.push(text)
    known.names.add(font.name)
  }
  const trusted = new Set<LegacyEncoding>()
  for (const [encoding, { texts, names }] of set) {
    const { confidence } = detectLegacy(texts.join('\n'), { fonts: [...names], among: [encoding] })
    if (confidence >= CONVERT_FROM) trusted.add(encoding)
  }
  return trusted
}

/** A piece set in a trusted font as Unicode; null for one to be judged by its words alone. */
export function decodePiece(
  { text, font, around }: Piece,
  trusted: ReadonlySet<LegacyEncoding>
): string | null {
  if (font === null || !trusted.has(font.encoding) || UNICODE_VIETNAMESE.test(text)) return null
  return decodeLegacy(text, font.encoding, { isCapitals: font.isCapitals, around })
}
