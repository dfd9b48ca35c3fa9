import type { Extract } from '../../shared/model/extract.ts'
import { parseDate } from '../../shared/vietnamese/dates.ts'
import { peelNeighbours, peelParts } from './boilerplate.ts'
import { markCaptions, markStructure } from './captions.ts'
import { assemble, isKept, type Cleaned, type Draft } from './cleaned.ts'
import { findOfficialDate, markDateLine } from './dateline.ts'
import { guessLanguage } from './language.ts'
import { markSourceLines, type SourceLines } from './source-line.ts'
import { isOfficialHead, markTitle, type TitleContext } from './title.ts'
import { cleanText } from './unicode.ts'

export type CleanContext = TitleContext

/** The more exact of two statements of one day; the page's own metadata wins when they differ. */
function weighDates(stated: string | null, line: string | null): string | null {
  if (stated === null || line === null) return stated ?? line
  return line.startsWith(stated) ? line : stated
}

/**
 * One original's Extract as the archive keeps it: Unicode made uniform, title, date, source and author found,
 * captions and headings told apart, what is not the article set aside with a reason. Nothing is thrown away.
 */
export function cleanExtract(extract: Extract, context: CleanContext): Cleaned {
  const stated = extract.metadata
  const drafts: Draft[] = extract.blocks
    .map((block) => ({ kind: block.kind, text: cleanText(block.text), reason: block.reason }))
    .filter((draft) => draft.text !== '')
    .map((draft) =>
      draft.kind === 'boilerplate' ? { ...draft, reason: draft.reason ?? 'boilerplate' } : draft
    )

  const given = drafts.map((draft) => draft.reason)

  const isOfficial = isOfficialHead(drafts)
  const isLetter = context.format === 'eml' || context.format === 'msg'
  const isPage = !isLetter && !isOfficial
  if (isPage) peelParts(drafts)
  const title = markTitle(drafts, stated.title === null ? null : cleanText(stated.title), context)
  const dateLine = isPage ? markDateLine(drafts) : null
  if (isPage) markCaptions(drafts)
  const none: SourceLines = { source: null, author: null, bodyEnd: drafts.length }
  const lines = isPage ? markSourceLines(drafts) : none
  if (lines.bodyEnd < drafts.length) {
    peelNeighbours(drafts, lines.bodyEnd)
    markCaptions(drafts, lines.bodyEnd, true)
  }
  markStructure(drafts, isOfficial)

  // Nothing left: the marks were wrong for this text, so only what the importer itself set aside stays so.
  if (!drafts.some(isKept)) {
    drafts.forEach((draft, index) => {
      draft.reason = given[index] ?? null
    })
  }
  const { blocks, text } = assemble(drafts)
  const official = isPage ? null : findOfficialDate(drafts)
  return {
    title,
    date: weighDates(parseDate(stated.date ?? '')?.iso ?? null, dateLine?.date ?? official),
    source: lines.source ?? stated.source,
    author: stated.author ?? dateLine?.author ?? lines.author,
    language: stated.language ?? guessLanguage(text),
    blocks,
    text,
    warnings: []
  }
}
