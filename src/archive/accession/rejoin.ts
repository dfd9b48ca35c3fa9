/** Deriving an item's text and report again after a person moved a block in or out of it. */
import type { Block, ItemDetail } from '../../shared/model/item.ts'
import type { MeetingReport } from '../../shared/model/meeting.ts'
import { assemble } from '../cleaning/cleaned.ts'
import { extractMeeting } from '../meeting/extract-meeting.ts'

/** Blocks with new offsets and the text they make, the way cleaning joins them. */
export function rejoinBlocks(blocks: readonly Block[]): { blocks: Block[]; text: string } {
  return assemble(blocks.map(({ kind, text, reason }) => ({ kind, text, reason })))
}

/** The report of an item whose blocks changed while everything else about it stayed. */
export function reextract(item: ItemDetail, blocks: Block[], text: string): MeetingReport {
  return extractMeeting({
    item: item.id,
    title: item.title,
    blocks,
    text,
    publishedAt: item.date,
    source: item.source
  })
}
