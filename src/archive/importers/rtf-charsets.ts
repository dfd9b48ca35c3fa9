import { Buffer } from 'node:buffer'
import iconv from 'iconv-lite'

/** Code pages of the character sets a font table names (RTF 1.9.1, `\fcharset`). 2 is Symbol, 1 the default. */
const CHARSETS: Readonly<Record<number, string>> = {
  0: 'windows-1252',
  2: 'symbol',
  77: 'macintosh',
  128: 'cp932',
  129: 'cp949',
  134: 'cp936',
  136: 'cp950',
  161: 'windows-1253',
  162: 'windows-1254',
  163: 'windows-1258',
  177: 'windows-1255',
  178: 'windows-1256',
  186: 'windows-1257',
  204: 'windows-1251',
  222: 'cp874',
  238: 'windows-1250',
  254: 'cp437',
  255: 'cp850'
}

/** Encoding of a font's character set; null for the document's own. */
export function charsetEncoding(charset: number): string | null {
  return CHARSETS[charset] ?? null
}

/** Encoding of a Windows code page number (`\ansicpg`, `\cpg`), or null for one not known here. */
export function codePageEncoding(codePage: number): string | null {
  if (codePage === 65001) return 'utf-8'
  if (codePage === 10000) return 'macintosh'
  if (codePage === 42) return 'symbol'
  const name = codePage >= 1250 && codePage <= 1258 ? `windows-${codePage}` : `cp${codePage}`
  return iconv.encodingExists(name) ? name : null
}

/** Signs of Symbol and Wingdings that open list items; the rest are pictures without words. */
const SYMBOLS: Readonly<Record<number, string>> = {
  0xa7: '▪',
  0xa8: '◦',
  0xb7: '•',
  0xd8: '➢',
  0xfc: '✓'
}

/** A sign of a symbol font: printable ASCII stays, known bullets become Unicode ones, all else is left out. */
export function symbolSign(byte: number): string {
  return SYMBOLS[byte] ?? (byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : '')
}

/** Bytes of a run in its encoding. Bytes the code page leaves undefined stay as their own code points. */
export function decodeRun(bytes: readonly number[], encoding: string): string {
  if (encoding === 'symbol') return bytes.map(symbolSign).join('')
  const text = iconv.decode(Buffer.from(bytes), encoding)
  if (!text.includes('\uFFFD') || text.length !== bytes.length) return text
  return [...text]
    .map((char, index) => (char === '\uFFFD' ? String.fromCharCode(bytes[index] ?? 0) : char))
    .join('')
}
