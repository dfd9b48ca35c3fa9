import type { Buffer } from 'node:buffer'

/** Types of the values of properties ([MS-OXCDATA] 2.11.1): text of single bytes, and in UTF-16. */
export const STRING_8 = 0x001e
export const STRING_16 = 0x001f
/** Types of variable length: strings, objects, binary; their values are counted and padded to four bytes. */
const VARIABLE = new Set([STRING_8, STRING_16, 0x000d, 0x0102])
const FIXED: Readonly<Record<number, number>> = {
  0x0005: 8,
  0x0006: 8,
  0x0007: 8,
  0x0014: 8,
  0x0040: 8,
  0x0048: 16
}
const MULTIPLE = 0x1000

function padded(length: number): number {
  return (length + 3) & ~3
}

export type Property = { id: number; type: number; value: Buffer }

/**
 * The values in a list of MAPI properties ([MS-OXTNEF] 2.1.3.4), one by one.
 * @throws RangeError where the list is damaged
 */
export function* propertiesIn(list: Buffer): Generator<Property> {
  let at = 4
  const count = list.readUInt32LE(0)
  for (let property = 0; property < count; property++) {
    const type = list.readUInt16LE(at)
    const id = list.readUInt16LE(at + 2)
    at += 4
    if (id >= 0x8000) {
      const isNamed = list.readUInt32LE(at + 16) === 1
      at += 24 + (isNamed ? padded(list.readUInt32LE(at + 20)) : 0)
    }
    const plain = type & ~MULTIPLE
    const isCounted = VARIABLE.has(plain) || (type & MULTIPLE) !== 0
    const values = isCounted ? list.readUInt32LE(at) : 1
    if (isCounted) at += 4
    for (let value = 0; value < values; value++) {
      const length = VARIABLE.has(plain) ? list.readUInt32LE(at) : (FIXED[plain] ?? 4)
      if (VARIABLE.has(plain)) at += 4
      // a count of values may be any number
      if (at + length > list.length) throw new RangeError('The list of properties breaks off')
      yield { id, type: plain, value: list.subarray(at, at + length) }
      at += padded(length)
    }
  }
}
