/** A seeded mix of queries as people type them, from one letter to a line with signs, drawn from the archive's own articles. */
import type { Input } from '../src/shared/ipc/contract.ts'
import { wordsIn, type Articles } from './quality/corpus.ts'
import { drawCodes } from './quality/codes.ts'
import { anyOf, knownItems, shuffled, type Random } from './quality/draw.ts'
import { drawNames } from './quality/names.ts'

export type MixedQuery = {
  kind: string
  text: string
  filter: Input<'search.run'>['filter']
  /** The same for FTS5 alone; null where that has no such thing. */
  match: string | null
}

const TOGETHER = 500

/** Words as FTS5 takes them; the last is a prefix, as the engine reads the last word typed. */
const all = (keys: readonly string[]) =>
  keys.map((key, at) => `"${key}"${at === keys.length - 1 ? ' *' : ''}`).join(' ')
const keysOf = (text: string) => wordsIn(text).map((word) => word.typed)

/** Some five hundred queries, in an order of chance; the same for the same seed and articles. */
export function mixedQueries(source: Articles, random: Random): MixedQuery[] {
  const counts = new Map<string, number>()
  for (const { folded } of source.articles)
    for (const word of new Set(folded.trim().split(' '))) counts.set(word, (counts.get(word) ?? 0) + 1)
  const commonest = [...counts]
    .filter(([word]) => /^\p{L}+$/u.test(word))
    .sort((a, b) => b[1] - a[1])
    .map(([word]) => word)
  const some = (share: number, make: () => Omit<MixedQuery, 'kind' | 'filter'> & Partial<MixedQuery>) => ({
    count: Math.round(share * TOGETHER),
    make
  })
  const plain = (text: string) => ({ text, match: all(keysOf(text)) })
  const common = (most: number) => anyOf(commonest.slice(0, most), random)
  const titled = (kind: 'a3' | 'a5' | 'b5' | 'c6') => knownItems[kind](source, 1, random)[0]!.text
  const pair = () => titled('a3').split(' ').slice(0, 2).join(' ')
  const names = drawNames(source, 60, random)
  const codes = drawCodes(source, 60, random)
  const year = () => String(2015 + Math.floor(random() * 7))
  const kinds = {
    'one letter': some(0.08, () => plain(anyOf([...'abcdeghiklmnopqrstuvxy'], random))),
    'two letters': some(0.06, () => plain(common(400).slice(0, 2))),
    'a common word': some(0.1, () => plain(common(60))),
    'two common words': some(0.08, () => plain(`${common(60)} ${common(60)}`)),
    'two words': some(0.14, () => plain(pair())),
    'three words': some(0.1, () => plain(titled('a3'))),
    'five words': some(0.06, () => plain(titled('a5'))),
    'five words, accents': some(0.06, () => plain(titled('b5'))),
    'six words of a body': some(0.06, () => plain(titled('c6'))),
    'a name': some(0.08, () => plain(anyOf(names, random).text)),
    'a document code': some(0.04, () => plain(anyOf(codes, random).text)),
    'a phrase': some(0.04, () => {
      const words = titled('a3')
      return { text: `"${words}"`, match: `"${words}"` }
    }),
    'either, or not': some(0.04, () => {
      const [a, b] = [pair(), common(200)]
      return random() < 0.5
        ? { text: `${a} OR ${b}`, match: `(${all(keysOf(a))}) OR "${b}" *` }
        : { text: `${a} -${b}`, match: `(${all(keysOf(a))}) NOT "${b}"` }
    }),
    'in the title': some(0.02, () => ({ text: `tiêu_đề:${common(300)}`, match: null })),
    'with a date': some(0.02, () => ({ text: `${pair()} ngày:${year()}`, match: null })),
    'with filters': some(0.02, () => ({ text: pair(), match: null, filter: { format: 'txt', year: year() } }))
  }
  const drawn = Object.entries(kinds).flatMap(([kind, { count, make }]) =>
    Array.from({ length: count }, (): MixedQuery => ({ filter: {}, ...make(), kind }))
  )
  return shuffled(drawn, random)
}
