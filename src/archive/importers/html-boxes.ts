import { isElement, type DomElement, type DomNode } from './dom.ts'

/** Names that tell how an element looks just now or where it stands in a row, not what it is. */
const PASSING =
  /^(?:active|current|selected|open|opened|show|shown|hide|hidden|first|last|odd|even|left|right|row|col|col-.*|container(?:-fluid)?|clearfix|wow|fade(?:in.*)?|animated|lazy.*|js-.*|is-.*|has-.*|d-.*|[mp][tblrxy]?-.*|text-.*)$/

/** A box's name at most; what style sheets of programs write may be endless. */
const LONGEST = 120

/** The element by what its page calls it: tag, `id`, classes; figures are levelled, since they count articles. */
function nameOf(element: DomElement): string | null {
  const level = (name: string) => name.toLowerCase().replace(/\d+/g, '0')
  const id = (element.getAttribute('id') ?? '').trim()
  const classes = [...new Set((element.getAttribute('class') ?? '').split(/\s+/).map(level))]
    .filter((name) => name !== '' && !PASSING.test(name))
    .sort()
    .slice(0, 3)
  if (id === '' && classes.length === 0) return null
  const words = [id === '' ? '' : `#${level(id)}`, ...classes.map((name) => `.${name}`)].join('')
  return `${element.localName}${words}`.slice(0, LONGEST)
}

/**
 * The box of a page that a text stands in: the two nearest elements with a name of their own, outer first, such as
 * `div#tin-lien-quan > li.item`. Templates of a site give the same box the same names on all of its pages. One name
 * alone is often used twice on a page (`div.title`), three are seldom the same on the next. Null without any name.
 */
export function boxOf(owner: DomElement): string | null {
  const names: string[] = []
  for (let node: DomNode | null = owner; node !== null && isElement(node); node = node.parentNode) {
    if (node.localName === 'html' || names.length === 2) break
    const name = nameOf(node)
    if (name !== null) names.unshift(name)
  }
  return names.length === 0 ? null : names.join(' > ')
}
