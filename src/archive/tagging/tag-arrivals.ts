/** Rules over what comes in: after each batch of an import, over its items alone. */
import type { WritableDb } from '../db/open.ts'
import { getFact, putFact } from '../stores/archive-facts.ts'
import { journalled } from '../stores/journal.ts'
import { isAnyRuleOn, listTagRules } from '../stores/tag-rules.ts'
import { runRules } from './run-rules.ts'

/** The id of the last item the rules have seen: what came in when the program was killed has its turn later. */
const FACT = 'tag-rules-reached'

const lastItem = (db: WritableDb) =>
  (db.prepare('SELECT max(id) FROM items').pluck().get() as number | null) ?? 0

/** To be called before a rule is switched on: what is in the archive already is tagged when a person asks for it. */
export function beginWithNext(db: WritableDb): void {
  if (!isAnyRuleOn(db)) putFact(db, FACT, String(lastItem(db)))
}

/**
 * A function that tags what has come in since it was last called. All that one import brings is one step of the
 * journal, as long as nobody does anything in between.
 * @returns of that function: true where something was tagged
 */
export function arrivalTagger(db: WritableDb): () => boolean {
  let entry: number | null = null
  const names = new Set<string>()
  return () => {
    if (!isAnyRuleOn(db)) return false
    const first = Number(getFact(db, FACT) ?? 0) + 1
    const last = lastItem(db)
    if (last < first) return false
    return db.transaction(() => {
      const rules = listTagRules(db).filter(({ isOn }) => isOn)
      const done = journalled(
        db,
        'tagRules.import',
        () => {
          const { itemIds, names: gave } = runRules(db, rules, first)
          for (const name of gave) names.add(name)
          return {
            value: itemIds.length > 0,
            topics: ['tags', 'items', 'tagRules'],
            itemIds,
            indexIds: [],
            subject: [...names].join(', ')
          }
        },
        entry
      )
      entry = done.entry ?? entry
      putFact(db, FACT, String(last))
      return done.value
    })()
  }
}
