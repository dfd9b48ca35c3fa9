/** Rules of sites by every way a page comes in, and from the command line. */
import { describe, expect, test } from 'vitest'
import type { ItemId } from '../../src/shared/model/item.ts'
import { bringIn, folderOf, freshArchive, outcomesOf } from '../support/archive.ts'
import { tulieu } from '../support/cli.ts'
import { asideBy, bringPage, item, page, rule } from '../support/site-rules.ts'
import { writeZip } from '../support/write-zip.ts'

test('a rule holds for pages in archives, for web archives and for what is pasted', async () => {
  const { archive } = await freshArchive()
  const first = await bringPage(archive, '1.html', page(1))
  await rule(archive, first, 'Đặt báo', 'set-aside', 'box')
  const set = async (id: ItemId) => asideBy(await item(archive, id), 'site-rule').length

  const zip = folderOf({ 'tin.zip': writeZip([{ name: 'trang/2.html', content: page(2) }]) })
  const inner = (await bringIn(archive, zip)).outcomes.find(({ item }) => item !== null)!
  expect(await set(inner.item!)).toBe(2)

  const mhtml = [
    'From: <Saved by Blink>',
    'Snapshot-Content-Location: https://www.sonkhe.example.vn/tin/3.html',
    'MIME-Version: 1.0',
    'Content-Type: multipart/related; type="text/html"; boundary="----b"',
    '',
    '------b',
    'Content-Type: text/html; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    'Content-Location: https://www.sonkhe.example.vn/tin/3.html',
    '',
    Buffer.from(page(3).replace(/<!-- saved.*-->/, ''))
      .toString('base64')
      .replace(/.{76}/g, '$&\r\n'),
    '------b--',
    ''
  ].join('\r\n')
  const saved = await bringPage(archive, '3.mhtml', mhtml)
  expect(await item(archive, saved)).toMatchObject({ format: 'mhtml', site: 'sonkhe.example.vn' })
  expect(await set(saved)).toBe(2)

  const content = page(4).replace(/^<!DOCTYPE html>\n/, '')
  const jobId = await archive.call('accession.paste', { kind: 'html', content })
  await archive.accessionEnded(jobId)
  const [pasted] = await outcomesOf(archive, jobId)
  expect(await set(pasted!.item!)).toBe(2)
})

describe('tulieu cleaning-rules', () => {
  test('lists, removes, and says what is wrong', async () => {
    const { archive, folder } = await freshArchive()
    await rule(archive, await bringPage(archive, '1.html', page(1)), 'Đặt báo', 'set-aside', 'box')
    const [only] = await archive.call('cleaningRules.list', {})
    await archive.close()
    const listed = await tulieu(['cleaning-rules', folder, '--json'])
    expect(listed.json()).toEqual({ rules: [only] })
    expect((await tulieu(['cleaning-rules', folder])).out).toContain('Luôn bỏ · sonkhe.example.vn')
    const wrong = await tulieu(['cleaning-rules', folder, '--remove', '77'])
    expect([wrong.status, wrong.err]).toEqual([2, expect.stringContaining('77')])
    const removed = await tulieu(['cleaning-rules', folder, '--remove', String(only!.id), '--json'])
    expect([removed.status, removed.json()]).toEqual([0, { rules: [] }])
    expect((await tulieu(['cleaning-rules', folder])).out).toContain('Chưa có quy tắc nào')
  })
})
