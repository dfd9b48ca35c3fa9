import { describe, expect, test } from 'vitest'
import type { Archive } from '../../src/archive/index.ts'
import type { ItemId } from '../../src/shared/model/item.ts'
import { archiveOf, codeOf, titlesOf } from '../support/archive.ts'
import { expectedRow, heldRow, openBeside } from '../support/index-row.ts'

const ONE = 'Tin một\n\nNội dung thứ nhất.'
const TWO = 'Tin hai\n\nNội dung thứ hai.'

const tree = async (archive: Archive) =>
  (await archive.call('tags.list', {})).map(({ path, itemCount }) => [path, itemCount])
const idOf = async (archive: Archive, path: string) =>
  (await archive.call('tags.list', {})).find((tag) => tag.path === path)!.id
/** All there is to know of tags and of who carries them. */
const whole = async (archive: Archive, ids: readonly ItemId[]) => ({
  tags: await archive.call('tags.list', {}),
  items: await Promise.all(ids.map((id) => archive.call('items.get', { id })))
})

describe('tags.merge', () => {
  test('gives the items of one tag the other, once, and the first is gone; one undo brings all back', async () => {
    const { archive, folder, ids } = await archiveOf(ONE, TWO)
    await archive.call('tags.assign', { ids, add: ['Dan van'] })
    await archive.call('tags.assign', { ids: [ids[0]!], add: ['Dân vận'] })
    const before = await whole(archive, ids)
    const [from, into] = [await idOf(archive, 'Dan van'), await idOf(archive, 'Dân vận')]
    expect(await archive.call('tags.merge', { from: [from], into })).toEqual({ items: 2 })
    expect(await tree(archive)).toEqual([['Dân vận', 2]])
    expect(await titlesOf(archive, 'thẻ:"dân vận"')).toHaveLength(2)
    const db = openBeside(folder)
    for (const id of ids) expect(heldRow(db, id)).toEqual(await expectedRow(archive, id))
    await archive.call('undo.last', {})
    expect(await whole(archive, ids)).toEqual(before)
    for (const id of ids) expect(heldRow(db, id)).toEqual(await expectedRow(archive, id))
    db.close()
  })

  test('takes children along; those whose name is there already are merged in turn', async () => {
    const { archive, ids } = await archiveOf(ONE, TWO)
    await archive.call('tags.assign', { ids: [ids[0]!], add: ['Cũ/Đối thoại/Quý I', 'Cũ/Tiếp dân'] })
    await archive.call('tags.assign', { ids: [ids[1]!], add: ['Mới/đối thoại', 'Mới/Đối thoại/Quý II'] })
    const before = await whole(archive, ids)
    const [from, into] = [await idOf(archive, 'Cũ'), await idOf(archive, 'Mới')]
    expect(await archive.call('tags.merge', { from: [from], into })).toEqual({ items: 1 })
    expect(await tree(archive)).toEqual([
      ['Mới', 2],
      ['Mới/đối thoại', 2],
      ['Mới/đối thoại/Quý I', 1],
      ['Mới/đối thoại/Quý II', 1],
      ['Mới/Tiếp dân', 1]
    ])
    await archive.call('undo.last', {})
    expect(await whole(archive, ids)).toEqual(before)
  })

  test('works into the tag it hangs under, also when a child has its name', async () => {
    const { archive, ids } = await archiveOf(ONE)
    await archive.call('tags.assign', { ids, add: ['A/B/B', 'A/B/C'] })
    const before = await whole(archive, ids)
    await archive.call('tags.merge', { from: [await idOf(archive, 'A/B')], into: await idOf(archive, 'A') })
    expect(await tree(archive)).toEqual([
      ['A', 1],
      ['A/B', 1],
      ['A/C', 1]
    ])
    await archive.call('undo.last', {})
    expect(await whole(archive, ids)).toEqual(before)
  })

  test('takes several at once, a parent and its child too, in one step', async () => {
    const { archive, ids } = await archiveOf(ONE, TWO)
    await archive.call('tags.assign', { ids: [ids[0]!], add: ['Đất đai', 'Đất  ĐAI/Đền bù', 'Dat dai'] })
    await archive.call('tags.assign', { ids: [ids[1]!], add: ['Đất dai'] })
    const before = await whole(archive, ids)
    const from = await Promise.all(
      ['Dat dai', 'Đất dai', 'Đất đai/Đền bù'].map((path) => idOf(archive, path))
    )
    await archive.call('tags.merge', { from, into: await idOf(archive, 'Đất đai') })
    expect(await tree(archive)).toEqual([['Đất đai', 2]])
    await archive.call('undo.last', {})
    expect(await whole(archive, ids)).toEqual(before)
  })

  test('refuses itself, what hangs below it, and what is not there', async () => {
    const { archive } = await archiveOf(ONE)
    const a = await archive.call('tags.create', { path: 'A' })
    const b = await archive.call('tags.create', { path: 'A/B' })
    const merge = (from: number, into: number) =>
      codeOf(archive.call('tags.merge', { from: [from as never], into: into as never }))
    expect(await merge(a.id, a.id)).toBe('invalid-input')
    expect(await merge(a.id, b.id)).toBe('invalid-input')
    expect(await merge(99, a.id)).toBe('not-found')
    expect(await merge(a.id, 99)).toBe('not-found')
    expect(await codeOf(archive.call('tags.merge', { from: [], into: a.id }))).toBe('invalid-input')
    expect(await tree(archive)).toEqual([
      ['A', 0],
      ['A/B', 0]
    ])
  })

  test('keeps the description of the tag that stays, or the first there is', async () => {
    const { archive } = await archiveOf(ONE)
    const [a, b, c] = [
      await archive.call('tags.create', { path: 'A' }),
      await archive.call('tags.create', { path: 'B' }),
      await archive.call('tags.create', { path: 'C' })
    ]
    await archive.call('tags.describe', { id: a.id, description: '  Việc của khối vận ' })
    await archive.call('tags.merge', { from: [a.id], into: b.id })
    expect(await archive.call('tags.list', {})).toMatchObject([
      { path: 'B', description: 'Việc của khối vận' },
      { path: 'C', description: '' }
    ])
    await archive.call('tags.describe', { id: c.id, description: 'Khác' })
    await archive.call('tags.merge', { from: [b.id], into: c.id })
    expect((await archive.call('tags.list', {}))[0]).toMatchObject({ path: 'C', description: 'Khác' })
    await archive.call('undo.last', {})
    await archive.call('undo.last', {})
    expect((await archive.call('tags.list', {}))[1]).toMatchObject({ path: 'C', description: '' })
  })
})
