import { Readability } from '@mozilla/readability'
import { isElement, parsePage, type DomDocument, type DomElement, type DomNode } from './dom.ts'

/** Above this many elements a page is taken whole: the search for the article would take minutes. */
const MAX_ELEMENTS = 60_000

/** All elements in document order; the same page parsed twice gives the same list. */
export function elementsOf(document: DomDocument): DomElement[] {
  const elements: DomElement[] = []
  const stack: DomNode[] = [document.documentElement]
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (!isElement(node)) continue
    elements.push(node)
    for (const child of [...node.childNodes].reverse()) stack.push(child)
  }
  return elements
}

const MARK = 'data-part-'

export type Article = {
  /** Elements of the article, by their number in `elementsOf`. */
  parts: ReadonlySet<number>
  title: string | null
  byline: string | null
}

/** Elements Readability may replace by a new paragraph around their bare text. */
const REPLACED = /^(?:div|section|article|main|td|center|body|blockquote)$/

/** Numbers the elements. Bare text in an element that may be replaced is put in a span that carries its number. */
function mark(document: DomDocument): number {
  const elements = elementsOf(document)
  elements.forEach((element, index) => {
    element.setAttribute(`${MARK}${index}`, '')
    if (!REPLACED.test(element.localName)) return
    for (const child of [...element.childNodes]) {
      if (child.nodeType !== 3 || (child.textContent ?? '').trim() === '') continue
      const span = document.createElement('span')
      span.setAttribute(`${MARK}${index}`, '')
      element.replaceChild(span, child)
      span.appendChild(child)
    }
  })
  return elements.length
}

/**
 * Which elements of a page Readability takes for its article; null when it finds none. It works on a second
 * parse of the page in which each element carries its number as an attribute *name*: Readability joins nested
 * elements by copying attributes, and a name, unlike a value, is never overwritten by that.
 */
export function findArticle(html: string): Article | null {
  const document = parsePage(html)
  if (mark(document) > MAX_ELEMENTS) return null
  const parts = new Set<number>()
  const reader = new Readability<string>(
    document as unknown as ConstructorParameters<typeof Readability>[0],
    {
      charThreshold: 500,
      keepClasses: true,
      serializer: (content) => {
        const root = content as unknown as DomElement
        for (const element of [root, ...root.querySelectorAll('*')]) {
          for (const { name } of element.attributes) {
            if (name.startsWith(MARK)) parts.add(Number(name.slice(MARK.length)))
          }
        }
        return ''
      }
    }
  )
  let parsed: ReturnType<typeof reader.parse>
  try {
    parsed = reader.parse()
  } catch {
    // a page without a body, or one torn in the middle: its whole text is kept
    return null
  }
  if (parsed === null || parts.size === 0) return null
  return { parts, title: parsed.title ?? null, byline: parsed.byline ?? null }
}
