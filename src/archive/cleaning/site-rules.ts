/** What a block is told by, and what the rules of its site say of it. */
import type { CleaningAction, CleaningRule, ToldBy } from '../../shared/model/cleaning-rule.ts'
import { fold, normaliseText } from '../../shared/vietnamese/fold.ts'
import type { Draft } from './cleaned.ts'

/** A rule as the importer threads are given it. */
export type SiteRule = Pick<CleaningRule, 'site' | 'action' | 'toldBy' | 'value'>

export type Sign = { toldBy: ToldBy; value: string }

/** A line that opens with a label: `Từ khóa: …`. A longer head is a sentence with a colon in it. */
const LABEL = /^([^:：\n]{2,40})[:：]\s*\S/
const LONGEST_LABEL_LINE = 300
const MOST_LABEL_WORDS = 5

/** Letters and figures alone, folded; each figure is a 0, since counts, dates and prices change from page to page. */
function levelled(text: string): string {
  return fold(normaliseText(text))
    .replace(/\d+(?:[.,]\d+)*/g, '0')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

function labelOf(text: string): string | null {
  if (text.length > LONGEST_LABEL_LINE) return null
  const head = LABEL.exec(text)?.[1]
  const value = head === undefined ? '' : levelled(head)
  return /\p{L}/u.test(value) && value.split(' ').length <= MOST_LABEL_WORDS ? value : null
}

/**
 * Everything a block can be told by, the narrowest first. The whole text serves for what a site repeats word for word
 * (short lines, notices in its foot); the first words of running text never do, since articles open alike.
 */
export function signsOf({ text, box, reason }: Draft): Sign[] {
  const whole = levelled(text)
  const label = labelOf(text)
  return [
    ...(whole === '' ? [] : [{ toldBy: 'text' as const, value: whole }]),
    ...(label === null ? [] : [{ toldBy: 'label' as const, value: label }]),
    ...(box === undefined ? [] : [{ toldBy: 'box' as const, value: box }]),
    ...(reason === null ? [] : [{ toldBy: 'reason' as const, value: reason }])
  ]
}

/** More of the kept text than this is the article itself, whatever its box is called. */
const MOST_ASIDE = 0.5

type Told = { draft: Draft; signs: readonly Sign[] }

const isTold = (signs: readonly Sign[], { toldBy, value }: Sign) =>
  signs.some((own) => own.toldBy === toldBy && own.value === value)

function tellsTooMuch(told: readonly Told[], sign: Sign): boolean {
  const kept = told.filter(({ draft }) => draft.reason === null)
  const length = (some: readonly Told[]) => some.reduce((sum, { draft }) => sum + draft.text.length, 0)
  return length(kept.filter(({ signs }) => isTold(signs, sign))) > length(kept) * MOST_ASIDE
}

/** True for a sign by which more would be set aside than stands beside an article. */
export function tellsArticle(drafts: readonly Draft[], sign: Sign): boolean {
  return tellsTooMuch(
    drafts.map((draft) => ({ draft, signs: signsOf(draft) })),
    sign
  )
}

export type Verdicts = {
  /** For each draft, in order; null where no rule speaks. */
  actions: (CleaningAction | null)[]
  /** A rule was passed over because it would have set the article itself aside. */
  isHeld: boolean
}

/**
 * What the rules of a site say of each draft; where two speak, the narrower one holds. The title is never set aside.
 */
export function judge(drafts: readonly Draft[], rules: readonly SiteRule[]): Verdicts {
  if (rules.length === 0) return { actions: drafts.map(() => null), isHeld: false }
  const told = drafts.map((draft) => ({ draft, signs: signsOf(draft) }))
  const held = rules.filter((rule) => rule.action === 'set-aside' && tellsTooMuch(told, rule))
  const own = new Map(
    rules
      .filter((rule) => !held.includes(rule))
      .map(({ toldBy, value, action }) => [`${toldBy} ${value}`, action])
  )
  const actions = told.map(({ draft, signs }) => {
    if (draft.kind === 'title') return null
    for (const { toldBy, value } of signs) {
      const action = own.get(`${toldBy} ${value}`)
      if (action !== undefined) return action
    }
    return null
  })
  return { actions, isHeld: held.length > 0 }
}
