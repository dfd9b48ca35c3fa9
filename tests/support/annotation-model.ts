/**
 * What the W3C Web Annotation Data Model (https://www.w3.org/TR/annotation-model/) says MUST be, checked by itself: the
 * program's own schema is not asked. Terms are those its context (http://www.w3.org/ns/anno.jsonld) gives a meaning to.
 */

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld'

/** Terms of the context that a collection of annotations may use as keys. */
const KEYS = new Set(
  `@context id type motivation body target created modified generated creator generator rights canonical via audience
   bodyValue value format language processingLanguage textDirection purpose source selector state scope styleClass
   stylesheet renderedVia cached conformsTo refinedBy exact prefix suffix start end startSelector endSelector label name
   total first last next prev items partOf startIndex accessibility homepage email nickname`.split(/\s+/)
)
const MOTIVATIONS = new Set(
  `assessing bookmarking classifying commenting describing editing highlighting identifying linking moderating questioning
   replying tagging`.split(/\s+/)
)

type Node = Readonly<Record<string, unknown>>
const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const all = (value: unknown): unknown[] => (value === undefined ? [] : Array.isArray(value) ? value : [value])
/** RFC 3987 as far as it can be told apart: a scheme, no blank, none of the signs that have to be escaped. */
const isIri = (value: unknown): boolean =>
  typeof value === 'string' && /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i.test(value)
const isWhole = (value: unknown): value is number => Number.isInteger(value) && (value as number) >= 0
const isText = (value: unknown): boolean => typeof value === 'string'
const hasType = (node: Node, type: string): boolean => all(node['type']).includes(type)
/** §3.3.1: xsd:dateTime with its time zone, in UTC. */
const isDateTime = (value: unknown): boolean =>
  typeof value === 'string' &&
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$/.test(value) &&
  !Number.isNaN(Date.parse(value))

type Tell = (where: string, fault: string) => void

/** Faults of a collection that brings its pages along, each with its place; none for one that keeps to the model. */
export function modelFaults(json: string): string[] {
  const faults: string[] = []
  const tell: Tell = (where, fault) => void faults.push(`${where}: ${fault}`)
  const collection: unknown = JSON.parse(json)
  if (!isNode(collection)) return ['not an object']
  checkKeys(collection, '', tell)
  if (!all(collection['@context']).includes(CONTEXT))
    tell('@context', 'is not the context of the model (§3.1)')
  if (!isIri(collection['id'])) tell('id', 'is no IRI (§5.1)')
  if (!hasType(collection, 'AnnotationCollection')) tell('type', 'is no collection (§5.1)')
  const page = collection['first']
  if (!isNode(page)) return [...faults, 'first: has no page (§5.1)']
  if (!isIri(page['id'])) tell('first.id', 'is no IRI (§5.2)')
  if (!hasType(page, 'AnnotationPage')) tell('first.type', 'is no page (§5.2)')
  if (!isWhole(page['startIndex'])) tell('first.startIndex', 'is no whole number (§5.2)')
  const items = page['items']
  if (!Array.isArray(items)) return [...faults, 'first.items: is no list (§5.2)']
  if (collection['total'] !== items.length) tell('total', 'is not how many there are (§5.1)')
  const ids = new Set<unknown>()
  items.forEach((item: unknown, at) => {
    const where = `items[${at}]`
    if (!isNode(item)) return tell(where, 'is no object')
    if (ids.has(item['id'])) tell(`${where}.id`, 'stands twice')
    ids.add(item['id'])
    checkAnnotation(item, where, tell)
  })
  return faults
}

/** A key the context does not know is dropped by whoever reads the file as JSON-LD. */
function checkKeys(node: Node, where: string, tell: Tell): void {
  for (const [key, value] of Object.entries(node)) {
    if (!KEYS.has(key)) tell(`${where}.${key}`, 'is no term of the context')
    if (value === null) tell(`${where}.${key}`, 'is null')
    for (const part of all(value)) if (isNode(part)) checkKeys(part, `${where}.${key}`, tell)
  }
}

function checkAnnotation(node: Node, where: string, tell: Tell): void {
  if (!isIri(node['id'])) tell(`${where}.id`, 'is no IRI (§3.1)')
  if (!hasType(node, 'Annotation')) tell(`${where}.type`, 'is no annotation (§3.1)')
  for (const motivation of all(node['motivation']))
    if (!MOTIVATIONS.has(String(motivation))) tell(`${where}.motivation`, 'is none of the model’s (§3.3.5)')
  for (const key of ['created', 'modified'])
    if (node[key] !== undefined && !isDateTime(node[key])) tell(`${where}.${key}`, 'is no time (§3.3.1)')
  for (const body of all(node['body'])) {
    if (!isNode(body) || !hasType(body, 'TextualBody')) tell(`${where}.body`, 'is no text (§3.2.4)')
    else if (!isText(body['value'])) tell(`${where}.body.value`, 'is no text (§3.2.4)')
    else if (!all(body['purpose']).every((purpose) => MOTIVATIONS.has(String(purpose))))
      tell(`${where}.body.purpose`, 'is none of the model’s (§3.3.5)')
  }
  const targets = all(node['target'])
  if (targets.length === 0) tell(`${where}.target`, 'is not there (§3.1)')
  for (const target of targets) {
    if (!isNode(target)) {
      if (!isIri(target)) tell(`${where}.target`, 'is no IRI (§3.1)')
      continue
    }
    if (!isIri(target['source'])) tell(`${where}.target.source`, 'is no IRI (§4.1)')
    for (const selector of all(target['selector'])) checkSelector(selector, `${where}.target.selector`, tell)
  }
}

function checkSelector(selector: unknown, where: string, tell: Tell): void {
  if (!isNode(selector)) return tell(where, 'is no selector (§4.2)')
  const value = selector['value']
  if (hasType(selector, 'TextQuoteSelector')) {
    if (!isText(selector['exact']) || selector['exact'] === '') tell(where, 'quotes nothing (§4.2.4)')
    for (const key of ['prefix', 'suffix'])
      if (selector[key] !== undefined && !isText(selector[key]))
        tell(`${where}.${key}`, 'is no text (§4.2.4)')
  } else if (hasType(selector, 'TextPositionSelector')) {
    const { start, end } = selector
    if (!isWhole(start) || !isWhole(end) || end < start) tell(where, 'is no place (§4.2.5)')
  } else if (hasType(selector, 'FragmentSelector')) {
    if (!isText(value) || String(value).startsWith('#')) tell(where, 'has no fragment (§4.2.1)')
    if (!isIri(selector['conformsTo'])) tell(`${where}.conformsTo`, 'is no IRI (§4.2.1)')
  } else tell(`${where}.type`, 'is no selector of the model (§4.2)')
}
