/** The report as a form, on a real archive: edits, passages, undo across a restart, another extraction. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import type { Archive } from '../../src/archive/index.ts'
import type { ItemId } from '../../src/shared/model/item.ts'
import { archiveOf, codeOf, reopened, repository } from '../support/archive.ts'

const article = readFileSync(path.join(repository, 'tests/fixtures/meeting/tong-ket-dan-van.txt'), 'utf8')

async function meetingArchive() {
  const { archive, folder, ids } = await archiveOf(article)
  const itemId = ids[0]!
  return { archive, folder, itemId, form: await archive.call('meetings.form', { itemId }) }
}

async function rangeOf(archive: Archive, itemId: ItemId, words: string): Promise<[number, number]> {
  const { text } = await archive.call('items.get', { id: itemId })
  const start = text.indexOf(words)
  expect(start, words).toBeGreaterThanOrEqual(0)
  return [start, start + words.length]
}

test('the form is the report, and every kind of edit can be made and taken back, after a restart too', async () => {
  const { archive, folder, itemId, form } = await meetingArchive()
  expect(form.report).toEqual(await archive.call('meetings.get', { itemId }))
  const { people, figures, statements, points } = form.keys
  const works: ((archive: Archive) => Promise<unknown>)[] = [
    (a) => a.call('meetings.edit', { itemId, field: 'place', value: 'Nhà văn hóa' }),
    (a) =>
      a.call('meetings.editRow', {
        itemId,
        key: people[0]!,
        change: { list: 'people', fields: { name: 'Tên khác' } }
      }),
    (a) => a.call('meetings.addRow', { itemId, change: { list: 'groups', fields: { value: 'nhân dân' } } }),
    (a) =>
      a.call('meetings.addRow', {
        itemId,
        change: { list: 'points', fields: { value: 'ý thêm' } },
        under: statements[0]!
      }),
    (a) => a.call('meetings.removeRow', { itemId, list: 'figures', key: figures[0]! }),
    (a) => a.call('meetings.arrange', { itemId, list: 'people', keys: [...people].reverse() }),
    (a) => a.call('meetings.mergePeople', { itemId, key: people[1]!, into: people[0]! }),
    (a) => a.call('meetings.confirm', { itemId, place: { list: 'points', key: points[0]![0]! } }),
    (a) => a.call('meetings.confirm', { itemId, place: { field: 'date' } })
  ]
  const states = [form]
  for (const work of works) {
    await work(archive)
    states.push(await archive.call('meetings.form', { itemId }))
    expect(states.at(-1)).not.toEqual(states.at(-2))
  }
  await archive.close()
  const again = await reopened(folder)
  for (const state of states.reverse()) {
    expect(await again.call('meetings.form', { itemId })).toEqual(state)
    if (state !== form) await again.call('undo.last', {})
  }
  expect(await again.call('undo.peek', {})).toBeNull()
})

test('what is edited shows in the report that others read, and survives reading the text again', async () => {
  const { archive, itemId, form } = await meetingArchive()
  const key = form.keys.people[0]!
  await archive.call('meetings.edit', { itemId, field: 'name', value: 'Hội nghị của người sửa' })
  await archive.call('meetings.editRow', {
    itemId,
    key,
    change: { list: 'people', fields: { titles: ['Chủ tọa'], groupTitles: [] } }
  })
  const edited = await archive.call('meetings.form', { itemId })
  expect(edited.report.people[0]).toMatchObject({ titles: ['Chủ tọa'], origin: 'edited', confidence: 1 })
  expect(await archive.call('meetings.extract', { itemId })).toEqual(edited)
  const [start, end] = await rangeOf(archive, itemId, form.report.people[0]!.name)
  await archive.call('items.correctText', { id: itemId, start, end, text: 'Phạm Văn Khác Hẳn' })
  const after = await archive.call('meetings.get', { itemId })
  expect(after.name?.value).toBe('Hội nghị của người sửa')
  expect(after.people.some(({ titles }) => titles.join() === 'Chủ tọa')).toBe(true)
  const { text } = await archive.call('items.get', { id: itemId })
  for (const person of after.people)
    for (const one of person.evidence) expect(text.slice(one.start, one.end)).toBe(one.quote)
  const { form: put } = { form: await archive.call('meetings.edit', { itemId, field: 'name', value: null }) }
  expect(put.report.name).toEqual(form.report.name)
})

test('a passage becomes a value, a person, figures, a point, with itself as evidence', async () => {
  const { archive, itemId, form } = await meetingArchive()
  const { text } = await archive.call('items.get', { id: itemId })
  const put = async (words: string, into: object) =>
    archive.call('meetings.putPassage', {
      itemId,
      range: await rangeOf(archive, itemId, words),
      into: into as { field: 'place' }
    })
  const sentence = form.report.people[0]!.evidence[0]!.quote
  const place = await put(sentence, { field: 'place' })
  expect(place.form.report.place).toMatchObject({ origin: 'edited', evidence: [{ quote: sentence }] })

  const figure = form.report.figures[0]!
  const figures = await put(figure.evidence[0]!.quote, { list: 'figures' })
  expect(figures.keys).toHaveLength(1)
  expect(figures.form.report.figures.at(-1)).toMatchObject({
    value: figure.value,
    unit: figure.unit,
    evidence: figure.evidence,
    origin: 'edited'
  })
  expect(text.slice(figure.evidence[0]!.start, figure.evidence[0]!.end)).toBe(figure.evidence[0]!.quote)

  const person = form.report.people[0]!
  const people = await put(person.name, { list: 'people', role: 'chair' })
  expect(people.form.report.people.at(-1)).toMatchObject({ name: person.name, roles: ['chair'] })

  const point = await put(sentence, { list: 'points', under: form.keys.statements[0]! })
  expect(point.form.report.statements[0]!.points.at(-1)?.evidence[0]?.quote).toBe(sentence)

  expect(await codeOf(put(person.name, { list: 'figures' }))).toBe('nothing-found')
  expect(await codeOf(put(person.name, { field: 'date' }))).toBe('nothing-found')
  const outside = {
    itemId,
    range: [0, text.length + 1] as [number, number],
    into: { field: 'place' as const }
  }
  expect(await codeOf(archive.call('meetings.putPassage', outside))).toBe('invalid-input')
})

test('what cannot be is refused and changes nothing', async () => {
  const { archive, itemId, form } = await meetingArchive()
  const key = form.keys.figures[0]!
  const refused = [
    archive.call('meetings.editRow', {
      itemId,
      key,
      change: { list: 'figures', fields: { raw: 'rất nhiều' } }
    }),
    archive.call('meetings.editRow', { itemId, key, change: { list: 'people', fields: { name: '  ' } } }),
    archive.call('meetings.addRow', { itemId, change: { list: 'people', fields: { titles: ['x'] } } }),
    archive.call('meetings.addRow', { itemId, change: { list: 'points', fields: { value: 'x' } } })
  ]
  for (const call of refused) expect(await codeOf(call)).toBe('invalid-input')
  expect(await codeOf(archive.call('meetings.removeRow', { itemId, list: 'tasks', key: 'zzz' }))).toBe(
    'not-found'
  )
  expect(await archive.call('meetings.form', { itemId })).toEqual(form)
  expect(await archive.call('undo.peek', {})).toBeNull()
})

test('a row of ones own can be edited, put in order and taken out for good', async () => {
  const { archive, itemId, form } = await meetingArchive()
  const { keys } = await archive.call('meetings.addRow', {
    itemId,
    change: { list: 'tasks', fields: { text: 'việc thêm' } }
  })
  const [key] = keys as [string]
  await archive.call('meetings.editRow', {
    itemId,
    key,
    change: { list: 'tasks', fields: { to: 'Văn phòng' } }
  })
  const order = [key, ...form.keys.tasks]
  const after = await archive.call('meetings.arrange', { itemId, list: 'tasks', keys: order })
  expect(after.report.tasks[0]).toMatchObject({ text: 'việc thêm', to: 'Văn phòng', by: null })
  expect(after.keys.tasks).toEqual(order)
  const gone = await archive.call('meetings.removeRow', { itemId, list: 'tasks', key })
  expect(gone.report.tasks).toEqual(form.report.tasks)
  expect(gone.left).toEqual([])
  const back = await archive.call('meetings.putBack', { itemId, list: 'tasks', key: null })
  expect(back).toEqual(form)
})
