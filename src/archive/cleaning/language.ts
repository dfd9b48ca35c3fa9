const VIETNAMESE_ONLY = /[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/g
const ENGLISH = /\b(?:the|and|of|to|in|is|that|for|with|was|are|this)\b/g

/** `vi` or `en` from the letters and commonest words of a text, null when neither is clear. */
export function guessLanguage(text: string): string | null {
  const sample = text.slice(0, 20_000).toLowerCase()
  const letters = sample.match(/\p{L}/gu)?.length ?? 0
  if (letters < 20) return null
  if ((sample.match(VIETNAMESE_ONLY)?.length ?? 0) > letters * 0.05) return 'vi'
  const words = sample.match(/\p{L}+/gu)?.length ?? 1
  return (sample.match(ENGLISH)?.length ?? 0) > words * 0.08 ? 'en' : null
}
