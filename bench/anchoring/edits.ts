/** Edits of a text as cleaning, OCR and repair make them, each with the way from every old offset to the new one. */

/** A text in the making: its units, and of each the offset it came from (−1: new). */
export type Draft = { units: string[]; origins: number[] }

export const draftOf = (text: string): Draft => ({
  units: text.split(''),
  origins: Array.from({ length: text.length }, (_, at) => at)
})

export type Edited = {
  text: string
  /** Where a range of the old text lies now: from its first to its last unit that is left; null when less than half of them is. */
  rangeOf(start: number, end: number): { start: number; end: number } | null
}

/** The draft as a text. */
export function finish({ units, origins }: Draft, oldLength: number): Edited {
  const places = new Int32Array(oldLength).fill(-1)
  let at = 0
  for (const [index, unit] of units.entries()) {
    const origin = origins[index]!
    if (origin >= 0) places[origin] = at
    at += unit.length
  }
  const sizes = new Map<number, number>()
  at = 0
  for (const unit of units) {
    sizes.set(at, unit.length)
    at += unit.length
  }
  return {
    text: units.join(''),
    rangeOf(start, end) {
      const left = [...places.subarray(start, end)].filter((place) => place >= 0)
      if (left.length * 2 < end - start) return null
      const first = Math.min(...left)
      const last = Math.max(...left)
      return { start: first, end: last + (sizes.get(last) ?? 1) }
    }
  }
}

/** Ranges of the blocks of a text, blank lines between them. */
export function blocksOf(text: string): { start: number; end: number }[] {
  const blocks: { start: number; end: number }[] = []
  for (const { 0: block, index } of text.matchAll(/[^\n]+/g)) {
    if (block.trim() !== '') blocks.push({ start: index, end: index + block.length })
  }
  return blocks
}

/** Letters that recognition mistakes for each other. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  l: '1',
  '1': 'l',
  o: '0',
  '0': 'o',
  O: '0',
  i: 'ì',
  ì: 'i',
  u: 'ư',
  ư: 'u',
  ơ: 'o',
  ô: 'ó',
  ó: 'ô',
  e: 'ẹ',
  ê: 'ế',
  ế: 'ê',
  ề: 'ê',
  a: 'à',
  à: 'a',
  á: 'â',
  â: 'á',
  ă: 'â',
  ạ: 'a',
  ả: 'á',
  đ: 'd',
  d: 'đ',
  Đ: 'D',
  n: 'ri',
  h: 'b',
  c: 'e',
  m: 'rn',
  '.': ',',
  ',': '.',
  ị: 'i',
  ọ: 'o',
  ụ: 'u',
  ộ: 'ô',
  ờ: 'ở',
  ở: 'ờ',
  ứ: 'ừ',
  ữ: 'ư',
  S: '5',
  g: 'q',
  t: 'f'
}

/** Changes about `share` of the units: lookalikes, lost and doubled letters, lost and added blanks. */
export function misread(draft: Draft, share: number, random: () => number): Draft {
  const units: string[] = []
  const origins: number[] = []
  for (const [index, unit] of draft.units.entries()) {
    const origin = draft.origins[index]!
    if (unit === '\n' || random() >= share) {
      units.push(unit)
      origins.push(origin)
      continue
    }
    const kind = random()
    if (kind < 0.75) {
      const wrong = LOOKALIKES[unit] ?? (unit === ' ' ? '' : unit === unit.toLowerCase() ? 'x' : 'X')
      if (wrong === '') continue
      units.push(wrong)
      origins.push(origin)
    } else if (kind < 0.9) continue
    else {
      units.push(unit, unit === ' ' ? '.' : ' ')
      origins.push(origin, -1)
    }
  }
  return { units, origins }
}

/** Takes a stretch out. */
export function without(draft: Draft, start: number, end: number): Draft {
  const keep = (origin: number) => origin < start || origin >= end
  const kept = draft.origins.flatMap((origin, index) => (keep(origin) ? [index] : []))
  return {
    units: kept.map((index) => draft.units[index]!),
    origins: kept.map((index) => draft.origins[index]!)
  }
}

/** Puts foreign words before an old offset. */
export function withInserted(draft: Draft, before: number, words: string): Draft {
  const found = draft.origins.findIndex((origin) => origin >= before)
  const at = found < 0 ? draft.units.length : found
  const added = words.split('')
  return {
    units: [...draft.units.slice(0, at), ...added, ...draft.units.slice(at)],
    origins: [...draft.origins.slice(0, at), ...added.map(() => -1), ...draft.origins.slice(at)]
  }
}

/** Exchanges two stretches, the first before the second. */
export function swapped(
  draft: Draft,
  one: { start: number; end: number },
  other: { start: number; end: number }
): Draft {
  const part = (start: number, end: number) => ({
    units: draft.units.slice(start, end),
    origins: draft.origins.slice(start, end)
  })
  const parts = [
    part(0, one.start),
    part(other.start, other.end),
    part(one.end, other.start),
    part(one.start, one.end),
    part(other.end, draft.units.length)
  ]
  return { units: parts.flatMap(({ units }) => units), origins: parts.flatMap(({ origins }) => origins) }
}
