import { userInfo } from 'node:os'
import { describe, expect, test } from 'vitest'
import { describeRange } from '../../src/shared/anchor/describe.ts'
import { findQuote } from '../../src/shared/anchor/place.ts'
import { codeOf, reopened, sampleArchive, titlesOf } from '../support/archive.ts'
import { expectedRow, heldRow, openBeside } from '../support/index-row.ts'

const MEETING = 'Dang Linh tong ket'

describe('annotations', () => {
  test('keep quote, surroundings and place, in the order of the text, across a restart', async () => {
    const { archive, folder, idOf } = await sampleArchive()
    const itemId = idOf(MEETING)
    const { text } = await archive.call('items.get', { id: itemId })
    const later = await archive.call('annotations.create', {
      itemId,
      selectors: findQuote(text, 'Trả lời dân phải đúng hẹn')!,
      note: 'câu hay',
      colour: 'green'
    })
    const earlier = await archive.call('annotations.create', {
      itemId,
      selectors: findQuote(text, '19/19 xã')!
    })
    expect(earlier).toMatchObject({ note: '', colour: 'yellow', placement: { status: 'exact', score: 1 } })
    await archive.close()

    const again = await reopened(folder)
    const listed = await again.call('annotations.list', { itemId })
    expect(listed.map((each) => each.id)).toEqual([earlier.id, later.id])
    for (const { selectors, placement } of listed) {
      expect(text.slice(placement.range!.start, placement.range!.end)).toBe(selectors.quote.exact)
      expect(text.slice(0, selectors.position.start).endsWith(selectors.quote.prefix)).toBe(true)
      expect(text.slice(selectors.position.end).startsWith(selectors.quote.suffix)).toBe(true)
    }
    const [summary] = (await again.call('items.list', { filter: { view: 'annotated' } })).items
    expect(summary).toMatchObject({ id: itemId, annotationCount: 2 })
  })

  test('stay with their words when the text around them changes, and are never dropped', async () => {
    const { archive, idOf } = await sampleArchive()
    const itemId = idOf(MEETING)
    const { text, blocks } = await archive.call('items.get', { id: itemId })
    const kept = await archive.call('annotations.create', {
      itemId,
      selectors: findQuote(text, 'Trả lời dân phải đúng hẹn')!
    })
    const first = blocks.find((block) => block.kind === 'paragraph')!
    const inFirst = await archive.call('annotations.create', {
      itemId,
      selectors: describeRange(text, first.start! + 5, first.start! + 60),
      note: 'ở đoạn đầu'
    })
    await archive.call('items.setBlockKept', { id: itemId, position: first.position, kept: false })

    const now = await archive.call('items.get', { id: itemId })
    const listed = await archive.call('annotations.list', { itemId })
    const moved = listed.find((each) => each.id === kept.id)!
    expect(moved.placement.status).not.toBe('orphan')
    expect(now.text.slice(moved.placement.range!.start, moved.placement.range!.end)).toBe(
      'Trả lời dân phải đúng hẹn'
    )
    const orphan = listed.find((each) => each.id === inFirst.id)!
    expect(orphan).toMatchObject({ note: 'ở đoạn đầu', placement: { status: 'orphan', range: null } })
    expect(listed.at(-1)!.id).toBe(inFirst.id)

    await archive.call('items.setBlockKept', { id: itemId, position: first.position, kept: true })
    const back = (await archive.call('annotations.list', { itemId })).find((each) => each.id === inFirst.id)!
    expect(back.placement.status).toBe('exact')
  })

  test('can be searched by their notes, and the index follows every change', async () => {
    const { archive, folder, idOf } = await sampleArchive()
    const itemId = idOf('4187')
    const { text, title } = await archive.call('items.get', { id: itemId })
    const db = openBeside(folder)
    const inStep = async (step: string) =>
      expect(heldRow(db, itemId), step).toEqual(await expectedRow(archive, itemId))
    const { id } = await archive.call('annotations.create', {
      itemId,
      selectors: describeRange(text, 20, 40),
      note: 'Cần đối chiếu phụ lục'
    })
    await inStep('create')
    expect(await titlesOf(archive, 'chú_thích:"doi chieu phu luc"')).toEqual([title])
    const { hits } = await archive.call('search.run', { text: 'chú_thích:"đối chiếu"', filter: {} })
    expect(hits[0]?.snippet).toContain('đối chiếu')
    await archive.call('annotations.update', { id, note: 'Đã xong', colour: 'blue' })
    await inStep('update')
    expect(await titlesOf(archive, 'chú_thích:"đối chiếu"')).toEqual([])
    await archive.call('annotations.update', { id, colour: 'pink' })
    expect((await archive.call('annotations.list', { itemId }))[0]).toMatchObject({
      note: 'Đã xong',
      colour: 'pink'
    })
    await archive.call('annotations.delete', { id })
    await inStep('delete')
    expect(await titlesOf(archive, 'chú_thích:"đã xong"')).toEqual([])
    expect(await archive.call('annotations.list', { itemId })).toEqual([])
    db.close()
  })

  test('of which the place is not certain are asked about; saying where it is can be taken back', async () => {
    const { archive, idOf } = await sampleArchive()
    const itemId = idOf(MEETING)
    const { text } = await archive.call('items.get', { id: itemId })
    const now = findQuote(text, '19/19 xã')!
    const selectors = { ...now, quote: { ...now.quote, exact: '18/18 xã' } }
    const { id, placement } = await archive.call('annotations.create', {
      itemId,
      selectors,
      note: 'năm trước'
    })
    expect(placement).toMatchObject({ status: 'uncertain', range: { start: now.position.start } })
    expect(await codeOf(archive.call('annotations.place', { id, selectors }))).toBe('quote-not-found')
    const placed = await archive.call('annotations.place', { id, selectors: now })
    expect(placed).toMatchObject({ note: 'năm trước', placement: { status: 'exact' }, selectors: now })
    await archive.call('undo.last', {})
    const [back] = await archive.call('annotations.list', { itemId })
    expect(back).toMatchObject({ id, selectors, placement: { status: 'uncertain' } })
  })

  test('of which a passage was refused have no place, until their very words are back', async () => {
    const { archive, idOf } = await sampleArchive()
    const itemId = idOf(MEETING)
    const { text, blocks } = await archive.call('items.get', { id: itemId })
    const now = findQuote(text, '19/19 xã')!
    const selectors = { ...now, quote: { ...now.quote, exact: '18/18 xã' } }
    const { id } = await archive.call('annotations.create', { itemId, selectors, note: 'năm trước' })
    const only = async () => (await archive.call('annotations.list', { itemId }))[0]!

    const refused = await archive.call('annotations.refuse', { id })
    expect(refused).toMatchObject({
      note: 'năm trước',
      selectors,
      placement: { status: 'orphan', range: null }
    })
    expect(await only()).toEqual(refused)
    expect(Object.keys(refused)).not.toContain('refused')

    // the text around it moves, and what was refused moves with it
    const first = blocks.find(({ kind, start }) => kind === 'paragraph' && start !== null)!
    expect(first.end!).toBeLessThan(now.position.start)
    await archive.call('items.setBlockKept', { id: itemId, position: first.position, kept: false })
    expect((await only()).placement.status).toBe('orphan')
    await archive.call('undo.last', {})

    const [line] = (await archive.call('undo.list', { offset: 0, limit: 5 })).entries.filter(
      ({ undoneAt }) => undoneAt === null
    )
    expect(line).toMatchObject({ action: 'annotations.refuse', who: userInfo().username, canUndo: true })
    await archive.call('undo.last', {})
    expect((await only()).placement).toMatchObject({
      status: 'uncertain',
      range: { start: now.position.start }
    })
    await archive.call('undo.redo', {})
    expect((await only()).placement.status).toBe('orphan')

    await archive.call('annotations.place', { id, selectors: now })
    expect((await only()).placement.status).toBe('exact')
    expect((await archive.call('annotations.refuse', { id })).placement.status).toBe('exact')
  })

  test('of which the place is not certain stay so when the text is edited elsewhere', async () => {
    const { archive, idOf } = await sampleArchive()
    const itemId = idOf(MEETING)
    const { text, blocks } = await archive.call('items.get', { id: itemId })
    const now = findQuote(text, '19/19 xã')!
    const selectors = { ...now, quote: { ...now.quote, exact: '18/18 xã' } }
    await archive.call('annotations.create', { itemId, selectors })
    const first = blocks.find(({ kind, start }) => kind === 'paragraph' && start !== null)!
    await archive.call('items.correctText', {
      id: itemId,
      start: first.start!,
      end: first.start! + 4,
      text: 'đã sửa rồi'
    })
    const [annotation] = await archive.call('annotations.list', { itemId })
    expect(annotation).toMatchObject({ selectors, placement: { status: 'uncertain' } })
  })

  test('are refused where the quote is not, and for what is not there', async () => {
    const { archive, idOf } = await sampleArchive()
    const itemId = idOf('4187')
    const selectors = describeRange('một câu không có trong văn bản này bao giờ cả', 0, 40)
    expect(await codeOf(archive.call('annotations.create', { itemId, selectors }))).toBe('quote-not-found')
    expect(await codeOf(archive.call('annotations.create', { itemId: 999 as never, selectors }))).toBe(
      'not-found'
    )
    expect(await codeOf(archive.call('annotations.delete', { id: 999 as never }))).toBe('not-found')
    expect(await codeOf(archive.call('annotations.update', { id: 999 as never, note: '' }))).toBe('not-found')
    expect(await archive.call('undo.peek', {})).toBeNull()
  })
})
