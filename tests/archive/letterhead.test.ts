import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { openWritable } from '../../src/archive/db/open.ts'
import { emptyLetterhead } from '../../src/shared/model/letterhead.ts'
import { freshArchive, reopened, sampleArchive } from '../support/archive.ts'

describe('the letterhead', () => {
  test('is empty until it is set, field by field, and goes where the archive goes', async () => {
    const { archive, folder } = await freshArchive()
    expect(await archive.call('letterhead.get', {})).toEqual(emptyLetterhead)
    await archive.call('letterhead.set', { change: { office: ' Văn phòng Huyện ủy Đông Khuê ' } })
    await archive.call('letterhead.set', { change: { issuer: ['VĂN PHÒNG', 'HUYỆN ỦY'], bodySize: 13 } })
    await archive.close()
    const again = await reopened(folder)
    expect(await again.call('letterhead.get', {})).toEqual({
      ...emptyLetterhead,
      office: 'Văn phòng Huyện ủy Đông Khuê',
      issuer: ['VĂN PHÒNG', 'HUYỆN ỦY'],
      bodySize: 13
    })
  })

  test('is taken back step by step, across a restart', async () => {
    const { archive, folder } = await freshArchive()
    await archive.call('letterhead.set', { change: { place: "Đắk 'Lấp" } })
    await archive.call('letterhead.set', { change: { place: 'Đông Khuê' } })
    await archive.close()
    const again = await reopened(folder)
    expect(await again.call('undo.last', {})).toEqual({ action: 'letterhead.set' })
    expect((await again.call('letterhead.get', {})).place).toBe("Đắk 'Lấp")
    await again.call('undo.last', {})
    expect(await again.call('letterhead.get', {})).toEqual(emptyLetterhead)
  })

  test('what the decree does not allow is refused; what cannot be read is as never set', async () => {
    const { archive, folder } = await freshArchive()
    await expect(
      archive.call('letterhead.set', { change: { margins: { top: 10, bottom: 20, left: 30, right: 15 } } })
    ).rejects.toMatchObject({ code: 'invalid-input' })
    await archive.call('letterhead.set', { change: { place: 'Đông Khuê' } })
    await archive.close()
    const db = openWritable(path.join(folder, 'archive.db'))
    db.prepare('UPDATE letterhead SET value = ?').run('{"place":"Khuê Giang","bodySize":99,"later":1}')
    db.close()
    const again = await reopened(folder)
    expect(await again.call('letterhead.get', {})).toEqual({ ...emptyLetterhead, place: 'Khuê Giang' })
  })

  test('stands at the head of what is printed, unless another office is named', async () => {
    const { archive, idOf } = await sampleArchive()
    await archive.call('letterhead.set', { change: { office: 'Ban Dân vận Huyện ủy' } })
    const itemIds = [idOf('Dang Linh tong ket')]
    const own = await archive.call('printables.make', { template: 'tom-tat', itemIds })
    const other = await archive.call('printables.make', {
      template: 'tom-tat',
      itemIds,
      office: 'Hội Nông dân'
    })
    expect([own.sheet.author, other.sheet.author]).toEqual(['Ban Dân vận Huyện ủy', 'Hội Nông dân'])
    await expect(archive.call('printables.make', { template: 'tom-tat' })).rejects.toMatchObject({
      code: 'invalid-input'
    })
  })
})
