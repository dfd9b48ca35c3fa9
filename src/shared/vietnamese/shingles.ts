/**
 * Likeness of texts: MinHash over runs of folded syllables (A. Broder, "On the resemblance and containment of
 * documents", 1997). Folded, so that the same news with other accents, another tone placement or a recognised scan of
 * it is still the same.
 */

/** Syllables to a shingle: fewer are shared by chance, more break at every changed word. */
const WIDTH = 4
const HASHES = 40
/** Texts with fewer shingles say too little to be alike by more than chance. */
export const LEAST_SHINGLES = 24

/** Murmur3's finaliser: spreads a number over all 32 bits. */
function mix(value: number): number {
  let mixed = value ^ (value >>> 16)
  mixed = Math.imul(mixed, 0x85ebca6b)
  mixed ^= mixed >>> 13
  mixed = Math.imul(mixed, 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}

/** FNV-1a over the UTF-16 units of each word of a text, words parted by single spaces. */
function hashesOf(folded: string): Int32Array {
  const hashes = new Int32Array((folded.length >> 1) + 1)
  let count = 0
  let hash = 0x811c9dc5
  for (let i = 0; i < folded.length; i++) {
    const code = folded.charCodeAt(i)
    if (code === 0x20) {
      hashes[count++] = hash
      hash = 0x811c9dc5
    } else hash = Math.imul(hash ^ code, 0x01000193)
  }
  if (folded !== '') hashes[count++] = hash
  return hashes.subarray(0, count)
}

/** Tells of the hash of each shingle of a text given as folded tokens parted by single spaces. */
function eachShingle(folded: string, hear: (shingle: number) => void): void {
  const words = hashesOf(folded)
  for (let i = 0; i + WIDTH <= words.length; i++) {
    let hash = 0
    for (let n = 0; n < WIDTH; n++) hash = mix(hash ^ words[i + n]!) + n
    hear(hash >>> 0)
  }
}

/** Hashes of the distinct shingles of a text given as folded tokens parted by single spaces. */
export function shinglesOf(folded: string): Set<number> {
  const shingles = new Set<number>()
  eachShingle(folded, (shingle) => shingles.add(shingle))
  return shingles
}

/** The MinHash signature of a text given as folded tokens; null when it has too few shingles. */
export function signatureOf(folded: string): Uint32Array | null {
  const least = new Uint32Array(HASHES).fill(0xffffffff)
  const first = new Set<number>()
  eachShingle(folded, (shingle) => {
    if (first.size < LEAST_SHINGLES) first.add(shingle)
    // two mixed numbers give all the permutations (Kirsch and Mitzenmacher, 2006)
    const a = mix(shingle)
    const b = mix(shingle ^ 0x9e3779b9) | 1
    for (let n = 0, hash = a; n < HASHES; n++, hash = (hash + b) | 0) {
      if (hash >>> 0 < least[n]!) least[n] = hash
    }
  })
  return first.size < LEAST_SHINGLES ? null : least
}

/** Rows of a band. With ten bands of four, texts alike by 0.8 share a band with probability 0.995, by 0.3 with 0.08. */
const ROWS = 4

/** Keys of the bands of a signature: two texts that share one are worth comparing. */
export function bandsOf(signature: Uint32Array): number[] {
  return Array.from({ length: HASHES / ROWS }, (_, band) => {
    let key = band
    for (let row = 0; row < ROWS; row++) key = mix(key ^ signature[band * ROWS + row]!)
    return key
  })
}

/**
 * How alike two texts are, 0…1: the share of shingles they have in common (Jaccard), and the share of the shorter
 * one's that stand in the longer one (containment: the same news cut short).
 */
export function likeness(
  a: ReadonlySet<number>,
  b: ReadonlySet<number>
): { jaccard: number; containment: number } {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  if (small.size === 0) return { jaccard: 0, containment: 0 }
  let common = 0
  for (const shingle of small) if (large.has(shingle)) common++
  return { jaccard: common / (a.size + b.size - common), containment: common / small.size }
}
