import { searchBoxId } from '../features/search/search-box-id.ts'

/** Elements that F6 goes round by. */
export const paneIds = {
  navigation: 'tl-navigation',
  list: 'tl-list',
  reader: 'tl-reader',
  search: searchBoxId
}

const focusable = 'button:not([tabindex="-1"]), a[href], input, textarea, [tabindex="0"]'

/** Moves the focus to the next pane that is on screen (or the one before), as F6 does in Windows. */
export function focusNextPane(direction: 1 | -1): void {
  const panes = [paneIds.search, paneIds.navigation, paneIds.list, paneIds.reader]
    .map((id) => document.getElementById(id))
    .filter((pane) => pane !== null && pane.offsetParent !== null)
  const at = panes.findIndex((pane) => pane?.contains(document.activeElement))
  for (let step = 1; step <= panes.length; step++) {
    const pane = panes[(Math.max(at, 0) + direction * step + panes.length * step) % panes.length]
    const target = pane?.matches(focusable) ? pane : pane?.querySelector<HTMLElement>(focusable)
    if (target) return target.focus()
  }
}
