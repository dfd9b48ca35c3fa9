/** What an earlier version of the rules has read is read anew, whatever persons made of it stays. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test, vi } from 'vitest'
import { openWritable, type WritableDb } from '../../src/archive/db/open.ts'
import type { Archive } from '../../src/archive/index.ts'
import { describeRange } from '../../src/shared/anchor/describe.ts'
import type { ItemId } from '../../src/shared/model/item.ts'
import { archiveOf, reopened, repository, titlesOf } from '../support/archive.ts'
import { tulieu } from '../support/cli.ts'

vi.setConfig({ testTimeout: 120_000 })

const fixture = (name: string) =>
  readFileSync(path.join(repository, 'tests/fixtures/meeting', `${name}.txt`), 'utf8')
const article = fixture('tong-ket-dan-van')
const TITLE = 'Huyện Thanh Bái tổng kết công tác dân vận năm 2022'
const other = fixture('hop-giao-ban')
const news = 'Tin ngắn\n\nXã Đông Khuê thực hiện Quyết định số 15/QĐ-UBND về sản xuất vụ xuân.'

function change(folder: string, work: (db: WritableDb) => void): void {
  const db = openWritable(path.join(folder, 'archive.db'))
  work(db)
  db.close()
}

/** As if rules had read it that knew fewer names, saw no meeting in the second item, and found more documents. */
function readByOlderRules(db: WritableDb, [first, second, third]: readonly ItemId[]): void {
  const report = JSON.parse(
    db.prepare('SELECT report FROM meetings WHERE item_id = ?').pluck().get(first) as string
  ) as { people: { name: string }[]; date: unknown }
  report.people = report.people.slice(0, 2).map((person, at) => ({ ...person, name: `Tên Sai ${at}` }))
  report.date = null
  db.prepare('UPDATE meetings SET report = ? WHERE item_id = ?').run(JSON.stringify(report), first)
  const cite = db.prepare(
    `INSERT INTO citations (item_id, position, document_key, kind, number, text)
     VALUES (?, ?, '9-nq/tu', 'Nghị quyết', '9-NQ/TU', 'Nghị quyết số 9-NQ/TU')`
  )
  for (let position = 2; position < 6; position++) cite.run(first, position)
  db.prepare('DELETE FROM meetings WHERE item_id = ?').run(second)
  db.prepare('UPDATE items SET is_meeting = 0 WHERE id = ?').run(second)
  db.prepare('DELETE FROM item_people WHERE item_id = ?').run(second)
  db.prepare('DELETE FROM citations WHERE item_id = ?').run(third)
  db.exec('UPDATE items SET extractor_version = 0')
}

const everywhere = async (archive: Archive, ids: readonly ItemId[]) => ({
  reports: await Promise.all(ids.map((itemId) => archive.call('meetings.get', { itemId }))),
  form: await archive.call('meetings.form', { itemId: ids[0]! }),
  people: await archive.call('people.list', {}),
  documents: await archive.call('citations.list', {}),
  counts: await archive.call('items.counts', {}),
  facets: await archive.call('search.facets', { text: '', filter: {} }),
  named: await titlesOf(archive, 'người:"Nghiêm Văn Sỹ"'),
  citing: await titlesOf(archive, 'văn_bản:15/QĐ-UBND'),
  annotations: await archive.call('annotations.list', { itemId: ids[0]! }),
  undo: await archive.call('undo.peek', {}),
  journal: (await archive.call('undo.list', {})).total
})

const outdated = async (archive: Archive) => (await archive.call('archive.verify', {})).outdated

/** Three items with an edited report, a confirmed row and a note on the first. */
async function worked() {
  const { archive, folder, ids } = await archiveOf(article, other, news)
  const itemId = ids[0]!
  const { report, keys } = await archive.call('meetings.form', { itemId })
  const lead = report.people.findIndex(({ name }) => name === 'Nghiêm Văn Sỹ')
  await archive.call('meetings.editRow', {
    itemId,
    key: keys.people[lead]!,
    change: { list: 'people', fields: { titles: ['Trưởng ban'] } }
  })
  await archive.call('meetings.edit', { itemId, field: 'place', value: 'Hội trường huyện' })
  const { text } = await archive.call('items.get', { id: itemId })
  const selectors = describeRange(text, 0, 20)
  await archive.call('annotations.create', { itemId, selectors, note: 'xem lại', colour: 'yellow' })
  return { archive, folder, ids }
}

test('an archive read by older rules is read anew when it is opened, and says the same as one read by these', async () => {
  const { archive, folder, ids } = await worked()
  const before = await everywhere(archive, ids)
  expect(before.named).toEqual([TITLE])
  expect(before.annotations).toHaveLength(1)
  await archive.close()
  change(folder, (db) => readByOlderRules(db, ids))

  const asked = await reopened(folder, { resumeAccessions: false })
  expect(await outdated(asked)).toBe(3)
  const old = await everywhere(asked, ids)
  expect(old.people).not.toEqual(before.people)
  expect(old.counts.meetings).toBe(before.counts.meetings - 1)
  expect(old.documents.map(({ number }) => number)).not.toContain('15/QĐ-UBND')
  await asked.close()

  const told: string[] = []
  const again = await reopened(folder)
  again.on((name, payload) => {
    if (name === 'meetings.progress') told.push(JSON.stringify(payload))
    if (name === 'archive.changed') told.push((payload as { topics: string[] }).topics.join())
  })
  await expect.poll(() => told.at(-1), { timeout: 90_000 }).toBe('{"done":3,"total":3}')
  expect(told).toContain('items,meetings,citations,people')
  expect(await everywhere(again, ids)).toEqual(before)
  expect(await again.call('archive.verify', {})).toMatchObject({ ok: true, outdated: 0 })
  expect(await again.call('meetings.renew', {})).toEqual({ items: 0 })
})

test('what was read by these rules already is left alone, and the rest is gone on with', async () => {
  const { archive, folder, ids } = await worked()
  const before = await everywhere(archive, ids)
  await archive.close()
  change(folder, (db) => {
    readByOlderRules(db, ids)
    db.prepare('UPDATE items SET extractor_version = 99 WHERE id = ?').run(ids[1]!)
  })
  const again = await reopened(folder, { resumeAccessions: false })
  const answers = await Promise.all([
    again.call('meetings.renew', {}),
    again.call('search.run', { text: 'dân vận', filter: {} })
  ])
  expect(answers[0]).toEqual({ items: 2 })
  const now = await everywhere(again, ids)
  expect(now.reports[0]).toEqual(before.reports[0])
  expect(now.counts.meetings).toBe(before.counts.meetings - 1)
})

test('undo of what was done before the rules changed puts the text back and reads it by these', async () => {
  const { archive, folder, ids } = await worked()
  const itemId = ids[0]!
  const before = await everywhere(archive, ids)
  const { text } = await archive.call('items.get', { id: itemId })
  const start = text.indexOf('Chỉ thị số 09-CT/HU')
  await archive.call('items.correctText', { id: itemId, start, end: start + 19, text: 'Công văn' })
  await archive.call('items.trash', { ids: [ids[1]!] })
  await archive.close()
  change(folder, (db) => readByOlderRules(db, ids))
  const again = await reopened(folder, { resumeAccessions: false })
  await again.call('meetings.renew', {})
  expect((await again.call('citations.list', {})).map(({ number }) => number)).not.toContain('09-CT/HU')

  await again.call('undo.last', {})
  await again.call('undo.last', {})
  const now = await everywhere(again, ids)
  expect(now).toEqual({ ...before, undo: now.undo, journal: now.journal })
  await again.call('undo.redo', {})
  expect((await again.call('citations.list', {})).map(({ number }) => number)).not.toContain('09-CT/HU')
})

test('the command line never tells what older rules have read', async () => {
  const { archive, folder, ids } = await worked()
  const before = await everywhere(archive, ids)
  await archive.close()
  const [first] = ids
  for (const [given, isNew] of [
    [['meeting', folder, String(first)], /Nghiêm Văn Sỹ/],
    [['people', folder], /Nghiêm Văn Sỹ/],
    [['cites', folder], /15\/QĐ-UBND/],
    [['cites', folder, '15/QĐ-UBND'], /Xã Đông Khuê/]
  ] as const) {
    change(folder, (db) => readByOlderRules(db, ids))
    expect((await tulieu(given)).out, given.join(' ')).toMatch(isNew)
  }
  change(folder, (db) => readByOlderRules(db, ids))
  const docx = path.join(folder, '..', 'Tóm tắt.docx')
  await tulieu(['report', folder, String(first), '--docx', docx])
  const again = await reopened(folder, { resumeAccessions: false })
  expect(await outdated(again)).toBe(2)
  expect(await again.call('meetings.get', { itemId: first! })).toEqual(before.reports[0])
})

test('the command line tells of it and does it', async () => {
  const { archive, folder, ids } = await worked()
  await archive.close()
  change(folder, (db) => readByOlderRules(db, ids))
  expect((await tulieu(['verify', folder])).out).toContain('3 tài liệu do bản cũ của chương trình đọc')
  expect((await tulieu(['reindex', folder, '--json'])).json()).toMatchObject({ items: 3, renewed: 3 })
  expect((await tulieu(['verify', folder, '--json'])).json()).toMatchObject({ ok: true, outdated: 0 })
  expect((await tulieu(['reindex', folder, '--json'])).json()).toMatchObject({ items: 3, renewed: 0 })
})
