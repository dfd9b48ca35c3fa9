import { describe, expect, test } from 'vitest'
import { describeRange } from '../../src/shared/anchor/describe.ts'
import type { ItemId } from '../../src/shared/model/item.ts'
import { REPORT } from '../fixtures/encodings/text.ts'
import { bringIn, folderOf, freshArchive, reopened, titlesOf } from '../support/archive.ts'
import { tulieu } from '../support/cli.ts'
import { encodeLegacy } from '../support/encode-legacy.ts'
import type { LegacyEncoding } from '../../src/shared/model/encoding.ts'

const bytes = (text: string, encoding: LegacyEncoding) => Buffer.from(encodeLegacy(text, encoding), 'latin1')
/** Few words, so that little speaks for the encoding. */
const SHORT = 'Moi hop\n\nKÝnh mêi c¸c «ng b¶o vµ tr¶ Garçon Müller Björk résumé naïve.'

async function archiveWith(files: Readonly<Record<string, string | Uint8Array>>) {
  const { archive, folder } = await freshArchive()
  const { outcomes } = await bringIn(archive, folderOf(files))
  const idOf = (name: string): ItemId => outcomes.find(({ path }) => path.endsWith(name))!.item!
  return { archive, folder, idOf }
}

describe('the encoding doctor', () => {
  test('lists what was converted with its evidence, and nothing of clean files', async () => {
    const { archive, idOf } = await archiveWith({
      'bien ban.txt': bytes(REPORT, 'tcvn3'),
      'bien ban 2.txt': bytes(REPORT.toUpperCase() + '\n' + REPORT, 'bkhcm2'),
      'sach.txt': REPORT.replace('cộng', 'Cộng')
    })
    const cases = await archive.call('encodings.list', {})
    expect(cases.map(({ name, encoding, state }) => [name, encoding, state])).toEqual([
      ['bien ban 2.txt', 'bkhcm2', 'converted'],
      ['bien ban.txt', 'tcvn3', 'converted']
    ])
    const [, found] = cases
    expect(found!.confidence).toBeGreaterThan(0.9)
    expect(found!.evidence).toMatchObject({ fonts: [], readAs: 'windows-1252', isMixed: false })
    expect(found!.evidence.valid).toBeGreaterThan(10 * found!.evidence.invalid)
    expect((await archive.call('items.get', { id: idOf('bien ban.txt') })).found).toEqual({
      state: found!.state,
      encoding: found!.encoding,
      confidence: found!.confidence,
      evidence: found!.evidence
    })
    expect((await archive.call('items.get', { id: idOf('sach.txt') })).found).toBeNull()
  })

  test('finds pages and texts whose UTF-8 was encoded twice', async () => {
    const twice = encodeLegacy(REPORT, 'utf8-twice')
    const { archive, idOf } = await archiveWith({
      'hai lan.txt': twice,
      'hai lan.html': `<!doctype html><meta charset="utf-8"><body>${twice
        .split('\n')
        .map((line) => `<p>${line}</p>`)
        .join('')}</body>`
    })
    const first = REPORT.split('\n')[0]!
    for (const name of ['hai lan.txt', 'hai lan.html']) {
      const item = await archive.call('items.get', { id: idOf(name) })
      expect(item.text).toContain(first)
      expect(item.found).toMatchObject({ state: 'converted', encoding: 'utf8-twice' })
    }
  })

  test('never converts in doubt: the text stays, the candidates are kept, the item is listed first', async () => {
    const { archive, idOf } = await archiveWith({
      'moi hop.txt': Buffer.from(SHORT, 'latin1'),
      'bien ban.txt': bytes(REPORT, 'tcvn3')
    })
    const item = await archive.call('items.get', { id: idOf('moi hop.txt') })
    expect(item.text).toContain('KÝnh mêi')
    expect(item.provenance[0]!.warnings).toContain('encoding-doubtful')
    const [first] = await archive.call('encodings.list', {})
    expect(first).toMatchObject({ name: 'moi hop.txt', state: 'doubtful', encoding: 'tcvn3' })
    expect(first!.confidence).toBeLessThan(0.8)
    expect(first!.evidence.candidates[0]).toEqual({ encoding: 'tcvn3', confidence: first!.confidence })
  })

  test('shows both spellings with the count of syllables, and writes nothing', async () => {
    const { archive, idOf } = await archiveWith({ 'bien ban.txt': bytes(REPORT, 'tcvn3') })
    const id = idOf('bien ban.txt')
    const before = await archive.call('items.get', { id })
    const right = await archive.call('encodings.preview', { id, encoding: 'tcvn3' })
    expect(right.before.map(({ text }) => text).join('\n')).toContain(
      encodeLegacy('xã hội', 'tcvn3').slice(0, 2)
    )
    expect(right.after.map(({ text }) => text).join('\n')).toBe(before.text.slice(0, 6000))
    expect(right).toMatchObject({ invalid: [], invalidCount: 0 })
    expect(right.valid).toBeGreaterThan(30)
    const wrong = await archive.call('encodings.preview', { id, encoding: 'viscii' })
    expect(wrong.invalidCount).toBeGreaterThan(5)
    const asRead = await archive.call('encodings.preview', { id, encoding: null })
    expect(asRead.after).toEqual(asRead.before)
    expect(await archive.call('items.get', { id })).toEqual(before)
    expect(await archive.call('undo.peek', {})).toBeNull()
  })

  test('repairs many in one step of undo that outlives a restart; search, annotations and hand work follow', async () => {
    const names = Array.from({ length: 25 }, (_, at) => `moi hop ${at + 1}.txt`)
    const { archive, folder, idOf } = await archiveWith(
      Object.fromEntries(names.map((name) => [name, Buffer.from(`${SHORT} ${name}`, 'latin1')]))
    )
    const ids = names.map(idOf)
    const [id] = ids as [ItemId]
    const { text } = await archive.call('items.get', { id })
    const start = text.indexOf('KÝnh mêi')
    await archive.call('annotations.create', {
      itemId: id,
      note: 'x',
      selectors: describeRange(text, start, start + 8)
    })
    await archive.call('items.update', { id, patch: { title: 'Tên tôi đặt' } })
    const before = await Promise.all(ids.map((each) => archive.call('items.get', { id: each })))
    const told: number[] = []
    archive.on((name, payload) => {
      if (name === 'encodings.progress') told.push((payload as { done: number }).done)
    })
    const jobId = await archive.call('encodings.repair', { choices: [{ ids, encoding: 'tcvn3' }] })
    expect(await archive.repairEnded(jobId)).toMatchObject({ done: 25, total: 25, failed: [], isEnded: true })
    expect(told.at(-1)).toBe(25)
    expect(told.length).toBeGreaterThan(1)
    const after = await archive.call('items.get', { id })
    expect(after.text).toContain('Kính mời các ông bảo và trả')
    expect(after).toMatchObject({
      title: 'Tên tôi đặt',
      encoding: 'tcvn3',
      found: { state: 'chosen', encoding: 'tcvn3' }
    })
    const [annotation] = await archive.call('annotations.list', { itemId: id })
    expect(annotation!.selectors.quote.exact).toBe('Kính mời')
    expect(await titlesOf(archive, '"Kính mời các ông"')).toHaveLength(25)
    expect(await archive.call('undo.peek', {})).toMatchObject({ action: 'encodings.repair' })
    await archive.close()

    const again = await reopened(folder)
    expect((await again.call('undo.last', {})).action).toBe('encodings.repair')
    expect(await Promise.all(ids.map((each) => again.call('items.get', { id: each })))).toEqual(before)
    expect(await titlesOf(again, '"Kính mời các ông"')).toEqual([])
    expect((await again.call('undo.peek', {}))?.action).toBe('items.update')
  })

  test('goes back to the text as read, and forth again', async () => {
    const { archive, idOf } = await archiveWith({ 'bien ban.txt': bytes(REPORT, 'vni') })
    const id = idOf('bien ban.txt')
    const converted = await archive.call('items.get', { id })
    const repair = async (encoding: 'vni' | null) => {
      const jobId = await archive.call('encodings.repair', { choices: [{ ids: [id], encoding }] })
      await archive.repairEnded(jobId)
      return archive.call('items.get', { id })
    }
    const asRead = await repair(null)
    expect(asRead.text).not.toBe(converted.text)
    expect(asRead.found).toMatchObject({ state: 'as-read', encoding: null })
    const back = await repair('vni')
    expect(back.text).toBe(converted.text)
    expect(back.blocks).toEqual(converted.blocks)
    expect(back.title).toBe(converted.title)
    await archive.call('undo.last', {})
    expect(await archive.call('items.get', { id })).toEqual(asRead)
  })

  test('tells an item whose original is gone, and repairs the others', async () => {
    const { archive, folder, idOf } = await archiveWith({
      'a.txt': bytes(REPORT, 'vni'),
      'b.txt': bytes(REPORT + '\nHết', 'vni')
    })
    const { original } = await archive.call('items.get', { id: idOf('a.txt') })
    const { chmodSync, rmSync } = await import('node:fs')
    const shelf = `${folder}/originals/${original.sha256.slice(0, 2)}`
    chmodSync(shelf, 0o755)
    rmSync(`${shelf}/${original.sha256}`, { force: true })
    rmSync(`${shelf}/${original.sha256.slice(2)}`, { force: true })
    const ids = [idOf('a.txt'), idOf('b.txt')]
    const jobId = await archive.call('encodings.repair', { choices: [{ ids, encoding: null }] })
    const end = await archive.repairEnded(jobId)
    expect(end.failed.map(({ id }) => id)).toEqual([idOf('a.txt')])
    expect((await archive.call('items.get', { id: idOf('b.txt') })).found?.state).toBe('as-read')
  })
})

describe('tulieu encodings', () => {
  test('lists, repairs, and says what is wrong', async () => {
    const { archive, folder, idOf } = await archiveWith({ 'moi hop.txt': Buffer.from(SHORT, 'latin1') })
    const id = String(idOf('moi hop.txt'))
    await archive.close()
    const listed = await tulieu(['encodings', folder, '--json'])
    expect(JSON.parse(listed.out)).toMatchObject({
      items: [{ id: Number(id), state: 'doubtful', encoding: 'tcvn3', readAs: 'windows-1252' }]
    })
    expect((await tulieu(['encodings', folder])).out).toContain('moi hop.txt')
    const repaired = await tulieu(['encodings', folder, '--repair', id, '--as', 'tcvn3', '--json'])
    expect(repaired.status, repaired.err).toBe(0)
    expect(JSON.parse(repaired.out)).toMatchObject({
      items: [{ state: 'chosen', encoding: 'tcvn3' }],
      repaired: 1,
      failed: []
    })
    expect((await tulieu(['show', folder, id])).out).toContain('Kính mời các ông')
    expect((await tulieu(['encodings', folder, '--repair', id])).status).toBe(2)
    expect((await tulieu(['encodings', folder, '--repair', id, '--as', 'utf-9'])).err).toContain('utf-9')
  })
})
