/** Words of a text, in lower case, marks of punctuation left out. */
export function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
}

/** F1 of two bags of words, 0 to 1; two empty bags agree. */
export function wordF1(own: readonly string[], wanted: readonly string[]): number {
  const left = new Map<string, number>()
  for (const word of wanted) left.set(word, (left.get(word) ?? 0) + 1)
  let hits = 0
  for (const word of own) {
    const count = left.get(word) ?? 0
    if (count > 0) hits++
    left.set(word, count - 1)
  }
  return own.length + wanted.length === 0 ? 1 : (2 * hits) / (own.length + wanted.length)
}
