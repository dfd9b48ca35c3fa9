/**
 * An importer thread in which some files misbehave by their name as a hostile file would: `treo…` never ends,
 * `sập…` ends its thread, `phình…` eats memory. All others are read as ever.
 */
import { bringOriginal as bring } from '../../src/archive/threads/importer-thread.ts'

export { extractReports, prepareOriginal } from '../../src/archive/threads/importer-thread.ts'

export async function bringOriginal(request: Parameters<typeof bring>[0]): ReturnType<typeof bring> {
  if (request.name.startsWith('treo')) for (;;);
  if (request.name.startsWith('sập')) process.exit(3)
  if (request.name.startsWith('phình')) {
    const kept: number[][] = []
    for (;;) kept.push(new Array<number>(100_000).fill(kept.length))
  }
  return bring(request)
}
