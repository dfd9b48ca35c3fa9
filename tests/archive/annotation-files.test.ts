/** Annotations out as files and back in: what leaves comes back, whatever is wrong in a file is told, nothing is doubled. */
import { cpSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Archive } from '../../src/archive/index.ts'
import { describeRange } from '../../src/shared/anchor/describe.ts'
import { findQuote } from '../../src/shared/anchor/place.ts'
import type { Input } from '../../src/shared/ipc/contract.ts'
import type { Annotation } from '../../src/shared/model/annotation.ts'
import type { ItemId } from '../../src/shared/model/item.ts'
import { WebAnnotationCollection } from '../../src/shared/model/web-annotation.ts'
import { archiveOf, article, codeOf, reopened, sampleArchive, temporaryFolder } from '../support/archive.ts'
import { read } from '../support/read-file.ts'

const MEETING = 'Dang Linh tong ket'
const everything = { text: '', filter: {} } as const

type Of = Input<'annotations.export'>['of']
type Format = Input<'annotations.export'>['format']

async function exported(archive: Archive, of: Of, format: Format): Promise<string> {
  const { data } = await archive.call('annotations.export', { of, format })
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(data)
}

/** What an annotation says and where, without its number in the archive. */
const said = ({ id: _, ...annotation }: Annotation) => annotation
const listed = async (archive: Archive, itemId: ItemId) =>
  (await archive.call('annotations.list', { itemId })).map(said)

const mark = async (
  archive: Archive,
  itemId: ItemId,
  quote: string,
  note = '',
  colour = 'yellow' as const
) => {
  const { text } = await archive.call('items.get', { id: itemId })
  return archive.call('annotations.create', { itemId, selectors: findQuote(text, quote)!, note, colour })
}

/** The archive opened again, and a second one with the same documents and annotations. */
async function twins(archive: Archive, folder: string): Promise<[Archive, Archive]> {
  await archive.close()
  const copy = path.join(temporaryFolder(), 'Kho khác.tulieu')
  cpSync(folder, copy, { recursive: true })
  return [await reopened(folder), await reopened(copy)]
}

describe('annotations as files', () => {
  test('JSON-LD has the shapes of the model, counts code points and names the original', async () => {
    const text = `Bản tin 🌾 mùa gặt\n\nNgày 3/3/2021, xã Mỹ Khuê 🌾 họp bàn việc gặt lúa sớm trước bão.`
    const { archive, ids } = await archiveOf(text, article(2))
    await mark(archive, ids[0]!, 'gặt lúa sớm', 'nhắc lại <b>việc này</b>\nvà hỏi thêm')
    const json = await exported(archive, { itemIds: ids }, 'jsonld')
    const collection = WebAnnotationCollection.parse(JSON.parse(json))
    expect(collection.total).toBe(1)
    const [only] = collection.first.items
    const { text: cleaned, original, accession } = await archive.call('items.get', { id: ids[0]! })
    expect(only).toMatchObject({
      motivation: 'commenting',
      body: [
        { value: 'nhắc lại <b>việc này</b>\nvà hỏi thêm', purpose: 'commenting' },
        { value: 'yellow', purpose: 'classifying' }
      ],
      target: { source: `urn:tulieu:Kho%20th%E1%BB%AD:${accession}:sha256:${original.sha256}` }
    })
    const place = only!.target.selector.find((each) => each.type === 'TextPositionSelector')!
    expect(place.start).toBeLessThan(cleaned.indexOf('gặt lúa sớm'))
    expect([...cleaned].slice(place.start, place.end).join('')).toBe('gặt lúa sớm')
  })

  test('Markdown, table and Word file say title, passage, note, colour and source', async () => {
    const { archive, idOf } = await sampleArchive()
    const itemId = idOf(MEETING)
    await mark(archive, itemId, 'Trả lời dân phải đúng hẹn', '=1+1 *ghi nhớ*\n- việc "một"')
    await mark(archive, itemId, '19/19 xã')
    const { title, accession } = await archive.call('items.get', { id: itemId })
    const markdown = await exported(archive, everything, 'md')
    expect(markdown).toContain(`## ${title}`)
    expect(markdown).toContain('> Trả lời dân phải đúng hẹn')
    expect(markdown).toContain('\\=1+1 \\*ghi nhớ\\*\n\n\\- việc "một"')
    const table = await exported(archive, everything, 'csv')
    expect(table.startsWith('\ufeffSố vào kho,Tên,Ngày,Nguồn,Đoạn trích,Ghi chú,Màu,Thẻ,Chỗ trong bài')).toBe(
      true
    )
    expect(table).toContain(`"'=1+1 *ghi nhớ*\n- việc ""một""",Vàng,,có trong bài`)
    const { data, count, fileName } = await archive.call('annotations.export', {
      of: everything,
      format: 'docx'
    })
    expect([count, fileName]).toEqual([2, `Chú thích ${accession}`])
    const blocks = (await read('docx', data)).blocks
    expect(blocks.find(({ kind, text }) => kind === 'heading' && text === title)).toBeDefined()
    const words = blocks.map(({ text }) => text).join('\n')
    for (const each of [
      'Trả lời dân phải đúng hẹn',
      '=1+1 *ghi nhớ*',
      '- việc "một"',
      '19/19 xã',
      'Vàng ·',
      accession
    ])
      expect(words).toContain(each)
  })

  test('go by items, by a tag and by a search; none at all is told', async () => {
    const { archive, idOf } = await sampleArchive()
    const [one, other] = [idOf(MEETING), idOf('4187')]
    await mark(archive, one, '19/19 xã')
    const { text } = await archive.call('items.get', { id: other })
    await archive.call('annotations.create', { itemId: other, selectors: describeRange(text, 20, 40) })
    await archive.call('tags.assign', { ids: [other], add: ['Văn bản/Quyết định'] })
    const count = async (of: Of) => (await archive.call('annotations.export', { of, format: 'md' })).count
    expect(await count(everything)).toBe(2)
    expect(await count({ itemIds: [one] })).toBe(1)
    expect(await count({ text: '', filter: { tagPath: 'Văn bản' } })).toBe(1)
    expect(await count({ text: '"dung hen"', filter: {} })).toBe(1)
    expect(await codeOf(count({ text: 'khongcotunaynhuthe', filter: {} }))).toBe('no-annotations')
  })
})

describe('annotations from a file', () => {
  test('come back as they were on the same original, are not doubled, and go in one step', async () => {
    const { archive: made, folder, idOf } = await sampleArchive()
    const itemId = idOf(MEETING)
    const [archive, other] = await twins(made, folder)
    await mark(archive, itemId, 'Trả lời dân phải đúng hẹn', 'câu hay')
    await mark(archive, itemId, '19/19 xã')
    const changed = await mark(archive, idOf('4187'), 'Quyết định', 'số hiệu')
    await archive.call('annotations.update', { id: changed.id, note: 'số hiệu, ngày' })
    const json = await exported(archive, everything, 'jsonld')

    expect(await archive.call('annotations.import', { text: json })).toMatchObject({ added: 0, present: 3 })
    expect(await other.call('annotations.import', { text: `\ufeff${json}` })).toEqual({
      total: 3,
      added: 3,
      present: 0,
      problems: []
    })
    for (const id of [itemId, idOf('4187')])
      expect(await listed(other, id)).toEqual(await listed(archive, id))
    expect(await other.call('annotations.import', { text: json })).toMatchObject({ added: 0, present: 3 })
    const found = await other.call('search.run', { text: '"câu hay"', filter: {} })
    expect(found.hits.map(({ item }) => item.id)).toContain(itemId)

    expect((await other.call('undo.peek', {}))!.action).toBe('annotations.import')
    await other.call('undo.last', {})
    expect(await listed(other, itemId)).toEqual([])
    expect((await other.call('items.list', { filter: { view: 'annotated' } })).total).toBe(0)
  })

  test('each that is broken, unknown or without a place is told; the others come', async () => {
    const { archive, ids } = await archiveOf(article(1), article(2))
    const [known] = ids as [ItemId]
    await mark(archive, known, 'họp bàn công tác', 'giữ')
    const file = JSON.parse(await exported(archive, everything, 'jsonld')) as {
      first: { items: Record<string, unknown>[] }
    }
    const [good] = file.first.items as [Record<string, unknown>]
    const { accession } = await archive.call('items.get', { id: known })
    const target = good['target'] as { source: string; selector: Record<string, unknown>[] }
    const withQuote = (exact: string, source = target.source) => ({
      ...good,
      target: { ...target, source, selector: [{ ...target.selector[0], exact }] }
    })
    const strange = target.source.replace(/:\d{4}-.*$/, `:2021-999999:sha256:${'0'.repeat(64)}`)
    const renamed = target.source.replace(/sha256:.*$/, `sha256:${'1'.repeat(64)}`)
    file.first.items = [
      good,
      null,
      'chữ',
      { type: 'Note' },
      { ...good, target: target.source },
      { ...good, target: { ...target, selector: { type: 'FragmentSelector', value: 'x' } } },
      withQuote(''),
      withQuote('a\u0000b'),
      withQuote('họp bàn công tác', strange),
      withQuote('họp bàn công tác', 'https://example.invalid/trang'),
      withQuote('đoạn không hề có trong bài này, dù tìm cách nào cũng vậy', renamed),
      withQuote('đoạn không hề có trong bài này, dù tìm cách nào cũng vậy'),
      { ...good, body: { type: 'TextualBody', value: 'x'.repeat(20_001) } },
      {
        ...good,
        created: 'hôm qua',
        body: ['urn:x:1', { type: 'TextualBody', value: 'red', purpose: 'classifying' }]
      },
      withQuote('họp bàn công tác', renamed)
    ] as never
    const report = await archive.call('annotations.import', { text: JSON.stringify(file) })
    expect(report.problems.map(({ number, code }) => [number, code])).toEqual([
      [2, 'broken'],
      [3, 'broken'],
      [4, 'broken'],
      [5, 'no-quote'],
      [6, 'no-quote'],
      [7, 'no-quote'],
      [8, 'broken'],
      [9, 'unknown-item'],
      [10, 'unknown-item'],
      [11, 'unknown-item'],
      [12, 'lost-place'],
      [13, 'note-too-long']
    ])
    expect(report.problems.at(-2)).toMatchObject({
      source: accession,
      quote: expect.stringContaining('đoạn không hề có') as string
    })
    // the first is there; the last is the same by its accession number; two came
    expect(report).toMatchObject({ total: 15, added: 3, present: 1 })
    const notes = (await archive.call('annotations.list', { itemId: known })).map(({ note }) => note)
    expect(notes).toContain('urn:x:1\n\nred')
    await archive.call('undo.last', {})
    expect(await archive.call('annotations.list', { itemId: known })).toHaveLength(1)
  })

  test.each([
    '',
    '{',
    '[]',
    '{}',
    '"x"',
    '{"type":"AnnotationCollection","first":"http://x/"}',
    '[{"type":"Note"}]'
  ])('what is no file of annotations is refused whole: %s', async (text) => {
    const { archive } = await archiveOf(article(1))
    expect(await codeOf(archive.call('annotations.import', { text }))).toBe('not-annotations')
    expect(await archive.call('undo.peek', {})).toBeNull()
  })

  test('round trip: whatever is marked, whatever is written in the notes', async () => {
    const text = `Chuyện 🌾 ở Sa Trạch\n\n${article(3)}\n\nMột câu lặp lại. Một câu lặp lại. 🌾🌾 Một câu lặp lại.\n\n${article(4)}`
    const { archive: made, folder, ids } = await archiveOf(text)
    const [itemId] = ids as [ItemId]
    const [archive, empty] = await twins(made, folder)
    const { text: cleaned } = await archive.call('items.get', { id: itemId })
    // whole characters only: no selection in a window cuts one in half
    const bounds = [...cleaned].reduce<number[]>((all, each) => [...all, all.at(-1)! + each.length], [0])
    const place = fc.nat({ max: bounds.length - 2 }).chain((from) =>
      fc.record({
        from: fc.constant(from),
        to: fc.integer({ min: from + 1, max: Math.min(bounds.length - 1, from + 300) })
      })
    )
    const annotation = fc.record({
      place: place.filter(({ from, to }) => cleaned.slice(bounds[from], bounds[to]).trim() !== ''),
      note: fc.string({ unit: 'grapheme', maxLength: 60 }),
      colour: fc.constantFrom('yellow' as const, 'green' as const, 'pink' as const, 'blue' as const)
    })
    await fc.assert(
      fc.asyncProperty(fc.array(annotation, { minLength: 1, maxLength: 12 }), async (all) => {
        for (const each of all) {
          const selectors = describeRange(cleaned, bounds[each.place.from]!, bounds[each.place.to]!)
          await archive.call('annotations.create', {
            itemId,
            selectors,
            note: each.note,
            colour: each.colour
          })
        }
        const before = await listed(archive, itemId)
        const json = await exported(archive, everything, 'jsonld')
        const report = await empty.call('annotations.import', { text: json })
        expect(report).toEqual({ total: all.length, added: all.length, present: 0, problems: [] })
        expect(await listed(empty, itemId)).toEqual(before)
        expect(await empty.call('annotations.import', { text: json })).toMatchObject({
          added: 0,
          present: all.length
        })
        for (const one of [archive, empty])
          for (const { id } of await one.call('annotations.list', { itemId }))
            await one.call('annotations.delete', { id })
      }),
      { numRuns: 25 }
    )
  })
})
