/** Annotations of a file put on the items they were made on; runs inside the caller's transaction. */
import { placeSelectors } from '../../shared/anchor/place.ts'
import { placeUnlessRefused } from '../../shared/anchor/refused.ts'
import { ArchiveError } from '../../shared/ipc/errors.ts'
import type {
  AnnotationId,
  AnnotationImport,
  HighlightColour,
  ImportProblemCode
} from '../../shared/model/annotation.ts'
import type { ItemId } from '../../shared/model/item.ts'
import { isOnPage, type PageFacts, type PageRegion } from '../../shared/model/page-region.ts'
import type { Placement, TextSelectors } from '../../shared/model/selector.ts'
import type { ReadableDb, WritableDb } from '../db/open.ts'
import { annotationsOf, insertAnnotation } from '../stores/annotations.ts'
import { assignAnnotationTags } from '../stores/annotation-tags.ts'
import { findItem, getItem, textOf } from '../stores/items.ts'
import { itemOfOriginal } from '../stores/originals.ts'
import { pagesOfItem } from '../stores/page-facts.ts'
import { toUnits, type Recount } from './code-points.ts'
import { inPageUnits } from './fragments.ts'
import { readJsonLd, type ReadAnnotation } from './read-json-ld.ts'

/** What sourceName (json-ld.ts) writes. */
const SOURCE = /^urn:tulieu:[^:]*:(\d{4}-\d{6,}):sha256:([0-9a-f]{64})$/

type Target = {
  id: ItemId
  text: string
  mediaType: string
  /** [] while they are not known. */
  pages: readonly PageFacts[]
  count: Recount
  /** The annotations of a kind that are there and not yet met in the file. */
  there: Map<string, AnnotationId[]>
}

/**
 * Brings in what is not there yet. The same original, by its checksum, is the same item; else one of the same accession
 * number, where the passage stands in it. An annotation is there already when the same words are marked in the same
 * colour with the same note; of several alike, as many come as are missing. Tags it has in the file alone, it gets.
 * @throws ArchiveError `not-annotations`
 */
export function bringBack(
  db: WritableDb,
  text: string,
  at: string
): { report: AnnotationImport; itemIds: ItemId[] } {
  const read = readJsonLd(text)
  const report: AnnotationImport = { total: read.length, added: 0, present: 0, problems: [] }
  const targets = new Map<ItemId, Target>()
  const changed = new Set<ItemId>()
  const targetOf = (id: ItemId): Target => {
    const known = targets.get(id)
    if (known !== undefined) return known
    const target = openTarget(db, id)
    targets.set(id, target)
    return target
  }
  for (const [index, each] of read.entries()) {
    const number = index + 1
    if ('problem' in each) {
      report.problems.push({
        number,
        code: each.problem,
        quote: each.quote,
        source: shortSource(each.source)
      })
      continue
    }
    const { annotation } = each
    const tell = (code: ImportProblemCode) =>
      report.problems.push({
        number,
        code,
        quote: (annotation.quote.exact || annotation.note).slice(0, 200),
        source: shortSource(annotation.source)
      })
    const found = findTarget(db, annotation, targetOf)
    if (found === null) {
      tell('unknown-item')
      continue
    }
    const { target, selectors, placement } = found
    const { region, problem } = regionIn(found, annotation)
    if (problem === 'broken-region') {
      tell(problem)
      continue
    }
    const key = kindOf(selectors, region, placement, annotation)
    const present = target.there.get(key)?.shift()
    if (present !== undefined) {
      if (assignAnnotationTags(db, [present], annotation.tags, []).length > 0) changed.add(target.id)
      report.present++
      continue
    }
    const createdAt = annotation.createdAt ?? at
    const id = insertAnnotation(db, {
      itemId: target.id,
      selectors,
      region,
      note: annotation.note,
      colour: annotation.colour,
      creator: annotation.creator,
      at: createdAt,
      modifiedAt: annotation.modifiedAt ?? createdAt
    })
    assignAnnotationTags(db, [id], annotation.tags, [])
    changed.add(target.id)
    report.added++
    if (problem !== null) tell(problem)
    else if (region === null && !isSure(placement)) tell('lost-place')
  }
  return { report, itemIds: [...changed] }
}

/** True where the passage is found, and not only something like it. */
const isSure = ({ status }: Placement): boolean => status === 'exact' || status === 'moved'

function openTarget(db: ReadableDb, id: ItemId): Target {
  const text = textOf(db, id)
  const there = new Map<string, AnnotationId[]>()
  for (const each of annotationsOf(db, id)) {
    const placement = placeUnlessRefused(text, each.selectors, each.refused)
    const key = kindOf(each.selectors, each.region, placement, each)
    there.set(key, [...(there.get(key) ?? []), each.id])
  }
  const { original } = getItem(db, id)
  return { id, text, mediaType: original.mediaType, pages: pagesOfItem(db, id), count: toUnits(text), there }
}

/** Two annotations of one kind say the same of the same words; those without a sure place are told by their quote. */
function kindOf(
  { quote }: TextSelectors,
  region: PageRegion | null,
  placement: Placement,
  { note, colour }: { note: string; colour: HighlightColour }
): string {
  return JSON.stringify([
    isSure(placement) ? placement.range : [quote.exact, quote.prefix, quote.suffix],
    region && [region.page, region.rects],
    note,
    colour
  ])
}

type Found = {
  target: Target
  selectors: TextSelectors
  placement: Placement
  /** Found by its checksum, not by its number alone. */
  isSameOriginal: boolean
}

/**
 * The place on the original, and what is wrong with it. One that cannot be meant is left out where the words stand in
 * the text; where they do not, one beyond the pages is kept, so that nothing a person marked is gone.
 */
function regionIn(
  { target: { mediaType, pages }, placement, isSameOriginal }: Found,
  { fragment, quote }: ReadAnnotation
): { region: PageRegion | null; problem: ImportProblemCode | null } {
  if (fragment === null) return { region: null, problem: null }
  const dropped = {
    region: null,
    problem: quote.exact === '' ? ('broken-region' as const) : ('region-dropped' as const)
  }
  if (fragment === 'broken' || !isSameOriginal) return dropped
  const isPdf = mediaType === 'application/pdf'
  const fits =
    fragment.unit === 'points' ? isPdf : isPdf ? fragment.unit === 'percent' : mediaType.startsWith('image/')
  const read = fits ? inPageUnits(fragment, pages) : null
  if (read === null) return dropped
  const region = { ...read, label: pages[read.page - 1]?.label ?? null }
  if (pages.length === 0 || isOnPage(region, pages)) return { region, problem: null }
  if (isSure(placement)) return dropped
  return { region, problem: region.page > pages.length ? 'no-such-page' : 'outside-page' }
}

function findTarget(
  db: ReadableDb,
  annotation: ReadAnnotation,
  targetOf: (id: ItemId) => Target
): Found | null {
  const [, accession, sha256] = SOURCE.exec(annotation.source) ?? []
  if (accession === undefined || sha256 === undefined) return null
  const same = itemOfOriginal(db, sha256)
  const id = same ?? itemOfAccession(db, accession)
  if (id === null) return null
  const target = targetOf(id)
  const { selectors, placement } = selectorsIn(target, annotation)
  // A number alone may mean another document elsewhere: the words must stand in it.
  if (same === null && !isSure(placement)) return null
  return { target, selectors, placement, isSameOriginal: same !== null }
}

/** The selectors as the file has them; a position it does not tell is where the quote is found. */
function selectorsIn(
  { text, count }: Target,
  { quote, position }: ReadAnnotation
): { selectors: TextSelectors; placement: Placement } {
  const at = (start: number, end: number): TextSelectors => ({
    quote,
    position: { type: 'TextPositionSelector', start, end }
  })
  if (position !== null) {
    const selectors = at(count(position.start), count(position.end))
    return { selectors, placement: placeSelectors(text, selectors) }
  }
  const placement = placeSelectors(text, at(0, quote.exact.length))
  const { start, end } = placement.range ?? { start: 0, end: quote.exact.length }
  return { selectors: at(start, end), placement }
}

function itemOfAccession(db: ReadableDb, accession: string): ItemId | null {
  try {
    return findItem(db, accession)
  } catch (error) {
    if (error instanceof ArchiveError && error.code === 'not-found') return null
    throw error
  }
}

/** Checksums of the originals on which the file has places; [] for a text that is no file of annotations. */
export function originalsWithPlaces(text: string): string[] {
  try {
    const placed = readJsonLd(text).flatMap((each) =>
      'annotation' in each && each.annotation.fragment !== null ? [each.annotation.source] : []
    )
    return [...new Set(placed.map((source) => SOURCE.exec(source)?.[2] ?? ''))]
  } catch {
    return []
  }
}

/** The accession number of a name of ours; else the name as it is. */
const shortSource = (source: string): string => SOURCE.exec(source)?.[1] ?? source.slice(0, 200)
