import type { ExtractBlock } from '../../shared/model/extract.ts'
import { wordText, type WordText } from './docx-text.ts'
import { furnitureBlocks } from './page-furniture.ts'

const PART = /^word\/(?:document\d*|(?:header|footer)\d*|comments)\.xml$/i

/** True for the parts of a Word file that `addWordParts` reads, by their names in the container. */
export function isWordPart(name: string): boolean {
  return PART.test(name)
}

/** Head of an official paper: the national title, the party's, or an agency in capitals (Decree 30/2020, Annex I). */
const OFFICIAL_HEAD =
  /^(?:CỘNG H(?:ÒA|OÀ) XÃ HỘI CHỦ NGHĨA VIỆT NAM|ĐẢNG CỘNG SẢN VIỆT NAM|(?:ỦY BAN|UỶ BAN|UBND|HỘI ĐỒNG|HĐND|SỞ|BỘ|TỔNG CỤC|CỤC|CHI CỤC|BAN|VĂN PHÒNG|TỈNH ỦY|TỈNH UỶ|THÀNH ỦY|THÀNH UỶ|HUYỆN ỦY|HUYỆN UỶ|QUẬN ỦY|ĐẢNG ỦY|ĐẢNG UỶ|CHÍNH PHỦ|QUỐC HỘI|MẶT TRẬN|TÒA ÁN|VIỆN KIỂM SÁT|CÔNG AN|PHÒNG)\s[^\p{Ll}]*)/u

function comparable(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

function partsNamed(texts: ReadonlyMap<string, string>, kind: string): WordText[] {
  return [...texts.keys()]
    .filter((name) => new RegExp(`^word/${kind}\\d*\\.xml$`, 'i').test(name))
    .toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }))
    .map((name) => wordText(texts.get(name) ?? ''))
}

/** What is left of a line of page numbers once the numbers, which are fields, are gone. */
const PAGE_WORDS = /^(?:trang|tr|page|of|trên|\d+| )*$/

/** A header's or footer's blocks: text when it holds the number or the head of an official paper, else furniture. */
function furnitureOf(part: WordText, place: 'page-header' | 'page-footer'): ExtractBlock[] {
  const lines = [...part.lines, ...part.boxes.flatMap((box) => box.lines)].flatMap((line) => line.split('\n'))
  const blocks = furnitureBlocks(
    lines.filter((line) => !PAGE_WORDS.test(comparable(line))),
    place
  )
  const isHead = blocks.some((block) => block.reason === null || OFFICIAL_HEAD.test(block.text))
  return isHead ? blocks.map(({ text }) => ({ kind: 'paragraph', text, reason: null })) : blocks
}

/** Blocks of all parts of one kind, each line once, none that the body says already. */
function allFurniture(
  texts: ReadonlyMap<string, string>,
  kind: 'header' | 'footer',
  seen: Set<string>
): ExtractBlock[] {
  return partsNamed(texts, kind)
    .flatMap((part) => furnitureOf(part, `page-${kind}`))
    .filter((block) => {
      const key = comparable(block.text)
      if (key === '' || seen.has(key)) return false
      seen.add(key)
      return true
    })
}

/** Puts the text boxes that are missing among the blocks behind the paragraphs they hang on. */
function withBoxes(blocks: readonly ExtractBlock[], body: WordText): ExtractBlock[] {
  const all = [...blocks]
  for (const box of body.boxes) {
    const said = ` ${all.map((block) => comparable(block.text)).join(' ')} `
    const missing = box.lines.filter((line) => !said.includes(` ${comparable(line)} `))
    if (missing.length === 0) continue
    const host = comparable(box.host)
    const at = host === '' ? -1 : all.findIndex((block) => comparable(block.text) === host)
    const added = missing.map((text): ExtractBlock => ({ kind: 'paragraph', text, reason: null }))
    all.splice(at < 0 ? all.length : at + 1, 0, ...added)
  }
  return all
}

/**
 * What mammoth leaves out of a Word file, added to the blocks it gives: text boxes without a fallback, headers in
 * front and footers behind. Comments are the remarks of editors and stay out; `hasComments` says there were some.
 * `texts` holds the parts that `isWordPart` names.
 */
export function addWordParts(
  blocks: readonly ExtractBlock[],
  texts: ReadonlyMap<string, string>
): { blocks: ExtractBlock[]; hasComments: boolean } {
  const [body] = partsNamed(texts, 'document')
  const whole = body === undefined ? [...blocks] : withBoxes(blocks, body)
  const seen = new Set(whole.flatMap((block) => block.text.split('\n')).map(comparable))
  const headers = allFurniture(texts, 'header', seen)
  // The head of the first page stands above the running headers of the others.
  const heads = headers.filter((block) => block.reason === null)
  const running = headers.filter((block) => block.reason !== null)
  const footers = allFurniture(texts, 'footer', seen)
  return {
    blocks: [...heads, ...running, ...whole, ...footers],
    hasComments: partsNamed(texts, 'comments').some((part) => part.lines.length > 0)
  }
}
