import { fontEncoding } from '../cleaning/encodings/detect-legacy.ts'

/** The font table (RTF 1.9.1, `\fonttbl`): the encoding and the name of each font by its number. */
export class RtfFonts {
  readonly #encodings = new Map<number, string>()
  readonly #names = new Map<number, string>()

  setEncoding(font: number, encoding: string | null): void {
    if (encoding !== null) this.#encodings.set(font, encoding)
  }

  /** Takes the next piece of a font's name, which ends with a semicolon. */
  addName(font: number, bytes: Uint8Array): void {
    const name = this.#names.get(font) ?? ''
    if (!name.endsWith(';'))
      this.#names.set(font, (name + String.fromCharCode(...bytes.subarray(0, 200))).trimStart())
  }

  name(font: number): string {
    return this.#names.get(font)?.replace(/;.*$/s, '') ?? ''
  }

  /** True for a font whose bytes are letters of an old encoding, whatever character set the table gives it. */
  isOld(font: number): boolean {
    return fontEncoding(this.name(font)) !== null
  }

  /** Encoding of bytes set in the font; null for the document's own. */
  encoding(font: number): string | null {
    return this.isOld(font) ? 'windows-1252' : (this.#encodings.get(font) ?? null)
  }
}
