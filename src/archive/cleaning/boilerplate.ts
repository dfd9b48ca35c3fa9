import { BOILERPLATE_LINES, MENU_WORDS, SECTION_OPENERS, TAIL_LINES } from './boilerplate-lines.ts'
import { isKept, type Draft } from './cleaned.ts'
import { isDateLine } from './dateline.ts'

const MAX_LINE = 200

function reasonOf(text: string, table: readonly (readonly [string, RegExp])[]): string | null {
  if (text.length > MAX_LINE || text.includes('\n')) return null
  const line = text.toLowerCase()
  return table.find(([, pattern]) => pattern.test(line))?.[0] ?? null
}

/** Running text, as opposed to headlines, dates and menu entries: long, and it ends a sentence. */
function isProse(draft: Draft): boolean {
  return draft.kind === 'table' || (draft.text.length > 120 && /[.!?…:;]["”’)]*$/.test(draft.text))
}

function proseLength(drafts: readonly Draft[]): number {
  return drafts.reduce((sum, draft) => sum + (isKept(draft) && isProse(draft) ? draft.text.length : 0), 0)
}

/** Sets the drafts from `index` aside until `stop` says the article goes on, each with its own reason if it has one. */
function closeSection(drafts: Draft[], index: number, reason: string, stop: (draft: Draft) => boolean): void {
  let current = reason
  for (let i = index; i < drafts.length; i++) {
    const draft = drafts[i] as Draft
    if (i > index && stop(draft)) return
    if (!isKept(draft)) continue
    const opened = reasonOf(draft.text, SECTION_OPENERS)
    if (opened !== null) current = opened
    draft.reason =
      opened ?? reasonOf(draft.text, BOILERPLATE_LINES) ?? reasonOf(draft.text, TAIL_LINES) ?? current
  }
}

/** Menu entries before the title: a run of at least three short lines, one of them a known entry. */
function peelMenu(drafts: Draft[]): void {
  const end = drafts.findIndex(
    (draft) => isKept(draft) && (draft.text.split(/\s+/).length > 5 || /[.,:;!?]$/.test(draft.text))
  )
  const run = drafts.slice(0, Math.max(end, 0)).filter(isKept)
  const known = run.filter((draft) => MENU_WORDS.test(draft.text.toLowerCase())).length
  if (run.length < 3 || known * 3 < run.length) return
  for (const draft of run) if (draft.kind !== 'title') draft.reason = 'navigation'
}

/**
 * Headlines of neighbours that follow the article's end without a caption of their own: each stands beside
 * its date. Everything between and after them that is not running text belongs to the same list.
 * `bodyEnd` is the index after the article's source or author line.
 */
export function peelNeighbours(drafts: Draft[], bodyEnd: number): void {
  const first = drafts.findIndex(
    (draft, index) => index >= bodyEnd && isKept(draft) && isDateLine(draft.text)
  )
  if (first < 0) return
  for (let i = bodyEnd; i < drafts.length; i++) {
    const draft = drafts[i] as Draft
    if (isKept(draft) && !isProse(draft) && (draft.kind === 'paragraph' || draft.kind === 'list')) {
      draft.reason = reasonOf(draft.text, TAIL_LINES) ?? 'related-news'
    }
  }
}

/**
 * Marks what surrounds the article: menus, related news, view counts, share lines, comments, polls, cookie and
 * copyright lines. A part such as “Các tin tức khác” runs to the end of the page, unless so much running text
 * follows that it can only be a box inside the article; then it ends before that text.
 */
export function peelParts(drafts: Draft[]): void {
  peelMenu(drafts)
  for (const draft of drafts) {
    if (isKept(draft) && draft.kind !== 'title' && draft.kind !== 'table') {
      draft.reason = reasonOf(draft.text, BOILERPLATE_LINES)
    }
  }
  for (let i = 1; i < drafts.length; i++) {
    const draft = drafts[i] as Draft
    if (!isKept(draft) || draft.kind === 'table' || draft.kind === 'title') continue
    const reason = reasonOf(draft.text, SECTION_OPENERS)
    if (reason === null) continue
    const before = proseLength(drafts.slice(0, i))
    const after = proseLength(drafts.slice(i + 1))
    const isTail = before > 0 && after * 2 < before
    closeSection(drafts, i, reason, isTail ? () => false : isProse)
  }
}
