import type { ArchiveError } from '../../shared/ipc/errors.ts'
import type { HoldReason } from '../../shared/model/accession.ts'

/** Why nothing at all can be written, null for an error that concerns one file or cannot be mended by waiting. */
export const holdReason = ({ code }: ArchiveError): HoldReason | null =>
  code === 'disk-full' || code === 'archive-unwritable' ? code : null
