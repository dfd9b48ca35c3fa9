/** Files the command line writes by itself: whole or not at all, with words for why not. */
import { renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { makeFolder } from '../archive/index.ts'
import { ArchiveError } from '../shared/ipc/errors.ts'
import { writeErrorCode } from '../shared/ipc/write-errors.ts'

/** Makes the folder a file is to lie in. @throws ArchiveError as `writeFile` does */
export function makeRoomFor(file: string): void {
  attempt(file, () => makeFolder(path.dirname(file)))
}

/**
 * Writes a file; an older one of that name goes only when all is written.
 * @throws ArchiveError `disk-full`, `target-open`, `target-read-only`, `target-missing`, `target-name` or `print-failed`,
 * each with {path, name, folder}
 */
export function writeFile(file: string, data: Uint8Array): void {
  const draft = path.join(path.dirname(file), `.tulieu-${process.pid}.tmp`)
  attempt(file, () => {
    try {
      writeFileSync(draft, data)
      renameSync(draft, file)
    } finally {
      rmSync(draft, { force: true })
    }
  })
}

function attempt(file: string, work: () => void): void {
  try {
    work()
  } catch (error) {
    const failure = error as NodeJS.ErrnoException
    const { code = 'unknown', message } = failure
    const detail = { path: file, name: path.basename(file), folder: path.dirname(file), reason: code }
    const told = writeErrorCode(failure, process.platform === 'win32')
    throw new ArchiveError(told, `cannot write ${file}: ${message}`, detail)
  }
}
