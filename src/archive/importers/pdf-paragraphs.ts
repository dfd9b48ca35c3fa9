import { isSyllable } from '../../shared/vietnamese/syllables.ts'
import type { BlockKind } from '../../shared/model/item.ts'
import type { Line, Region } from './pdf-regions.ts'

export type PdfBlock = {
  kind: BlockKind
  text: string
  size: number
  isBold: boolean
  page: number
  region: number
}

const BULLET =
  /^(?:[-–•●▪■◦*+]\s|\d{1,3}[.)]\s|[a-zđ][.)]\s|[IVXLC]{1,6}[.)]\s|Điều\s+\d+\s*[.:]|(?:Chương|Mục|Phần)\s+(?:[IVXLC]+|\d+|thứ))/

function textOf(line: Line): string {
  return line.segments.map((segment) => segment.text).join(' ')
}

/** Consecutive lines of several segments that start at the same places: rows of a table. */
function isTableRow(line: Line, other: Line | undefined): boolean {
  if (line.segments.length < 2 || other === undefined || other.segments.length < 2) return false
  const tolerance = line.size * 1.5
  const aligned = line.segments.filter((segment) =>
    other.segments.some(
      (near) =>
        Math.abs(near.left - segment.left) < tolerance || Math.abs(near.right - segment.right) < tolerance
    )
  )
  return aligned.length >= 2
}

/** The usual distance between baselines of a region, in units of the text size. */
function leadingOf(lines: readonly Line[]): number {
  const steps: number[] = []
  lines.forEach((line, index) => {
    const next = lines[index + 1]
    if (next !== undefined && line.size > 0) {
      const step = (line.y - next.y) / line.size
      if (step > 0.8 && step < 2.6) steps.push(step)
    }
  })
  // The lower third: a page of one-line paragraphs has more gaps than leadings.
  return steps.sort((a, b) => a - b)[Math.floor(steps.length / 3)] ?? 1.3
}

function isCentred(line: Line, region: Region): boolean {
  const before = line.left - region.left
  const after = region.right - line.right
  return before > line.size * 2 && Math.abs(before - after) < Math.max(line.size * 2, (before + after) * 0.12)
}

/** True when `line` goes on with the sentence of `last`. */
function continues(last: Line, line: Line, region: Region, leading: number): boolean {
  const step = (last.y - line.y) / Math.max(last.size, 1)
  if (step > leading * 1.35 + 0.1 || step < 0) return false
  if (Math.abs(last.size - line.size) > last.size * 0.13) return false
  const text = textOf(line)
  const before = textOf(last)
  if (BULLET.test(text)) return false
  const width = region.right - region.left
  const isEnded = /[.!?:;…]["”’)]*$/.test(before)
  if (last.isBold !== line.isBold && (isEnded || last.isBold)) return false
  if (isCentred(last, region) && isCentred(line, region)) {
    return last.right - last.left > width * 0.55 && !isEnded
  }
  if (isCentred(last, region) !== isCentred(line, region) && last.right < region.right - width * 0.15)
    return false
  const isIndented = line.left > region.left + line.size * 0.9 && line.left > last.left + line.size * 0.9
  const isLastShort = last.right < region.right - Math.max(width * 0.12, last.size * 3)
  if (isIndented && (isEnded || isLastShort)) return false
  if (isLastShort && (isEnded || /^[\p{Lu}\d]/u.test(text))) return false
  return true
}

/** Joins a line to the text before it; a word parted at the line end becomes one again. */
export function joinLines(text: string, next: string): string {
  if (/[\p{Ll}]\u00ad$/u.test(text)) return text.slice(0, -1) + next
  const before = /(?:^|[^\p{L}\p{M}])([A-Za-z]?[a-z]+)-$/u.exec(text)?.[1]
  const after = /^\p{Ll}{2,}(?![\p{L}\p{M}])/u.exec(next)?.[0]
  // A plain hyphen between plain small letters parts a foreign word; between two Vietnamese syllables it stays.
  if (before !== undefined && after !== undefined && before.length > 1) {
    const isPair = isSyllable(before) && isSyllable(after)
    return isPair ? text + next : text.slice(0, -1) + next
  }
  if (/\S[-–/]$/.test(text) && /^\S/.test(next) && !/\s[-–]$/.test(text)) return text + next
  return `${text} ${next}`
}

/** Parts of a line that stand far apart, as a letterhead's two sides do; mostly one. */
function partsOf(line: Line): string[] {
  const parts: string[] = []
  line.segments.forEach((segment, index) => {
    const before = line.segments[index - 1]
    const isApart = before === undefined || segment.left - before.right > line.size * 3
    if (isApart) parts.push(segment.text)
    else parts[parts.length - 1] += ` ${segment.text}`
  })
  return parts
}

/** Lines of a region as paragraphs and tables; `place` is the page (1-based) and the region's number. */
export function regionBlocks(region: Region, place: { page: number; region: number }): PdfBlock[] {
  const blocks: PdfBlock[] = []
  const leading = leadingOf(region.lines)
  let last: Line | null = null
  let isTable = false
  region.lines.forEach((line, index) => {
    const open = blocks.at(-1)
    let isApart = false
    const joinsRow = last !== null && isTableRow(line, last)
    if (isTableRow(line, region.lines[index + 1]) || joinsRow) {
      const row = line.segments.map((segment) => segment.text).join('\t')
      if (isTable && joinsRow && open !== undefined) open.text += `\n${row}`
      else blocks.push({ kind: 'table', text: row, size: line.size, isBold: false, ...place })
      isTable = true
    } else {
      const parts = partsOf(line)
      isApart = parts.length > 1
      if (
        !isApart &&
        last !== null &&
        !isTable &&
        open !== undefined &&
        continues(last, line, region, leading)
      ) {
        open.text = joinLines(open.text, textOf(line))
        open.isBold &&= line.isBold
      } else {
        for (const text of parts) {
          blocks.push({ kind: 'paragraph', text, size: line.size, isBold: line.isBold, ...place })
        }
      }
      isTable = false
    }
    last = isApart ? null : line
  })
  // Two aligned lines alone are a letterhead or signatures side by side, not a table.
  return blocks.flatMap((block) => {
    if (block.kind !== 'table' || block.text.split('\n').length >= 3) return [block]
    const rows = block.text.split('\n').map((row) => row.split('\t'))
    const columns = Math.max(...rows.map((row) => row.length))
    return Array.from({ length: columns }, (_, column) =>
      rows.map((row) => row[column] ?? '').filter((cell) => cell !== '')
    ).flatMap((cells) => cells.map((text): PdfBlock => ({ ...block, kind: 'paragraph', text })))
  })
}
