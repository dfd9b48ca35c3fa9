/** The characters Windows-1252 puts on 0x80-0x9F; a control character stands where it has none. */
const WINDOWS_1252 =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178'

const BYTE_OF = new Map([...WINDOWS_1252].map((character, index) => [character, 0x80 + index]))

/** Characters by which PDF programs name glyphs that stand on a Latin-1 place. */
const GLYPH_TWINS: readonly (readonly [string, number])[] = [
  ['\u2212', 0xad],
  ['\u2010', 0xad],
  ['\u2219', 0xb7],
  ['\u03bc', 0xb5],
  ['\u02c9', 0xaf]
]
for (const [character, byte] of GLYPH_TWINS) BYTE_OF.set(character, byte)

/**
 * The byte a character stood for before somebody took old text for Windows-1252, for a symbol font (U+F020-U+F0FF)
 * or for plain glyphs; -1 for a character that cannot have been a byte.
 */
export function byteOf(character: string): number {
  const code = character.charCodeAt(0)
  if (code <= 0xff) return code
  if (code >= 0xf020 && code <= 0xf0ff) return code - 0xf000
  return BYTE_OF.get(character) ?? -1
}

/** Bytes as Windows-1252 shows them, one character a byte: the form in which old text lies in documents. */
export function byteText(bytes: Uint8Array): string {
  const parts: string[] = []
  for (let start = 0; start < bytes.length; start += 8192) {
    parts.push(String.fromCharCode(...bytes.subarray(start, start + 8192)))
  }
  return parts
    .join('')
    .replace(/[\u0080-\u009f]/g, (character) => WINDOWS_1252[character.charCodeAt(0) - 0x80] ?? character)
}
