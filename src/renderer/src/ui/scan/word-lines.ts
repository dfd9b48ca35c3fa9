/** The lines that recognised words make on their page: what lies over a picture stands in lines, as print does. */

type Box = readonly [left: number, top: number, right: number, bottom: number]

/** Words of one line, with its height on the page. */
export type WordLine<W> = { top: number; bottom: number; words: readonly W[] }

/** Of the lower of two boxes so much must stand beside the other for them to be of one line. */
const SHARED = 0.5

/** @param words in reading order */
export function wordLines<W extends { box: Box }>(words: readonly W[]): WordLine<W>[] {
  const lines: { top: number; bottom: number; words: W[] }[] = []
  for (const word of words) {
    const [left, top, , bottom] = word.box
    const line = lines.at(-1)
    const last = line?.words.at(-1)
    const shared = line === undefined ? 0 : Math.min(bottom, line.bottom) - Math.max(top, line.top)
    const least = line === undefined ? 1 : Math.min(bottom - top, line.bottom - line.top)
    if (line && last && left > last.box[0] && shared > SHARED * least) {
      line.top = Math.min(line.top, top)
      line.bottom = Math.max(line.bottom, bottom)
      line.words.push(word)
    } else lines.push({ top, bottom, words: [word] })
  }
  return lines
}
