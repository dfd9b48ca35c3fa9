/**
 * A text as cleaning can't change it: NFC, lower case, one space for any blank, plain quotes and dashes,
 * invisible characters gone; with the way back to the offsets of the original.
 */

export type Canonical = {
  text: string
  /** For each unit of `text`, where its original begins and ends. */
  starts: Int32Array
  ends: Int32Array
}

const SAME: Record<string, string> = {
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '‘': "'",
  '’': "'",
  '…': '.'
}
const CLUSTER = /\s+|[\u00AD\u200B-\u200D\u2060\uFEFF]+|[^\p{M}]\p{M}*|\p{M}+/suy

/** 0 = not yet known, 0xFFFF = needs the slow way; else the unit it becomes. */
const PLAIN = new Uint16Array(0x10000)
const SLOW = 0xffff

function plainUnit(code: number): number {
  const unit = String.fromCharCode(code)
  if (/[\p{M}\s\u00AD\u200B-\u200D\u2060\uFEFF\p{Cs}\p{Cn}]/u.test(unit)) return SLOW
  const same = SAME[unit] ?? (/\p{Pd}/u.test(unit) ? '-' : unit.normalize('NFC').toLowerCase())
  return same.length === 1 && same.normalize('NFC') === same ? same.charCodeAt(0) : SLOW
}

const MARK = /\p{M}/u

function isPlainAt(text: string, at: number): number {
  const code = text.charCodeAt(at)
  let plain = PLAIN[code] ?? 0
  if (plain === 0) {
    plain = plainUnit(code)
    PLAIN[code] = plain
  }
  if (plain === SLOW) return SLOW
  const next = text.charCodeAt(at + 1)
  return next >= 0x300 && MARK.test(String.fromCharCode(next)) ? SLOW : plain
}

/** Linear in the length of `text`. */
export function canonicalise(text: string): Canonical {
  const units = new Uint16Array(text.length * 3 + 8)
  const starts = new Int32Array(units.length)
  const ends = new Int32Array(units.length)
  let length = 0
  const put = (unit: number, start: number, end: number): void => {
    units[length] = unit
    starts[length] = start
    ends[length++] = end
  }
  for (let at = 0; at < text.length;) {
    const plain = isPlainAt(text, at)
    if (plain !== SLOW) {
      put(plain, at, ++at)
      continue
    }
    CLUSTER.lastIndex = at
    const cluster = CLUSTER.exec(text)?.[0] ?? text.slice(at, at + 1)
    const end = at + cluster.length
    if (/^\s/.test(cluster)) put(0x20, at, end)
    else if (!/^[\u00AD\u200B-\u200D\u2060\uFEFF]/.test(cluster)) {
      const composed = cluster
        .normalize('NFC')
        .toLowerCase()
        .normalize('NFC')
        .slice(0, cluster.length * 3)
      for (let i = 0; i < composed.length && length < units.length; i++) put(composed.charCodeAt(i), at, end)
    }
    at = end
  }
  let out = ''
  for (let i = 0; i < length; i += 4096)
    out += String.fromCharCode(...units.subarray(i, Math.min(i + 4096, length)))
  return { text: out, starts: starts.subarray(0, length), ends: ends.subarray(0, length) }
}

/** The original range of canonical units [start, end); null when empty. */
export function originalRange(canonical: Canonical, start: number, end: number) {
  const from = canonical.starts[start]
  const to = canonical.ends[end - 1]
  return from === undefined || to === undefined || end <= start ? null : { start: from, end: to }
}
