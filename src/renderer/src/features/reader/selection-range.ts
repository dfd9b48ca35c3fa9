/** From raw selection offsets to a range worth keeping: inside the text, without blank edges, no letter cut. */
import type { Range } from '../../../../shared/model/search.ts'

const BLANK = /\s/u
const MARK = /\p{M}/u

function isLowSurrogate(text: string, offset: number): boolean {
  const unit = text.charCodeAt(offset)
  return unit >= 0xdc00 && unit <= 0xdfff
}

/** True where a cut would part a letter from its combining marks or a surrogate pair. */
function partsLetter(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return false
  return isLowSurrogate(text, offset) || MARK.test(text.charAt(offset))
}

/**
 * The range between two offsets of a selection, in any order. Blank edges are dropped and the edges are moved
 * outward so that no letter is cut; null when nothing but blank is left.
 */
export function selectionRange(text: string, anchor: number, focus: number): Range | null {
  let start = Math.max(0, Math.min(anchor, focus))
  let end = Math.min(text.length, Math.max(anchor, focus))
  while (start < end && BLANK.test(text.charAt(start))) start += 1
  while (end > start && BLANK.test(text.charAt(end - 1))) end -= 1
  if (start >= end) return null
  while (partsLetter(text, start)) start -= 1
  while (partsLetter(text, end)) end += 1
  return [start, end]
}

/** The next (`1`) or previous (`-1`) hit, going round at the ends; 0 when none was current. */
export function stepHit(current: number | null, total: number, direction: 1 | -1): number | null {
  if (total <= 0) return null
  if (current === null || current >= total) return direction === 1 ? 0 : total - 1
  return (current + direction + total) % total
}

/** The sentence of `text` around `offset`, for pointing at evidence: bounded by . ! ? … ; or a line feed. */
export function sentenceAt(text: string, offset: number): Range | null {
  if (offset < 0 || offset >= text.length) return null
  const isBorder = (at: number): boolean => {
    const character = text.charAt(at)
    if (character === '\n') return true
    return /[.!?…]/.test(character) && (at + 1 >= text.length || BLANK.test(text.charAt(at + 1)))
  }
  let start = offset
  while (start > 0 && !isBorder(start - 1)) start -= 1
  let end = offset
  while (end < text.length && !isBorder(end)) end += 1
  if (end < text.length && text.charAt(end) !== '\n') end += 1
  return selectionRange(text, start, end)
}
