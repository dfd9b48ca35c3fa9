import { SaxesParser } from 'saxes'
import { ArchiveError } from '../../shared/ipc/errors.ts'
import { asBroken } from './guards.ts'

/** An element with its prefixed name (`text:p`), as the office formats write their fixed prefixes. */
export type XmlElement = {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (XmlElement | string)[]
}

/** A real document nests some forty elements; walkers below may therefore recurse. */
const MAX_DEPTH = 256
/** Largest XML part read into a tree, in characters. */
const MAX_CHARACTERS = 48 * 1024 * 1024

/** Namespaces declared so far: the prefix of the part to the one that is wanted. */
type Renaming = Map<string, string>

function learn(
  renaming: Renaming,
  attributes: Readonly<Record<string, string>>,
  wanted: ReadonlyMap<string, string>
): void {
  for (const [key, uri] of Object.entries(attributes)) {
    const own = key === 'xmlns' ? '' : key.startsWith('xmlns:') ? key.slice(6) : null
    const prefix = own === null ? undefined : wanted.get(uri)
    if (own === null || prefix === undefined) continue
    if (own === prefix) renaming.delete(own)
    else renaming.set(own, prefix)
  }
}

function renamed(name: string, renaming: Renaming): string {
  const at = name.indexOf(':')
  const prefix = renaming.get(at < 0 ? '' : name.slice(0, at))
  if (prefix === undefined) return name
  const local = name.slice(at + 1)
  return prefix === '' ? local : `${prefix}:${local}`
}

/**
 * An XML part as a tree. Prefixes are kept as written, but for the namespaces in `prefixes` (namespace to prefix):
 * their names get that prefix whichever the part declares. No entity but the five of XML is known, so none can be expanded; a document type is skipped.
 * @throws ArchiveError `broken-file` for what is no XML or nests too deep, `too-large`
 */
export function parseXml(text: string, prefixes?: ReadonlyMap<string, string>): XmlElement {
  if (text.length > MAX_CHARACTERS) {
    throw new ArchiveError('too-large', 'The XML part is too large', {
      bytes: text.length,
      limit: MAX_CHARACTERS
    })
  }
  type Open = XmlElement & { children: (XmlElement | string)[] }
  const root: Open = { name: '', attributes: {}, children: [] }
  const open: Open[] = [root]
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw new ArchiveError('broken-file', error.message)
  })
  const renaming: Renaming = new Map()
  parser.on('opentag', (tag) => {
    let { name } = tag
    let attributes = tag.attributes as Record<string, string>
    if (prefixes !== undefined) {
      learn(renaming, attributes, prefixes)
      if (renaming.size > 0) {
        name = renamed(name, renaming)
        const entries = Object.entries(attributes)
        // an attribute without a prefix is in no namespace, whatever the default one is
        attributes = Object.fromEntries(
          entries.map(([key, value]) => [key.includes(':') ? renamed(key, renaming) : key, value])
        )
      }
    }
    const element: Open = { name, attributes, children: [] }
    open.at(-1)?.children.push(element)
    if (open.length > MAX_DEPTH) throw new ArchiveError('broken-file', 'Elements nested too deep')
    open.push(element)
  })
  parser.on('closetag', () => {
    open.pop()
  })
  const addText = (piece: string): void => {
    open.at(-1)?.children.push(piece)
  }
  parser.on('text', addText)
  parser.on('cdata', addText)
  try {
    parser.write(text.replace(/^\uFEFF/, '')).close()
  } catch (error) {
    throw asBroken(error)
  }
  const first = root.children.find((child) => typeof child !== 'string')
  if (first === undefined) throw new ArchiveError('broken-file', 'An XML part without an element')
  return first
}

/** The element children, of the given name when one is given. */
export function childElements(element: XmlElement, name?: string): XmlElement[] {
  return element.children.filter(
    (child): child is XmlElement => typeof child !== 'string' && (name === undefined || child.name === name)
  )
}

/** Every element of the name below `element`, in document order; elements inside a found one are not looked at. */
export function findElements(element: XmlElement, name: string): XmlElement[] {
  return childElements(element).flatMap((child) =>
    child.name === name ? [child] : findElements(child, name)
  )
}

/** All text inside an element. */
export function elementText(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : elementText(child))).join('')
}
