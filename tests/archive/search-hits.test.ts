import { describe, expect, test } from 'vitest'
import type { Archive } from '../../src/archive/index.ts'
import { archiveOf, bringIn, folderOf } from '../support/archive.ts'

const news = (title: string, body: string, date = '27/12/2019') =>
  `${title}\n\n${date} - 01:44 PM\n\n${body}\n`

const titles = async (archive: Archive, text: string, options: object = {}) => {
  const answer = await archive.call('search.run', { text, filter: {}, ...options })
  expect(answer.hits).toHaveLength(Math.min(answer.total, 50))
  return answer.hits.map(({ item }) => item.title)
}

describe('the order of hits', () => {
  test('words side by side in the title, then in the text, then apart; the shorter title first', async () => {
    const { archive } = await archiveOf(
      news('Việc của thôn Đoài năm nay', 'Người dân vừa họp. Đội tàu vận tải đã về bến từ sáng sớm hôm qua.'),
      news(
        'Chuyện ở bến sông',
        'Công tác dân vận của thôn được khen trong buổi họp sáng qua tại nhà văn hóa.'
      ),
      news('Làm tốt công tác dân vận ở các thôn xa trung tâm', 'Bài viết kể về một ngày đi thôn của cán bộ.'),
      news('Học tập về dân vận', 'Lớp học mở tại trường của huyện trong ba ngày cuối tháng.')
    )
    expect(await titles(archive, 'dan van')).toEqual([
      'Học tập về dân vận',
      'Làm tốt công tác dân vận ở các thôn xa trung tâm',
      'Chuyện ở bến sông',
      'Việc của thôn Đoài năm nay'
    ])
  })

  test('two pairs of neighbours before one, the last word too though more of it could follow', async () => {
    const { archive } = await archiveOf(
      news('Họp ở xã trên', 'Buổi đối thoại chỉ cần nửa ngày; cả hội đồng và bộ phận giúp việc đều dự.'),
      news('Họp ở xã dưới', 'Buổi đối thoại kéo dài cả ngày vì việc chung của thôn, cán bộ thôn đều dự.')
    )
    expect(await titles(archive, 'doi thoai can bo')).toEqual(['Họp ở xã dưới', 'Họp ở xã trên'])
  })

  test('of many hits without all words side by side, those with the rarest neighbours', async () => {
    const { archive } = await archiveOf(
      ...Array.from({ length: 130 }, (_, n) =>
        news(`Tin ${n}`, 'Hợp đồng mua xe, bên bán giao hàng vào tháng 12 tới.')
      ),
      ...Array.from({ length: 20 }, (_, n) =>
        news(`Việc ${n}`, 'Họp xong, bên bán giao đủ hàng trong tháng.')
      ),
      ...Array.from({ length: 180 }, (_, n) => news(`Chợ ${n}`, 'Rau xanh về chợ từ sáng sớm.')),
      news('Chuyện ở huyện', 'Tại cuộc họp giao ban sáng 12, huyện nhắc việc cả tháng.', '01/02/2019')
    )
    expect((await titles(archive, 'hop giao ban thang 12'))[0]).toBe('Chuyện ở huyện')
    expect((await titles(archive, 'họp giao ban tháng 12'))[0]).toBe('Chuyện ở huyện')
  })

  test('accents as typed before others, whole words before words that only begin so', async () => {
    const { archive } = await archiveOf(
      news('Ván gỗ và dàn nhạc', 'Tấm dàn ván mới được lắp ở sân khấu ngoài trời của huyện.'),
      news('Việc dân vận', 'Cán bộ về thôn.'),
      news('Dân vận', 'Ngắn.')
    )
    expect(await titles(archive, 'dân vận')).toEqual(['Dân vận', 'Việc dân vận', 'Ván gỗ và dàn nhạc'])
    expect((await titles(archive, '=dân vận')).toSorted()).toEqual(['Dân vận', 'Việc dân vận'])
    expect((await titles(archive, '="dàn ván"')).toSorted()).toEqual(['Ván gỗ và dàn nhạc'])
  })

  test('a title sort and a date sort give every hit, and pages follow one another', async () => {
    const { archive } = await archiveOf(
      ...Array.from({ length: 9 }, (_, n) =>
        news(`Tin thứ ${9 - n}`, 'Họp thôn bàn việc nước sạch.', `0${n + 1}/03/2020`)
      )
    )
    const byTitle = await titles(archive, 'nước sạch', { sort: 'title' })
    expect(byTitle).toEqual(byTitle.toSorted())
    const paged = []
    for (const offset of [0, 4, 8]) {
      const { hits } = await archive.call('search.run', {
        text: 'nuoc sach',
        filter: {},
        sort: 'date',
        offset,
        limit: 4
      })
      paged.push(...hits.map(({ item }) => item.date?.slice(0, 10)))
    }
    expect(paged).toEqual(Array.from({ length: 9 }, (_, n) => `2020-03-0${9 - n}`))
  })
})

test('a query and the index agree after tags, notes, dates and the trash change', async () => {
  const { archive } = await archiveOf(
    news('Họp thôn Đông', 'Bàn việc nước sạch.'),
    news('Họp thôn Tây', 'Bàn việc đường làng.')
  )
  const count = async (text: string, filter: object = {}) =>
    (await archive.call('search.run', { text, filter })).total
  expect(await count('họp thôn')).toBe(2)
  const [first] = (await archive.call('search.run', { text: 'họp', filter: {}, sort: 'accession' })).hits
  const id = first!.item.id
  await archive.call('tags.assign', { ids: [id], add: ['Nông thôn/Nước'] })
  expect(await count('họp', { view: 'untagged' })).toBe(1)
  expect(await count('họp', { tagPath: 'Nông thôn' })).toBe(1)
  expect(await count('thẻ:nuoc')).toBe(1)
  await archive.call('items.update', { id, patch: { date: '2021-05-06', source: 'Báo Huyện' } })
  expect(await count('ngày:5/2021')).toBe(1)
  expect(await count('họp', { year: '2021' })).toBe(1)
  expect(await count('họp', { year: '2021-05' })).toBe(1)
  expect(await count('họp', { source: 'Báo Huyện' })).toBe(1)
  const facets = await archive.call('search.facets', { text: 'họp', filter: {} })
  expect(facets.month).toEqual([
    { value: '2021-05', count: 1 },
    { value: '2019-12', count: 1 }
  ])
  expect(facets.source).toContainEqual({ value: 'Báo Huyện', count: 1 })
  expect(facets.tag).toEqual([{ value: 'Nông thôn/Nước', count: 1 }])
  await archive.call('items.trash', { ids: [id] })
  expect(await count('họp thôn')).toBe(1)
  expect(await count('họp thôn', { view: 'trash' })).toBe(1)
  await archive.call('undo.last', {})
  expect(await count('họp thôn')).toBe(2)
  await bringIn(archive, folderOf({ 'mới.txt': news('Họp thôn Nam', 'Vừa xong.') }))
  expect(await count('họp thôn')).toBe(3)
})

describe('saved searches', () => {
  test('are kept with their filter and counted anew, replaced by name, renamed, removed, undone', async () => {
    const { archive } = await archiveOf(news('Họp thôn Đông', 'Bàn việc nước sạch.'))
    const list = async () =>
      (await archive.call('savedSearches.list', {})).map(({ name, text, count }) => [name, text, count])
    const { id } = await archive.call('savedSearches.save', {
      name: '  Nước   sạch ',
      text: 'nước sạch',
      filter: {}
    })
    await archive.call('savedSearches.save', { name: 'Đường', text: 'đường làng', filter: { format: 'txt' } })
    expect(await list()).toEqual([
      ['Đường', 'đường làng', 0],
      ['Nước sạch', 'nước sạch', 1]
    ])
    await bringIn(archive, folderOf({ 'đường.txt': news('Họp về đường làng', 'Ngắn.') }))
    expect((await list())[0]).toEqual(['Đường', 'đường làng', 1])
    await archive.call('savedSearches.save', { name: 'nước sạch', text: 'nước sạch nông thôn', filter: {} })
    expect((await list())[1]).toEqual(['nước sạch', 'nước sạch nông thôn', 0])
    await archive.call('undo.last', {})
    expect((await list())[1]).toEqual(['Nước sạch', 'nước sạch', 1])
    await expect(archive.call('savedSearches.rename', { id, name: 'đường' })).rejects.toMatchObject({
      code: 'name-taken'
    })
    await archive.call('savedSearches.rename', { id, name: 'Nước' })
    await archive.call('savedSearches.remove', { id })
    expect(await list()).toHaveLength(1)
    await archive.call('undo.last', {})
    await archive.call('undo.last', {})
    expect((await list())[1]).toEqual(['Nước sạch', 'nước sạch', 1])
  })
})

test('similar items are those about the same matter', async () => {
  const { archive } = await archiveOf(
    news(
      'Bàn giao đập thủy lợi Suối Vàng',
      'Đập thủy lợi Suối Vàng được bàn giao cho hợp tác xã sáng nay, kịp vụ mùa.'
    ),
    news(
      'Hợp tác xã nhận đập',
      'Sau lễ bàn giao, đập thủy lợi Suối Vàng tưới cho ba thôn của xã trong vụ mùa này.'
    ),
    news('Giải bóng chuyền huyện', 'Đội nữ thắng trận chung kết tối qua trước đông đảo khán giả của huyện.'),
    news('Khán giả đến sân', 'Trận chung kết bóng chuyền tối qua đông khán giả, đội nữ thắng đẹp.')
  )
  const { hits } = await archive.call('search.run', { text: 'tiêu_đề:"bàn giao"', filter: {} })
  const near = await archive.call('search.similar', { id: hits[0]!.item.id })
  expect(near.map(({ title }) => title)[0]).toBe('Hợp tác xã nhận đập')
  expect(near.map(({ title }) => title)).not.toContain('Bàn giao đập thủy lợi Suối Vàng')
})
