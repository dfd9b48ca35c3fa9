import type { StatedMetadata } from '../../shared/model/extract.ts'
import { noMetadata, personOf, statedValue } from './metadata.ts'
import { elementText, findElements, parseXml, type XmlElement } from './xml-tree.ts'

const OPEN = 'http://schemas.openxmlformats.org/'
const STRICT = 'http://purl.oclc.org/ooxml/'

/** The prefixes the readers of Office files look for, by namespace, transitional and strict (ECMA-376, ISO 29500). */
const PREFIXES: ReadonlyMap<string, string> = new Map([
  [`${OPEN}wordprocessingml/2006/main`, 'w'],
  [`${STRICT}wordprocessingml/main`, 'w'],
  ['http://schemas.microsoft.com/office/word/2003/wordml', 'w'],
  ['urn:schemas-microsoft-com:office:office', 'o'],
  [`${OPEN}presentationml/2006/main`, 'p'],
  [`${STRICT}presentationml/main`, 'p'],
  [`${OPEN}drawingml/2006/main`, 'a'],
  [`${STRICT}drawingml/main`, 'a'],
  [`${OPEN}drawingml/2006/diagram`, 'dgm'],
  [`${STRICT}drawingml/diagram`, 'dgm'],
  [`${OPEN}drawingml/2006/chart`, 'c'],
  [`${STRICT}drawingml/chart`, 'c'],
  [`${OPEN}officeDocument/2006/relationships`, 'r'],
  [`${STRICT}officeDocument/relationships`, 'r'],
  [`${OPEN}officeDocument/2006/math`, 'm'],
  [`${STRICT}officeDocument/math`, 'm'],
  [`${OPEN}markup-compatibility/2006`, 'mc'],
  [`${OPEN}package/2006/relationships`, ''],
  ['urn:schemas-microsoft-com:vml', 'v'],
  ['http://schemas.openxmlformats.org/spreadsheetml/2006/main', ''],
  [`${STRICT}spreadsheetml/main`, ''],
  ['http://purl.org/dc/elements/1.1/', 'dc']
])

/**
 * A part of an Office file as a tree whose prefixes are the usual ones, whichever the writing program chose.
 * @throws ArchiveError `broken-file`, `too-large`
 */
export function parseOfficeXml(text: string): XmlElement {
  return parseXml(text, PREFIXES)
}

/** A part that the document does without when it cannot be read: null then, and when there is none. */
export function parseSidePart(text: string | undefined): XmlElement | null {
  if (text === undefined) return null
  try {
    return parseOfficeXml(text)
  } catch {
    return null
  }
}

export type Relation = { id: string; type: string; target: string }

/** The relations of a part (`''` = of the container), targets as names in the container (ECMA-376 part 2, 6.5). */
export function relations(texts: ReadonlyMap<string, string>, part: string): Relation[] {
  const text = texts.get(part.replace(/([^/]*)$/, '_rels/$1.rels'))
  const root = parseSidePart(text)
  if (root === null) return []
  const folder = part.split('/').slice(0, -1)
  return findElements(root, 'Relationship')
    .filter(({ attributes }) => attributes.TargetMode !== 'External')
    .map(({ attributes }) => {
      const target = attributes.Target ?? ''
      const path: string[] = target.startsWith('/') ? [] : [...folder]
      for (const step of target.split('/')) {
        if (step === '..') path.pop()
        else if (step !== '' && step !== '.') path.push(step)
      }
      return {
        id: attributes.Id ?? '',
        type: (attributes.Type ?? '').split('/').at(-1) ?? '',
        target: path.join('/')
      }
    })
}

/** Name of the part with the core properties. */
export const CORE_PART = 'docProps/core.xml'

/** Title and author of the core properties (ECMA-376 part 2, 11). Their dates are the file's, not the document's. */
export function coreMetadata(texts: ReadonlyMap<string, string>): StatedMetadata {
  const core = parseSidePart(texts.get(CORE_PART))
  if (core === null) return noMetadata()
  const property = (name: string): string | null => {
    const element = findElements(core, name)[0]
    return element === undefined ? null : statedValue(elementText(element))
  }
  return { ...noMetadata(), title: property('dc:title'), author: personOf(property('dc:creator')) }
}
