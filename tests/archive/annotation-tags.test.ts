import { describe, expect, test } from 'vitest'
import type { Archive } from '../../src/archive/index.ts'
import { describeRange } from '../../src/shared/anchor/describe.ts'
import type { AnnotationId } from '../../src/shared/model/annotation.ts'
import type { ItemId } from '../../src/shared/model/item.ts'
import { archiveOf, codeOf } from '../support/archive.ts'

const TALK = 'Xã Đông Khuê đối thoại\n\nBí thư Đảng ủy xã Đông Khuê đối thoại với nhân dân về đất đai.'
const HARVEST = 'Mùa vụ ở Sa Trạch\n\nNông dân gặt lúa sớm mười ngày.'

async function annotate(archive: Archive, itemId: ItemId, quote: string, note = '') {
  const { text } = await archive.call('items.get', { id: itemId })
  const start = text.indexOf(quote)
  const selectors = describeRange(text, start, start + quote.length)
  return (await archive.call('annotations.create', { itemId, selectors, note })).id
}

const tagsIn = async (archive: Archive, itemId: ItemId) =>
  (await archive.call('annotations.list', { itemId })).map(({ tags }) => tags)
const idOf = async (archive: Archive, path: string) =>
  (await archive.call('tags.list', {})).find((tag) => tag.path === path)!.id

/** Two items; the first has two annotations, the second one. */
async function annotated() {
  const made = await archiveOf(TALK, HARVEST)
  const { archive, ids } = made
  const notes = [
    await annotate(archive, ids[0]!, 'đối thoại với nhân dân', 'Hỏi lại'),
    await annotate(archive, ids[0]!, 'đất đai'),
    await annotate(archive, ids[1]!, 'gặt lúa')
  ]
  return { ...made, notes }
}

describe('tags on annotations', () => {
  test('are given, taken, counted and found; each step is undone and done again', async () => {
    const { archive, ids, notes } = await annotated()
    const add = ['Việc cần làm/Hỏi lại', 'Đất đai']
    expect(await archive.call('annotations.tag', { ids: notes.slice(0, 2), add, colour: 'red' })).toEqual({
      annotations: 2
    })
    expect(await tagsIn(archive, ids[0]!)).toEqual([
      ['Việc cần làm/Hỏi lại', 'Đất đai'],
      ['Việc cần làm/Hỏi lại', 'Đất đai']
    ])
    await archive.call('annotations.tag', { ids: [notes[1]!], remove: ['Đất đai'] })
    const counts = async () =>
      (await archive.call('tags.list', {})).map(({ path, itemCount, noteCount }) => [
        path,
        itemCount,
        noteCount
      ])
    expect(await counts()).toEqual([
      ['Đất đai', 0, 1],
      ['Việc cần làm', 0, 2],
      ['Việc cần làm/Hỏi lại', 0, 2]
    ])
    const found = async (text: string) =>
      (await archive.call('search.run', { text, filter: {} })).hits.map(({ item }) => item.id)
    for (const text of [
      'thẻ_chú_thích:"Việc cần làm"',
      'note_tag:viec can lam/*',
      'thẻ_chú_thích:"Đất đai" đảng'
    ]) {
      expect(await found(text), text).toEqual([ids[0]])
    }
    expect(await found('thẻ:"Đất đai"')).toEqual([])
    expect(await found('-thẻ_chú_thích:*')).toEqual([ids[1]])
    const before = await tagsIn(archive, ids[0]!)
    for (const [work, action] of [
      [() => archive.call('annotations.tag', { ids: notes, add: ['Mới'] }), 'annotations.tag'],
      [() => archive.call('annotations.delete', { id: notes[0]! }), 'annotations.delete']
    ] as const) {
      await work()
      const after = await tagsIn(archive, ids[0]!)
      expect(after).not.toEqual(before)
      expect(await archive.call('undo.last', {})).toEqual({ action })
      expect(await tagsIn(archive, ids[0]!)).toEqual(before)
      await archive.call('undo.redo', {})
      expect(await tagsIn(archive, ids[0]!)).toEqual(after)
      await archive.call('undo.last', {})
    }
    await archive.call('items.trash', { ids: [ids[0]!] })
    expect((await counts()).map(([, , notesOf]) => notesOf)).toEqual([0, 0, 0])
  })

  test('follow a tag that is renamed, merged or deleted, and come back', async () => {
    const { archive, ids, notes } = await annotated()
    await archive.call('annotations.tag', { ids: notes.slice(0, 1), add: ['Cũ/Đất', 'Mới'] })
    await archive.call('annotations.tag', { ids: notes.slice(1, 2), add: ['Cũ/Đất'] })
    await archive.call('savedSearches.save', { name: 'Đất', text: 'thẻ_chú_thích:"Cũ/Đất"', filter: {} })
    const before = await tagsIn(archive, ids[0]!)
    const saved = async () =>
      (await archive.call('savedSearches.list', {})).map(({ text, count }) => [text, count])
    await archive.call('tags.rename', { id: await idOf(archive, 'Cũ/Đất'), name: 'Đất đai' })
    expect(await tagsIn(archive, ids[0]!)).toEqual([['Cũ/Đất đai', 'Mới'], ['Cũ/Đất đai']])
    expect(await saved()).toEqual([['thẻ_chú_thích:"Cũ/Đất đai"', 1]])
    await archive.call('undo.last', {})
    await archive.call('tags.merge', {
      from: [await idOf(archive, 'Cũ/Đất')],
      into: await idOf(archive, 'Mới')
    })
    expect(await tagsIn(archive, ids[0]!)).toEqual([['Mới'], ['Mới']])
    expect(await saved()).toEqual([['thẻ_chú_thích:Mới', 1]])
    await archive.call('undo.last', {})
    expect(await tagsIn(archive, ids[0]!)).toEqual(before)
    await archive.call('tags.delete', { id: await idOf(archive, 'Cũ') })
    expect(await tagsIn(archive, ids[0]!)).toEqual([['Mới'], []])
    await archive.call('undo.last', {})
    expect(await tagsIn(archive, ids[0]!)).toEqual(before)
  })

  test('go out in every format and come back from JSON-LD, onto annotations that are there too', async () => {
    const { archive, ids, notes } = await annotated()
    await archive.call('annotations.tag', { ids: [notes[0]!], add: ['Việc cần làm/Hỏi lại', '🏛️_1*'] })
    const file = async (format: 'jsonld' | 'md' | 'csv' | 'docx') => {
      const { data } = await archive.call('annotations.export', { of: { itemIds: ids }, format })
      return new TextDecoder().decode(data)
    }
    expect(await file('md')).toContain('thẻ: Việc cần làm/Hỏi lại, 🏛️\\_1\\*')
    expect(await file('csv')).toContain('Việc cần làm/Hỏi lại, 🏛️_1*')
    expect((await file('docx')).slice(0, 2)).toBe('PK')
    const text = await file('jsonld')
    expect(text).toMatch(/"value": "Việc cần làm\/Hỏi lại",\s+"purpose": "tagging"/)
    const before = await tagsIn(archive, ids[0]!)
    await archive.call('annotations.tag', { ids: [notes[0]!], remove: ['Việc cần làm/Hỏi lại'] })
    await archive.call('annotations.delete', { id: notes[1]! })
    expect(await archive.call('annotations.import', { text })).toMatchObject({
      added: 1,
      present: 2,
      problems: []
    })
    expect(await tagsIn(archive, ids[0]!)).toEqual(before)
    await archive.call('undo.last', {})
    expect(await tagsIn(archive, ids[0]!)).toEqual([['🏛️_1*']])
    const odd = text.replace('Việc cần làm/Hỏi lại', ' / / ').replaceAll('"Hỏi lại"', '"Khác"')
    await archive.call('annotations.import', { text: odd })
    const [, kept] = await archive.call('annotations.list', { itemId: ids[0]! })
    expect(kept).toMatchObject({ note: 'Khác\n\n / / ', tags: ['🏛️_1*'] })
  })

  test('an export holds the annotations that were chosen and no others', async () => {
    const { archive, notes } = await annotated()
    const of = async (annotationIds: AnnotationId[]) => {
      const { data, count, fileName } = await archive.call('annotations.export', {
        of: { annotationIds },
        format: 'csv'
      })
      return { count, fileName, rows: new TextDecoder().decode(data).trim().split('\n').length - 1 }
    }
    expect(await of([notes[1]!])).toEqual({
      count: 1,
      fileName: expect.stringContaining('-000001') as string,
      rows: 1
    })
    expect(await of([notes[0]!, notes[2]!])).toMatchObject({ count: 2, rows: 2 })
    expect(await codeOf(of([999 as AnnotationId]))).toBe('no-annotations')
    expect(await codeOf(archive.call('annotations.tag', { ids: [], add: ['A'] }))).toBe('invalid-input')
    expect(await codeOf(archive.call('annotations.tag', { ids: notes, add: ['x'.repeat(501)] }))).toBe(
      'invalid-input'
    )
    expect(
      await archive.call('annotations.tag', { ids: [999 as AnnotationId], add: ['A'.normalize('NFD')] })
    ).toEqual({
      annotations: 0
    })
  })
})
