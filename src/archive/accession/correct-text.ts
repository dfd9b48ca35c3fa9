/** Correcting an item's text by hand: a range of it is written anew, and all that follows from the text with it. */
import { ArchiveError } from '../../shared/ipc/errors.ts'
import type { RecognisedSpan } from '../../shared/model/extract.ts'
import type { Block, ItemId } from '../../shared/model/item.ts'
import type { Draft } from '../cleaning/cleaned.ts'
import { findOfficialDate } from '../cleaning/dateline.ts'
import { cleanText } from '../cleaning/unicode.ts'
import type { WritableDb } from '../db/open.ts'
import { blocksOf, getItem, textOf } from '../stores/items.ts'
import { putRecognisedWords, recognisedBlocksOf } from '../stores/recognised-words.ts'
import { rewriteText } from './rewrite-text.ts'

/** `start` and `end` are UTF-16 offsets in the item's cleaned text, end exclusive; `text` takes the range's place. */
export type Correction = { start: number; end: number; text: string }

/** The words of a block after a correction of it: those it touches become one, looked at by a person. */
export function correctWords(
  words: readonly RecognisedSpan[],
  { start, end, text }: Correction
): RecognisedSpan[] {
  const shift = text.length - (end - start)
  const before = words.filter((word) => word.end <= start)
  const after = words.filter((word) => word.start >= end && !before.includes(word))
  const under = words.filter((word) => !before.includes(word) && !after.includes(word))
  const moved = after.map((word) => ({ ...word, start: word.start + shift, end: word.end + shift }))
  const [first] = under
  if (first === undefined) return [...before, ...moved]
  const last = under.at(-1)!
  const from = Math.min(first.start, start)
  const to = Math.max(last.end, end) + shift
  if (to <= from) return [...before, ...moved]
  const onPage = under.filter(({ page }) => page === first.page).map(({ box }) => box)
  const { second: _, ...rest } = first
  const one: RecognisedSpan = {
    ...rest,
    start: from,
    end: to,
    box: [
      Math.min(...onPage.map((box) => box[0])),
      Math.min(...onPage.map((box) => box[1])),
      Math.max(...onPage.map((box) => box[2])),
      Math.max(...onPage.map((box) => box[3]))
    ],
    isChecked: true
  }
  return [...before, one, ...moved]
}

/** As all text is kept; blanks at its edges stay, since they part it from its neighbours. Only tables have lines. */
function uniform(text: string, hasLines: boolean): string {
  const cleaned = cleanText(`|${text}|`).slice(1, -1)
  return hasLines ? cleaned : cleaned.replace(/[ \t]*\n[ \t]*/g, ' ')
}

const draftOf = ({ kind, text, reason }: Block): Draft => ({ kind, text, reason })

/** The item's title and date where they were taken from words that are now others. */
function followingFacts(
  item: { title: string; date: string | null },
  before: readonly Draft[],
  now: readonly Draft[],
  at: number
): { title?: string; date?: string | null } {
  const was = before[at]!.text.replaceAll('\n', ' ')
  const is = now[at]!.text.replaceAll('\n', ' ')
  const isTitle = before[at]!.kind === 'title' || was.length >= 12
  const date = findOfficialDate(now)
  return {
    ...(isTitle && item.title.includes(was) ? { title: item.title.replace(was, () => is) } : {}),
    ...(item.date === findOfficialDate(before) && date !== item.date ? { date } : {})
  }
}

/**
 * Writes a correction inside the caller's transaction. A block of which nothing is left is set aside with its words.
 * @throws ArchiveError `not-found`; `invalid-input` when the range is not inside one block of the text
 */
export function correctText(db: WritableDb, id: ItemId, correction: Correction): void {
  const item = getItem(db, id)
  const blocks = blocksOf(db, id, textOf(db, id))
  const { start, end } = correction
  const block = blocks.find((each) => each.start !== null && each.start <= start && end <= each.end!)
  if (block?.start == null || end < start) {
    throw new ArchiveError('invalid-input', `${start}-${end} is not inside one block of item ${id}`)
  }
  const own: Correction = {
    start: start - block.start,
    end: end - block.start,
    text: uniform(correction.text, block.kind === 'table')
  }
  const text = block.text.slice(0, own.start) + own.text + block.text.slice(own.end)
  const before = blocks.map(draftOf)
  const isGone = text.trim() === ''
  const now = before.map((draft, at) => {
    if (at !== block.position) return draft
    return isGone ? { ...draft, reason: 'set-aside-by-hand' } : { ...draft, text }
  })
  const facts = isGone ? {} : followingFacts(item, before, now, block.position)
  const gone = { start: block.start, end: block.end!, text: '' }
  rewriteText(db, id, { blocks: now, facts, edit: isGone ? gone : { ...correction, text: own.text } })
  if (isGone) return
  const recognised = recognisedBlocksOf(db, id).find(({ position }) => position === block.position)
  if (recognised) {
    putRecognisedWords(db, id, { position: block.position, words: correctWords(recognised.words, own) })
  }
}
