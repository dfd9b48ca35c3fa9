/** letterhead.*: what the archive's office puts on its papers. */
import { getLetterhead, putLetterhead } from '../stores/letterhead.ts'
import type { ReadsOf, WritesOf } from './handler.ts'

export const letterheadReads: ReadsOf<'letterhead.get'> = {
  'letterhead.get': ({ db }) => getLetterhead(db)
}

export const letterheadWrites: WritesOf<'letterhead.set'> = {
  'letterhead.set': ({ db }, { change }) => {
    const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
    const letterhead = { ...getLetterhead(db), ...given }
    putLetterhead(db, letterhead)
    return { value: letterhead, topics: ['letterhead'], itemIds: [] }
  }
}
