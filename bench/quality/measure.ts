/** Asks questions through the archive's own call and counts how often the answer is right. */
import type { Archive } from '../../src/archive/index.ts'
import { tokenise } from '../../src/shared/vietnamese/tokens.ts'
import type { Baseline } from './baselines.ts'
import type { Corpus } from './corpus.ts'
import { drawCodes, hasCode } from './codes.ts'
import { knownItems, type Random } from './draw.ts'
import { drawMisspelt } from './misspelt.ts'
import { drawNames, saysName } from './names.ts'
import { phrases, wanted } from './phrases.ts'

/** What is typed, what was meant (for the list of misses), and which items answer it. */
export type Question = { text: string; meant: string; isRight(id: number): boolean }

export type Miss = { text: string; meant: string; rank: number | null; first: string }

export type Figures = {
  questions: number
  /** Shares of questions with a right item first, and among the first five. */
  at1: number
  at5: number
  medianMs: number
  p95Ms: number
  misses: Miss[]
}

/** A page as the window asks for it. */
const PAGE = 50
const TOP = 5

const classes = ['a3', 'a5', 'b5', 'c6', 'd', 'd-glued', 'e'] as const
export type QuestionClass = (typeof classes)[number]
export const questionClasses: readonly QuestionClass[] = classes

/** Draws the questions of a class; the same for the same seed. */
export function questionsOf(kind: QuestionClass, corpus: Corpus, count: number, random: Random): Question[] {
  const has = (id: number) => corpus.byId.get(id)
  switch (kind) {
    case 'd':
    case 'd-glued':
      return drawCodes(corpus, count, random, kind === 'd-glued').map(({ text, code }) => ({
        text,
        meant: code,
        isRight: (id) => hasCode(has(id)!, code)
      }))
    case 'e':
      return drawNames(corpus, count, random).map((name) => ({
        text: name.text,
        meant: name.name,
        isRight: (id) => saysName(has(id)!, name)
      }))
    default:
      return knownItems[kind](corpus, count, random).map(({ text, target }) => {
        const alike = corpus.alike(target.id)
        return { text, meant: `${target.id} ${target.title}`, isRight: (id) => alike.has(id) }
      })
  }
}

const quantile = (sorted: readonly number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0

/** Asks the archive every question in turn. */
export async function ask(archive: Archive, questions: readonly Question[]): Promise<Figures> {
  const ms: number[] = []
  const misses: Miss[] = []
  let [at1, at5] = [0, 0]
  for (const { text, meant, isRight } of questions) {
    const started = performance.now()
    const { hits } = await archive.call('search.run', { text, filter: {}, limit: PAGE })
    ms.push(performance.now() - started)
    const rank = hits.findIndex((hit) => isRight(hit.item.id))
    if (rank === 0) at1++
    if (rank >= 0 && rank < TOP) at5++
    if (rank !== 0)
      misses.push({ text, meant, rank: rank < 0 ? null : rank + 1, first: hits[0]?.item.title ?? '' })
  }
  ms.sort((a, b) => a - b)
  const share = (right: number) => right / Math.max(1, questions.length)
  return {
    questions: questions.length,
    at1: share(at1),
    at5: share(at5),
    medianMs: quantile(ms, 0.5),
    p95Ms: quantile(ms, 0.95),
    misses
  }
}

/** The same questions by a baseline. */
export function askBaseline(
  baseline: Baseline,
  questions: readonly Question[]
): { at1: number; at5: number } {
  const ranks = questions.map(({ text, isRight }) => baseline.search(text).findIndex(isRight))
  const share = (isGood: (rank: number) => boolean) => ranks.filter(isGood).length / Math.max(1, ranks.length)
  return { at1: share((rank) => rank === 0), at5: share((rank) => rank >= 0) }
}

export type Suggested = { questions: number; right: number; misses: Miss[] }

/** Misspelt queries: is the text that is suggested the one that was meant? */
export async function askSuggestions(corpus: Corpus, count: number, random: Random): Promise<Suggested> {
  const drawn = drawMisspelt(corpus, count, random)
  const misses: Miss[] = []
  const keys = (text: string) =>
    tokenise(text)
      .map((token) => token.folded)
      .join(' ')
  for (const { text, meant } of drawn) {
    const { suggestion: suggested } = await corpus.archive.call('search.suggest', { text })
    if (suggested === null || keys(suggested) !== keys(meant))
      misses.push({ text, meant, rank: null, first: suggested ?? '' })
  }
  return { questions: drawn.length, right: 1 - misses.length / Math.max(1, drawn.length), misses }
}

export type PhraseFigures = { words: number; right: number; misses: Miss[] }

/** Two-syllable words: do the first ten hits hold the phrase, as far as there are so many? */
export async function askPhrases(corpus: Corpus): Promise<PhraseFigures> {
  const misses: Miss[] = []
  const asked = phrases()
  for (const phrase of asked) {
    const least = wanted(corpus, phrase)
    const { hits } = await corpus.archive.call('search.run', { text: phrase.text, filter: {}, limit: PAGE })
    const holding = hits.slice(0, 10).map(({ item }) => phrase.holds(corpus.byId.get(item.id)!))
    const isRight = holding.slice(0, least).every(Boolean) && holding.length >= least
    if (isRight) continue
    const rank = holding.indexOf(false)
    misses.push({
      text: phrase.text,
      meant: `${least} hits`,
      rank: rank + 1,
      first: hits[rank]?.item.title ?? ''
    })
  }
  return { words: asked.length, right: asked.length - misses.length, misses }
}
