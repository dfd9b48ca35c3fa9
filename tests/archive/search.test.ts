import { describe, expect, test, vi } from 'vitest'
import type { Archive } from '../../src/archive/index.ts'
import { archiveOf, codeOf, sampleArchive, titlesOf } from '../support/archive.ts'

const MEETING = 'Đăng Lĩnh tổng kết công tác dân vận năm 2021: lấy đối thoại làm khâu đột phá'

async function search(archive: Archive, text: string) {
  return archive.call('search.run', { text, filter: {} })
}

describe('searching the sample documents', () => {
  test('gives the ids of a page’s rows in the order of the rows', async () => {
    const { archive } = await sampleArchive()
    for (const [text, sort] of [
      ['đối thoại', 'relevance'],
      ['đối thoại', 'title'],
      ['', 'date']
    ] as const) {
      const { hits, total } = await archive.call('search.run', { text, filter: {}, sort })
      const ids = await archive.call('search.ids', { text, filter: {}, sort, limit: 1000 })
      expect(ids).toHaveLength(total)
      expect(ids).toEqual(hits.map((hit) => hit.item.id))
      expect(await archive.call('search.ids', { text, filter: {}, sort, offset: 2, limit: 3 })).toEqual(
        ids.slice(2, 5)
      )
    }
  })

  test('finds with and without accents, by number, by phrase, and marks what was found', async () => {
    const { archive } = await sampleArchive()
    const queries: [string, string][] = [
      ['dan van', 'dân vận'],
      ['dân vận', 'dân vận'],
      ['DÂN VẬN', 'dân vận'],
      ['dân vận'.normalize('NFD'), 'dân vận'],
      ['"tong ket cong tac dan van"', 'tổng kết công tác dân vận'],
      ['"Trả lời dân phải đúng hẹn"', 'Trả lời dân phải đúng hẹn'],
      ['quyet dinh 4187-QD/TU', 'Quyết định'],
      ['4187-QĐ/TU', '4187-QĐ/TU'],
      ['4187 qd tu', '4187']
    ]
    for (const [query, marked] of queries) {
      const { hits, total } = await search(archive, query)
      expect(total, query).toBe(hits.length)
      const hit = hits.find((each) => each.item.title === MEETING)
      expect(hit, query).toBeDefined()
      const words = [
        ...hit!.marks.map(([start, end]) => hit!.snippet.slice(start, end)),
        ...hit!.titleMarks.map(([start, end]) => hit!.item.title.slice(start, end))
      ]
      expect(words.map((word) => word.toLowerCase()).join(' | '), query).toContain(marked.toLowerCase())
    }
    // the words stand in its title
    expect((await titlesOf(archive, 'dân vận'))[0]).toBe(MEETING)
  })

  test('marks every place of the words in the item itself', async () => {
    const { archive, idOf } = await sampleArchive()
    const id = idOf('Dang Linh tong ket')
    const { text, title } = await archive.call('items.get', { id })
    const marks = await archive.call('search.marks', { text: 'dan van', id })
    expect(marks.text.length).toBeGreaterThan(5)
    for (const [start, end] of marks.text) expect(text.slice(start, end)).toMatch(/^dân vận$/i)
    expect(marks.title.map(([start, end]) => title.slice(start, end))).toEqual(['dân vận'])
    expect(await codeOf(archive.call('search.marks', { text: 'x', id: 999 as never }))).toBe('not-found')
  })

  test('knows and, or, not, prefix, near, fields and dates', async () => {
    const { archive } = await sampleArchive()
    const all = (await archive.call('items.list', { filter: {}, limit: 100 })).items
    const count = async (query: string) => (await search(archive, query)).total
    expect(await count('đối thoại')).toBeGreaterThan(await count('đối thoại thanh niên'))
    expect(await count('tiêu_đề:"thanh niên"')).toBe(1)
    expect(await count('tieu_de:dan tieu_de:van')).toBe(1)
    expect(await count('"thanh niên" OR "giải phóng mặt bằng"')).toBeGreaterThan(await count('"thanh niên"'))
    expect(await count('"thanh niên" HOẶC "giải phóng mặt bằng"')).toBe(
      await count('"thanh niên" OR "giải phóng mặt bằng"')
    )
    expect((await count('đối thoại')) - (await count('đối thoại -"thanh niên"'))).toBe(
      await count('đối thoại "thanh niên"')
    )
    expect(await count('đối tho*')).toBeGreaterThanOrEqual(await count('đối thoại'))
    expect(await count('định_dạng:pdf')).toBe(all.filter((item) => item.format === 'pdf').length)
    expect(await count('ngày:2019')).toBe(all.filter((item) => item.date?.startsWith('2019')).length)
    expect(await count('ngày:12/2019')).toBe(all.filter((item) => item.date?.startsWith('2019-12')).length)
    expect(await count('ngày:1/12/2019..18/12/2019')).toBe(2)
    expect(await count('nguồn:"báo vĩnh sa"')).toBe(
      all.filter((item) => item.source === 'Báo Vĩnh Sa').length
    )
    expect(await count('văn_bản:4187-QĐ/TU')).toBeGreaterThan(1)
    expect(await count('bí NEAR/3 thư')).toBeGreaterThan(0)
  })

  test('says what of a query it could not read and searches the rest', async () => {
    const { archive } = await sampleArchive()
    const { total, problems } = await search(archive, 'dân vận ngày:khôngphảingày')
    expect(problems.length).toBeGreaterThan(0)
    expect(total).toBe((await search(archive, 'dân vận')).total)
  })

  test('suggests words of this archive where nothing was found', async () => {
    const { archive } = await sampleArchive()
    const suggest = async (text: string) => (await archive.call('search.suggest', { text })).suggestion
    expect((await search(archive, 'nhan dâm thoạii')).total).toBe(0)
    const suggestion = await suggest('nhan dâm thoạii')
    expect(suggestion).not.toBeNull()
    expect((await search(archive, suggestion!)).total).toBeGreaterThan(0)
    expect(await suggest('zzzzqqqq')).toBeNull()
    expect(await suggest('"đối thoaij" nhân dân')).toBe('"đối thoại" nhân dân')
    expect(await suggest('tiêu_đề:thanhh')).toBe('tiêu_đề:thanh')
    // one letter is no slip for another, nor a figure for a letter
    for (const text of ['x AND', 'NEAR(a b)', 'the a of và']) expect(await suggest(text), text).toBeNull()
  })

  test('an empty query lists everything; pages follow each other without gap or repeat', async () => {
    const { archive } = await sampleArchive()
    expect((await search(archive, '   ')).total).toBe(12)
    const whole = (await search(archive, 'dân vận đối thoại')).hits.map((hit) => hit.item.id)
    const paged: number[] = []
    for (let offset = 0; offset < whole.length; offset += 2) {
      const { hits } = await archive.call('search.run', {
        text: 'dân vận đối thoại',
        filter: {},
        offset,
        limit: 2
      })
      paged.push(...hits.map((hit) => hit.item.id))
    }
    expect(paged).toEqual(whole)
    expect(new Set(whole).size).toBe(whole.length)
  })

  test('sorts by date, title and accession, and filters beside the query', async () => {
    const { archive } = await sampleArchive()
    const sorted = async (sort: 'date' | 'accession') =>
      (await archive.call('search.run', { text: 'đối thoại', filter: {}, sort })).hits.map(({ item }) =>
        sort === 'date' ? (item.date ?? '') : item.accession
      )
    for (const sort of ['date', 'accession'] as const) {
      const values = await sorted(sort)
      expect(values, sort).toEqual([...values].sort().reverse())
    }
    const meetings = await archive.call('search.run', {
      text: 'đối thoại',
      filter: { view: 'meetings', year: '2021' }
    })
    expect(meetings.total).toBeGreaterThan(0)
    expect(meetings.hits.every(({ item }) => item.isMeeting && item.date?.startsWith('2021'))).toBe(true)
  })

  test('facets add up to the hits', async () => {
    const { archive } = await sampleArchive()
    for (const text of ['', 'đối thoại', 'zzzz']) {
      const { total, hits } = await archive.call('search.run', { text, filter: {}, limit: 500 })
      const facets = await archive.call('search.facets', { text, filter: {} })
      const sum = (values: { count: number }[]) => values.reduce((n, value) => n + value.count, 0)
      expect(sum(facets.format), text).toBe(total)
      expect(sum(facets.year), text).toBe(hits.filter((hit) => hit.item.date !== null).length)
      expect(facets.meeting, text).toBe(hits.filter((hit) => hit.item.isMeeting).length)
    }
  })

  test('documents cited are told as they are written, and the number finds the items that cite them', async () => {
    const { archive } = await sampleArchive()
    const { cites } = await archive.call('search.facets', { text: 'đối thoại', filter: {} })
    expect(cites[0]).toMatchObject({ value: '4187qdtu', label: '4187-QĐ/TU' })
    for (const { label, count } of cites.slice(0, 5)) {
      const { total } = await archive.call('search.run', { text: `đối thoại văn_bản:${label}`, filter: {} })
      // the document itself is found too, where the archive has it
      expect([count, count + 1], label).toContain(total)
    }
  })

  test('people of the reports are told, and found by their names or the last of them, without accents too', async () => {
    const { archive } = await sampleArchive()
    await vi.waitFor(async () => {
      const { people } = await archive.call('search.facets', { text: 'dang linh tong ket', filter: {} })
      expect(people.map(({ value }) => value)).toContain('Phùng Đức Lãm')
    })
    const { people } = await archive.call('search.facets', { text: '', filter: {} })
    for (const { value, count } of people.slice(0, 5)) {
      const { total } = await archive.call('search.run', { text: `người:"${value}"`, filter: {} })
      expect(total, value).toBeGreaterThanOrEqual(count)
    }
    expect(await titlesOf(archive, 'nguoi:"phung duc lam"')).toEqual([MEETING])
    expect(await titlesOf(archive, 'người:Lãm')).toContain(MEETING)
    expect(await titlesOf(archive, 'người:"Đức Lãm Phùng"')).toEqual([])
  })

  test('leaves the trash out and boilerplate unfound', async () => {
    const { archive, idOf } = await sampleArchive()
    const id = idOf('Dang Linh tong ket')
    const { blocks } = await archive.call('items.get', { id })
    const aside = blocks.filter((block) => block.kind === 'boilerplate')
    expect(aside.length).toBeGreaterThan(0)
    await archive.call('items.trash', { ids: [id] })
    expect(await titlesOf(archive, `"Trả lời dân phải đúng hẹn"`)).toEqual([])
    const trashed = await archive.call('search.run', {
      text: '"Trả lời dân phải đúng hẹn"',
      filter: { view: 'trash' }
    })
    expect(trashed.total).toBe(1)
  })
})

describe('ranking', () => {
  test('puts words side by side before the same words apart, and accents as typed before others', async () => {
    const { archive } = await archiveOf(
      'Tin thứ nhất\n\nNgười dân ở đây đang vận chuyển lúa, người dân vui, dân đông.',
      'Tin thứ hai\n\nBàn việc dân vận.',
      'Tin thứ ba\n\nGiàn ván và dàn vận hành, dàn vận, dàn vận, dàn vận.'
    )
    expect((await titlesOf(archive, 'dân vận'))[0]).toBe('Tin thứ hai')
    expect((await titlesOf(archive, 'dàn vận'))[0]).toBe('Tin thứ ba')
    expect(await titlesOf(archive, '="dân vận"')).toEqual(['Tin thứ hai'])
    expect((await search(archive, 'dan van')).total).toBe(3)
  })

  test('puts a title before a text', async () => {
    const { archive } = await archiveOf(
      'Thông báo về lúa mùa\n\nHọp bàn về hạn hán, hạn hán và hạn hán.',
      'Chống hạn hán\n\nThông báo ngắn về việc khác hẳn.'
    )
    expect(await titlesOf(archive, 'hạn hán')).toEqual(['Chống hạn hán', 'Thông báo về lúa mùa'])
  })
})

describe('snippets of long texts', () => {
  const filler = 'Một câu dài không nói gì về việc đang tìm kiếm ở đây cả. '.repeat(1200)

  test('come from wherever the words are', async () => {
    const { archive } = await archiveOf(
      `Văn bản dài\n\nMở đầu có nhắc đến lúa mùa. ${filler} Cuối cùng là hạn hán kéo dài.`
    )
    for (const [query, words] of [
      ['lúa mùa', ['lúa mùa']],
      ['hạn hán', ['hạn hán']],
      ['han han', ['hạn hán']]
    ] as const) {
      const { hits } = await search(archive, query)
      expect(
        hits[0]!.marks.map(([start, end]) => hits[0]!.snippet.slice(start, end)),
        query
      ).toEqual(words)
    }
    const [opening] = (await search(archive, 'lúa mùa')).hits
    expect(opening!.snippet).toMatch(/…$/)
  })

  test('put what stands as typed before the same words apart and other accents side by side', async () => {
    const { archive } = await archiveOf(
      `Cỗ cưới ở thôn xa\n\n31/12/2021. Ở xã Đản Ván, người dân nhờ xe vận chuyển; xã Đản Ván đông người. ${filler}`,
      `Tin cũ trong tuần\n\n01/01/2019. Cán bộ làm công tác dân vận đến từng nhà. ${filler}`
    )
    expect((await titlesOf(archive, 'dan van'))[0]).toBe('Cỗ cưới ở thôn xa')
    for (const query of ['dân vận', 'dân vậ', 'dân vận ', 'DÂN VẬN']) {
      expect((await titlesOf(archive, query))[0], query).toBe('Tin cũ trong tuần')
    }
  })

  test('prefer accents as typed far down to other accents near the top', async () => {
    const { archive } = await archiveOf(
      `Văn bản dài\n\nMở đầu có chữ hân hạn ở đây. ${filler} Cuối cùng là hạn hán kéo dài.`
    )
    const [hit] = (await search(archive, '"hạn hán"')).hits
    expect(hit!.marks.map(([start, end]) => hit!.snippet.slice(start, end))).toEqual(['hạn hán'])
  })
})

describe('corrections by hand', () => {
  test('are searched at once', async () => {
    const { archive, idOf } = await sampleArchive()
    const id = idOf('Ban tin Dang Linh')
    await archive.call('items.update', {
      id,
      patch: { title: 'Bản tin nội bộ số 12', date: '2021-12-31', source: 'Văn phòng' }
    })
    expect(await titlesOf(archive, '"ban tin noi bo"')).toEqual(['Bản tin nội bộ số 12'])
    expect(await titlesOf(archive, 'ngày:31/12/2021')).toEqual(['Bản tin nội bộ số 12'])
    expect(await titlesOf(archive, 'nguồn:"văn phòng"')).toContain('Bản tin nội bộ số 12')
    await archive.call('items.update', { id, patch: { source: null } })
    expect((await archive.call('items.get', { id })).source).toBeNull()
  })

  test('bring boilerplate into the text and the index, or out of both', async () => {
    const { archive, idOf } = await sampleArchive()
    const id = idOf('doi-thoai-dong-khue')
    const { blocks } = await archive.call('items.get', { id })
    const aside = blocks.find((block) => block.text.startsWith('Thôn tôi đã có bảng công khai'))!
    expect(aside.kind).toBe('boilerplate')
    const query = '"ba con doc duoc nen do thac mac"'
    expect((await search(archive, query)).hits.map((hit) => hit.item.id)).not.toContain(id)
    await archive.call('items.setBlockKept', { id, position: aside.position, kept: true })
    expect((await archive.call('items.get', { id })).text).toContain(aside.text)
    expect((await search(archive, query)).hits.map((hit) => hit.item.id)).toContain(id)
    await archive.call('items.setBlockKept', { id, position: aside.position, kept: false })
    expect((await search(archive, query)).hits.map((hit) => hit.item.id)).not.toContain(id)
  })
})
