import { describe, expect, test } from 'vitest'
import type { ItemId } from '../../src/shared/model/item.ts'
import { codeOf, freshArchive, reopened, titlesOf } from '../support/archive.ts'
import { paragraphs, sitePage } from '../support/site-page.ts'
import { aside, asideBy, blockAt, bringPage, item, page, rule } from '../support/site-rules.ts'
import { wordsOf } from '../support/word-f1.ts'

describe('a block of a site that shall always be set aside', () => {
  test('told by its box: in what is held, in what comes, nowhere else; all of it undone at once', async () => {
    const { archive, folder } = await freshArchive()
    const first = await bringPage(archive, '1.html', page(1))
    const second = await bringPage(archive, '2.html', page(2))
    const other = await bringPage(archive, '3.html', page(3, 'phuyen.example.vn'))
    expect((await item(archive, first)).site).toBe('sonkhe.example.vn')
    const before = [await item(archive, first), await item(archive, second), await item(archive, other)]
    expect(before[0]!.text).toContain('Đặt báo dài hạn')

    const { position } = await blockAt(archive, first, 'Đặt báo')
    const found = await archive.call('cleaningRules.choices', {
      itemId: first,
      position,
      action: 'set-aside'
    })
    expect(found).toEqual({
      site: 'sonkhe.example.vn',
      choices: [
        { toldBy: 'box', value: 'div.news-body > div.box-promo', items: 2, blocks: 4 },
        { toldBy: 'text', value: expect.stringMatching(/^dat bao dai han nam 0 ngay/), items: 2, blocks: 2 }
      ]
    })

    expect(await rule(archive, first, 'Đặt báo', 'set-aside', 'box', true)).toEqual({ items: 2 })
    for (const id of [first, second]) {
      const now = await item(archive, id)
      expect(asideBy(now, 'site-rule')).toHaveLength(2)
      expect(now.text).not.toContain('Đặt báo')
    }
    expect(await item(archive, other)).toEqual(before[2])
    expect(await titlesOf(archive, '"Đặt báo dài hạn"')).toEqual([before[2]!.title])

    const later = await bringPage(archive, '4.html', page(4))
    expect(asideBy(await item(archive, later), 'site-rule')).toHaveLength(2)
    expect(
      aside(await item(archive, await bringPage(archive, '5.html', page(5, 'phuyen.example.vn'))))
    ).toEqual([])

    await archive.close()
    const again = await reopened(folder)
    await again.call('undo.last', {})
    expect(await item(again, first)).toEqual(before[0])
    expect(await item(again, second)).toEqual(before[1])
    expect(await again.call('cleaningRules.list', {})).toEqual([])
    expect((await titlesOf(again, '"Đặt báo dài hạn"')).sort()).toContain(before[0]!.title)
    const last = await bringPage(again, '6.html', page(6))
    expect(aside(await item(again, last))).toEqual([])
  })

  test('told by the words before its colon, whatever follows', async () => {
    const { archive } = await freshArchive()
    const withRoom = (number: number, room: string) =>
      sitePage({
        title: `Bản tin số ${number}`,
        body: paragraphs(number),
        after: `<p>Phòng tiếp dân: ${room}</p>`
      })
    const first = await bringPage(archive, '1.html', withRoom(1, 'tầng hai, nhà B, mở cửa buổi sáng'))
    const held = await bringPage(archive, '1b.html', withRoom(3, 'tầng một'))
    expect(await rule(archive, first, 'Phòng tiếp dân', 'set-aside', 'label')).toEqual({ items: 1 })
    expect(asideBy(await item(archive, first), 'site-rule')).toHaveLength(1)
    expect(asideBy(await item(archive, held), 'site-rule')).toEqual([])
    const next = await bringPage(archive, '2.html', withRoom(2, 'tầng ba nhà A, cả ngày'))
    expect(asideBy(await item(archive, next), 'site-rule')).toEqual([
      'Phòng tiếp dân: tầng ba nhà A, cả ngày'
    ])
  })

  test('in a text without an address, by its source; figures may differ', async () => {
    const { archive } = await freshArchive()
    const copy = (number: number) =>
      [
        `Bản tin số ${number}`,
        `Hiện có ${number} người đang xem trang`,
        ...paragraphs(number),
        'Theo CTTĐT'
      ].join('\n\n')
    const first = await bringPage(archive, '1.txt', copy(1))
    expect(await item(archive, first)).toMatchObject({ source: 'CTTĐT', site: null, url: null })
    await rule(archive, first, 'đang xem trang', 'set-aside', 'text', true)
    expect(asideBy(await item(archive, first), 'site-rule')).toEqual(['Hiện có 1 người đang xem trang'])
    const next = await bringPage(archive, '2.txt', copy(2204))
    expect(asideBy(await item(archive, next), 'site-rule')).toEqual(['Hiện có 2204 người đang xem trang'])
    expect((await item(archive, next)).source).toBe('CTTĐT')
  })

  test('gives no date of its own to a page', async () => {
    const { archive } = await freshArchive()
    const dated = (number: number) =>
      sitePage({
        title: `Bản tin số ${number}`,
        body: paragraphs(number),
        before: '<div class="hom-nay"><p>Thứ Tư, 25/11/2026, 08:00</p></div>'
      })
    const first = await bringPage(archive, '1.html', dated(1))
    const { position } = await blockAt(archive, first, '25/11/2026')
    await archive.call('items.setBlockKept', { id: first, position, kept: true })
    await rule(archive, first, '25/11/2026', 'set-aside', 'box', true)
    expect((await item(archive, await bringPage(archive, '2.html', dated(2)))).date).toBeNull()
  })
})

describe('the article itself', () => {
  test('can be told by no rule that would take it', async () => {
    const { archive } = await freshArchive()
    const first = await bringPage(archive, '1.html', page(1))
    const { position } = await blockAt(archive, first, 'Hội nghị thống nhất')
    const { choices } = await archive.call('cleaningRules.choices', {
      itemId: first,
      position,
      action: 'set-aside'
    })
    expect(choices.map(({ toldBy }) => toldBy)).toEqual(['text'])
    const input = { itemId: first, position, action: 'set-aside', toldBy: 'box' } as const
    expect(await codeOf(archive.call('cleaningRules.add', input))).toBe('not-found')
  })

  test('is kept where a site puts it into the very box a rule tells', async () => {
    const { archive } = await freshArchive()
    await rule(archive, await bringPage(archive, '1.html', page(1)), 'Đặt báo', 'set-aside', 'box')
    const moved = page(2).replaceAll(/<p>.*<\/p>/g, '<div class="box-promo">$&</div>')
    const now = await item(archive, await bringPage(archive, '2.html', moved))
    expect(now.text).toContain('Hội nghị thống nhất')
    expect(now.provenance[0]!.warnings).toContain('site-rule-held')
  })
})

describe('a block of a site that shall always be kept', () => {
  const withNote = (number: number) =>
    sitePage({
      title: `Bản tin số ${number}`,
      body: paragraphs(number),
      after: `<div class="related"><p>Văn bản số ${number} kèm theo bài này: bấm để đọc toàn văn</p></div><div class="share">Chia sẻ</div>`
    })

  test('told by its box, and by why it was set aside', async () => {
    const { archive } = await freshArchive()
    const first = await bringPage(archive, '1.html', withNote(1))
    expect(aside(await item(archive, first))).toEqual([
      'Văn bản số 1 kèm theo bài này: bấm để đọc toàn văn',
      'Chia sẻ'
    ])
    const { position } = await blockAt(archive, first, 'Văn bản số 1')
    const { choices } = await archive.call('cleaningRules.choices', {
      itemId: first,
      position,
      action: 'keep'
    })
    expect(choices.map(({ toldBy, items }) => [toldBy, items])).toEqual([
      ['box', 1],
      ['text', 1],
      ['reason', 1]
    ])
    expect(await rule(archive, first, 'Văn bản số 1', 'keep', 'box', true)).toEqual({ items: 1 })
    expect((await item(archive, first)).text).toContain('Văn bản số 1 kèm theo')
    const next = await item(archive, await bringPage(archive, '2.html', withNote(2)))
    expect(next.text).toContain('Văn bản số 2 kèm theo')
    expect(aside(next)).toEqual(['Chia sẻ'])
    await rule(archive, next.id, 'Chia sẻ', 'keep', 'reason')
    expect(aside(await item(archive, await bringPage(archive, '3.html', withNote(3))))).toEqual([])
  })

  test('holds against a wider rule', async () => {
    const { archive } = await freshArchive()
    const first = await bringPage(archive, '1.html', page(1))
    await rule(archive, first, 'Đặt báo', 'set-aside', 'box', true)
    await rule(archive, first, 'Gọi tòa soạn', 'keep', 'text', true)
    const next = await item(archive, await bringPage(archive, '2.html', page(2)))
    expect(asideBy(next, 'site-rule').map((text) => text.slice(0, 7))).toEqual(['Đặt báo'])
    expect(next.text).toContain('Gọi tòa soạn')
  })
})

test('the opposite rule takes the place of one; a rule taken away comes back by undo', async () => {
  const { archive } = await freshArchive()
  const first = await bringPage(archive, '1.html', page(1))
  await rule(archive, first, 'Đặt báo', 'set-aside', 'box', true)
  await rule(archive, first, 'Đặt báo', 'keep', 'box', true)
  const [only, ...rest] = await archive.call('cleaningRules.list', {})
  expect(rest).toEqual([])
  expect(only).toMatchObject({ action: 'keep', site: 'sonkhe.example.vn' })
  await archive.call('cleaningRules.remove', { id: only!.id })
  expect(await archive.call('cleaningRules.list', {})).toEqual([])
  expect(await codeOf(archive.call('cleaningRules.remove', { id: only!.id }))).toBe('not-found')
  await archive.call('undo.last', {})
  expect(await archive.call('cleaningRules.list', {})).toEqual([only])
  await archive.call('undo.last', {})
  expect(await archive.call('cleaningRules.list', {})).toMatchObject([{ action: 'set-aside' }])
  expect(asideBy(await item(archive, first), 'site-rule')).toHaveLength(2)
})

test('an item of no known site can have no rule, until a person names its source', async () => {
  const { archive } = await freshArchive()
  const id = await bringPage(
    archive,
    '1.txt',
    ['Bản tin', 'Số 12 phố Đê, mở cửa cả tuần', ...paragraphs(1)].join('\n\n')
  )
  const { position } = await blockAt(archive, id, 'phố Đê')
  const place = { itemId: id, position, action: 'set-aside' } as const
  expect(await archive.call('cleaningRules.choices', place)).toEqual({ site: null, choices: [] })
  expect(await codeOf(archive.call('cleaningRules.add', { ...place, toldBy: 'text' }))).toBe('no-site')
  await archive.call('items.update', { id, patch: { source: 'Báo Sơn Khê' } })
  expect((await archive.call('cleaningRules.choices', place)).site).toBe('Báo Sơn Khê')
})

test('no rule loses a word', async () => {
  const { archive } = await freshArchive()
  const first = await bringPage(archive, '1.html', page(1))
  const words = async (id: ItemId) =>
    wordsOf((await item(archive, id)).blocks.map(({ text }) => text).join('\n'))
  const before = await words(first)
  await rule(archive, first, 'Đặt báo', 'set-aside', 'box', true)
  expect(await words(first)).toEqual(before)
})
