/** Helpers for hand-written meeting fixtures: blocks, text and evidence found by quoting. */
import type { Block, BlockKind } from '../../src/shared/model/item.ts'
import { ItemId } from '../../src/shared/model/item.ts'
import type { Evidence, Field } from '../../src/shared/model/meeting.ts'

export type Piece = readonly [BlockKind, string]

/** Blocks, text and a finder of evidence for pieces of an article. */
export function article(id: number, pieces: readonly Piece[]) {
  const item = ItemId.parse(id)
  const blocks: Block[] = []
  let text = ''
  pieces.forEach(([kind, words], position) => {
    const kept = kind !== 'boilerplate'
    if (kept && text !== '') text += '\n'
    const start = kept ? text.length : null
    if (kept) text += words
    blocks.push({ position, kind, text: words, start, end: kept ? text.length : null, reason: null })
  })
  const evidence = (...quotes: string[]): Evidence[] =>
    quotes.map((quote) => {
      const start = text.indexOf(quote)
      if (start < 0) throw new Error(`the fixture does not say: ${quote}`)
      return { item, start, end: start + quote.length, quote }
    })
  const said = <T>(value: T, ...quotes: string[]): Field<T> => ({
    value,
    evidence: evidence(...quotes),
    confidence: 0.9,
    origin: 'extracted'
  })
  return { item, blocks, text, evidence, said }
}

export const proof = { confidence: 0.9, origin: 'extracted' as const }
