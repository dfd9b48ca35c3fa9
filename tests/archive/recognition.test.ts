import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Archive } from '../../src/archive/index.ts'
import { describeRange } from '../../src/shared/anchor/describe.ts'
import type { ItemId } from '../../src/shared/model/item.ts'
import {
  archiveOf,
  article,
  bringIn,
  codeOf,
  folderOf,
  freshArchive,
  repository,
  titlesOf
} from '../support/archive.ts'
import { expectedRow, heldRow, openBeside } from '../support/index-row.ts'

const fixture = (name: string) =>
  new Uint8Array(readFileSync(path.join(repository, 'tests/fixtures/importers', name)))

async function scanned(name: string): Promise<{ archive: Archive; folder: string; id: ItemId }> {
  const { archive, folder } = await freshArchive()
  const { outcomes } = await bringIn(archive, folderOf({ [name]: fixture(name) }))
  return { archive, folder, id: outcomes[0]!.item! }
}

async function doubtsOf(archive: Archive, id: ItemId): Promise<string[]> {
  const [{ text }, recognition] = await Promise.all([
    archive.call('items.get', { id }),
    archive.call('items.recognition', { id })
  ])
  return recognition!.doubts.map(({ range, reason }) => `${text.slice(...range)}: ${reason}`)
}

/** Everything of the item a correction may touch. */
async function seen(archive: Archive, id: ItemId): Promise<unknown> {
  return {
    item: await archive.call('items.get', { id }),
    annotations: await archive.call('annotations.list', { itemId: id }),
    report: await archive.call('meetings.get', { itemId: id }),
    recognition: await archive.call('items.recognition', { id })
  }
}

async function correct(archive: Archive, id: ItemId, was: string, text: string): Promise<void> {
  const item = await archive.call('items.get', { id })
  const start = item.text.indexOf(was)
  expect(start, was).toBeGreaterThanOrEqual(0)
  await archive.call('items.correctText', { id, start, end: start + was.length, text })
}

async function annotate(archive: Archive, id: ItemId, quote: string): Promise<void> {
  const { text } = await archive.call('items.get', { id })
  const start = text.indexOf(quote)
  await archive.call('annotations.create', {
    itemId: id,
    selectors: describeRange(text, start, start + quote.length)
  })
}

const placesOf = async (archive: Archive, id: ItemId) => {
  const { text } = await archive.call('items.get', { id })
  const annotations = await archive.call('annotations.list', { itemId: id })
  return annotations.map(({ placement: { status, range } }) => [
    status,
    range && text.slice(range.start, range.end)
  ])
}

describe('recognised text', () => {
  test('is told word by word for one page, with the place of each in the text as it is now', async () => {
    const { archive, id } = await scanned('scan.tif')
    const { text } = await archive.call('items.get', { id })
    const pages = await Promise.all(
      [1, 2, 3].map((page) => archive.call('items.pageWords', { id, page }).then((blocks) => blocks.flat()))
    )
    expect(pages[2]).toEqual([])
    for (const words of pages.slice(0, 2)) {
      expect(words.length).toBeGreaterThan(20)
      for (const word of words) {
        expect(word.start).not.toBeNull()
        expect(text.slice(word.start!, word.start! + word.text.length)).toBe(word.text)
        expect(word.box[2]).toBeGreaterThan(word.box[0])
      }
    }
    const [first] = pages
    const word = first!.find((each) => each.text === 'Quyết')!
    await correct(archive, id, 'Quyết', 'Quyết-sách')
    const now = (await archive.call('items.pageWords', { id, page: 1 })).flat()
    expect(now.find((each) => each.start === word.start)).toMatchObject({ text: 'Quyết-sách', box: word.box })
    expect(now.length).toBe(first!.length)
  })

  test('has its doubtful numbers, dates and documents told, each with its place on the page', async () => {
    const { archive, id } = await scanned('doubtful.png')
    expect(await doubtsOf(archive, id)).toEqual([
      '32 tháng 9 năm 2021: impossible-date',
      '2214-QX/TU: unknown-document',
      '25/13/2018: impossible-date',
      '3-589: second-reading'
    ])
    const { pages, doubts } = (await archive.call('items.recognition', { id }))!
    expect(pages).toEqual([1])
    // where the words are drawn in the picture: 345…507 across, on the line at 156
    const [, code] = doubts
    expect(code!.box[0]).toBeGreaterThan(335)
    expect(code!.box[2]).toBeLessThan(517)
    expect((code!.box[1] + code!.box[3]) / 2).toBeCloseTo(156, -1)
  })

  test('is not what other items have', async () => {
    const { archive, ids } = await archiveOf(article(1))
    expect(await archive.call('items.recognition', { id: ids[0]! })).toBeNull()
    expect(await codeOf(archive.call('items.recognition', { id: 99 as ItemId }))).toBe('not-found')
  })

  test('raises no doubt any more where a person accepted it, until that is undone', async () => {
    const { archive, id } = await scanned('doubtful.png')
    const before = await seen(archive, id)
    const [first] = (await archive.call('items.recognition', { id }))!.doubts
    await archive.call('items.acceptText', { id, range: first!.range })
    expect(await doubtsOf(archive, id)).toHaveLength(3)
    expect((await archive.call('items.get', { id })).text).toContain('32 tháng 9')
    await archive.call('undo.last', {})
    expect(await seen(archive, id)).toEqual(before)
  })

  test('follows when its neighbours are set aside and come back', async () => {
    const { archive, id } = await scanned('doubtful.png')
    const before = await seen(archive, id)
    await archive.call('items.setBlockKept', { id, position: 0, kept: false })
    expect(await doubtsOf(archive, id)).toEqual([
      '2214-QX/TU: unknown-document',
      '25/13/2018: impossible-date',
      '3-589: second-reading'
    ])
    await archive.call('undo.last', {})
    expect(await seen(archive, id)).toEqual(before)
  })
})

describe('correcting', () => {
  test('changes text, citations, search and doubts, keeps annotations at their words, and is undone to the letter', async () => {
    const { archive, folder, id } = await scanned('doubtful.png')
    const db = openBeside(folder)
    await annotate(archive, id, 'Ban Thường vụ')
    await annotate(archive, id, 'số 2214-QX/TU')
    await annotate(archive, id, 'Toàn xã có 1.306 lượt người dự')
    const before = await seen(archive, id)
    const rowBefore = heldRow(db, id)

    await correct(archive, id, '2214-QX', '22140-QĐ')
    const { text } = await archive.call('items.get', { id })
    expect(text).toContain('Thực hiện Kế hoạch số 22140-QĐ/TU ngày')
    expect(await doubtsOf(archive, id)).toEqual([
      '32 tháng 9 năm 2021: impossible-date',
      '25/13/2018: impossible-date',
      '3-589: second-reading'
    ])
    expect(await placesOf(archive, id)).toEqual([
      ['exact', 'số 22140-QĐ/TU'],
      ['exact', 'Ban Thường vụ'],
      ['exact', 'Toàn xã có 1.306 lượt người dự']
    ])
    const { citations } = await archive.call('meetings.get', { itemId: id })
    expect(citations.map(({ number }) => number)).toContain('22140-QĐ/TU')
    expect(await titlesOf(archive, '"22140-QĐ/TU"')).toHaveLength(1)
    expect(await titlesOf(archive, '"2214-QX/TU"')).toEqual([])
    expect(heldRow(db, id)).toEqual(await expectedRow(archive, id))

    await archive.call('undo.last', {})
    expect(await seen(archive, id)).toEqual(before)
    expect(heldRow(db, id)).toEqual(rowBefore)
    db.close()
  })

  test('gives the item the title and date its head states now', async () => {
    const { archive, id } = await scanned('scan.png')
    expect(await archive.call('items.get', { id })).toMatchObject({ date: '2021-09-21' })
    await correct(archive, id, 'ngày 21 tháng 9', 'ngày 12 tháng 9')
    expect(await archive.call('items.get', { id })).toMatchObject({ date: '2021-09-12' })
    await correct(archive, id, 'UBND HUYỆN SƠN KHÊ', 'UBND HUYỆN SƠN KHUÊ')
    expect(await archive.call('items.get', { id })).toMatchObject({ title: 'UBND HUYỆN SƠN KHUÊ' })
  })

  test('sets a block aside when nothing of it is left, and loses no word', async () => {
    const { archive, id } = await scanned('doubtful.png')
    const { blocks } = await archive.call('items.get', { id })
    const last = blocks.at(-1)!
    await archive.call('items.correctText', { id, start: last.start!, end: last.end!, text: ' ' })
    const after = await archive.call('items.get', { id })
    expect(after.blocks.at(-1)).toMatchObject({ text: last.text, start: null, reason: 'set-aside-by-hand' })
    await archive.call('items.setBlockKept', { id, position: last.position, kept: true })
    expect((await archive.call('items.get', { id })).text).toMatch(new RegExp(`${last.text}$`))
  })

  test('keeps to one block, in the text there is', async () => {
    const { archive, id } = await scanned('doubtful.png')
    const { blocks, text } = await archive.call('items.get', { id })
    const edge = blocks[0]!.end!
    for (const range of [
      { start: edge - 1, end: edge + 2 },
      { start: 5, end: 4 },
      { start: text.length, end: text.length + 3 }
    ]) {
      expect(await codeOf(archive.call('items.correctText', { id, ...range, text: 'x' }))).toBe(
        'invalid-input'
      )
    }
    expect(await archive.call('undo.peek', {})).toBeNull()
  })

  test('takes a decomposed, spread out spelling as one line of NFC', async () => {
    const { archive, id } = await scanned('doubtful.png')
    await correct(archive, id, 'Nà Lơi ', 'Phi\u00eang\n  Pa\u0300n ')
    const { text } = await archive.call('items.get', { id })
    expect(text).toContain('xã Phiêng Pàn đã tổ chức')
  })
})
