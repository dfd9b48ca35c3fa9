import { describe, expect, test } from 'vitest'
import type { Archive } from '../../src/archive/index.ts'
import { describeRange } from '../../src/shared/anchor/describe.ts'
import type { ItemId } from '../../src/shared/model/item.ts'
import { archiveOf, codeOf, reopened, sampleArchive, titlesOf } from '../support/archive.ts'
import { expectedRow, heldRow, openBeside } from '../support/index-row.ts'

const MEETING = 'Dang Linh tong ket'

async function annotate(archive: Archive, itemId: ItemId, quote: string, note: string) {
  const { text } = await archive.call('items.get', { id: itemId })
  const start = text.indexOf(quote)
  const selectors = describeRange(text, start, start + quote.length)
  return archive.call('annotations.create', { itemId, selectors, note })
}

/** All a person can see of an item. */
async function seen(archive: Archive, id: ItemId): Promise<unknown> {
  return {
    item: await archive.call('items.get', { id }),
    annotations: await archive.call('annotations.list', { itemId: id }),
    report: await archive.call('meetings.get', { itemId: id }),
    tags: await archive.call('tags.list', {})
  }
}

describe('undo', () => {
  test('takes each kind of work back, to the letter', async () => {
    const { archive, folder, idOf } = await sampleArchive()
    const id = idOf(MEETING)
    const db = openBeside(folder)
    await archive.call('tags.assign', { ids: [id], add: ['Dân vận/Đối thoại'] })
    const note = await annotate(archive, id, 'dân vận', 'ghi nhớ')
    const [tag] = await archive.call('tags.list', {})
    const other = await archive.call('tags.create', { path: 'Khác' })
    const { blocks } = await archive.call('items.get', { id })
    const boilerplate = blocks.find((block) => block.kind === 'boilerplate')!
    const paragraph = blocks.find((block) => block.kind === 'paragraph')!

    const works: Record<string, () => Promise<unknown>> = {
      'items.update': () =>
        archive.call('items.update', {
          id,
          patch: { title: "Tên 'mới' của tôi", date: null, source: 'Nơi khác' }
        }),
      'items.setBlockKept back': () =>
        archive.call('items.setBlockKept', { id, position: boilerplate.position, kept: true }),
      'items.setBlockKept aside': () =>
        archive.call('items.setBlockKept', { id, position: paragraph.position, kept: false }),
      'items.trash': () => archive.call('items.trash', { ids: [id] }),
      'tags.assign': () =>
        archive.call('tags.assign', { ids: [id], add: ['Mới/Rất mới'], remove: [tag!.path] }),
      'tags.rename': () => archive.call('tags.rename', { id: tag!.id, name: 'Tên khác' }),
      'tags.recolour': () => archive.call('tags.recolour', { id: tag!.id, colour: 'slate' }),
      'tags.move': () => archive.call('tags.move', { id: tag!.id, parentId: other.id }),
      'tags.delete': () => archive.call('tags.delete', { id: tag!.id }),
      'tags.create': () => archive.call('tags.create', { path: 'Một/Hai/Ba' }),
      'annotations.create': () => annotate(archive, id, 'năm 2021', 'năm nào'),
      'annotations.update': () =>
        archive.call('annotations.update', { id: note.id, note: 'đổi ý', colour: 'pink' }),
      'annotations.delete': () => archive.call('annotations.delete', { id: note.id }),
      'meetings.edit': () =>
        archive.call('meetings.edit', { itemId: id, field: 'place', value: 'Nhà văn hóa' })
    }
    for (const [name, work] of Object.entries(works)) {
      const before = await seen(archive, id)
      await work()
      const after = await seen(archive, id)
      expect(after, name).not.toEqual(before)
      expect(heldRow(db, id), name).toEqual(await expectedRow(archive, id))
      const peeked = await archive.call('undo.peek', {})
      const { action } = await archive.call('undo.last', {})
      expect(action, name).toBe(name.split(' ')[0])
      expect(peeked?.action, name).toBe(action)
      expect(await seen(archive, id), name).toEqual(before)
      expect(heldRow(db, id), name).toEqual(await expectedRow(archive, id))
      expect(await archive.call('undo.peekRedo', {}), name).toMatchObject({ action })
      expect(await archive.call('undo.redo', {}), name).toEqual({ action })
      expect(await seen(archive, id), name).toEqual(after)
      expect(heldRow(db, id), name).toEqual(await expectedRow(archive, id))
      expect(await archive.call('undo.last', {}), name).toEqual({ action })
      expect(await seen(archive, id), name).toEqual(before)
    }
    db.close()
  })

  test('is done again step by step, over a restart, until something else is done', async () => {
    const { archive, folder, ids } = await archiveOf('Tin một\n\nNội dung thứ nhất.')
    const title = (of: Archive) => of.call('items.get', { id: ids[0]! }).then((item) => item.title)
    for (const each of ['Hai', 'Ba', 'Bốn']) {
      await archive.call('items.update', { id: ids[0]!, patch: { title: each } })
    }
    expect(await codeOf(archive.call('undo.redo', {}))).toBe('nothing-to-redo')
    for (let step = 0; step < 3; step++) await archive.call('undo.last', {})
    const { total, entries } = await archive.call('undo.list', {})
    expect([total, entries.map(({ undoneAt }) => undoneAt !== null)]).toEqual([3, [true, true, true]])
    await archive.call('undo.redo', {})
    await archive.close()
    const again = await reopened(folder)
    expect(await title(again)).toBe('Hai')
    await again.call('undo.redo', {})
    expect(await title(again)).toBe('Ba')
    const undone = (await again.call('undo.list', {})).entries.map(({ undoneAt }) => undoneAt !== null)
    expect(undone).toEqual([true, false, false])
    await again.call('items.update', { id: ids[0]!, patch: { title: 'Năm' } })
    expect(await again.call('undo.peekRedo', {})).toBeNull()
    expect(await codeOf(again.call('undo.redo', {}))).toBe('nothing-to-redo')
    for (let step = 0; step < 3; step++) await again.call('undo.last', {})
    expect(await title(again)).toBe('Tin một')
    expect(await codeOf(again.call('undo.last', {}))).toBe('nothing-to-undo')
  })

  test('of one entry by itself is done again too', async () => {
    const { archive, ids } = await archiveOf('Tin một\n\nNội dung thứ nhất.')
    await archive.call('tags.assign', { ids, add: ['Mới'] })
    await archive.call('items.update', { id: ids[0]!, patch: { title: 'Hai' } })
    const [, tagged] = (await archive.call('undo.list', {})).entries
    await archive.call('undo.entry', { id: tagged!.id })
    expect((await archive.call('items.get', { id: ids[0]! })).tags).toEqual([])
    expect(await archive.call('undo.redo', {})).toEqual({ action: 'tags.assign' })
    expect(await archive.call('items.get', { id: ids[0]! })).toMatchObject({ tags: ['Mới'], title: 'Hai' })
  })

  test('goes back many steps, in turn, and across a restart', async () => {
    const { archive, folder, ids } = await archiveOf(
      'Tin một\n\nNội dung thứ nhất.',
      'Tin hai\n\nNội dung thứ hai.'
    )
    await archive.call('items.trash', { ids: [ids[0]!] })
    await archive.call('tags.assign', { ids: [ids[1]!], add: ['Kế hoạch'] })
    await archive.call('items.update', { id: ids[1]!, patch: { title: 'Tên sửa' } })
    await archive.close()

    const again = await reopened(folder)
    expect(await titlesOf(again, 'ten sua')).toEqual(['Tên sửa'])
    expect(await again.call('undo.last', {})).toEqual({ action: 'items.update' })
    expect(await titlesOf(again, 'ten sua')).toEqual([])
    expect(await titlesOf(again, 'thẻ:"kế hoạch"')).toEqual(['Tin hai'])
    expect(await again.call('undo.last', {})).toEqual({ action: 'tags.assign' })
    expect(await again.call('tags.list', {})).toEqual([])
    expect(await titlesOf(again, 'ke hoach')).toEqual([])
    expect(await again.call('items.counts', {})).toMatchObject({ all: 1, trash: 1 })
    expect(await again.call('undo.last', {})).toEqual({ action: 'items.trash' })
    expect(await again.call('items.counts', {})).toMatchObject({ all: 2, trash: 0 })
    expect(await again.call('undo.peek', {})).toBeNull()
    expect(await codeOf(again.call('undo.last', {}))).toBe('nothing-to-undo')
  })

  test('knows nothing of imports, of failed work, of work that changed nothing', async () => {
    const { archive, ids } = await archiveOf('Tin một\n\nNội dung thứ nhất.')
    expect(await archive.call('undo.peek', {})).toBeNull()
    expect(await codeOf(archive.call('items.update', { id: 999 as ItemId, patch: { title: 'x' } }))).toBe(
      'not-found'
    )
    await archive.call('items.restore', { ids })
    await archive.call('tags.assign', { ids, add: [], remove: ['Không có thẻ này'] })
    expect(await archive.call('undo.peek', {})).toBeNull()
  })

  test('after failed work undoes the work before it', async () => {
    const { archive, ids } = await archiveOf('Tin một\n\nNội dung thứ nhất.')
    await archive.call('items.update', { id: ids[0]!, patch: { title: 'Tên sửa' } })
    expect(await codeOf(archive.call('tags.delete', { id: 77 as never }))).toBe('not-found')
    await archive.call('undo.last', {})
    expect((await archive.call('items.get', { id: ids[0]! })).title).toBe('Tin một')
  })

  test('says what changed, so that a window can follow', async () => {
    const { archive, ids } = await archiveOf('Tin một\n\nNội dung thứ nhất.')
    const topics: string[][] = []
    archive.on((name, payload) => {
      if (name === 'archive.changed') topics.push((payload as { topics: string[] }).topics)
    })
    await archive.call('tags.assign', { ids, add: ['Mới'] })
    await archive.call('undo.last', {})
    expect(topics).toEqual([
      ['tags', 'items', 'undo'],
      ['tags', 'items', 'undo']
    ])
  })
})
