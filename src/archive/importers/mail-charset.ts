import { Buffer, isUtf8 } from 'node:buffer'
import iconv from 'iconv-lite'
import { decode8Bit } from './decode-8bit.ts'

/** Names old Vietnamese programs give their character sets, and the names under which they can be decoded. */
const LABELS: Readonly<Record<string, string>> = {
  'x-viet-tcvn5712': 'tcvn',
  'x-viet-tcvn': 'tcvn',
  'viet-tcvn5712': 'tcvn',
  'tcvn-5712': 'tcvn',
  tcvn5712: 'tcvn',
  'tcvn5712-1': 'tcvn',
  tcvn3: 'tcvn',
  'tcvn-3': 'tcvn',
  vscii: 'tcvn',
  csvscii: 'tcvn',
  'iso-ir-180': 'tcvn',
  'x-viet-viscii': 'viscii',
  'viscii1.1-1': 'viscii',
  'x-windows-1258': 'windows-1258',
  'x-cp1258': 'windows-1258'
}
const NAMES = Object.keys(LABELS)
  .map((name) => name.replaceAll('.', '\\.'))
  .join('|')
const PARAMETER = new RegExp(`(charset\\*?\\s*=\\s*["']?)(${NAMES})(?=["'\\s;]|$)`, 'gi')
const ENCODED_WORD = new RegExp(`(=\\?)(${NAMES})(?=\\?[bq]\\?)`, 'gi')

/**
 * A message with the unusual names of Vietnamese character sets replaced by known ones, in MIME parameters and
 * encoded words (RFC 2047); the bytes themselves when it holds none. Nothing in MIME counts the bytes of a part.
 */
export function knownCharsets(message: Buffer): Buffer {
  const latin = message.toString('latin1')
  const known = (whole: string, before: string, name: string) => {
    const label = LABELS[name.toLowerCase()]
    return label === undefined ? whole : `${before}${label}`
  }
  const renamed = latin.replace(PARAMETER, known).replace(ENCODED_WORD, known)
  return renamed === latin ? message : Buffer.from(renamed, 'latin1')
}

/** Where the header of a message ends: the blank line. */
const headEnd = (latin: string): number => {
  const at = latin.search(/\r?\n\r?\n/)
  return at < 0 ? latin.length : at
}

/**
 * A message whose header fields hold bare bytes beyond ASCII, against RFC 5322 but usual once, with those as letters
 * of the Western page, so that they can be judged as old text; the message itself when they are UTF-8 or there are none.
 */
export function readableHeaders(message: Buffer): Buffer {
  const end = headEnd(message.subarray(0, 256 * 1024).toString('latin1'))
  const head = message.subarray(0, end)
  if (isUtf8(head)) return message
  return Buffer.concat([Buffer.from(iconv.decode(head, 'windows-1252'), 'utf8'), message.subarray(end)])
}

const TEXT_WITHOUT_CHARSET =
  /(^|\n)(content-type:[ \t]*text\/(?:plain|html))(?![^\r\n]*(?:\r?\n[ \t][^\r\n]*)*charset)/gi
/** What says no more than nothing where it proved wrong. */
const PROVED_WRONG = /(charset\s*=\s*["']?)(?:utf-?8|us-ascii|ascii)(?=["'\s;]|$)/i

/**
 * A message whose text could not be read as it says: text without a character set, or a letter of one part whose own
 * is wrong, gets the Windows page its bytes speak for; old text is then told by its words.
 */
export function withWindowsPage(message: Buffer): Buffer {
  const latin = message.toString('latin1')
  const end = headEnd(latin)
  const page =
    decode8Bit(message.subarray(end), null).encoding === 'windows-1258' ? 'windows-1258' : 'windows-1252'
  const [head, body] = [latin.slice(0, end), latin.slice(end)]
  const own = /(?:^|\n)content-type:/i.test(head)
    ? head.replace(PROVED_WRONG, `$1${page}`)
    : `${head}\r\nContent-Type: text/plain; charset=${page}`
  const whole = `${own}${body}`.replace(TEXT_WITHOUT_CHARSET, `$1$2; charset=${page}`)
  return Buffer.from(whole, 'latin1')
}
