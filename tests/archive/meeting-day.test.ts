/** What has no date of its own is listed by the day of its meeting, as extracted or as a person put it. */
import { expect, test } from 'vitest'
import { archiveOf } from '../support/archive.ts'

const minutes = `BIÊN BẢN HỘI NGHỊ

Hôm nay, ngày 12/3/2021, tại hội trường xã Na Lầu, UBND xã tổ chức hội nghị bàn việc chống hạn. Ông Lò Văn Phúc, Chủ tịch UBND xã chủ trì hội nghị.

Kết luận hội nghị, ông Lò Văn Phúc yêu cầu các thôn nạo vét mương trước ngày 20/3.`

test('an undated item is listed by the day of its meeting', async () => {
  const { archive, ids } = await archiveOf(minutes, `Thơ về mùa\n\nMưa rơi trên mái nhà, gió qua vườn chuối.`)
  const listed = async () => {
    const { items } = await archive.call('items.list', { filter: {}, sort: 'accession' })
    return items.map(({ id, date, meetingDay }) => [ids.indexOf(id), date, meetingDay])
  }
  await archive.call('items.update', { id: ids[0]!, patch: { date: null } })
  await archive.call('meetings.extract', { itemId: ids[0]! })
  expect(await listed()).toEqual([
    [1, null, null],
    [0, null, '2021-03-12']
  ])
  await archive.call('meetings.edit', { itemId: ids[0]!, field: 'date', value: '2021-03-15' })
  expect((await listed())[1]).toEqual([0, null, '2021-03-15'])
  await archive.call('undo.last', {})
  expect((await listed())[1]).toEqual([0, null, '2021-03-12'])
  await archive.call('items.update', { id: ids[0]!, patch: { date: '2021-04-01' } })
  expect((await listed())[1]).toEqual([0, '2021-04-01', null])
})
