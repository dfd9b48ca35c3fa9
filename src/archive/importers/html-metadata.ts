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

const typesOf = (object: Json) => [object['@type']].flat().map(String)

/** Words alone, to compare titles by. */
const bare = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/**
 * How near an object is to the page's own article: one of its title, another article, the page. Lists of neighbours
 * carry articles too, each with its own headline.
 */
function farness(object: Json, title: string): number {
  const headline = nameOf(object.headline) ?? ''
  if (headline !== '' && bare(title).startsWith(bare(headline))) return 0
  return typesOf(object).includes('WebPage') ? 2 : headline === '' ? 1 : 3
}

/** schema.org objects of a page's JSON-LD, all types; broken JSON is passed over. */
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
  return found
}

/** The objects that speak of the page's article, the nearest first. One article alone is the page's own. */
function articlesOf(found: readonly Json[], title: string): Json[] {
  const articles = found.filter((object) => typesOf(object).some((type) => ARTICLE_TYPE.test(type)))
  const only = articles.filter((object) => !typesOf(object).includes('WebPage')).length === 1
  return articles
    .filter((object) => only || farness(object, title) < 3)
    .toSorted((a, b) => farness(a, title) - farness(b, title))
}

/** The last step of a schema.org breadcrumb that is not the title. */
function crumbOf(found: readonly Json[], title: string): string | null {
  const list = found.find((object) => typesOf(object).includes('BreadcrumbList'))?.itemListElement
  const names = (Array.isArray(list) ? list : []).map((step) =>
    isObject(step) ? (nameOf(step.name) ?? nameOf(step.item)) : null
  )
  return (
    names.findLast(
      (name) => name !== null && !bare(title).startsWith(bare(name)) && !/^(?:trang chủ|home)$/i.test(name)
    ) ?? null
  )
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

/** The last link of a breadcrumb drawn on the page that is not the title. */
function crumbLink(document: DomDocument, title: string): string | null {
  const links = [...document.querySelectorAll('[class*="breadcrumb"] a, [id*="breadcrumb"] a')]
    .map((link) => statedValue(link.textContent))
    .filter((name) => name !== null && name.length <= 80 && !/^(?:trang chủ|home)$/i.test(name))
  return links.findLast((name) => name !== null && !bare(title).startsWith(bare(name))) ?? null
}

/** Fields whose date is the article's; `date` and `dc.date` are often that of the page as it was served. */
const PUBLISHED = [
  'article:published_time',
  'og:article:published_time',
  'datepublished',
  'pubdate',
  'publishdate',
  'parsely-pub-date'
]
const DATED = ['dc.date.issued', 'dc.date.created', 'dc.date', 'date']

export type PageMetadata = StatedMetadata & {
  /** A date the page states of itself, which may be the day it was served; for want of a better one. */
  served: string | null
}

/** What a page states about itself: meta elements (Open Graph, Dublin Core), JSON-LD, microdata. */
export function pageMetadata(document: DomDocument, html: string): PageMetadata {
  const url = pageAddress(document, html)
  const found = linkedData(document)
  const title = metaOf(document, 'og:title', 'twitter:title', 'dc.title')
  const known = title ?? statedValue(document.title) ?? ''
  const data = articlesOf(found, known)
  const fromData = (read: (object: Json) => unknown) => firstOf(data.map((object) => nameOf(read(object))))
  const author =
    metaOf(document, 'author', 'dc.creator', 'dc.contributor', 'article:author', 'parsely-author') ??
    fromData((object) => object.author) ??
    textOf(document, '[rel="author"], [itemprop="author"], .author-name, .author, .byline, .tac-gia')
  const section =
    metaOf(document, 'article:section', 'og:article:section') ??
    fromData((object) => object.articleSection) ??
    crumbOf(found, known) ??
    crumbLink(document, known)
  return {
    title: title ?? fromData((object) => object.headline) ?? statedValue(document.title),
    author: author !== null && /^https?:/.test(author) ? null : author,
    date: metaOf(document, ...PUBLISHED) ?? fromData((object) => object.datePublished),
    served: metaOf(document, ...DATED),
    source:
      metaOf(document, 'og:site_name', 'dc.publisher', 'application-name') ??
      fromData((object) => object.publisher) ??
      siteOf(url),
    language:
      /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i
        .exec(document.documentElement.getAttribute('lang') ?? '')?.[0]
        .toLowerCase()
        .slice(0, 2) ?? null,
    ...(section === null ? {} : { section }),
    ...(url === null ? {} : { url })
  }
}
