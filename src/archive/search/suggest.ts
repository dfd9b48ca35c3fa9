/** "Có phải bạn tìm …": words of this archive near to what was typed. */
import { printQuery } from '../../shared/query/print.ts'
import { parseQuery } from '../../shared/query/parse.ts'
import { shownTerms, type Query } from '../../shared/query/tree.ts'
import { fold } from '../../shared/vietnamese/fold.ts'
import { tokenise, type Token } from '../../shared/vietnamese/tokens.ts'
import type { ReadableDb } from '../db/open.ts'
import { editDistance } from './edit-distance.ts'
import { itemColumns } from './item-columns.ts'
import { sideBySide } from './match.ts'
import { itemsMeant } from './meant.ts'
import { whileWanted, type Pause } from './pause.ts'
import { likeliestSpelling } from './spelling.ts'
import { vocabularyOf, type KnownWord, type Vocabulary } from './vocabulary.ts'

/** Words a slip may have meant that are tried among their neighbours. */
const MOST_TRIED = 24
/** Words that are compared in a step of a few milliseconds. */
const STEP = 4000
/** Words of a query that are put right; a pasted page is not. */
const MOST_WORDS = 12

/**
 * The typed text with each word this archive does not know replaced by the one that fits best, when that finds
 * something; where all words are known but never together, with one of them replaced. Null otherwise, and where there is
 * nothing to put right.
 * @param isWanted asked between the steps
 * @throws ArchiveError `superseded` when it is wanted no more
 */
export async function suggest(
  db: ReadableDb,
  text: string,
  rest: Pause,
  isWanted: () => boolean
): Promise<string | null> {
  const { tree } = parseQuery(text)
  if (tree === null) return null
  const tokens = shownTerms(tree).flatMap((term) => term.words.flatMap((word) => tokenise(word)))
  if (tokens.length === 0 || tokens.length > MOST_WORDS) return null
  const vocabulary = await vocabularyOf(db, rest)
  const pause = whileWanted(rest, isWanted)
  const asking = { db, vocabulary, pause }
  const unknown = tokens.flatMap((token, at) => (vocabulary.words.has(token.folded) ? [] : [at]))
  const ways = unknown.length > 0 ? [unknown] : tokens.length > 1 ? tokens.map((_, at) => [at]) : []
  let best: { text: string; items: number } | null = null
  for (const places of ways) {
    const suggestion = await repaired(asking, tokens, places, text)
    if (suggestion === null) continue
    const items = itemsFor(db, suggestion)
    if (items > 0 && (best === null || items > best.items)) best = { text: suggestion, items }
    await pause()
  }
  if (best === null) return null
  // whole words: what is suggested is not half-typed
  const { tree: meant } = parseQuery(`${best.text} `)
  return meant === null ? null : printable(meant, best.text)
}

type Asking = { db: ReadableDb; vocabulary: Vocabulary; pause: Pause }

/** Plain words stay as they were typed; anything else in the one way a query is printed. */
const printable = (query: Query, suggestion: string) =>
  /^[\p{L}\p{N}\s]+$/u.test(suggestion) ? suggestion.replace(/\s+/g, ' ').trim() : printQuery(query).trim()

function itemsFor(db: ReadableDb, text: string): number {
  const { tree } = parseQuery(text)
  return tree === null ? 0 : itemsMeant({ db, columns: itemColumns(db) }, tree).length
}

/** The text with the words at these places replaced; null where one of them is like no word of the archive. */
async function repaired(
  asking: Asking,
  tokens: readonly Token[],
  places: readonly number[],
  text: string
): Promise<string | null> {
  const { db } = asking
  const keys = tokens.map((token) => token.folded)
  // the name of a field has accents of its own
  const isAccented = tokens.some(({ exact }) => /[^\u0000-\u007f]/.test(exact))
  let suggestion = text.normalize('NFC')
  for (const at of places) {
    const word = await fitting(asking, keys, at)
    if (word === null) return null
    keys[at] = word.key
    const spelling = isAccented
      ? (likeliestSpelling(db, tokens, keys, at) ?? word.spelling)
      : fold(word.spelling)
    suggestion = replaceWord(suggestion, tokens[at]!.text.normalize('NFC'), spelling)
  }
  return suggestion === text.normalize('NFC') ? null : suggestion
}

function replaceWord(text: string, word: string, other: string): string {
  const escaped = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return text.replace(new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'gu'), other)
}

/** The known word nearest to one of the query that most often stands beside its neighbours there. */
async function fitting(asking: Asking, keys: readonly string[], at: number): Promise<KnownWord | null> {
  const { db, vocabulary, pause } = asking
  const near = await nearest(asking, keys[at]!)
  if (near.length <= 1) return near[0] ?? null
  const isKnown = (key: string | undefined) => key !== undefined && vocabulary.words.has(key)
  const left = isKnown(keys[at - 1]) ? [keys[at - 1]!] : []
  const right = isKnown(keys[at + 1]) ? [keys[at + 1]!] : []
  const fits = async (phrase: readonly string[]) => {
    if (phrase.length < 2) return 0
    await pause()
    return times(db, phrase)
  }
  let best: { word: KnownWord; worth: number } | null = null
  for (const word of near) {
    const { key, items } = word
    const both = left.length + right.length === 2 ? await fits([...left, key, ...right]) : 0
    const either = (await fits([...left, key])) + (await fits([key, ...right]))
    const worth = both * 1e12 + either * 1e6 + items
    if (best === null || worth > best.worth) best = { word, worth }
  }
  return best!.word
}

/** How many texts hold these words side by side. */
const times = (db: ReadableDb, phrase: readonly string[]) =>
  db
    .prepare('SELECT count(*) FROM search_bodies WHERE search_bodies MATCH ?')
    .pluck()
    .get(sideBySide(phrase, false)) as number

/** Nobody types a figure for a letter, nor one letter for another word of one letter. */
const isSlipFor = (key: string, other: string) =>
  key !== other && key.length > 1 && /\d/.test(key) === /\d/.test(other)

/** Words at the smallest edit distance (one for short words, two from six letters on), the commonest first. */
async function nearest({ vocabulary, pause }: Asking, key: string): Promise<KnownWord[]> {
  const furthest = key.length >= 6 ? 2 : 1
  for (let most = 1; most <= furthest; most++) {
    const found: KnownWord[] = []
    for (let length = key.length - most; length <= key.length + most; length++) {
      for (const [at, word] of (vocabulary.byLength.get(length) ?? []).entries()) {
        if (at % STEP === 0) await pause()
        if (isSlipFor(key, word.key) && editDistance(key, word.key, most) <= most) found.push(word)
      }
    }
    if (found.length > 0) return found.sort((a, b) => b.items - a.items).slice(0, MOST_TRIED)
  }
  return []
}
