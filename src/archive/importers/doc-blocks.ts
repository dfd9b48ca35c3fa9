import type { ExtractBlock } from '../../shared/model/extract.ts'
import { PART, type DocFile, type Story } from './doc-file.ts'
import { docNumbering } from './doc-lists.ts'
import { DocParagraphs, type DocParagraph } from './doc-paragraphs.ts'
import { fontNames } from './doc-styles.ts'
import { FontMarks } from './font-marks.ts'
import { ListCounter } from './list-counter.ts'
import { headOrFurniture, headsFirst, isUnseen, linesSeen } from './page-furniture.ts'
import { outlineRole, paragraphBlocks, tidyText, wordTable } from './word-paragraph.ts'

/** Positions a list of places begins with ([MS-DOC] 2.2.2 Plc): one more than the data of `size` bytes behind them. */
function placesOf(file: DocFile, part: number, size: number): number[] {
  const bytes = file.part(part)
  const count = bytes.length < 4 ? 0 : Math.floor((bytes.length - 4) / (4 + size)) + 1
  return Array.from({ length: count }, (_, at) => bytes.readUInt32LE(at * 4))
}

/** Stretches of a story, each from one stated place to the next; a place before its neighbour says nothing twice. */
function stretchesOf(
  file: DocFile,
  story: Story,
  places: readonly number[]
): { start: number; end: number }[] {
  const { start, end } = file.stories[story]
  let told = start
  return places.slice(0, -1).map((from, at) => {
    const stretch = {
      start: Math.min(Math.max(start + from, told), end),
      end: Math.min(start + (places[at + 1] ?? 0), end)
    }
    told = Math.max(told, stretch.end)
    return stretch
  })
}

/** Blocks of one file's stories; its marks are taken out at the end. */
class DocWalker {
  readonly #file: DocFile
  readonly #marks = new FontMarks()
  readonly #paragraphs: DocParagraphs
  readonly #lists: ListCounter
  /** Notes in the order the text refers to them. */
  readonly #notes: { start: number; end: number; at: number }[]

  constructor(file: DocFile) {
    this.#file = file
    const fonts = fontNames(file)
    this.#notes = this.#notesOf('notes', PART.noteRefs, PART.noteTexts)
      .concat(this.#notesOf('endnotes', PART.endnoteRefs, PART.endnoteTexts))
      .toSorted((a, b) => a.at - b.at)
    const signs = new Map(this.#notes.map(({ at }, index) => [at, `[${index + 1}]`]))
    this.#paragraphs = new DocParagraphs(file, fonts, this.#marks, signs)
    this.#lists = docNumbering(file, fonts)
  }

  blocks(): ExtractBlock[] {
    const { body, boxes, headerBoxes } = this.#file.stories
    const whole = [...this.#between(body, this.#lists), ...this.#between(boxes), ...this.#noteBlocks()]
    const seen = linesSeen(this.#marks.read(whole))
    const { headers, footers } = this.#furniture()
    const inHeaders = this.#between(headerBoxes).map(({ text }) => text)
    return this.#marks.read([
      ...headsFirst([...headers, ...headOrFurniture(inHeaders, 'header')].filter(isUnseen(seen))),
      ...whole,
      ...this.#remarks(),
      ...footers.filter(isUnseen(seen))
    ])
  }

  #notesOf(story: Story, refs: number, texts: number) {
    // a reference has two bytes of its own; the last position of either list is only an end
    const places = placesOf(this.#file, refs, 2)
    const stretches = stretchesOf(this.#file, story, placesOf(this.#file, texts, 0))
    return places.slice(0, -1).flatMap((at, index) => {
      const stretch = stretches[index]
      return stretch === undefined ? [] : [{ ...stretch, at }]
    })
  }

  #noteBlocks(): ExtractBlock[] {
    // notes nothing refers to stand in files of other programs
    const { notes, endnotes } = this.#file.stories
    if (this.#notes.length === 0) return [...this.#between(notes), ...this.#between(endnotes)]
    return this.#notes.flatMap((note, index) =>
      this.#between(note).map((block, at): ExtractBlock => ({
        ...block,
        kind: at === 0 ? 'list' : block.kind,
        text: at === 0 ? `[${index + 1}] ${block.text}` : block.text
      }))
    )
  }

  /** What editors remarked, each with the name of who did (2.9.5 ATRD). */
  #remarks(): ExtractBlock[] {
    const owners = this.#owners()
    const refs = this.#file.part(PART.remarkRefs)
    const count = Math.max(0, Math.floor((refs.length - 4) / 34))
    const stretches = stretchesOf(this.#file, 'remarks', placesOf(this.#file, PART.remarkTexts, 0))
    const told = stretches.length === 0 ? [this.#file.stories.remarks] : stretches
    return told.flatMap((stretch, index): ExtractBlock[] => {
      const text = this.#between(stretch)
        .map((block) => block.text)
        .join('\n')
      const place = (count + 1) * 4 + index * 30 + 20
      const owner = index < count ? (owners[refs.readUInt16LE(place)] ?? '') : ''
      if (text === '') return []
      return [
        { kind: 'boilerplate', text: owner === '' ? text : `${owner}: ${text}`, reason: 'editor-comment' }
      ]
    })
  }

  #owners(): string[] {
    const names = this.#file.part(PART.remarkOwners)
    const owners: string[] = []
    // remarks number them by two bytes
    for (let at = 0; at + 2 <= names.length && owners.length <= 0xffff;) {
      const end = at + 2 + names.readUInt16LE(at) * 2
      owners.push(
        names
          .subarray(at + 2, end)
          .toString('utf16le')
          .trim()
      )
      at = end
    }
    return owners
  }

  /** Six separators, then for each section the headers of even, odd and first pages and the footers of those (2.3.5). */
  #furniture(): { headers: ExtractBlock[]; footers: ExtractBlock[] } {
    const stretches = stretchesOf(this.#file, 'headers', placesOf(this.#file, PART.headers, 0)).slice(6)
    const linesAt = (stretch: { start: number; end: number }): string[] =>
      this.#between(stretch, null, false).flatMap(({ text }) => text.split(/[\n\t]/))
    const of = (kind: 'header' | 'footer', places: readonly number[]) =>
      stretches
        .filter((_, index) => places.includes(index % 6))
        .flatMap((stretch) => headOrFurniture(linesAt(stretch), kind))
    return { headers: of('header', [0, 1, 4]), footers: of('footer', [2, 3, 5]) }
  }

  #between(
    { start, end }: { start: number; end: number },
    lists: ListCounter | null = null,
    hasPageNumbers = true
  ): ExtractBlock[] {
    const counter = lists ?? new ListCounter(new Map())
    const tables = new Tables()
    let carried = ''
    for (const paragraph of this.#paragraphs.between(start, end, hasPageNumbers)) {
      const whole = carried + paragraph.text
      carried = paragraph.isJoined ? whole : ''
      const own = paragraph.isJoined ? [] : this.#own(whole, paragraph, counter)
      const aside = tidyText(paragraph.hidden)
      tables.add(paragraph, [
        ...own,
        ...(aside === '' ? [] : [{ kind: 'boilerplate' as const, text: aside, reason: 'hidden' }])
      ])
    }
    return tables.end()
  }

  #own(whole: string, paragraph: DocParagraph, counter: ListCounter): ExtractBlock[] {
    const { style, place, outline, closes } = paragraph
    // a numbered paragraph that is empty counts all the same; the end of a row is none
    const label = closes === 'row' ? null : counter.next(place, style.id)
    if (whole.trim() === '') return []
    const role = outline === undefined ? style.role : outlineRole(style.role, outline)
    return paragraphBlocks(whole, { role, label, font: style.font, marks: this.#marks })
  }
}

/** Gathers the cells and rows of tables between paragraphs. */
class Tables {
  readonly #blocks: ExtractBlock[] = []
  #rows: ExtractBlock[][][] = []
  #cells: ExtractBlock[][] = []
  #cell: ExtractBlock[] = []
  /** The table in the cell being read. */
  #inner: Tables | null = null
  #isNested = false

  add(
    { depth, closes, closesInner }: Pick<DocParagraph, 'depth' | 'closes' | 'closesInner'>,
    blocks: readonly ExtractBlock[]
  ): void {
    if (depth === 0) {
      this.#close()
      this.#blocks.push(...blocks)
      return
    }
    if (depth > 1) {
      this.#isNested = true
      this.#inner ??= new Tables()
      this.#inner.add({ depth: 1, closes: closesInner, closesInner: null }, blocks)
      return
    }
    this.#endInner()
    this.#cell.push(...blocks)
    if (closes === null) return
    if (closes === 'cell' || this.#cell.length > 0) this.#cells.push(this.#cell)
    this.#cell = []
    if (closes === 'cell') return
    this.#rows.push(this.#cells)
    this.#cells = []
  }

  end(): ExtractBlock[] {
    this.#close()
    return this.#blocks
  }

  #endInner(): void {
    this.#cell.push(...(this.#inner?.end() ?? []))
    this.#inner = null
  }

  #close(): void {
    this.#endInner()
    if (this.#cell.length > 0) this.#cells.push(this.#cell)
    if (this.#cells.length > 0) this.#rows.push(this.#cells)
    for (const block of wordTable(this.#rows, this.#isNested)) this.#blocks.push(block)
    this.#rows = []
    this.#cells = []
    this.#cell = []
    this.#isNested = false
  }
}

/**
 * A Word 97 file as blocks: headers, text with its lists numbered, boxes, notes under the numbers that refer to them,
 * remarks and footers.
 */
export function docBlocks(file: DocFile): ExtractBlock[] {
  return new DocWalker(file).blocks()
}
