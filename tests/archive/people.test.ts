import { cpSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { nameKey, peopleOf } from '../../src/archive/report/people.ts'
import { ItemId } from '../../src/shared/model/item.ts'
import type { Named } from '../../src/shared/model/person.ts'
import { bringIn, codeOf, folderOf, freshArchive, reopened, sampleDocuments } from '../support/archive.ts'

const naming = (item: number, name: string, titles: string[], more: Partial<Named> = {}): Named => ({
  item: ItemId.parse(item),
  accession: `2021-00000${item}`,
  title: `Tin ${item}`,
  date: `2021-0${item}-01`,
  isMeeting: true,
  titles,
  roles: ['attendee'],
  name,
  ...more
})

describe('bearers of one name', () => {
  const told = (named: Named[], ...decisions: Parameters<typeof peopleOf>[1]) =>
    peopleOf(named, decisions).map(({ person, appearances }) => [
      person.name,
      person.key.office,
      appearances.map(({ item }) => Number(item)),
      person.undecided
    ])

  test('are one where an office is the same, or the same with its body named, whatever the spelling', () => {
    expect(
      told([
        naming(1, 'Vi Thị Hoà', ['Phó Bí thư']),
        naming(2, 'Vi Thị Hòa', ['Phó Bí thư Huyện ủy', 'Chủ tịch HĐND huyện']),
        naming(3, 'VI THỊ HÒA', ['đồng chí Chủ tịch HĐND Huyện']),
        naming(4, 'Vi Thị Hoa', ['Phó Bí thư'])
      ])
    ).toEqual([
      ['Vi Thị Hoa', 'pho bi thu', [4], 0],
      ['Vi Thị Hoà', 'chu tich hdnd huyen', [1, 2, 3], 0]
    ])
  })

  test('stay apart and are asked about where the offices have nothing in common', () => {
    const named = [
      naming(1, 'Lò Văn Pín', ['Bí thư Chi bộ bản Nà Lơi']),
      naming(2, 'Lò Văn Pín', ['Giám đốc Sở Y tế']),
      naming(3, 'Lò Văn Pín', [])
    ]
    expect(told(named).map(([, office, items, undecided]) => [office, items, undecided])).toEqual([
      ['', [3], 2],
      ['bi thu chi bo ban na loi', [1], 2],
      ['giam doc so y te', [2], 2]
    ])
    const key = { name: nameKey('Lò Văn Pín') }
    const apart = {
      ...key,
      office: 'bi thu chi bo ban na loi',
      otherOffice: 'giam doc so y te',
      isSame: false
    }
    expect(told(named, apart).map(([, , , undecided]) => undecided)).toEqual([2, 1, 1])
    const same = { ...key, office: '', otherOffice: 'giam doc so y te', isSame: true }
    expect(told(named, apart, same).map(([, , items, undecided]) => [items, undecided])).toEqual([
      [[2, 3], 0],
      [[1], 0]
    ])
  })

  test('without any office are whoever bears the name, when only one does', () => {
    expect(told([naming(1, 'A Thút', []), naming(2, 'A Thút', ['Trưởng thôn'])])).toEqual([
      ['A Thút', 'truong thon', [1, 2], 0]
    ])
  })

  test('offices come with the dates of the items that give them, roles by number', () => {
    const [only] = peopleOf(
      [
        naming(1, 'Y Blơm', ['Chánh Văn phòng'], { roles: ['reporter', 'attendee'] }),
        naming(3, 'Y Blơm', ['Chánh Văn phòng', 'Huyện ủy viên'], { date: null, roles: ['attendee'] }),
        naming(2, 'Y Blơm', ['Chánh Văn phòng'], { isMeeting: false, roles: ['quoted'] })
      ],
      []
    )
    expect(only!.person).toMatchObject({
      offices: [
        { title: 'Chánh Văn phòng', from: '2021-01-01', to: '2021-02-01', items: 3 },
        { title: 'Huyện ủy viên', from: null, to: null, items: 1 }
      ],
      meetings: 2,
      items: 3,
      roles: ['attendee', 'reporter', 'quoted'],
      from: '2021-01-01',
      to: '2021-02-01'
    })
  })
})

const meeting = (day: string, office: string) =>
  `Hội nghị giao ban công tác dân vận tháng ${day.slice(3, 5)}

Sáng ${day}, Huyện ủy Bản Mòng tổ chức hội nghị giao ban công tác dân vận. Đồng chí Lò Thị Ánh Nguyệt, ${office} chủ trì hội nghị. Dự hội nghị có đồng chí Quàng Văn Thím, Chủ tịch UBND huyện.

Phát biểu kết luận hội nghị, đồng chí Lò Thị Ánh Nguyệt yêu cầu các xã thực hiện nghiêm Chỉ thị số 88-CT/HU ngày 02/3/2018 của Huyện ủy về công tác dân vận.
`

describe('people of an archive', () => {
  test('are listed with offices and meetings, told apart by hand, and that is undone after a restart', async () => {
    const { archive, folder } = await freshArchive()
    await bringIn(
      archive,
      folderOf({
        'a.txt': meeting('05/01/2021', 'Phó Bí thư Thường trực Huyện ủy'),
        'b.txt': meeting('07/02/2021', 'Trưởng Ban Tuyên giáo Tỉnh ủy')
      })
    )
    const of = async (from: typeof archive, name: string) =>
      (await from.call('people.list', {})).filter((person) => person.name === name)
    expect(
      (await of(archive, 'Quàng Văn Thím')).map(({ meetings, undecided }) => [meetings, undecided])
    ).toEqual([[2, 0]])
    const two = await of(archive, 'Lò Thị Ánh Nguyệt')
    expect(two.map(({ offices, undecided }) => [offices[0]?.title, undecided])).toEqual([
      ['Phó Bí thư Thường trực Huyện ủy', 1],
      ['Trưởng Ban Tuyên giáo Tỉnh ủy', 1]
    ])
    const [first, second] = two
    const key = first!.key
    const detail = await archive.call('people.get', { key })
    expect(detail.appearances).toHaveLength(1)
    expect(detail.namesakes.map(({ person, isDifferent }) => [person.key, isDifferent])).toEqual([
      [second!.key, false]
    ])
    const offices: [string, string] = [key.office, second!.key.office]
    await archive.call('people.decide', { name: key.name, offices, isSame: true })
    expect(await of(archive, 'Lò Thị Ánh Nguyệt')).toHaveLength(1)
    expect((await archive.call('people.get', { key })).appearances.map(({ date }) => date)).toEqual([
      '2021-02-07',
      '2021-01-05'
    ])
    await archive.close()
    const again = await reopened(folder)
    expect(await again.call('undo.last', {})).toEqual({ action: 'people.decide' })
    expect(await of(again, 'Lò Thị Ánh Nguyệt')).toHaveLength(2)
    await again.call('people.decide', { name: key.name, offices, isSame: false })
    expect((await of(again, 'Lò Thị Ánh Nguyệt')).map(({ undecided }) => undecided)).toEqual([0, 0])
    expect((await again.call('people.get', { key })).namesakes[0]?.isDifferent).toBe(true)
    expect(await codeOf(again.call('people.get', { key: { name: 'không ai', office: '' } }))).toBe(
      'not-found'
    )
  })

  test('are told to be others when the reports of an import have been written', async () => {
    const { archive } = await freshArchive()
    const told: string[] = []
    archive.on((name, payload) => {
      if (name !== 'archive.changed') return
      const { topics } = payload as { topics: string[] }
      if (topics.includes('people')) told.push(...topics)
    })
    await bringIn(archive, folderOf({ 'a.txt': meeting('05/01/2021', 'Bí thư Huyện ủy') }))
    await expect.poll(() => told).toEqual(['people'])
    expect(await archive.call('items.counts', {})).toMatchObject({ people: 2 })
  })

  test('follow what was edited in a report, and what is taken back', async () => {
    const { archive } = await freshArchive()
    const { outcomes } = await bringIn(
      archive,
      folderOf({ 'a.txt': meeting('05/01/2021', 'Bí thư Huyện ủy') })
    )
    const itemId = outcomes[0]!.item!
    const names = async () => (await archive.call('people.list', {})).map(({ name }) => name)
    expect(await names()).toEqual(['Lò Thị Ánh Nguyệt', 'Quàng Văn Thím'])
    const { keys, report } = await archive.call('meetings.form', { itemId })
    const at = report.people.findIndex(({ name }) => name === 'Quàng Văn Thím')
    await archive.call('meetings.removeRow', { itemId, list: 'people', key: keys.people[at]! })
    expect(await names()).toEqual(['Lò Thị Ánh Nguyệt'])
    await archive.call('undo.last', {})
    expect(await names()).toEqual(['Lò Thị Ánh Nguyệt', 'Quàng Văn Thím'])
  })

  test('cited documents: the oftenest first, then by their numbers as numbers', async () => {
    const { archive } = await freshArchive()
    await bringIn(
      archive,
      folderOf({
        'a.txt':
          'Văn bản\n\nThực hiện Kế hoạch số 100-KH/HU, Kế hoạch số 9-KH/HU, Kế hoạch số 10-KH/HU của Huyện ủy.',
        'b.txt': 'Văn bản hai\n\nThực hiện Kế hoạch số 100-KH/HU và Kế hoạch số 20-KH/HU của Huyện ủy.'
      })
    )
    expect((await archive.call('citations.list', {})).map(({ number }) => number)).toEqual([
      '100-KH/HU',
      '9-KH/HU',
      '10-KH/HU',
      '20-KH/HU'
    ])
  })

  test('cited documents are told with the words around them and every spelling of their number', async () => {
    const { archive } = await freshArchive()
    const text = meeting('05/01/2021', 'Phó Bí thư Thường trực Huyện ủy')
    await bringIn(
      archive,
      folderOf({
        'a.txt': text,
        'b.txt': text.replace('05/01', '06/01').replace('Chỉ thị số 88-CT/HU', 'Chỉ thị 88 - CT/HU')
      })
    )
    const [document, ...others] = await archive.call('citations.list', {})
    expect(others).toEqual([])
    expect(document).toMatchObject({ kind: 'Chỉ thị', number: '88-CT/HU', items: 2, heldAs: null })
    const { places, spellings } = await archive.call('citations.get', { key: document!.key })
    expect(spellings).toEqual(['88-CT/HU'])
    expect(places).toHaveLength(2)
    for (const { snippet, marks } of places) {
      const [[start, end] = [0, 0]] = marks
      expect(snippet.slice(start, end)).toMatch(/88\s?-\s?CT\/HU/)
      expect(snippet).toContain('thực hiện nghiêm')
    }
    const { byName } = await bringIn(
      archive,
      folderOf({
        'chi-thi.txt':
          'HUYỆN ỦY BẢN MÒNG\nSố 88-CT/HU\n\nCHỈ THỊ\nvề công tác dân vận\n\nCác xã thực hiện nghiêm.'
      })
    )
    const held = byName.get('chi-thi.txt')!.item
    expect(
      await archive.call('citations.held', {
        citations: ['số 88 CT/HU', '', '1-QĐ/HU'].map((number) => ({ kind: 'Chỉ thị', number, text: '' }))
      })
    ).toEqual([held, null, null])
    expect((await archive.call('citations.list', {}))[0]).toMatchObject({ heldAs: held })
  })

  test('cited documents of one bare number and different kinds are two, a law named with and without an article one', async () => {
    const { archive } = await freshArchive()
    const said = (what: string) =>
      `Hội nghị quán triệt văn bản mới\nSáng 05/01/2022, Huyện ủy Bản Mòng tổ chức hội nghị. Đại biểu thảo luận ${what}.\n`
    await bringIn(
      archive,
      folderOf({
        'a.txt': said('việc thực hiện Nghị quyết số 54 và Điều 62 Luật Đất đai'),
        'b.txt': said('kết quả của Chỉ thị số 54, nêu những điểm mới của Luật Đất đai')
      })
    )
    const documents = await archive.call('citations.list', {})
    expect(
      documents.map(({ name, items }) => `${name}: ${items}`).toSorted((a, b) => a.localeCompare(b))
    ).toEqual(['Chỉ thị 54: 1', 'Luật Đất đai: 2', 'Nghị quyết 54: 1'])
    const found = async (text: string) => (await archive.call('search.run', { text, filter: {} })).total
    expect([
      await found('văn_bản:54'),
      await found('văn_bản:"nghị quyết 54"'),
      await found('văn_bản:"luat dat dai"')
    ]).toEqual([2, 1, 2])
  })

  test('an item is said to be a cited document without its number in the head, printed as held, and that is undone', async () => {
    const { archive } = await freshArchive()
    const { byName } = await bringIn(
      archive,
      folderOf({
        'tin.txt':
          'Hội nghị quán triệt văn bản mới\nSáng 05/01/2022, Huyện ủy Bản Mòng tổ chức hội nghị triển khai Nghị quyết số 31-NQ/HU.\n',
        'ban-chup.txt':
          'Bản chụp nghị quyết về giảm nghèo\n\nNội dung chép lại từ bản giấy, không có phần đầu.\n'
      })
    )
    const [cited] = await archive.call('citations.list', {})
    expect(cited).toMatchObject({ name: '31-NQ/HU', heldAs: null, isLinked: false })
    const { key } = cited!
    const item = byName.get('ban-chup.txt')!.item!
    await archive.call('citations.link', { key, itemId: item })
    expect((await archive.call('citations.list', {}))[0]).toMatchObject({ heldAs: item, isLinked: true })
    const citations = [{ kind: 'Nghị quyết', number: '31 - NQ / HU', text: '' }]
    expect(await archive.call('citations.held', { citations })).toEqual([item])
    const { hits } = await archive.call('search.run', { text: 'văn_bản:"31-NQ/HU"', filter: {} })
    expect(hits.map((hit) => hit.item.id)).toContain(item)
    await archive.call('items.trash', { ids: [item] })
    expect((await archive.call('citations.list', {}))[0]).toMatchObject({ heldAs: null })
    await archive.call('undo.last', {})
    await archive.call('undo.last', {})
    expect((await archive.call('citations.list', {}))[0]).toMatchObject({ heldAs: null, isLinked: false })
    expect(await codeOf(archive.call('citations.link', { key, itemId: ItemId.parse(999) }))).toBe('not-found')
  })

  test('the samples name people, each of whom can be looked at', async () => {
    const { archive } = await freshArchive()
    const folder = folderOf({})
    cpSync(sampleDocuments, folder, { recursive: true })
    await bringIn(archive, folder)
    const people = await archive.call('people.list', {})
    expect(people.length).toBeGreaterThan(20)
    for (const { key, items } of people) {
      expect((await archive.call('people.get', { key })).appearances).toHaveLength(items)
    }
  })
})
