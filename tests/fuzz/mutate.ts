/** Mutants: files that were whole and are so no longer, each made again by its seed. */
import { CFB } from '@e965/xlsx'

export type Random = () => number

/** Mulberry32: small, fast, the same on every machine. */
export function randomOf(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const below = (random: Random, limit: number) => Math.floor(random() * Math.max(1, limit))

type Mutation = (bytes: Uint8Array, random: Random, other: Uint8Array) => Uint8Array

const splice = (bytes: Uint8Array, at: number, removed: number, added: Uint8Array) =>
  Buffer.concat([bytes.subarray(0, at), added, bytes.subarray(at + removed)])

const mutations: readonly Mutation[] = [
  function flipBits(bytes, random) {
    const out = bytes.slice()
    for (let n = 1 + below(random, 12); n > 0; n--) out[below(random, out.length)]! ^= 1 << below(random, 8)
    return out
  },
  function extremeNumbers(bytes, random) {
    const out = Buffer.from(bytes)
    const values = [0, 1, 0x7f, 0xff, 0x7fff, 0xffff, 0x7fffffff, 0xffffffff]
    for (let n = 1 + below(random, 4); n > 0 && out.length > 4; n--) {
      out.writeUInt32LE(values[below(random, values.length)]!, below(random, out.length - 4))
    }
    return out
  },
  (bytes, random) => bytes.slice(0, below(random, bytes.length)),
  (bytes, random) => {
    const at = below(random, bytes.length)
    return splice(bytes, at, 1 + below(random, Math.min(2000, bytes.length)), new Uint8Array(0))
  },
  (bytes, random) => {
    const at = below(random, bytes.length)
    const piece = bytes.slice(at, at + 1 + below(random, 400))
    const many = Buffer.concat(Array.from({ length: 1 + below(random, 200) }, () => piece))
    return splice(bytes, at, 0, many)
  },
  (bytes, random, other) => {
    const from = below(random, other.length)
    const piece = other.slice(from, from + 1 + below(random, 4000))
    return splice(bytes, below(random, bytes.length), below(random, 2000), piece)
  },
  (bytes, random) => {
    // structure by the ten thousand: brackets, tags and groups that open and never close
    const openers = ['{\\rtf1', '<div>', '(', '[', '<w:p>', '{', '<table><tr><td>', '>> obj', '--ranh\r\n']
    const word = Buffer.from(openers[below(random, openers.length)]!)
    return splice(
      bytes,
      below(random, bytes.length),
      0,
      Buffer.concat(Array.from({ length: below(random, 20_000) }, () => word))
    )
  }
]

const isZip = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b

/** Changes one part of a zip container and packs it again with the right checksums, so that the reader gets to it. */
function mutateInside(bytes: Uint8Array, random: Random, other: Uint8Array): Uint8Array {
  const container = CFB.read(Buffer.from(bytes), { type: 'buffer' })
  const parts = container.FileIndex.filter(
    (part: { type: number; content: ArrayLike<number> }) => part.type === 2 && part.content.length > 0
  )
  const part = parts[below(random, parts.length)]
  if (!part) return bytes
  part.content = Buffer.from(mutateBytes(Uint8Array.from(part.content), random, other))
  return new Uint8Array(
    CFB.write(container, { type: 'buffer', fileType: 'zip', compression: true }) as Buffer
  )
}

function mutateBytes(bytes: Uint8Array, random: Random, other: Uint8Array): Uint8Array {
  let out = bytes
  for (let n = 1 + below(random, 3); n > 0 && out.length > 0; n--) {
    out = mutations[below(random, mutations.length)]!(out, random, other)
  }
  return out
}

/** One mutant of `bytes`; `other` is another file that pieces may come from. */
export function mutate(bytes: Uint8Array, random: Random, other: Uint8Array): Uint8Array {
  if (isZip(bytes) && random() < 0.6) {
    try {
      return mutateInside(bytes, random, other)
    } catch {
      // a container the packer cannot take apart is changed from outside
    }
  }
  return mutateBytes(bytes, random, other)
}
