import path from 'node:path'
import { expect, test } from 'vitest'
import { migrate } from '../../src/archive/db/migrate.ts'
import { openWritable } from '../../src/archive/db/open.ts'
import { askTogether } from '../../src/archive/search/ask-texts.ts'
import { mergeIndex } from '../../src/archive/search/merge-index.ts'
import { itemColumns, presentIds } from '../../src/archive/search/item-columns.ts'
import { readTogether } from '../../src/archive/search/read-texts.ts'
import { readQuery } from '../../src/archive/search/read-query.ts'
import { wantedOf } from '../../src/archive/search/wanted.ts'
import { idsIn, idsInAll, idsOf, wordSet } from '../../src/archive/search/word-sets.ts'
import { getFact } from '../../src/archive/stores/archive-facts.ts'
import { noteSearchChange } from '../../src/archive/stores/search-changes.ts'
import { TABLES } from '../../src/archive/stores/search-index.ts'
import { temporaryFolder } from '../support/archive.ts'

/** Nine common syllables and, in every hundredth text, a rare one. */
const SYLLABLES = ['hop', 'thon', 'dan', 'van', 'nuoc', 'sach', 'duong', 'lang', 'xa']

/** In ten transactions 2,000 texts of twelve syllables each, in an order that only looks like chance. */
function filled() {
  const db = openWritable(path.join(temporaryFolder(), 'archive.db'))
  migrate(db)
  let state = 7
  const next = (most: number) => (state = (state * 48_271) % 2_147_483_647) % most
  const fill = db.transaction((first: number) => {
    for (let id = first; id < first + 200; id++) {
      const words = Array.from({ length: 12 }, () => SYLLABLES[next(SYLLABLES.length)]!)
      if (id % 100 === 0) words.push('kheo')
      const text = words.join(' ')
      const hash = String(id).padStart(64, '0')
      db.prepare(`INSERT INTO originals VALUES (?, 10, 'text/plain', '2021-01-01T00:00:00Z')`).run(hash)
      db.prepare(
        `INSERT INTO items (id, accession, original_sha256, original_name, format, title, title_key, opening, is_meeting, added_at, text_length)
         VALUES (?, ?, ?, 'tin.txt', 'txt', 'Tin', 'tin', '', 0, '2021-01-01T00:00:00Z', ?)`
      ).run(id, `2021-${id}`, hash, text.length)
      db.prepare('INSERT INTO texts VALUES (?, ?)').run(id, text)
      db.prepare('INSERT INTO search_bodies (rowid, body) VALUES (?, ?)').run(id, text)
      db.prepare('INSERT INTO search_words (rowid, words) VALUES (?, ?)').run(
        id,
        [...new Set(words)].join(' ')
      )
    }
  })
  for (let first = 1; first <= 2000; first += 200) fill(first)
  return db
}

test('sets of common and of rare words together give what the index gives, before and after a change', () => {
  const db = filled()
  const agree = (...words: string[]) => {
    const columns = itemColumns(db)
    const sets = words.map((word) => wordSet(db, columns, 'search_words', word))
    expect([...idsInAll(sets)], words.join()).toEqual(idsIn(db, 'search_words', words.join(' AND ')))
    expect([...idsOf(sets[0]!)]).toEqual(idsIn(db, 'search_words', words[0]!))
    return sets
  }
  for (let round = 0; round < 2; round++) {
    expect(agree('"dan"', '"van"')[0]!.bits).not.toBeNull()
    expect(agree('"kheo"', '"dan"', '"xa"')[0]!.bits).toBeNull()
    agree('"t" *', '"duong"', '"kheo"')
    agree('"dan"', '"nowhere"')
    db.prepare('DELETE FROM search_words WHERE rowid BETWEEN 95 AND 205').run()
    for (let id = 95; id <= 205; id++) noteSearchChange(db, id)
  }
  db.close()
})

test.each(['dan van', 'dan van nuo', 'hop thon d', 'nuoc sach duong lang'])(
  'texts that are read and the index asked tell the same of %s',
  (text) => {
    const db = filled()
    const columns = itemColumns(db)
    const wanted = wantedOf(readQuery(text).typed!)!
    const hits = presentIds(columns)
    const read = readTogether(db, columns, hits, wanted, null)
    const asked = askTogether(db, columns, hits, wanted, null)
    const rising = (ids: readonly number[]) => ids.toSorted((a, b) => a - b)
    expect(rising(asked.whole().ids)).toEqual(rising(read.whole().ids))
    const begun = new Set(asked.begun().ids)
    expect(read.begun().ids.filter((id) => !begun.has(id))).toEqual([])
    // pairs of the commonest words are left out where the index is asked
    const partly = new Set(read.partly(false).ids)
    expect(asked.partly(false).ids.filter((id) => !partly.has(id))).toEqual([])
    expect(asked.partly(false).ids.length > 0).toBe(partly.size > 0)
    db.close()
  }
)

test('the index is put into one part, a stopped time goes on, and nothing else changes', async () => {
  const db = filled()
  const parts = () => db.prepare('SELECT count(DISTINCT segid) FROM search_words_idx').pluck().get()
  const found = () => [idsIn(db, 'search_words', '"d" * AND "xa"'), idsIn(db, 'search_bodies', '"dan van"')]
  const before = found()
  expect(parts()).toBeGreaterThan(1)
  let steps = 0
  await mergeIndex(db, () => ++steps > 1)
  expect(getFact(db, 'index-merged-at')).toBeNull()
  await mergeIndex(db, () => false)
  expect(parts()).toBe(1)
  expect(found()).toEqual(before)
  for (const table of TABLES) db.prepare(`INSERT INTO ${table} (${table}) VALUES ('integrity-check')`).run()
  // a little more is not worth it
  await mergeIndex(db, () => expect.unreachable('asked to go on'))
  db.close()
})
