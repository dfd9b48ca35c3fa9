import { parseHTML } from 'linkedom'
import { flattened, isTooDeep } from './html-depth.ts'

/** The few DOM members read here; linkedom's own types need the browser's library, which this room lacks. */
export type DomNode = {
  readonly nodeType: number
  readonly childNodes: Iterable<DomNode>
  readonly textContent: string | null
  readonly parentNode: DomNode | null
}
export type DomElement = DomNode & {
  readonly localName: string
  getAttribute(name: string): string | null
  setAttribute(name: string, value: string): void
  appendChild(node: DomNode): void
  replaceChild(node: DomNode, old: DomNode): void
  hasAttribute(name: string): boolean
  readonly attributes: Iterable<{ readonly name: string; readonly value: string }>
  querySelector(selector: string): DomElement | null
  querySelectorAll(selector: string): Iterable<DomElement>
}
export type DomDocument = {
  readonly documentElement: DomElement
  readonly title: string
  createElement(name: string): DomElement
  querySelector(selector: string): DomElement | null
  querySelectorAll(selector: string): Iterable<DomElement>
}

export function isElement(node: DomNode): node is DomElement {
  return node.nodeType === 1
}

/** White space, comments, a document type and processing instructions: what may stand before the root element. */
const PROLOGUE = /^(?:[\s\uFEFF]|<!--[^]*?-->|<!doctype[^>]*>|<\?[^>]*>)*/i

/** Where the `html` element opens, scripts and comments passed over; -1 when nowhere. */
function rootAt(html: string): number {
  const opening = /<html[\s>]|<script[\s>]|<!--/gi
  const lower = html.toLowerCase()
  for (let found = opening.exec(html); found !== null; found = opening.exec(html)) {
    if (/^<html/i.test(found[0])) return found.index
    const close = found[0] === '<!--' ? '-->' : '</script'
    const end = lower.indexOf(close, opening.lastIndex)
    if (end < 0) return -1
    opening.lastIndex = end
  }
  return -1
}

/** A page with one root: elements written before `<html>` are put into its body, as browsers do. */
function withRootFirst(html: string): string {
  const start = PROLOGUE.exec(html)?.[0].length ?? 0
  const rest = html.slice(start)
  if (/^<html[\s>]/i.test(rest)) return html
  const at = rootAt(rest)
  if (at < 0) return `${html.slice(0, start)}<html>${rest}</html>`
  const body = /<body(?:\s[^>]*)?>/i.exec(rest.slice(at))
  const inside = body === null ? rest.length : at + body.index + body[0].length
  return html.slice(0, start) + rest.slice(at, inside) + rest.slice(0, at) + rest.slice(inside)
}

/**
 * A page or a piece of one as a document; one that nests too deep is laid flat first. Nothing is fetched and no script
 * runs: linkedom only builds the tree.
 */
export function parsePage(whole: string): DomDocument {
  const html = isTooDeep(whole) ? flattened(whole) : whole
  // linkedom takes the first element for the root, so a piece without <html> gets one.
  const page = /<html[\s>]/i.test(html)
    ? withRootFirst(html)
    : /<(?:body|head)[\s>]/i.test(html)
      ? `<!doctype html><html>${html.replace(/<!doctype[^>]*>/i, '')}</html>`
      : `<!doctype html><html><head></head><body>${html.replace(/<!doctype[^>]*>/i, '')}</body></html>`
  const parse = (text: string) =>
    (parseHTML(text) as unknown as { document: Omit<DomDocument, 'documentElement'> & Partial<DomDocument> })
      .document
  const document = parse(page)
  // A page that breaks off inside its first tag has no root: it is a page without text.
  return (document.documentElement ? document : parse('<html></html>')) as DomDocument
}
