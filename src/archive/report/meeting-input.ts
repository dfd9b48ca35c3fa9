/** What the builders of meeting papers are given: a report and the item it was read from. */
import type { Block, ItemId } from '../../shared/model/item.ts'
import type { Citation, MeetingReport } from '../../shared/model/meeting.ts'

export type ToldItem = {
  id: ItemId
  accession: string
  title: string
  /** The cleaned text and its blocks; offsets of evidence count in this text. */
  text: string
  blocks: readonly Block[]
  source: string | null
  date: string | null
}

export type MeetingInput = {
  report: MeetingReport
  item: ToldItem
  /** Other items that tell of the meeting; their passages stand beside its own. */
  others?: readonly ToldItem[]
  /** ISO date of printing, YYYY-MM-DD. */
  printedOn: string
  /** Accession number of the item that is the cited document, null when the archive has none. */
  resolveCitation: (cited: Pick<Citation, 'kind' | 'number' | 'text'>) => string | null
  /** True when a person corrected the report. */
  edited: boolean
}
