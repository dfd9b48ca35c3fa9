/**
 * An importer thread in which some files misbehave by their name as a hostile file would: `treo…` never ends,
 * `sập…` ends its thread, `nổ…` the whole process, `phình…` eats memory. All others are read as ever.
 */
import { parentPort } from 'node:worker_threads'
import {
  bringOriginal as bring,
  prepareOriginal as prepare,
  type bringOriginals as bringMany
} from '../../src/archive/threads/importer-thread.ts'

export { extractReports } from '../../src/archive/threads/importer-thread.ts'

async function blowUp(name: string): Promise<void> {
  if (!name.startsWith('nổ')) return
  await new Promise((resolve) => setTimeout(resolve, 2000))
  process.kill(process.pid, 'SIGABRT')
}

export async function prepareOriginal(request: Parameters<typeof prepare>[0]): ReturnType<typeof prepare> {
  await blowUp(request.name)
  return prepare(request)
}

export async function bringOriginal(request: Parameters<typeof bring>[0]): ReturnType<typeof bring> {
  if (request.name.startsWith('treo')) {
    parentPort?.postMessage({ ticket: request.ticket })
    for (;;);
  }
  if (request.name.startsWith('sập')) process.exit(3)
  await blowUp(request.name)
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
  for (const request of requests) answers.push(await bringOriginal({ ...ticket, ...request }))
  return answers
}
