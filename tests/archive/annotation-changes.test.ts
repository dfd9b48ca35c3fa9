/** What is told of a change to annotations: enough that nobody has to ask for the thousands that stayed. */
import { expect, test } from 'vitest'
import type { Archive } from '../../src/archive/index.ts'
import { changedList } from '../../src/renderer/src/client/change-annotations.ts'
import { describeRange } from '../../src/shared/anchor/describe.ts'
import type { EventPayload } from '../../src/shared/ipc/contract.ts'
import type { Annotation } from '../../src/shared/model/annotation.ts'
import type { ItemId } from '../../src/shared/model/item.ts'
import { reopened, sampleArchive } from '../support/archive.ts'

const MEETING = 'Dang Linh tong ket'

/** Follows an item's annotations as a window does: asked for once, and changed by what is told. */
async function followed(archive: Archive, itemId: ItemId) {
  let list: readonly Annotation[] = await archive.call('annotations.list', { itemId })
  const told: EventPayload<'archive.changed'>[] = []
  archive.on((name, payload) => {
    if (name !== 'archive.changed') return
    const change = payload as EventPayload<'archive.changed'>
    told.push(change)
    if (change.annotations) list = changedList(list, itemId, change.annotations)
  })
  return { now: () => list, told }
}

test('one made, changed, tagged, deleted, undone and done again is told by itself, where it belongs', async () => {
  const { archive, folder, idOf } = await sampleArchive()
  const itemId = idOf(MEETING)
  const { text } = await archive.call('items.get', { id: itemId })
  const at = (start: number) => ({ itemId, selectors: describeRange(text, start, start + 30) })
  for (const start of [400, 40, 220]) await archive.call('annotations.create', at(start))
  const { now, told } = await followed(archive, itemId)

  const steps: (() => Promise<unknown>)[] = [
    () => archive.call('annotations.create', { ...at(120), note: 'hỏi lại' }),
    () => archive.call('annotations.create', at(220)),
    () => archive.call('annotations.update', { id: now()[1]!.id, note: 'đã hỏi', colour: 'pink' }),
    () => archive.call('annotations.tag', { ids: now().map(({ id }) => id), add: ['Việc/Hỏi lại'] }),
    () => archive.call('annotations.delete', { id: now()[2]!.id })
  ]
  steps.push(...steps.map(() => () => archive.call('undo.last', {})))
  steps.push(...steps.slice(5).map(() => () => archive.call('undo.redo', {})))
  steps.push(async () => {
    const { entries } = await archive.call('undo.list', {})
    const deleted = entries.find(({ action }) => action === 'annotations.delete')!
    await archive.call('undo.entry', { id: deleted.id })
  })
  for (const step of steps) {
    const before = now()
    await step()
    expect(now()).toEqual(await archive.call('annotations.list', { itemId }))
    expect(told.at(-1)!.annotations).toBeDefined()
    const { annotations } = told.at(-1)!
    const changed = new Set([...annotations!.gone, ...annotations!.now.map(({ id }) => id)])
    for (const each of before) if (!changed.has(each.id)) expect(now()).toContain(each)
  }
  await archive.close()

  const again = await reopened(folder)
  const later = await followed(again, itemId)
  await again.call('undo.last', {})
  expect(later.now()).toEqual(await again.call('annotations.list', { itemId }))
  expect(later.told).toHaveLength(1)
  expect(later.told[0]!.annotations!.gone.length + later.told[0]!.annotations!.now.length).toBeGreaterThan(0)
})

test('where others may have changed too it is not told one by one', async () => {
  const { archive, idOf } = await sampleArchive()
  const itemId = idOf(MEETING)
  const { text, blocks, accession, original } = await archive.call('items.get', { id: itemId })
  const { told } = await followed(archive, itemId)
  const items = Array.from({ length: 120 }, (_, start) => {
    const { quote, position } = describeRange(text, start, start + 40)
    const source = `urn:tulieu:x:${accession}:sha256:${original.sha256}`
    return { type: 'Annotation', body: [], target: { source, selector: [quote, position] } }
  })
  await archive.call('annotations.import', { text: JSON.stringify({ type: 'AnnotationPage', items }) })
  const ids = (await archive.call('annotations.list', { itemId })).map(({ id }) => id)
  expect(ids.length).toBeGreaterThan(100)
  await archive.call('annotations.tag', { ids, add: ['Nhiều'] })
  await archive.call('undo.last', {})
  await archive.call('tags.create', { path: 'Nhiều' })
  await archive.call('tags.rename', { id: (await archive.call('tags.list', {}))[0]!.id, name: 'Rất nhiều' })
  const paragraph = blocks.find(({ kind }) => kind === 'paragraph')!
  await archive.call('items.setBlockKept', { id: itemId, position: paragraph.position, kept: false })
  await archive.call('undo.last', {})
  const about = told.filter(({ topics }) => topics.includes('annotations'))
  expect(about).toHaveLength(6)
  for (const change of about) expect(change).not.toHaveProperty('annotations')
})
