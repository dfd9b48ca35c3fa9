import type { Draft } from './cleaned.ts'

/** From the site's first page down to the article's section; a row with `|` is a menu. */
const CRUMBS = /^(?:trang chủ|home)\s*(?:»|›|>|\/|→|::|-)/i
const STEP = /\s*(?:»|›|>|→|::|\s\/\s|\s-\s)\s*/
const LONGEST = 80

/**
 * The section an article stands in, by the page's own way to it (`Trang chủ » Tin tức » Dân vận`): its last step that
 * is not the title. Null without such a line, or when it leads nowhere.
 */
export function breadcrumb(drafts: readonly Draft[], title: string): string | null {
  const line = drafts.find(({ text }) => text.length <= 300 && CRUMBS.test(text))
  const steps = line?.text.split(STEP).map((step) => step.trim()) ?? []
  const section = steps.slice(1).findLast((step) => step !== '' && step !== title && !title.startsWith(step))
  return section !== undefined && section.length <= LONGEST ? section : null
}
