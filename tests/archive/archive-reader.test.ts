import { describe, expect, test } from 'vitest'
import { article, bringIn, codeOf, folderOf, freshArchive } from '../support/archive.ts'

const readerThread = new URL('../../src/archive/threads/reader-thread.ts', import.meta.url)

describe('reads on a thread of their own', () => {
  test('answer as they do in this one, errors with their codes', async () => {
    const { archive } = await freshArchive({ readerThread })
    const { outcomes } = await bringIn(archive, folderOf({ 'tin.txt': article(3) }))
    const id = outcomes[0]!.item!
    const [list, item, found, whole] = await Promise.all([
      archive.call('items.list', { filter: {} }),
      archive.call('items.get', { id }),
      archive.call('search.run', { text: 'mat bang', filter: {} }),
      archive.call('archive.verify', {})
    ])
    expect(list.items[0]).toMatchObject({ id, title: item.title })
    expect(found.hits[0]?.item.id).toBe(id)
    expect(whole).toMatchObject({ ok: true, items: 1 })
    const { data } = await archive.call('items.original', { id })
    expect(Buffer.from(data).toString('utf8')).toBe(article(3))
    expect(await codeOf(archive.call('items.get', { id: 99 as never }))).toBe('not-found')
    expect(await codeOf(archive.call('items.list', { filter: {}, limit: -1 }))).toBe('invalid-input')
  })

  test('see what was written the moment the write is answered', async () => {
    const { archive } = await freshArchive({ readerThread })
    const { outcomes } = await bringIn(archive, folderOf({ 'tin.txt': article(3) }))
    const ids = [outcomes[0]!.item!]
    for (let n = 0; n < 20; n++) {
      await archive.call('tags.assign', { ids, add: [`Thẻ ${n}`] })
      expect(await archive.call('tags.list', {})).toHaveLength(n + 1)
    }
  })

  test('are answered while an import is running', async () => {
    const { archive } = await freshArchive({ readerThread })
    await bringIn(archive, folderOf({ 'tin.txt': article(0) }))
    const many = folderOf(
      Object.fromEntries(Array.from({ length: 800 }, (_, n) => [`${n}.txt`, article(n + 1)] as const))
    )
    const jobId = await archive.call('accession.start', { paths: [many] })
    let isRunning = true
    const ended = archive.accessionEnded(jobId).finally(() => (isRunning = false))
    let answered = 0
    while (isRunning) {
      await archive.call('search.run', { text: 'nhan dan', filter: {}, limit: 10 })
      answered++
    }
    expect(await ended).toMatchObject({ counts: { imported: 800 } })
    expect(answered).toBeGreaterThan(10)
  })
})
