/**
 * Caution after a crash. A file can end the whole process and not only its thread: of a thread that is out of memory V8
 * ends the process where one more list takes over 16 MB (Node's `kExtraHeapAllowance`). After a sitting that was never
 * closed the files that may have been under way are therefore brought one at a time, each noted in the archive's folder
 * while it is: the one that ends a sitting again is passed by.
 */
import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const MARK = 'under-way'
/** A file that was under way for less has hardly begun, whoever ended the process. */
const BEAT_MS = 250
const LEAST_BEATS = 4

export type Caution = {
  /** Whether files are brought one at a time. */
  isOn(): boolean
  /** Whether a file ended the last sitting; asked once. */
  isSuspect(file: string): boolean
  /** Brings one file, noted as the one under way while caution lasts. */
  around(file: string, bring: () => Promise<void>): Promise<void>
}

/** No caution at all. */
export const carefree: Caution = { isOn: () => false, isSuspect: () => false, around: (_, bring) => bring() }

/**
 * @param folder the archive's folder
 * @param files how many files may have been under way
 */
export function createCaution(folder: string, files: number): Caution {
  const mark = path.join(folder, MARK)
  let suspect = readMark(mark)
  let left = files
  return {
    isOn: () => left > 0,
    isSuspect(file) {
      if (file !== suspect) return false
      suspect = null
      return true
    },
    async around(file, bring) {
      if (left === 0) return bring()
      left--
      attempt(() => writeFileSync(mark, `${JSON.stringify(file)}\n`))
      const beat = setInterval(() => attempt(() => appendFileSync(mark, '.')), BEAT_MS)
      try {
        await bring()
      } finally {
        clearInterval(beat)
        attempt(() => rmSync(mark, { force: true }))
      }
    }
  }
}

/** The file that was under way when the process ended, null when none had been for long. */
function readMark(mark: string): string | null {
  try {
    const [file, beats] = readFileSync(mark, 'utf8').split('\n')
    return (beats?.length ?? 0) >= LEAST_BEATS ? (JSON.parse(file!) as string) : null
  } catch {
    return null
  }
}

/** Without a note the crash is told from no other; that is no reason to bring nothing in. */
function attempt(write: () => void): void {
  try {
    write()
  } catch {
    // a full disk, a stick that was pulled: the run itself finds out
  }
}
