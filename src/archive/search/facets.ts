/** Facets: how the answer of a query spreads over formats, months, tags, sources, documents cited, people named. */
import type { Request } from '../../shared/ipc/contract.ts'
import type { Facets, FacetValue } from '../../shared/model/search.ts'
import type { ReadableDb } from '../db/open.ts'
import { citedAs } from '../stores/citations.ts'
import { listTagPaths } from '../stores/tags.ts'
import { hitsOf } from './hits.ts'
import { membership, type Ids } from './ids.ts'
import { ANNOTATED, MEETING } from './item-columns.ts'
import { linksOf, personKey, type Links } from './links.ts'

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
    people: people(linksOf(db, columns, 'people'), ids, columns.size),
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

function counted(links: Links, ids: Ids, size: number): [number | string, number][] {
  const isHit = membership(ids, size)
  const counts = new Map<number | string, number>()
  for (const [item, value] of links) if (isHit[item] === 1) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts]
}

/** People by how many items name them; a name written in several ways counts once, as it is written most. */
function people(links: Links, ids: Ids, size: number): FacetValue[] {
  const spellings = counted(links, ids, size).sort((a, b) => b[1] - a[1])
  const names = new Map<string, string>()
  for (const [name] of spellings) {
    const key = personKey(String(name))
    if (!names.has(key)) names.set(key, String(name))
  }
  const isHit = membership(ids, size)
  const items = new Map<string, Set<number>>()
  const keys = new Map(spellings.map(([name]) => [name, personKey(String(name))]))
  for (const [item, name] of links) {
    const key = keys.get(name)
    if (key === undefined || isHit[item] !== 1) continue
    const named = items.get(key)
    if (named) named.add(item)
    else items.set(key, new Set([item]))
  }
  return largest([...items].map(([key, named]) => ({ value: names.get(key) ?? key, count: named.size })))
}
