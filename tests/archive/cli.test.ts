import { readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { compareVietnamese } from '../../src/shared/vietnamese/collate.ts'
import { MeetingReport } from '../../src/shared/model/meeting.ts'
import { article, folderOf, freshArchive, sampleDocuments, temporaryFolder } from '../support/archive.ts'
import { tulieu, type CliResult } from '../support/cli.ts'

const MEETING = 'Đăng Lĩnh tổng kết công tác dân vận năm 2021: lấy đối thoại làm khâu đột phá'

/** Exactly these names, in this order: what scripts rely on. */
const shape = (value: unknown) => Object.keys(value as object)

/** One JSON document and nothing else on standard output. */
async function json<T = Record<string, never>>(...words: string[]): Promise<T> {
  const { status, out, err } = await tulieu([...words, '--json'])
  expect(status, err).toBe(0)
  return JSON.parse(out) as T
}

describe('the story of an archive on the command line', () => {
  test('create, import, list, show, search, tag, annotate, meeting, verify', async () => {
    const kho = path.join(temporaryFolder(), 'Kho thử.tulieu')
    expect(await json('create', kho)).toEqual({ archive: kho, version: expect.any(Number) as number })

    const imported = await json<{
      imported: number
      files: { path: string; status: string; item: number }[]
    }>('import', kho, sampleDocuments)
    expect(shape(imported)).toEqual(['imported', 'duplicates', 'failed', 'files', 'ms'])
    expect(imported).toMatchObject({ imported: 12, duplicates: 0, failed: 0 })
    for (const file of imported.files) {
      expect(shape(file)).toEqual(['path', 'status', 'item', 'reason'])
      expect(file).toMatchObject({ status: 'imported', reason: null, item: expect.any(Number) as number })
    }
    expect(new Set(imported.files.map((file) => path.basename(file.path).normalize()))).toEqual(
      new Set(readdirSync(sampleDocuments).map((name) => name.normalize()))
    )

    const listed = await json<{ total: number; items: { id: number; accession: string; title: string }[] }>(
      'list',
      kho
    )
    expect(shape(listed)).toEqual(['total', 'items'])
    expect(listed.total).toBe(12)
    expect(listed.items).toHaveLength(12)
    expect(shape(listed.items[0])).toEqual(['id', 'accession', 'title', 'date', 'source', 'format', 'tags'])
    const page = await json<typeof listed>('list', kho, '--limit', '2', '--offset', '1')
    expect(page).toEqual({ total: 12, items: listed.items.slice(1, 3) })

    const { accession, id } = listed.items.find((item) => item.title === MEETING)!
    const shown = await json<{ text: string; blocks: { kind: string; text: string }[] }>(
      'show',
      kho,
      accession
    )
    expect(shape(shown)).toEqual([
      ...[
        'id',
        'accession',
        'title',
        'date',
        'source',
        'author',
        'language',
        'format',
        'encoding',
        'original'
      ],
      ...['blocks', 'text', 'tags', 'annotations', 'cites', 'attachments', 'attachedTo', 'recognised'],
      ...['url', 'site', 'section', 'provenance']
    ])
    expect(shown).toMatchObject({
      id,
      accession,
      title: MEETING,
      date: '2021-12-29T09:15:00+07:00',
      format: 'txt'
    })
    expect(shown.blocks.filter((block) => block.kind !== 'boilerplate').map((block) => block.text)).toEqual(
      shown.blocks
        .filter((block) => shown.text.includes(block.text) && block.kind !== 'boilerplate')
        .map((b) => b.text)
    )
    expect(shown).toMatchObject({
      original: {
        name: 'Dang Linh tong ket cong tac dan van nam 2021.txt',
        bytes: expect.any(Number) as number
      },
      cites: expect.arrayContaining([
        { kind: 'Quyết định', number: '4187-QĐ/TU', date: '2018-03-14', title: expect.anything() as unknown }
      ]) as unknown
    })

    type Hits = {
      total: number
      hits: { item: number; title: string; snippet: string; marks: [number, number][] }[]
    }
    for (const query of ['dan van', 'dân vận', 'quyet dinh 4187-QD/TU', '"Trả lời dân phải đúng hẹn"']) {
      const found = await json<Hits>('search', kho, query)
      expect(shape(found)).toEqual(['query', 'total', 'ms', 'hits', 'suggestion'])
      expect(found).toMatchObject({ query, suggestion: null })
      const hit = found.hits.find((each) => each.item === id)!
      expect(shape(hit)).toEqual(['item', 'accession', 'title', 'date', 'score', 'snippet', 'marks'])
      for (const [start, end] of hit.marks) expect(hit.snippet.slice(start, end).trim()).not.toBe('')
    }
    const odd = await tulieu(['search', kho, 'dân vận ngày:mai', '--json'])
    expect(odd).toMatchObject({ status: 0, err: expect.stringContaining('“ngày:mai”') as unknown })
    const byDate = await json<{ hits: { date: string }[] }>(
      'search',
      kho,
      'đối',
      'thoại',
      '--sort',
      'date',
      '--limit',
      '3'
    )
    const dates = byDate.hits.map((hit) => hit.date)
    expect(dates).toEqual([...dates].sort().reverse())
    expect(dates).toHaveLength(3)

    const tagged = await json(
      'tag',
      kho,
      accession,
      '1',
      '--add',
      'Dân vận/Đối thoại',
      'Năm 2021',
      '--remove',
      'Khác'
    )
    expect(tagged).toMatchObject({ changed: id === 1 ? 1 : 2 })
    expect((await json<typeof listed>('list', kho)).items.find((item) => item.id === id)).toMatchObject({
      tags: ['Dân vận/Đối thoại', 'Năm 2021']
    })

    const quote = 'Người dân không ngại Nhà nước thu hồi đất'
    const annotated = await json(
      'annotate',
      kho,
      String(id),
      '--quote',
      quote,
      '--note',
      'dẫn lại',
      '--colour',
      'lam'
    )
    expect(annotated).toMatchObject({
      item: id,
      accession,
      annotation: { quote, note: 'dẫn lại', colour: 'blue' }
    })
    const again = await json<{ annotations: { quote: string; start: number; end: number }[] }>(
      'show',
      kho,
      accession
    )
    expect(again.annotations).toHaveLength(1)
    expect(shown.text.slice(again.annotations[0]!.start, again.annotations[0]!.end)).toBe(quote)

    const meeting = MeetingReport.parse(await json('meeting', kho, accession))
    expect(meeting).toMatchObject({ item: id, isMeeting: true, date: { value: '2021-12-28' } })
    for (const { start, end, quote: words } of meeting.people.flatMap((person) => person.evidence)) {
      expect(shown.text.slice(start, end)).toBe(words)
    }

    expect(await json('verify', kho)).toEqual({
      ok: true,
      items: 12,
      originals: 12,
      outdated: 0,
      problems: []
    })
  })
})

describe('what goes wrong', () => {
  test('some of it: exit status 1, the JSON says which', async () => {
    const kho = path.join(temporaryFolder(), 'kho')
    await tulieu(['create', kho])
    const documents = folderOf({
      'tốt.txt': article(1),
      'trùng.txt': article(1),
      'rỗng.txt': '',
      'hỏng.pdf': '%PDF-1.4 hỏng'
    })
    const { status, json } = await tulieu(['import', kho, documents, '--json'])
    expect(status).toBe(1)
    const answer = json<{
      files: { path: string; status: string; reason: { code: string; message: string } }[]
    }>()
    expect(answer).toMatchObject({ imported: 1, duplicates: 1, failed: 2 })
    const failed = answer.files
      .filter((file) => file.status === 'failed')
      .sort((a, b) => compareVietnamese(path.basename(a.path), path.basename(b.path)))
    expect(failed.map((file) => [path.basename(file.path), file.reason.code])).toEqual([
      ['hỏng.pdf', 'broken-file'],
      ['rỗng.txt', 'empty-file']
    ])
    const english = await tulieu(['import', kho, path.join(documents, 'rỗng.txt'), '--lang', 'en'])
    expect(english.status).toBe(1)
    expect(english.out).toMatch(/empty/i)
  })

  test('an archive that is none, that is open, an item or a quote that is not there: exit status 1 with a sentence', async () => {
    const { archive, folder } = await freshArchive()
    const cases: [string[], string][] = [
      [['list', temporaryFolder()], 'not-an-archive'],
      [['list', folder], 'archive-in-use'],
      [['create', folder], 'archive-exists']
    ]
    const expectRefused = async ([words, code]: [string[], string]) => {
      const { status, err, json } = await tulieu([...words, '--json'])
      expect(status, words.join(' ')).toBe(1)
      expect(json()).toMatchObject({ error: { code, message: err.split('\n')[0] } })
      expect(err).toMatch(/[ạảấầậắặếềệịọốồộớờợụứừựỹ]/)
    }
    for (const each of cases) await expectRefused(each)
    await archive.close()
    await expectRefused([['show', folder, '2021-000001'], 'not-found'])
    await expectRefused([['annotate', folder, '1', '--quote', 'x'], 'not-found'])
    const [meeting, cites] = [
      await tulieu(['meeting', folder, 'Đăng Lĩnh']),
      await tulieu(['cites', folder, '9-XX/YY'])
    ]
    expect([meeting.status, meeting.err.trim()]).toEqual([
      1,
      'Không có tài liệu “Đăng Lĩnh” trong kho. Ghi số vào kho, như 2026-000417; xem bằng tulieu list hoặc tulieu search.'
    ])
    expect([cites.status, cites.err.trim()]).toEqual([
      1,
      'Không có văn bản “9-XX/YY” nào được dẫn trong kho. Xem tất cả bằng tulieu cites KHO.'
    ])
  })

  test('wrong usage: exit status 2, a sentence and where to read more, nothing on standard output', async () => {
    const kho = temporaryFolder()
    const cases: [string[], RegExp][] = [
      [[], /Chưa ghi lệnh/],
      [['nhập', kho], /nhập/],
      [['list'], /thiếu/],
      [['list', kho, 'thừa'], /thừa/],
      [['list', kho, '--limit'], /--limit/],
      [['list', kho, '--limit', 'nhiều'], /--limit/],
      [['list', kho, '--limit', '--json'], /--limit/],
      [['list', kho, '--khác'], /--khác/],
      [['list', kho, '--json=yes'], /--json/],
      [['search', kho, 'x', '--sort', 'title'], /title/],
      [['tag', kho, '1'], /--add/],
      [['annotate', kho, '1'], /--quote/],
      [['annotate', kho, '1', '--quote', 'x', '--colour', 'tím'], /tím/],
      [['meeting', kho], /tulieu meeting KHO TÀI_LIỆU/],
      [['report', kho, '1'], /--pdf/],
      [['report', kho, '1', '--docx', 'x.pdf'], /x\.pdf.*\.docx/],
      [['report', kho, '1', '--pdf', 'x.docx'], /x\.docx.*\.pdf/],
      [['report', kho, '1', '--pdf', 'x.pdf', '--template', 'nd31'], /nd31/],
      [['report', kho, '1', '--pdf', 'x.pdf', '--period', '2019-12'], /tom-tat/],
      [['report', kho, '--template', 'tong-hop', '--pdf', 'x.pdf', '--period', '12-2019'], /12-2019/],
      [['list', kho, '--lang', 'fr'], /fr/]
    ]
    const results = await Promise.all(cases.map(([words]) => tulieu(words)))
    for (const [at, [words, says]] of cases.entries()) {
      const { status, out, err } = results[at] as CliResult
      expect(status, words.join(' ')).toBe(2)
      expect(out, words.join(' ')).toBe('')
      expect(err, words.join(' ')).toMatch(says)
      expect(err, words.join(' ')).toMatch(/tulieu/)
    }
  })

  test('help is an answer', async () => {
    const [general, one, english] = await Promise.all([
      tulieu(['--help']),
      tulieu(['search', '--help']),
      tulieu(['--help', '--lang', 'en'])
    ])
    expect(general).toMatchObject({ status: 0, err: '' })
    for (const name of [
      'create',
      'import',
      'list',
      'show',
      'search',
      'tag',
      'annotate',
      'meeting',
      'report',
      'verify'
    ]) {
      expect(general.out).toContain(`  ${name} KHO`)
      expect(english.out).toContain(`  ${name} ARCHIVE`)
    }
    expect(one.status).toBe(0)
    expect(one.out).toMatch(/--sort/)
  })
})
