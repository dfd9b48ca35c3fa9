import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { cleanExtract } from '../../src/archive/cleaning/clean-extract.ts'
import { isElement, parsePage, type DomNode } from '../../src/archive/importers/dom.ts'
import { pageBlocks } from '../../src/archive/importers/html-blocks.ts'
import { htmlImporter } from '../../src/archive/importers/html.ts'
import { wordF1, wordsOf } from '../support/word-f1.ts'
import { contextOf } from '../support/importer-context.ts'

const data = process.env.TULIEU_DATA ?? resolve(import.meta.dirname, '../../../shared/data')

/** Words of the page kept as its article, the title left out (the expected texts have none). */
async function articleWords(bytes: Uint8Array, name: string): Promise<string[]> {
  const extract = await htmlImporter.read(bytes, contextOf(name))
  const kept = cleanExtract(extract, { name, format: 'html' }).blocks.filter(
    (block) => block.start !== null && block.kind !== 'title'
  )
  return wordsOf(kept.map((block) => block.text).join('\n'))
}

type Scored = { page: string; score: number }

async function readabilityScores(): Promise<Scored[]> {
  const folder = join(data, 'html-readability')
  const pages = readdirSync(folder).filter((page) => existsSync(join(folder, page, 'expected.html')))
  const scored: Scored[] = []
  for (const page of pages) {
    const own = await articleWords(new Uint8Array(readFileSync(join(folder, page, 'source.html'))), page)
    const wanted = pageBlocks(parsePage(readFileSync(join(folder, page, 'expected.html'), 'utf8')))
    scored.push({ page, score: wordF1(own, wordsOf(wanted.map((block) => block.text).join('\n'))) })
  }
  return scored
}

/** Everything in `article` but its date line and its box of related titles: what a person would copy out. */
function markedArticle(node: DomNode): string {
  if (node.nodeType === 3) return node.textContent ?? ''
  if (!isElement(node) || /^(?:script|style|time|h1)$/.test(node.localName)) return ''
  if (/article-relate|published/.test(node.getAttribute('class') ?? '')) return ''
  if (/published/i.test(node.getAttribute('itemprop') ?? '')) return ''
  return [...node.childNodes].map(markedArticle).join(' ')
}

async function extractorScores(): Promise<Scored[]> {
  const folder = join(data, 'html-article-extractor')
  const scored: Scored[] = []
  for (const page of readdirSync(folder).filter((name) => name.endsWith('.html'))) {
    const bytes = readFileSync(join(folder, page))
    const article = parsePage(bytes.toString('utf8')).querySelector('article')
    // A page with an empty body holds no text to score.
    if (article === null) continue
    scored.push({
      page,
      score: wordF1(await articleWords(new Uint8Array(bytes), page), wordsOf(markedArticle(article)))
    })
  }
  return scored
}

describe.skipIf(!existsSync(data))('articles of real pages (need ../shared/data or TULIEU_DATA)', () => {
  it.each([
    ['html-readability', readabilityScores, 80],
    ['html-article-extractor', extractorScores, 7]
  ] as const)(
    '%s: mean word F1',
    async (name, score, atLeast) => {
      const scored = await score()
      const mean = scored.reduce((sum, one) => sum + one.score, 0) / scored.length
      const low = scored.filter((one) => one.score < 0.9).toSorted((a, b) => a.score - b.score)
      const list = low.map((one) => `${one.page} ${one.score.toFixed(3)}`).join(', ')
      process.stdout.write(
        `${name}: ${scored.length} pages, mean word F1 ${mean.toFixed(4)}; below 0.9: ${list}\n`
      )
      expect(scored.length).toBeGreaterThanOrEqual(atLeast)
      expect(mean).toBeGreaterThanOrEqual(0.98)
    },
    120_000
  )
})
