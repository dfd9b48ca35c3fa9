import type { FontSpan } from '../../shared/model/extract.ts'
import type { BlockKind } from '../../shared/model/item.ts'
import { isElement, type DomDocument, type DomElement, type DomNode } from './dom.ts'
import { FontMarks } from './font-marks.ts'
import { fontOf } from './html-font.ts'
import { isDataTable, isPictureTable, isTrackedDeletion, tableText } from './html-table.ts'
import { splitBreaks } from './line-breaks.ts'

/** A block of a page and the element its text stands in. */
export type PageBlock = {
  kind: BlockKind
  text: string
  owner: DomElement
  reason: string | null
  /** Where the text is set in a font of an old encoding. */
  fonts?: FontSpan[]
}

/** Elements without text to read: code, media, and controls. */
const SKIPPED = new Set(
  (
    'script style noscript template svg math iframe object embed canvas audio video map head title meta link ' +
    'select datalist button input textarea progress meter'
  ).split(' ')
)
const BLOCKS = new Set(
  (
    'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table tbody td tfoot ' +
    'th thead tr ul caption'
  ).split(' ')
)
const CAPTION_CLASS =
  /(?:^|[\s_-])(?:p?caption|captions?|image-?desc(?:ription)?|img-?desc|photo-?(?:desc|note|caption)|chu-?thich|pic-?note|photocms_caption|desc_cation|wp-caption-text|imagecaption|figcaption)(?:$|[\s_-])/i

/** Where an element stands says why it is not the article; the nearest ancestor that says so wins. */
const PLACES: readonly (readonly [reason: string, names: RegExp, classes: RegExp])[] = [
  ['navigation', /^nav$/, /(?:^|[\s_-])(?:nav|navbar|menu|breadcrumbs?|pagination|paging)(?:$|[\s_-])/i],
  ['site-footer', /^footer$/, /(?:^|[\s_-])(?:footer|copyright)(?:$|[\s_-])/i],
  ['comments', /^$/, /(?:^|[\s_-])(?:comments?|binh-?luan|disqus|fb-comments)(?:$|[\s_-])/i],
  [
    'related-news',
    /^$/,
    /(?:^|[\s_-])(?:related|lien-?quan|tin-?khac|tin-?lien-?quan|recommend(?:ed|ations?)?|most-?(?:read|viewed)|other-?news|news-?other|relate)(?:$|[\s_-])/i
  ],
  ['share', /^$/, /(?:^|[\s_-])(?:share|sharing|social|addthis|like-?box)(?:$|[\s_-])/i],
  [
    'advertisement',
    /^$/,
    /(?:^|[\s_-])(?:ads?|advert(?:isement)?|banner|sponsor(?:ed)?|quang-?cao)(?:$|[\s_-])/i
  ],
  ['cookie', /^$/, /cookie|consent|gdpr/i],
  ['sidebar', /^aside$/, /(?:^|[\s_-])(?:sidebar|side-?bar|widget)(?:$|[\s_-])/i],
  ['site-header', /^header$/, /(?:^|[\s_-])(?:masthead|site-header|topbar|top-bar)(?:$|[\s_-])/i]
]

/** Inline elements that are drawn as things of their own: without a blank between them they are still two words. */
const STANDS_ALONE = new Set(['a', 'label', 'time'])

/** True when only an element of the same name, and no text, stands before this one. */
function isAfterElement(element: DomElement): boolean {
  const siblings = element.parentNode === null ? [] : [...element.parentNode.childNodes]
  const before = siblings[siblings.indexOf(element) - 1]
  return before !== undefined && isElement(before) && before.localName === element.localName
}

function classAndId(element: DomElement): string {
  return `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`
}

/** Why a place in the page is not the article, by the names of the elements around it; null when they say nothing. */
export function placeOf(element: DomElement): string | null {
  for (let node: DomNode | null = element; node !== null && isElement(node); node = node.parentNode) {
    if (node.localName === 'body') return null
    const names = classAndId(node)
    const { localName } = node
    const place = PLACES.find(([, tag, classes]) => tag.test(localName) || classes.test(names))
    if (place !== undefined) return place[0]
  }
  return null
}

function isHidden(element: DomElement): boolean {
  return (
    element.hasAttribute('hidden') ||
    /display\s*:\s*none|visibility\s*:\s*hidden/i.test(element.getAttribute('style') ?? '')
  )
}

class PageWalker {
  readonly blocks: PageBlock[] = []
  #text = ''
  #owner: DomElement
  #kind: BlockKind = 'paragraph'
  /** Bullet or number the next text of the list item gets. */
  #marker: string | null = null
  #hidden = false
  /** Hidden pieces of the paragraph being read: they stand behind it. */
  readonly #asides: PageBlock[] = []
  #font: string | null = null
  readonly #marks: FontMarks

  constructor(root: DomElement, marks: FontMarks) {
    this.#owner = root
    this.#marks = marks
  }

  #flush(): void {
    for (const part of splitBreaks(this.#text)) {
      const marker = this.#marker
      this.#marker = null
      const isItem = marker !== null && this.#kind === 'paragraph'
      this.blocks.push({
        kind: isItem ? 'list' : this.#kind,
        text: isItem ? `${marker} ${part}` : part,
        owner: this.#owner,
        reason: this.#hidden ? 'hidden' : null
      })
    }
    this.#text = ''
    this.blocks.push(...this.#asides.splice(0))
  }

  #within(element: DomElement, kind: BlockKind, walk: () => void): void {
    this.#flush()
    const before = { owner: this.#owner, kind: this.#kind, marker: this.#marker, hidden: this.#hidden }
    this.#owner = element
    this.#kind = kind
    this.#hidden ||= isHidden(element)
    walk()
    this.#flush()
    this.#owner = before.owner
    this.#kind = before.kind
    this.#hidden = before.hidden
    if (element.localName === 'li') this.#marker = before.marker
  }

  #push(kind: BlockKind, text: string, owner: DomElement): void {
    this.#flush()
    if (text !== '') this.blocks.push({ kind, text, owner, reason: this.#hidden ? 'hidden' : null })
  }

  #list(element: DomElement): void {
    let number = Number(element.getAttribute('start') ?? '1') || 1
    const isOrdered = element.localName === 'ol'
    for (const child of element.childNodes) {
      // hands that write pages put words between the items too
      if (!isElement(child) || child.localName !== 'li') {
        this.walk(child)
        continue
      }
      this.#within(child, 'paragraph', () => {
        this.#marker = isOrdered ? `${number}.` : '-'
        this.#children(child)
      })
      number++
    }
  }

  #children(element: DomElement): void {
    for (const child of element.childNodes) this.walk(child)
  }

  /** Part of a line that is not shown: the line goes on without it. */
  #hiddenPiece(element: DomElement): void {
    const [text, marker, from] = [this.#text, this.#marker, this.blocks.length]
    this.#text = ''
    this.#marker = null
    this.#within(element, 'paragraph', () => this.#children(element))
    const pieces = this.blocks.splice(from)
    this.#asides.push(...pieces)
    this.#text = text
    this.#marker = marker
  }

  #element(element: DomElement): void {
    const name = element.localName
    if (SKIPPED.has(name) || isTrackedDeletion(element)) return
    if (name === 'br') {
      this.#text += '\n'
    } else if (name === 'table' && isPictureTable(element)) {
      this.#push(
        'caption',
        tableText(element, ' ', this.#marks, this.#font).replace(/\s+/g, ' ').trim(),
        element
      )
    } else if (name === 'table' && isDataTable(element)) {
      this.#push('table', tableText(element, '\t', this.#marks, this.#font), element)
    } else if (!BLOCKS.has(name) && !this.#hidden && isHidden(element)) {
      this.#hiddenPiece(element)
    } else if (!BLOCKS.has(name)) {
      if (STANDS_ALONE.has(name) && isAfterElement(element)) this.#text += ' '
      if (CAPTION_CLASS.test(classAndId(element)))
        this.#within(element, 'caption', () => this.#children(element))
      else this.#children(element)
    } else if (/^h[1-6]$/.test(name)) {
      this.#within(element, 'heading', () => this.#children(element))
    } else if (name === 'ul' || name === 'ol' || name === 'menu') {
      this.#within(element, 'paragraph', () => this.#list(element))
    } else {
      const isCaption = name === 'figcaption' || name === 'caption' || CAPTION_CLASS.test(classAndId(element))
      const inherited = this.#kind === 'caption' || this.#kind === 'heading' ? this.#kind : 'paragraph'
      this.#within(element, isCaption ? 'caption' : inherited, () => this.#children(element))
    }
  }

  walk(node: DomNode): void {
    if (isElement(node)) {
      const outer = this.#font
      this.#font = fontOf(node) ?? outer
      this.#element(node)
      this.#font = outer
    } else if (node.nodeType === 3) {
      const raw = node.textContent ?? ''
      const isPre = this.#owner.localName === 'pre'
      this.#text += this.#marks.mark(isPre ? raw : raw.replace(/[ \t\r\n\f]+/g, ' '), this.#font)
    }
  }
}

/**
 * Every text of a page in reading order, with the element it belongs to. Scripts, styles and controls are left
 * out; `marks` are those that stand in its text already.
 */
export function pageBlocks(document: DomDocument, marks = new FontMarks()): PageBlock[] {
  const walker = new PageWalker(document.documentElement, marks)
  walker.walk(document.documentElement)
  const blocks = walker.blocks.map((block) => ({
    ...block,
    text: block.text
      .replace(/ *\n */g, '\n')
      .replace(/ {2,}/g, ' ')
      .trim()
  }))
  return marks.read(blocks)
}
