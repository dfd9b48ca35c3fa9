import {
  BOILERPLATE_LINES,
  COMMON_WORDS,
  MENU_ROW,
  MENU_WORDS,
  SECTION_OPENERS,
  TAIL_LINES
} from './boilerplate-lines.ts'
import { peelHead } from './page-head.ts'
import { isKept, type Draft } from './cleaned.ts'
import { isDateLine } from './dateline.ts'
import { isClosingLine } from './source-line.ts'

const MAX_LINE = 200

type Table = readonly (readonly [string, RegExp])[]

function reasonOf(text: string, table: Table): string | null {
  if (text.length > MAX_LINE || text.includes('\n')) return null
  const line = lowerOf(text)
  if (!unionsOf(table).some((union) => union.test(line))) return null
  return table.find(([, pattern]) => pattern.test(line))?.[0] ?? null
}

const unions = new Map<Table, readonly RegExp[]>()
/** All patterns of a table as one for each kind of flags: most lines match none of them. */
function unionsOf(table: Table): readonly RegExp[] {
  const known = unions.get(table)
  if (known) return known
  const kinds = [...new Set(table.map(([, { flags }]) => flags))]
  const made = kinds.map((flags) => {
    const own = table.filter(([, pattern]) => pattern.flags === flags)
    return new RegExp(own.map(([, { source }]) => source).join('|'), flags)
  })
  unions.set(table, made)
  return made
}

let lastText = ''
let lastLower = ''
/** The line in lower case; the tables are asked about the same line one after the other. */
function lowerOf(text: string): string {
  if (text !== lastText) {
    lastText = text
    lastLower = text.toLowerCase()
  }
  return lastLower
}

/** What stands around and between the entries of a row: `[Trở về] [In trang này]`, `Trang chủ | Tin tức | Liên hệ`. */
const ROW_MARK = /\s*[|•·[\]»›\t]+\s*|\s+[>/]\s+/
/** Whether there is one: without the blanks in front, which a search begins at again and again. */
const HAS_ROW_MARK = /[|•·[\]»›\t]|\s[>/]\s/

/** Why a row of several entries is no text; null unless each of them says so by itself. */
function rowReason(text: string): string | null {
  if (text.length > MAX_LINE) return null
  if (MENU_ROW.test(lowerOf(text))) return 'navigation'
  if (!HAS_ROW_MARK.test(text)) return null
  const parts = text.split(ROW_MARK).filter((part) => part !== '')
  const reasons = parts.map((part) =>
    MENU_WORDS.test(part.toLowerCase()) ? 'navigation' : reasonOf(part, BOILERPLATE_LINES)
  )
  const isRow = parts.length > 1 || (parts.length === 1 && text.startsWith('['))
  return isRow && reasons.every((reason) => reason !== null) ? (reasons[0] ?? null) : null
}

/** Why a line is no part of an article wherever it stands, or null. A colon at its end changes nothing. */
function lineReason(text: string): string | null {
  if (text.length > MAX_LINE) return null
  const reason = reasonOf(text, BOILERPLATE_LINES)
  if (reason !== null) return reason
  return text.endsWith(':') ? reasonOf(text.slice(0, -1).trimEnd(), BOILERPLATE_LINES) : rowReason(text)
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
    draft.reason = opened ?? lineReason(draft.text) ?? reasonOf(draft.text, TAIL_LINES) ?? current
  }
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

/** Headlines in a box inside an article at most. */
const BOX_LINES = 4

/**
 * Where an article goes on behind a box of a few headlines, though little of it is left; -1 when it does not. Running
 * text that another headline follows is a neighbour's summary.
 */
function resumption(drafts: readonly Draft[], opener: number): number {
  const at = drafts.findIndex((draft, index) => index > opener && isKept(draft) && isProse(draft))
  if (at < 0 || at - opener > BOX_LINES) return -1
  const next = drafts.slice(at + 1).find((draft) => draft.text !== '')
  const isEnd =
    next === undefined ||
    !isKept(next) ||
    isProse(next) ||
    isClosingLine(next.text) ||
    lineReason(next.text) !== null ||
    reasonOf(next.text, SECTION_OPENERS) !== null
  return isEnd ? at : -1
}

/** Reasons importers of any format give, pages or not. */
const OF_ANY_FORMAT = new Set(['hidden', 'editor-comment', 'page-header', 'page-footer'])

/**
 * Which lines say nothing of a page by themselves: “Ý kiến” and “Thảo luận” head parts of minutes as well. They are left
 * alone unless something else says that the text was a page.
 */
function commonWords(drafts: readonly Draft[]): (text: string) => boolean {
  const isCommon = (text: string) => text.length <= MAX_LINE && COMMON_WORDS.test(lowerOf(text))
  if (!drafts.some((draft) => isKept(draft) && isCommon(draft.text))) return () => false
  const isPage = drafts.some(({ text, reason }) =>
    reason === null
      ? !isCommon(text) && (lineReason(text) !== null || reasonOf(text, SECTION_OPENERS) !== null)
      : !OF_ANY_FORMAT.has(reason)
  )
  return isPage ? () => false : isCommon
}

/**
 * Marks what surrounds the article: menus, related news, view counts, share lines, comments, polls, cookie and
 * copyright lines. A part such as “Các tin tức khác” runs to the end of the page, unless so much running text
 * follows that it can only be a box inside the article; then it ends before that text.
 */
export function peelParts(drafts: Draft[]): void {
  const isLeft = commonWords(drafts)
  peelHead(drafts, (text) => lineReason(text) !== null && !isLeft(text))
  for (const draft of drafts) {
    if (isKept(draft) && draft.kind !== 'title' && draft.kind !== 'table' && !isLeft(draft.text)) {
      draft.reason = lineReason(draft.text)
    }
  }
  for (let i = 1; i < drafts.length; i++) {
    const draft = drafts[i] as Draft
    if (!isKept(draft) || draft.kind === 'table' || draft.kind === 'title' || isLeft(draft.text)) continue
    const reason = reasonOf(draft.text, SECTION_OPENERS)
    if (reason === null) continue
    const before = proseLength(drafts.slice(0, i))
    const after = proseLength(drafts.slice(i + 1))
    const isTail = before > 0 && after * 2 < before
    const goesOn = isTail ? resumption(drafts, i) : -1
    closeSection(drafts, i, reason, isTail ? (draft) => draft === drafts[goesOn] : isProse)
  }
}

/** Reasons an importer gives to what merely stands apart. */
const VAGUE = new Set(['outside-article', 'sidebar'])

/**
 * Says more exactly why what an importer set aside is no part of the article, where the words themselves tell: a
 * caption such as “Các tin tức khác” speaks for what follows it up to the next one or to the article.
 */
export function nameParts(drafts: Draft[]): void {
  let current: string | null = null
  for (const draft of drafts) {
    if (draft.reason === null || !VAGUE.has(draft.reason)) {
      current = null
      continue
    }
    const text = draft.text.replace(/^[-•]\s+/, '')
    const opened = reasonOf(text, SECTION_OPENERS)
    current = opened ?? current
    draft.reason =
      opened ?? lineReason(text) ?? (current && reasonOf(text, TAIL_LINES)) ?? current ?? draft.reason
  }
}
