/** One drawn character: upright page coordinates in points, y growing upwards. */
export type Glyph = {
  text: string
  /** Left edge and advance end on the baseline. */
  left: number
  right: number
  /** Baseline. */
  y: number
  size: number
  isBold: boolean
}

export type GlyphPage = {
  width: number
  height: number
  glyphs: Glyph[]
  /** Characters the file draws without saying which letter they are. */
  unmapped: number
  /** Fonts of an old encoding that letters beyond ASCII are set in. */
  oldFonts: string[]
  /** Whatever is drawn on the page, letters or not. */
  objects: number
  /** Remarks stuck on the page. */
  notes: readonly string[]
}

const LIGATURES: Readonly<Record<string, string>> = {
  '\ufb00': 'ff',
  '\ufb01': 'fi',
  '\ufb02': 'fl',
  '\ufb03': 'ffi',
  '\ufb04': 'ffl',
  '\ufb05': 'st',
  '\ufb06': 'st'
}

/** A character as it is kept: ligatures in letters, private line-end hyphens (U+0002) as hyphens, nothing for controls. */
export function glyphText(code: number): string {
  if (code === 2 || code === 0xfffe) return '-'
  if (code < 0x20 || (code >= 0x7f && code < 0xa0) || code > 0x10ffff) return ''
  const text = String.fromCodePoint(code)
  return LIGATURES[text] ?? text
}
