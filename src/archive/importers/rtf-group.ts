import type { ExtractBlock } from '../../shared/model/extract.ts'
import type { RtfFlow } from './rtf-flow.ts'
import type { RtfDestination } from './rtf-words.ts'

/** The state of a group, inherited by those inside it. */
export type RtfGroup = {
  destination: RtfDestination
  flow: RtfFlow
  /** The group whose end also ends the flow. */
  ownsFlow: 'page-header' | 'page-footer' | 'note' | 'box' | 'remark' | null
  font: number
  fallback: number
  isHidden: boolean
  /** Removed by an editor whose changes are tracked. */
  isDeleted: boolean
  isStarred: boolean
  isInTable: boolean
  /** In a table that stands in a cell of another. */
  isInner: boolean
  style: number
  outline: number
}

/** What a file says, by where it stands. */
export type RtfContent = {
  blocks: ExtractBlock[]
  notes: ExtractBlock[]
  /** What readers of the text remarked, set aside. */
  remarks: ExtractBlock[]
  headers: string[]
  footers: string[]
  title: string
  author: string
}

/** The state a file begins in. */
export const firstGroup = (flow: RtfFlow): RtfGroup => ({
  destination: 'text',
  flow,
  ownsFlow: null,
  font: -1,
  fallback: 1,
  isHidden: false,
  isDeleted: false,
  isStarred: false,
  isInTable: false,
  isInner: false,
  style: 0,
  outline: 9
})
