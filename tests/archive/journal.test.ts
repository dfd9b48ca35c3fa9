import { describe, expect, test } from 'vitest'
import type { Archive } from '../../src/archive/index.ts'
import { readInverse } from '../../src/archive/stores/journal-statement.ts'
import { describeRange } from '../../src/shared/anchor/describe.ts'
import type { ItemId } from '../../src/shared/model/item.ts'
import type { JournalLine } from '../../src/shared/model/journal.ts'
import { archiveOf, codeOf, reopened, sampleArchive } from '../support/archive.ts'
import { expectedRow, heldRow, openBeside } from '../support/index-row.ts'

const ONE = 'Tin một\n\nNội dung thứ nhất.'
const TWO = 'Tin hai\n\nNội dung thứ hai.'

const journal = async (archive: Archive): Promise<JournalLine[]> =>
  (await archive.call('undo.list', {})).entries
/** The journal in short: what, which names, whether it can be undone (+), was undone (×), or neither (-). */
const brief = async (archive: Archive) =>
  (await journal(archive)).map(({ action, names, undoneAt, canUndo }) =>
    `${undoneAt === null ? (canUndo ? '+' : '-') : '×'} ${action} ${names.join(', ')}`.trim()
  )
const entryOf = async (archive: Archive, action: string) =>
  (await journal(archive)).find((entry) => entry.action === action)!.id
const paths = async (archive: Archive) => (await archive.call('tags.list', {})).map(({ path }) => path)

describe('undo.list', () => {
  test('tells what was done, newest first, on how many items, and page by page; over restarts', async () => {
    const { archive, folder, ids } = await archiveOf(ONE, TWO)
    await archive.call('tags.assign', { ids, add: ['Kế hoạch'] })
    await archive.call('items.update', { id: ids[1]!, patch: { title: 'Tên sửa' } })
    await archive.call('items.trash', { ids: [ids[0]!] })
    await archive.close()
    const again = await reopened(folder)
    expect(await brief(again)).toEqual([
      '+ items.trash Tin một',
      '+ items.update Tên sửa',
      '+ tags.assign Kế hoạch'
    ])
    expect((await journal(again)).map(({ items }) => items)).toEqual([1, 1, 2])
    const page = await again.call('undo.list', { offset: 1, limit: 1 })
    expect(page).toMatchObject({ total: 3, entries: [{ action: 'items.update', canUndo: true }] })
    await again.call('undo.entry', { id: page.entries[0]!.id })
    expect(await brief(again)).toEqual([
      '+ items.trash Tin một',
      '× items.update Tin hai',
      '+ tags.assign Kế hoạch'
    ])
  })

  test('says of what was changed again later that it cannot be undone by itself, until the later is undone', async () => {
    const { archive, ids } = await archiveOf(ONE, TWO)
    await archive.call('items.update', { id: ids[0]!, patch: { title: 'Lần một' } })
    await archive.call('items.update', { id: ids[1]!, patch: { title: 'Khác' } })
    await archive.call('items.update', { id: ids[0]!, patch: { title: 'Lần hai' } })
    expect((await journal(archive)).map(({ canUndo }) => canUndo)).toEqual([true, true, false])
    const [third, , first] = await journal(archive)
    expect(await codeOf(archive.call('undo.entry', { id: first!.id }))).toBe('changed-since')
    expect((await archive.call('items.get', { id: ids[0]! })).title).toBe('Lần hai')
    await archive.call('undo.entry', { id: third!.id })
    expect((await journal(archive)).map(({ canUndo }) => canUndo)).toEqual([false, true, true])
    await archive.call('undo.entry', { id: first!.id })
    expect((await archive.call('items.get', { id: ids[0]! })).title).toBe('Tin một')
    // what is undone by itself is passed over by Ctrl+Z
    expect(await archive.call('undo.last', {})).toEqual({ action: 'items.update' })
    expect(await archive.call('undo.peek', {})).toBeNull()
  })
})

describe('undo.entry', () => {
  test('takes back a change under others, with the search index, and leaves the others', async () => {
    const { archive, folder, ids } = await archiveOf(ONE, TWO)
    await archive.call('tags.assign', { ids: [ids[0]!], add: ['Dân vận'] })
    const [tag] = await archive.call('tags.list', {})
    await archive.call('tags.rename', { id: tag!.id, name: 'Mặt trận' })
    // carries the renamed tag only from here on: its index row has to follow all the same
    await archive.call('tags.assign', { ids: [ids[1]!], add: ['Mặt trận'] })
    expect(await brief(archive)).toEqual([
      '+ tags.assign Mặt trận',
      '+ tags.rename Dân vận',
      '- tags.assign Mặt trận'
    ])
    await archive.call('undo.entry', { id: await entryOf(archive, 'tags.rename') })
    expect(await paths(archive)).toEqual(['Dân vận'])
    const db = openBeside(folder)
    for (const id of ids) expect(heldRow(db, id)).toEqual(await expectedRow(archive, id))
    db.close()
    expect((await archive.call('items.get', { id: ids[1]! })).tags).toEqual(['Dân vận'])
  })

  test('refuses to take away a tag that was used since', async () => {
    const { archive, ids } = await archiveOf(ONE)
    await archive.call('tags.create', { path: 'Kế hoạch' })
    await archive.call('tags.create', { path: 'Kế hoạch/Quý I' })
    expect(await codeOf(archive.call('undo.entry', { id: (await journal(archive))[1]!.id }))).toBe(
      'changed-since'
    )
    await archive.call('undo.last', {})
    await archive.call('tags.assign', { ids, add: ['Kế hoạch'] })
    const created = (await journal(archive)).find(
      ({ action, undoneAt }) => action === 'tags.create' && undoneAt === null
    )!
    expect(created.canUndo).toBe(false)
    expect(await codeOf(archive.call('undo.entry', { id: created.id }))).toBe('changed-since')
    expect(await paths(archive)).toEqual(['Kế hoạch'])
  })

  test('refuses what would make a ring of tags, two of one name, or leave a later step that cannot be undone', async () => {
    const { archive } = await archiveOf(ONE)
    const make = async (path: string) => (await archive.call('tags.create', { path })).id
    const [a, z] = [await make('Z/A'), (await archive.call('tags.list', {}))[0]!.id]
    await archive.call('tags.move', { id: a, parentId: null })
    await archive.call('tags.move', { id: z, parentId: a })
    const moves = (await journal(archive)).filter(({ action }) => action === 'tags.move')
    expect(await codeOf(archive.call('undo.entry', { id: moves[1]!.id }))).toBe('changed-since')
    expect(await paths(archive)).toEqual(['A', 'A/Z'])

    const first = await make('Cũ')
    await archive.call('tags.rename', { id: first, name: 'Mới' })
    const renamed = (await journal(archive))[0]!.id
    const second = await make('Cũ')
    expect(await codeOf(archive.call('undo.entry', { id: renamed }))).toBe('changed-since')
    await archive.call('tags.rename', { id: second, name: 'Tên thứ ba' })
    // the name is free now, but undoing the second rename would need it
    expect(await codeOf(archive.call('undo.entry', { id: renamed }))).toBe('changed-since')
    for (;;) if ((await codeOfMaybe(archive)) === 'nothing-to-undo') break
    expect(await paths(archive)).toEqual([])
  })

  test('refuses what is not there and what was undone', async () => {
    const { archive, ids } = await archiveOf(ONE)
    expect(await codeOf(archive.call('undo.entry', { id: 7 }))).toBe('not-found')
    await archive.call('items.update', { id: ids[0]!, patch: { title: "Tên 'mới', và WHERE id = 3" } })
    const id = await entryOf(archive, 'items.update')
    await archive.call('undo.entry', { id })
    expect(await codeOf(archive.call('undo.entry', { id }))).toBe('nothing-to-undo')
    expect(await archive.call('undo.peek', {})).toBeNull()
  })

  test('takes a merge back by itself while other things were done since', async () => {
    const { archive, ids } = await archiveOf(ONE, TWO)
    await archive.call('tags.assign', { ids, add: ['Dan van/Khéo'] })
    await archive.call('tags.assign', { ids, add: ['Dân vận/khéo'] })
    const before = await archive.call('tags.list', {})
    const idAt = (path: string) => before.find((tag) => tag.path === path)!.id
    await archive.call('tags.merge', { from: [idAt('Dan van')], into: idAt('Dân vận') })
    await archive.call('items.update', { id: ids[0]!, patch: { source: 'Nơi khác' } })
    await archive.call('undo.entry', { id: await entryOf(archive, 'tags.merge') })
    expect(await archive.call('tags.list', {})).toEqual(before)
    expect((await archive.call('items.get', { id: ids[0]! })).source).toBe('Nơi khác')
  })
})

/** Takes the last step back; its code when it is refused. */
async function codeOfMaybe(archive: Archive): Promise<string | null> {
  try {
    await archive.call('undo.last', {})
    return null
  } catch (error) {
    return (error as { code: string }).code
  }
}

describe('statements of the journal', () => {
  test('of every kind of work are read: no trigger writes in a shape of its own', async () => {
    const { archive, folder, idOf } = await sampleArchive()
    const id = idOf('Dang Linh tong ket')
    const { text, blocks } = await archive.call('items.get', { id })
    const block = blocks.find((each) => each.kind === 'boilerplate')!
    await archive.call('tags.assign', { ids: [id], add: ["Thẻ 'trích', có = dấu"] })
    await archive.call('items.update', { id, patch: { title: "Một 'tên' WHERE = ,", date: null } })
    await archive.call('items.setBlockKept', { id, position: block.position, kept: true })
    await archive.call('annotations.create', {
      itemId: id,
      selectors: describeRange(text, 0, 12),
      note: "Dòng một\nDòng 'hai', NULL"
    })
    await archive.call('meetings.edit', { itemId: id, field: 'place', value: "Nhà 'văn hóa'" })
    await archive.call('savedSearches.save', { name: 'Tên', text: "'x'", filter: {} })
    await archive.call('items.trash', { ids: [id as ItemId] })
    const db = openBeside(folder)
    const statements = db.prepare('SELECT statement FROM journal_inverse').pluck().all() as string[]
    const triggers = db
      .prepare("SELECT sql FROM sqlite_schema WHERE type = 'trigger' AND name LIKE 'undo\\_%' ESCAPE '\\'")
      .pluck()
      .all() as string[]
    db.close()
    expect(statements.length).toBeGreaterThan(10)
    expect(statements.filter((each) => readInverse(each) === null)).toEqual([])
    // the ones not set off above begin the same way
    for (const sql of triggers)
      expect(sql).toMatch(/'(?:INSERT INTO|UPDATE|DELETE FROM) \w+(?: SET | WHERE | \(|')/)
  })

  test('give back their values', () => {
    const read = readInverse(
      "UPDATE tags SET parent_id = NULL, name = 'a'', b = ''' WHERE id = 7 AND other = X'0a'"
    )!
    expect(read).toMatchObject({ kind: 'update', table: 'tags' })
    expect([...read.values]).toEqual([
      ['parent_id', 'NULL'],
      ['name', "'a'', b = '''"]
    ])
    expect([...read.where]).toEqual([
      ['id', '7'],
      ['other', "X'0a'"]
    ])
    expect([...readInverse("INSERT INTO t (a, b) VALUES (-1.5, '')")!.values]).toEqual([
      ['a', '-1.5'],
      ['b', "''"]
    ])
    expect(readInverse('DELETE FROM letterhead')).toMatchObject({ kind: 'delete', table: 'letterhead' })
    expect(readInverse('DROP TABLE tags')).toBeNull()
    expect(readInverse('INSERT INTO t (a, b) VALUES (1)')).toBeNull()
  })
})
