/** Recognised text of an item as the reader shows it: its pages and doubtful places; accepting a place as it is. */
import type { RecognisedSpan } from '../../shared/model/extract.ts'
import type { Block, ItemId } from '../../shared/model/item.ts'
import type { Doubt, PageBox, PageWord, Recognition } from '../../shared/model/recognition.ts'
import type { Range } from '../../shared/model/search.ts'
import { findDoubts, wordsAt } from '../meeting/doubts.ts'
import type { ReadableDb, WritableDb } from '../db/open.ts'
import { blocksOf, textOf } from '../stores/items.ts'
import { putRecognisedWords, recognisedBlocksOf, recognisedBlocksOn } from '../stores/recognised-words.ts'

/** The smallest box around the words on the first word's page. */
function boxAround(words: readonly RecognisedSpan[]): PageBox {
  const boxes = words.filter(({ page }) => page === words[0]!.page).map(({ box }) => box)
  const side = (at: 0 | 1 | 2 | 3) => boxes.map((box) => box[at])
  return [Math.min(...side(0)), Math.min(...side(1)), Math.max(...side(2)), Math.max(...side(3))]
}

function doubtsOf({ start, text }: Block, words: readonly RecognisedSpan[]): Doubt[] {
  // what is set aside is no part of the text anybody reads
  if (start === null) return []
  return findDoubts(text, words).map((place) => {
    const under = wordsAt(words, place)
    return {
      range: [start + place.start, start + place.end],
      reason: place.reason,
      suggestion: place.suggestion,
      page: under[0]!.page,
      box: boxAround(under)
    }
  })
}

/** Null for an item whose text was not recognised. @throws ArchiveError `not-found` */
export function recognitionOf(db: ReadableDb, id: ItemId): Recognition | null {
  const text = textOf(db, id)
  const recognised = recognisedBlocksOf(db, id)
  if (recognised.length === 0) return null
  const blocks = blocksOf(db, id, text)
  const pages = recognised.flatMap(({ words }) => words.map(({ page }) => page))
  return {
    pages: [...new Set(pages)].toSorted((a, b) => a - b),
    doubts: recognised.flatMap(({ position, words }) => {
      const block = blocks[position]
      return block === undefined ? [] : doubtsOf(block, words)
    })
  }
}

/**
 * The words of one page as they stand in the text now, block by block.
 * @throws ArchiveError `not-found`
 */
export function pageWordsOf(db: ReadableDb, id: ItemId, page: number): PageWord[][] {
  const blocks = blocksOf(db, id, textOf(db, id))
  return recognisedBlocksOn(db, id, page).flatMap(({ position, words }) => {
    const block = blocks[position]
    if (block === undefined) return []
    return [
      words
        .filter((word) => word.page === page)
        .map(({ start, end, box }) => ({
          text: block.text.slice(start, end),
          start: block.start === null ? null : block.start + start,
          box
        }))
    ]
  })
}

/** Marks the words in a range of the item's text as looked at: their doubts are no more. */
export function acceptWords(db: WritableDb, id: ItemId, [from, to]: Range): void {
  const blocks = blocksOf(db, id, textOf(db, id))
  for (const { position, words } of recognisedBlocksOf(db, id)) {
    const start = blocks[position]?.start ?? null
    if (start === null) continue
    const under = new Set(wordsAt(words, { start: from - start, end: to - start }))
    if (under.size === 0) continue
    putRecognisedWords(db, id, {
      position,
      words: words.map((word) => (under.has(word) ? { ...word, isChecked: true } : word))
    })
  }
}
