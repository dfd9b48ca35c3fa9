/** The words of an archive, folded and as spelt, with the number of items that hold each: what suggestions are made of. */
import { tokenise } from '../../shared/vietnamese/tokens.ts'
import type { ReadableDb } from '../db/open.ts'
import { tagWords } from '../stores/search-tags.ts'
import { itemColumns } from './item-columns.ts'

export type KnownWord = { key: string; items: number }

type Vocabulary = {
  size: number
  byLength: ReadonlyMap<number, readonly KnownWord[]>
  /** Items that hold a folded key. */
  known: ReadonlyMap<string, number>
  /** The commonest spelling of each folded key. */
  spelt: ReadonlyMap<string, KnownWord>
}

const held = new WeakMap<ReadableDb, Vocabulary>()

/** Longer words are numbers and names of files; nobody types one with a slip. */
const LONGEST = 24

/** The vocabulary, read anew when the archive has grown or shrunk by a tenth since. */
export function vocabularyOf(db: ReadableDb): Vocabulary {
  const { size } = itemColumns(db)
  const known = held.get(db)
  if (known && Math.abs(known.size - size) * 10 <= known.size) return known
  const made = read(db, size)
  held.set(db, made)
  return made
}

function read(db: ReadableDb, size: number): Vocabulary {
  const words = (table: string) =>
    db.prepare(`SELECT term, doc FROM ${table} WHERE length(term) <= ${LONGEST}`).raw().all() as [
      string,
      number
    ][]
  const byLength = new Map<number, KnownWord[]>()
  const known = new Map<string, number>()
  for (const [key, items] of words('search_vocabulary')) {
    known.set(key, items)
    const list = byLength.get(key.length)
    if (list) list.push({ key, items })
    else byLength.set(key.length, [{ key, items }])
  }
  const spelt = new Map<string, KnownWord>()
  for (const [key, items] of words('search_spellings')) {
    const folded = tokenise(key)[0]?.folded ?? key
    if ((spelt.get(folded)?.items ?? 0) < items) spelt.set(folded, { key, items })
  }
  for (const { folded, exact } of tagWords(db)) {
    const spellings = exact.split(' ')
    for (const [at, key] of folded.split(' ').entries()) {
      if (key === '' || key.length > LONGEST || known.has(key)) continue
      const word = { key, items: 1 }
      known.set(key, 1)
      byLength.set(key.length, [...(byLength.get(key.length) ?? []), word])
      spelt.set(key, { key: spellings[at] ?? key, items: 1 })
    }
  }
  return { size, byLength, known, spelt }
}
