/**
 * What is held in memory is brought up to date with the items that were written since, not thrown away: while files come
 * in or reports are read, something is committed several times a second, and every letter typed would begin anew.
 */

/** When something was read: what was written later is not in it. */
export type Moment = {
  /** Grows whenever all that was read before is void. */
  readonly epoch: number
  /** The last change known of. */
  readonly seq: number
  /** One more than the greatest id known of. */
  readonly size: number
}

/** Items written since a moment: some of those known then, rising, and all from `from` on. */
export type Since = { readonly ids: readonly number[]; readonly from: number }

/** The changes of an epoch. */
export type Changes = {
  /** Notes items that changed up to a change. @returns false where they have become too many to be kept in mind */
  add(seq: number, ids: readonly number[]): boolean
  since(then: Moment): Since
}

/** Changed items read one by one and kept in mind; where more change, everything is read anew. */
export const MOST_CHANGES = 20_000

export function createChanges(): Changes {
  const steps: { seq: number; ids: readonly number[] }[] = []
  let count = 0
  return {
    add(seq, ids) {
      if (ids.length > 0) steps.push({ seq, ids })
      count += ids.length
      return count <= MOST_CHANGES
    },
    since({ seq, size }) {
      const ids = new Set<number>()
      for (let at = steps.length - 1; at >= 0 && steps[at]!.seq > seq; at--)
        for (const id of steps[at]!.ids) if (id < size) ids.add(id)
      return { ids: [...ids].sort((a, b) => a - b), from: size }
    }
  }
}

/** True where nothing was written between two moments. */
export const isSame = (a: Moment, b: Moment): boolean =>
  a.seq === b.seq && a.size === b.size && a.epoch === b.epoch

export const momentOf = ({ epoch, seq, size }: Moment): Moment => ({ epoch, seq, size })
