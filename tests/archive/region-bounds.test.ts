/** A drawn region is moved and sized later: bounds, selector, undo; what is no drawn region keeps its place. */
import { describe, expect, test } from 'vitest'
import type { Archive } from '../../src/archive/index.ts'
import type { ItemId } from '../../src/shared/model/item.ts'
import type { PageRegion } from '../../src/shared/model/page-region.ts'
import { codeOf, sampleArchive } from '../support/archive.ts'

const PDF = '4187'
const region: PageRegion = { page: 1, label: null, rects: [[72, 116, 120.25, 14]] }

const regionOf = async (archive: Archive, itemId: ItemId) =>
  (await archive.call('annotations.list', { itemId }))[0]!.region

async function jsonLd(archive: Archive): Promise<string> {
  const of = { text: '', filter: {} }
  const { data } = await archive.call('annotations.export', { of, format: 'jsonld' })
  return new TextDecoder().decode(data)
}

describe('a drawn region', () => {
  test('gets other bounds; its selector follows; taken back and done again', async () => {
    const { archive, idOf } = await sampleArchive()
    const itemId = idOf(PDF)
    const { id } = await archive.call('annotations.create', { itemId, region, note: 'con dấu' })
    const other: PageRegion = { ...region, rects: [[90, 110.25, 60, 44.5]] }
    const moved = await archive.call('annotations.moveRegion', { id, region: other })
    expect(moved).toMatchObject({ id, region: other, note: 'con dấu', placement: { status: 'exact' } })
    expect(await jsonLd(archive)).toContain(`viewrect=90,110.25,60,44.5`)
    await archive.call('undo.last', {})
    expect(await regionOf(archive, itemId)).toEqual(region)
    await archive.call('undo.redo', {})
    expect(await regionOf(archive, itemId)).toEqual(other)
  })

  test('has to be one: words keep the lines they stand on', async () => {
    const { archive, idOf } = await sampleArchive()
    const itemId = idOf(PDF)
    const { text } = await archive.call('items.get', { id: itemId })
    const end = text.indexOf(' ', 60)
    const words = { type: 'TextQuoteSelector' as const, exact: text.slice(0, end), prefix: '', suffix: '' }
    const { id } = await archive.call('annotations.create', { itemId, region, words })
    expect(await codeOf(archive.call('annotations.moveRegion', { id, region }))).toBe('not-found')
    expect(await codeOf(archive.call('annotations.moveRegion', { id: 999 as never, region }))).toBe(
      'not-found'
    )
  })
})
