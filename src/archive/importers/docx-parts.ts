import type { ExtractBlock } from '../../shared/model/extract.ts'
import { parseSidePart, relations } from './office-xml.ts'
import { headOrFurniture, headsFirst, isUnseen, linesSeen } from './page-furniture.ts'
import { WordWalker, type WordPart } from './word-body.ts'
import { wordNumbering } from './word-numbering.ts'
import type { WordFlow } from './word-runs.ts'
import { childElements, findElements, type XmlElement } from './xml-tree.ts'

/** What the parts beside the body need of the file. */
export type SideParts = {
  texts: ReadonlyMap<string, string>
  /** Name of the main part. */
  main: string
  flow: WordFlow
}

/** Blocks of a part that numbers nothing on its own account. */
function partBlocks(element: XmlElement, { texts, flow }: SideParts, part: string): ExtractBlock[] {
  const targets = new Map(relations(texts, part).map(({ id, target }) => [id, target]))
  const own: WordPart = {
    flow: { ...flow, fields: [], notes: [] },
    numbering: wordNumbering(null),
    related: (id) => texts.get(targets.get(id ?? '') ?? ''),
    chunks: new Map()
  }
  return new WordWalker(own).blocks(element)
}

function targetsOf({ texts, main }: SideParts, type: string): string[] {
  const targets = relations(texts, main).filter((relation) => relation.type === type)
  return [...new Set(targets.map(({ target }) => target))].toSorted((a, b) =>
    a.localeCompare(b, 'en', { numeric: true })
  )
}

function furnitureOf(
  root: XmlElement,
  side: SideParts,
  part: string,
  kind: 'header' | 'footer'
): ExtractBlock[] {
  const flow = { ...side.flow, hasPageNumbers: false }
  const shown = partBlocks(root, { ...side, flow }, part).filter(({ reason }) => reason !== 'hidden')
  const lines = shown.flatMap(({ text }) => text.split(/[\n\t]/))
  return headOrFurniture(lines, kind)
}

/** Blocks of all parts of one kind, each line once, none that the body says already. */
function allFurniture(side: SideParts, kind: 'header' | 'footer', seen: Set<string>): ExtractBlock[] {
  return targetsOf(side, kind)
    .flatMap((part) => {
      const root = parseSidePart(side.texts.get(part))
      return root === null ? [] : furnitureOf(root, side, part, kind)
    })
    .filter(isUnseen(seen))
}

/** The notes the body refers to, in that order and under the numbers it shows. */
function noteBlocks(side: SideParts): ExtractBlock[] {
  const notes = new Map<string, { element: XmlElement; part: string }>()
  for (const kind of ['footnote', 'endnote']) {
    for (const part of targetsOf(side, `${kind}s`)) {
      const root = parseSidePart(side.texts.get(part))
      for (const element of root === null ? [] : findElements(root, `w:${kind}`))
        notes.set(`${kind} ${element.attributes['w:id'] ?? ''}`, { element, part })
    }
  }
  return side.flow.notes.flatMap((key, index) => {
    const note = notes.get(key)
    const blocks = note === undefined ? [] : partBlocks(note.element, side, note.part)
    return blocks.map((block, at): ExtractBlock => ({
      ...block,
      kind: at === 0 ? 'list' : block.kind,
      text: at === 0 ? `[${index + 1}] ${block.text}` : block.text
    }))
  })
}

/** The remarks of editors, set aside: they are no part of the paper. */
function commentBlocks(side: SideParts): ExtractBlock[] {
  return targetsOf(side, 'comments').flatMap((part) => {
    const root = parseSidePart(side.texts.get(part))
    return (root === null ? [] : childElements(root, 'w:comment')).flatMap((comment) => {
      const author = comment.attributes['w:author']?.trim() ?? ''
      const text = partBlocks(comment, side, part)
        .map((block) => block.text)
        .join('\n')
      if (text === '') return []
      return [
        { kind: 'boilerplate', text: author === '' ? text : `${author}: ${text}`, reason: 'editor-comment' }
      ]
    })
  })
}

/** The blocks of the body with notes and comments behind it, headers in front and footers at the end. */
export function addWordParts(body: readonly ExtractBlock[], side: SideParts): ExtractBlock[] {
  const whole = [...body, ...noteBlocks(side)]
  const seen = linesSeen(whole)
  const headers = allFurniture(side, 'header', seen)
  return [...headsFirst(headers), ...whole, ...commentBlocks(side), ...allFurniture(side, 'footer', seen)]
}
