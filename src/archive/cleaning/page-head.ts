/** The head of a copied page: its clock, its own name, its menu. They stand before the title. */
import { MENU_ROW, MENU_WORDS, SITE_BANNER, TODAY } from './boilerplate-lines.ts'
import { isKept, type Draft } from './cleaned.ts'
import { isDateLine } from './dateline.ts'

const LONGEST_BANNER = 90
/** Words of a menu's entry at most. */
const MENU_ENTRY_WORDS = 5
/** Lines of a head at most. */
const LONGEST_HEAD = 80

const isMenuRow = ({ text }: Draft) => text.length <= 200 && MENU_ROW.test(text.toLowerCase())
const isMenuWord = (draft: Draft) => MENU_WORDS.test(draft.text.toLowerCase()) || isMenuRow(draft)
const isBanner = (draft: Draft) => draft.text.length <= LONGEST_BANNER && SITE_BANNER.test(draft.text)
const isEntry = ({ text }: Draft) =>
  !/$(?<=[.,:;!?])/.test(text) && !text.includes('\n') && text.split(/\s+/).length <= MENU_ENTRY_WORDS
const isProse = ({ text }: Draft) => text.length > 120

/** A line that says of the date that it is today's, as pages do over their menu. */
const isClock = ({ text }: Draft) => TODAY.test(text) && isDateLine(text.replace(TODAY, ''))

/**
 * How many of the lines at the start are the page's head. A short title at its end is told by the date line under
 * it, or by the running text that follows.
 */
function headLength(kept: readonly Draft[], isBoilerplate: (text: string) => boolean): number {
  const isHead = (draft: Draft, at: number) =>
    // a site's own name, whatever it is, stands right over its menu
    (at === 0 && kept.slice(1, 3).every((next) => isMenuWord(next) || isBoilerplate(next.text))) ||
    isEntry(draft) ||
    isDateLine(draft.text) ||
    isClock(draft) ||
    isBanner(draft) ||
    isBoilerplate(draft.text)
  const found = kept.findIndex((draft, at) => !isHead(draft, at))
  const end = Math.min(found < 0 ? kept.length : found, LONGEST_HEAD)
  const canBeTitle = (at: number) => {
    const draft = kept[at]
    return (
      draft !== undefined &&
      !isMenuWord(draft) &&
      !isBanner(draft) &&
      !isDateLine(draft.text) &&
      !isBoilerplate(draft.text)
    )
  }
  const run = kept.slice(0, end)
  const date = run.findLastIndex((draft) => isDateLine(draft.text))
  const menu = run.findIndex(isMenuWord)
  if (date > 0 && menu >= 0 && menu < date && canBeTitle(date - 1)) return date - 1
  // the last line before the title may be the date of the article
  if (date === end - 1 && menu >= 0 && menu < date && end < kept.length) return date
  const next = kept[end]
  return next !== undefined && isProse(next) && canBeTitle(end - 1) ? end - 1 : end
}

/**
 * Sets the head of a page aside: the run of short lines, dates and names of the site before the title, when at least
 * two of them are entries of a menu and those are a third of the short ones. Without a menu only a clock goes.
 */
export function peelHead(drafts: Draft[], isBoilerplate: (text: string) => boolean): void {
  // a page whose title is known has its head set aside by where it stands
  if (drafts.some((draft) => isKept(draft) && draft.kind === 'title')) return
  const kept = drafts.filter(isKept)
  const head = kept.slice(0, headLength(kept, isBoilerplate))
  const entries = head.filter((draft) => isEntry(draft) && !isDateLine(draft.text))
  const known = head.reduce((sum, draft) => sum + (isMenuRow(draft) ? 3 : isMenuWord(draft) ? 1 : 0), 0)
  const isMenu = known >= 2 && known * 3 >= entries.length && (head.length >= 3 || known >= 3)
  for (const draft of isMenu ? head : kept.slice(0, 1).filter(isClock)) {
    const isName =
      isDateLine(draft.text) ||
      isClock(draft) ||
      isBanner(draft) ||
      !(isEntry(draft) || isBoilerplate(draft.text))
    draft.reason = isName && !isMenuWord(draft) ? 'site-header' : 'navigation'
  }
}
