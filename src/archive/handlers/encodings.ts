/** encodings.*: what the doctor lists. Previews and repairs need the importer threads (see index.ts). */
import { listCases } from '../stores/encoding-findings.ts'
import type { ReadsOf } from './handler.ts'

export const encodingReads: ReadsOf<'encodings.list'> = {
  'encodings.list': ({ db }) => listCases(db)
}
