/** The seeded draw of known-item queries: a stretch of an article's title or body, as a person remembers it. */
import { bodyOf, wordsIn, type Article, type Articles, type Word } from './corpus.ts'

export type KnownItem = { text: string; target: Article }

export type Random = () => number

export const anyOf = <T>(list: readonly T[], random: Random): T => list[Math.floor(random() * list.length)]!

/** A list in an order of chance. */
export function shuffled<T>(list: readonly T[], random: Random): T[] {
  const mixed = [...list]
  for (let at = mixed.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1))
    ;[mixed[at], mixed[other]] = [mixed[other]!, mixed[at]!]
  }
  return mixed
}

const stretch = (words: readonly Word[], length: number, random: Random): Word[] => {
  const start = Math.floor(random() * (words.length - length + 1))
  return words.slice(start, start + length)
}

const typed = (words: readonly Word[]) => words.map((word) => word.typed).join(' ')
const accented = (words: readonly Word[]) => words.map((word) => word.text.toLowerCase()).join(' ')

/** `length` words of a title that stand together. */
function* fromTitles(corpus: Articles, length: number, random: Random): Generator<[Word[], Article]> {
  for (;;) {
    const target = anyOf(corpus.articles, random)
    const words = wordsIn(target.title)
    if (words.length >= length) yield [stretch(words, length, random), target]
  }
}

/** `length` words of a paragraph that stand together. */
function* fromBodies(corpus: Articles, length: number, random: Random): Generator<[Word[], Article]> {
  for (;;) {
    const target = anyOf(corpus.articles, random)
    const body = bodyOf(target)
    const words = wordsIn(body)
    if (words.length < length) continue
    const some = stretch(words, length, random)
    if (!body.slice(some[0]!.start, some.at(-1)!.end).includes('\n')) yield [some, target]
  }
}

function take(
  pairs: Generator<[Word[], Article]>,
  count: number,
  write: (words: readonly Word[]) => string
): KnownItem[] {
  const drawn: KnownItem[] = []
  for (const [words, target] of pairs) {
    if (drawn.length === count) break
    drawn.push({ text: write(words), target })
  }
  return drawn
}

/** Classes whose target is one article. */
export const knownItems: Readonly<
  Record<'a3' | 'a5' | 'b5' | 'c6', (corpus: Articles, count: number, random: Random) => KnownItem[]>
> = {
  a3: (corpus, count, random) => take(fromTitles(corpus, 3, random), count, typed),
  a5: (corpus, count, random) => take(fromTitles(corpus, 5, random), count, typed),
  b5: (corpus, count, random) => take(fromTitles(corpus, 5, random), count, accented),
  c6: (corpus, count, random) => take(fromBodies(corpus, 6, random), count, typed)
}

/** `least` to `most` words of a title without accents, for spoiling one of them. */
export function titleStretches(
  corpus: Articles,
  { least, most }: { least: number; most: number },
  random: Random
): Generator<[Word[], Article]> {
  return fromTitles(corpus, least + Math.floor(random() * (most - least + 1)), random)
}
