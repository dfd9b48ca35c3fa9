/**
 * Cleaning: an Extract in, a Cleaned out. Each step is one small file that reads and marks drafts. This room
 * knows no format reader, no database and no screen, and throws nothing away: what is set aside keeps its text.
 */
import type { Block, BlockKind } from '../../shared/model/item.ts'

/** What an item's text is after cleaning. `text` is the kept blocks joined by one line feed. */
export type Cleaned = {
  title: string
  /** The date the document states: ISO, with offset when it has a time; null when it states none. */
  date: string | null
  source: string | null
  author: string | null
  /** Where on its site an article stands (`Công tác dân vận`); null where the page tells nothing. */
  section: string | null
  /** BCP 47 tag such as `vi`, null when unsure. */
  language: string | null
  blocks: Block[]
  text: string
  /** Codes of the cleaning's own; those of the importer stay in the Extract. */
  warnings: string[]
  /** The boxes blocks stand in, where the original is a page. */
  boxes: { position: number; box: string }[]
  /** Where a page was found, and the host of it; null where it tells neither. */
  url: string | null
  site: string | null
}

/** A block while the steps work on it. A reason sets it aside as boilerplate. */
export type Draft = {
  kind: BlockKind
  text: string
  reason: string | null
  /** The box of the page it stands in, where the original is one. */
  box?: string
}

/** True while no step has set the draft aside. */
export function isKept(draft: Draft): boolean {
  return draft.reason === null
}

/** Drafts as blocks with exact UTF-16 offsets in the joined text. */
export function assemble(drafts: readonly Draft[]): { blocks: Block[]; text: string } {
  const kept: string[] = []
  let offset = 0
  const blocks = drafts.map((draft, position): Block => {
    if (!isKept(draft)) {
      return { position, kind: 'boilerplate', text: draft.text, start: null, end: null, reason: draft.reason }
    }
    const start = offset
    const end = start + draft.text.length
    kept.push(draft.text)
    offset = end + 1
    return { position, kind: draft.kind, text: draft.text, start, end, reason: null }
  })
  return { blocks, text: kept.join('\n') }
}
