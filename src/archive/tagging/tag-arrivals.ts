/** Rules over what comes in: after each batch of an import over its items alone, and again when their reports are there. */
import { parseQuery } from '../../shared/query/parse.ts'
import type { Query } from '../../shared/query/tree.ts'
import type { WritableDb } from '../db/open.ts'
import { getFact, putFact } from '../stores/archive-facts.ts'
import { journalled } from '../stores/journal.ts'
import { isAnyRuleOn, listTagRules, type StoredRule } from '../stores/tag-rules.ts'
import { runRules } from './run-rules.ts'

/**
 * When a rule has its turn: when an item is found by search, or when its report is written, which tells whom it names.
 * A fact of the archive keeps the last item of each: what came in when the program was killed has its turn later.
 */
type Turn = 'arrival' | 'report'
const FACTS: Record<Turn, string> = { arrival: 'tag-rules-reached', report: 'tag-rules-named' }

const lastItem = (db: WritableDb) =>
  (db.prepare('SELECT max(id) FROM items').pluck().get() as number | null) ?? 0

/** To be called before a rule is switched on: what is in the archive already is tagged when a person asks for it. */
export function beginWithNext(db: WritableDb): void {
  if (isAnyRuleOn(db)) return
  for (const fact of Object.values(FACTS)) putFact(db, fact, String(lastItem(db)))
}

const asksForPeople = (query: Query | null): boolean => {
  switch (query?.kind) {
    case 'and':
    case 'or':
      return query.parts.some(asksForPeople)
    case 'not':
    case 'field':
      return asksForPeople(query.part)
    case 'filter':
      return query.field === 'person'
    default:
      return false
  }
}

/**
 * A function that tags what has come in since it was last called. All that one import brings is one step of the
 * journal, as long as nobody does anything in between. What cannot be written now has its turn with the next batch:
 * no import stops for it.
 * @returns of that function: true where something was tagged
 */
export function arrivalTagger(db: WritableDb, turn: Turn): () => boolean {
  let entry: number | null = null
  const names = new Set<string>()
  const isDue = ({ isOn, text }: StoredRule) =>
    isOn && (turn === 'arrival' || asksForPeople(parseQuery(text).tree))
  const tag = db.transaction((): boolean => {
    const first = Number(getFact(db, FACTS[turn]) ?? 0) + 1
    const last = lastItem(db)
    if (last < first) return false
    const rules = listTagRules(db).filter(isDue)
    const work = () => {
      const { itemIds, names: gave } = runRules(db, rules, first)
      for (const name of gave) names.add(name)
      const topics = ['tags' as const, 'items' as const, 'tagRules' as const]
      return { value: itemIds.length > 0, topics, itemIds, indexIds: [], subject: [...names].join(', ') }
    }
    putFact(db, FACTS[turn], String(last))
    if (rules.length === 0) return false
    const done = journalled(db, 'tagRules.import', work, entry)
    entry = done.entry ?? entry
    return done.value
  })
  return () => {
    try {
      return isAnyRuleOn(db) && tag()
    } catch {
      // a full disk is told by the import itself
      return false
    }
  }
}
