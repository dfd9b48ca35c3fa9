/** Titles half remembered with one word misspelt, so that it is no word of the corpus. */
import type { Articles } from './corpus.ts'
import { anyOf, titleStretches, type Random } from './draw.ts'

export type Misspelt = { text: string; meant: string }

const LETTERS = 'abcdefghijklmnopqrstuvwxyz'

/** One letter more, less, another, or two neighbours changed about (edit distance 1). */
function spoil(word: string, random: Random): string {
  const at = Math.floor(random() * word.length)
  const letter = anyOf([...LETTERS], random)
  switch (Math.floor(random() * 4)) {
    case 0:
      return word.slice(0, at) + letter + word.slice(at)
    case 1:
      return word.slice(0, at) + word.slice(at + 1)
    case 2:
      return word.slice(0, at) + letter + word.slice(at + 1)
    default:
      return word.slice(0, at) + word.slice(at + 1, at + 2) + word.slice(at, at + 1) + word.slice(at + 2)
  }
}

/** `count` stretches of three to five words of a title without accents, one of them misspelt. */
export function drawMisspelt(corpus: Articles, count: number, random: Random): Misspelt[] {
  const known = new Set<string>()
  for (const { folded } of corpus.articles) for (const word of folded.trim().split(' ')) known.add(word)
  const drawn: Misspelt[] = []
  while (drawn.length < count) {
    const [words] = titleStretches(corpus, { least: 3, most: 5 }, random).next().value as [
      { typed: string }[]
    ]
    const typed = words.map((word) => word.typed)
    const at = Math.floor(random() * typed.length)
    const word = typed[at]!
    if (!/^[a-z]{2,}$/.test(word)) continue
    const spoilt = spoil(word, random)
    if (spoilt === '' || spoilt === word || known.has(spoilt)) continue
    drawn.push({ text: typed.with(at, spoilt).join(' '), meant: typed.join(' ') })
  }
  return drawn
}
