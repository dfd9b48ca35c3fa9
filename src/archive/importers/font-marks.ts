import type { ExtractBlock, FontSpan } from '../../shared/model/extract.ts'
import { fontEncoding } from '../cleaning/encodings/detect-legacy.ts'

/** Private-use characters of plane 15 that no document of this kind holds: the end of a font, and the first font. */
const END = 0xf0000
const FIRST = 0xf0100
const MOST_FONTS = 0xff
const MARKS = /[\u{F0000}-\u{F01FF}]/u
const END_MARK = String.fromCodePoint(END)

/**
 * Marks where text is set in a font of an old encoding while a format's reader joins and cuts its runs, and takes the
 * marks out again. Only such fonts are marked, so ordinary documents pass through untouched.
 */
export class FontMarks {
  readonly #names: string[] = []

  /** The text with marks around it where `font` belongs to an old encoding; white space at its ends stays outside. */
  mark(text: string, font: string | null | undefined): string {
    if (!font || fontEncoding(font) === null) return text
    const core = text.trim()
    if (core === '') return text
    let at = this.#names.indexOf(font)
    if (at < 0 && this.#names.length < MOST_FONTS) at = this.#names.push(font) - 1
    if (at < 0) return text
    const start = text.indexOf(core)
    const marked = String.fromCodePoint(FIRST + at) + core + END_MARK
    return text.slice(0, start) + marked + text.slice(start + core.length)
  }

  /** Blocks without marks; those that had some say where which font is. */
  read<B extends Pick<ExtractBlock, 'text' | 'fonts'>>(blocks: readonly B[]): B[] {
    if (this.#names.length === 0) return [...blocks]
    return blocks.map((block) => (MARKS.test(block.text) ? { ...block, ...this.#taken(block.text) } : block))
  }

  #taken(marked: string): { text: string; fonts: FontSpan[] } {
    let text = ''
    const fonts: FontSpan[] = []
    let open: { start: number; name: string } | null = null
    const close = () => {
      if (open && text.length > open.start) {
        const last = fonts.at(-1)
        // runs of one font that follow each other are one stretch, the spaces between them too
        if (last?.name === open.name && text.slice(last.end, open.start).trim() === '') last.end = text.length
        else fonts.push({ ...open, end: text.length })
      }
      open = null
    }
    for (const character of marked) {
      const code = character.codePointAt(0) ?? 0
      if (code < END || code >= FIRST + MOST_FONTS) {
        text += character
        continue
      }
      close()
      const name = this.#names[code - FIRST]
      if (name !== undefined) open = { start: text.length, name }
    }
    close()
    return { text, fonts }
  }
}
