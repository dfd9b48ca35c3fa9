import { expect, test } from 'vitest'
import { findQuote } from '../../src/shared/anchor/place.ts'
import type { ItemId } from '../../src/shared/model/item.ts'
import { archiveOf, article } from '../support/archive.ts'

test('all annotations are listed with their items and how they stand, those of the trash are not', async () => {
  const { archive, ids } = await archiveOf(article(1), article(2))
  const [one, other] = ids as [ItemId, ItemId]
  for (const [itemId, quote, note] of [
    [one, 'họp bàn công tác', 'xem lại'],
    [other, 'có người trả lời', '']
  ] as const) {
    const { text } = await archive.call('items.get', { id: itemId })
    await archive.call('annotations.create', { itemId, selectors: findQuote(text, quote)!, note })
  }
  const { data } = await archive.call('annotations.export', { of: { itemIds: [one] }, format: 'jsonld' })
  await archive.call('annotations.import', {
    text: new TextDecoder()
      .decode(data)
      .replace(/"exact": ".*"/, '"exact": "một đoạn đã bị bỏ khỏi bài từ lâu"')
  })
  const all = await archive.call('annotations.all', {})
  expect(all.map(({ itemId, status }) => [itemId, status])).toEqual([
    [other, 'exact'],
    [one, 'exact'],
    [one, 'orphan']
  ])
  const { title, accession, date } = await archive.call('items.get', { id: one })
  expect(all[1]).toMatchObject({ title, accession, date, quote: 'họp bàn công tác', note: 'xem lại' })
  expect((await archive.call('items.counts', {})).annotations).toBe(3)
  await archive.call('items.trash', { ids: [one] })
  expect(await archive.call('annotations.all', {})).toHaveLength(1)
  expect((await archive.call('items.counts', {})).annotations).toBe(1)
})
