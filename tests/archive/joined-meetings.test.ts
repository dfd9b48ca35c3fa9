/** Several items about one meeting: offered, joined, printed as one, told where they differ, taken apart. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { withItem } from '../../src/archive/meeting/extract-meeting.ts'
import { isSameMeeting, joinReports } from '../../src/archive/meeting/join-reports.ts'
import { ItemId } from '../../src/shared/model/item.ts'
import type { MeetingReport } from '../../src/shared/model/meeting.ts'
import { archiveOf, codeOf, reopened, repository } from '../support/archive.ts'
import { report } from '../support/laid-edits.ts'

const article = readFileSync(path.join(repository, 'tests/fixtures/meeting/tong-ket-dan-van.txt'), 'utf8')
const other = withItem(report, ItemId.parse(77))

test('a report joined with one that says the same says no more, with the passages of both', () => {
  const { report: joined, disputes } = joinReports([report, other])
  expect(disputes).toEqual([])
  for (const list of ['people', 'groups', 'tasks', 'awards', 'citations'] as const)
    expect(joined[list].length, list).toBe(report[list].length)
  expect(joined.figures.map(({ raw }) => raw)).toEqual(report.figures.map(({ raw }) => raw))
  expect(joined.figures.map(({ partOf }) => partOf)).toEqual(report.figures.map(({ partOf }) => partOf))
  expect(joined.people[0]!.evidence.map(({ item }) => item)).toEqual([report.item, 77])
  expect(joinReports([report])).toMatchObject({ report, disputes: [] })
})

test('what only the other says is added, and figures that differ are told side by side', () => {
  const [first, ...figures] = report.figures
  const guest = { ...report.people[0]!, name: 'Ksor H’Bơ Khăp' }
  const { report: joined, disputes } = joinReports([
    { ...report, place: null },
    { ...other, people: [...report.people, guest], figures: [{ ...first!, raw: '9', value: 9 }, ...figures] }
  ])
  expect(joined.place).toEqual(other.place)
  expect(joined.people.map(({ name }) => name)).toEqual([...report.people, guest].map(({ name }) => name))
  expect(disputes).toHaveLength(1)
  expect(disputes[0]).toMatchObject({ about: first!.about, unit: first!.unit })
  expect(disputes[0]!.told.map(({ item, figure }) => [item, figure.value])).toEqual([
    [report.item, first!.value],
    [77, 9]
  ])
  expect(joined.figures).toHaveLength(report.figures.length + 1)
})

test('reports are of one meeting by day and name', () => {
  const named = (value: string): MeetingReport => ({ ...other, name: { ...report.name!, value } })
  expect(isSameMeeting(report, other)).toBe(true)
  expect(isSameMeeting(report, named('hội nghị tổng kết công tác dân vận năm 2019'))).toBe(true)
  expect(isSameMeeting(report, named('lễ khánh thành trường tiểu học xã Hòa Lẫm'))).toBe(false)
  expect(isSameMeeting(report, { ...other, date: { ...report.date!, value: '2019-12-19' } })).toBe(false)
  expect(isSameMeeting(report, { ...other, date: null })).toBe(false)
})

test('items of one meeting are offered, joined and taken apart, with undo across a restart', async () => {
  const second = article
    .replaceAll('320 mô hình', '325 mô hình')
    .replace('\n', '\n\nTin thêm của báo khác.\n\n')
  const { archive, folder, ids } = await archiveOf(article, second, 'Tin khác\n\nKhông họp hành gì.')
  const [a, b, c] = ids as [ItemId, ItemId, ItemId]
  const alone = await archive.call('meetings.joined', { itemId: a })
  expect(alone.items.map(({ item }) => item)).toEqual([a])
  expect(alone.offered.map(({ item }) => item)).toEqual([b])
  expect((await archive.call('meetings.joined', { itemId: c })).offered).toEqual([])

  await archive.call('meetings.editRow', {
    itemId: b,
    key: (await archive.call('meetings.form', { itemId: b })).keys.people[0]!,
    change: { list: 'people', fields: { name: 'Người chỉ tin kia nêu' } }
  })
  const joined = await archive.call('meetings.join', { itemId: a, items: [b] })
  expect(joined.items.map(({ item }) => item)).toEqual([a, b])
  expect(joined.offered).toEqual([])
  expect(joined.disputes.some(({ told }) => new Set(told.map(({ item }) => item)).size === 2)).toBe(true)
  for (const itemId of [a, b]) {
    const report = await archive.call('meetings.get', { itemId })
    expect(report.item).toBe(itemId)
    expect(report.people.some(({ name }) => name === 'Người chỉ tin kia nêu')).toBe(true)
  }
  const printed = await archive.call('printables.make', { template: 'tom-tat', itemIds: [a] })
  expect(JSON.stringify(printed)).toContain('Người chỉ tin kia nêu')
  expect(await codeOf(archive.call('meetings.join', { itemId: b, items: [a] }))).toBe('invalid-input')

  await archive.call('meetings.separate', { itemId: a })
  expect((await archive.call('meetings.joined', { itemId: a })).items).toHaveLength(1)
  await archive.close()
  const again = await reopened(folder)
  await again.call('undo.last', {})
  expect(await again.call('meetings.joined', { itemId: b })).toEqual(joined)
  await again.call('undo.last', {})
  expect((await again.call('meetings.joined', { itemId: b })).items.map(({ item }) => item)).toEqual([b])
  await again.call('items.trash', { ids: [b] })
  expect((await again.call('meetings.joined', { itemId: a })).offered).toEqual([])
})

test('of figures told differently one is chosen, or both are kept, in one step that undo takes back', async () => {
  const second = article
    .replaceAll('320 mô hình', '325 mô hình')
    .replace('\n', '\n\nTin thêm của báo khác.\n\n')
  const { archive, ids } = await archiveOf(article, second)
  const [a, b] = ids as [ItemId, ItemId]
  const joined = await archive.call('meetings.join', { itemId: a, items: [b] })
  const dispute = joined.disputes.find(({ told }) => told.some(({ figure }) => figure.raw === '325'))!
  expect(dispute.isKept).toBe(false)
  const numbers = async () =>
    (await archive.call('meetings.get', { itemId: a })).figures
      .map(({ raw }) => raw)
      .filter((raw) => raw === '320' || raw === '325')
  expect(await numbers()).toEqual(['320', '325'])

  const settled = await archive.call('meetings.settleFigures', { itemId: a, dispute: dispute.id, keep: b })
  expect(settled.disputes).toHaveLength(joined.disputes.length - 1)
  expect(await numbers()).toEqual(['325'])
  const paper = JSON.stringify(await archive.call('printables.make', { template: 'tom-tat', itemIds: [a] }))
  expect(paper).not.toContain('"320"')
  await archive.call('undo.last', {})
  expect(await archive.call('meetings.joined', { itemId: a })).toEqual(joined)

  const both = await archive.call('meetings.settleFigures', { itemId: a, dispute: dispute.id, keep: null })
  expect(both.disputes.find(({ id }) => id === dispute.id)).toMatchObject({ isKept: true })
  expect(await numbers()).toEqual(['320', '325'])
  await archive.call('undo.last', {})
  expect(await archive.call('meetings.joined', { itemId: a })).toEqual(joined)
  const wrong = archive.call('meetings.settleFigures', { itemId: a, dispute: 'không có', keep: null })
  expect(await codeOf(wrong)).toBe('not-found')
})

test('a joined report says of every passage which item it stands in, and names the items at the end', async () => {
  const second = `${article.replaceAll('320 mô hình', '325 mô hình')}\nBáo cáo thêm: có 77 lượt góp ý.\n`
  const { archive, ids } = await archiveOf(article, second)
  const [a, b] = ids as [ItemId, ItemId]
  await archive.call('meetings.join', { itemId: a, items: [b] })
  const paper = await archive.call('printables.make', { template: 'tom-tat', itemIds: [a] })
  if (paper.template !== 'tom-tat') throw new Error(paper.template)
  const { accession } = await archive.call('items.get', { id: b })
  const places = paper.evidence.map(({ place }) => place)
  expect(places.filter((place) => place?.endsWith(`, ${accession}`)).length).toBeGreaterThan(0)
  expect(places.filter((place) => /^đoạn \d+$/u.test(place ?? '')).length).toBeGreaterThan(0)
  expect(paper.source.map(({ text }) => text).join('')).toContain(`gộp với ${accession}`)
})

test('people of all items are arranged and merged, each line keeps its sources, and undo takes it back', async () => {
  const second = `${article.replaceAll('Nghiêm Văn Sỹ', 'Nghiêm Sỹ')}\nBáo cáo thêm: có 77 lượt góp ý.\n`
  const { archive, folder, ids } = await archiveOf(article, second)
  const [a, b] = ids as [ItemId, ItemId]
  const joined = await archive.call('meetings.join', { itemId: a, items: [b] })
  const names = joined.people.map(({ name }) => name)
  expect(names).toEqual(joined.report.people.map(({ name }) => name))
  const itemsOf = (name: string, { people } = joined) => people.find((one) => one.name === name)?.items
  expect(itemsOf('Nghiêm Văn Sỹ')).toEqual([a])
  expect(itemsOf('Nghiêm Sỹ')).toEqual([b])
  expect(itemsOf('Lưu Thị Minh Khuê')).toEqual([a, b])

  const turned = [...names].reverse()
  const arranged = await archive.call('meetings.arrangeJoined', { itemId: b, names: turned })
  expect(arranged.report.people.map(({ name }) => name)).toEqual(turned)
  const sourcesOf = (report: MeetingReport, name: string) => [
    ...new Set(report.people.find((one) => one.name === name)!.evidence.map(({ item }) => item))
  ]
  for (const name of names) expect(sourcesOf(arranged.report, name), name).toEqual(itemsOf(name))

  const merged = await archive.call('meetings.mergeJoined', {
    itemId: a,
    name: 'Nghiêm Sỹ',
    into: 'Nghiêm Văn Sỹ'
  })
  expect(merged.people).toHaveLength(names.length - 1)
  expect(merged.people.find(({ name }) => name === 'Nghiêm Văn Sỹ')).toEqual({
    name: 'Nghiêm Văn Sỹ',
    items: [a, b],
    merged: ['Nghiêm Sỹ']
  })
  expect(new Set(sourcesOf(merged.report, 'Nghiêm Văn Sỹ'))).toEqual(new Set([a, b]))
  expect(merged.report.statements.map(({ speaker }) => speaker)).not.toContain('Nghiêm Sỹ')
  expect(merged.report.people.map(({ name }) => name)).toEqual(turned.filter((name) => name !== 'Nghiêm Sỹ'))

  // on paper: the merged person once, in the order a person gave, with passages of both items
  const paper = await archive.call('printables.make', { template: 'tom-tat', itemIds: [a] })
  if (paper.template !== 'tom-tat') throw new Error(paper.template)
  expect(JSON.stringify({ ...paper, evidence: [] })).not.toContain('Nghiêm Sỹ')
  const { accession } = await archive.call('items.get', { id: b })
  for (const { quote, place } of paper.evidence) {
    const text = (await archive.call('items.get', { id: place?.endsWith(accession) ? b : a })).text
    const words = quote.replace(/…$/u, '').trim()
    expect(text.replace(/\s+/gu, ' '), quote).toContain(words.replace(/\s+/gu, ' ').slice(0, 60))
  }

  await archive.close()
  const again = await reopened(folder)
  const apart = await again.call('meetings.mergeJoined', { itemId: a, name: 'Nghiêm Sỹ', into: null })
  expect(apart).toEqual(arranged)
  await again.call('undo.last', {})
  expect(await again.call('meetings.joined', { itemId: a })).toEqual(merged)
  await again.call('undo.last', {})
  await again.call('undo.last', {})
  expect(await again.call('meetings.joined', { itemId: a })).toEqual(joined)
  const wrong = [
    { itemId: a, name: 'Không Có Ai', into: 'Nghiêm Văn Sỹ' },
    { itemId: a, name: 'Nghiêm Sỹ', into: 'Nghiêm Sỹ' },
    { itemId: a, name: 'Nghiêm Sỹ', into: null }
  ]
  for (const request of wrong)
    expect(await codeOf(again.call('meetings.mergeJoined', request))).toBe('not-found')
})
