import { charsetEncoding, codePageEncoding, decodeRun } from './rtf-charsets.ts'
import { RtfFonts } from './rtf-fonts.ts'
import { unicodeSign, walkRtf } from './rtf-walk.ts'
import { SIGNS, SKIPPED } from './rtf-words.ts'

/** What of a group is the page: its `tag`s and its `text`; what only RTF readers need is between `\htmlrtf` and `\htmlrtf0`. */
type Group = {
  destination: 'text' | 'tag' | 'fonts' | 'skip'
  isForRtf: boolean
  isStarred: boolean
  font: number
  fallback: number
}

const LINE_ENDS = new Set(['par', 'line'])

/** Reads the page a mail program wrapped in RTF ([MS-OXRTFEX] 3.1): its tags in groups of their own, its text between them. */
class Unwrapping {
  readonly #bytes: Uint8Array
  readonly #fonts = new RtfFonts()
  readonly #pieces: string[] = []
  readonly #stack: Group[] = []
  #group: Group = { destination: 'text', isForRtf: false, isStarred: false, font: -1, fallback: 1 }
  #encoding = 'windows-1252'
  #defaultFont = -1
  #run: number[] = []

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }

  get #isPage(): boolean {
    const { destination, isForRtf } = this.#group
    return !isForRtf && (destination === 'text' || destination === 'tag')
  }

  #flush(): void {
    if (this.#run.length === 0) return
    const { font, destination } = this.#group
    const own = destination === 'tag' ? null : this.#fonts.encoding(font < 0 ? this.#defaultFont : font)
    this.#pieces.push(decodeRun(this.#run, own ?? this.#encoding))
    this.#run = []
  }

  #startDestination(word: string): boolean {
    const group = this.#group
    if (group.destination === 'skip') return true
    if (word === 'htmltag' && group.isStarred) group.destination = 'tag'
    else if (word === 'fonttbl') group.destination = 'fonts'
    else if (SKIPPED.has(word) || group.isStarred || word === 'stylesheet' || word === 'info')
      group.destination = 'skip'
    else return false
    return true
  }

  #fontWord(word: string, value: number): void {
    if (word === 'fcharset') this.#fonts.setEncoding(this.#group.font, charsetEncoding(value))
    else if (word === 'cpg') this.#fonts.setEncoding(this.#group.font, codePageEncoding(value))
  }

  #word(word: string, value: number | null): number {
    const group = this.#group
    if (word === '*') {
      group.isStarred = true
      return 0
    }
    const isDestination = this.#startDestination(word)
    group.isStarred = false
    if (isDestination || group.destination === 'skip') return 0
    if (word === 'u') {
      const sign = unicodeSign(value ?? 0)
      if (this.#isPage && sign !== null) this.#pieces.push(sign)
      return group.fallback
    }
    if (word === 'htmlrtf') group.isForRtf = value !== 0
    else if (word === 'f') group.font = value ?? -1
    else if (word === 'deff') this.#defaultFont = value ?? -1
    else if (word === 'ansicpg') this.#encoding = codePageEncoding(value ?? 0) ?? this.#encoding
    else if (word === 'uc') group.fallback = Math.max(0, value ?? 1)
    else if (word === 'plain') group.font = -1
    else if (group.destination === 'fonts') this.#fontWord(word, value ?? 0)
    else if (this.#isPage) {
      const sign = LINE_ENDS.has(word) ? '\n' : SIGNS[word]
      if (sign !== undefined) this.#pieces.push(sign)
    }
    return 0
  }

  #text(from: number, to: number): void {
    if (this.#group.destination === 'fonts')
      this.#fonts.addName(this.#group.font, this.#bytes.subarray(from, to))
    if (!this.#isPage) return
    for (let at = from; at < to; at++) this.#run.push(this.#bytes[at] ?? 0)
  }

  #open(): void {
    this.#stack.push(this.#group)
    this.#group = { ...this.#group, isStarred: false }
  }

  read(signal: AbortSignal): string {
    walkRtf(this.#bytes, signal, {
      open: () => this.#open(),
      close: () => (this.#group = this.#stack.pop() ?? this.#group),
      word: (word, value) => this.#word(word, value),
      text: (from, to) => this.#text(from, to),
      letter: (byte) => this.#isPage && this.#run.push(byte),
      flush: () => this.#flush()
    })
    return this.#pieces.join('')
  }
}

/** True for RTF that wraps a page: it says so before its fonts ([MS-OXRTFEX] 2.1.2). */
const wrapsPage = (bytes: Uint8Array): boolean =>
  /\\fromhtml1?(?![0-9a-z])/.test(String.fromCharCode(...bytes.subarray(0, 400)).split('\\fonttbl')[0] ?? '')

/**
 * The page wrapped in RTF as HTML; null for RTF of its own.
 * @throws ArchiveError `broken-file` for groups nested too deep or a false `\bin`, `cancelled`
 */
export function wrappedHtml(rtf: Uint8Array, signal: AbortSignal): string | null {
  return wrapsPage(rtf) ? new Unwrapping(rtf).read(signal) : null
}
