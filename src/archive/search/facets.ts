/** Facets: how the answer of a query spreads over formats, years, tags. */
import type { Request } from '../../shared/ipc/contract.ts'
import type { Facets, FacetValue } from '../../shared/model/search.ts'
import type { ReadableDb } from '../db/open.ts'
import { filterConditions, type Conditions } from '../stores/item-filter.ts'
import { listTagPaths } from '../stores/tags.ts'
import { compileQuery } from './compile.ts'
import { readQuery } from './read-query.ts'
import { both } from './run-search.ts'

/** Values a facet shows at most. */
const MOST_VALUES = 20

/** Counts of the current answer, largest first; an empty query counts everything the filter lets through. */
export function searchFacets(db: ReadableDb, { text, filter }: Request<'search.facets'>): Facets {
  const { typed, widened } = readQuery(text)
  const compiled = typed && widened && compileQuery(db, widened, typed)
  const where = compiled ? both(filterConditions(filter), compiled.where) : filterConditions(filter)
  const hits = hitsOf(compiled?.match ?? null, where)
  const values = (sql: string): FacetValue[] =>
    db.prepare(`WITH hits AS MATERIALIZED (${hits.sql}) ${sql}`).all(...hits.params) as FacetValue[]
  const paths = new Map(listTagPaths(db).map((tag) => [String(tag.id), tag.path]))
  const flags = db
    .prepare(
      `WITH hits AS MATERIALIZED (${hits.sql})
       SELECT coalesce(sum(i.is_meeting), 0) AS meeting,
              coalesce(sum(EXISTS (SELECT 1 FROM annotations a WHERE a.item_id = i.id)), 0) AS annotated
       FROM hits JOIN items i ON i.id = hits.id`
    )
    .get(...hits.params) as { meeting: number; annotated: number }
  return {
    format: values(
      'SELECT i.format AS value, count(*) AS count FROM hits JOIN items i ON i.id = hits.id GROUP BY 1 ORDER BY 2 DESC, 1'
    ),
    year: values(
      `SELECT substr(i.date, 1, 4) AS value, count(*) AS count FROM hits JOIN items i ON i.id = hits.id
       WHERE i.date GLOB '[0-9]*' GROUP BY 1 ORDER BY 1 DESC LIMIT ${MOST_VALUES}`
    ),
    tag: values(
      `SELECT CAST(t.tag_id AS TEXT) AS value, count(*) AS count FROM hits JOIN item_tags t ON t.item_id = hits.id
       GROUP BY 1 ORDER BY 2 DESC LIMIT ${MOST_VALUES}`
    ).flatMap(({ value, count }) => {
      const path = paths.get(value)
      return path === undefined ? [] : [{ value: path, count }]
    }),
    ...flags
  }
}

function hitsOf(match: string | null, where: Conditions): Conditions {
  if (match === null) return { sql: `SELECT i.id FROM items i WHERE ${where.sql}`, params: where.params }
  return {
    sql: `SELECT i.id FROM search_index JOIN items i ON i.id = search_index.rowid WHERE search_index MATCH ? AND ${where.sql}`,
    params: [match, ...where.params]
  }
}
