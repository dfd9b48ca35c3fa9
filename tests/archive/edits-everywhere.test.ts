/** What a person made of a report counts everywhere it is read, and undo takes it back everywhere. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import type { Archive } from '../../src/archive/index.ts'
import type { ItemId } from '../../src/shared/model/item.ts'
import type { MeetingForm, RowKey, RowList } from '../../src/shared/model/meeting-form.ts'
import type { Digest } from '../../src/shared/model/printable/tong-hop.ts'
import { archiveOf, codeOf, reopened, repository, titlesOf } from '../support/archive.ts'
import { tulieu } from '../support/cli.ts'

const article = readFileSync(path.join(repository, 'tests/fixtures/meeting/tong-ket-dan-van.txt'), 'utf8')
const TITLE = 'Huyện Thanh Bái tổng kết công tác dân vận năm 2022'

async function edited() {
  const { archive, folder, ids } = await archiveOf(article, 'Tin khác\n\nKhông họp hành gì ở đây cả.')
  const itemId = ids[0]!
  const form = await archive.call('meetings.form', { itemId })
  return { archive, folder, itemId, other: ids[1]!, form }
}

const keyOf = (form: MeetingForm, list: 'people' | 'citations', words: string): RowKey => {
  const at = form.report[list].findIndex((row) => JSON.stringify(row).includes(words))
  expect(at, words).toBeGreaterThanOrEqual(0)
  return form.keys[list][at]!
}

/** All that is read of reports elsewhere, as one value. */
async function everywhere(archive: Archive, itemId: ItemId) {
  const facets = await archive.call('search.facets', { text: '', filter: {} })
  const digest = async (period: string) => {
    try {
      const made = (await archive.call('printables.make', { template: 'tong-hop', period })) as Digest
      return JSON.stringify(made.parts)
    } catch (error) {
      return (error as { code: string }).code
    }
  }
  return {
    people: (await archive.call('people.list', {})).map(({ name, offices }) => [name, offices[0]?.title]),
    facet: facets.people.map(({ value }) => value).sort(),
    cites: facets.cites.map(({ label }) => label).sort(),
    documents: (await archive.call('citations.list', {})).map(({ number }) => number ?? '').sort(),
    counts: await archive.call('items.counts', {}),
    register: JSON.stringify(
      await archive.call('printables.make', { template: 'so', register: 'citations' }).catch(String)
    ),
    december: await digest('2022-12'),
    march: await digest('2020-03'),
    newcomer: await titlesOf(archive, 'người:"Ksor H’Nuên"'),
    gone: await titlesOf(archive, 'người:"Tạ Hữu Phước"'),
    number: await titlesOf(archive, 'văn_bản:77-NQ/HU'),
    slip: JSON.stringify(await archive.call('printables.make', { template: 'phieu', itemIds: [itemId] }))
  }
}

test('people, documents and day of an edited report are those that are listed, found and bound', async () => {
  const { archive, folder, itemId, form } = await edited()
  const before = await everywhere(archive, itemId)
  expect(before.gone).toEqual([TITLE])
  expect(before.documents).toEqual(['09-CT/HU', '1107-QĐ/TU'])
  expect(before.december).toContain('Tạ Hữu Phước')
  expect(before.march).toBe('nothing-to-print')

  const row = (list: RowList, fields: object) => ({ list, fields }) as never
  const states = [before]
  const steps: [string, () => Promise<unknown>, (now: typeof before) => void][] = [
    [
      'a person renamed',
      () =>
        archive.call('meetings.editRow', {
          itemId,
          key: keyOf(form, 'people', 'Quách Đình Lộc'),
          change: row('people', { name: 'Quách Đình Lợi', titles: ['Chủ tịch Hội Nông dân xã'] })
        }),
      ({ people, facet }) => {
        expect(people).toContainEqual(['Quách Đình Lợi', 'Chủ tịch Hội Nông dân xã'])
        expect(facet).not.toContain('Quách Đình Lộc')
      }
    ],
    [
      'a person added',
      () => archive.call('meetings.addRow', { itemId, change: row('people', { name: 'Ksor H’Nuên' }) }),
      ({ newcomer, counts }) => {
        expect(newcomer).toEqual([TITLE])
        expect(counts.people).toBe(before.counts.people + 1)
      }
    ],
    [
      'a person taken out',
      () =>
        archive.call('meetings.removeRow', {
          itemId,
          list: 'people',
          key: keyOf(form, 'people', 'Tạ Hữu Phước')
        }),
      ({ gone, december, people }) => {
        expect(gone).toEqual([])
        expect(december).not.toContain('Tạ Hữu Phước')
        expect(people.map(([name]) => name)).not.toContain('Tạ Hữu Phước')
      }
    ],
    [
      'a document corrected',
      () =>
        archive.call('meetings.editRow', {
          itemId,
          key: keyOf(form, 'citations', '09-CT/HU'),
          change: row('citations', { number: '19-CT/HU' })
        }),
      ({ documents, cites, register }) => {
        expect(documents).toEqual(['1107-QĐ/TU', '19-CT/HU'])
        expect(cites).toEqual(documents)
        expect(register).toContain('19-CT/HU')
        expect(register).not.toContain('"09-CT/HU')
      }
    ],
    [
      'a document added',
      () =>
        archive.call('meetings.addRow', {
          itemId,
          change: row('citations', {
            text: 'Nghị quyết số 77-NQ/HU',
            kind: 'Nghị quyết',
            number: '77-NQ/HU',
            date: '2021-05-06',
            issuer: null,
            title: null
          })
        }),
      ({ number, slip, counts }) => {
        expect(number).toEqual([TITLE])
        expect(slip).toContain('77-NQ/HU')
        expect(counts.citations).toBe(3)
      }
    ],
    [
      'a document taken out',
      () =>
        archive.call('meetings.removeRow', {
          itemId,
          list: 'citations',
          key: keyOf(form, 'citations', '1107-QĐ/TU')
        }),
      ({ documents }) => expect(documents).toEqual(['19-CT/HU', '77-NQ/HU'])
    ],
    [
      'another day',
      () => archive.call('meetings.edit', { itemId, field: 'date', value: '2020-03-02' }),
      ({ december, march }) => {
        expect(december).toBe('nothing-to-print')
        expect(march).toContain('02/3/2020')
      }
    ],
    [
      'another title',
      () => archive.call('items.update', { id: itemId, patch: { title: 'Tên đã sửa', source: 'Báo xã' } }),
      ({ march }) => expect(march).toContain('Báo xã')
    ]
  ]
  for (const [what, work, check] of steps) {
    await work()
    const now = await everywhere(archive, itemId)
    expect(now, what).not.toEqual(states.at(-1))
    check(now)
    states.push(now)
  }
  expect(await titlesOf(archive, '"nghị quyết số 77"')).toEqual(['Tên đã sửa'])
  expect((await archive.call('meetings.get', { itemId })).title.value).toBe('Tên đã sửa')

  await archive.close()
  const said = await tulieu(['people', folder, '--json'])
  expect(said.out).toContain('Ksor H’Nuên')
  expect((await tulieu(['cites', folder, '--json'])).out).not.toContain('1107-QĐ/TU')
  expect((await tulieu(['meeting', folder, '1', '--json'])).out).toContain('2020-03-02')

  const again = await reopened(folder)
  for (const state of states.reverse()) {
    expect(await everywhere(again, itemId)).toEqual(state)
    if (state !== before) await again.call('undo.last', {})
  }
  expect(await again.call('undo.peek', {})).toBeNull()
})

test('edits count after another extraction too, and one step undone by itself takes back only its own', async () => {
  const { archive, itemId, form } = await edited()
  const add = (name: string) =>
    archive.call('meetings.addRow', { itemId, change: { list: 'people', fields: { name } } })
  await add('Người thêm một')
  await add('Người thêm hai')
  await archive.call('meetings.removeRow', {
    itemId,
    list: 'citations',
    key: keyOf(form, 'citations', '09-CT/HU')
  })
  await archive.call('meetings.extract', { itemId })
  const { entries } = await archive.call('undo.list', {})
  const first = entries.filter(({ action }) => action === 'meetings.addRow').at(-1)!
  await archive.call('undo.entry', { id: first.id })
  const people = (await archive.call('people.list', {})).map(({ name }) => name)
  expect(people).toContain('Người thêm hai')
  expect(people).not.toContain('Người thêm một')
  expect((await archive.call('citations.list', {})).map(({ number }) => number)).toEqual(['1107-QĐ/TU'])
})

test('an item can be made a meeting by hand, filled in and printed, and the other way round', async () => {
  const { archive, folder, itemId, other } = await edited()
  const meetings = async (from = archive) =>
    (await from.call('items.list', { filter: { view: 'meetings' } })).items.map(({ id }) => id)
  const summary = (from: Archive, id: ItemId) =>
    from.call('printables.make', { template: 'tom-tat', itemIds: [id] })
  expect(await meetings()).toEqual([itemId])
  expect(await codeOf(summary(archive, other))).toBe('not-a-meeting')

  const made = await archive.call('meetings.setMeeting', { itemId: other, isMeeting: true })
  expect(made.report).toMatchObject({ isMeeting: true, confidence: 1 })
  expect(made.marks['isMeeting']).toMatchObject({ how: 'changed' })
  await archive.call('meetings.edit', { itemId: other, field: 'name', value: 'họp giao ban đầu tuần' })
  await archive.call('meetings.addRow', {
    itemId: other,
    change: { list: 'people', fields: { name: 'Y Blưm', roles: ['chair'] } }
  })
  expect(await meetings()).toEqual(expect.arrayContaining([itemId, other]))
  const paper = JSON.stringify(await summary(archive, other))
  expect(paper).toContain('Họp giao ban đầu tuần')
  expect(paper).toContain('Y Blưm')
  expect((await archive.call('search.facets', { text: '', filter: {} })).meeting).toBe(2)

  const none = await archive.call('meetings.setMeeting', { itemId, isMeeting: false })
  expect(none.report.isMeeting).toBe(false)
  expect(none.report.people.length).toBeGreaterThan(3)
  expect(await meetings()).toEqual([other])
  expect(await codeOf(summary(archive, itemId))).toBe('not-a-meeting')
  await archive.call('meetings.extract', { itemId })
  expect(await meetings()).toEqual([other])
  // saying what the rules say too leaves nothing behind
  await archive.call('meetings.setMeeting', { itemId, isMeeting: true })
  expect((await archive.call('meetings.form', { itemId })).marks).toEqual({})
  expect(await meetings()).toHaveLength(2)

  await archive.close()
  const again = await reopened(folder)
  while ((await again.call('undo.peek', {})) !== null) await again.call('undo.last', {})
  expect(await meetings(again)).toEqual([itemId])
  expect(await codeOf(summary(again, other))).toBe('not-a-meeting')
})
