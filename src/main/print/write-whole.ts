/** Writes a file whole or not at all. */
import { randomUUID } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { ArchiveError } from '../../shared/ipc/errors.ts'

/**
 * Writes to a temporary name beside the target, flushes it to the disk and renames it: an older file of
 * that name stays as it was until the new one is complete.
 * @throws ArchiveError `disk-full`, or `print-failed` when the folder or the file cannot be written
 */
export async function writeWhole(file: string, data: Uint8Array): Promise<void> {
  const draft = path.join(path.dirname(file), `.${path.basename(file)}.${randomUUID()}.tmp`)
  try {
    const handle = await open(draft, 'wx')
    try {
      await handle.writeFile(data)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(draft, file)
  } catch (error) {
    await rm(draft, { force: true })
    const { code = 'unknown', message } = error as NodeJS.ErrnoException
    if (code === 'ENOSPC' || code === 'EDQUOT') throw new ArchiveError('disk-full', message, { path: file })
    throw new ArchiveError('print-failed', `cannot write ${file}: ${message}`, { path: file, reason: code })
  }
}
