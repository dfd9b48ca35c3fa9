import { ArchiveError } from '../../shared/ipc/errors.ts'
import type { Extract, ExtractBlock } from '../../shared/model/extract.ts'
import { decodeText } from './decode-text.ts'
import { parsePage, type DomDocument, type DomElement } from './dom.ts'
import { elementsOf, findArticle, type Article } from './html-article.ts'
import { checkCancelled, checkSize } from './guards.ts'
import { boxOf } from './html-boxes.ts'
import { pageBlocks, placeOf, type PageBlock } from './html-blocks.ts'
import { elementDate, markDateLine } from './html-date.ts'
import { declaredCharset } from './html-charset.ts'
import { flattened, isTooDeep } from './html-depth.ts'
import { isWrittenDocument, shownBlocks } from './html-document.ts'
import { pageMetadata } from './html-metadata.ts'
import type { Importer } from './importer.ts'

/** Largest page read, in bytes. */
export const MAX_PAGE_BYTES = 24 * 1024 * 1024

function comparable(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** True when a heading says what the page's stated title says, with or without the site's name around it. */
function repeats(heading: string, stated: string): boolean {
  const own = comparable(heading)
  const wanted = comparable(stated)
  if (own === '' || own === wanted) return own !== ''
  return wanted.startsWith(`${own} `) || (wanted.endsWith(` ${own}`) && own.length * 2 >= wanted.length)
}

/** The heading that repeats the stated title, or else, where the two share no words, the only `h1`. */
function markTitle(blocks: PageBlock[], stated: string | null): PageBlock | null {
  const headings = blocks.filter(
    (block) => block.kind === 'heading' && block.reason === null && block.text.length <= 300
  )
  const repeated = stated === null ? undefined : headings.find((block) => repeats(block.text, stated))
  const first = headings.filter((block) => block.owner.localName === 'h1' && placeOf(block.owner) === null)
  const title = repeated ?? (first.length === 1 ? first[0] : undefined)
  if (title === undefined) return null
  title.kind = 'title'
  return title
}

/** Places that are no part of an article even where the search for the article takes them along. */
const APART = /^(?:navigation|related-news|share|advertisement)$/

function isApart(owner: DomElement): boolean {
  return APART.test(placeOf(owner) ?? '')
}

function lengthOf(blocks: readonly PageBlock[]): number {
  return blocks.reduce((sum, block) => sum + block.text.length, 0)
}

/** Blocks that belong to the article; every block not in menus, footers and side columns when none was found. */
function articleBlocks(
  document: DomDocument,
  blocks: readonly PageBlock[],
  article: Article | null
): Set<PageBlock> {
  const visible = blocks.filter((block) => block.reason === null)
  if (article !== null) {
    const numbers = new Map(elementsOf(document).map((element, index) => [element, index]))
    const isPart = (element: DomElement) => article.parts.has(numbers.get(element) ?? -1)
    // A paragraph may be swapped for another element while the words inside it stay.
    const inside = visible.filter(
      ({ owner }) =>
        isPart(owner) ||
        (owner.querySelector('p, div, section, ul, ol, table') === null &&
          [...owner.querySelectorAll('*')].some(isPart))
    )
    const own = inside.filter(({ owner }) => !isApart(owner))
    if (own.length > 0 && lengthOf(own) * 2 > lengthOf(inside)) return new Set(own)
    if (inside.length > 0) return new Set(inside)
  }
  const open = visible.filter((block) => placeOf(block.owner) === null)
  return new Set(open.length > 0 ? open : visible)
}

/** Running text under the title, ahead of the article: the summary, which pages often keep in a box of its own. */
function summaryOf(
  blocks: readonly PageBlock[],
  title: PageBlock | null,
  article: ReadonlySet<PageBlock>
): PageBlock | undefined {
  const from = title === null ? -1 : blocks.indexOf(title)
  const to = blocks.findIndex((block, at) => at > from && block !== title && article.has(block))
  if (from < 0 || to < 0 || to - from > 12) return undefined
  return blocks
    .slice(from + 1, to)
    .find(
      ({ text, owner, reason }) =>
        reason === null && text.length > 100 && /[.!?…]["”’)]*$/.test(text) && placeOf(owner) === null
    )
}

/**
 * A page's text as blocks: the article, and everything else set aside with the reason. Never fetches anything. A page
 * whose elements nest without end is read for its words alone, with a warning.
 */
export function extractPage(html: string): Omit<Extract, 'encoding'> {
  if (isTooDeep(html)) return extractFlat(html)
  try {
    return extractNested(html)
  } catch (error) {
    // the stack may be exhausted by what was not counted as deep
    if (error instanceof RangeError) return extractFlat(html)
    throw error
  }
}

function extractFlat(html: string): Omit<Extract, 'encoding'> {
  const page = extractNested(flattened(html))
  return { ...page, warnings: [...page.warnings, 'html-flattened'] }
}

function extractNested(html: string): Omit<Extract, 'encoding'> {
  const document = parsePage(html)
  const blocks = pageBlocks(document)
  if (blocks.length === 0) throw new ArchiveError('no-text', 'The page holds no text')
  const isDocument = isWrittenDocument(document)
  const article = isDocument ? null : findArticle(html)
  // Before the metadata: asking a page without a head for its title gives it one and shifts every number.
  const inside = isDocument ? shownBlocks(blocks) : articleBlocks(document, blocks, article)
  const { served, ...metadata } = pageMetadata(document, html)
  const title = markTitle(blocks, metadata.title)
  const dateLine = markDateLine(blocks, title, inside)
  const summary = summaryOf(blocks, title, inside)
  if (summary) inside.add(summary)
  const extracted = blocks.map((block): ExtractBlock => {
    const isArticle = inside.has(block) || block === title
    const reason = isArticle ? null : (block.reason ?? placeOf(block.owner) ?? 'outside-article')
    const box = boxOf(block.owner)
    return {
      kind: isArticle ? block.kind : 'boilerplate',
      text: block.text,
      reason,
      ...(box === null ? {} : { box }),
      ...(block.fonts ? { fonts: block.fonts } : {})
    }
  })
  return {
    blocks: extracted,
    metadata: {
      ...metadata,
      author: metadata.author ?? article?.byline ?? null,
      date: metadata.date ?? elementDate(document, title) ?? dateLine ?? served
    },
    pages: null,
    warnings: article === null && !isDocument ? ['html-no-article'] : []
  }
}

/** A saved web page. */
export const htmlImporter: Importer = {
  id: 'html',
  version: 8,
  format: 'html',
  extensions: ['.html', '.htm', '.xhtml'],
  mediaTypes: ['text/html', 'application/xhtml+xml'],
  read(bytes, context) {
    return Promise.resolve().then(() => {
      checkSize(bytes, MAX_PAGE_BYTES)
      const decoded = decodeText(bytes, declaredCharset(bytes), context.encoding)
      checkCancelled(context.signal)
      const page = extractPage(decoded.text)
      return {
        ...page,
        encoding: decoded.encoding,
        warnings: [...decoded.warnings, ...page.warnings],
        ...(decoded.found ? { found: decoded.found } : {})
      }
    })
  }
}
