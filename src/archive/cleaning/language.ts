import { classOf, hasSurrogates, LETTER } from '../../shared/vietnamese/char-class.ts'

const VIETNAMESE_ONLY = new Uint8Array(0x10000)
for (const letter of 'ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ')
  for (const either of [letter, letter.toUpperCase()]) VIETNAMESE_ONLY[either.charCodeAt(0)] = 1
const ENGLISH = /\b(?:the|and|of|to|in|is|that|for|with|was|are|this)\b/g

/** `vi` or `en` from the letters and commonest words of a text, null when neither is clear. */
export function guessLanguage(text: string): string | null {
  const sample = text.slice(0, 20_000)
  let letters = hasSurrogates(sample)
    ? (sample.match(/[\u{10000}-\u{10ffff}]/gu)?.filter(isLetter).length ?? 0)
    : 0
  let vietnamese = 0
  for (let at = 0; at < sample.length; at++) {
    const code = sample.charCodeAt(at)
    if (classOf(code) === LETTER) letters++
    vietnamese += VIETNAMESE_ONLY[code]!
  }
  if (letters < 20) return null
  if (vietnamese > letters * 0.05) return 'vi'
  const words = sample.match(/\p{L}+/gu)?.length ?? 1
  return (sample.toLowerCase().match(ENGLISH)?.length ?? 0) > words * 0.08 ? 'en' : null
}

const isLetter = (character: string) => /\p{L}/u.test(character)
