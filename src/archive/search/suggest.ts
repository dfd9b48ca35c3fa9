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
import { vocabularyOf, type KnownWord } from './vocabulary.ts'

/** Words a slip may have meant that are tried among their neighbours. */
const MOST_TRIED = 24
/** Words of a query that are put right; a pasted page is not. */
const MOST_WORDS = 12

/**
 * The typed text with each word this archive does not know replaced by the one that fits best, when that finds
 * something; where all words are known but never together, with one of them replaced. Null otherwise.
 */
export function suggest(db: ReadableDb, tree: Query, text: string): string | null {
  const tokens = shownTerms(tree).flatMap((term) => term.words.flatMap((word) => tokenise(word)))
  if (tokens.length === 0 || tokens.length > MOST_WORDS) return null
  const { known } = vocabularyOf(db)
  const unknown = tokens.flatMap((token, at) => (known.has(token.folded) ? [] : [at]))
  const ways = unknown.length > 0 ? [unknown] : tokens.length > 1 ? tokens.map((_, at) => [at]) : []
  let best: { text: string; items: number } | null = null
  for (const places of ways) {
    const suggestion = repaired(db, tokens, places, text)
    if (suggestion === null) continue
    const items = itemsFor(db, suggestion)
    if (items > 0 && (best === null || items > best.items)) best = { text: suggestion, items }
  }
  if (best === null) return null
  const { tree: meant } = parseQuery(best.text)
  return meant === null ? null : printable(meant, best.text)
}

/** Plain words stay as they were typed; anything else in the one way a query is printed. */
const printable = (query: Query, suggestion: string) =>
  /^[\p{L}\p{N}\s]+$/u.test(suggestion) ? suggestion : printQuery(query)

function itemsFor(db: ReadableDb, text: string): number {
  const { tree } = parseQuery(text)
  return tree === null ? 0 : itemsMeant({ db, columns: itemColumns(db) }, tree).length
}

/** The text with the words at these places replaced; null where one of them is like no word of the archive. */
function repaired(
  db: ReadableDb,
  tokens: readonly Token[],
  places: readonly number[],
  text: string
): string | null {
  const { spelt } = vocabularyOf(db)
  const keys = tokens.map((token) => token.folded)
  const isAccented = /[^\u0000-\u007f]/.test(text.normalize('NFC'))
  let suggestion = text.normalize('NFC')
  for (const at of places) {
    const key = fitting(db, keys, at)
    if (key === null) return null
    keys[at] = key
    const spelling = spelt.get(key)?.key ?? key
    suggestion = replaceWord(
      suggestion,
      tokens[at]!.text.normalize('NFC'),
      isAccented ? spelling : fold(spelling)
    )
  }
  return suggestion === text.normalize('NFC') ? null : suggestion
}

function replaceWord(text: string, word: string, other: string): string {
  const escaped = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return text.replace(new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'gu'), other)
}

/** The known word nearest to one of the query that most often stands beside its neighbours there. */
function fitting(db: ReadableDb, keys: readonly string[], at: number): string | null {
  const near = nearest(db, keys[at]!)
  if (near.length <= 1) return near[0]?.key ?? null
  const { known } = vocabularyOf(db)
  const isKnown = (key: string | undefined) => key !== undefined && known.has(key)
  const left = isKnown(keys[at - 1]) ? [keys[at - 1]!] : []
  const right = isKnown(keys[at + 1]) ? [keys[at + 1]!] : []
  const worth = ({ key, items }: KnownWord) => {
    const fits = (phrase: readonly string[]) => (phrase.length < 2 ? 0 : times(db, phrase))
    const both = left.length + right.length === 2 ? fits([...left, key, ...right]) : 0
    return both * 1e12 + (fits([...left, key]) + fits([key, ...right])) * 1e6 + items
  }
  return near
    .map((word) => ({ key: word.key, worth: worth(word) }))
    .reduce((a, b) => (b.worth > a.worth ? b : a)).key
}

/** How many texts hold these words side by side. */
const times = (db: ReadableDb, phrase: readonly string[]) =>
  db
    .prepare('SELECT count(*) FROM search_bodies WHERE search_bodies MATCH ?')
    .pluck()
    .get(sideBySide(phrase, false)) as number

/** Words at the smallest edit distance (one for short words, two from six letters on), the commonest first. */
function nearest(db: ReadableDb, key: string): KnownWord[] {
  const { byLength } = vocabularyOf(db)
  const furthest = key.length >= 6 ? 2 : 1
  for (let most = 1; most <= furthest; most++) {
    const found: KnownWord[] = []
    for (let length = key.length - most; length <= key.length + most; length++) {
      for (const word of byLength.get(length) ?? []) {
        if (word.key !== key && editDistance(key, word.key, most) <= most) found.push(word)
      }
    }
    if (found.length > 0) return found.sort((a, b) => b.items - a.items).slice(0, MOST_TRIED)
  }
  return []
}
