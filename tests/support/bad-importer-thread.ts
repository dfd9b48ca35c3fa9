/**
 * An importer thread in which some files misbehave by their name as a hostile file would: `treo…` never ends,
 * `sập…` ends its thread, `phình…` eats memory. All others are read as ever.
 */
import {
  bringOriginal as bring,
  type bringOriginals as bringMany
} from '../../src/archive/threads/importer-thread.ts'

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

export async function bringOriginals({
  requests,
  ...ticket
}: Parameters<typeof bringMany>[0]): ReturnType<typeof bringMany> {
  const answers: Awaited<ReturnType<typeof bringMany>> = []
  for (const request of requests) answers.push(await bringOriginal({ ...request, ...ticket }))
  return answers
}
