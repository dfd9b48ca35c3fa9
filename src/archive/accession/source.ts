/** Sources: what an accession takes in, whether it is a file on disk or lies inside another one. */
import { fileNameOf } from '../../shared/model/container-path.ts'
import type { StoredOriginal, Vault } from '../vault/vault.ts'

export type Source = {
  /** As outcomes and provenance tell it. */
  path: string
  /** The file's own name, NFC. */
  name: string
  /** Where its bytes are: a file on disk, or what takes them into the vault. The latter throws ArchiveError. */
  bytes: { file: string } | { store(signal: AbortSignal): Promise<StoredOriginal> }
  /** The original this one came inside of, with its place there. */
  parent?: { sha256: string; position: number }
}

export const fileSource = (path: string): Source => ({
  path,
  name: fileNameOf(path),
  bytes: { file: path }
})

export const bytesSource = (
  vault: Vault,
  path: string,
  bytes: Uint8Array,
  parent?: Source['parent']
): Source => ({
  path,
  name: fileNameOf(path),
  bytes: { store: (signal) => vault.storeChunks([bytes], signal) },
  ...(parent ? { parent } : {})
})
