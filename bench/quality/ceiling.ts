/**
 * The most any ranking can reach. An article is drawn by chance and a place in it by chance, and several articles may hold
 * the very words: then nothing in the query tells which is meant. The best guess is the one with most such places among
 * its places, and it is right as often as its share says.
 */
import { keysIn } from '../../src/shared/vietnamese/tokens.ts'
import { bodyOf, type Article } from './corpus.ts'
import type { Question, QuestionClass } from './measure.ts'
import type { Cell } from './report.ts'

/** What of an article the queries of a class are drawn from, and whether they have accents. */
const drawnFrom: Partial<Record<QuestionClass, (article: Article) => string>> = {
  a3: ({ title }) => keysIn(title).folded,
  a5: ({ title }) => keysIn(title).folded,
  b5: ({ title }) => keysIn(title).exact,
  c6: (article) => keysIn(bodyOf(article)).folded
}

/** Expected success at 1 and at 5 of the best ranking there can be; null for classes not drawn from one article. */
export function ceilingOf(
  kind: QuestionClass,
  articles: readonly Article[],
  questions: readonly Question[]
): Cell | null {
  const read = drawnFrom[kind]
  if (read === undefined) return null
  const asked = questions.map(({ text }) => keysIn(text)[kind === 'b5' ? 'exact' : 'folded'].split(' '))
  const byFirst = new Map<string, number[]>()
  for (const [at, words] of asked.entries()) {
    const first = byFirst.get(words[0]!)
    if (first) first.push(at)
    else byFirst.set(words[0]!, [at])
  }
  const shares = asked.map((): number[] => [])
  for (const article of articles) {
    const words = read(article).split(' ')
    const places = new Map<number, number>()
    for (const [start, word] of words.entries()) {
      for (const at of byFirst.get(word) ?? []) {
        if (asked[at]!.every((each, n) => words[start + n] === each))
          places.set(at, (places.get(at) ?? 0) + 1)
      }
    }
    for (const [at, count] of places) shares[at]!.push(count / (words.length - asked[at]!.length + 1))
  }
  const expected = (first: number) =>
    shares.reduce((sum, each) => {
      const best = each.toSorted((a, b) => b - a)
      const total = (some: readonly number[]) => some.reduce((all, share) => all + share, 0)
      return sum + total(best.slice(0, first)) / (total(best) || 1)
    }, 0) / shares.length
  return { at1: expected(1), at5: expected(5) }
}
