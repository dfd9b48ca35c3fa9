/**
 * The tiers hits are ranked in. Inside a tier titles go by their length, texts by bm25
 * (https://www.sqlite.org/fts5.html#the_bm25_function) or by date where they are many. A few hits are read and compared
 * in their texts, which costs less than asking the index for each way their words may stand together.
 */
import type { ReadableDb } from '../db/open.ts'
import { askTogether } from './ask-texts.ts'
import { bestOf, type Compare } from './best-of.ts'
import { heldText } from './held-texts.ts'
import { membership, type Ids } from './ids.ts'
import type { ItemColumns } from './item-columns.ts'
import { allOfThem, anyOfThem, inHead, sideBySide, wordOf } from './match.ts'
import { once } from './once.ts'
import { latestFirst, NOTHING, type Ordered } from './ordered.ts'
import { isLittleToRead, readTogether } from './read-texts.ts'
import { standsAsTyped } from './stands-exactly.ts'
import { isLongOpen, openKeys, type Wanted, type Wording } from './wanted.ts'
import { idsInAll, idsOf, idsWithTags, wordSet } from './word-sets.ts'

/** Hits of one worth, in their order. @param isFirst nothing better was found */
export type Tier = (isFirst: boolean) => Ordered

/** The tiers of hits that hold wanted words, the best first; what is in none of them comes after. */
export function tiersOf(db: ReadableDb, columns: ItemColumns, hits: Ids, wanted: Wanted): Tier[] {
  const { wordings, hasAccents } = wanted
  const [typed] = wordings
  if (!typed) return []
  const inTitle = (expression: string | null, column: 'title' | 'title_exact' = 'title') =>
    expression === null
      ? NOTHING
      : shortestTitleFirst(columns, headed(db, columns, 'search_heads', inHead(expression, column), typed))
  const whole = anyOfThem(wordings.map((wording) => sideBySide(wording.folded, false)))!
  const open = anyOfThem(openPhrases(wordings))
  const exactly = once(() => (hasAccents ? exactWords(db, columns, typed) : null))
  const inTexts = once(() =>
    isLittleToRead(columns, hits)
      ? readTogether(db, columns, hits, wanted, exactly())
      : askTogether(db, columns, hits, wanted, exactly())
  )
  const asTyped = (): Ordered => {
    const isExact = exactly()
    if (isExact === null) return NOTHING
    const { ids, by } = wholeInText()
    return sureOnTop(
      db,
      columns,
      typed,
      ids.filter((id) => isExact[id] === 1),
      by
    )
  }
  const wholeInText = once(() => inTexts().whole())
  const openInTitle = () => inTitle(open)
  return [
    () => (hasAccents ? inTitle(sideBySide(typed.exact, false), 'title_exact') : NOTHING),
    asTyped,
    () => inTitle(whole),
    // a syllable of three letters is probably all there: what it begins waits
    ...(isLongOpen(typed) || typed.open === null ? [wholeInText, openInTitle] : [openInTitle, wholeInText]),
    () => inTexts().begun(),
    () => shortestTitleFirst(columns, headed(db, columns, 'heads', whole, typed)),
    () => inTitle(anyOfThem(wordings.map(everyWord))),
    (isFirst) => inTexts().partly(isFirst)
  ]
}

/**
 * The first rows are read to see that their words stand as typed where they stand together, until so many do; the rest
 * holds each somewhere.
 */
const SURE = 30
const MOST_READ = 60

function sureOnTop(
  db: ReadableDb,
  columns: ItemColumns,
  typed: Wording,
  ids: Ids,
  by: Compare | null
): Ordered {
  if (typed.folded.length < 2) return { ids, by }
  const top = by === null ? ids.slice(0, MOST_READ) : bestOf(ids, by, MOST_READ)
  const isAsTyped = standsAsTyped(typed)
  const others = new Set<number>()
  for (let at = 0; at < top.length && at - others.size < SURE; at++)
    if (!isAsTyped(heldText(db, columns, top[at]!))) others.add(top[at]!)
  return { ids: others.size === 0 ? ids : ids.filter((id) => !others.has(id)), by }
}

/** One word, or the beginning of one, is asked for again with every letter. */
function headed(
  db: ReadableDb,
  columns: ItemColumns,
  place: 'search_heads' | 'heads',
  expression: string,
  { folded }: Wording
): Ids {
  return folded.length > 1
    ? idsWithTags(db, columns, place, expression)
    : idsOf(wordSet(db, columns, place, expression))
}

/**
 * Of titles that hold the words, the shortest says least besides: it is the likeliest to be meant, since a title of n
 * words can be remembered by n places.
 */
function shortestTitleFirst(columns: ItemColumns, ids: Ids): Ordered {
  const byDate = latestFirst(columns)
  return { ids, by: (a, b) => columns.titleLength[a]! - columns.titleLength[b]! || byDate(a, b) }
}

const openPhrases = (wordings: readonly Wording[]) =>
  wordings.flatMap((wording) => (wording.open === null ? [] : [sideBySide(openKeys(wording), true)]))

/** Which items hold every word just as typed. */
function exactWords(db: ReadableDb, columns: ItemColumns, { exact, open }: Wording): Uint8Array {
  const words = new Set(open === null ? exact : exact.slice(0, -1))
  const sets = [...words].map((word) => wordSet(db, columns, 'search_exact', wordOf(word)))
  return membership(idsInAll(sets), columns.size)
}

function everyWord({ folded, open }: Wording): string {
  const words = (open ? folded.slice(0, -1) : folded).map(wordOf)
  if (open) words.push(`${wordOf(open.prefix)} *`)
  return allOfThem([...new Set(words)])!
}
