import { beforeEach, describe, expect, test } from 'vitest'
import { openReadable, type ReadableDb } from '../../src/archive/db/open.ts'
import { runSearch } from '../../src/archive/search/run-search.ts'
import { suggest } from '../../src/archive/search/suggest.ts'
import { vocabularyOf } from '../../src/archive/search/vocabulary.ts'
import { noPause } from '../../src/archive/search/pause.ts'
import { ListFilter } from '../../src/shared/model/search.ts'
import type { Archive } from '../../src/archive/index.ts'
import { archiveOf, article, bringIn, codeOf, folderOf, freshArchive } from '../support/archive.ts'
import path from 'node:path'
import { BroadcastChannel } from 'node:worker_threads'

const heldReaderThread = new URL('../support/held-reader-thread.ts', import.meta.url)

/** Resolves when the reader thread stands still; what it returns lets it go on. */
async function holdReader(): Promise<() => void> {
  const state = new Int32Array(new SharedArrayBuffer(4))
  const channel = new BroadcastChannel('tulieu-held-reader')
  channel.postMessage(state)
  while (Atomics.load(state, 0) === 0) await new Promise((resolve) => setTimeout(resolve, 5))
  channel.close()
  return () => {
    Atomics.store(state, 0, 2)
    Atomics.notify(state, 0)
  }
}

const articles = (from: number, to: number) =>
  folderOf(Object.fromEntries(Array.from({ length: to - from }, (_, n) => [`${n}.txt`, article(from + n)])))

/** A text with words that no article has. */
const odd = (words: string) => folderOf({ 'khac.txt': `${words}\n\n${words} ở xã Tân Khuê hôm qua.\n` })

/** So many different words: more than one step reads. */
const manyWords = (count: number) =>
  Array.from(
    { length: count },
    (_, n) => `w${n.toString(26).replace(/\d/g, (digit) => 'qrstuvwxyz'[Number(digit)]!)}`
  )

describe('the words of the archive', () => {
  let archive: Archive
  let db: ReadableDb
  beforeEach(async () => {
    const made = await freshArchive()
    archive = made.archive
    await bringIn(archive, articles(0, 60))
    db = openReadable(path.join(made.folder, 'archive.db'))
    return () => db.close()
  })

  test('are read in steps, between which a search is answered', async () => {
    await bringIn(archive, odd(manyWords(3000).join(' ')))
    const totals: number[] = []
    const rest = async () => {
      const request = { text: 'mat bang', filter: ListFilter.parse({}), offset: 0, limit: 10 }
      totals.push(runSearch(db, { ...request, sort: 'relevance' }).total)
    }
    const read = await vocabularyOf(db, rest)
    expect(totals.length).toBeGreaterThan(4)
    expect(new Set(totals)).toEqual(new Set([15]))
    expect(read.words.get('mat')).toMatchObject({ items: 15, spelling: 'mặt' })
    const steps = totals.length
    await vocabularyOf(db, rest)
    expect(totals, 'read once').toHaveLength(steps)
  })

  test('are read once for all who ask at the same time', async () => {
    const [one, other] = await Promise.all([vocabularyOf(db, noPause), vocabularyOf(db, noPause)])
    expect(one).toBe(other)
  })

  test('follow items that come in, few or many', async () => {
    const suggested = (text: string) => suggest(db, text, noPause, () => true)
    expect(await suggested('khuynh diệpp')).toBeNull()
    await bringIn(archive, odd('Rừng khuynh diệp'))
    expect(await suggested('khuynh diệpp')).toBe('khuynh diệp')
    expect(await suggested('khuynh diepp')).toBe('khuynh diep')
    await bringIn(archive, articles(60, 130), odd('Đầm thuỷ trúc'))
    expect(await suggested('dam thuyy truc')).toBe('dam thuy truc')
  })

  test('are asked no more for a suggestion nobody waits for', async () => {
    let isWanted = true
    const rest = async () => void (isWanted = false)
    await vocabularyOf(db, noPause)
    const suggesting = suggest(db, 'mat bangg', rest, () => isWanted)
    expect(await codeOf(suggesting)).toBe('superseded')
  })
})

test('the thread of reads suggests, and drops a suggestion for what was typed over', async () => {
  const { archive } = await freshArchive({ readerThread: heldReaderThread })
  await bringIn(archive, articles(0, 60))
  const run = (text: string) => archive.call('search.run', { text, filter: {} })
  const suggestFor = (text: string) => archive.call('search.suggest', { text })
  expect((await run('mat bangg')).total).toBe(0)
  expect(await suggestFor('mat bangg')).toEqual({ suggestion: 'mat bang' })

  await run('mat bangx')
  const release = await holdReader()
  const older = codeOf(suggestFor('mat bangx'))
  const newer = run('mat bangxy')
  const kept = suggestFor('mat bangxy')
  await new Promise((resolve) => setImmediate(resolve))
  release()
  expect(await older).toBe('superseded')
  expect((await newer).total).toBe(0)
  expect(await kept, 'what is asked after it').toEqual({ suggestion: 'mat bang' })
})

test('suggests the spelling that stands beside its neighbours, not the commonest', async () => {
  const common = Array.from({ length: 6 }, (_, n) => `Xã Sa Trạch thi văn nghệ lần ${n}: văn hay, văn mới.`)
  const { archive } = await archiveOf(...common, 'Dân vận khéo ở bản Mỹ Khuê.', 'Dân Vạn Lý hỏi đường.')
  const suggest = async (text: string) => (await archive.call('search.suggest', { text })).suggestion
  expect(await suggest('dân vậnn')).toBe('dân vận')
  expect(await suggest('vậnn khéo')).toBe('vận khéo')
  expect(await suggest('thi vănn')).toBe('thi văn')
  expect(await suggest('vạnn lý')).toBe('vạn lý')
  expect(await suggest('dân vạnn khéo')).toBe('dân vận khéo')
  expect(await suggest('dan vannn')).toBeNull()
  expect(await suggest('dan vann')).toBe('dan van')
})
