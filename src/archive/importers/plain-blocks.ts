import type { ExtractBlock } from '../../shared/model/extract.ts'

/** Line ends of every system, form feeds and Unicode's own separators. */
const LINE_END = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/

/** A line that holds nothing to read: spaces, no-break spaces, zero-width characters. */
const BLANK = /^[\s\u00a0\u200b-\u200d\u2060\ufeff]*$/

/** Starts a new item or clause, so it is never the continuation of the line above. */
const OPENS_ITEM = /^\s*(?:[-+*•●▪–—]\s|\d{1,3}[.)]\s|[a-zđ][.)]\s|[IVXLC]{1,6}[.)]\s|>)/

/**
 * True when lines are broken to a column width (typewriter, e-mail, old editors) rather than one line a
 * paragraph: most lines that have a following line are long, none is very long, and few end a sentence.
 */
function isHardWrapped(paragraphs: string[][]): boolean {
  const broken = paragraphs.flatMap((lines) => lines.slice(0, -1))
  if (broken.length < 3) return false
  const widest = paragraphs.flat().reduce((width, line) => Math.max(width, line.length), 0)
  if (widest > 120 || widest < 40) return false
  const full = broken.filter((line) => line.length >= widest * 0.7)
  const ended = broken.filter((line) => /[.!?:;…”"]$/.test(line.trimEnd()))
  return full.length >= broken.length * 0.7 && ended.length <= broken.length * 0.5
}

function joinWrapped(lines: string[]): string[] {
  const out: string[] = []
  for (const line of lines) {
    const last = out.at(-1)
    if (last === undefined || OPENS_ITEM.test(line)) out.push(line.trim())
    else out[out.length - 1] = `${last} ${line.trim()}`
  }
  return out
}

/**
 * Paragraphs of a plain text, in order. Copies of pages have one paragraph a line; texts broken to a width
 * are joined up to the next blank line. Every block is a `paragraph`: structure is found by the cleaning.
 */
export function plainBlocks(text: string): ExtractBlock[] {
  const paragraphs: string[][] = []
  let open: string[] = []
  for (const line of text.split(LINE_END)) {
    if (!BLANK.test(line)) open.push(line)
    else if (open.length > 0) {
      paragraphs.push(open)
      open = []
    }
  }
  if (open.length > 0) paragraphs.push(open)
  const lines = isHardWrapped(paragraphs) ? paragraphs.flatMap(joinWrapped) : paragraphs.flat()
  return lines.map((line) => ({ kind: 'paragraph', text: line.trim(), reason: null }))
}
