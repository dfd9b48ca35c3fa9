/** How a row is known again after another extraction: what it is called, and what else it says. */
import type { RowFields, RowKey, RowList } from '../../../shared/model/meeting-form.ts'
import type { Rows } from '../../../shared/model/meeting-edit.ts'

type Namer<L extends RowList> = {
  /** What makes it this row. */
  name(row: Rows[L]): string
  /** What tells rows of one name apart. */
  detail(row: Rows[L]): string
  /** What a person may write, as it stands in the row. */
  fields(row: Rows[L]): RowFields[L]
}

const join = (...parts: readonly (string | number | null | undefined)[]): string => parts.join('\n')

export const namers: { readonly [L in RowList]: Namer<L> } = {
  people: {
    name: ({ name }) => name,
    detail: ({ titles, groupTitles }) => join(...titles, ...groupTitles),
    fields: ({ name, titles, groupTitles, roles }) => ({ name, titles, groupTitles, roles })
  },
  groups: {
    name: ({ value }) => value,
    detail: () => '',
    fields: ({ value }) => ({ value })
  },
  statements: {
    name: ({ speaker }) => speaker,
    detail: ({ kind, points }) => join(kind, points[0]?.value),
    fields: ({ speaker, titles, kind }) => ({ speaker, titles, kind })
  },
  points: {
    name: ({ value }) => value,
    detail: () => '',
    fields: ({ value }) => ({ value })
  },
  figures: {
    name: ({ raw, unit }) => join(raw, unit),
    detail: ({ about, scope, period }) => join(about, scope, period),
    fields: ({ raw, approx, unit, about, scope, period }) => ({
      raw: approx === undefined ? raw : `${approx} ${raw}`,
      unit,
      about,
      scope,
      period
    })
  },
  tasks: {
    name: ({ text }) => text,
    detail: ({ by, to }) => join(by, to),
    fields: ({ by, to, text }) => ({ by, to, text })
  },
  awards: {
    name: ({ award }) => award,
    detail: ({ giver, recipient, count, unit }) => join(giver, recipient, count, unit),
    fields: ({ award, giver, recipient, count, unit }) => ({
      award,
      giver,
      recipient,
      count: count ?? null,
      unit: unit ?? null
    })
  },
  citations: {
    name: ({ number, text }) => number ?? text,
    detail: ({ kind, date, title }) => join(kind, date, title),
    fields: ({ text, kind, number, date, issuer, title }) => ({ text, kind, number, date, issuer, title })
  }
}

/** The passage a row rests on first; '' where there is none. */
export const quoteOf = (row: { evidence: readonly { quote: string }[] }): string =>
  row.evidence[0]?.quote ?? ''

/**
 * Gives the rows of a list their keys, in their order. A key is made of the row's name: a letter of the list and a number
 * (FNV-1a, https://datatracker.ietf.org/doc/html/draft-eastlake-fnv), twice for 64 bits; rows of one name are counted.
 * @param taken keys that are given already
 */
export function keyGiver(list: RowList, taken: readonly RowKey[]): (name: string) => RowKey {
  const given = new Set(taken)
  /** The last number given to rows of a name: a long report has thousands that say the same. */
  const last = new Map<string, number>()
  return (name) => {
    const first = `${list[0]}${hash(name, 0x811c9dc5)}${hash(`${list}\n${name}`, 0x01000193)}`
    const keyAt = (nth: number) => (nth === 1 ? first : `${first}-${nth}`)
    let nth = (last.get(first) ?? 0) + 1
    while (given.has(keyAt(nth))) nth += 1
    last.set(first, nth)
    given.add(keyAt(nth))
    return keyAt(nth)
  }
}

function hash(text: string, seed: number): string {
  let sum = seed
  for (let at = 0; at < text.length; at += 1) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193)
  return (sum >>> 0).toString(36)
}
