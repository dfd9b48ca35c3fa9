/** Writes a file whole or not at all. */
import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { open, rename, rm, stat, type FileHandle } from 'node:fs/promises'
import path from 'node:path'
import { ArchiveError } from '../../shared/ipc/errors.ts'
import { writeErrorCode } from '../../shared/ipc/write-errors.ts'
import { isDeviceName } from '../../shared/model/file-names.ts'

/** A file on its way, under another name beside its target. */
export type Draft = {
  write(data: Uint8Array): Promise<void>
  /**
   * Flushes it to the disk and gives it its name; an older file of that name goes only now. One that another program
   * holds stays; with `isBesideTaken` the new one then gets a number.
   * @returns the path it has
   */
  commit(isBesideTaken?: boolean): Promise<string>
  /** Leaves nothing behind. */
  discard(): Promise<void>
}

/**
 * Begins a file. Every call of the draft throws like this one, and leaves nothing behind then.
 * @throws ArchiveError `disk-full`, `target-open`, `target-read-only`, `target-missing`, `target-name` or `print-failed`,
 * each with {path, name, folder}
 */
export async function openDraft(file: string): Promise<Draft> {
  // a name of its own, short: the target's may be as long as a name can be
  const place = path.join(path.dirname(file), `.tulieu-${randomUUID().slice(0, 13)}.tmp`)
  let handle: FileHandle | null = null
  const discard = async (): Promise<void> => {
    await handle?.close().catch(() => undefined)
    handle = null
    await rm(place, { force: true }).catch(() => undefined)
  }
  const attempt = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work()
    } catch (error) {
      await discard()
      throw told(error, file)
    }
  }
  await attempt(async () => {
    await checkTarget(file)
    handle = await open(place, 'wx')
  })
  return {
    write: (data) => attempt(async () => handle!.writeFile(data)),
    commit: (isBesideTaken = false) =>
      attempt(async () => {
        await handle!.sync()
        await handle!.close()
        handle = null
        try {
          await rename(place, file)
          return file
        } catch (error) {
          if (!isBesideTaken || told(error, file).code !== 'target-open') throw error
          const free = freeName(path.dirname(file), path.parse(file).name, path.extname(file))
          await rename(place, free)
          return free
        }
      }),
    discard
  }
}

/** Writes a file at once. @throws as `openDraft` does; an older file of that name then stays as it was */
export async function writeWhole(file: string, data: Uint8Array): Promise<void> {
  const draft = await openDraft(file)
  await draft.write(data)
  await draft.commit()
}

/**
 * What would only be told when everything is written: a file that is held by another program, read-only, or could never
 * have this name.
 */
async function checkTarget(file: string): Promise<void> {
  if (process.platform === 'win32' && isDeviceName(path.basename(file))) throw refused('EINVAL')
  const held = await stat(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  if (held === null || held.isDirectory()) return
  if ((held.mode & 0o222) === 0) throw refused('EROFS')
  // on Windows a file that Word or Acrobat shows cannot be opened for writing
  const handle = await open(file, 'r+').catch((error: unknown) => {
    throw process.platform === 'win32' ? refused('EBUSY') : error
  })
  await handle.close()
}

const refused = (code: string): NodeJS.ErrnoException => Object.assign(new Error(code), { code })

/** A name in the folder that is not taken: "… (2).pdf" beside "….pdf". */
export function freeName(folder: string, name: string, extension: string): string {
  for (let number = 1; ; number++) {
    const file = path.join(folder, `${name}${number === 1 ? '' : ` (${number})`}${extension}`)
    if (!existsSync(file)) return file
  }
}

function told(error: unknown, file: string): ArchiveError {
  const failure = error as NodeJS.ErrnoException
  const { code = 'unknown', message } = failure
  const detail = { path: file, name: path.basename(file), folder: path.dirname(file), reason: code }
  return new ArchiveError(
    writeErrorCode(failure, process.platform === 'win32'),
    `cannot write ${file}: ${message}`,
    detail
  )
}
