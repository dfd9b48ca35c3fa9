/**
 * Web annotations read from JSON-LD, ours or another program's: a collection with its pages, a page, one annotation or
 * several in an array. Nothing is fetched; what only another file would tell is not known.
 */
import { ArchiveError } from '../../shared/ipc/errors.ts'
import type { HighlightColour, ImportProblemCode } from '../../shared/model/annotation.ts'
import { HighlightColour as Colour } from '../../shared/model/annotation.ts'
import { TagPath } from '../../shared/model/tag.ts'
import { readFragment, type ReadFragment } from './fragments.ts'

/** Longest note and longest quote that are taken; no text in an archive has a longer sentence to mark. */
const LONGEST_NOTE = 20_000
const LONGEST_QUOTE = 200_000
const LONGEST_NAME = 100
/** Surroundings that are kept (model/selector.ts). */
const SURROUNDINGS = 32
/** Pages that hang on each other inside one file. */
const MOST_PAGES = 100_000

export type ReadAnnotation = {
  source: string
  /** `exact` is '' for a place on a page without words. */
  quote: { type: 'TextQuoteSelector'; exact: string; prefix: string; suffix: string }
  /** A place on a page; `broken` where the file means one and does not say it. */
  fragment: ReadFragment | 'broken' | null
  /** In code points of the text it was made on; null where the file tells none. */
  position: { start: number; end: number } | null
  note: string
  colour: HighlightColour
  /** Paths of its tags. */
  tags: string[]
  /** Who made it, '' where the file tells none. */
  creator: string
  createdAt: string | null
  modifiedAt: string | null
}
export type ReadResult =
  { annotation: ReadAnnotation } | { problem: ImportProblemCode; quote: string; source: string }

type Node = Readonly<Record<string, unknown>>
const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
/** JSON-LD writes one value bare or as an array of one. */
const several = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? (value as unknown[]) : value === undefined || value === null ? [] : [value]
const words = (value: unknown): string => (typeof value === 'string' ? value : '')
const hasType = (node: Node, type: string): boolean => several(node['type'] ?? node['@type']).includes(type)
const idOf = (value: unknown): string =>
  typeof value === 'string' ? value : isNode(value) ? words(value['id'] ?? value['@id']) : ''

/** @throws ArchiveError `not-annotations` */
export function readJsonLd(text: string): ReadResult[] {
  let document: unknown
  try {
    document = JSON.parse(text.replace(/^\ufeff/, ''))
  } catch (error) {
    throw new ArchiveError('not-annotations', `no JSON: ${String(error)}`)
  }
  const nodes = annotationNodes(document)
  if (nodes === null) throw new ArchiveError('not-annotations', 'no annotation, page or collection')
  return nodes.map(readNode)
}

/** Everything that stands where an annotation should; null where the document is something else. */
function annotationNodes(document: unknown): unknown[] | null {
  if (Array.isArray(document)) {
    const parts = document.map((each) => annotationNodes(each) ?? [each])
    return document.some((each) => annotationNodes(each) !== null) ? parts.flat() : null
  }
  if (!isNode(document)) return null
  if (hasType(document, 'Annotation')) return [document]
  if (hasType(document, 'AnnotationPage')) return pageNodes(document)
  const { first } = document
  if (!hasType(document, 'AnnotationCollection') || !isNode(first)) return null
  return pageNodes(first)
}

function pageNodes(first: Node): unknown[] {
  const nodes: unknown[] = []
  let page: unknown = first
  for (let count = 0; isNode(page) && count < MOST_PAGES; count++) {
    for (const each of several(page['items'])) nodes.push(each)
    page = page['next']
  }
  return nodes
}

function readNode(node: unknown): ReadResult {
  if (!isNode(node) || !hasType(node, 'Annotation')) return { problem: 'broken', quote: '', source: '' }
  const targets = several(node['target'])
  const target = targets.filter(isNode).find((each) => each['selector'] !== undefined)
  const source = idOf(target?.['source']) || idOf(targets[0])
  const selectors = several(target?.['selector']).filter(isNode)
  const quoted = selectors.find((each) => hasType(each, 'TextQuoteSelector'))
  const exact = words(quoted?.['exact'])
  const { note, colour, tags } = readBodies(node)
  const fail = (problem: ImportProblemCode): ReadResult => ({
    problem,
    quote: (exact || note).slice(0, 200),
    source
  })
  const fragment = readPlace(selectors)
  if (exact.trim() === '' && (fragment === null || fragment === 'broken'))
    return fail(fragment === null ? 'no-quote' : 'broken-region')
  const prefix = words(quoted?.['prefix'])
  const suffix = words(quoted?.['suffix'])
  // a NUL ends a text for SQLite
  if (exact.length > LONGEST_QUOTE || `${exact}${prefix}${suffix}`.includes('\0')) return fail('broken')
  if (note.length > LONGEST_NOTE) return fail('note-too-long')
  const positions = selectors.filter((each) => hasType(each, 'TextPositionSelector'))
  return {
    annotation: {
      source,
      quote: {
        type: 'TextQuoteSelector',
        exact: exact.trim() === '' ? '' : exact,
        prefix: prefix.slice(-SURROUNDINGS),
        suffix: suffix.slice(0, SURROUNDINGS)
      },
      fragment,
      position: positions.map(readPosition).find((each) => each !== null) ?? null,
      note,
      colour,
      tags,
      creator: readCreator(node['creator']),
      createdAt: readTime(node['created']),
      modifiedAt: readTime(node['modified'])
    }
  }
}

/** The first place on a page that can be read; other fragments, as of a web page's headings, are not meant. */
function readPlace(selectors: readonly Node[]): ReadFragment | 'broken' | null {
  const values = selectors
    .filter((each) => hasType(each, 'FragmentSelector'))
    .filter(
      (each) =>
        /rfc\/?(8118|3778)|media-frags/i.test(idOf(each['conformsTo'])) ||
        /(^|[#&])(xywh|viewrect)=/.test(words(each['value']))
    )
    .map((each) => readFragment(words(each['value'])))
  return values.find((each) => each !== null) ?? (values.length > 0 ? 'broken' : null)
}

function readPosition({ start, end }: Node): { start: number; end: number } | null {
  const isPlace = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0
  return isPlace(start) && isPlace(end) && start < end ? { start, end } : null
}

/** The first colour of ours is the colour, tags are tags; every other body is told in the note, so that nothing is lost. */
function readBodies(node: Node): { note: string; colour: HighlightColour; tags: string[] } {
  const tags = new Set<string>()
  let colour: HighlightColour | null = null
  const notes = [words(node['bodyValue'])]
  for (const body of several(node['body'])) {
    if (!isNode(body)) {
      notes.push(words(body))
      continue
    }
    const value = words(body['value'] ?? body['rdf:value'])
    const purposes = several(body['purpose'])
    const tag = TagPath.safeParse(value)
    const known = Colour.safeParse(value)
    if (colour === null && known.success && purposes.includes('classifying')) {
      colour = known.data
    } else if (purposes.includes('tagging') && tag.success) tags.add(tag.data)
    else notes.push(value || idOf(body['source'] ?? body))
  }
  const note = notes.filter((each) => each !== '').join('\n\n')
  return { note: note.replaceAll('\0', ''), colour: colour ?? 'yellow', tags: [...tags] }
}

/** Names of those who made it (§3.3.1), bare or of an agent. */
function readCreator(value: unknown): string {
  const names = several(value).map((each) => (isNode(each) ? words(several(each['name'])[0]) : ''))
  return names
    .map((name) => name.replaceAll('\0', '').trim())
    .filter((name) => name !== '')
    .join(', ')
    .slice(0, LONGEST_NAME)
}

function readTime(value: unknown): string | null {
  const time = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}/.test(value) ? new Date(value) : null
  return time === null || Number.isNaN(time.getTime()) ? null : time.toISOString()
}
