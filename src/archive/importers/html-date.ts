/** The date a page shows beside its article: never that of a neighbour, nor the clock over the menu. */
import { parseDate } from '../../shared/vietnamese/dates.ts'
import { isElement, type DomDocument, type DomElement, type DomNode } from './dom.ts'
import { placeOf, type PageBlock } from './html-blocks.ts'
import { elementsOf } from './html-article.ts'
import { statedValue } from './metadata.ts'

const WRITTEN_DATE = /\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}|\d{1,2}\s+tháng\s+\d{1,2}|\d{4}-\d{2}-\d{2}/
const CLOCK = /^(?:hôm nay|bây giờ)(?=[\s,:]|$)/i
const LONGEST = 110
/** Blocks beside the title that may hold its date. */
const ABOVE = 4
const BELOW = 6

/** Parts of a page whose dates are the page's own. */
const PAGE_PARTS = /^(?:navigation|sidebar|related-news|comments|advertisement)$/

/** The nearest element around a place that has one of these names; null without any. */
function around(node: DomNode | null, names: RegExp): DomElement | null {
  for (let each = node; each !== null && isElement(each); each = each.parentNode) {
    if (names.test(each.localName)) return each
  }
  return null
}

/**
 * True for a place whose dates are the page's own. The head or foot of an article is none, nor is a `header` that
 * holds the title.
 */
function isPagePart(element: DomElement, title: PageBlock | null): boolean {
  const place = placeOf(element)
  if (place === null) return false
  if (!/^site-(?:header|footer)$/.test(place)) return PAGE_PARTS.test(place)
  if (around(element, /^(?:article|main)$/) !== null) return false
  const head = around(element, /^header$/)
  return head === null || title === null || around(title.owner, /^header$/) !== head
}

/**
 * A short text with a date near the title and outside the article, marked as the date line: below the title before
 * above it, since above it stands what the page says of today.
 */
export function markDateLine(
  blocks: readonly PageBlock[],
  title: PageBlock | null,
  article: ReadonlySet<PageBlock>
): string | null {
  if (title === null) return null
  const at = blocks.indexOf(title)
  const isLine = (block: PageBlock) =>
    !article.has(block) &&
    block.text.length <= LONGEST &&
    WRITTEN_DATE.test(block.text) &&
    !CLOCK.test(block.text) &&
    !isPagePart(block.owner, title)
  const line =
    blocks.slice(at + 1, at + BELOW).find(isLine) ??
    blocks.slice(Math.max(0, at - ABOVE), at).findLast(isLine)
  if (line === undefined) return null
  line.reason = 'date-line'
  return line.text
}

function valueOf(element: DomElement): string | null {
  const value = statedValue(
    element.getAttribute('datetime') ?? element.getAttribute('content') ?? element.textContent
  )
  return value !== null && parseDate(value) !== null ? value : null
}

/**
 * The date a page's elements state: microdata, then a `time` that says it is the publication's, then the first one
 * behind the title (or in an `article`) that stands in no part of the page of its own. Null when none of them can be read.
 */
export function elementDate(document: DomDocument, title: PageBlock | null): string | null {
  const first = (selector: string) =>
    [...document.querySelectorAll(selector)].map(valueOf).find((value) => value !== null) ?? null
  const stated = first('[itemprop="datePublished"]') ?? first('time[pubdate]')
  if (stated !== null) return stated
  const elements = elementsOf(document)
  const from = title === null ? -1 : elements.indexOf(title.owner)
  const times = elements
    .map((element, at) => ({ element, at }))
    .filter(({ element }) => element.localName === 'time' && !isPagePart(element, title))
  const own = times.filter(
    ({ element, at }) => at > from && (from >= 0 || around(element, /^article$/) !== null)
  )
  return [...own, ...times].map(({ element }) => valueOf(element)).find((value) => value !== null) ?? null
}
