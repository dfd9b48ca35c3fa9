import * as z from 'zod'
import { ChosenEncoding } from '../model/encoding.ts'
import { EncodingCase, EncodingPreview } from '../model/encoding-repair.ts'
import { ItemId } from '../model/item.ts'
import { call, Nothing } from './entry.ts'

/** null reads the text as it stands, without any old encoding. */
const Choice = ChosenEncoding.nullable()

/** The encoding doctor's calls. */
export const encodingCalls = {
  /** Items whose text was converted from an old encoding or may be in one, the doubtful first. */
  'encodings.list': call('read', Nothing, z.array(EncodingCase)),
  /** Reads the original again in the importer threads; nothing is written. */
  'encodings.preview': call('job', z.strictObject({ id: ItemId, encoding: Choice }), EncodingPreview),
  /** Reads the originals again and rewrites the texts: one step of undo. Tells `encodings.progress`. */
  'encodings.repair': call(
    'job',
    z.strictObject({
      choices: z
        .array(z.strictObject({ ids: z.array(ItemId).min(1).max(100_000), encoding: Choice }))
        .min(1)
        .max(20)
    }),
    z.string()
  ),
  /** What is repaired so far stays. */
  'encodings.cancel': call('job', z.strictObject({ jobId: z.string() }), Nothing)
}
