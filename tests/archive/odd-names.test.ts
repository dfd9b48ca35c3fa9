/** Names as people, other systems and hostile senders give them: each file comes in, is found by its name, shown safely. */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { insidePath, splitPath } from '../../src/shared/model/container-path.ts'
import { article, bringIn, folderOf, freshArchive, reopened, temporaryFolder } from '../support/archive.ts'
import { tulieu } from '../support/cli.ts'
import { writeZip } from '../support/write-zip.ts'

const names = [
  'Báo cáo 😀🇻🇳👨‍👩‍👧.txt',
  // 255 bytes, the most a name may have on most disks
  `${'Đ'.repeat(125)}e.txt`,
  'hóa đơn\u202egpj.txt',
  '\u200f\u2067تقرير\u2069 תשובה.txt',
  'Nghị quyết số 12'.normalize('NFD') + '.txt',
  'dấu chấm cuối.txt.',
  'khoảng trắng cuối.txt ',
  ' khoảng trắng đầu.txt',
  'hai dòng\nmột tên.txt',
  'thẻ\tvà thoát\u001b[31m.txt',
  "=HYPERLINK('x').txt",
  '-rf --help.txt',
  '%2e%2e%2f #?&.txt',
  'a › b › c.txt',
  'CON.txt',
  'aux'
]
/** The most one folder of a path may have, so that the whole has more than 600 characters. */
const deep = Array.from({ length: 8 }, (_, n) => `${n} ${'thư mục rất dài '.repeat(6).trim()}`).join('/')

// Windows has no such names
describe.skipIf(process.platform === 'win32')('odd names', () => {
  test('come in, are found, keep their path, and stand in a line in the order of their letters', async () => {
    const { archive, folder } = await freshArchive()
    const documents = folderOf(
      Object.fromEntries([...names, `${deep}/cuối đường.txt`].map((name, n) => [name, article(n)]))
    )
    const far = path.join(documents, deep, 'cuối đường.txt')
    expect(far.length).toBeGreaterThan(600)
    const before = readdirSync(documents)
    const { progress, outcomes } = await bringIn(archive, documents)
    expect(progress).toMatchObject({ state: 'done', total: names.length + 1, counts: { failed: 0 } })
    expect(new Set(outcomes.map((outcome) => outcome.path))).toEqual(
      new Set([...names.map((name) => path.join(documents, name)), far])
    )
    for (const outcome of outcomes) {
      const { original, title, text } = await archive.call('items.get', { id: outcome.item! })
      for (const shown of [original.name, title, ...splitPath(outcome.path)]) {
        expect(shown).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/)
      }
      expect(original.name).toBe(original.name.normalize('NFC'))
      expect(text).toContain('họp bàn công tác')
    }
    const found = async (query: string) => {
      const { hits } = await archive.call('search.run', { text: query, filter: {} })
      return Promise.all(
        hits.map(async (hit) => (await archive.call('items.get', { id: hit.item.id })).original.name)
      )
    }
    expect(await found('nghị quyết số 12')).toContain('Nghị quyết số 12.txt')
    expect(await found('cuối đường')).toContain('cuối đường.txt')
    expect(readdirSync(documents)).toEqual(before)
    // each path is known again
    expect((await bringIn(archive, documents)).progress.counts).toMatchObject({ imported: 0, failed: 0 })
    expect(await archive.call('archive.verify', {})).toMatchObject({ ok: true, items: names.length + 1 })
    await archive.close()

    const listed = await tulieu(['list', folder])
    expect(listed.status).toBe(0)
    expect(listed.out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/)
  })

  test('of files that fail are told on one line of the terminal, and tried again by their own path', async () => {
    const folder = path.join(temporaryFolder(), 'kho')
    await tulieu(['create', folder])
    const documents = folderOf({ 'hai\ndòng\u001b]0;tên\u0007\u202e.docx': 'PK\u0003\u0004 không phải Word' })
    const { status, out } = await tulieu(['import', folder, documents])
    expect(status).toBe(1)
    expect(out).toContain('hai\ufffddòng\ufffd]0;tên\ufffd.docx')
    expect(out).not.toMatch(/[\u001b\u0007\u202e]/)
    const archive = await reopened(folder)
    const { runs } = await archive.call('accession.list', {})
    const again = await archive.call('accession.retry', { jobId: runs[0]!.jobId })
    expect((await archive.accessionEnded(again)).counts.failed).toBe(1)
    const [outcome] = await archive.call('accession.outcomes', { jobId: again })
    expect(outcome!.path).toBe(path.join(documents, readdirSync(documents)[0]!))
    expect(outcome!.reason!.code).toBe('broken-file')
  })
})

describe('names of attachments and in zips', () => {
  const evil = [
    '../../x.txt',
    '..\\..\\y.txt',
    'C:\\Windows\\z.txt',
    '\\\\server\\chia sẻ\\w.txt',
    '/etc/v.txt',
    'nul\u0000u.txt',
    'CON',
    'AUX.txt',
    'a<b>:"|?*.txt',
    'hóa đơn\u202etxt.exe.txt'
  ]

  test('are labels and no paths: nothing is written by them', async () => {
    const parent = temporaryFolder()
    const documents = path.join(parent, 'a', 'b')
    mkdirSync(documents, { recursive: true })
    const file = path.join(documents, 'kho.zip')
    writeFileSync(file, writeZip(evil.map((name, n) => ({ name, content: article(n) }))))
    const part = (name: string, n: number) =>
      `--q\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Disposition: attachment; filename*=UTF-8''${encodeURIComponent(name)}\r\n\r\n${article(n + 50)}\r\n`
    writeFileSync(
      path.join(documents, 'thư.eml'),
      `From: a@son-khe.invalid\r\nSubject: Gui\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=q\r\n\r\n${evil.map(part).join('')}--q--\r\n`
    )
    const { archive, folder } = await freshArchive()
    const { progress } = await bringIn(archive, documents)
    expect(progress).toMatchObject({ state: 'done', counts: { imported: 2 * evil.length + 1, failed: 0 } })
    const all = (from: string) => readdirSync(from, { recursive: true }).map(String)
    expect(all(parent).toSorted()).toEqual(['a', 'a/b', 'a/b/kho.zip', 'a/b/thư.eml'].toSorted())
    const strange = all(folder).filter(
      (name) =>
        !/^(?:archive\.db(?:-wal|-shm)?|lock|originals(?:[/\\][0-9a-f]{2}(?:[/\\][0-9a-f]{62})?)?)$/.test(
          name
        )
    )
    expect(strange).toEqual([])
  })

  test('that come twice are two files, also when the run goes on after a stop', async () => {
    const { archive, folder } = await freshArchive()
    const file = path.join(temporaryFolder(), 'kho.zip')
    // the first of each name is settled before the archive is closed in the middle
    const members = [
      ...Array.from({ length: 400 }, (_, n) => ({ name: `tin ${n}.txt`, content: article(n) })),
      ...Array.from({ length: 400 }, (_, n) => ({ name: `./../tin ${n}.txt`, content: article(n + 400) }))
    ]
    writeFileSync(file, writeZip(members))
    const jobId = await archive.call('accession.start', { paths: [file] })
    await new Promise<void>((resolve) => {
      archive.on((name, payload) => {
        if (name === 'archive.changed' && (payload as { topics: string[] }).topics.includes('items'))
          resolve()
      })
    })
    await archive.close()
    const again = await reopened(folder)
    expect(await again.accessionEnded(jobId)).toMatchObject({
      state: 'done',
      done: 800,
      counts: { imported: 800 }
    })
    const [outcome] = await again.call('accession.outcomes', { jobId, limit: 1 })
    expect(outcome!.path.startsWith(insidePath(file, 'tin '))).toBe(true)
    // one of them is found again by the name it was given
    const wanted = insidePath(file, 'tin 7 (2).txt')
    const { outcomes } = await bringIn(again, wanted)
    expect(outcomes).toMatchObject([{ path: wanted, status: 'duplicate' }])
  })
})
