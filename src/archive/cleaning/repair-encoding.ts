import type { ChosenEncoding, LegacyEncoding } from '../../shared/model/encoding.ts'
import type { Extract, ExtractBlock, StatedMetadata } from '../../shared/model/extract.ts'
import { decodeLegacy } from './encodings/decode-legacy.ts'
import { hasTwice } from './encodings/decode-twice.ts'
import {
  CONVERT_FROM,
  detectLegacy,
  isLoan,
  LETTER_BEYOND_ASCII,
  looksVietnamese,
  UNICODE_VIETNAMESE,
  type Verdict
} from './encodings/detect-legacy.ts'
import { findingOf, isDoubtful, verdictFor } from './encodings/finding.ts'
import { decodePiece, piecesOf, trustedFonts } from './encodings/font-text.ts'

/** Characters of the byte range beyond ASCII, as documents hold them. */
export const BYTE_LOOK =
  /[\u0080-\u00ff\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u03bc\u2219\u2212\uf020-\uf0ff]/
const VIQR_LOOK = /[aAeEoO]\^|[aA]\(|[oOuU]\+/

/** Parts of a block that are judged on their own: lines and cells. */
export const PARTS = /([\n\t]+)/

function isSuspect(part: string): boolean {
  return BYTE_LOOK.test(part) && !UNICODE_VIETNAMESE.test(part)
}

/** Signs or capitals inside a word, as only old text has them. */
const INNER_SIGN = /\p{L}[\u00a1-\u00bf]|[\u00a1-\u00bf]\p{L}|\p{Ll}[\u00c0-\u00de]/u

/** Letters Vietnamese does not have. */
const FOREIGN_LETTER =
  /[\u00c4-\u00c7\u00cb\u00ce-\u00d1\u00d6\u00d8\u00db\u00dc\u00de-\u00df\u00e4-\u00e7\u00eb\u00ee-\u00f1\u00f6\u00f8\u00fb\u00fc\u00fe-\u00ff]/u

function gainOf({ evidence }: Verdict): number {
  return evidence.valid - evidence.validAsIs
}

/** True when a part of an old document is in its encoding too, and not a foreign word or Unicode. */
function follows(part: string, verdict: Verdict, encoding: LegacyEncoding): boolean {
  const words = part.split(/\s+/)
  const signs = words.filter((word) => INNER_SIGN.test(word)).length
  const loans = words.filter((word) => {
    const decoded = decodeLegacy(word, encoding)
    return decoded !== word && !looksVietnamese(decoded) && (decoded.match(/\p{L}+/gu) ?? []).every(isLoan)
  }).length
  const invalid = verdict.evidence.invalid - loans
  const gain = gainOf(verdict) + signs
  return gain > 0 ? gain >= invalid : invalid <= 0
}

/**
 * A line of an old document that was partly written in Unicode: words are converted one by one where that makes
 * them syllables, and a word that is one either way goes with the word before it.
 */
export function repairMixed(part: string, encoding: ChosenEncoding): string {
  const isOldWord = (word: string) => INNER_SIGN.test(word) || FOREIGN_LETTER.test(word)
  if (!part.split(/\s+/).some(isOldWord)) return part
  let isOld = false
  return part
    .split(/(\s+)/)
    .map((word) => {
      if (!BYTE_LOOK.test(word)) return word
      const decoded = decodeLegacy(word, encoding)
      const isUnicode = UNICODE_VIETNAMESE.test(word) && !INNER_SIGN.test(word) && looksVietnamese(word)
      const wins = !isUnicode && decoded !== word && looksVietnamese(decoded)
      isOld = wins && (isOld || !looksVietnamese(word) || FOREIGN_LETTER.test(word))
      return isOld ? decoded : word
    })
    .join('')
}

/**
 * The encoding of one part. A part as short as a heading may become syllables in several; so the document's
 * encoding stands unless the part speaks for another clearly and against that one.
 */
function encodingOf(part: string, document: LegacyEncoding | null): LegacyEncoding | null {
  const own = detectLegacy(part)
  const isSure = own.confidence >= CONVERT_FROM
  if (document === null) return isSure ? own.encoding : null
  if (document === 'utf8-twice') return hasTwice(part) ? document : null
  const usual = own.encoding === document ? own : detectLegacy(part, { among: [document] })
  const gain = gainOf(own)
  const { invalid } = own.evidence
  const isClear = isSure || (invalid === 0 && gain >= 2)
  if (isClear && own.confidence > 2 * usual.confidence) return own.encoding
  // VNI spells with pairs of characters, which does not come about by chance: less is asked of it.
  const vni = own.encoding === 'vni' ? own : detectLegacy(part, { among: ['vni'] })
  const vniGain = gainOf(vni)
  const isVni = vniGain > 0 && vniGain >= 4 * vni.evidence.invalid && vni.evidence.valid >= own.evidence.valid
  const usualGain = gainOf(usual) - usual.evidence.invalid
  if (isVni && (usual.evidence.invalid > 0 || usualGain <= 0) && vniGain - vni.evidence.invalid > usualGain)
    return 'vni'
  return follows(part, usual, document) ? document : null
}

function repairPart(part: string, document: Verdict): { text: string; encoding: LegacyEncoding | null } {
  const isMixed = document.encoding !== null && BYTE_LOOK.test(part) && UNICODE_VIETNAMESE.test(part)
  const encoding =
    isMixed || document.encoding === 'viqr'
      ? document.encoding
      : isSuspect(part)
        ? encodingOf(part, document.encoding)
        : null
  const text = encoding === null ? part : isMixed ? repairMixed(part, encoding) : decodeLegacy(part, encoding)
  return { text, encoding: text === part ? null : encoding }
}

/** False for text recognised in a picture: it never was in an encoding. */
const isWritten = (block: ExtractBlock): boolean => block.words === undefined

/** Letters beyond ASCII, and nothing that looks like an old encoding: most texts are looked at no further for one. */
const isPlainlyUnicode = (blocks: readonly ExtractBlock[]): boolean =>
  blocks.some(({ text }) => LETTER_BEYOND_ASCII.test(text)) &&
  !blocks.some(({ text }) => BYTE_LOOK.test(text) && text.split(PARTS).some(isSuspect))

/** Names of the old fonts a document names, in its runs or as a whole. */
function fontsOf(extract: Extract): string[] {
  const set = extract.blocks.flatMap((block) => (block.fonts ?? []).map((span) => span.name))
  return [...new Set([...set, ...(extract.fonts ?? [])])]
}

/**
 * The encoding most of a document's text of unsure look is in. Text that is Unicode Vietnamese already is no evidence
 * either way.
 */
function documentVerdict(blocks: readonly ExtractBlock[], fonts: readonly string[]): Verdict {
  const parts = blocks.flatMap((block) => block.text.split(PARTS))
  const isPlain = !blocks.some((block) => LETTER_BEYOND_ASCII.test(block.text))
  const isViqr = isPlain && blocks.some((block) => VIQR_LOOK.test(block.text))
  const text = (isViqr ? parts : parts.filter(isSuspect)).join('\n')
  return detectLegacy(text, { fonts })
}

export function repairStated(stated: StatedMetadata, one: (value: string) => string): StatedMetadata {
  const repaired = (value: string | null) => (value === null ? null : one(value))
  return {
    ...stated,
    title: repaired(stated.title),
    author: repaired(stated.author),
    source: repaired(stated.source)
  }
}

/** Text of one block as Unicode; `tell` hears each part, its encoding null where it stayed. */
type Tell = (part: string, encoding: LegacyEncoding | null) => void

function repairText(text: string, document: Verdict, tell: Tell): string {
  return text
    .split(PARTS)
    .map((part) => {
      const repaired = repairPart(part, document)
      tell(part, repaired.encoding)
      return repaired.text
    })
    .join('')
}

/**
 * An Extract whose text in an old encoding is Unicode, decided by the font of each run where the file names fonts and
 * for each line of each block by the words it becomes (`detectLegacy`), with the warning `encoding-converted`, what
 * was found and, where most of such text was in one encoding, its name. Where something speaks for an old encoding
 * but less than `CONVERT_FROM`, the text stays and the warning is `encoding-doubtful`. The same object when there was
 * neither; Unicode Vietnamese is never touched.
 */
export function repairEncoding(extract: Extract): Extract {
  const fonts = fontsOf(extract)
  if (fonts.length === 0 && isPlainlyUnicode(extract.blocks.filter(isWritten))) return extract
  const readAs = extract.encoding ?? 'windows-1252'
  const judged = documentVerdict(extract.blocks.filter(isWritten), fonts)
  const document = judged.confidence >= CONVERT_FROM ? judged : { ...judged, encoding: null }
  // what was converted as bytes is no longer in its font's letters
  const trusted =
    extract.found?.state === 'converted' ? new Set<LegacyEncoding>() : trustedFonts(extract.blocks)
  const converted = new Map<LegacyEncoding, string[]>()
  let unicode = 0
  const tell: Tell = (part, encoding) => {
    if (encoding !== null) converted.set(encoding, [...(converted.get(encoding) ?? []), part])
    else if (UNICODE_VIETNAMESE.test(part)) unicode += part.length
  }
  const blocks = extract.blocks.map(({ fonts: spans, ...block }): ExtractBlock => {
    if (!isWritten(block)) return block
    const text = piecesOf({ ...block, ...(spans ? { fonts: spans } : {}) })
      .map((piece) => {
        const decoded = decodePiece(piece, trusted)
        if (decoded === null) return repairText(piece.text, document, tell)
        tell(piece.text, decoded === piece.text ? null : piece.font!.encoding)
        return decoded
      })
      .join('')
    return { ...block, text }
  })
  const sizes = [...converted].map(([encoding, parts]) => [encoding, parts.join('').length] as const)
  const [most] = sizes.toSorted((a, b) => b[1] - a[1])
  if (most === undefined) {
    if (extract.found || !isDoubtful(judged)) return extract
    const found = findingOf('doubtful', judged, { readAs, isMixed: unicode > 0 })
    return { ...extract, found, warnings: [...new Set([...extract.warnings, 'encoding-doubtful'])] }
  }
  const [encoding, size] = most
  const verdict = verdictFor(converted.get(encoding)!.join('\n'), encoding, { fonts })
  const isOwn = extract.found?.state === 'converted'
  return {
    ...extract,
    blocks,
    metadata: repairStated(extract.metadata, (value) => repairPart(value, document).text),
    encoding: extract.encoding === null || size > unicode ? encoding : extract.encoding,
    found: isOwn ? extract.found : findingOf('converted', verdict, { readAs, isMixed: unicode > 0 }),
    warnings: [
      ...new Set([...extract.warnings.filter((code) => code !== 'encoding-doubtful'), 'encoding-converted'])
    ]
  }
}
