/**
 * The command line killed in the middle of an import, again and again at seeded moments: after each kill the archive is
 * whole, and in the end it holds what an unbroken import holds.
 */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { createArchive, openArchive, type Archive } from '../../src/archive/index.ts'
import { everyOutcome } from '../../src/shared/ipc/every-outcome.ts'
import { randomOf } from '../fuzz/mutate.ts'
import { leftovers, repository, temporaryFolder } from '../support/archive.ts'
import { tulieu } from '../support/cli.ts'
import { writeManyTexts } from '../support/many-files.ts'
import { unreadable, writeMixedFolder } from '../support/mixed-folder.ts'

const KILLS = 20
const SEED = 20_211_125
/** After the archive was opened; a sitting of the import takes some seconds. */
const LATEST_MS = 700
const PAGE = 500

/** Starts an import and kills it; false when it had come to its end before. */
async function killedImport(folder: string, documents: string, afterMs: number): Promise<boolean> {
  const entry = path.join(repository, 'src', 'cli', 'index.ts')
  const child = spawn(process.execPath, [entry, 'import', folder, documents], { stdio: 'ignore' })
  const ended = once(child, 'exit') as Promise<[code: number | null, signal: string | null]>
  while (!existsSync(path.join(folder, 'lock')) && child.exitCode === null) {
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  await new Promise((resolve) => setTimeout(resolve, afterMs))
  child.kill('SIGKILL')
  return (await ended)[1] === 'SIGKILL'
}

/** Opens the archive as it was left, and closes it again as it was. */
async function lookAt<T>(folder: string, look: (archive: Archive) => Promise<T>): Promise<T> {
  const archive = await openArchive(folder, { resumeAccessions: false })
  try {
    return await look(archive)
  } finally {
    await archive.close()
  }
}

const verified = (folder: string) => lookAt(folder, (archive) => archive.call('archive.verify', {}))

/** What it holds, whatever the order it came in: of each item its original and its text, of the first run its outcomes. */
const contentsOf = (folder: string) =>
  lookAt(folder, async (archive) => {
    const items: string[] = []
    for (let offset = 0; ; offset += PAGE) {
      const page = await archive.call('items.list', { filter: {}, limit: PAGE, offset })
      for (const { id } of page.items) {
        const { original, title, text, blocks } = await archive.call('items.get', { id })
        const digest = createHash('sha256')
          .update(JSON.stringify([title, text, blocks]))
          .digest('hex')
        items.push(`${original.sha256} ${digest}`)
      }
      if (page.items.length < PAGE) break
    }
    const { runs } = await archive.call('accession.list', {})
    const { jobId, state } = runs.at(-1)!
    const outcomes: string[] = []
    for await (const outcome of everyOutcome((page) => archive.call('accession.outcomes', page), jobId)) {
      outcomes.push(`${outcome.path} ${outcome.status === 'failed' ? outcome.reason!.code : 'held'}`)
    }
    return { items: items.toSorted(), outcomes: outcomes.toSorted(), state }
  })

test(
  'an import killed at any moment leaves a whole archive and comes to the same end',
  { timeout: 600_000 },
  async () => {
    const documents = path.join(temporaryFolder(), 'hồ sơ')
    const mixed = await writeMixedFolder(documents)
    await writeManyTexts(path.join(documents, 'Tin mới'), 900)
    const newArchive = async (): Promise<string> => {
      const folder = path.join(temporaryFolder(), 'kho')
      await (await createArchive(folder)).close()
      return folder
    }
    const unbroken = await newArchive()
    await tulieu(['import', unbroken, documents])
    const wanted = await contentsOf(unbroken)
    expect(wanted.outcomes).toHaveLength(mixed.length + 900)
    expect(wanted.outcomes.filter((line) => !line.endsWith(' held'))).toHaveLength(unreadable)

    const random = randomOf(SEED)
    let kills = 0
    for (let round = 0; kills < KILLS && round < 10; round++) {
      const folder = await newArchive()
      let held = 0
      while (kills < KILLS && (await killedImport(folder, documents, random() * LATEST_MS))) {
        kills++
        const { problems, items } = await verified(folder)
        expect(problems).toEqual([])
        // what was there stays
        expect(items).toBeGreaterThanOrEqual(held)
        held = items
      }
      await tulieu(['import', folder, documents])
      const reached = await contentsOf(folder)
      expect(reached.state).toBe('done')
      expect(await verified(folder)).toMatchObject({ ok: true, problems: [] })
      expect(reached.items).toEqual(wanted.items)
      expect(reached.outcomes).toEqual(wanted.outcomes)
      expect(leftovers(folder)).toEqual([])
    }
    expect(kills).toBe(KILLS)
  }
)
