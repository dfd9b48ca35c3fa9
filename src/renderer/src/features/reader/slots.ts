import type { ReactNode } from 'react'
import type { HighlightColour } from '../../../../shared/model/annotation.ts'
import type { PageRegion } from '../../../../shared/model/page-region.ts'
import type { Range } from '../../../../shared/model/search.ts'
import type { TextQuoteSelector } from '../../../../shared/model/selector.ts'
import type { TextSelection } from './surface.ts'
import type { Paints } from './use-paint.ts'

/** Where ranges of the text stand on the page; given to what is drawn beside the text. */
export type TextSurface = {
  /** Tops of the ranges' first lines in pixels from the top of the margin column; null for one that is not shown. */
  topsOf(ranges: readonly Range[]): (number | null)[]
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

/** A place drawn over a page. `isArea` is a rectangle without words. */
export type PageMark = { id: number; region: PageRegion; colour: HighlightColour; isArea: boolean }

/** A place chosen on a page, with its words where some were selected, and where it stands in the window. */
export type PageSelection = {
  region: PageRegion
  words: TextQuoteSelector | null
  /** Where they lie in the item's text, as recognised words know. */
  inText: Range | null
  box: DOMRect
  /** Set by keys: what can be done with it takes the focus. */
  isByKeys: boolean
}

/** Where places stand on the pages; given to what is drawn beside them. */
export type PageSurface = {
  /** Pixels from the top of the margin column; null where the page is not there. */
  topsOf(regions: readonly PageRegion[]): (number | null)[]
  /** Passages of the text that were found on pages, by annotation. */
  found: ReadonlyMap<number, PageRegion>
  revision: number
  isCompact: boolean
}

/** What other features add to the pages of the original. */
export type OriginalSlots = {
  marks: readonly PageMark[]
  /** Passages of the text to look for on the pages. */
  passages: readonly { id: number; quote: TextQuoteSelector; range: Range; colour: HighlightColour }[]
  activeId: number | null
  margin?: (surface: PageSurface) => ReactNode
  /** The bar beside a chosen place; `close` drops it. */
  bar?: (selection: PageSelection, close: () => void) => ReactNode
  /** A key was pressed while a place is chosen; true when it was taken. */
  onKey?: (event: KeyboardEvent, selection: PageSelection, close: () => void) => boolean
  /** The page was clicked, at a mark or beside all. */
  onPick?: (id: number | null) => void
  /** A mark to bring into view; a new object asks again. */
  reveal?: { id: number } | null
  /** A region that is to be moved and sized by keys; a new object asks again. */
  reshaping?: { id: number } | null
  /** The region of a mark got other bounds. */
  onReshape?: (id: number, region: PageRegion) => void
  /** The region that was in hand was laid down. */
  onReshaped?: () => void
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
