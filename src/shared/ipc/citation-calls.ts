import * as z from 'zod'
import { CitedDetail, CitedDocument, CitedKey } from '../model/cited-document.ts'
import { ItemId } from '../model/item.ts'
import { call, Nothing } from './entry.ts'

/** Official documents named in the archive's texts. */
export const citationCalls = {
  /** All of them, most cited first. */
  'citations.list': call('read', Nothing, z.array(CitedDocument)),
  /** Of each number the item that is this document, null where the archive has none. */
  'citations.held': call(
    'read',
    z.strictObject({ numbers: z.array(z.string().max(1000)).max(1000) }),
    z.array(ItemId.nullable())
  ),
  /** Throws `not-found` when nothing cites it any more. */
  'citations.get': call('read', z.strictObject({ key: CitedKey }), CitedDetail)
}
