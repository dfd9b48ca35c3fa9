import iconv from 'iconv-lite'
import type { ChosenEncoding, EncodingFinding, LegacyEncoding } from '../../shared/model/encoding.ts'
import { byteText } from '../cleaning/encodings/byte-text.ts'
import { decodeLegacy, decodeLegacyBytes } from '../cleaning/encodings/decode-legacy.ts'
import { CONVERT_FROM, detectLegacy, looksVietnamese } from '../cleaning/encodings/detect-legacy.ts'
import { findingOf, isDoubtful } from '../cleaning/encodings/finding.ts'

export type Decoded8Bit = { text: string; encoding: string; warnings: string[]; found?: EncodingFinding }

/** How a person wants the text read: in an encoding, or as it would be if none of the old ones existed. */
export type ForcedEncoding = ChosenEncoding | 'as-read'

/** Names pages and mails give the old encodings. */
const DECLARED: readonly (readonly [RegExp, LegacyEncoding])[] = [
  [/^(?:x-viet-)?(?:tcvn-?(?:3|5712)?(?:-\d)?|vscii|abc|iso-ir-180)$/i, 'tcvn3'],
  [/^(?:x-viet-)?(?:vni|vni-win|vni-windows)$/i, 'vni'],
  [/^(?:x-viet-)?vps$/i, 'vps'],
  [/^(?:x-viet-)?viscii(?:1\.1-1)?$/i, 'viscii'],
  [/^(?:x-viet-)?viqr$/i, 'viqr']
]

/** Declarations that say no more than “8 bit”: programs wrote them over text in any old font. */
const VAGUE = /^(?:iso-?8859-1|latin-?1|windows-1252|cp1252|windows-1258|cp1258|us-ascii|x-user-defined)$/i

const BYTE_ENCODINGS = ['tcvn3', 'vni', 'viscii', 'vps', 'bkhcm2', 'bkhcm1'] as const

const SAMPLE = 64 * 1024

/** HTML 4.01, §24.2: names of U+00A0-U+00FF in order. */
const LATIN_1 =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute ' +
  'micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig ' +
  'Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash ' +
  'Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc ' +
  'euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml ' +
  'yacute thorn yuml'
const ENTITIES = new Map(LATIN_1.split(' ').map((name, index) => [name, String.fromCharCode(0xa0 + index)]))

/** Entities that stand for one byte beyond ASCII, as editors wrote old letters. */
function openEntities(page: string): string {
  return page.replace(/&(?:#(1[6-9]\d|2[0-4]\d|25[0-5])|([A-Za-z]+[1-4]{0,2}));?/g, (whole, code, name) =>
    typeof code === 'string' ? String.fromCharCode(Number(code)) : (ENTITIES.get(String(name)) ?? whole)
  )
}

const isMarkup = (text: string) => /<(?:html|body|meta|p|div|table|font)\b/i.test(text)

function readable(text: string): string {
  return isMarkup(text)
    ? text.replace(/<(script|style)\b[\s\S]*?<\/\1>/gi, ' ').replace(/<[^>]*>|&\w+;/g, ' ')
    : text
}

function fontsOf(text: string): string[] {
  return [...text.matchAll(/\bface\s*=\s*["']?([^"'>,]+)|font-family\s*:\s*["']?([^;"'},]+)/gi)].map(
    ([, face, family]) => (face ?? family ?? '').trim()
  )
}

/**
 * Windows-1258 unless what it has of its own (tone marks, ă, đ, ơ, ư) only spoils the words: then Windows-1252, as
 * other languages are written.
 */
function decodeWindows(bytes: Uint8Array): {
  text: string
  encoding: string
  syllables: number
  others: number
} {
  const vietnamese = iconv.decode(bytes, 'windows-1258').normalize('NFC')
  const western = iconv.decode(bytes, 'windows-1252')
  let syllables = 0
  let others = 0
  let spoiled = 0
  const known = new Set(readable(western.slice(0, SAMPLE)).split(/\s+/))
  for (const word of readable(vietnamese.slice(0, SAMPLE)).split(/\s+/)) {
    if (!/[^\0-\x7f]/.test(word)) continue
    const isGood = looksVietnamese(word)
    if (isGood) syllables++
    else others++
    if (!known.has(word)) spoiled += isGood ? -1 : 1
  }
  return spoiled > 0
    ? { text: western, encoding: 'windows-1252', syllables: 0, others }
    : { text: vietnamese, encoding: 'windows-1258', syllables, others }
}

/** The page the file declares, where that says something, or null. */
function decodeDeclared(bytes: Uint8Array, declared: string | null): Decoded8Bit | null {
  if (declared === null || !iconv.encodingExists(declared) || /^utf-?8$/i.test(declared)) return null
  return {
    text: iconv.decode(bytes, declared).normalize('NFC'),
    encoding: declared.toLowerCase(),
    warnings: []
  }
}

/**
 * Text in an encoding of single bytes: as `forced` or as it declares where the declaration says something, else the
 * likeliest of the old encodings (with the warning `encoding-converted`) and the Windows pages (`encoding-guessed`,
 * and `encoding-doubtful` where too little speaks for an old one).
 */
export function decode8Bit(bytes: Uint8Array, declared: string | null, forced?: ForcedEncoding): Decoded8Bit {
  const named = declared === null ? undefined : DECLARED.find(([name]) => name.test(declared))?.[1]
  if (named !== undefined && forced === undefined) {
    return { text: decodeLegacyBytes(bytes, named), encoding: named, warnings: [] }
  }
  const stated = decodeDeclared(bytes, declared)
  if (stated && forced === undefined && !VAGUE.test(declared ?? '')) return stated
  const raw = byteText(bytes)
  const opened = isMarkup(raw.slice(0, SAMPLE)) ? openEntities(raw) : raw
  const sample = opened.slice(0, SAMPLE)
  const verdict = detectLegacy(readable(sample), { fonts: fontsOf(sample), among: BYTE_ENCODINGS })
  const windows = decodeWindows(bytes)
  const guessed = { text: windows.text, encoding: windows.encoding, warnings: ['encoding-guessed'] }
  // text in an old encoding is no Windows-1258, however many of its bytes are tone marks there
  const isOld = verdict.confidence >= CONVERT_FROM
  const western = {
    text: iconv.decode(bytes, 'windows-1252'),
    encoding: 'windows-1252',
    warnings: guessed.warnings
  }
  const plain = stated ?? (isOld && forced !== undefined ? western : guessed)
  const readAs = isOld ? 'windows-1252' : plain.encoding
  if (forced === 'as-read') {
    return { ...plain, found: { ...findingOf('as-read', verdict, { readAs }), encoding: null } }
  }
  if (forced !== undefined) {
    const text = decodeLegacy(opened, forced)
    return {
      text,
      encoding: forced,
      warnings: [],
      found: { ...findingOf('chosen', verdict, { readAs }), encoding: forced }
    }
  }
  const { invalid } = verdict.evidence
  if (isOld && verdict.encoding !== null && (windows.syllables === 0 || invalid < windows.others)) {
    return {
      text: decodeLegacy(opened, verdict.encoding),
      encoding: verdict.encoding,
      warnings: ['encoding-converted'],
      found: findingOf('converted', verdict, { readAs })
    }
  }
  if (!isDoubtful(verdict)) return plain
  return {
    ...plain,
    warnings: [...plain.warnings, 'encoding-doubtful'],
    found: findingOf('doubtful', verdict, { readAs })
  }
}
