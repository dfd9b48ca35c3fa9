/** Rules of sites by every way a page comes in, and from the command line. */
import { describe, expect, test } from 'vitest'
import type { Archive } from '../../src/archive/index.ts'
import type { EventPayload } from '../../src/shared/ipc/contract.ts'
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

describe('a rule for many items of a site', () => {
  const manyPages = () =>
    folderOf(Object.fromEntries(Array.from({ length: 70 }, (_, at) => [`${at}.html`, page(at + 1)])))
  const offers = async (archive: Archive, ids: readonly ItemId[]) =>
    (await Promise.all(ids.map((id) => item(archive, id)))).filter(({ text }) => text.includes('Đặt báo'))
      .length

  test('tells how far it is, and is one step of undo', async () => {
    const { archive } = await freshArchive()
    const ids = (await bringIn(archive, manyPages())).outcomes.map((outcome) => outcome.item!)
    const told: { done: number; total: number }[] = []
    archive.on((name, payload) => {
      if (name === 'cleaningRules.progress') told.push(payload as EventPayload<'cleaningRules.progress'>)
    })
    expect(await rule(archive, ids[0]!, 'Đặt báo', 'set-aside', 'box', true)).toEqual({ items: 70 })
    expect(told.length).toBeGreaterThan(2)
    expect(told.at(-1)).toEqual({ done: 70, total: 70 })
    expect(await offers(archive, ids)).toBe(0)
    await archive.call('undo.last', {})
    expect(await offers(archive, ids)).toBe(70)
    expect(await archive.call('cleaningRules.list', {})).toEqual([])
  })

  test('stops when told so: the rule stays, the rest of the items do not follow', async () => {
    const { archive } = await freshArchive()
    const ids = (await bringIn(archive, manyPages())).outcomes.map((outcome) => outcome.item!)
    archive.on((name) => {
      if (name === 'cleaningRules.progress') void archive.call('cleaningRules.stop', {})
    })
    const { items } = await rule(archive, ids[0]!, 'Đặt báo', 'set-aside', 'box', true)
    expect(items).toBeGreaterThan(0)
    expect(items).toBeLessThan(70)
    expect(await offers(archive, ids)).toBe(70 - items)
    expect(await archive.call('cleaningRules.list', {})).toHaveLength(1)
    const late = await item(archive, await bringPage(archive, 'sau.html', page(90)))
    expect(late.text).not.toContain('Đặt báo')
  })
})
