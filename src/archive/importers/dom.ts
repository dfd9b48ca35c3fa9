import { parseHTML } from 'linkedom'

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

/** A page or a piece of one as a document. Nothing is fetched and no script runs: linkedom only builds the tree. */
export function parsePage(html: string): DomDocument {
  // linkedom takes the first element for the root, so a piece without <html> gets one.
  const page = /<html[\s>]/i.test(html)
    ? html
    : /<(?:body|head)[\s>]/i.test(html)
      ? `<!doctype html><html>${html.replace(/<!doctype[^>]*>/i, '')}</html>`
      : `<!doctype html><html><head></head><body>${html.replace(/<!doctype[^>]*>/i, '')}</body></html>`
  const parsed = parseHTML(page) as unknown as { document: DomDocument }
  return parsed.document
}
