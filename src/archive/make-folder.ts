/** A folder and those above it, one after the other. */
import { existsSync, mkdirSync, statSync } from 'node:fs'
import path from 'node:path'

/**
 * Makes a folder and those above it that are not there. Node's own recursive call never returns where a file system
 * answers ENOENT to every new folder, as /proc does: it takes that for a missing folder above, finds that one there,
 * and begins again.
 * @throws what the system says of the first that cannot be made; EEXIST where a file has the name
 */
export function makeFolder(folder: string): void {
  const missing: string[] = []
  for (let at = path.resolve(folder); !existsSync(at); at = path.dirname(at)) {
    missing.push(at)
    // a drive that is not there
    if (path.dirname(at) === at) break
  }
  if (missing.length === 0) missing.push(path.resolve(folder))
  for (const one of missing.toReversed())
    try {
      mkdirSync(one)
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      // made meanwhile by somebody else
      if (code === 'EEXIST' && statSync(one).isDirectory()) continue
      throw error
    }
}
