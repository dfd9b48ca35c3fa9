/** Phrases found in folded text by their letters: a text is looked through in the time it takes to fold it. */
import { INVISIBLE } from '../../shared/vietnamese/fold.ts'
import { keysIn } from '../../shared/vietnamese/tokens.ts'

/** The letters a key may stand as in folded text, as a regular expression: 8597 as 8.597, `ki` as `ky`. */
export function lettersOf(key: string): string {
  if (/^\d{4,}$/.test(key)) return [...key].join('[.,]?')
  return /^(h|k|l|m|s|t|v|qu)i$/.test(key) ? `${key.slice(0, -1)}[iy]` : key
}

const WORD = String.raw`[\p{L}\p{N}\p{M}]`
/** Between two words there is a space, a sign or a few. */
const BETWEEN = String.raw`[^\p{L}\p{N}\p{M}]{1,8}`

/** A phrase as it stands in folded text. @param isOpen the last key is the beginning of a word */
export function phrasePattern(keys: readonly string[], isOpen: boolean): RegExp {
  const end = isOpen ? '' : `(?!${WORD})`
  return new RegExp(`(?<!${WORD})${keys.map(lettersOf).join(BETWEEN)}${end}`, 'gu')
}

/** Counts a phrase in what `searchable` gives. @param isOpen the last key is the beginning of a word */
export function phraseCounter(keys: readonly string[], isOpen: boolean): (text: string) => number {
  const phrase = phrasePattern(keys, isOpen)
  return (text) => text.match(phrase)?.length ?? 0
}

const MARK = /\p{M}/u
/** Letters of Latin scripts and signs, none of them a mark or undrawn: found ten times as fast as marks are. */
const OTHER = /[^\0-\u00AC\u00AE-\u02FF\u1E00-\u1EFF\u2000-\u200B\u2010-\u205F\u20A0-\u20CF\u2100-\u2BFF]/

/** A text in which phrases are found by their letters; where signs that are not drawn or loose marks hide them, its keys. */
export function searchable(text: string, folded: () => string): string {
  const isPlain = !OTHER.test(text) || (!MARK.test(text) && text.search(INVISIBLE) < 0)
  return isPlain ? folded() : keysIn(text).folded
}
