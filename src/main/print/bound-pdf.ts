/**
 * Many printed papers bound into one PDF, written as they come: each keeps its tags, links, page numbers and outline,
 * which stands under its title. Of a paper that was added only a few numbers stay in memory.
 */
import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRef,
  PDFString,
  type PDFDocument
} from 'pdf-lib'
import { ObjectFile } from './object-file.ts'
import { moved, name, prefixed, treeNodes, treePairs, type Mover } from './pdf-parts.ts'
import type { Draft } from './write-whole.ts'

export type BoundFacts = { title: string; subject: string; author: string }

/** One branch a paper of a tree that the whole file shares. */
type Branch = { ref: PDFRef; first: string; last: string }

const INHERITED = ['Resources', 'MediaBox', 'CropBox', 'Rotate'] as const

export class BoundPdf {
  private readonly file: ObjectFile
  private readonly pageTree: PDFRef
  private readonly structure: PDFRef
  private readonly whole: PDFRef
  private readonly outline: PDFRef
  private readonly papers: { pages: PDFRef; entry: PDFRef; part: PDFRef | null; dict: PDFDict }[] = []
  private readonly ids: Branch[] = []
  private readonly places: Branch[] = []
  private readonly parents: PDFArray
  private nextParent = 0
  /** Pages so far. */
  pages = 0

  private constructor(file: ObjectFile) {
    this.file = file
    this.pageTree = file.newRef()
    this.structure = file.newRef()
    this.whole = file.newRef()
    this.outline = file.newRef()
    this.parents = PDFArray.withContext(file.context)
  }

  static async begin(draft: Draft): Promise<BoundPdf> {
    return new BoundPdf(await ObjectFile.begin(draft))
  }

  /** Adds the pages of a printed paper, which is used up. `title` names it in the outline. */
  async add(source: PDFDocument, title: string): Promise<void> {
    const { catalog, context } = source
    const root = catalog.lookupMaybe(name('StructTreeRoot'), PDFDict)
    const outlines = catalog.lookupMaybe(name('Outlines'), PDFDict)
    const pages = this.file.newRef()
    const entry = this.file.newRef()
    const left = new Set([
      ...treeNodes(root, 'ParentTree'),
      ...treeNodes(root, 'IDTree'),
      ...treeNodes(catalog, 'Dests')
    ])
    const numbers = new Map<string, PDFRef>()
    const replace = (key: string, by: PDFRef): void => {
      const own = catalog.get(name(key))
      if (own instanceof PDFRef) numbers.set(own.tag, by)
    }
    replace('StructTreeRoot', this.whole)
    replace('Outlines', entry)
    replace('Pages', pages)
    const taken = new Set(numbers.keys())
    for (const end of [context.trailerInfo.Root, context.trailerInfo.Info])
      if (end instanceof PDFRef) left.add(end.tag)
    const objects = context.enumerateIndirectObjects().filter(([ref, object]) => {
      const isBranch = object instanceof PDFDict && object.get(name('Type')) === name('Pages')
      if (isBranch) numbers.set(ref.tag, pages)
      return !isBranch && !taken.has(ref.tag) && !left.has(ref.tag)
    })
    for (const [ref] of objects) numbers.set(ref.tag, this.file.newRef())
    const mover: Mover = {
      context: this.file.context,
      refOf: (ref) => numbers.get(ref.tag),
      prefix: `${String(this.papers.length + 1).padStart(6, '0')}-`,
      parents: this.nextParent
    }
    const leaves = source.getPages()
    for (const { node } of leaves)
      for (const key of INHERITED) {
        const value = node.getInheritableAttribute(name(key))
        if (value !== undefined) node.set(name(key), value)
      }
    const parts = partsOf(root)
    for (const [ref, object] of objects) {
      const own = moved(object, mover)
      if (own instanceof PDFDict && parts.includes(ref.tag)) own.set(name('S'), name('Part'))
      await this.file.write(numbers.get(ref.tag)!, own ?? object)
    }
    const kids = PDFArray.withContext(this.file.context)
    for (const { ref } of leaves) kids.push(numbers.get(ref.tag)!)
    await this.file.write(
      pages,
      this.dict({
        Type: name('Pages'),
        Parent: this.pageTree,
        Kids: kids,
        Count: PDFNumber.of(leaves.length)
      })
    )
    this.pages += leaves.length
    this.takeParents(root, mover)
    await this.takeBranch(this.ids, treePairs(root?.lookupMaybe(name('IDTree'), PDFDict), 'Names'), mover)
    await this.takeBranch(this.places, placesIn(catalog), mover)
    const [first] = kids.asArray()
    this.papers.push({
      pages,
      entry,
      part: parts[0] === undefined ? null : (numbers.get(parts[0]) ?? null),
      dict: this.entryOf(title, first as PDFRef, outlines, mover)
    })
  }

  /** Writes what holds the papers together. The draft is then complete. */
  async end({ title, subject, author }: BoundFacts): Promise<void> {
    const { file, papers } = this
    const list = (refs: readonly PDFRef[]): PDFArray => file.context.obj([...refs]) as PDFArray
    await file.write(
      this.pageTree,
      this.dict({
        Type: name('Pages'),
        Kids: list(papers.map(({ pages }) => pages)),
        Count: PDFNumber.of(this.pages)
      })
    )
    for (const [at, { entry, dict }] of papers.entries()) {
      const [before, after] = [papers[at - 1], papers[at + 1]]
      if (before !== undefined) dict.set(name('Prev'), before.entry)
      if (after !== undefined) dict.set(name('Next'), after.entry)
      await file.write(entry, dict)
    }
    await file.write(
      this.outline,
      this.dict({
        Type: name('Outlines'),
        First: papers[0]!.entry,
        Last: papers.at(-1)!.entry,
        Count: PDFNumber.of(papers.length)
      })
    )
    const parts = papers.flatMap(({ part }) => part ?? [])
    await file.write(
      this.whole,
      this.dict({
        Type: name('StructElem'),
        S: name('Document'),
        P: this.structure,
        Lang: PDFString.of('vi'),
        K: list(parts)
      })
    )
    await file.write(
      this.structure,
      this.dict({
        Type: name('StructTreeRoot'),
        K: this.whole,
        ParentTree: this.dict({ Nums: this.parents }),
        ParentTreeNextKey: PDFNumber.of(this.nextParent),
        ...(this.ids.length === 0 ? {} : { IDTree: this.tree(this.ids) })
      })
    )
    const [root, info] = [file.newRef(), file.newRef()]
    await file.write(
      root,
      this.dict({
        Type: name('Catalog'),
        Pages: this.pageTree,
        Lang: PDFString.of('vi'),
        PageMode: name('UseOutlines'),
        Outlines: this.outline,
        MarkInfo: this.dict({ Marked: file.context.obj(true) }),
        StructTreeRoot: this.structure,
        ViewerPreferences: this.dict({ DisplayDocTitle: file.context.obj(true) }),
        Names: this.dict(this.places.length === 0 ? {} : { Dests: this.tree(this.places) })
      })
    )
    await file.write(
      info,
      this.dict({
        Title: PDFHexString.fromText(title),
        Subject: PDFHexString.fromText(subject),
        ...(author === '' ? {} : { Author: PDFHexString.fromText(author) }),
        Creator: PDFHexString.fromText('Tư Liệu'),
        CreationDate: PDFString.fromDate(new Date())
      })
    )
    await file.end(root, info)
  }

  private entryOf(title: string, page: PDFRef, outlines: PDFDict | undefined, mover: Mover): PDFDict {
    const dict = this.dict({
      Title: PDFHexString.fromText(title),
      Parent: this.outline,
      Dest: this.file.context.obj([page, 'Fit'])
    })
    const [first, last] = [outlines?.get(name('First')), outlines?.get(name('Last'))]
    if (first === undefined || last === undefined) return dict
    dict.set(name('First'), moved(first, mover)!)
    dict.set(name('Last'), moved(last, mover)!)
    // below zero: folded up until somebody opens it
    dict.set(name('Count'), PDFNumber.of(-1 * countEntries(outlines)))
    return dict
  }

  private takeParents(root: PDFDict | undefined, mover: Mover): void {
    let most = -1
    for (const [number, value] of treePairs(root?.lookupMaybe(name('ParentTree'), PDFDict), 'Nums')) {
      const own = moved(value, mover)
      if (!(number instanceof PDFNumber) || own === undefined) continue
      most = Math.max(most, number.asNumber())
      this.parents.push(PDFNumber.of(number.asNumber() + this.nextParent))
      this.parents.push(own)
    }
    this.nextParent += most + 1
  }

  private async takeBranch(
    branches: Branch[],
    pairs: readonly (readonly [PDFHexString | PDFString | object, object])[],
    mover: Mover
  ): Promise<void> {
    const own = pairs
      .map(
        ([key, value]) =>
          [prefixed(key as PDFString, mover)!.asString(), moved(value as PDFArray, mover)] as const
      )
      .sort((a, b) => (a[0] < b[0] ? -1 : 1))
    const [first, last] = [own[0], own.at(-1)]
    if (first === undefined || last === undefined) return
    const names = PDFArray.withContext(this.file.context)
    for (const [key, value] of own) {
      if (value === undefined) continue
      names.push(PDFString.of(key))
      names.push(value)
    }
    const ref = this.file.newRef()
    branches.push({ ref, first: first[0], last: last[0] })
    await this.file.write(ref, this.dict({ Limits: limits(first[0], last[0], this.file), Names: names }))
  }

  private tree(branches: readonly Branch[]): PDFDict {
    return this.dict({ Kids: this.file.context.obj(branches.map(({ ref }) => ref)) })
  }

  private dict(entries: Record<string, ReturnType<typeof moved> & object>): PDFDict {
    const dict = PDFDict.withContext(this.file.context)
    for (const [key, value] of Object.entries(entries)) dict.set(PDFName.of(key), value)
    return dict
  }
}

const limits = (first: string, last: string, file: ObjectFile): PDFArray => {
  const pair = PDFArray.withContext(file.context)
  pair.push(PDFString.of(first))
  pair.push(PDFString.of(last))
  return pair
}

/** References of the elements that stand at the top of the structure. */
function partsOf(root: PDFDict | undefined): string[] {
  const top = root?.get(name('K'))
  const all = top instanceof PDFRef ? [top] : (root?.lookupMaybe(name('K'), PDFArray)?.asArray() ?? [])
  return all.flatMap((one) => (one instanceof PDFRef ? [one.tag] : []))
}

/** Named places of the catalogue (ISO 32000-1, 12.3.2.3), their names as strings. */
function placesIn(catalog: PDFDict): [PDFString, PDFArray][] {
  const dests = catalog.lookupMaybe(name('Dests'), PDFDict)
  return (dests?.entries() ?? []).flatMap(([key]) => {
    const place = dests?.lookup(key)
    return place instanceof PDFArray ? [[PDFString.of(key.decodeText()), place] as [PDFString, PDFArray]] : []
  })
}

function countEntries(outlines: PDFDict | undefined): number {
  let count = 0
  let at = outlines?.lookupMaybe(name('First'), PDFDict)
  for (; at !== undefined; at = at.lookupMaybe(name('Next'), PDFDict)) count++
  return count
}
