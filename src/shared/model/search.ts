/** Search results: hits with marks as ranges over the original spelling, never as HTML. */
import * as z from 'zod'
import { Format, ItemSummary } from './item.ts'

/** Whatever is typed or pasted is a query. No more of it travels than is needed to say that it is too long to be read. */
export const QueryText = z.string().transform((text) => text.slice(0, 10_000))

/** A half-open UTF-16 range [start, end). */
export const Range = z.tuple([z.number().int().nonnegative(), z.number().int().nonnegative()])
export type Range = z.infer<typeof Range>

export const SearchHit = z.object({
  item: ItemSummary,
  /** Higher is better; comparable inside one answer only. */
  score: z.number(),
  snippet: z.string(),
  /** Ranges in `snippet`. */
  marks: z.array(Range),
  /** Ranges in the item's title. */
  titleMarks: z.array(Range)
})
export type SearchHit = z.infer<typeof SearchHit>

/** A part of the query that could not be read, with its place in the typed text and a message key. */
export const QueryProblem = z.object({
  start: z.number().int(),
  end: z.number().int(),
  code: z.string()
})
export type QueryProblem = z.infer<typeof QueryProblem>

export const SearchAnswer = z.object({
  query: z.string(),
  total: z.number().int(),
  ms: z.number(),
  hits: z.array(SearchHit),
  problems: z.array(QueryProblem)
})
export type SearchAnswer = z.infer<typeof SearchAnswer>

/** The places of the navigation that narrow the list. */
export const View = z.literal(['all', 'recent', 'untagged', 'annotated', 'meetings', 'trash'])
export type View = z.infer<typeof View>

export const ListFilter = z.object({
  view: View.default('all'),
  tagPath: z.string().nullable().default(null),
  format: Format.nullable().default(null),
  /** A year or a month, as 2019 or 2019-12. */
  year: z.string().nullable().default(null),
  source: z.string().nullable().default(null)
})
export type ListFilter = z.infer<typeof ListFilter>

export const SortOrder = z.literal(['relevance', 'date', 'title', 'accession'])
export type SortOrder = z.infer<typeof SortOrder>

/** One value of a facet with how many items of the current answer carry it. */
export const FacetValue = z.object({ value: z.string(), count: z.number().int() })
export type FacetValue = z.infer<typeof FacetValue>
/** A document named in the answer's items: its key (shared/vietnamese/document-key), and its number as it is written most. */
const CitesValue = FacetValue.extend({ label: z.string() })
export const Facets = z.object({
  format: z.array(FacetValue),
  year: z.array(FacetValue),
  /** As 2019-12. */
  month: z.array(FacetValue),
  source: z.array(FacetValue),
  tag: z.array(FacetValue),
  cites: z.array(CitesValue),
  /** Names of people in meeting reports. */
  people: z.array(FacetValue),
  meeting: z.number().int(),
  annotated: z.number().int()
})
export type Facets = z.infer<typeof Facets>

export const ItemList = z.object({ total: z.number().int(), items: z.array(ItemSummary) })
export type ItemList = z.infer<typeof ItemList>
