/**
 * Importers: bytes in, Extract out. One file per format, listed in registry.ts. This room runs in a
 * killable thread; it knows no database, no archive folder and no other original than the one handed in.
 */
import type { ForcedEncoding } from './decode-8bit.ts'
import type { Extract } from '../../shared/model/extract.ts'
import type { Format } from '../../shared/model/item.ts'

export type ImporterContext = {
  /** File name with extension, as the person has it; a last resort for a title. */
  name: string
  /** Aborted when the file's time is up or the job is cancelled; long loops look at it. */
  signal: AbortSignal
  /** Folder of the recogniser's language data. */
  ocrData: string
  /** How a person wants text of single bytes read; absent for what the bytes themselves say. */
  encoding?: ForcedEncoding
  /** Called after each page of slow work (1-based; of how many, where that is known): the file's time starts anew. */
  progressed?: (page?: number, pages?: number) => void
}

export type Importer = {
  readonly id: string
  /** Raised whenever the same bytes would give another Extract. */
  readonly version: number
  readonly format: Format
  readonly extensions: readonly string[]
  readonly mediaTypes: readonly string[]
  /**
   * Reads one original.
   * @throws ArchiveError `protected-file`, `broken-file`, `no-text`, `empty-file` or `too-large`
   */
  read(bytes: Uint8Array, context: ImporterContext): Promise<Extract>
}
