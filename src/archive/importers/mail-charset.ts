import { Buffer } from 'node:buffer'

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
