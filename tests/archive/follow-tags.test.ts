import { describe, expect, test } from 'vitest'
import type { Archive } from '../../src/archive/index.ts'
import { archiveOf } from '../support/archive.ts'

const TALK = (place: string) => `Xã ${place} đối thoại\n\nBí thư Đảng ủy xã ${place} đối thoại với nhân dân.`
const HARVEST = 'Mùa vụ ở Sa Trạch\n\nNông dân gặt lúa sớm mười ngày.'

describe('kept searches and rules', () => {
  /** What is kept after some work on tags, and whether undo brings back what was. */
  async function after(
    texts: string[],
    work: (archive: Archive, idOf: (path: string) => never) => Promise<unknown>
  ) {
    const { archive, ids } = await archiveOf(TALK('Đông Khuê'))
    await archive.call('tags.assign', {
      ids,
      add: ['Dân vận/Đối thoại/Quý I', 'Dân vận/Khéo', 'Mặt trận/Khéo', 'Tin']
    })
    for (const [at, text] of texts.entries()) {
      await archive.call('savedSearches.save', {
        name: `Tìm ${at}`,
        text,
        filter: { tagPath: 'Dân vận/Đối thoại' }
      })
    }
    await archive.call('tagRules.save', { name: 'Theo', tagPath: 'Tin', text: texts[0]!, filter: {} })
    const kept = async () => ({
      searches: (await archive.call('savedSearches.list', {})).map(({ text, filter }) => [
        text,
        filter.tagPath
      ]),
      rules: (await archive.call('tagRules.list', {})).map(({ text }) => text)
    })
    const before = await kept()
    const tags = await archive.call('tags.list', {})
    await work(archive, (path) => tags.find((tag) => tag.path === path)!.id as never)
    const now = await kept()
    await archive.call('undo.last', {})
    expect(await kept()).toEqual(before)
    await archive.call('undo.redo', {})
    expect(await kept()).toEqual(now)
    return now
  }

  test('follow a tag that is renamed, in every spelling a person gave it', async () => {
    const now = await after(
      ['thẻ:"dan van/doi thoai" mùa vụ', 'the:Dân vận/* -(tag:"Đối thoại")', 'thẻ:Tin OR thẻ:"Dân vận"'],
      (archive, idOf) => archive.call('tags.rename', { id: idOf('Dân vận/Đối thoại'), name: 'Trao đổi' })
    )
    expect(now.searches).toEqual([
      ['thẻ:"Dân vận/Trao đổi" mùa vụ', 'Dân vận/Trao đổi'],
      ['the:Dân vận/* -(thẻ:"Dân vận/Trao đổi")', 'Dân vận/Trao đổi'],
      ['thẻ:Tin OR thẻ:"Dân vận"', 'Dân vận/Trao đổi']
    ])
    expect(now.rules).toEqual(['thẻ:"Dân vận/Trao đổi" mùa vụ'])
  })

  test('follow a tag that moves or whose parent is renamed, with the star', async () => {
    const moved = await after(['thẻ:"Dân vận/Đối thoại/*"', 'thẻ:"Quý I"'], (archive, idOf) =>
      archive.call('tags.move', { id: idOf('Dân vận/Đối thoại'), parentId: idOf('Mặt trận') })
    )
    expect(moved.searches).toEqual([
      ['thẻ:"Mặt trận/Đối thoại/*"', 'Mặt trận/Đối thoại'],
      ['thẻ:"Quý I"', 'Mặt trận/Đối thoại']
    ])
    const renamed = await after(['thẻ:Dân vận/*'], (archive, idOf) =>
      archive.call('tags.rename', { id: idOf('Dân vận'), name: 'Vận động' })
    )
    expect(renamed.searches).toEqual([['thẻ:"Vận động/*"', 'Vận động/Đối thoại']])
  })

  test('name both where one word named two tags and one of them is another now', async () => {
    const now = await after(['mùa vụ thẻ:Khéo'], (archive, idOf) =>
      archive.call('tags.rename', { id: idOf('Mặt trận/Khéo'), name: 'Giỏi' })
    )
    expect(now.rules).toEqual(['mùa vụ (thẻ:"Dân vận/Khéo" OR thẻ:"Mặt trận/Giỏi")'])
  })

  test('follow a merge, with what hung below; a deleted tag leaves them as they are', async () => {
    const merged = await after(['thẻ:"Dân vận/Đối thoại"', 'thẻ:"Quý I"'], (archive, idOf) =>
      archive.call('tags.merge', { from: [idOf('Dân vận')], into: idOf('Mặt trận') })
    )
    expect(merged.searches).toEqual([
      ['thẻ:"Mặt trận/Đối thoại"', 'Mặt trận/Đối thoại'],
      ['thẻ:"Quý I"', 'Mặt trận/Đối thoại']
    ])
    const deleted = await after(['thẻ:"Dân vận/Đối thoại"'], (archive, idOf) =>
      archive.call('tags.delete', { id: idOf('Dân vận') })
    )
    expect(deleted.searches).toEqual([['thẻ:"Dân vận/Đối thoại"', 'Dân vận/Đối thoại']])
  })
})

test('a tag and everything below it is found by its path with a star, quoted or not', async () => {
  const { archive, ids } = await archiveOf(TALK('Đông Khuê'), TALK('Mỹ Khuê'), HARVEST)
  await archive.call('tags.assign', { ids: [ids[0]!], add: ['Dân vận'] })
  await archive.call('tags.assign', { ids: [ids[1]!], add: ['Dân vận/Khéo/Quý I'] })
  const found = async (text: string) => {
    const { hits, problems } = await archive.call('search.run', { text, filter: {}, sort: 'accession' })
    expect(problems, text).toEqual([])
    return hits.map(({ item }) => item.id).sort((a, b) => a - b)
  }
  for (const text of ['thẻ:"Dân vận/*"', 'thẻ:Dân vận/*', 'the:dan van/*', '(thẻ:Dân vận/*)', 'tag:*']) {
    expect(await found(text), text).toEqual([ids[0], ids[1]])
  }
  expect(await found('thẻ:Dân vận/Khéo/*')).toEqual([ids[1]])
  expect(await found('-thẻ:Dân vận/* gặt')).toEqual([ids[2]])
  expect(await found('thẻ:Dân vận/* Mỹ')).toEqual([ids[1]])
  expect(await found('thẻ:Dân vận/* thoại đxi')).toEqual([])
  const { suggestion } = await archive.call('search.suggest', { text: 'thẻ:Dân vận/* thoại đxi' })
  expect(suggestion).toContain('thẻ:"Dân vận/*"')
  // words of a tag are words of its items, and go when the tag is renamed
  expect(await found('van kheo')).toEqual([ids[1]])
  expect(await found('kheo thoai')).toEqual([ids[1]])
  const tag = (await archive.call('tags.list', {})).find(({ path }) => path === 'Dân vận/Khéo')!
  await archive.call('tags.rename', { id: tag.id, name: 'Giỏi' })
  expect(await found('van kheo ')).toEqual([])
  expect(await found('=Giỏi')).toEqual([ids[1]])
  expect(await found('=Gioi')).toEqual([])
})
