import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { describeRange } from '../../src/shared/anchor/describe.ts'
import type { ItemId } from '../../src/shared/model/item.ts'
import { fold } from '../../src/shared/vietnamese/fold.ts'
import { archiveOf, sampleArchive } from '../support/archive.ts'
import { expectedRow, heldRow, openBeside } from '../support/index-row.ts'

/** Pieces a query language trips over, mixed with words and with anything at all. */
const piece = fc.oneof(
  fc.constantFrom(
    ...[
      'dân',
      'vận',
      'đối thoại',
      'QĐ/TU',
      '4187-QĐ/TU',
      '*',
      '"',
      "'",
      '(',
      ')',
      '-',
      '=',
      ':',
      ',',
      '..',
      '/'
    ],
    ...['AND', 'OR', 'NOT', 'VÀ', 'HOẶC', 'KHÔNG', 'NEAR', 'NEAR/3', 'NEAR/99999999999', 'NEAR('],
    ...[
      'tiêu_đề:',
      'thẻ:',
      'nguồn:',
      'chú_thích:',
      'văn_bản:',
      'định_dạng:',
      'ngày:',
      'date:2019..',
      'title:"',
      'tag:*'
    ],
    ...[
      'ngày:31/2/2019',
      'ngày:99/99/9999',
      '{title} :',
      'rowid',
      '^dân',
      '\0',
      '\ud800',
      '\u0301',
      '％',
      '“',
      '”',
      ';--'
    ]
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({ unit: 'grapheme', maxLength: 12 })
)
const query = fc
  .array(piece, { maxLength: 14 })
  .chain((pieces) => fc.constantFrom('', ' ').map((glue) => pieces.join(glue)))

describe('a search', () => {
  test('never throws, whatever is typed, and its marks lie inside what they mark', async () => {
    const { archive } = await sampleArchive()
    await fc.assert(
      fc.asyncProperty(query, async (text) => {
        const answer = await archive.call('search.run', { text, filter: {}, limit: 3 })
        expect(answer.query).toBe(text)
        expect(answer.total).toBeGreaterThanOrEqual(answer.hits.length)
        for (const { snippet, marks, item, titleMarks } of answer.hits) {
          for (const [within, ranges] of [
            [snippet, marks],
            [item.title, titleMarks]
          ] as const) {
            let last = 0
            for (const [start, end] of ranges) {
              expect(start).toBeGreaterThanOrEqual(last)
              expect(end).toBeGreaterThan(start)
              expect(end).toBeLessThanOrEqual(within.length)
              last = end
            }
          }
        }
        const facets = await archive.call('search.facets', { text, filter: {} })
        expect(facets.format.reduce((n, value) => n + value.count, 0)).toBe(answer.total)
        const [first] = answer.hits
        if (first) await archive.call('search.marks', { text, id: first.item.id })
      }),
      { numRuns: 400 }
    )
  })

  test.each([
    ['very many words', 'dân '.repeat(2400)],
    ['very many alternatives', Array(1200).fill('dân').join(' OR ')],
    ['very deep brackets', '('.repeat(3000) + 'dân' + ')'.repeat(3000)],
    ['very many minus signs', '-'.repeat(9999)],
    ['nested alternatives', '(dân OR '.repeat(800) + 'vận' + ')'.repeat(800)],
    ['one long word', 'đ'.repeat(9999)],
    ['very many prefixes', 'd* '.repeat(2000)],
    ['a long phrase', `"${'dân vận '.repeat(1200)}"`],
    ['a whole book', 'dân vận khéo. '.repeat(100_000)],
    ['control characters', '\u0000\u0007\u001b[31m\u200b\u202e'.repeat(1000)],
    ['emoji', '👩‍👩‍👧‍👦🇻🇳'.repeat(700)],
    ['SQL', `'); DROP TABLE items; -- ${"' OR 1=1 ".repeat(500)}`],
    ['signs of FTS5', 'NEAR(a b) {title} : ^dân + * ("'.repeat(300)],
    ['half of a pair', '\ud83d'.repeat(3000)],
    ['signs alone', '- " ( ) = * : / .. ,'.repeat(400)]
  ])('answers: %s', async (_, text) => {
    const { archive } = await sampleArchive()
    const { total, problems } = await archive.call('search.run', { text, filter: {} })
    expect(total).toBeGreaterThanOrEqual(0)
    if (text.length > 10_000) expect(problems.map(({ code }) => code)).toContain('too-long')
    await archive.call('search.facets', { text, filter: {} })
    await archive.call('search.ids', { text, filter: {}, limit: 10 })
  })
})

test('marks stand on the words as they were written, in whatever normal form', async () => {
  const { archive, ids } = await archiveOf('Tin thứ nhất\n\nNội dung.')
  const words = ['Điện', 'Biên', 'hoà', 'Ủy', 'nghị', 'quyết', 'kỹ', 'người', 'thủy']
  const form = fc.constantFrom('NFC' as const, 'NFD' as const)
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ word: fc.constantFrom(...words), form }), { minLength: 1, maxLength: 8 }),
      fc.nat(7),
      form,
      fc.boolean(),
      async (pieces, pick, typedForm, isFolded) => {
        const title = pieces.map(({ word, form: written }) => word.normalize(written)).join(' – ')
        await archive.call('items.update', { id: ids[0]!, patch: { title } })
        const { word } = pieces[pick % pieces.length]!
        const text = `${isFolded ? fold(word) : word} `.normalize(typedForm)
        const { hits } = await archive.call('search.run', { text, filter: {} })
        expect(hits).toHaveLength(1)
        const { item, titleMarks } = hits[0]!
        const marked = titleMarks.map(([start, end]) => item.title.slice(start, end).normalize('NFC'))
        const meant = pieces.filter((piece) => piece.word === word)
        expect(marked).toEqual(meant.map((piece) => piece.word))
      }
    ),
    { numRuns: 60 }
  )
})

/** What people write in tags and notes. Letters younger than SQLite's Unicode tables would not be index tokens. */
const letter = fc.constantFrom(
  ...'aăâbcdđeêghiklmnoôơpqrstuưvxyÁẰỆỖỬỹ0123456789 -/.,:;()“”\'"%_\n',
  'a\u0301',
  '😀'
)

type Work = (text: string, pick: number) => Promise<unknown>

test('the index row always follows tags, notes, corrections and undo', async () => {
  const { archive, folder, ids } = await archiveOf(
    'Tin thứ nhất\n\nNội dung thứ nhất về dân vận.',
    'Tin thứ hai\n\nNội dung thứ hai về đối thoại.'
  )
  const db = openBeside(folder)
  const item = (pick: number): ItemId => ids[pick % ids.length]!
  const tags = () => archive.call('tags.list', {})
  const notes = async () =>
    (await Promise.all(ids.map((itemId) => archive.call('annotations.list', { itemId })))).flat()
  const name = (text: string) => text.replaceAll('/', '').trim() || 'thẻ'
  const works: Work[] = [
    async (text, pick) => archive.call('tags.assign', { ids: [item(pick)], add: [`${name(text)}/con`] }),
    async (text, pick) =>
      archive.call('tags.assign', { ids, add: [name(text)], remove: [(await tags())[pick]?.path ?? 'x'] }),
    async (text, pick) => archive.call('tags.rename', { id: (await tags())[pick]!.id, name: name(text) }),
    async (_, pick) =>
      archive.call('tags.move', { id: (await tags())[pick]!.id, parentId: (await tags())[0]!.id }),
    async (_, pick) => archive.call('tags.delete', { id: (await tags())[pick]!.id }),
    async (note, pick) => {
      const { text } = await archive.call('items.get', { id: item(pick) })
      return archive.call('annotations.create', {
        itemId: item(pick),
        selectors: describeRange(text, 3, 20),
        note
      })
    },
    async (note, pick) => archive.call('annotations.update', { id: (await notes())[pick]!.id, note }),
    async (_, pick) => archive.call('annotations.delete', { id: (await notes())[pick]!.id }),
    async (text, pick) =>
      archive.call('items.update', { id: item(pick), patch: { title: `Tên ${text}`, source: text } }),
    async (_, pick) =>
      archive.call('items.setBlockKept', { id: item(pick), position: pick % 2, kept: pick % 3 === 0 }),
    async () => archive.call('undo.last', {}),
    async () => archive.call('undo.last', {})
  ]
  const step = fc.record({
    work: fc.nat(works.length - 1),
    text: fc.oneof(
      fc.constantFrom('Dân vận', 'đối thoại', "một 'hai' ba", '-- ; \0'),
      fc.string({ unit: letter, maxLength: 12 })
    ),
    pick: fc.nat(5)
  })
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
      for (const { work, text, pick } of steps) {
        // what cannot be done now (no such tag, nothing to undo, no text left to quote) changes nothing
        await works[work]!(text, pick).catch(() => undefined)
        for (const id of ids) expect(heldRow(db, id)).toEqual(await expectedRow(archive, id))
      }
    }),
    { numRuns: 60 }
  )
  db.close()
})
