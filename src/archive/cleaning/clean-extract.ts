import type { Extract } from '../../shared/model/extract.ts'
import { siteOf } from '../../shared/model/site.ts'
import { parseDate } from '../../shared/vietnamese/dates.ts'
import { SITE_BANNER } from './boilerplate-lines.ts'
import { nameParts, peelNeighbours, peelParts } from './boilerplate.ts'
import { markCaptions, markStructure } from './captions.ts'
import { assemble, isKept, type Cleaned, type Draft } from './cleaned.ts'
import { findOfficialDate, markDateLine } from './dateline.ts'
import { breadcrumb } from './breadcrumb.ts'
import { guessLanguage } from './language.ts'
import { bareName, markOpeningByline, markSourceLines, type SourceLines } from './source-line.ts'
import { judge, type SiteRule } from './site-rules.ts'
import { isEmptyTitle, isOfficialHead, markTitle, type TitleContext } from './title.ts'
import { cleanText } from './unicode.ts'

export type CleanContext = TitleContext & {
  /** What a person said of blocks of this and other sites. */
  rules?: readonly SiteRule[]
}

/** Why a block is set aside by a person's rule. */
export const SET_ASIDE_BY_RULE = 'site-rule'

/** The more exact of two statements of one day; the page's own metadata wins when they differ. */
function weighDates(stated: string | null, line: string | null): string | null {
  if (stated === null || line === null) return stated ?? line
  return line.startsWith(stated) ? line : stated
}

/**
 * One original's Extract as the archive keeps it: Unicode made uniform, title, date, source and author found,
 * captions and headings told apart, what is not the article set aside with a reason, the rules of its site followed.
 * Nothing is thrown away.
 */
export function cleanExtract(extract: Extract, context: CleanContext): Cleaned {
  const site = siteOf(extract.metadata.url)
  const rulesOf = (name: string | null) => context.rules?.filter((rule) => rule.site === name) ?? []
  const cleaned = clean(extract, context, rulesOf(site))
  // a text without an address tells its source in its last lines: only then is it known whose rules hold
  const own = site === null && cleaned.source !== null ? rulesOf(cleaned.source) : []
  return own.length === 0 ? cleaned : { ...clean(extract, context, own), source: cleaned.source }
}

function clean(extract: Extract, context: CleanContext, rules: readonly SiteRule[]): Cleaned {
  const stated = extract.metadata
  const drafts: Draft[] = extract.blocks
    .map((block) => ({
      kind: block.kind,
      text: cleanText(block.text),
      reason: block.reason,
      ...(block.box === undefined ? {} : { box: block.box })
    }))
    .filter((draft) => draft.text !== '')
    .map((draft) =>
      draft.kind === 'boilerplate' ? { ...draft, reason: draft.reason ?? 'boilerplate' } : draft
    )

  const given = drafts.map((draft) => draft.reason)
  const first = judge(drafts, rules)
  const isRuledOut = (text: string) =>
    drafts.some((draft, index) => first.actions[index] === 'set-aside' && draft.text === cleanText(text))
  const statedDate = stated.date === null || isRuledOut(stated.date) ? '' : stated.date
  // before all else: no date, source or title is taken from what a rule sets aside
  drafts.forEach((draft, index) => {
    if (first.actions[index] === 'set-aside') draft.reason ??= SET_ASIDE_BY_RULE
  })

  const isOfficial = isOfficialHead(drafts)
  const isLetter = context.format === 'eml' || context.format === 'msg'
  const isPage = !isLetter && !isOfficial
  if (isPage) {
    nameParts(drafts)
    peelParts(drafts)
  }
  const title = markTitle(drafts, stated.title === null ? null : cleanText(stated.title), context)
  const dateLine = isPage ? markDateLine(drafts) : null
  const opening = isPage ? markOpeningByline(drafts) : null
  if (isPage) markCaptions(drafts)
  const none: SourceLines = { source: null, author: null, bodyEnd: drafts.length }
  const lines = isPage ? markSourceLines(drafts) : none
  if (lines.bodyEnd < drafts.length) {
    peelNeighbours(drafts, lines.bodyEnd)
    markCaptions(drafts, lines.bodyEnd, true)
  }
  judge(drafts, rules).actions.forEach((action, index) => {
    const draft = drafts[index]!
    if (action !== 'keep' || isKept(draft)) return
    draft.reason = null
    if (draft.kind === 'boilerplate') draft.kind = 'paragraph'
  })
  // a summary set in the type of a heading is running text
  for (const draft of drafts) {
    if (draft.kind === 'heading' && draft.text.length > 160 && /[.!?…]$/.test(draft.text))
      draft.kind = 'paragraph'
  }
  markStructure(drafts, isOfficial)

  // Nothing left: the marks were wrong for this text, so only what the importer itself set aside stays so.
  if (!drafts.some(isKept)) {
    drafts.forEach((draft, index) => {
      draft.reason = given[index] ?? null
    })
  }
  const { blocks, text } = assemble(drafts)
  // sites write their own name where an author's belongs
  const claimed = stated.author === null ? null : bareName(stated.author)
  const statedAuthor =
    claimed === null || claimed === stated.source || SITE_BANNER.test(claimed) ? null : claimed
  // a page named after its site tells whose it is
  const named = stated.title === null ? '' : cleanText(stated.title)
  const banner = named !== title && isEmptyTitle(named) && SITE_BANNER.test(named) ? named : null
  const official = isPage ? null : findOfficialDate(drafts)
  return {
    title,
    date: weighDates(parseDate(statedDate)?.iso ?? null, dateLine?.date ?? official),
    source: lines.source ?? stated.source ?? banner,
    author: statedAuthor ?? dateLine?.author ?? opening ?? lines.author,
    section: stated.section ?? breadcrumb(drafts, title),
    language: stated.language ?? guessLanguage(text),
    blocks,
    text,
    warnings: first.isHeld ? ['site-rule-held'] : [],
    boxes: drafts.flatMap(({ box }, position) => (box === undefined ? [] : [{ position, box }])),
    url: stated.url ?? null,
    site: siteOf(stated.url)
  }
}
