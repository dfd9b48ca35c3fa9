import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { listItems } from '../../src/archive/stores/items.ts'
import { candidatesFor } from '../../src/archive/stores/likenesses.ts'
import { searchFacets } from '../../src/archive/search/facets.ts'
import { runSearch } from '../../src/archive/search/run-search.ts'
import { migrate } from '../../src/archive/db/migrate.ts'
import { openReadable, openWritable, type ReadableDb } from '../../src/archive/db/open.ts'
import { ItemId } from '../../src/shared/model/item.ts'
import { ListFilter, type SortOrder } from '../../src/shared/model/search.ts'
import { temporaryFolder } from '../support/archive.ts'

/** A handle that runs everything as ever and explains every statement it was asked for. */
function explaining(db: ReadableDb): { db: ReadableDb; plans: { sql: string; plan: string[] }[] } {
  const plans: { sql: string; plan: string[] }[] = []
  const explain = (sql: string, params: unknown[]) => {
    const rows = db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...params) as { detail: string }[]
    plans.push({ sql, plan: rows.map((row) => row.detail) })
  }
  const watched = new Proxy(db, {
    get(target, name) {
      if (name !== 'prepare') return Reflect.get(target, name) as unknown
      return (sql: string) => {
        const statement = target.prepare(sql)
        return {
          pluck() {
            statement.pluck()
            return this
          },
          raw() {
            statement.raw()
            return this
          },
          all(...params: unknown[]) {
            explain(sql, params)
            return statement.all(...params)
          },
          get(...params: unknown[]) {
            explain(sql, params)
            return statement.get(...params)
          }
        }
      }
    }
  })
  return { db: watched, plans }
}

const filter = ListFilter.parse({})
const window = { offset: 0, limit: 50 }

/** An archive of 20,000 rows, as SQLite's planner sees one that has been in use: counted, one in a hundred in the trash. */
function watched() {
  const folder = temporaryFolder()
  const file = path.join(folder, 'archive.db')
  const db = openWritable(file)
  migrate(db)
  db.exec(`
    WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000)
    INSERT INTO originals SELECT printf('%064x', i), 1000, 'text/plain', '2021-01-01T00:00:00Z' FROM n;
    WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000)
    INSERT INTO items (accession, original_sha256, original_name, format, title, title_key, date, opening, is_meeting, added_at, trashed_at)
    SELECT printf('2021-%06d', i), printf('%064x', i), 'tin.txt', 'txt', 'Tin ' || i, printf('tin %06d', i * 7919 % 20000),
           date('2015-01-01', (i * 31 % 2500) || ' days'), 'Mở đầu', i % 3 = 0, datetime('2021-01-01', i || ' minutes'),
           iif(i % 100 = 0, '2021-06-01T00:00:00Z', NULL) FROM n;
    INSERT INTO texts SELECT id, 'Dân vận khéo.' FROM items;
    INSERT INTO search_heads (rowid, title) SELECT id, 'tin' FROM items;
    INSERT INTO search_bodies (rowid, body) SELECT id, iif(id % 50 = 0, 'dan van kheo', 'viec khac') FROM items;
    INSERT INTO search_words (rowid, words) SELECT id, iif(id % 50 = 0, 'tin dan van kheo', 'tin viec khac') FROM items;
    INSERT INTO citations SELECT id, 0, iif(id % 500 = 0, '4187-qd/tu', 'so-' || id), 'Quyết định', NULL, NULL, NULL, NULL, '' FROM items;
    ANALYZE;
  `)
  db.close()
  return explaining(openReadable(file))
}

/** Whole-table walks over `items`, and sorts in a temporary tree. */
const flaws = (plan: readonly string[]) =>
  plan.filter(
    (step) =>
      /^SCAN (i|items)( |$)(?!.*USING (COVERING )?INDEX)/.test(step) || /TEMP B-TREE FOR ORDER BY/.test(step)
  )

describe('the plan of the list', () => {
  test.each(['date', 'title'] as SortOrder[])('sorted by %s walks an index and sorts nothing', (sort) => {
    const { db, plans } = watched()
    listItems(db, filter, sort, window)
    expect(plans).toHaveLength(1)
    for (const { sql, plan } of plans) expect(flaws(plan), sql).toEqual([])
    expect(plans[0]!.plan.join('\n')).toMatch(/USING (COVERING )?INDEX items_by_(date|title)/)
    db.close()
  })

  test('sorted by accession walks the items from the last one back', () => {
    const { db, plans } = watched()
    listItems(db, filter, 'accession', window)
    expect(plans[0]!.plan.filter((step) => /TEMP B-TREE FOR ORDER BY/.test(step))).toEqual([])
    db.close()
  })

  test('the trash and recent items are found through an index', () => {
    const { db, plans } = watched()
    listItems(db, ListFilter.parse({ view: 'trash' }), 'date', window)
    listItems(db, ListFilter.parse({ view: 'recent' }), 'date', window)
    for (const { sql, plan } of plans) {
      expect(
        plan.some((step) => /SEARCH i USING (COVERING )?INDEX items_by_/.test(step)),
        sql
      ).toBe(true)
    }
    db.close()
  })
})

describe('the plan of a search', () => {
  /** What is read once, when the archive is opened. */
  function opened() {
    const { db, plans } = watched()
    runSearch(db, { text: 'khởi động', filter, sort: 'relevance', ...window })
    plans.length = 0
    return { db, plans }
  }

  const walks = (plan: readonly string[]) => plan.filter((step) => /^SCAN (i|items|texts)\b/.test(step))

  test('asks the index by its words and takes items by their key', () => {
    const { db, plans } = opened()
    const answer = runSearch(db, { text: 'dân vận', filter, sort: 'relevance', ...window })
    expect(answer.total).toBe(200)
    const matching = plans.filter(({ sql }) => sql.includes('MATCH'))
    expect(matching.length).toBeGreaterThan(0)
    for (const { sql, plan } of matching) {
      expect(plan, sql).toEqual([expect.stringMatching(/^SCAN search_\w+ VIRTUAL TABLE INDEX \d+:M/)])
    }
    for (const { sql, plan } of plans) expect(walks(plan), sql).toEqual([])
    db.close()
  })

  test('sorted by date or with facets walks no table either', () => {
    const { db, plans } = opened()
    runSearch(db, { text: 'dân vận', filter, sort: 'date', ...window })
    expect(searchFacets(db, { text: 'dân vận', filter }).year.length).toBeGreaterThan(0)
    for (const { sql, plan } of plans) expect(walks(plan), sql).toEqual([])
    db.close()
  })

  test('of a document cited goes through the indexes of documents', () => {
    const { db, plans } = opened()
    runSearch(db, { text: 'văn_bản:4187-QĐ/TU', filter, sort: 'relevance', ...window })
    const steps = plans.flatMap(({ plan }) => plan)
    expect(steps.some((step) => /INDEX citations_by_document/.test(step))).toBe(true)
    expect(steps.some((step) => /INDEX items_by_document/.test(step))).toBe(true)
    db.close()
  })

  test('the next page and the facets ask the index nothing', () => {
    const { db, plans } = opened()
    const page = { offset: 0, limit: 5 }
    runSearch(db, { text: 'dân vận', filter, sort: 'relevance', ...page })
    plans.length = 0
    runSearch(db, { text: 'dân vận', filter, sort: 'relevance', offset: 5, limit: 5 })
    searchFacets(db, { text: 'dân vận', filter })
    expect(plans.filter(({ sql }) => sql.includes('MATCH'))).toEqual([])
    db.close()
  })
})

describe('the plan of an import into a new archive', () => {
  test('looks for near copies by their bands, though nothing is counted yet', () => {
    const db = openWritable(path.join(temporaryFolder(), 'archive.db'))
    migrate(db)
    const { db: asked, plans } = explaining(db)
    db.exec(`
      INSERT INTO originals VALUES (printf('%064x', 1), 10, 'text/plain', '2021-01-01T00:00:00Z');
      INSERT INTO items (accession, original_sha256, original_name, format, title, title_key, opening, is_meeting, added_at)
      VALUES ('2021-000001', printf('%064x', 1), 'tin.txt', 'txt', 'Tin', 'tin', 'Tin', 0, '2021-01-01T00:00:00Z');
      INSERT INTO likeness_bands (band, item_id) VALUES (2, 1);
    `)
    expect(candidatesFor(asked, ItemId.parse(7), [1, 2], 8)).toEqual([1])
    const byBand = [
      expect.stringMatching(/^SCAN own VIRTUAL TABLE/),
      expect.stringMatching(/^SEARCH b USING .*\(band=\?\)/)
    ]
    const [any, candidates] = plans
    expect(any!.plan).toEqual(byBand)
    expect(candidates!.plan.slice(0, 3)).toEqual([...byBand, 'SEARCH i USING INTEGER PRIMARY KEY (rowid=?)'])
    db.close()
  })
})
