import { classOf, hasSurrogates, LETTER } from '../../shared/vietnamese/char-class.ts'

const VIETNAMESE_ONLY = new Set(
  [...'ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ'].map((letter) => letter.charCodeAt(0))
)
const ENGLISH = /\b(?:the|and|of|to|in|is|that|for|with|was|are|this)\b/g

/** `vi` or `en` from the letters and commonest words of a text, null when neither is clear. */
export function guessLanguage(text: string): string | null {
  const sample = text.slice(0, 20_000).toLowerCase()
  let letters = hasSurrogates(sample)
    ? (sample.match(/[\u{10000}-\u{10ffff}]/gu)?.filter(isLetter).length ?? 0)
    : 0
  let vietnamese = 0
  for (let at = 0; at < sample.length; at++) {
    const code = sample.charCodeAt(at)
    if (classOf(code) === LETTER) letters++
    if (code > 0x7f && VIETNAMESE_ONLY.has(code)) vietnamese++
  }
  if (letters < 20) return null
  if (vietnamese > letters * 0.05) return 'vi'
  const words = sample.match(/\p{L}+/gu)?.length ?? 1
  return (sample.match(ENGLISH)?.length ?? 0) > words * 0.08 ? 'en' : null
}

const isLetter = (character: string) => /\p{L}/u.test(character)
