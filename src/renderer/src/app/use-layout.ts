import { useWindowWidth } from '../ui/use-window-width.ts'
import { useSettings } from '../client/queries.ts'
import { isPage, useViewState } from './view-state.ts'

/** Widths of the mock-ups: what a pane may have, and its start width in a wide window. */
export const paneLimits = {
  navigation: { min: 200, max: 360, start: 248, wideStart: 264 },
  list: { min: 304, max: 640, start: 368, wideStart: 448 },
  readerMin: 480,
  rail: 48
}

export type Layout = {
  /** The navigation is a rail of icons. */
  isRail: boolean
  navigationWidth: number
  listWidth: number
  /** The list gave its place to the meeting form. */
  isListHidden: boolean
  /** List and reader take turns. */
  isTakingTurns: boolean
  /** The command bar's buttons lose their words. */
  isCompact: boolean
}

/**
 * How the panes share the window, in the order in which they give way (see the widths below). Widths that a
 * person dragged are kept in the settings; giving way never overwrites them.
 */
export function useLayout(): Layout {
  const width = useWindowWidth()
  const { navigationWidth, listWidth } = useSettings()
  const isMeeting = useViewState((state) => state.readerTab === 'meeting' && state.activeId !== null)
  const place = useViewState((state) => state.place)

  const isWide = width >= 1600
  const isCompact = width < 1200
  const isListHidden = isMeeting && !isWide && !isPage(place)
  const isRail = isCompact || isListHidden
  const wanted = (value: number, { start, wideStart }: { start: number; wideStart: number }) =>
    isWide && value === start ? wideStart : value
  const navigation = isRail ? paneLimits.rail : wanted(navigationWidth, paneLimits.navigation)
  const isTakingTurns = width < 1024
  const room = width - navigation - paneLimits.readerMin
  const list = Math.max(paneLimits.list.min, Math.min(wanted(listWidth, paneLimits.list), room))
  return {
    isRail,
    navigationWidth: navigation,
    listWidth: list,
    isListHidden,
    isTakingTurns,
    isCompact
  }
}
