/**
 * Places on pages as fragment selectors (Web Annotation §4.2.1): `page=3&viewrect=…` of RFC 8118 for a PDF, `xywh=…` of
 * Media Fragments 1.0 §4.2.2 for a picture, led by `page=` where it has several.
 */
import { boundsOf, PageRegion, type PageRect, type PageSize } from '../../shared/model/page-region.ts'
import { MEDIA_FRAGMENTS, PDF_FRAGMENTS } from '../../shared/model/web-annotation.ts'

export type Fragment = { conformsTo: typeof PDF_FRAGMENTS | typeof MEDIA_FRAGMENTS; value: string }

/** Hundredths of a point are finer than any screen. */
const short = (length: number): string => String(Math.round(length * 100) / 100)

/**
 * A region as a fragment. A PDF's lines of words follow the rectangle around them as `highlight=left,right,top,bottom`,
 * of which RFC 8118 allows any number.
 */
export function writeFragment(region: PageRegion, isPdf: boolean): Fragment {
  const bounds = boundsOf(region)
  if (!isPdf) {
    const page = region.page === 1 ? '' : `page=${region.page}&`
    return { conformsTo: MEDIA_FRAGMENTS, value: `${page}xywh=pixel:${bounds.map(Math.round).join(',')}` }
  }
  const lines = region.rects.map(
    ([left, top, width, height]) =>
      `&highlight=${[left, left + width, top, top + height].map(short).join(',')}`
  )
  const view = `page=${region.page}&viewrect=${bounds.map(short).join(',')}`
  return { conformsTo: PDF_FRAGMENTS, value: region.rects.length > 1 ? view + lines.join('') : view }
}

/** A place as a file tells it; `percent` of a page's width and height, else in the page's own units. */
export type ReadFragment = { region: PageRegion; unit: 'points' | 'pixels' | 'percent' }

/** A place on a page, or null for a fragment that tells none: no number, no size, no page. */
export function readFragment(value: string): ReadFragment | null {
  const parts = value
    .replace(/^#/, '')
    .split('&')
    .map((part) => part.split('=', 2) as [string, string | undefined])
  const all = (name: string) => parts.filter(([key]) => key === name).map(([, given = '']) => given)
  const page = all('page').at(-1)
  const [xywh] = all('xywh')
  if (xywh !== undefined) {
    const [, unit, numbers] = /^(?:(pixel|percent):)?(.*)$/s.exec(xywh) ?? []
    const region = regionOf(page ?? '1', [numbersOf(numbers ?? '')])
    return region && { region, unit: unit === 'percent' ? 'percent' : 'pixels' }
  }
  const lines = all('highlight').map((given) => {
    const [left = NaN, right = NaN, top = NaN, bottom = NaN] = numbersOf(given)
    return [left, top, right - left, bottom - top]
  })
  const views = all('viewrect').slice(-1).map(numbersOf)
  const region = regionOf(page ?? '', lines.length > 0 ? lines : views)
  return region && { region, unit: 'points' }
}

/** Number() would take '' and '0x10' too. */
const numberOf = (given: string): number =>
  /^\s*[-+]?(\d+\.?\d*|\.\d+)\s*$/.test(given) ? Number(given) : NaN
const numbersOf = (given: string): number[] => given.split(',').map(numberOf)

function regionOf(page: string, rects: readonly (readonly number[])[]): PageRegion | null {
  const clean = rects.map((rect) => rect.map((length) => Math.round(length * 100) / 100))
  const read = PageRegion.safeParse({ page: numberOf(page), label: null, rects: clean })
  return read.success ? read.data : null
}

/** The place in the units of its page; null where percents are told of a page of unknown size. */
export function inPageUnits({ region, unit }: ReadFragment, sizes: readonly PageSize[]): PageRegion | null {
  if (unit !== 'percent') return region
  const size = sizes[region.page - 1]
  if (size === undefined) return null
  const scaled = region.rects.map(([left, top, width, height]): PageRect => [
    (left / 100) * size.width,
    (top / 100) * size.height,
    (width / 100) * size.width,
    (height / 100) * size.height
  ])
  const read = PageRegion.safeParse({ ...region, rects: scaled })
  return read.success ? read.data : null
}
