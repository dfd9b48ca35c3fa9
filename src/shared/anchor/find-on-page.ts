/**
 * A passage of the text on a page of the original. The words are the same but not what stands between them: lines
 * break, words are parted by hyphens, spaces come and go. So letters and digits alone are compared.
 */
import type { TextQuoteSelector } from '../model/selector.ts'

/** A page's letters and digits, with the place of each in the page's text. */
export type Letters = { text: string; at: readonly number[] }

const LETTER = /[\p{L}\p{N}]/u

/** Letters and digits in NFC and lower case. Linear in the length of `text`. */
export function lettersOf(text: string): Letters {
  let letters = ''
  const at: number[] = []
  for (const { 0: cluster, index } of text.matchAll(/\P{M}\p{M}*/gsu)) {
    if (!LETTER.test(cluster)) continue
    const plain = cluster.normalize('NFC').toLowerCase().normalize('NFC')
    letters += plain
    for (let unit = 0; unit < plain.length; unit++) at.push(index)
  }
  return { text: letters, at }
}

/** Letters of the surroundings that must agree on one side; a quote of so many needs none where it stands once. */
const TELLING = 8
const LONG = 40

/**
 * Where a quote stands on a page, as offsets of the page's text; null where it does not, or not for certain: another
 * place has the same words and the same surroundings, or it is short and its surroundings are others.
 */
export function findOnPage(page: Letters, quote: TextQuoteSelector): { start: number; end: number } | null {
  const exact = lettersOf(quote.exact).text
  if (exact === '') return null
  const prefix = lettersOf(quote.prefix).text.slice(-TELLING)
  const suffix = lettersOf(quote.suffix).text.slice(0, TELLING)
  const places: { at: number; sides: number }[] = []
  for (let at = page.text.indexOf(exact); at >= 0; at = page.text.indexOf(exact, at + 1)) {
    const isAfter = prefix !== '' && page.text.startsWith(prefix, at - prefix.length) && at >= prefix.length
    const isBefore = suffix !== '' && page.text.startsWith(suffix, at + exact.length)
    places.push({ at, sides: (isAfter ? prefix.length : 0) + (isBefore ? suffix.length : 0) })
  }
  places.sort((a, b) => b.sides - a.sides)
  const [best, second] = places
  if (best === undefined || best.sides === second?.sides) return null
  if (best.sides < TELLING && (exact.length < LONG || places.length > 1)) return null
  const start = page.at[best.at]
  const last = page.at[best.at + exact.length - 1]
  return start === undefined || last === undefined ? null : { start, end: last + 1 }
}
