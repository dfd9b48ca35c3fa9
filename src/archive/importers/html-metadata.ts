import type { StatedMetadata } from '../../shared/model/extract.ts'
import { siteOf } from '../../shared/model/site.ts'
import type { DomDocument } from './dom.ts'
import { statedValue } from './metadata.ts'
import { pageAddress } from './page-address.ts'

type Json = { readonly [key: string]: unknown }

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

const ARTICLE_TYPE = /(?:Article|Posting|Report|WebPage)$/

/** schema.org objects of a page's JSON-LD, articles first; broken JSON is passed over. */
function linkedData(document: DomDocument): Json[] {
  const found: Json[] = []
  const visit = (value: unknown, depth: number): void => {
    if (depth > 4) return
    if (Array.isArray(value)) for (const part of value) visit(part, depth + 1)
    else if (isObject(value)) {
      found.push(value)
      visit(value['@graph'], depth + 1)
    }
  }
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    try {
      visit(JSON.parse(script.textContent ?? ''), 0)
    } catch {
      // Pages carry broken JSON often enough; the other sources still speak.
    }
  }
  return found.filter((object) => [object['@type']].flat().some((type) => ARTICLE_TYPE.test(String(type))))
}

function nameOf(value: unknown): string | null {
  if (typeof value === 'string') return statedValue(value)
  if (Array.isArray(value))
    return statedValue(
      value
        .map(nameOf)
        .filter((name) => name !== null)
        .join(', ')
    )
  return isObject(value) ? nameOf(value.name) : null
}

function firstOf<T>(values: Iterable<T | null>): T | null {
  for (const value of values) if (value !== null) return value
  return null
}

function metaOf(document: DomDocument, ...names: string[]): string | null {
  const metas = [...document.querySelectorAll('meta')]
  return firstOf(
    names.map((name) =>
      firstOf(
        metas.map((meta) => {
          const key =
            meta.getAttribute('property') ?? meta.getAttribute('name') ?? meta.getAttribute('itemprop')
          return key?.toLowerCase() === name ? statedValue(meta.getAttribute('content')) : null
        })
      )
    )
  )
}

function textOf(document: DomDocument, selector: string): string | null {
  return firstOf(
    [...document.querySelectorAll(selector)].map((element) => {
      const text = statedValue(element.textContent)
      return text !== null && text.length <= 120 ? text : null
    })
  )
}

/** What a page states about itself: meta elements (Open Graph, Dublin Core), JSON-LD, microdata, `time`. */
export function pageMetadata(document: DomDocument, html: string): StatedMetadata {
  const url = pageAddress(document, html)
  const data = linkedData(document)
  const fromData = (read: (object: Json) => unknown) => firstOf(data.map((object) => nameOf(read(object))))
  const author =
    metaOf(document, 'author', 'dc.creator', 'dc.contributor', 'article:author', 'parsely-author') ??
    fromData((object) => object.author) ??
    textOf(document, '[rel="author"], [itemprop="author"], .author-name, .author, .byline, .tac-gia')
  const time = firstOf(
    [...document.querySelectorAll('[itemprop="datePublished"], time[pubdate], article time, time')].map(
      (element) =>
        statedValue(
          element.getAttribute('datetime') ?? element.getAttribute('content') ?? element.textContent
        )
    )
  )
  return {
    title:
      metaOf(document, 'og:title', 'twitter:title', 'dc.title') ??
      fromData((object) => object.headline) ??
      statedValue(document.title),
    author: author !== null && /^https?:/.test(author) ? null : author,
    date:
      metaOf(
        document,
        'article:published_time',
        'og:article:published_time',
        'datepublished',
        'pubdate',
        'publishdate',
        'dc.date',
        'dc.date.issued',
        'dc.date.created',
        'parsely-pub-date',
        'date'
      ) ??
      fromData((object) => object.datePublished) ??
      time,
    source:
      metaOf(document, 'og:site_name', 'dc.publisher', 'application-name') ??
      fromData((object) => object.publisher) ??
      siteOf(url),
    language:
      /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i
        .exec(document.documentElement.getAttribute('lang') ?? '')?.[0]
        .toLowerCase()
        .slice(0, 2) ?? null,
    ...(url === null ? {} : { url })
  }
}
