/** Words in quotation marks that run over several sentences, and whose speaker stands behind the last of them. */
import type { Reading, Sentence } from './reading.ts'
import type { Statement } from './statement.ts'

/** No quotation is followed back further, in sentences. */
const longest = 12
const balanced = /“[^“”]*”|"[^"]*"/gu
const marks = (text: string): string => text.replace(balanced, '').replace(/[^“”"]/gu, '')

/** The sentences read so far, as far as a quotation may reach back into them. */
export class Quotations {
  readonly #reading: Reading
  #passed: { sentence: Sentence; isOpening: boolean }[] = []

  constructor(reading: Reading) {
    this.#reading = reading
  }

  /** Keeps a sentence; `isOpening`: somebody is named in it who speaks. */
  pass(sentence: Sentence, isOpening: boolean): void {
    this.#passed.push({ sentence, isOpening })
    if (this.#passed.length > longest) this.#passed.shift()
  }

  /**
   * Where `found` closes a quotation in `sentence` that an earlier sentence begins, all of it is what `found` says:
   * whoever spoke before in `statements` loses it.
   */
  giveTo(found: Statement, sentence: Sentence, statements: readonly Statement[]): void {
    const said = found.said[0]
    if (said?.start !== sentence.start || said.end === sentence.end) return
    const { text } = this.#reading
    const closing = marks(text.slice(said.start, said.end))
    if (closing !== '”' && closing !== '"') return
    const earlier = this.#from(closing)
    if (earlier.length === 0) return
    const previous = statements.at(-1)
    if (previous?.said.some(({ sentence: one, end }) => earlier.includes(one) && end > one.end)) return
    const isSame = previous?.person === found.person
    const known = new Set(previous?.said.map(({ sentence: one }) => one))
    if (previous && !isSame)
      previous.said = previous.said.filter(({ sentence: one }) => !earlier.includes(one))
    const added = earlier.filter((one) => !isSame || !known.has(one))
    found.said.unshift(
      ...added.map((one) => ({ sentence: one, start: one.start, end: one.end, isContinued: false }))
    )
  }

  /** The sentences back to the one that begins with the opening mark; none where somebody speaks between, or no mark is found. */
  #from(closing: string): Sentence[] {
    const { text } = this.#reading
    const opening = closing === '”' ? '“' : '"'
    for (let i = this.#passed.length - 1; i >= 0; i--) {
      const { sentence, isOpening } = this.#passed[i]!
      const words = text.slice(sentence.start, sentence.end)
      if (isOpening) return []
      const open = marks(words)
      if (open === '') continue
      return open === opening && words.startsWith(opening)
        ? this.#passed.slice(i).map((one) => one.sentence)
        : []
    }
    return []
  }
}
