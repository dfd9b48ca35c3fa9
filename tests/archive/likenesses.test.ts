import { readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Archive } from '../../src/archive/index.ts'
import type { ItemId } from '../../src/shared/model/item.ts'
import { bandsOf, likeness, shinglesOf, signatureOf } from '../../src/shared/vietnamese/shingles.ts'
import { article, bringIn, folderOf, freshArchive, repository } from '../support/archive.ts'

const news = readFileSync(
  path.join(repository, 'resources/samples/documents/Dang Linh tong ket cong tac dan van nam 2021.txt'),
  'utf8'
)
/** The same news in another paper: another headline, a paragraph dropped, no accents in one, a word changed here and there. */
const republished = news
  .replace(/^.*$/m, 'Nhìn lại một năm công tác dân vận ở Đăng Lĩnh')
  .replaceAll('tổng kết', 'nhìn lại')
  .split('\n')
  .filter((_, n) => n !== 8)
  .join('\n')

async function likeOf(archive: Archive, id: ItemId) {
  const found = await archive.call('likenesses.of', { id })
  return found.map(({ item, state }) => ({ id: item.id, state }))
}

async function withCopies() {
  const { archive } = await freshArchive()
  const { byName } = await bringIn(
    archive,
    folderOf({
      '1 báo Vĩnh Sa.txt': news,
      '2 báo khác.txt': republished,
      '3 không dấu.txt': news.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd'),
      '4 việc khác.txt': article(3),
      '5 ngắn.txt': 'Họp lúc 8 giờ sáng mai.'
    })
  )
  const id = (n: number) => [...byName].find(([name]) => name.startsWith(String(n)))![1].item!
  return { archive, id }
}

describe('near copies', () => {
  test('are found among what came in, and offered; others are not', async () => {
    const { archive, id } = await withCopies()
    // ids follow the order in which files were read, not that of their names
    const ids = (await likeOf(archive, id(1))).map((each) => each.id)
    expect(new Set(ids)).toEqual(new Set([id(2), id(3)]))
    expect(ids).toHaveLength(2)
    expect(await likeOf(archive, id(4))).toEqual([])
    expect(await likeOf(archive, id(5))).toEqual([])
    const groups = await archive.call('likenesses.list', {})
    const alike = [id(1), id(2), id(3)].toSorted((a, b) => a - b)
    expect(groups.map(({ items }) => items.map((item) => item.id))).toEqual([alike])
    expect(groups[0]!.score).toBeGreaterThan(0.65)
    expect(await archive.call('items.counts', {})).toMatchObject({ all: 5 })
  })

  test('that a person joined or put apart stay so, and undo takes it back', async () => {
    const { archive, id } = await withCopies()
    const pair = { item: id(1), other: id(2) }
    await archive.call('likenesses.decide', { pairs: [pair], state: 'joined' })
    await archive.call('likenesses.decide', { pairs: [{ item: id(3), other: id(1) }], state: 'apart' })
    expect(await likeOf(archive, id(1))).toEqual([{ id: id(2), state: 'joined' }])
    expect(
      (await archive.call('likenesses.list', { state: 'joined' })).map(({ items }) => items.length)
    ).toEqual([2])
    await archive.call('undo.last', {})
    expect(await likeOf(archive, id(1))).toHaveLength(2)
    await archive.call('undo.last', {})
    expect((await likeOf(archive, id(1))).map((each) => each.state)).toEqual(['offered', 'offered'])
    const wrong = archive.call('likenesses.decide', {
      pairs: [{ item: id(4), other: id(5) }],
      state: 'joined'
    })
    await expect(wrong).rejects.toMatchObject({ code: 'not-found' })
  })

  test('follow a text that changes', async () => {
    const { archive, id } = await withCopies()
    const { blocks } = await archive.call('items.get', { id: id(2) })
    for (const block of blocks.filter((each) => each.start !== null).slice(1)) {
      await archive.call('items.setBlockKept', { id: id(2), position: block.position, kept: false })
    }
    expect((await likeOf(archive, id(1))).map((each) => each.id)).toEqual([id(3)])
  })

  test('in the trash are not offered', async () => {
    const { archive, id } = await withCopies()
    await archive.call('items.trash', { ids: [id(2), id(3)] })
    expect(await likeOf(archive, id(1))).toEqual([])
    expect(await archive.call('likenesses.list', {})).toEqual([])
  })
})

describe('signatures', () => {
  const words = (count: number, seed: number) =>
    Array.from({ length: count }, (_, n) => `tu${((n * 7919 + seed * 104_729) % 9973).toString(36)}`)

  test('of likely copies share a band, whatever is changed in a tenth of the places', () => {
    let missed = 0
    for (let seed = 1; seed <= 200; seed++) {
      const text = words(400, seed)
      const copy = text.map((word, n) => (n % 40 === seed % 40 ? `khac${n}` : word))
      const [a, b] = [text.join(' '), copy.join(' ')]
      expect(likeness(shinglesOf(a), shinglesOf(b)).jaccard).toBeGreaterThan(0.75)
      const bands = new Set(bandsOf(signatureOf(a)!))
      if (!bandsOf(signatureOf(b)!).some((band) => bands.has(band))) missed++
    }
    expect(missed).toBeLessThan(8)
  })

  test('are the same for the same words, and likeness is symmetric', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 6 }), { maxLength: 80 }), fc.nat(50), (list, cut) => {
        const [a, b] = [shinglesOf(list.join(' ')), shinglesOf(list.slice(cut).join(' '))]
        expect(shinglesOf(list.join(' '))).toEqual(a)
        expect(likeness(a, b)).toEqual(likeness(b, a))
        expect(likeness(a, a).jaccard).toBe(a.size === 0 ? 0 : 1)
      })
    )
  })
})
