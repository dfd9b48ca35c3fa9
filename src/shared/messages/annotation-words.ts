/** The sentences that say why an annotation of a file did not come in. */
import type { ImportProblemCode } from '../model/annotation.ts'
import type { MessageKey } from './messages.ts'

export const problemKeys: Readonly<Record<ImportProblemCode, MessageKey>> = {
  broken: 'annotations.problem-broken',
  'no-quote': 'annotations.problem-no-quote',
  'unknown-item': 'annotations.problem-unknown-item',
  'note-too-long': 'annotations.problem-note-too-long',
  'lost-place': 'annotations.problem-lost-place',
  'broken-region': 'annotations.problem-broken-region',
  'region-dropped': 'annotations.problem-region-dropped',
  'no-such-page': 'annotations.problem-no-such-page',
  'outside-page': 'annotations.problem-outside-page'
}
