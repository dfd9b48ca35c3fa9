import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { rewriteText, type Rewriting } from '../../src/archive/accession/rewrite-text.ts'
import { openWritable } from '../../src/archive/db/open.ts'
import { journalled } from '../../src/archive/stores/journal.ts'
import { describeRange } from '../../src/shared/anchor/describe.ts'
import type { ItemId } from '../../src/shared/model/item.ts'
import { archiveOf, reopened, titlesOf } from '../support/archive.ts'
import { expectedRow, heldRow, openBeside } from '../support/index-row.ts'

// read as Windows-1252 where TCVN3 was meant: no importer converts it, so that the rewriting is what is tested
const SPOILED = [
  'Trich yeu cong van',
  '',
  'H«m nay häp bµn viÖc lµm ®­êng vµo th«n BÕn Tr¸m, xong tr­íc th¸ng 9.',
  'Theo Quyet dinh 12-QD/TU.'
].join('\n')
const MENDED: Rewriting = {
  blocks: [
    { kind: 'title', text: 'Trích yếu công văn', reason: null },
    {
      kind: 'paragraph',
      text: 'Hôm nay họp bàn việc làm đường vào thôn Bến Trám, xong trước tháng 9.',
      reason: null
    },
    { kind: 'paragraph', text: 'Theo Quyết định 12-QĐ/TU.', reason: null }
  ],
  facts: { title: 'Trích yếu công văn', encoding: 'tcvn3', language: 'vi' }
}

/** Rewrites as a caller of the engine would, on a connection of its own. */
function rewrite(folder: string, id: ItemId, rewriting: Rewriting): void {
  const db = openWritable(path.join(folder, 'archive.db'))
  try {
    db.transaction(() =>
      journalled(db, 'items.setBlockKept', () => {
        rewriteText(db, id, rewriting)
        return { value: {}, topics: ['items'], itemIds: [id] }
      })
    )()
  } finally {
    db.close()
  }
}

describe('rewriting the text of an item', () => {
  test('writes all that follows from it, carries annotations to the same words, and is undone after a restart', async () => {
    const { archive, folder, ids } = await archiveOf('x')
    await archive.close()
    const [id] = ids as [ItemId]
    rewrite(folder, id, {
      blocks: SPOILED.split('\n')
        .filter(Boolean)
        .map((text, at) => ({ kind: at === 0 ? 'title' : 'paragraph', text, reason: null })),
      facts: { title: 'Trich yeu cong van', encoding: 'windows-1252', language: null }
    })
    const before = await reopened(folder)
    const { text } = await before.call('items.get', { id })
    const start = text.indexOf('häp bµn viÖc')
    await before.call('annotations.create', {
      itemId: id,
      note: 'gấp',
      selectors: describeRange(text, start, start + 'häp bµn viÖc'.length)
    })
    const whole = async (archive: typeof before) => ({
      item: { ...(await archive.call('items.get', { id })) },
      annotations: await archive.call('annotations.list', { itemId: id }),
      report: await archive.call('meetings.get', { itemId: id })
    })
    const asItWas = await whole(before)
    const db = openBeside(folder)
    const rowAsItWas = heldRow(db, id)
    await before.close()

    rewrite(folder, id, MENDED)
    const archiveNow = await reopened(folder)
    const now = await whole(archiveNow)
    expect(now.item).toMatchObject({ title: 'Trích yếu công văn', encoding: 'tcvn3', language: 'vi' })
    expect(now.item.opening).toMatch(/^Hôm nay họp/)
    expect(now.annotations[0]?.selectors.quote.exact).toBe('họp bàn việc')
    expect(now.annotations[0]?.placement.status).toBe('exact')
    expect(now.report.citations.map((citation) => citation.number)).toEqual(['12-QĐ/TU'])
    expect(await titlesOf(archiveNow, '"thôn Bến Trám"')).toEqual(['Trích yếu công văn'])
    expect(heldRow(db, id)).toEqual(await expectedRow(archiveNow, id))

    await archiveNow.call('undo.last', {})
    expect(await whole(archiveNow)).toEqual(asItWas)
    expect(heldRow(db, id)).toEqual(rowAsItWas)
    expect(await titlesOf(archiveNow, '"thôn Bến Trám"')).toEqual([])
    db.close()
  })

  test('by hand renews the opening the list shows', async () => {
    const first = 'Đoạn mở đầu này dài hơn mười hai chữ để thành câu mở đầu của tài liệu.'
    const second = 'Đoạn thứ hai cũng dài hơn mười hai chữ và sẽ thành câu mở đầu khi đoạn trên bị cất đi.'
    const { archive, ids } = await archiveOf(['Tiêu đề của bài', '', first, '', second].join('\n'))
    const [id] = ids as [ItemId]
    const { blocks, opening } = await archive.call('items.get', { id })
    expect(opening).toBe(first)
    const { position } = blocks.find((block) => block.text === first)!
    await archive.call('items.setBlockKept', { id, position, kept: false })
    expect((await archive.call('items.get', { id })).opening).toBe(second)
    await archive.call('undo.last', {})
    expect((await archive.call('items.get', { id })).opening).toBe(first)
  })
})
