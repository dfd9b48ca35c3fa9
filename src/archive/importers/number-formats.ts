const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I']
]

function roman(value: number): string {
  let rest = Math.min(value, 3999)
  let out = ''
  for (const [size, letters] of ROMAN) {
    for (; rest >= size; rest -= size) out += letters
  }
  return out
}

/** A number in the format of a list: `1`, `a`, `A`, `i` or `I`. */
export function formatNumber(value: number, format: string): string {
  if (value >= 1 && format === 'i') return roman(value).toLowerCase()
  if (value >= 1 && format === 'I') return roman(value)
  if (value >= 1 && (format === 'a' || format === 'A')) {
    // after z come aa, bb, …; no list is longer than some thousand letters
    const times = Math.min(Math.floor((value - 1) / 26) + 1, 40)
    const letter = String.fromCharCode(97 + ((value - 1) % 26)).repeat(times)
    return format === 'A' ? letter.toUpperCase() : letter
  }
  return String(value)
}
