import type { ExtractBlock } from '../../shared/model/extract.ts'
import { findFurniture } from './pdf-furniture.ts'
import { joinLines, regionBlocks, type PdfBlock } from './pdf-paragraphs.ts'
import { readingOrder } from './pdf-regions.ts'
import type { ReadDocument } from './pdf-rows.ts'

/** The size most of the text is set in. */
function bodySizeOf(blocks: readonly PdfBlock[]): number {
  const weights = new Map<number, number>()
  for (const block of blocks) {
    const size = Math.round(block.size * 2) / 2
    weights.set(size, (weights.get(size) ?? 0) + block.text.length)
  }
  return [...weights].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [0, 0])[0]
}

/** A paragraph that the end of a page or column parted: no sentence end before it, a small letter after it. */
function joinAcrossRegions(blocks: PdfBlock[]): PdfBlock[] {
  const out: PdfBlock[] = []
  for (const block of blocks) {
    const last = out.at(-1)
    const isParted =
      last !== undefined &&
      last.region !== block.region &&
      last.kind === 'paragraph' &&
      block.kind === 'paragraph' &&
      Math.abs(last.size - block.size) < 1 &&
      last.text.length > 60 &&
      !/[.!?:;…]["”’)]*$/.test(last.text) &&
      /^\p{Ll}/u.test(block.text)
    if (last !== undefined && isParted) last.text = joinLines(last.text, block.text)
    else out.push({ ...block })
  }
  return out
}

/** The largest text on the first page, when it is clearly larger than the body and short: the title. */
function findTitle(blocks: readonly PdfBlock[], body: number): PdfBlock | null {
  const first = blocks.filter((block) => block.page === 1 && block.kind === 'paragraph').slice(0, 12)
  const largest = first.reduce<PdfBlock | null>(
    (best, block) => (best === null || block.size > best.size + 0.5 ? block : best),
    null
  )
  if (largest === null || largest.size < body * 1.2 || largest.text.length > 250) return null
  return /\p{L}{2}.*\s/u.test(largest.text) ? largest : null
}

function kindOf(block: PdfBlock, title: PdfBlock | null, body: number): ExtractBlock['kind'] {
  if (block === title) return 'title'
  if (block.kind !== 'paragraph' || block.text.length > 200 || !/\p{L}{2}/u.test(block.text))
    return block.kind
  const isLarge = block.size > body * 1.15
  return isLarge && !/[.;,]$/.test(block.text) ? 'heading' : block.kind
}

/** Blocks of a whole document in reading order, each with its page; what runs along the edges is set aside. */
export function pdfBlocks(document: ReadDocument): ExtractBlock[] {
  const pages = document.pages.map((page) => page.segments)
  const furniture = findFurniture(pages)
  const aside: ExtractBlock[][] = []
  const blocks: PdfBlock[] = []
  let regions = 0
  pages.forEach((segments, index) => {
    const page = index + 1
    aside.push(
      segments.flatMap((segment): ExtractBlock[] => {
        const reason = furniture.get(segment)
        return reason === undefined ? [] : [{ kind: 'boilerplate', text: segment.text, reason, page }]
      })
    )
    const own = segments.filter((segment) => !furniture.has(segment))
    for (const region of readingOrder(own)) blocks.push(...regionBlocks(region, { page, region: ++regions }))
  })
  const body = bodySizeOf(blocks)
  const joined = joinAcrossRegions(blocks)
  const title = findTitle(joined, body)
  const out: ExtractBlock[] = []
  let at = 0
  document.pages.forEach(({ notes }, index) => {
    for (; at < joined.length && (joined[at]?.page ?? 0) <= index + 1; at++) {
      const block = joined[at] as PdfBlock
      out.push({ kind: kindOf(block, title, body), text: block.text, reason: null, page: block.page })
    }
    out.push(...(aside[index] ?? []))
    for (const text of notes)
      out.push({ kind: 'boilerplate', text, reason: 'editor-comment', page: index + 1 })
  })
  return out
}
