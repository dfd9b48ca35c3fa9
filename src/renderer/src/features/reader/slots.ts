import type { ReactNode } from 'react'
import type { Range } from '../../../../shared/model/search.ts'
import type { TextSelection } from './surface.ts'
import type { Paints } from './use-paint.ts'

/** Where ranges of the text stand on the page; given to what is drawn beside the text. */
export type TextSurface = {
  /** Top of the range's first line in pixels from the top of the margin column; null when it is not shown. */
  topOf(range: Range): number | null
  /** Another number whenever the text may have moved. */
  revision: number
  /** The pane is too narrow for a margin column: only markers fit. */
  isCompact: boolean
}

/** What other features add to the reading text. */
export type PassageSlots = {
  paints: Paints
  /** Between the reader's head and the text; does not scroll with it. */
  above?: ReactNode
  margin?: (surface: TextSurface) => ReactNode
  /** The bar beside a selection; `close` drops the selection. */
  bar?: (selection: TextSelection, close: () => void) => ReactNode
  below?: ReactNode
  /** A key was pressed while a passage is selected; true when it was taken. */
  onKey?: (event: KeyboardEvent, selection: TextSelection, close: () => void) => boolean
  /** The text at this offset was clicked. */
  onPick?: (offset: number) => void
  /** A range to bring into view; a new object asks again. */
  reveal?: { range: Range } | null
}

/** The report beside the text, and what ties the two together. */
export type MeetingSlots = {
  form: ReactNode
  /** What the pointed or focused field rests on; `label` names the field beside the passage. */
  evidence: { ranges: readonly Range[]; label: string } | null
  /** The text at this offset is pointed at; null when the pointer left the text. */
  onPointAt: (offset: number | null) => void
  /** The text at this offset was clicked. */
  onPick: (offset: number) => void
  /** The bar beside a selection; `close` drops the selection. */
  bar: (selection: TextSelection, close: () => void) => ReactNode
  /** A key was pressed while a passage is selected; true when it was taken. */
  onKey: (event: KeyboardEvent) => boolean
}
