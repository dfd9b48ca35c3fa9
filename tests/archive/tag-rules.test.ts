import { describe, expect, test } from 'vitest'
import type { Archive } from '../../src/archive/index.ts'
import type { TagRuleId } from '../../src/shared/model/tag-rule.ts'
import {
  archiveOf,
  bringIn,
  codeOf,
  folderOf,
  freshArchive,
  reopened,
  sampleDocuments
} from '../support/archive.ts'

const TALK = (place: string) => `Xã ${place} đối thoại\n\nBí thư Đảng ủy xã ${place} đối thoại với nhân dân.`
const HARVEST = 'Mùa vụ ở Sa Trạch\n\nNông dân gặt lúa sớm mười ngày.'
const AIM = { tagPath: 'Dân vận/Đối thoại', text: '"đối thoại"', filter: {} }

const tagsOf = async (archive: Archive, id: number) =>
  (await archive.call('items.get', { id: id as never })).tags
const counts = async (archive: Archive, aim: typeof AIM = AIM) => {
  const { adds, present, removed } = await archive.call('tagRules.trial', aim)
  return [adds.count, present.count, removed.count]
}
const make = async (archive: Archive, name = 'Buổi đối thoại', aim: typeof AIM = AIM) =>
  (await archive.call('tagRules.save', { name, ...aim })).id
const untag = (archive: Archive, id: number) =>
  archive.call('tags.assign', { ids: [id as never], remove: ['Dân vận/Đối thoại'] })

/** Three talks, of which the second is tagged by hand and the third was untagged by hand; and one other item. */
async function threeTalks() {
  const made = await archiveOf(TALK('Đông Khuê'), TALK('Mỹ Khuê'), TALK('Hòa Lẫm'), HARVEST)
  const { archive, ids } = made
  await archive.call('tags.assign', { ids: [ids[1]!, ids[2]!], add: ['Dân vận/Đối thoại'] })
  await untag(archive, ids[2]!)
  return made
}

describe('a tag rule', () => {
  test('tells in a trial run what it would do, and writes nothing', async () => {
    const { archive, ids } = await threeTalks()
    const before = await archive.call('tags.list', {})
    const trial = await archive.call('tagRules.trial', AIM)
    expect(trial.adds.items.map(({ id }) => id)).toEqual([ids[0]])
    expect(trial.present.items.map(({ id }) => id)).toEqual([ids[1]])
    expect(trial.removed.items).toMatchObject([{ id: ids[2], title: 'Xã Hòa Lẫm đối thoại' }])
    expect(await archive.call('tags.list', {})).toEqual(before)
    const unknown = await archive.call('tagRules.trial', { ...AIM, tagPath: 'Chưa có' })
    expect([unknown.adds.count, unknown.present.count]).toEqual([3, 0])
    expect(await archive.call('tags.list', {})).toEqual(before)
  })

  test('tags on demand in one step with its name, and never what a person untagged', async () => {
    const { archive, ids } = await threeTalks()
    const id = await make(archive)
    expect(await archive.call('tagRules.run', {})).toEqual({ items: 1 })
    expect(await tagsOf(archive, ids[0]!)).toEqual(['Dân vận/Đối thoại'])
    expect(await tagsOf(archive, ids[2]!)).toEqual([])
    expect(await archive.call('tagRules.run', { ids: [id] })).toEqual({ items: 0 })
    const [entry] = (await archive.call('undo.list', {})).entries
    expect(entry).toMatchObject({
      action: 'tagRules.run',
      items: 1,
      names: ['Buổi đối thoại'],
      canUndo: true
    })
    await archive.call('undo.last', {})
    expect(await tagsOf(archive, ids[0]!)).toEqual([])
    expect(await archive.call('undo.redo', {})).toEqual({ action: 'tagRules.run' })
    expect(await tagsOf(archive, ids[0]!)).toEqual(['Dân vận/Đối thoại'])
    // what the rule gave may be taken off like anything else, and stays off
    await untag(archive, ids[0]!)
    expect(await archive.call('tagRules.run', {})).toEqual({ items: 0 })
  })

  test('remembers what was taken off over undo, redo, rename, move, merge and a restart', async () => {
    const { archive, folder, ids } = await threeTalks()
    expect(await counts(archive)).toEqual([1, 1, 1])
    await archive.call('undo.last', {})
    expect(await counts(archive)).toEqual([1, 2, 0])
    await archive.call('undo.redo', {})
    expect(await counts(archive)).toEqual([1, 1, 1])
    await make(archive)
    const id = async (path: string) =>
      (await archive.call('tags.list', {})).find((tag) => tag.path === path)!.id
    const aim = async () => {
      const [rule] = await archive.call('tagRules.list', {})
      return { ...AIM, tagPath: rule!.tagPath, text: rule!.text }
    }
    await archive.call('tags.rename', { id: await id('Dân vận/Đối thoại'), name: 'Trao đổi' })
    expect(await counts(archive, await aim())).toEqual([1, 1, 1])
    await archive.call('tags.move', { id: await id('Dân vận/Trao đổi'), parentId: null })
    expect((await aim()).tagPath).toBe('Trao đổi')
    await archive.call('tags.create', { path: 'Gặp dân' })
    await archive.call('tags.merge', { from: [await id('Trao đổi')], into: await id('Gặp dân') })
    expect(await counts(archive, await aim())).toEqual([1, 1, 1])
    await archive.close()
    const again = await reopened(folder)
    expect(await again.call('tagRules.run', {})).toEqual({ items: 1 })
    expect(await tagsOf(again, ids[2]!)).toEqual([])
    // given by hand again, it is no longer remembered
    await again.call('tags.assign', { ids: [ids[2]!], add: ['Gặp dân'] })
    await again.call('tags.assign', { ids: [ids[1]!], remove: ['Gặp dân'] })
    expect((await again.call('tagRules.trial', { ...AIM, tagPath: 'Gặp dân' })).removed.items).toMatchObject([
      { id: ids[1] }
    ])
  })

  test('that is merged into a tag the item carries forgets that the other one was taken off', async () => {
    const { archive, ids } = await threeTalks()
    await archive.call('tags.assign', { ids: [ids[2]!], add: ['Gặp dân'] })
    const tags = await archive.call('tags.list', {})
    const of = (path: string) => tags.find((tag) => tag.path === path)!.id
    await archive.call('tags.merge', { from: [of('Dân vận/Đối thoại')], into: of('Gặp dân') })
    expect(await counts(archive, { ...AIM, tagPath: 'Gặp dân' })).toEqual([1, 2, 0])
  })

  test('tags what comes in, once it is found by search, in one step an import', async () => {
    const { archive } = await freshArchive()
    await bringIn(archive, folderOf({ 'cũ.txt': TALK('Tân Phiệt') }))
    await make(archive)
    const off = await make(archive, 'Tắt', { tagPath: 'Tắt', text: 'nông dân', filter: {} })
    await archive.call('tagRules.setOn', { id: off, isOn: false })
    const files = Object.fromEntries(
      Array.from({ length: 250 }, (_, at) => [
        `${at}.txt`,
        at % 5 === 0 ? TALK(`thứ ${at}`) : `Tin ${at}\n\n${at}. ${HARVEST}`
      ])
    )
    await bringIn(archive, folderOf(files))
    const tagged = await archive.call('items.list', { filter: { tagPath: 'Dân vận/Đối thoại' }, limit: 100 })
    // what was there before is tagged when somebody asks for it
    expect(tagged.total).toBe(50)
    expect(await counts(archive)).toEqual([1, 50, 0])
    expect(await archive.call('tags.list', {})).toMatchObject([
      { path: 'Dân vận' },
      { path: 'Dân vận/Đối thoại' },
      { path: 'Tắt', itemCount: 0 }
    ])
    const [entry] = (await archive.call('undo.list', {})).entries
    expect(entry).toMatchObject({ action: 'tagRules.import', items: 50, names: ['Buổi đối thoại'] })
    expect(await archive.call('undo.last', {})).toEqual({ action: 'tagRules.import' })
    expect((await archive.call('items.list', { filter: { tagPath: 'Dân vận/Đối thoại' } })).total).toBe(0)
  })

  test('about a person tags when the report that names the person is written', async () => {
    const { archive } = await freshArchive()
    await make(archive, 'Bà Thời', { tagPath: 'Bà Thời', text: 'người:"Nông Thị Thời"', filter: {} })
    await bringIn(archive, sampleDocuments)
    const tagged = await archive.call('items.list', { filter: { tagPath: 'Bà Thời' } })
    const named = await archive.call('search.run', { text: 'người:"Nông Thị Thời"', filter: {} })
    expect([tagged.total > 0, tagged.total]).toEqual([true, named.total])
  })

  test('tells apart what it gave and what people gave; removed, it may take back what only it gave', async () => {
    const { archive, ids } = await archiveOf(TALK('Đông Khuê'), TALK('Mỹ Khuê'), TALK('Hòa Lẫm'))
    await archive.call('tags.assign', { ids: [ids[0]!], add: ['Dân vận/Đối thoại'] })
    const id = await make(archive)
    await archive.call('tagRules.run', {})
    expect(await archive.call('tagRules.list', {})).toMatchObject([{ given: 2 }])
    // a person says the same: it is theirs
    await archive.call('tags.assign', { ids: [ids[1]!], add: ['Dân vận/Đối thoại'] })
    expect(await archive.call('tagRules.list', {})).toMatchObject([{ given: 1 }])
    expect(await archive.call('tagRules.remove', { id, takeBack: true })).toEqual({ items: 1 })
    expect(await Promise.all(ids.map((each) => tagsOf(archive, each)))).toEqual([
      ['Dân vận/Đối thoại'],
      ['Dân vận/Đối thoại'],
      []
    ])
    await archive.call('undo.last', {})
    expect(await archive.call('tagRules.list', {})).toMatchObject([{ id, given: 1 }])
    expect(await archive.call('tagRules.remove', { id })).toEqual({ items: 0 })
    expect(await tagsOf(archive, ids[2]!)).toEqual(['Dân vận/Đối thoại'])
  })

  test('goes with its tag, and comes back with it', async () => {
    const { archive } = await threeTalks()
    const id = await make(archive)
    const [top] = await archive.call('tags.list', {})
    await archive.call('tags.delete', { id: top!.id })
    expect(await archive.call('tagRules.list', {})).toEqual([])
    await archive.call('undo.last', {})
    expect(await archive.call('tagRules.list', {})).toMatchObject([{ id, tagPath: 'Dân vận/Đối thoại' }])
    expect(await counts(archive)).toEqual([1, 1, 1])
  })

  test('is refused where it would tag everything, and where it is not there', async () => {
    const { archive } = await threeTalks()
    const aims = [
      { text: '', filter: {} },
      { text: '  ', filter: {} },
      { text: 'ngày:32/13/2021', filter: {} },
      { text: '-', filter: {} },
      { text: 'đối thoại', filter: { view: 'trash' as const } }
    ]
    for (const aim of aims) {
      expect(await codeOf(archive.call('tagRules.trial', { tagPath: 'A', ...aim })), aim.text).toBe(
        'rule-needs-search'
      )
      expect(await codeOf(archive.call('tagRules.save', { name: 'A', tagPath: 'A', ...aim })), aim.text).toBe(
        'rule-needs-search'
      )
    }
    expect(await codeOf(archive.call('tagRules.save', { name: ' ', ...AIM }))).toBe('invalid-input')
    const gone = 77 as TagRuleId
    for (const call of [
      archive.call('tagRules.run', { ids: [gone] }),
      archive.call('tagRules.setOn', { id: gone, isOn: true }),
      archive.call('tagRules.remove', { id: gone }),
      archive.call('tagRules.save', { id: gone, name: 'A', ...AIM })
    ]) {
      expect(await codeOf(call)).toBe('not-found')
    }
    expect(await archive.call('tagRules.list', {})).toEqual([])
    expect(await archive.call('undo.peek', {})).toMatchObject({ action: 'tags.assign' })
  })

  test('takes odd names and odd searches as they are', async () => {
    const { archive, ids } = await archiveOf("Tin NULL\n\n100% số liệu 🏛️ của Robert'); DROP TABLE tags;--")
    const odd = [
      'NULL',
      "Robert'); DROP TABLE tags;--",
      '🏛️📌',
      '😀'.repeat(50),
      'x'.repeat(500),
      'A/B/C',
      '100%'
    ]
    for (const name of odd) {
      const before = await archive.call('tags.list', {})
      const { id } = await archive.call('tagRules.save', {
        name: name.slice(0, 100),
        tagPath: name,
        text: 'NULL',
        filter: {}
      })
      expect(await archive.call('tagRules.run', { ids: [id] }), name).toEqual({ items: 1 })
      expect(await tagsOf(archive, ids[0]!), name).toEqual([name])
      for (let step = 0; step < 2; step++) await archive.call('undo.last', {})
      expect(await archive.call('tags.list', {}), name).toEqual(before)
    }
    expect(
      await codeOf(
        archive.call('tagRules.save', { name: 'A', tagPath: 'x'.repeat(501), text: 'a', filter: {} })
      )
    ).toBe('invalid-input')
    const twins = ['Tiếng Việt'.normalize('NFC'), 'Tiếng Việt'.normalize('NFD')]
    for (const tagPath of twins)
      await archive.call('tagRules.save', { name: tagPath, tagPath, text: 'NULL', filter: {} })
    expect(await archive.call('tags.list', {})).toHaveLength(1)
    expect(await archive.call('tagRules.run', {})).toEqual({ items: 1 })
  })
})
