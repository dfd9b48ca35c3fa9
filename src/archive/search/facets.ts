/** Facets: how the answer of a query spreads over formats, months, tags, sources, documents cited. */
import type { Request } from '../../shared/ipc/contract.ts'
import type { Facets, FacetValue } from '../../shared/model/search.ts'
import type { ReadableDb } from '../db/open.ts'
import { citedAs } from '../stores/citations.ts'
import { listTagPaths } from '../stores/tags.ts'
import { hitsOf } from './hits.ts'
import { membership, type Ids } from './ids.ts'
import { ANNOTATED, MEETING, type ItemColumns } from './item-columns.ts'

/** Values a facet shows at most. */
const MOST_VALUES = 20

/** Counts of the current answer, largest first; an empty query counts everything the filter lets through. */
export function searchFacets(db: ReadableDb, request: Request<'search.facets'>): Facets {
  const { columns, ids } = hitsOf(db, request)
  const formats = new Uint32Array(columns.formats.length)
  const sources = new Uint32Array(columns.sources.length)
  const months = new Map<number, number>()
  let meeting = 0
  let annotated = 0
  for (const id of ids) {
    formats[columns.format[id]!]!++
    sources[columns.source[id]!]!++
    const month = Math.floor(columns.date[id]! / 1_000_000)
    if (month > 0) months.set(month, (months.get(month) ?? 0) + 1)
    const marks = columns.marks[id]!
    if (marks & MEETING) meeting++
    if (marks & ANNOTATED) annotated++
  }
  const paths = new Map<number | string, string>(listTagPaths(db).map((tag) => [tag.id, tag.path]))
  return {
    format: largest(columns.formats.map((value, at) => ({ value, count: formats[at]! }))),
    year: yearsOf(months),
    month: [...months]
      .map(([month, count]) => ({ value: monthText(month), count }))
      .filter(({ value }) => value.length > 4)
      .sort((a, b) => (a.value < b.value ? 1 : -1)),
    source: largest(columns.sources.map((value, at) => ({ value, count: value === '' ? 0 : sources[at]! }))),
    tag: largest(
      counted(linksOf(db, columns, 'tags'), ids, columns.size).flatMap(([tag, count]) => {
        const path = paths.get(tag)
        return path === undefined ? [] : [{ value: path, count }]
      })
    ),
    cites: largest(
      counted(linksOf(db, columns, 'cites'), ids, columns.size).map(([key, count]) => ({
        value: String(key),
        count
      }))
    ).map((cited) => ({ ...cited, label: citedAs(db, cited.value) })),
    meeting,
    annotated
  }
}

const largest = (values: FacetValue[]): FacetValue[] =>
  values
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
    .slice(0, MOST_VALUES)

function yearsOf(months: ReadonlyMap<number, number>): FacetValue[] {
  const years = new Map<string, number>()
  for (const [month, count] of months) {
    const year = String(Math.floor(month / 100)).padStart(4, '0')
    years.set(year, (years.get(year) ?? 0) + count)
  }
  return [...years]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => (a.value < b.value ? 1 : -1))
    .slice(0, MOST_VALUES)
}

/** 201912 → 2019-12; 201900 (a date that names the year only) → 2019. */
function monthText(month: number): string {
  const year = String(Math.floor(month / 100)).padStart(4, '0')
  return month % 100 === 0 ? year : `${year}-${String(month % 100).padStart(2, '0')}`
}

type Links = readonly (readonly [item: number, value: number | string])[]
type Kind = 'tags' | 'cites'

const questions: Record<Kind, string> = {
  tags: 'SELECT item_id, tag_id FROM item_tags',
  cites: 'SELECT DISTINCT item_id, document_key FROM citations'
}

const heldLinks = new WeakMap<ReadableDb, Partial<Record<Kind, { version: number; links: Links }>>>()

/** What hangs on items, held until an item changes. */
function linksOf(db: ReadableDb, { version }: ItemColumns, kind: Kind): Links {
  const held = heldLinks.get(db) ?? {}
  heldLinks.set(db, held)
  const known = held[kind]
  if (known?.version === version) return known.links
  const links = db.prepare(questions[kind]).raw().all() as [number, number | string][]
  held[kind] = { version, links }
  return links
}

function counted(links: Links, ids: Ids, size: number): [number | string, number][] {
  const isHit = membership(ids, size)
  const counts = new Map<number | string, number>()
  for (const [item, value] of links) if (isHit[item] === 1) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts]
}
