/**
 * cleaningRules.add and .stop: a rule is remembered at once, and the items it holds for follow in parts, so that others
 * get their turn between them and a person can see how far it is and stop it. All parts are one step of undo.
 */
import { setImmediate } from 'node:timers/promises'
import type { EventName, EventPayload, Output, Request, Topic } from '../../shared/ipc/contract.ts'
import type { ItemId } from '../../shared/model/item.ts'
import { addRule, followRule } from '../accession/follow-rules.ts'
import type { WritableDb } from '../db/open.ts'
import { writePart } from './dispatch.ts'

/** Items rewritten in one transaction. */
const PART = 30
const TOPICS: Topic[] = ['cleaningRules', 'items', 'annotations', 'meetings', 'citations', 'undo']

type Tell = <E extends EventName>(name: E, payload: EventPayload<E>) => void

export type RuleWork = {
  /** @throws ArchiveError as `addRule` */
  add(rule: Request<'cleaningRules.add'>): Promise<Output<'cleaningRules.add'>>
  /** Stops what runs and waits for its end; the rule and what followed it so far stay. */
  stop(): Promise<void>
}

export function createRuleWork(db: WritableDb, tell: Tell): RuleWork {
  const running = new Set<{ isStopped: boolean; ended: Promise<unknown> }>()

  const follow = async (rule: Request<'cleaningRules.add'>, state: { isStopped: boolean }) => {
    const part = <T extends ItemId[] | ReturnType<typeof addRule>>(work: () => T, into: number | null) =>
      writePart(
        db,
        'cleaningRules.add',
        () => {
          const value = work()
          return { value, topics: TOPICS, itemIds: Array.isArray(value) ? value : [] }
        },
        into
      )
    const added = part(() => addRule(db, rule), null)
    const { following, itemIds } = added.value
    let { entry } = added
    let items = 0
    try {
      for (let done = 0; done < itemIds.length && !state.isStopped;) {
        const ids = itemIds.slice(done, done + (done === 0 ? 1 : PART))
        const followed = part(() => followRule(db, ids, following), entry)
        entry = followed.entry
        items += followed.value.length
        done += ids.length
        if (itemIds.length > 1) tell('cleaningRules.progress', { done, total: itemIds.length })
        await setImmediate()
      }
    } finally {
      tell('archive.changed', { topics: TOPICS })
    }
    return { items }
  }

  return {
    async add(rule) {
      const state = { isStopped: false, ended: Promise.resolve() as Promise<unknown> }
      const work = follow(rule, state)
      state.ended = work.catch(() => undefined)
      running.add(state)
      try {
        return await work
      } finally {
        running.delete(state)
      }
    },
    async stop() {
      const states = [...running]
      for (const state of states) state.isStopped = true
      await Promise.all(states.map(({ ended }) => ended))
    }
  }
}
