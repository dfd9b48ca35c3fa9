/** Annotations on pages of the original: stored, shown in the text where their words stand in it, out and back in. */
import { cpSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Archive } from '../../src/archive/index.ts'
import type { Annotation } from '../../src/shared/model/annotation.ts'
import type { ItemId } from '../../src/shared/model/item.ts'
import type { PageRegion } from '../../src/shared/model/page-region.ts'
import { WebAnnotationCollection } from '../../src/shared/model/web-annotation.ts'
import { codeOf, reopened, sampleArchive, temporaryFolder } from '../support/archive.ts'
import { read } from '../support/read-file.ts'

const PDF = '4187'
const TEXT = 'Dang Linh tong ket'
const everything = { text: '', filter: {} } as const

const region: PageRegion = {
  page: 1,
  label: null,
  rects: [
    [300, 100.5, 200, 14],
    [72, 116, 120.25, 14]
  ]
}
const said = ({ id: _, ...annotation }: Annotation) => annotation
const listed = async (archive: Archive, itemId: ItemId) =>
  (await archive.call('annotations.list', { itemId })).map(said)

async function exported(archive: Archive, format: 'md' | 'csv' | 'jsonld'): Promise<string> {
  const { data } = await archive.call('annotations.export', { of: everything, format })
  return new TextDecoder().decode(data)
}

/** Words as a page has them: broken by its lines. */
const wordsOf = (text: string, start: number, end: number) => ({
  type: 'TextQuoteSelector' as const,
  exact: text.slice(start, end).replace(/ (\S+) (\S+)$/, '\n$1 $2'),
  prefix: text.slice(Math.max(0, start - 32), start),
  suffix: text.slice(end, end + 32)
})

describe('annotations on the original', () => {
  test('a region without words stays on its page, is undone, is found by its note', async () => {
    const { archive, folder, idOf } = await sampleArchive()
    const itemId = idOf(PDF)
    const made = await archive.call('annotations.create', { itemId, region, note: 'con dấu mờ' })
    expect(made).toMatchObject({
      region,
      note: 'con dấu mờ',
      placement: { status: 'exact', score: 1, range: null },
      selectors: { quote: { exact: '' } }
    })
    await archive.call('annotations.update', { id: made.id, colour: 'pink' })
    await archive.close()
    const again = await reopened(folder)
    expect(await again.call('annotations.list', { itemId })).toMatchObject([{ region, colour: 'pink' }])
    const { hits } = await again.call('search.run', { text: 'chú_thích:"con dấu mờ"', filter: {} })
    expect(hits.map(({ item }) => item.id)).toEqual([itemId])
    await again.call('annotations.delete', { id: made.id })
    expect(await listed(again, itemId)).toEqual([])
    await again.call('undo.last', {})
    expect(await again.call('annotations.list', { itemId })).toMatchObject([{ region, colour: 'pink' }])
    await again.call('undo.last', {})
    await again.call('undo.last', {})
    expect(await listed(again, itemId)).toEqual([])
  })

  test('words selected on a page show in the text where they stand in it for certain, whatever the lines', async () => {
    const { archive, idOf } = await sampleArchive()
    const itemId = idOf(PDF)
    const { text } = await archive.call('items.get', { id: itemId })
    const start = text.indexOf(' ', 200) + 1
    const end = text.indexOf(' ', start + 80)
    const words = wordsOf(text, start, end)
    expect(words.exact).toContain('\n')
    const made = await archive.call('annotations.create', { itemId, region, words })
    expect(made.placement).toMatchObject({ status: 'exact', range: { start, end } })
    expect(made.selectors.quote.exact).toBe(text.slice(start, end))
    const strange = {
      ...words,
      exact: 'chữ trong con dấu, không có ở đâu trong bài đọc',
      prefix: '',
      suffix: ''
    }
    const other = await archive.call('annotations.create', { itemId, region, words: strange })
    expect(other).toMatchObject({
      placement: { status: 'exact', range: null },
      selectors: { quote: { exact: strange.exact } }
    })
    // in the order of the text, then those on pages alone
    expect((await listed(archive, itemId)).map(({ placement }) => placement.range)).toEqual([
      { start, end },
      null
    ])
  })

  test('a call says where, in one way, with numbers that are some', async () => {
    const { archive, idOf } = await sampleArchive()
    const itemId = idOf(PDF)
    const bad = (rect: number[], page = 1) =>
      codeOf(
        archive.call('annotations.create', {
          itemId,
          region: { page, label: null, rects: [rect as never] }
        })
      )
    for (const rect of [[NaN, 0, 1, 1], [0, 0, Infinity, 1], [-1, 0, 1, 1], [0, 0, 0, 1], [0, 0, 1], []])
      expect(await bad(rect)).toBe('invalid-input')
    expect(await bad([0, 0, 1, 1], 0)).toBe('invalid-input')
    expect(await codeOf(archive.call('annotations.create', { itemId }))).toBe('invalid-input')
    expect(await archive.call('undo.peek', {})).toBeNull()
  })

  test('go out in every format with their page', async () => {
    const { archive, idOf } = await sampleArchive()
    const itemId = idOf(PDF)
    await archive.call('annotations.create', {
      itemId,
      region: { ...region, page: 2, label: 'ii' },
      note: 'con dấu mờ'
    })
    const markdown = await exported(archive, 'md')
    expect(markdown).toContain('> vùng trên trang ii\n\ncon dấu mờ\n\n*Vàng · trang ii · ')
    expect(await exported(archive, 'csv')).toContain('vùng trên trang ii,con dấu mờ,Vàng,,trên bản gốc,ii,')
    const { data } = await archive.call('annotations.export', { of: everything, format: 'docx' })
    const words = (await read('docx', data)).blocks.map(({ text }) => text).join('\n')
    expect(words).toContain('vùng trên trang ii')
    const collection = WebAnnotationCollection.parse(JSON.parse(await exported(archive, 'jsonld')))
    expect(collection.first.items[0]!.target.selector).toEqual([
      {
        type: 'FragmentSelector',
        conformsTo: 'http://tools.ietf.org/rfc/rfc8118',
        value: 'page=2&viewrect=72,100.5,428,29.5&highlight=300,500,100.5,114.5&highlight=72,192.25,116,130'
      }
    ])
    const slip = await archive.call('printables.make', { itemIds: [itemId], template: 'phieu' })
    expect(JSON.stringify(slip)).toContain('1 (vàng) trang ii, vùng được đánh dấu - ghi chú: con dấu mờ')
  })
})

describe('annotations on the original, from a file', () => {
  /** The archive opened again, and a second one with the same documents. */
  async function twins(): Promise<{ archive: Archive; other: Archive; idOf: (name: string) => ItemId }> {
    const { archive: made, folder, idOf } = await sampleArchive()
    await made.close()
    const copy = path.join(temporaryFolder(), 'Kho khác.tulieu')
    cpSync(folder, copy, { recursive: true })
    return { archive: await reopened(folder), other: await reopened(copy), idOf }
  }

  test('come back as they were, are not doubled, go in one step', async () => {
    const { archive, other, idOf } = await twins()
    const itemId = idOf(PDF)
    const { text } = await archive.call('items.get', { id: itemId })
    await archive.call('annotations.create', { itemId, region, note: 'vùng' })
    await archive.call('annotations.create', {
      itemId,
      region: { ...region, rects: [[10, 20, 30, 40]] },
      words: wordsOf(text, 0, text.indexOf(' ', 60)),
      colour: 'blue'
    })
    const json = await exported(archive, 'jsonld')
    expect(await archive.call('annotations.import', { text: json })).toMatchObject({ added: 0, present: 2 })
    expect(await other.call('annotations.import', { text: json })).toEqual({
      total: 2,
      added: 2,
      present: 0,
      problems: []
    })
    expect(await listed(other, itemId)).toEqual(await listed(archive, itemId))
    await other.call('undo.last', {})
    expect(await listed(other, itemId)).toEqual([])
  })

  test('each broken place is told in a word of its own, and nothing a person marked is gone', async () => {
    const { archive, idOf } = await twins()
    const itemId = idOf(PDF)
    const { text } = await archive.call('items.get', { id: itemId })
    await archive.call('annotations.create', { itemId, region, note: 'vùng' })
    const sentence = text.slice(0, text.indexOf(' ', 60))
    type Item = { body: unknown; target: { source: string; selector: unknown[] } }
    const file = JSON.parse(await exported(archive, 'jsonld')) as { first: { items: Item[] } }
    const [good] = file.first.items as [Item]
    const rfc = 'http://tools.ietf.org/rfc/rfc8118'
    const media = 'http://www.w3.org/TR/media-frags/'
    const quote = {
      type: 'TextQuoteSelector',
      exact: sentence,
      prefix: '',
      suffix: text.slice(sentence.length, sentence.length + 32)
    }
    const place = (value: unknown, ...more: unknown[]) => ({
      ...good,
      target: {
        ...good.target,
        selector: [{ type: 'FragmentSelector', conformsTo: rfc, value }, ...more]
      }
    })
    const strange = { ...quote, exact: 'một câu chỉ có trong con dấu, không có trong bài đọc', suffix: '' }
    file.first.items = [
      good,
      place('page=1&viewrect=NaN,10,20,20'),
      place('page=1&viewrect=NaN,10,20,20', quote),
      place('page=1&viewrect=10,10,0,20', strange),
      place('page=999&viewrect=10,10,20,20'),
      place('page=1&viewrect=5000,10,20,20'),
      place('page=1&viewrect=5000,10,20,20', quote),
      place('page=999&viewrect=10,10,20,20', strange),
      place(42),
      {
        ...good,
        target: {
          ...good.target,
          selector: [{ type: 'FragmentSelector', conformsTo: media, value: 'xywh=pixel:1,2,3,4' }]
        }
      },
      {
        ...good,
        target: {
          ...good.target,
          selector: { type: 'FragmentSelector', conformsTo: media, value: 'xywh=percent:10,20,30,40' }
        }
      },
      place('page=1&viewrect=10,10,20,20', strange),
      place(`page=1&viewrect=${'9'.repeat(400)},10,20,20`)
    ] as never
    const report = await archive.call('annotations.import', { text: JSON.stringify(file) })
    expect(report.problems.map(({ number, code }) => [number, code])).toEqual([
      [2, 'broken-region'],
      [3, 'region-dropped'],
      [4, 'region-dropped'],
      [5, 'no-such-page'],
      [6, 'outside-page'],
      [7, 'region-dropped'],
      [8, 'no-such-page'],
      [9, 'broken-region'],
      [10, 'broken-region'],
      [13, 'broken-region']
    ])
    // a region without words is told by its note
    expect(report.problems[0]).toMatchObject({ quote: 'vùng' })
    expect(report).toMatchObject({ total: 13, added: 8, present: 1 })
    const now = await archive.call('annotations.list', { itemId })
    const lost = now.filter(({ placement }) => placement.status === 'orphan')
    expect(lost.map((each) => [each.region?.page ?? null, each.selectors.quote.exact])).toEqual(
      expect.arrayContaining([
        [null, strange.exact],
        [999, ''],
        [1, ''],
        [999, strange.exact]
      ])
    )
    const percent = now.find(
      ({ region }) => region?.rects.length === 1 && region.rects[0]![0] > 50 && region.rects[0]![0] < 70
    )
    expect(percent?.region?.rects[0]![0]).toBeCloseTo(59.5, 0)
    await archive.call('undo.last', {})
    expect(await archive.call('annotations.list', { itemId })).toHaveLength(1)
  })

  test('a place on a document without pages is none', async () => {
    const { archive, idOf } = await twins()
    const itemId = idOf(PDF)
    await archive.call('annotations.create', { itemId, region, note: 'vùng' })
    const { accession, original } = await archive.call('items.get', { id: idOf(TEXT) })
    const json = (await exported(archive, 'jsonld')).replace(
      /urn:tulieu:([^:]*):[\d-]+:sha256:[0-9a-f]{64}(?=")/,
      `urn:tulieu:$1:${accession}:sha256:${original.sha256}`
    )
    const report = await archive.call('annotations.import', { text: json })
    expect(report.problems.map(({ code }) => code)).toEqual(['broken-region'])
    expect(report.added).toBe(0)
  })
})
