/** citations.*: the documents the archive's texts name, and where. */
import { ArchiveError } from '../../shared/ipc/errors.ts'
import type { Range } from '../../shared/model/search.ts'
import { citingItems, heldItem, linkDocument, listCitedDocuments } from '../stores/citations.ts'
import { getItem, textOf } from '../stores/items.ts'
import type { ReadsOf, WritesOf } from './handler.ts'

/** Characters shown before and after a citation. */
const AROUND = 70

export const citationReads: ReadsOf<'citations.list' | 'citations.held' | 'citations.get'> = {
  'citations.list': ({ db }) => listCitedDocuments(db),
  'citations.held': ({ db }, { citations }) => citations.map((cited) => heldItem(db, cited)?.id ?? null),
  'citations.get': ({ db }, { key }) => {
    const [document] = listCitedDocuments(db, key)
    if (!document) throw new ArchiveError('not-found', `cited document ${key}`)
    const citing = citingItems(db, key)
    const spellings = new Map<string, number>()
    for (const { number } of citing)
      if (number !== null) spellings.set(number, (spellings.get(number) ?? 0) + 1)
    return {
      document,
      spellings: [...spellings].sort((a, b) => b[1] - a[1]).map(([number]) => number),
      places: citing.map(({ number, text, ...item }) => ({
        ...item,
        ...passage(textOf(db, item.item), [text, number ?? text])
      }))
    }
  }
}

export const citationWrites: WritesOf<'citations.link'> = {
  'citations.link': ({ db }, { key, itemId }) => {
    if (itemId !== null) getItem(db, itemId)
    linkDocument(db, key, itemId)
    return { value: {}, topics: ['citations', 'meetings'], itemIds: itemId === null ? [] : [itemId] }
  }
}

/** The words around the first of `wanted` that stands in the text, on one line; without any, the citation alone. */
function passage(text: string, wanted: readonly [string, string]): { snippet: string; marks: Range[] } {
  const found = wanted.find((words) => text.includes(words))
  if (found === undefined) return { snippet: wanted[0], marks: [[0, wanted[0].length]] }
  const start = text.indexOf(found)
  const end = start + found.length
  const before = text.slice(Math.max(0, start - AROUND), start)
  const after = text.slice(end, end + AROUND)
  const line = (part: string) => part.replace(/\s+/g, ' ')
  // A word cut in two at either end is left out.
  const head = start > AROUND ? `…${line(before.replace(/^\S*\s/, ''))}` : line(before)
  const tail = end + AROUND < text.length ? `${line(after.replace(/\s\S*$/, ''))}…` : line(after)
  const middle = line(found)
  return { snippet: head + middle + tail, marks: [[head.length, head.length + middle.length]] }
}
