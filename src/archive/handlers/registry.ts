/** The handler maps; a call of the contract without a handler does not compile. */
import type { ReadHandlers, WriteHandlers } from './handler.ts'
import { annotationReads, annotationWrites } from './annotations.ts'
import { archiveReads } from './archive.ts'
import { accessionReads, accessionWrites } from './accession.ts'
import { citationReads, citationWrites } from './citations.ts'
import { cleaningReads, cleaningWrites } from './cleaning-rules.ts'
import { encodingReads } from './encodings.ts'
import { itemReads, itemWrites } from './items.ts'
import { joinedReads, joinedWrites } from './joined-meetings.ts'
import { letterheadReads, letterheadWrites } from './letterhead.ts'
import { likenessReads, likenessWrites } from './likenesses.ts'
import { meetingWrites } from './meeting-edits.ts'
import { meetingReads } from './meetings.ts'
import { printReads } from './printables.ts'
import { peopleReads, peopleWrites } from './people.ts'
import { savedSearchReads, savedSearchWrites } from './saved-searches.ts'
import { searchReads } from './search.ts'
import { tagRuleReads, tagRuleWrites } from './tag-rules.ts'
import { tagReads, tagWrites } from './tags.ts'
import { undoReads, undoWrites } from './undo.ts'
import { watchReads, watchWrites } from './watches.ts'

export const readHandlers: ReadHandlers = {
  ...itemReads,
  ...searchReads,
  ...savedSearchReads,
  ...tagReads,
  ...tagRuleReads,
  ...annotationReads,
  ...meetingReads,
  ...joinedReads,
  ...printReads,
  ...letterheadReads,
  ...citationReads,
  ...peopleReads,
  ...accessionReads,
  ...encodingReads,
  ...cleaningReads,
  ...likenessReads,
  ...undoReads,
  ...watchReads,
  ...archiveReads
}

export const writeHandlers: WriteHandlers = {
  ...savedSearchWrites,
  ...itemWrites,
  ...tagWrites,
  ...tagRuleWrites,
  ...annotationWrites,
  ...meetingWrites,
  ...joinedWrites,
  ...letterheadWrites,
  ...citationWrites,
  ...peopleWrites,
  ...accessionWrites,
  ...cleaningWrites,
  ...likenessWrites,
  ...watchWrites,
  ...undoWrites
}
