import type { CallName, Input, Output } from '../../src/shared/ipc/contract.ts'
import type { ItemId } from '../../src/shared/model/item.ts'
import { expect, type Started } from './fixtures.ts'
import { AppWindow } from './pages/app-window.ts'
import { Original } from './pages/original.ts'

/** The answer of a call that must not fail. */
export async function ask<N extends CallName>(
  { call }: Started,
  name: N,
  input: Input<N>
): Promise<Output<N>> {
  const answer = await call(name, input)
  if (!answer.ok) throw new Error(`${name}: ${answer.error.code}`)
  return answer.value
}

/** The sample archive with one PDF's original open. */
export async function openPdf(
  started: Started
): Promise<{ office: AppWindow; original: Original; itemId: ItemId }> {
  const office = new AppWindow(started)
  await expect(office.list.rows).toHaveCount(12)
  const { items } = await ask(started, 'items.list', { filter: { format: 'pdf' }, sort: 'accession' })
  const details = await Promise.all(items.map(({ id }) => ask(started, 'items.get', { id })))
  const item = details.find(({ original }) => original.name.startsWith('4187'))!
  await office.list.row(item.title).click()
  await expect(office.reader.title).toHaveText(item.title)
  await office.reader.tab('Bản gốc').click()
  const original = new Original(office.page)
  await original.drawn(1)
  return { office, original, itemId: item.id }
}

/** An item's annotations. */
export const listed = (started: Started, itemId: ItemId) => ask(started, 'annotations.list', { itemId })
