/** Reads the bytes of one file as an import does, by the importer of a format. */
import { importerFor } from '../../src/archive/importers/registry.ts'
import { ArchiveError } from '../../src/shared/ipc/errors.ts'
import type { Extract } from '../../src/shared/model/extract.ts'
import type { Format } from '../../src/shared/model/item.ts'
import { contextOf } from './importer-context.ts'

export async function read(format: Format, bytes: Uint8Array): Promise<Extract> {
  return (await importerFor(format)).read(bytes, contextOf(`tep.${format}`))
}

/** The code of the error a file ends in; 'read' when it is read. */
export async function codeOf(format: Format, bytes: Uint8Array): Promise<string> {
  try {
    await read(format, bytes)
    return 'read'
  } catch (error) {
    return error instanceof ArchiveError ? error.code : `not an ArchiveError: ${String(error)}`
  }
}

/** Every block as "kind: text". */
export async function rows(format: Format, bytes: Uint8Array): Promise<string[]> {
  return (await read(format, bytes)).blocks.map(({ kind, text }) => `${kind}: ${text}`)
}
