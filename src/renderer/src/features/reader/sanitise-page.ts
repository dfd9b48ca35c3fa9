import DOMPurify from 'dompurify'

/** Nothing runs and nothing but our own sheet is fetched, whatever the page says: the first thing the frame reads. */
const policy = (styleUrl: string): string =>
  `default-src 'none'; style-src ${styleUrl}; img-src data:; base-uri 'none'; form-action 'none'`

/**
 * Takes the page's own styles out before it is parsed: the window's policy refuses them anyway, and would
 * complain of each. Only tidiness; what makes the page safe comes after.
 */
function withoutStyles(html: string): string {
  return html
    .replace(/<style\b[^>]*>[\s\S]*?<\/style\s*>/gi, '')
    .replace(/<[a-z][^<>]*>/gi, (tag) => tag.replace(/\sstyle\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+)/gi, ''))
}

const FETCHING = [
  'src',
  'srcset',
  'poster',
  'background',
  'href',
  'xlink:href',
  'action',
  'formaction',
  'ping'
]

/** Takes away every address that is not part of the page itself; what an image said is kept as words. */
function cutAddresses(root: ParentNode): void {
  for (const element of root.querySelectorAll('*')) {
    for (const name of FETCHING) {
      const value = element.getAttribute(name)
      if (value === null || /^\s*(?:data:image\/|#)/i.test(value)) continue
      element.removeAttribute(name)
      if (element.tagName === 'A') element.setAttribute('title', value)
    }
    if (element.tagName === 'IMG' && !element.hasAttribute('src')) {
      const words = element.getAttribute('alt') ?? ''
      element.replaceWith(words === '' ? '' : `[${words}]`)
    }
  }
}

/**
 * A page of an imported file made safe to look at: scripts, frames, forms, styles and all outside addresses
 * gone. `styleUrl` is the sheet it is shown with. The answer is a whole document for a sandboxed frame.
 */
export function sanitisePage(html: string, styleUrl: string): string {
  const body = DOMPurify.sanitize(withoutStyles(html), {
    WHOLE_DOCUMENT: true,
    RETURN_DOM: true,
    FORBID_TAGS: [
      'style',
      'link',
      'meta',
      'base',
      'form',
      'input',
      'button',
      'select',
      'textarea',
      'svg',
      'math'
    ],
    FORBID_ATTR: ['style', 'class', 'id', 'target']
  }) as HTMLElement
  cutAddresses(body)
  const content = body.querySelector('body')?.innerHTML ?? body.innerHTML
  return [
    '<!doctype html><html lang="vi"><head><meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy(styleUrl)}">`,
    `<link rel="stylesheet" href="${styleUrl}"></head><body>${content}</body></html>`
  ].join('')
}
