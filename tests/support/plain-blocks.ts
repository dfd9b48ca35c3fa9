/**
 * Blocks from plain text for tests of the meeting room: the first line is the title, every further line a paragraph,
 * short lines without a stop are captions (a picture's verb or word) or headings, and what follows the line that
 * names the source is boilerplate. The product's cleaning knows better; this only prepares test input.
 */
import type { Block, BlockKind } from '../../src/shared/model/item.ts'
import { ItemId } from '../../src/shared/model/item.ts'
import type { MeetingSource } from '../../src/archive/meeting/extract-meeting.ts'

const pictureVerb =
  /(?:trao|phát biểu|tặng|chụp ảnh|dâng hương|bắt tay|kiểm tra|chủ trì|trình bày|thăm)(?!\p{L})/iu
const picture =
  /^(?:Quang cảnh|Toàn cảnh|Các đại biểu|Ảnh|Clip|Hình ảnh|Đồng chí|Ông|Bà)(?!\p{L})|(?:Ảnh:|- Ảnh|\(Ảnh)/u
const published = /^(\d{1,2})\/(\d{1,2})\/(\d{4})\s*[-,]\s*(\d{1,2}):(\d{2})(?:\s*(AM|PM))?/u
const sourceLine = /^(?:Theo|Nguồn:?)\s+(\S.{0,40})$/u

function kindOf(line: string, index: number): BlockKind {
  if (index === 0) return 'title'
  if (index === 1) return 'paragraph'
  const words = line.split(/\s+/).length
  const isShort = words <= 40 && !/[.!?…;:]$/u.test(line)
  if (!isShort) return /^(?:Quang cảnh|Toàn cảnh)(?!\p{L})[^.]*\.$/u.test(line) ? 'caption' : 'paragraph'
  if (picture.test(line) || (pictureVerb.test(line) && /\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+/u.test(line)))
    return 'caption'
  return words <= 16 && words >= 4 ? 'heading' : words < 4 ? 'boilerplate' : 'caption'
}

/** A meeting source from plain text; `publishedAt` and `source` are read from their own lines, which are dropped. */
export function plainSource(raw: string, item = 1): MeetingSource {
  const blocks: Block[] = []
  let publishedAt: string | null = null
  let source: string | null = null
  let text = ''
  let isOver = false
  const lines = raw
    .normalize('NFC')
    .split('\n')
    .map((line) => line.replace(/\u00a0/g, ' ').trim())
    .filter((line) => line !== '')
  lines.forEach((line, index) => {
    const date = published.exec(line)
    const from = sourceLine.exec(line)
    if (from && index > 2) source = from[1] ?? null
    if (date && !isOver && index > 0) {
      const hour = (Number(date[4]) % 12) + (date[6] === 'PM' ? 12 : 0)
      const two = (value: number | string | undefined): string => String(value).padStart(2, '0')
      publishedAt = `${date[3]}-${two(date[2])}-${two(date[1])}T${two(date[6] ? hour : date[4])}:${date[5]}:00+07:00`
    }
    const kind = isOver || date || (from && index > 2) ? 'boilerplate' : kindOf(line, index)
    if (from && index > 2) isOver = true
    if (kind === 'boilerplate') {
      blocks.push({ position: index, kind, text: line, start: null, end: null, reason: 'test' })
      return
    }
    if (text !== '') text += '\n'
    blocks.push({
      position: index,
      kind,
      text: line,
      start: text.length,
      end: text.length + line.length,
      reason: null
    })
    text += line
  })
  return { item: ItemId.parse(item), title: lines[0] ?? '', blocks, text, publishedAt, source }
}

/** A short news item: `body` under a title that says nothing. */
export const newsSource = (body: string, more: Partial<MeetingSource> = {}): MeetingSource => ({
  ...plainSource(`Tin\n${body}`),
  ...more
})
