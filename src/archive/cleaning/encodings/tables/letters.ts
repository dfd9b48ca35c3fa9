/**
 * Old Vietnamese encodings: which letter has which bytes, how text in them is told and how it becomes Unicode.
 * Pure: text and bytes in, text and verdicts out. This room knows no file, no importer and no screen.
 */
import type { LegacyEncoding } from '../../../../shared/model/encoding.ts'
import { BKHCM1_LETTERS } from './bkhcm1-table.ts'
import { BKHCM2_LETTERS } from './bkhcm2-table.ts'
import { TCVN3_LETTERS } from './tcvn3-table.ts'
import { VISCII_LETTERS } from './viscii-table.ts'
import { VNI_LETTERS } from './vni-table.ts'
import { VPS_LETTERS } from './vps-table.ts'

/** Encodings of whole bytes; VIQR, which is written in ASCII, and UTF-8 have rules instead of a table. */
export type ByteEncoding = Exclude<LegacyEncoding, 'viqr' | 'utf8-twice'>

/** Encodings that part a letter from its mark, each a byte. */
export const PAIRED: ReadonlySet<ByteEncoding> = new Set<ByteEncoding>(['vni', 'bkhcm2'])

/** A letter and its byte sequence, one UTF-16 unit a byte. */
export type LetterCode = readonly [letter: string, bytes: string]

function parseTable(table: string): LetterCode[] {
  return [...table.matchAll(/(\P{ASCII})([0-9A-F]+)/gu)].map(([, letter = '', hex = '']): LetterCode => [
    letter,
    String.fromCharCode(...(hex.match(/../g) ?? []).map((byte) => Number.parseInt(byte, 16)))
  ])
}

/** The 134 letters of each encoding, small letters first. */
export const LETTERS: Readonly<Record<ByteEncoding, readonly LetterCode[]>> = {
  tcvn3: parseTable(TCVN3_LETTERS),
  vni: parseTable(VNI_LETTERS),
  vps: parseTable(VPS_LETTERS),
  viscii: parseTable(VISCII_LETTERS),
  bkhcm1: parseTable(BKHCM1_LETTERS),
  bkhcm2: parseTable(BKHCM2_LETTERS)
}

/** Spellings met beside those of the VNI chart: a tone after i or y where the chart has one byte. */
const VNI_ALTERNATES: readonly LetterCode[] = [
  ['í', 'iù'],
  ['ì', 'iø'],
  ['ỵ', 'yï'],
  ['Í', 'IÙ'],
  ['Ì', 'IØ'],
  ['Ỵ', 'YÏ']
]

/** Bytes to letters. Where two letters share a byte (TCVN3) the small one stands; marks of pairs follow in any case. */
function decoder(encoding: ByteEncoding): ReadonlyMap<string, string> {
  const map = new Map<string, string>()
  const codes = encoding === 'vni' ? [...LETTERS.vni, ...VNI_ALTERNATES] : LETTERS[encoding]
  for (const [letter, bytes] of codes) if (!map.has(bytes)) map.set(bytes, letter)
  if (!PAIRED.has(encoding)) return map
  for (const [bytes, letter] of [...map]) {
    if (bytes.length < 2) continue
    const mark = bytes.slice(1)
    for (const other of [mark.toLowerCase(), mark.toUpperCase()]) {
      const mixed = bytes.slice(0, 1) + other
      if (!map.has(mixed)) map.set(mixed, letter)
    }
  }
  return map
}

/** Byte sequences (one or two UTF-16 units) and the letter each stands for. */
export const DECODERS: Readonly<Record<ByteEncoding, ReadonlyMap<string, string>>> = {
  tcvn3: decoder('tcvn3'),
  vni: decoder('vni'),
  vps: decoder('vps'),
  viscii: decoder('viscii'),
  bkhcm1: decoder('bkhcm1'),
  bkhcm2: decoder('bkhcm2')
}
