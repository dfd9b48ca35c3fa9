import * as z from 'zod'
import { CitedDetail, CitedDocument, CitedKey } from '../model/cited-document.ts'
import { call, Nothing } from './entry.ts'

/** Official documents named in the archive's texts. */
export const citationCalls = {
  /** All of them, most cited first. */
  'citations.list': call('read', Nothing, z.array(CitedDocument)),
  /** Throws `not-found` when nothing cites it any more. */
  'citations.get': call('read', z.strictObject({ key: CitedKey }), CitedDetail)
}
