import type { Extract, ExtractBlock, StatedMetadata } from '../../shared/model/extract.ts'
import { decodeLegacy, type LegacyEncoding } from './encodings/decode-legacy.ts'
import {
  CONVERT_FROM,
  detectLegacy,
  isLoan,
  LETTER_BEYOND_ASCII,
  looksVietnamese,
  UNICODE_VIETNAMESE,
  type Verdict
} from './encodings/detect-legacy.ts'

/** Characters of the byte range beyond ASCII, as documents hold them. */
const BYTE_LOOK =
  /[\u0080-\u00ff\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u03bc\u2219\u2212\uf020-\uf0ff]/
const VIQR_LOOK = /[aAeEoO]\^|[aA]\(|[oOuU]\+/

export type RepairOptions = {
  /** Names of the fonts the document's text is set in, where the format tells them. */
  fonts?: readonly string[]
}

/** Parts of a block that are judged on their own: lines and cells. */
const PARTS = /([\n\t]+)/

function isSuspect(part: string): boolean {
  return BYTE_LOOK.test(part) && !UNICODE_VIETNAMESE.test(part)
}

/** Signs or capitals inside a word, as only old text has them. */
const INNER_SIGN = /\p{L}[\u00a1-\u00bf]|[\u00a1-\u00bf]\p{L}|\p{Ll}[\u00c0-\u00de]/u

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
function repairMixed(part: string, encoding: LegacyEncoding): string {
  if (!part.split(/\s+/).some((word) => INNER_SIGN.test(word))) return part
  let isOld = false
  return part
    .split(/(\s+)/)
    .map((word) => {
      if (!BYTE_LOOK.test(word)) return word
      const decoded = decodeLegacy(word, encoding)
      const isUnicode = UNICODE_VIETNAMESE.test(word) && !INNER_SIGN.test(word)
      const wins = !isUnicode && decoded !== word && looksVietnamese(decoded)
      isOld = wins && (isOld || !looksVietnamese(word))
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
  const usual = own.encoding === document ? own : detectLegacy(part, { among: [document] })
  const gain = gainOf(own)
  const { invalid } = own.evidence
  const isClear = isSure || (invalid === 0 && gain >= 2)
  if (isClear && own.confidence > 2 * usual.confidence) return own.encoding
  // VNI spells with pairs of characters, which does not come about by chance: less is asked of it.
  const isVni = own.encoding === 'vni' && gain > 0 && gain >= 4 * invalid
  if (isVni && usual.evidence.invalid > 0 && gain - invalid > gainOf(usual) - usual.evidence.invalid)
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

/**
 * The encoding most of a document's text of unsure look is in, `null` below `CONVERT_FROM`. Text that is Unicode
 * Vietnamese already is no evidence either way.
 */
function documentVerdict(blocks: readonly ExtractBlock[], fonts: readonly string[]): Verdict {
  const parts = blocks.flatMap((block) => block.text.split(PARTS))
  const isPlain = !blocks.some((block) => LETTER_BEYOND_ASCII.test(block.text))
  const isViqr = isPlain && blocks.some((block) => VIQR_LOOK.test(block.text))
  const text = (isViqr ? parts : parts.filter(isSuspect)).join('\n')
  const verdict = detectLegacy(text, { fonts })
  return verdict.confidence >= CONVERT_FROM ? verdict : { ...verdict, encoding: null }
}

function repairStated(stated: StatedMetadata, document: Verdict): StatedMetadata {
  const one = (value: string | null) => (value === null ? null : repairPart(value, document).text)
  return { ...stated, title: one(stated.title), author: one(stated.author), source: one(stated.source) }
}

/**
 * An Extract whose text in TCVN3, VNI, VPS, VISCII or VIQR is Unicode, decided for each line of each block by the
 * words it becomes (`detectLegacy`), with the warning `encoding-converted` and, where most of such text was in one
 * encoding, its name. The same object when there was nothing to convert; Unicode Vietnamese is never touched.
 */
export function repairEncoding(extract: Extract, options: RepairOptions = {}): Extract {
  const document = documentVerdict(extract.blocks, options.fonts ?? [])
  const converted = new Map<LegacyEncoding, number>()
  let unicode = 0
  const blocks = extract.blocks.map((block): ExtractBlock => {
    const text = block.text
      .split(PARTS)
      .map((part) => {
        const repaired = repairPart(part, document)
        if (repaired.encoding !== null) {
          converted.set(repaired.encoding, (converted.get(repaired.encoding) ?? 0) + part.length)
        } else if (UNICODE_VIETNAMESE.test(part)) unicode += part.length
        return repaired.text
      })
      .join('')
    return text === block.text ? block : { ...block, text }
  })
  const [most] = [...converted].toSorted((a, b) => b[1] - a[1])
  if (most === undefined) return extract
  return {
    ...extract,
    blocks,
    metadata: repairStated(extract.metadata, document),
    encoding: extract.encoding === null || most[1] > unicode ? most[0] : extract.encoding,
    warnings: [...new Set([...extract.warnings, 'encoding-converted'])]
  }
}
