import { ArchiveError } from '../../shared/ipc/errors.ts'

/** A piece of an RTF file. `bytes` are raw text; `byte` one `\'hh`; `word` a control word or symbol. */
export type RtfToken =
  | { type: 'open' }
  | { type: 'close' }
  | { type: 'word'; word: string; value: number | null }
  | { type: 'byte'; byte: number }
  | { type: 'bytes'; start: number; end: number }

const BACKSLASH = 0x5c
const OPEN = 0x7b
const CLOSE = 0x7d
/** Longest control word (Rich Text Format 1.9.1, "Control Word"). */
const MAX_WORD = 32

const isLetter = (byte: number): boolean => (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a)
const isDigit = (byte: number): boolean => byte >= 0x30 && byte <= 0x39
const isLineEnd = (byte: number): boolean => byte === 0x0a || byte === 0x0d

function hexValue(byte: number | undefined): number {
  const value = byte === undefined ? Number.NaN : Number.parseInt(String.fromCharCode(byte), 16)
  return Number.isNaN(value) ? -1 : value
}

/**
 * The tokens of an RTF file (Rich Text Format Specification 1.9.1), in one pass over the bytes and without copying
 * them. Data after `\bin` is skipped; line ends in the source mean nothing.
 * @throws ArchiveError `broken-file` when `\bin` states more bytes than there are
 */
export function* rtfTokens(bytes: Uint8Array): Generator<RtfToken> {
  let at = 0
  const control = (): RtfToken => {
    const first = bytes[at] ?? 0
    if (!isLetter(first)) {
      at++
      if (first === 0x27) {
        const high = hexValue(bytes[at])
        const low = hexValue(bytes[at + 1])
        if (high < 0 || low < 0) return { type: 'word', word: '', value: null }
        at += 2
        return { type: 'byte', byte: high * 16 + low }
      }
      // A backslash before a line end is a \par.
      return { type: 'word', word: isLineEnd(first) ? 'par' : String.fromCharCode(first), value: null }
    }
    const start = at
    while (at < bytes.length && at - start < MAX_WORD && isLetter(bytes[at] ?? 0)) at++
    const word = String.fromCharCode(...bytes.subarray(start, at))
    const numberStart = at
    if (bytes[at] === 0x2d && isDigit(bytes[at + 1] ?? 0)) at++
    while (at < bytes.length && at - numberStart < 11 && isDigit(bytes[at] ?? 0)) at++
    const digits = String.fromCharCode(...bytes.subarray(numberStart, at))
    if (bytes[at] === 0x20) at++
    return { type: 'word', word, value: digits === '' ? null : Number(digits) }
  }
  while (at < bytes.length) {
    const byte = bytes[at] ?? 0
    if (byte === OPEN || byte === CLOSE) {
      at++
      yield { type: byte === OPEN ? 'open' : 'close' }
    } else if (byte === BACKSLASH) {
      at++
      const token = control()
      if (token.type === 'word' && token.word === 'bin') {
        const length = Math.max(0, token.value ?? 0)
        if (length > bytes.length - at)
          throw new ArchiveError('broken-file', '\\bin states more bytes than there are')
        at += length
      } else yield token
    } else if (isLineEnd(byte) || byte === 0) {
      at++
    } else {
      const start = at
      for (; at < bytes.length; at++) {
        const next = bytes[at] ?? 0
        if (next === OPEN || next === CLOSE || next === BACKSLASH || isLineEnd(next)) break
      }
      yield { type: 'bytes', start, end: at }
    }
  }
}
