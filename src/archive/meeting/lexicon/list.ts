/**
 * Lexicons: words of Vietnamese office prose as plain data, gathered from published news and official usage. No rule
 * lives here, and nothing is taken from any one document.
 */

/** The words of a block of text, parted by `|` or line ends. */
export const list = (text: string): readonly string[] =>
  text
    .split(/[|\n]/)
    .map((word) => word.trim())
    .filter((word) => word !== '')
