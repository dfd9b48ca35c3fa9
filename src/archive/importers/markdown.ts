import { ArchiveError } from '../../shared/ipc/errors.ts'
import type { ExtractBlock, StatedMetadata } from '../../shared/model/extract.ts'
import type { BlockKind } from '../../shared/model/item.ts'
import { decodeText } from './decode-text.ts'
import { decodedExtract } from './decoded-extract.ts'
import { checkCancelled, checkSize } from './guards.ts'
import type { Importer } from './importer.ts'
import { noMetadata, statedValue } from './metadata.ts'
import { MAX_TEXT_BYTES } from './text.ts'

const HEADING = /^ {0,3}(#{1,6})(?:[ \t]+(.*?))?(?:[ \t]+#+)?[ \t]*$/
const ITEM = /^[ \t]*(?:([-*+•])|(\d{1,9}[.)]))[ \t]+(.*)$/
const FENCE = /^ {0,3}(`{3,}|~{3,})/
const RULE = /^ {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/
const TABLE_RULE = /^[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/

/** Words without the marks of CommonMark: emphasis, code, links, pictures, HTML line breaks, escapes. */
function plain(text: string): string {
  return text
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(
      /<\/?(?:b|i|u|em|strong|sup|sub|span|div|p|center|font|a|img|table|thead|tbody|tr|td|th|ul|ol|li|details|summary)\b[^>]{0,500}>/gi,
      ''
    )
    .replace(/!\[([^\]]{0,1000})\]\([^)\s]{0,2000}(?:\s+"[^"]{0,500}")?\)/g, '$1')
    .replace(/\[([^\]]{1,1000})\]\([^)\s]{0,2000}(?:\s+"[^"]{0,500}")?\)/g, '$1')
    .replace(/<(https?:\/\/[^>\s]{1,2000})>/g, '$1')
    .replace(/(?<!\\)(\*\*|__)(?=\S)([^\n]*?\S)(?<!\\)\1/g, '$2')
    .replace(/(?<![\\*\p{L}\p{N}])([*_])(?=[^\s*_])([^\n*_]*?[^\s\\])\1(?![\p{L}\p{N}])/gu, '$2')
    .replace(/(`+)([^`\n]+)\1/g, '$2')
    .replace(/~~([^~\n]+)~~/g, '$1')
    .replace(/&(nbsp|amp|lt|gt|quot);/g, (_, name: string) => {
      return { nbsp: ' ', amp: '&', lt: '<', gt: '>', quot: '"' }[name] ?? ''
    })
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
}

function cellsOf(row: string): string[] {
  return row
    .trim()
    .replace(/^\||(?<!\\)\|$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => plain(cell).replace(/\s+/g, ' ').trim())
}

class MarkdownReader {
  readonly blocks: ExtractBlock[] = []
  readonly #lines: readonly string[]
  #open: string[] = []
  #kind: BlockKind = 'paragraph'

  constructor(lines: readonly string[]) {
    this.#lines = lines
  }

  #flush(kind: BlockKind = this.#kind): void {
    const joined = this.#open
      .map((line) => (/(?: {2,}|\\)$/.test(line) ? `${line.replace(/\\$/, '').trim()}\n` : `${line.trim()} `))
      .join('')
    this.#open = []
    this.#kind = 'paragraph'
    this.#push(kind, plain(joined))
  }

  #push(kind: BlockKind, raw: string): void {
    const text = raw.replace(/[ \t]*\n[ \t]*/g, '\n').trim()
    if (text !== '') this.blocks.push({ kind, text, reason: null })
  }

  /** Takes the lines from `at` on that belong together there; gives the next line. */
  #step(at: number): number {
    const line = (this.#lines[at] ?? '').replace(/^(?: {0,3}> ?)+/, '')
    const next = this.#lines[at + 1] ?? ''
    const fence = FENCE.exec(line)?.[1]
    if (fence !== undefined) {
      this.#flush()
      let end = at + 1
      while (end < this.#lines.length && !(this.#lines[end] ?? '').trim().startsWith(fence)) end++
      this.#push('paragraph', this.#lines.slice(at + 1, end).join('\n'))
      return end + 1
    }
    const heading = HEADING.exec(line)
    if (line.trim() === '') {
      this.#flush()
    } else if (heading !== null) {
      this.#flush()
      this.#push('heading', plain((heading[2] ?? '').replace(/\s*\{[#.][^}]*\}\s*$/, '')))
    } else if (this.#open.length > 0 && this.#kind === 'paragraph' && /^ {0,3}(?:=+|-+)[ \t]*$/.test(line)) {
      this.#flush('heading')
    } else if (RULE.test(line)) {
      this.#flush()
    } else if (line.includes('|') && next.includes('-') && TABLE_RULE.test(next)) {
      this.#flush()
      const rows = [cellsOf(line)]
      let end = at + 2
      for (; (this.#lines[end] ?? '').includes('|'); end++) rows.push(cellsOf(this.#lines[end] ?? ''))
      const filled = rows.filter((row) => row.some((cell) => cell !== ''))
      this.#push('table', filled.map((row) => row.join('\t').trimEnd()).join('\n'))
      return end
    } else {
      const item = ITEM.exec(line)
      if (item !== null) {
        this.#flush()
        this.#kind = 'list'
        this.#open.push(`${item[2] ?? '-'} ${item[3] ?? ''}`)
      } else this.#open.push(line)
    }
    return at + 1
  }

  read(signal: AbortSignal): ExtractBlock[] {
    for (let at = 0; at < this.#lines.length; at = this.#step(at)) checkCancelled(signal)
    this.#flush()
    return this.blocks
  }
}

/** Metadata of a front matter (lines `key: value` between two `---`), with the keys people use. */
function frontMatter(head: string): StatedMetadata {
  const value = (keys: string): string | null => {
    const raw = new RegExp(`^(?:${keys})[ \\t]*:[ \\t]*(.+)$`, 'im').exec(head)?.[1]
    return statedValue(raw?.replace(/^(["'])(.*)\1\s*$/, '$2'))
  }
  return {
    ...noMetadata(),
    title: value('title|tiêu đề|tieu_de'),
    author: value('author|tác giả|tac_gia'),
    date: value('date|ngày|ngay')
  }
}

/** Markdown (CommonMark with pipe tables): its marks become kinds of blocks, its words stay. */
export const markdownImporter: Importer = {
  id: 'markdown',
  version: 2,
  format: 'md',
  extensions: ['.md', '.markdown'],
  mediaTypes: ['text/markdown'],
  async read(bytes, context) {
    checkSize(bytes, MAX_TEXT_BYTES)
    const decoded = decodeText(bytes, null, context.encoding)
    checkCancelled(context.signal)
    const matter = /^---[ \t]*\r?\n([\s\S]{0,20000}?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(decoded.text)
    const isMatter = matter !== null && /^[\p{L}_][\p{L}\p{N}_ -]*:/u.test(matter[1] ?? '')
    const body = decoded.text.slice(isMatter ? matter[0].length : 0).replace(/<!--[\s\S]*?-->/g, '')
    const blocks = new MarkdownReader(body.split(/\r\n|[\n\r]/)).read(context.signal)
    if (blocks.length === 0) throw new ArchiveError('no-text', 'The file holds no words')
    return decodedExtract(decoded, blocks, isMatter ? frontMatter(matter[1] ?? '') : noMetadata())
  }
}
