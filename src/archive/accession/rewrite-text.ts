/**
 * The one way the text of an item that is held already changes: a block brought back or set aside, another encoding,
 * a corrected reading. Everything that follows from the text is written with it.
 */
import { documentKey } from '../../shared/vietnamese/document-key.ts'
import type { ItemId } from '../../shared/model/item.ts'
import { bandsOf, signatureOf } from '../../shared/vietnamese/shingles.ts'
import { keysIn } from '../../shared/vietnamese/tokens.ts'
import { assemble, type Draft } from '../cleaning/cleaned.ts'
import { findOpening } from '../cleaning/opening.ts'
import type { WritableDb } from '../db/open.ts'
import { extractMeeting } from '../meeting/extract-meeting.ts'
import { EXTRACTOR_VERSION } from '../meeting/extractor-version.ts'
import { ownNumber } from '../meeting/own-number.ts'
import { renewIndex } from '../search/renew-index.ts'
import { putCitations } from '../stores/citations.ts'
import { getItem, putBlocks, putTextFacts, textOf, type TextFacts } from '../stores/items.ts'
import { saidToBeMeeting } from '../stores/meeting-edits.ts'
import { putReport } from '../stores/meetings.ts'
import { carryAnnotations, shiftAnnotations, type Edit } from './carry-annotations.ts'
import { writeLikenesses } from './likenesses.ts'

export type Rewriting = {
  /** In reading order; those with a reason are set aside, the others are the text, joined by one line feed. */
  blocks: readonly Draft[]
  /** Facts found anew with the text; absent ones stay. */
  facts?: Partial<Omit<TextFacts, 'opening' | 'textLength' | 'isMeeting' | 'documentKey'>>
  /** What of the text before is replaced by what, where it is one place. */
  edit?: Edit
}

/**
 * Writes an item's new text inside the caller's transaction: text, blocks, opening, meeting report, citations,
 * annotations where the words they mark have moved, the row of the search index. What a person edited in the report
 * stays. Undoable where the caller keeps a journal (`journalled`), which then names the item in `itemIds`.
 * @throws ArchiveError `not-found`
 */
export function rewriteText(
  db: WritableDb,
  id: ItemId,
  { blocks: drafts, facts = {}, edit }: Rewriting
): void {
  const { text, blocks } = assemble(drafts.map(({ kind, text, reason }) => ({ kind, text, reason })))
  const item = { ...getItem(db, id), ...facts }
  const before = textOf(db, id)
  const report = extractMeeting({
    item: id,
    title: item.title,
    blocks,
    text,
    publishedAt: item.date,
    source: item.source
  })
  const number = ownNumber(blocks)
  putBlocks(db, id, text, blocks)
  putTextFacts(db, id, {
    title: item.title,
    date: item.date,
    source: item.source,
    author: item.author,
    language: item.language,
    encoding: item.encoding,
    opening: findOpening({ blocks, text }),
    textLength: text.length,
    isMeeting: saidToBeMeeting(db, id) ?? report.isMeeting,
    documentKey: number === null ? null : documentKey(number)
  })
  putReport(db, id, report, EXTRACTOR_VERSION)
  putCitations(db, id, report.citations)
  if (edit) shiftAnnotations(db, id, before, text, edit)
  else carryAnnotations(db, id, before, text)
  const signature = signatureOf(keysIn(text).folded)
  writeLikenesses(db, id, text, signature === null ? [] : bandsOf(signature), { isNew: false })
  renewIndex(db, [id])
}
