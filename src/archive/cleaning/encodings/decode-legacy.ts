import { Buffer } from 'node:buffer'
import iconv from 'iconv-lite'
import type { ChosenEncoding, LegacyEncoding } from '../../../shared/model/encoding.ts'
import { byteOf, byteText } from './byte-text.ts'
import { decodeTwice } from './decode-twice.ts'
import { decodeViqr } from './decode-viqr.ts'
import { DECODERS, PAIRED, type ByteEncoding } from './tables/letters.ts'

export type DecodeOptions = {
  /** The font draws every letter as a capital (TCVN3 fonts whose name ends in H). */
  isCapitals?: boolean
  /** Characters the text stands between where it is cut out of a word; nothing for white space. */
  around?: readonly [before: string, after: string]
}

/** Bullets: TCVN3 has ã and Đ on their bytes, but no Vietnamese word is ã or Đ alone. */
const LONE_BULLET = /^[\u00a7\u00b7\u2219\uf0a7\uf0b7]$/
/** The arrow of symbol fonts on the byte of TCVN3 đ; after a number a lone đ is the currency. */
const LONE_ARROW = /^[\u00ae\uf0ae]$/
/** Minus signs and hyphens stand for ư only beside a letter. */
const DASH = /^[\u2010\u2212]$/

/** True when a character on the byte of a TCVN3 letter is the sign it looks like. */
function isSign(text: string, at: number, [before, after]: NonNullable<DecodeOptions['around']>): boolean {
  const character = text[at] ?? ''
  const around = (text[at - 1] ?? (before || ' ')) + (text[at + 1] ?? (after || ' '))
  if (DASH.test(character)) return !/[A-Za-z\u00a1-\u00ff]/.test(around)
  if (!/^\s\s$/.test(around)) return false
  if (LONE_BULLET.test(character)) return true
  return LONE_ARROW.test(character) && !/\d\s*$/.test(text.slice(Math.max(0, at - 3), at))
}

/** True for a sign of ASCII on the byte of a BK HCM 1 capital that stands beside no letter of a word. */
function isAsciiSign(text: string, at: number): boolean {
  return !/[A-Za-z\u0080-\u00ff]/.test((text[at - 1] ?? ' ') + (text[at + 1] ?? ' '))
}

function decodeTable(text: string, encoding: ByteEncoding, around: DecodeOptions['around']): string {
  const table = DECODERS[encoding]
  const isPaired = PAIRED.has(encoding)
  let out = ''
  for (let i = 0; i < text.length; i++) {
    const character = text[i] as string
    const code = byteOf(character)
    if (code < 0) {
      out += character
      continue
    }
    if (isPaired) {
      const next = text[i + 1]
      const after = next === undefined ? -1 : byteOf(next)
      const pair = after < 0x80 ? undefined : table.get(String.fromCharCode(code, after))
      if (pair !== undefined) {
        out += pair
        i++
        continue
      }
    }
    const stays =
      code < 0x80
        ? encoding === 'bkhcm1' && isAsciiSign(text, i)
        : encoding === 'tcvn3' && isSign(text, i, around ?? ['', ''])
    out += stays ? character : (table.get(String.fromCharCode(code)) ?? character)
  }
  return out
}

/** Words and lines of TCVN3 whose other letters are all capitals: their toned vowels are capitals too. */
function raiseCapitals(text: string): string {
  return text
    .split(/([\n\r\t<>]+)/)
    .map((segment) => {
      const own = segment.match(/[A-Za-zĂÂÊÔƠƯĐ]/g) ?? []
      const isRaised = own.length >= 3 && own.every((letter) => letter === letter.toUpperCase())
      if (isRaised) return segment.toUpperCase()
      return segment.replace(/\p{L}+/gu, (word) =>
        (word.match(/[A-ZĂÂÊÔƠƯĐ]/g)?.length ?? 0) >= 2 && !/[a-z]/.test(word) ? word.toUpperCase() : word
      )
    })
    .join('')
}

/** Text whose bytes of Windows-1258 were taken for Windows-1252. */
function decodeWindows1258(text: string): string {
  return [...text]
    .map((character) => {
      const byte = byteOf(character)
      return byte < 0x80 ? character : iconv.decode(Buffer.from([byte]), 'windows-1258')
    })
    .join('')
    .normalize('NFC')
}

/**
 * Text of an old encoding in Unicode NFC; characters the encoding has no letter for stay. `text` is what a program
 * shows that takes the bytes for Latin-1 or Windows-1252, or bytes as U+0000-U+00FF; VIQR is ASCII as it stands.
 * TCVN3 capitals come from `isCapitals`, or from a word or line whose other letters are capitals.
 */
export function decodeLegacy(text: string, encoding: ChosenEncoding, options: DecodeOptions = {}): string {
  if (encoding === 'viqr') return decodeViqr(text)
  if (encoding === 'utf8-twice') return decodeTwice(text)
  if (encoding === 'windows-1258') return decodeWindows1258(text)
  const decoded = decodeTable(text, encoding, options.around).normalize('NFC')
  if (options.isCapitals === true) return decoded.toUpperCase()
  return encoding === 'tcvn3' ? raiseCapitals(decoded) : decoded
}

/** Bytes of an old encoding as Unicode NFC. */
export function decodeLegacyBytes(bytes: Uint8Array, encoding: LegacyEncoding): string {
  return decodeLegacy(byteText(bytes), encoding)
}
