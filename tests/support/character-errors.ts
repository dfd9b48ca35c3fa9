/** The share of characters read wrong: edit distance over the length of what is meant, blanks made alike. */
export function characterErrors(read: string, meant: string): number {
  const [a, b] = [read, meant].map((text) => text.normalize('NFC').replace(/\s+/g, ' ').trim()) as [
    string,
    string
  ]
  let row = Array.from({ length: b.length + 1 }, (_, n) => n)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const replaced = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)
      next[j] = Math.min(replaced, row[j]! + 1, next[j - 1]! + 1)
    }
    row = next
  }
  return row[b.length]! / Math.max(1, b.length)
}
