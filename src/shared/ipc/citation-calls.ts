import * as z from 'zod'
import { CitedDetail, CitedDocument, CitedKey } from '../model/cited-document.ts'
import { ItemId } from '../model/item.ts'
import { Citation } from '../model/meeting.ts'
import { call, Nothing } from './entry.ts'

/** Official documents named in the archive's texts. */
export const citationCalls = {
  /** All of them, most cited first. */
  'citations.list': call('read', Nothing, z.array(CitedDocument)),
  /** Of each citation the item that is this document, null where the archive has none. */
  'citations.held': call(
    'read',
    z.strictObject({ citations: z.array(Citation.pick({ kind: true, number: true, text: true })).max(1000) }),
    z.array(ItemId.nullable())
  ),
  /** Throws `not-found` when nothing cites it any more. */
  'citations.get': call('read', z.strictObject({ key: CitedKey }), CitedDetail),
  /** Says which item a cited document is; null: only one that tells its number itself. Throws `not-found`. */
  'citations.link': call('write', z.strictObject({ key: CitedKey, itemId: ItemId.nullable() }), Nothing)
}
