import { ArchiveError } from '../../shared/ipc/errors.ts'
import { rtfTokens } from './rtf-tokens.ts'

const MAX_DEPTH = 500

/** What a reader of RTF does at each step. */
export type RtfSteps = {
  open(): void
  close(): void
  /** @returns how many characters after it stand for the same sign and are passed over: what follows a `\u` */
  word(word: string, value: number | null): number
  /** Letters, from one place of the file to another. */
  text(from: number, to: number): void
  /** A letter written as `\'hh`. */
  letter(byte: number): void
  /** The letters so far are whole: something else follows, or the end. */
  flush(): void
}

/**
 * Goes through the tokens of an RTF file in order.
 * @throws ArchiveError `broken-file` for groups nested too deep or a false `\bin`, `cancelled`
 */
export function walkRtf(bytes: Uint8Array, signal: AbortSignal, steps: RtfSteps): void {
  let skip = 0
  let depth = 0
  let count = 0
  for (const token of rtfTokens(bytes)) {
    if (++count % 4096 === 0 && signal.aborted) throw new ArchiveError('cancelled', 'Reading was cancelled')
    if (token.type === 'bytes') {
      const from = Math.min(token.end, token.start + skip)
      skip -= from - token.start
      steps.text(from, token.end)
    } else if (token.type === 'byte') {
      if (skip > 0) skip--
      else steps.letter(token.byte)
    } else {
      steps.flush()
      if (token.type === 'word') {
        skip = skip > 0 ? skip - 1 : steps.word(token.word, token.value)
        continue
      }
      skip = 0
      if (token.type === 'open') {
        if (depth >= MAX_DEPTH) throw new ArchiveError('broken-file', 'Groups nested too deep')
        depth++
        steps.open()
      } else {
        depth = Math.max(0, depth - 1)
        steps.close()
      }
    }
  }
  steps.flush()
}

/** The sign a `\u` stands for, which may be written as a negative number; null for none. */
export function unicodeSign(value: number): string | null {
  const code = value < 0 ? value + 0x10000 : value
  return code > 0 && code <= 0xffff ? String.fromCharCode(code) : null
}
