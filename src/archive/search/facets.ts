/** Facets: how the answer of a query spreads over formats, months, tags, sources, documents cited, people named. */
import type { Request } from '../../shared/ipc/contract.ts'
import type { Facets, FacetValue } from '../../shared/model/search.ts'
import type { ReadableDb } from '../db/open.ts'
import { citedAs } from '../stores/citations.ts'
import { listTagPaths } from '../stores/tags.ts'
import { hitsOf } from './hits.ts'
import type { Ids } from './ids.ts'
import { ANNOTATED, MEETING, type ItemColumns } from './item-columns.ts'
import { linkCounts, linksOf, personKeys, type Counts, type Links } from './links.ts'

/** Values a facet shows at most. */
const MOST_VALUES = 20

/** Counts of the current answer, largest first; an empty query counts everything the filter lets through. */
export function searchFacets(db: ReadableDb, request: Request<'search.facets'>): Facets {
  const { columns, ids } = hitsOf(db, request)
  const { format, source, month, marks } = columns
  const formats = new Uint32Array(columns.formats.length)
  const sources = new Uint32Array(columns.sources.length)
  const months = new Uint32Array(columns.months.length)
  let meeting = 0
  let annotated = 0
  for (const id of ids) {
    formats[format[id]!]!++
    sources[source[id]!]!++
    months[month[id]!]!++
    if (marks[id]! & MEETING) meeting++
    if (marks[id]! & ANNOTATED) annotated++
  }
  // place 0 is none
  sources[0] = 0
  months[0] = 0
  const dated = columns.months
    .map((value, at) => ({ value, count: months[at]! }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => (a.value < b.value ? 1 : -1))
  const paths = new Map<number | string, string>(listTagPaths(db).map((tag) => [tag.id, tag.path]))
  const tags = linksOf(db, columns, 'tags')
  const cites = linksOf(db, columns, 'cites')
  return {
    format: largestOf(columns.formats, formats),
    year: yearsOf(dated),
    month: dated.filter(({ value }) => value.length > 4),
    source: largestOf(columns.sources, sources),
    tag: largest(linkCounts(tags, ids), (place) => paths.get(tags.values[place]!) ?? ''),
    cites: largest(linkCounts(cites, ids), (place) => String(cites.values[place])).map((cited) => ({
      ...cited,
      label: labelOf(db, columns, cited.value)
    })),
    people: people(linksOf(db, columns, 'people'), ids),
    meeting,
    annotated
  }
}

/** Values that have a place each, few of them. */
function largestOf(values: readonly string[], times: Uint32Array): FacetValue[] {
  return largest({ times, places: [...values.keys()] }, (place) => values[place]!)
}

/** The values counted most, in order; one without a name counts for nothing. */
function largest({ times, places }: Counts, nameOf: (place: number) => string): FacetValue[] {
  const best: FacetValue[] = []
  let least = 1
  for (const place of places) {
    const count = times[place]!
    if (count < least) continue
    const value = nameOf(place)
    if (value === '') continue
    let rank = best.length
    while (rank > 0 && isLarger({ value, count }, best[rank - 1]!)) rank--
    best.splice(rank, 0, { value, count })
    if (best.length > MOST_VALUES) best.pop()
    if (best.length === MOST_VALUES) least = best[MOST_VALUES - 1]!.count
  }
  return best
}

const isLarger = (a: FacetValue, b: FacetValue) =>
  a.count > b.count || (a.count === b.count && a.value < b.value)

function yearsOf(months: readonly FacetValue[]): FacetValue[] {
  const years = new Map<string, number>()
  for (const { value, count } of months) {
    const year = value.slice(0, 4)
    years.set(year, (years.get(year) ?? 0) + count)
  }
  return [...years].map(([value, count]) => ({ value, count })).slice(0, MOST_VALUES)
}

const labels = new WeakMap<ReadableDb, { stamp: string; known: Map<string, string> }>()

/** A cited document as it is named most, asked for once. */
function labelOf(db: ReadableDb, { stamp }: ItemColumns, key: string): string {
  let kept = labels.get(db)
  if (kept?.stamp !== stamp) labels.set(db, (kept = { stamp, known: new Map() }))
  const label = kept.known.get(key) ?? citedAs(db, key)
  kept.known.set(key, label)
  return label
}

/** People by how many items name them; a name written in several ways counts once, as it is written most. */
function people(links: Links, ids: Ids): FacetValue[] {
  const { starts, places, values } = links
  if (values.length === 0) return []
  const { times, places: spelt } = linkCounts(links, ids)
  const { personOf, persons } = personsOf(links)
  const counts = new Uint32Array(persons)
  const lastItem = new Uint32Array(persons)
  for (const id of ids) {
    for (let at = starts[id]!; at < starts[id + 1]!; at++) {
      const person = personOf[places[at]!]!
      if (lastItem[person] === id) continue
      lastItem[person] = id
      counts[person]!++
    }
  }
  const written = new Map<number, number>()
  for (const place of spelt) {
    const person = personOf[place]!
    const most = written.get(person)
    if (most === undefined || (times[place]! - times[most]! || most - place) > 0) written.set(person, place)
  }
  return largest({ times: counts, places: [...written.keys()] }, (person) =>
    String(values[written.get(person)!])
  )
}

type Persons = { personOf: Uint32Array; ids: Map<string, number> }
const known = new WeakMap<Links['values'], Persons>()

/** Which spellings are of one person: as many as there are, and those that have come since. */
function personsOf(links: Links): { personOf: Uint32Array; persons: number } {
  const { values } = links
  const { personOf: old, ids } = known.get(values) ?? { personOf: new Uint32Array(0), ids: new Map() }
  if (old.length === values.length) return { personOf: old, persons: ids.size }
  const names = personKeys(links)
  const personOf = new Uint32Array(values.length)
  personOf.set(old)
  for (let at = old.length; at < names.length; at++) {
    const person = ids.get(names[at]!) ?? ids.size
    ids.set(names[at]!, person)
    personOf[at] = person
  }
  known.set(values, { personOf, ids })
  return { personOf, persons: ids.size }
}
