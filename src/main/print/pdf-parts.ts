/** Parts of a PDF moved into another one: every reference gets its new number, every name its own. */
import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFRef,
  PDFString,
  type PDFContext,
  type PDFObject
} from 'pdf-lib'

export const name = (text: string): PDFName => PDFName.of(text)

export type Mover = {
  /** Where the copies belong. */
  context: PDFContext
  /** The new number of a reference; undefined where what it leads to is left out. */
  refOf(ref: PDFRef): PDFRef | undefined
  /** Set before every name (of places, of parts of the structure), so that two papers never share one. */
  prefix: string
  /** Added to the numbers by which pages find their parts of the structure (ISO 32000-1, 14.7.4.4). */
  parents: number
}

/** A copy of an object with everything renamed. */
export function moved(object: PDFObject, mover: Mover): PDFObject | undefined {
  if (object instanceof PDFRef) return mover.refOf(object)
  if (object instanceof PDFRawStream) return PDFRawStream.of(movedDict(object.dict, mover), object.contents)
  if (object instanceof PDFDict) return movedDict(object, mover)
  if (!(object instanceof PDFArray)) return object
  const copy = PDFArray.withContext(mover.context)
  for (const part of object.asArray()) {
    const own = moved(part, mover)
    if (own !== undefined) copy.push(own)
  }
  return copy
}

export function movedDict(dict: PDFDict, mover: Mover): PDFDict {
  const copy = PDFDict.withContext(mover.context)
  const isElement = dict.get(name('Type')) === name('StructElem')
  for (const [key, value] of dict.entries()) {
    const own = renamed(key.decodeText(), value, isElement, mover) ?? moved(value, mover)
    if (own !== undefined) copy.set(key, own)
  }
  return copy
}

/** What needs more than a new number; undefined for anything else. */
function renamed(key: string, value: PDFObject, isElement: boolean, mover: Mover): PDFObject | undefined {
  switch (key) {
    case 'StructParent':
    case 'StructParents':
      return value instanceof PDFNumber ? PDFNumber.of(value.asNumber() + mover.parents) : undefined
    case 'Dest':
    case 'D':
      return value instanceof PDFName ? PDFString.of(mover.prefix + value.decodeText()) : undefined
    case 'ID':
      return isElement ? prefixed(value, mover) : undefined
    case 'Headers': {
      if (!(value instanceof PDFArray)) return undefined
      const copy = PDFArray.withContext(mover.context)
      for (const id of value.asArray()) copy.push(prefixed(id, mover) ?? id)
      return copy
    }
    default:
      return undefined
  }
}

export const prefixed = (value: PDFObject, { prefix }: Mover): PDFString | undefined =>
  value instanceof PDFString || value instanceof PDFHexString
    ? PDFString.of(prefix + value.decodeText())
    : undefined

/** The pairs of a number or name tree (ISO 32000-1, 7.9.6 and 7.9.7), in order. */
export function treePairs(tree: PDFDict | undefined, leaf: 'Nums' | 'Names'): [PDFObject, PDFObject][] {
  if (tree === undefined) return []
  const own = tree.lookupMaybe(name(leaf), PDFArray)?.asArray() ?? []
  const pairs: [PDFObject, PDFObject][] = []
  for (let at = 0; at + 1 < own.length; at += 2) pairs.push([own[at]!, own[at + 1]!])
  const kids = tree.lookupMaybe(name('Kids'), PDFArray)
  for (let at = 0; at < (kids?.size() ?? 0); at++) pairs.push(...treePairs(kids?.lookup(at, PDFDict), leaf))
  return pairs
}

/** The references of a tree's own nodes, which another tree takes the place of. */
export function treeNodes(dict: PDFDict | undefined, key: string): Set<string> {
  const nodes = new Set<string>()
  const gather = (value: PDFObject | undefined, owner: PDFDict): void => {
    if (value instanceof PDFRef) nodes.add(value.tag)
    const node = value === undefined ? undefined : owner.context.lookupMaybe(value, PDFDict)
    const kids = node?.lookupMaybe(name('Kids'), PDFArray)
    for (const kid of kids?.asArray() ?? []) gather(kid, node!)
  }
  if (dict !== undefined) gather(dict.get(name(key)), dict)
  return nodes
}
