/** Where in its head a page tells the address it was found at; only the web's own addresses count. */
import { siteOf } from '../../shared/model/site.ts'
import type { DomDocument } from './dom.ts'

/** What browsers and savers of pages write above a page: `<!-- saved from url=(0042)https://… -->`, SingleFile's `url: …`. */
const SAVED = /<!--\s*saved from url=\(\d+\)\s*(\S+)\s*-->|<!--\s*page saved with singlefile\s+url:\s*(\S+)/i

function webAddress(stated: string | null | undefined): string | null {
  return stated && siteOf(stated) !== null && URL.canParse(stated) ? new URL(stated).href : null
}

/**
 * The address of a page: the one its browser noted when it saved it, or else what the page states (canonical link,
 * Open Graph, base). Null when it tells none.
 */
export function pageAddress(document: DomDocument, html: string): string | null {
  const noted = SAVED.exec(html.slice(0, 4096))
  const property = [...document.querySelectorAll('meta[property="og:url"]')][0]
  return (
    webAddress(noted?.[1] ?? noted?.[2]) ??
    webAddress(document.querySelector('link[rel="canonical"]')?.getAttribute('href')) ??
    webAddress(property?.getAttribute('content')) ??
    webAddress(document.querySelector('base[href]')?.getAttribute('href'))
  )
}
