import { describe, expect, test } from 'vitest'
import { archiveOf, article, codeOf, sampleArchive, titlesOf } from '../support/archive.ts'
import { expectedRow, heldRow, openBeside } from '../support/index-row.ts'

const paths = (tags: readonly { path: string }[]) => tags.map((tag) => tag.path)

describe('suggested tags', () => {
  test('are those of documents about the same matter, less those it carries, and follow what is tagged', async () => {
    const { archive, ids } = await archiveOf(
      ...[1, 2, 3, 4].map(
        (n) =>
          `Đối thoại về thu gom rác thải lần ${n}\n\nHuyện Bản Mòng đối thoại với người dân xã số ${n} về thu gom rác thải sinh hoạt và nước sạch nông thôn.`
      ),
      ...[5, 6].map(
        (n) => `Lịch thi đấu bóng chuyền ${n}\n\nGiải bóng chuyền hơi người cao tuổi vòng bảng thứ ${n}.`
      )
    )
    const [first, second, third, fourth, sport, game] = ids
    const suggested = (id: typeof first) => archive.call('tags.suggest', { id: id! })
    expect(await suggested(first)).toEqual([])
    await archive.call('tags.assign', { ids: [second!, third!, fourth!], add: ['Môi trường'] })
    await archive.call('tags.assign', { ids: [third!, fourth!], add: ['Dân vận/Đối thoại'] })
    await archive.call('tags.assign', { ids: [sport!], add: ['Thể thao'] })
    expect(await suggested(first)).toEqual(['Môi trường', 'Dân vận/Đối thoại'])
    expect(await suggested(game)).toEqual(['Thể thao'])
    await archive.call('tags.assign', { ids: [first!], add: ['Môi trường'] })
    expect(await suggested(first)).toEqual(['Dân vận/Đối thoại'])
  })
})

describe('tags', () => {
  test('are made while they are put on, in one step that one undo takes back', async () => {
    const { archive } = await archiveOf('Tin một\n\nNội dung thứ nhất.')
    const [id] = await archive.call('search.ids', { text: '', filter: {}, limit: 1 })
    await archive.call('tags.assign', { ids: [id!], add: ['Dân vận/Đối thoại'], colour: 'plum' })
    expect(await archive.call('tags.list', {})).toMatchObject([
      { path: 'Dân vận', colour: 'plum' },
      { path: 'Dân vận/Đối thoại', colour: 'plum', itemCount: 1 }
    ])
    await archive.call('undo.last', {})
    expect(await archive.call('tags.list', {})).toEqual([])
  })

  test('are made level by level, with a colour that branches share', async () => {
    const { archive } = await archiveOf('Tin một\n\nNội dung thứ nhất.')
    const made = await archive.call('tags.create', { path: ' Dân vận / Đối  thoại ', colour: 'plum' })
    expect(made).toMatchObject({ name: 'Đối thoại', path: 'Dân vận/Đối thoại', colour: 'plum', itemCount: 0 })
    const child = await archive.call('tags.create', { path: 'Dân vận/Đối thoại/Năm 2021' })
    expect(child.colour).toBe('plum')
    const [top] = await archive.call('tags.list', {})
    expect(top).toMatchObject({ path: 'Dân vận', parentId: null })
    const next = await archive.call('tags.create', { path: 'Biên bản' })
    expect(next.colour).not.toBe(top!.colour)
  })

  test('stand in Vietnamese order, children below their parent', async () => {
    const { archive } = await archiveOf('Tin một\n\nNội dung thứ nhất.')
    for (const path of [
      'Đất đai',
      'Dân vận',
      'Năm 10',
      'Năm 2',
      'Ủy ban',
      'Dân vận/Khéo',
      'Ân xá',
      'An ninh'
    ]) {
      await archive.call('tags.create', { path })
    }
    expect(paths(await archive.call('tags.list', {}))).toEqual([
      'An ninh',
      'Ân xá',
      'Dân vận',
      'Dân vận/Khéo',
      'Đất đai',
      'Năm 2',
      'Năm 10',
      'Ủy ban'
    ])
  })

  test('are one tag in whatever letter case and form they are typed, but not with other accents', async () => {
    const { archive, ids } = await archiveOf('Tin một\n\nNội dung thứ nhất.')
    await archive.call('tags.assign', {
      ids,
      add: ['Dân vận', 'DÂN VẬN', 'dân  vận'.normalize('NFD'), 'Dan van']
    })
    expect((await archive.call('items.get', { id: ids[0]! })).tags).toEqual(['Dan van', 'Dân vận'])
  })

  test('are given to many items at once and counted, the trash aside', async () => {
    const { archive, ids } = await archiveOf(
      'Tin một\n\nNội dung thứ nhất.',
      'Tin hai\n\nNội dung thứ hai.',
      'Tin ba\n\nNội dung thứ ba.'
    )
    expect(await archive.call('tags.assign', { ids, add: ['Kế hoạch/Quý I'] })).toEqual({ items: 3 })
    expect(await archive.call('tags.assign', { ids, add: ['Kế hoạch/Quý I'] })).toEqual({ items: 0 })
    await archive.call('items.trash', { ids: [ids[0]!] })
    const tags = await archive.call('tags.list', {})
    expect(tags.map(({ path, itemCount }) => [path, itemCount])).toEqual([
      ['Kế hoạch', 2],
      ['Kế hoạch/Quý I', 2]
    ])
    await archive.call('tags.assign', { ids: [ids[1]!], add: ['Kế hoạch'] })
    expect((await archive.call('tags.list', {}))[0]).toMatchObject({ path: 'Kế hoạch', itemCount: 2 })
    await archive.call('tags.assign', { ids: [ids[1]!], remove: ['Kế hoạch'] })
    const under = await archive.call('items.list', { filter: { tagPath: 'kế hoạch' } })
    expect(under.total).toBe(2)
    expect((await archive.call('items.counts', {})).untagged).toBe(0)
    expect(await archive.call('tags.assign', { ids, remove: ['kế hoạch/quý i', 'không có'] })).toEqual({
      items: 3
    })
    expect((await archive.call('items.list', { filter: { view: 'untagged' } })).total).toBe(2)
  })

  test('of many items are told with how many carry each', async () => {
    const { archive, ids } = await archiveOf(article(1), article(2), article(3))
    await archive.call('tags.assign', { ids: ids.slice(0, 2), add: ['Dân vận/Đối thoại'] })
    await archive.call('tags.assign', { ids, add: ['Huyện ủy'] })
    expect(await archive.call('tags.carried', { ids })).toEqual([
      { path: 'Huyện ủy', count: 3 },
      { path: 'Dân vận/Đối thoại', count: 2 }
    ])
    expect(await archive.call('tags.carried', { ids: ids.slice(2) })).toEqual([
      { path: 'Huyện ủy', count: 1 }
    ])
  })

  test('are found by name and path, with or without accents, and a level finds what hangs below it', async () => {
    const { archive, ids } = await archiveOf('Tin một\n\nNội dung thứ nhất.', 'Tin hai\n\nNội dung thứ hai.')
    await archive.call('tags.assign', { ids: [ids[0]!], add: ['Dân vận/Đối thoại'] })
    for (const query of ['thẻ:"Dân vận/Đối thoại"', 'the:"dan van"', 'tag:"đối thoại"', 'doi thoai']) {
      expect(await titlesOf(archive, query), query).toEqual(['Tin một'])
    }
    expect(await titlesOf(archive, 'thẻ:khác')).toEqual([])
    expect(await titlesOf(archive, '-thẻ:"dân vận"')).toEqual(['Tin hai'])
  })

  test('are found by a phrase with its accents too, within one tag', async () => {
    const { archive, ids } = await archiveOf(
      'Tin một\n\nNội dung thứ nhất về lúa gạo.',
      'Tin hai\n\nNội dung thứ hai về ngô khoai.'
    )
    await archive.call('tags.assign', { ids: [ids[0]!], add: ['Mô hình/Dân vận khéo'] })
    await archive.call('tags.assign', { ids: [ids[0]!], add: ['Nông thôn'] })
    for (const text of ['="dân vận khéo"', '="Hình Dân vận"', '="dân vận" ="lúa gạo"'])
      expect(await titlesOf(archive, text), text).toEqual(['Tin một'])
    for (const text of ['="dan van kheo"', '="khéo nông"', '="vận khéo" ngô'])
      expect(await titlesOf(archive, text), text).toEqual([])
    expect(await titlesOf(archive, '-="dân vận khéo"')).toEqual(['Tin hai'])
    await archive.call('items.trash', { ids: [ids[0]!] })
    expect(await titlesOf(archive, '="dân vận khéo"')).toEqual([])
  })

  test('take the search index with them when they change', async () => {
    const { archive, folder, ids } = await archiveOf('Tin một\n\nNội dung thứ nhất.')
    const [id] = ids as [(typeof ids)[0]]
    const db = openBeside(folder)
    const inStep = async (step: string) =>
      expect(heldRow(db, id), step).toEqual(await expectedRow(archive, id))
    await archive.call('tags.assign', { ids, add: ['Một/Hai', 'Ba'] })
    await inStep('assign')
    const [three, one, two] = await archive.call('tags.list', {})
    expect([three?.name, one?.name, two?.name]).toEqual(['Ba', 'Một', 'Hai'])
    await archive.call('tags.rename', { id: one!.id, name: 'Đầu tiên' })
    await inStep('rename of a parent')
    expect(await titlesOf(archive, 'dau tien')).toEqual(['Tin một'])
    await archive.call('tags.move', { id: two!.id, parentId: three!.id })
    await inStep('move')
    expect((await archive.call('items.get', { id })).tags).toEqual(['Ba', 'Ba/Hai'])
    await archive.call('tags.delete', { id: three!.id })
    await inStep('delete of a branch')
    expect((await archive.call('items.get', { id })).tags).toEqual([])
    expect(await titlesOf(archive, 'hai')).toEqual([])
    db.close()
  })

  test('refuse a name a sister has, to hang under themselves, and what is not there', async () => {
    const { archive } = await archiveOf('Tin một\n\nNội dung thứ nhất.')
    const a = await archive.call('tags.create', { path: 'A' })
    const b = await archive.call('tags.create', { path: 'A/B' })
    const c = await archive.call('tags.create', { path: 'C' })
    expect(await codeOf(archive.call('tags.rename', { id: c.id, name: 'a' }))).toBe('name-taken')
    expect(await codeOf(archive.call('tags.move', { id: a.id, parentId: b.id }))).toBe('invalid-input')
    expect(await codeOf(archive.call('tags.move', { id: a.id, parentId: a.id }))).toBe('invalid-input')
    await archive.call('tags.create', { path: 'C/b' })
    expect(await codeOf(archive.call('tags.move', { id: b.id, parentId: c.id }))).toBe('name-taken')
    expect(await codeOf(archive.call('tags.rename', { id: 99 as never, name: 'x' }))).toBe('not-found')
    expect(await codeOf(archive.call('tags.rename', { id: a.id, name: 'có/gạch' }))).toBe('invalid-input')
    expect(await codeOf(archive.call('tags.create', { path: ' / ' }))).toBe('invalid-input')
    // renaming to itself in other letter case is no clash
    await archive.call('tags.rename', { id: a.id, name: 'a' })
    expect(paths(await archive.call('tags.list', {}))).toEqual(['a', 'a/B', 'C', 'C/b'])
  })

  test('of an item survive its stay in the trash', async () => {
    const { archive, idOf } = await sampleArchive()
    const id = idOf('4187')
    await archive.call('tags.assign', { ids: [id], add: ['Văn bản gốc'] })
    await archive.call('items.trash', { ids: [id] })
    expect(await titlesOf(archive, 'thẻ:"văn bản gốc"')).toEqual([])
    await archive.call('items.restore', { ids: [id] })
    expect(await titlesOf(archive, 'thẻ:"văn bản gốc"')).toHaveLength(1)
  })
})
