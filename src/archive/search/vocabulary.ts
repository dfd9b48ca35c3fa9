/** The words of an archive, folded and as spelt, with the number of items that hold each: what suggestions are made of. */
import type { ItemId } from '../../shared/model/item.ts'
import { tokenise } from '../../shared/vietnamese/tokens.ts'
import type { ReadableDb } from '../db/open.ts'
import { textOf } from '../stores/items.ts'
import { tagWords } from '../stores/search-tags.ts'
import { itemColumns } from './item-columns.ts'
import type { Pause } from './pause.ts'

export type KnownWord = {
  readonly key: string
  /** Items that hold it in any spelling. */
  items: number
  /** Its commonest spelling, and the items that hold it so. */
  spelling: string
  spelt: number
}

export type Vocabulary = {
  readonly words: ReadonlyMap<string, KnownWord>
  readonly byLength: ReadonlyMap<number, readonly KnownWord[]>
}

type Held = { size: number; words: Map<string, KnownWord>; byLength: Map<number, KnownWord[]> }

const held = new WeakMap<ReadableDb, Held>()
const reading = new WeakMap<ReadableDb, Promise<void>>()

/** Longer words are numbers and names of files; nobody types one with a slip. */
const LONGEST = 24
/** Milliseconds of one step and words of one: a common word takes as long as a thousand rare ones. */
const STEP_MS = 5
const MOST_ROWS = 500

/**
 * The vocabulary with the words of all items there are now. It is read whole the first time and when the archive has
 * grown by a tenth since, otherwise the new items are read; whoever asks meanwhile waits for the same reading.
 * @param pause must not reject: others may wait for the reading too
 */
export async function vocabularyOf(db: ReadableDb, pause: Pause): Promise<Vocabulary> {
  await reading.get(db)
  if (!isUpToDate(db)) {
    const work = reading.get(db) ?? renew(db, pause).finally(() => reading.delete(db))
    reading.set(db, work)
    await work
  }
  const vocabulary = held.get(db)!
  addTags(db, vocabulary)
  return vocabulary
}

const isUpToDate = (db: ReadableDb) => held.get(db)?.size === itemColumns(db).size

async function renew(db: ReadableDb, pause: Pause): Promise<void> {
  const { size } = itemColumns(db)
  const known = held.get(db)
  const isLittle = known !== undefined && (size - known.size) * 10 <= known.size
  const vocabulary = isLittle ? known : await readIndex(db, size, pause)
  if (isLittle) await readItems(db, vocabulary, size, pause)
  vocabulary.size = size
  held.set(db, vocabulary)
}

async function readIndex(db: ReadableDb, size: number, pause: Pause): Promise<Held> {
  const vocabulary: Held = { size, words: new Map(), byLength: new Map() }
  await readTerms(db, 'search_vocabulary', pause, (key, items) => {
    wordOf(vocabulary, key).items = items
  })
  await readTerms(db, 'search_spellings', pause, (spelling, items) => {
    const word = vocabulary.words.get(tokenise(spelling)[0]?.folded ?? spelling)
    if (word === undefined || word.spelt >= items) return
    word.spelling = spelling
    word.spelt = items
  })
  return vocabulary
}

/** All terms of a table of https://www.sqlite.org/fts5.html#the_fts5vocab_virtual_table_module, some at a time. */
async function readTerms(
  db: ReadableDb,
  table: 'search_vocabulary' | 'search_spellings',
  pause: Pause,
  take: (term: string, items: number) => void
): Promise<void> {
  const following = db.prepare(`SELECT term, doc FROM ${table} WHERE term > ? ORDER BY term`).raw()
  for (let after = ''; ;) {
    const started = performance.now()
    let rows = 0
    let isLast = true
    for (const [term, items] of following.iterate(after) as IterableIterator<[string, number]>) {
      if (term.length <= LONGEST) take(term, items)
      after = term
      isLast = ++rows < MOST_ROWS && performance.now() - started < STEP_MS
      if (!isLast) break
    }
    if (isLast) return
    await pause()
  }
}

/** The words of items that have come in since. */
async function readItems(db: ReadableDb, vocabulary: Held, size: number, pause: Pause): Promise<void> {
  const title = db.prepare('SELECT title FROM items WHERE id = ?').pluck()
  for (let id = vocabulary.size; id < size; id++) {
    const titled = title.get(id) as string | undefined
    if (titled === undefined) continue
    const tokens = tokenise(`${titled}\n${textOf(db, id as ItemId)}`)
    const spellings = new Map(tokens.map(({ folded, exact }) => [folded, exact]))
    for (const [key, spelling] of spellings) if (key.length <= LONGEST) count(vocabulary, key, spelling)
    await pause()
  }
}

function addTags(db: ReadableDb, vocabulary: Held): void {
  for (const { folded, exact } of tagWords(db)) {
    const spellings = exact.split(' ')
    for (const [at, key] of folded.split(' ').entries()) {
      if (key === '' || key.length > LONGEST || vocabulary.words.has(key)) continue
      count(vocabulary, key, spellings[at] ?? key)
    }
  }
}

function count(vocabulary: Held, key: string, spelling: string): void {
  const word = wordOf(vocabulary, key)
  word.items++
  if (word.spelt === 0) Object.assign(word, { spelling, spelt: 1 })
}

function wordOf({ words, byLength }: Held, key: string): KnownWord {
  const known = words.get(key)
  if (known !== undefined) return known
  const word = { key, items: 0, spelling: key, spelt: 0 }
  words.set(key, word)
  const list = byLength.get(key.length)
  if (list) list.push(word)
  else byLength.set(key.length, [word])
  return word
}
