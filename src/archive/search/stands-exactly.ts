/** Strict phrases: the index of exact words holds no places, so what it lets through is looked at in the text. */
import type { ItemId } from '../../shared/model/item.ts'
import type { Term } from '../../shared/query/tree.ts'
import { tokenise } from '../../shared/vietnamese/tokens.ts'
import type { ReadableDb } from '../db/open.ts'
import { notesOf } from '../stores/annotations.ts'
import { textOf } from '../stores/items.ts'
import type { Ids } from './ids.ts'
import type { HeldText } from './held-texts.ts'
import { termKeys } from './match.ts'
import { phrasePattern } from './phrase-in-text.ts'
import { openKeys, type Wording } from './wanted.ts'

/** Of more candidates than this only the newest are looked at; they hold the phrase without accents and each exact word. */
const MOST_READ = 3000

/** The ids whose words stand side by side with just these accents. */
export function standsExactly(db: ReadableDb, ids: Ids, term: Term): number[] {
  const keys = termKeys(term, true)
  const title = db.prepare('SELECT title FROM items WHERE id = ?').pluck()
  const plain = keys.join(' ')
  const read = ids.length - MOST_READ
  return ids.filter((id, at) => {
    if (at < read) return true
    const parts = [textOf(db, id as ItemId), title.get(id) as string, notesOf(db, id as ItemId)]
    return (
      parts.some((part) => holdsPlainly(part, plain)) || parts.some((part) => holds(part, keys, term.prefix))
    )
  })
}

/**
 * A test of whether the words of a wording stand side by side with just these accents, of texts where they do without
 * any; true where that cannot be told (loose marks, signs that are not drawn).
 */
export function standsAsTyped(wording: Wording): (held: HeldText) => boolean {
  const { folded, exact, open } = wording
  const phrase = phrasePattern(open === null ? folded : openKeys(wording), open !== null)
  const isAsTyped = (text: string) => {
    const tokens = tokenise(text)
    return exact.every((key, at) => tokens[at]?.exact === key)
  }
  return (held) => {
    const places = [...held.folded().matchAll(phrase)]
    return (
      places.length === 0 ||
      places.some(({ index, 0: { length } }) => isAsTyped(held.text.slice(index, index + length)))
    )
  }
}

/** The words as they stand, with single spaces and in one spelling: nearly always so, and quick to see. */
function holdsPlainly(text: string, plain: string): boolean {
  const at = text.toLowerCase().indexOf(plain)
  return at >= 0 && !/[\p{L}\p{N}\p{M}]/u.test((text[at - 1] ?? '') + (text[at + plain.length] ?? ''))
}

function holds(text: string, keys: readonly string[], isOpen: boolean): boolean {
  const tokens = tokenise(text)
  const last = keys.length - 1
  for (let first = 0; first + last < tokens.length; first++) {
    const stands = keys.every((key, at) => {
      const token = tokens[first + at]!.exact
      return at === last && isOpen ? token.startsWith(key) : token === key
    })
    if (stands) return true
  }
  return false
}
