/** Templates made from a real archive: which items, which annotations, which documents. */
import { describe, expect, test } from 'vitest'
import type { Archive } from '../../src/archive/index.ts'
import { describeRange } from '../../src/shared/anchor/describe.ts'
import type { ItemId } from '../../src/shared/model/item.ts'
import type { Line } from '../../src/shared/model/printable/line.ts'
import { Printable } from '../../src/shared/model/printable/printable.ts'
import { archiveOf, codeOf, freshArchive, sampleArchive } from '../support/archive.ts'

const words = (line: Line): string => line.map(({ text }) => text).join('')
const make = async <T extends Printable['template']>(
  archive: Archive,
  request: { template: T; itemIds?: ItemId[]; period?: string; register?: 'items' | 'citations' }
): Promise<Extract<Printable, { template: T }>> => {
  const made = await archive.call('printables.make', request)
  expect(Printable.parse(made)).toEqual(made)
  return made as Extract<Printable, { template: T }>
}

async function annotate(archive: Archive, itemId: ItemId, quote: string, note: string) {
  const { text } = await archive.call('items.get', { id: itemId })
  const start = text.indexOf(quote)
  const selectors = describeRange(text, start, start + quote.length)
  return archive.call('annotations.create', { itemId, selectors, note, colour: 'green' })
}

describe('the slip', () => {
  const TEXT = [
    'Bản Mòng họp dân',
    '',
    'Sáng 18/12/2019, xã Bản Mòng họp dân về đường liên bản. Có 46 hộ dự họp.',
    '',
    'Chủ tịch xã Quàng Văn Thím nói đường sẽ xong trước mùa mưa.'
  ].join('\n')

  test('has every annotation at its place, overlapping ones too, and lists those that lost it', async () => {
    const { archive, ids } = await archiveOf(TEXT)
    const id = ids[0]!
    const first = await annotate(archive, id, 'họp dân về đường liên bản', 'đúng')
    await annotate(archive, id, 'đường liên bản. Có 46 hộ', '')
    const gone = await annotate(archive, id, 'xong trước mùa mưa', 'hỏi lại')
    await archive.call('annotations.tag', {
      ids: [first.id, gone.id],
      add: ['Việc cần làm/Hỏi lại', 'Số liệu']
    })
    const { blocks } = await archive.call('items.get', { id })
    const { position } = blocks.find(({ text }) => text.includes('xong trước mùa mưa'))!
    await archive.call('items.setBlockKept', { id, position, kept: false })
    const slip = await make(archive, { template: 'phieu', itemIds: [id] })

    const stretches = slip.blocks.flatMap((block) => block.stretches)
    expect(stretches.map(({ text: part }) => part).join('\n')).toContain('đường liên bản')
    const overlap = stretches.find(({ text: part }) => part === 'đường liên bản')
    expect(overlap).toMatchObject({ colours: ['green'], ends: [1] })
    expect(
      slip.blocks.flatMap(({ notes }) => notes.map(({ number, words: said, tags }) => [number, said, tags]))
    ).toEqual([
      [1, 'đúng', 'Số liệu; Việc cần làm / Hỏi lại'],
      [2, '', '']
    ])
    expect(slip.annotations).toMatchObject({
      lead: '3 chú thích:',
      colours: [{ colour: 'green', name: 'lục', count: 3 }],
      lost: '1 chú thích không còn tìm thấy chỗ'
    })
    expect(slip.lost?.lines[0]).toMatch(
      /^3 \(lục\) “xong trước mùa mưa” - ghi chú: hỏi lại; thẻ: Số liệu; Việc cần làm \/ Hỏi lại\. /
    )
    expect(gone.note).toBe('hỏi lại')
    const whole = slip.blocks.map((block) => block.stretches.map((one) => one.text).join('')).join('\n')
    expect(whole).toBe((await archive.call('items.get', { id })).text)
  })

  test('300 annotations on one item all keep their numbers', async () => {
    const body = Array.from({ length: 300 }, (_, at) => `Câu số ${at + 1} của bài.`)
    const { archive, ids } = await archiveOf(['Bài dài', '', ...body.join('\n\n').split('\n')].join('\n'))
    const id = ids[0]!
    for (let at = 300; at > 0; at--) await annotate(archive, id, `Câu số ${at} của`, `ghi ${at}`)
    const slip = await make(archive, { template: 'phieu', itemIds: [id] })
    const notes = slip.blocks.flatMap((block) => block.notes)
    expect(notes.map(({ number, words: said }) => `${number} ${said}`)).toEqual(
      body.map((_, at) => `${at + 1} ghi ${at + 1}`)
    )
  })

  test('says what is absent of the author only where it is a fact', async () => {
    const { archive, ids } = await archiveOf(TEXT)
    const slip = await make(archive, { template: 'phieu', itemIds: [ids[0]!] })
    const facts = new Map(slip.facts.map(({ label, line }) => [label, words(line)]))
    expect(facts.get('Tác giả')).toBe('(không nêu)')
    expect([facts.has('Thẻ'), facts.has('Văn bản được dẫn'), slip.annotations]).toEqual([false, false, null])
    expect(facts.get('SHA-256')).toMatch(/^(?:[0-9a-f]{4} ){15}[0-9a-f]{4}$/)
  })
})

describe('the register', () => {
  test('has the items by accession number, then what is cited and not held', async () => {
    const { archive, idOf } = await sampleArchive()
    const register = await make(archive, { template: 'so' })
    const numbers = register.rows.map((row) => words(row[2]!))
    const held = numbers.filter((number) => number !== '')
    const { total } = await archive.call('items.list', { filter: {} })
    expect(held).toHaveLength(total)
    expect(held).toEqual([...held].sort())
    expect(numbers.slice(held.length).every((number) => number === '')).toBe(true)
    const missing = register.rows.slice(held.length)
    expect(missing.map((row) => words(row[4]!))).toContain('88-CT/TU')
    expect(missing.every((row) => words(row[8]!) === 'chưa có trong kho')).toBe(true)
    expect(register.rows.map((row) => words(row[0]!))).toEqual(register.rows.map((_, at) => String(at + 1)))
    expect(register.closing).toContain(`${total} tài liệu có trong kho, ${missing.length} văn bản được dẫn`)

    const one = await make(archive, { template: 'so', itemIds: [idOf('Dang Linh tong ket')] })
    expect(one.rows.filter((row) => words(row[2]!) !== '')).toHaveLength(1)
    const cited = await make(archive, { template: 'so', register: 'citations' })
    const quoted = cited.rows.find((row) => words(row[4]!) === '4187-QĐ/TU')
    expect(words(quoted![8]!)).toBe('có')
    expect(words(quoted![7]!).split(', ').length).toBeGreaterThan(1)
  })

  test('of a period in which nothing came in says so', async () => {
    const { archive } = await freshArchive()
    expect(await codeOf(archive.call('printables.make', { template: 'so' }))).toBe('nothing-to-print')
  })
})

describe('the digest', () => {
  test('of a period has a meeting that is told of years later', async () => {
    const { archive, ids } = await archiveOf(
      'Nhìn lại hội nghị thành lập hợp tác xã Nà Lơi\n\nThứ Sáu, 24/06/2022 - 08:15\n\nSáng 12/3/2019, UBND xã Nà Lơi tổ chức hội nghị thành lập hợp tác xã nông nghiệp. Ông Lò Văn Khụt, Chủ tịch UBND xã chủ trì hội nghị. Dự hội nghị có 46 hộ dân trong xã.'
    )
    expect(await archive.call('items.get', { id: ids[0]! })).toMatchObject({
      date: '2022-06-24T08:15:00+07:00'
    })
    await archive.call('meetings.renew', {})
    const digest = await make(archive, { template: 'tong-hop', period: '2019-03' })
    expect(JSON.stringify(digest)).toContain('Lò Văn Khụt')
  })

  test('of a period has the meetings held in it, whenever they were told of', async () => {
    const { archive, idOf } = await sampleArchive()
    const digest = await make(archive, { template: 'tong-hop', period: '2021-12' })
    const [part] = digest.parts
    if (part?.kind !== 'meetings') throw new Error('meetings come first')
    // held on 30/12/2021 and told of in January
    expect(part.meetings.map(({ origin }) => origin).join('\n')).toContain('02/01/2022')
    expect(digest.sheet.foot).toBe('Báo cáo tổng hợp · tháng 12/2021')
    expect(await codeOf(archive.call('printables.make', { template: 'tong-hop', period: '1999' }))).toBe(
      'nothing-to-print'
    )
    const other = idOf('Tân Phiệt')
    expect(await codeOf(archive.call('printables.make', { template: 'tong-hop', itemIds: [other] }))).toBe(
      'not-a-meeting'
    )
  })
})
