import type { Cleaned } from './cleaned.ts'

/** UTF-16 units of an opening at most. */
const OPENING_LENGTH = 240
/** Words from which a paragraph counts as running text; the lines of an official document's head are shorter. */
const RUNNING_WORDS = 12

/** The first running text after the title, cut at a word: what the list shows of an item without a query. */
export function findOpening({ blocks, text }: Pick<Cleaned, 'blocks' | 'text'>): string {
  const paragraphs = blocks.filter((block) => block.kind === 'paragraph')
  const isRunning = (each: string) => each.split(/\s+/).length >= RUNNING_WORDS && each !== each.toUpperCase()
  const first = paragraphs.find((block) => isRunning(block.text)) ?? paragraphs[0]
  const opening = (first?.text ?? text).replace(/\s+/g, ' ')
  if (opening.length <= OPENING_LENGTH) return opening
  const cut = opening.lastIndexOf(' ', OPENING_LENGTH)
  return opening.slice(0, cut > 0 ? cut : OPENING_LENGTH) + '…'
}
