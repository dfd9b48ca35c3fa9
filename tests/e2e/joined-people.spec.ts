/** People of a meeting that several items tell of: put in order and merged over all items, and taken back. */
import type { ItemId } from '../../src/shared/model/item.ts'
import { expect, test } from './fixtures.ts'
import { AppWindow } from './pages/app-window.ts'
import { openMeeting } from './open-meeting.ts'
import { meetingTitle } from './screens.ts'

test('the people of joined items are moved and merged from the form, and undo takes it back', async ({
  launch,
  archive
}) => {
  const started = await launch(['--archive', archive])
  const office = new AppWindow(started)
  await expect(office.list.rows.first()).toBeVisible()
  const found = await started.call('items.list', { filter: { view: 'meetings' } })
  if (!found.ok) throw new Error(found.error.code)
  const lead = found.value.items.find(({ title }) => title.startsWith(meetingTitle))!
  const other = found.value.items.find(({ id }) => id !== lead.id)!
  await started.call('meetings.join', { itemId: lead.id, items: [other.id] })
  const names = async (itemId: ItemId) => {
    const joined = await started.call('meetings.joined', { itemId })
    return joined.ok ? joined.value.people.map(({ name }) => name) : []
  }
  const before = await names(lead.id)
  const [first, second] = before
  const last = before.at(-1)!

  await openMeeting(office)
  const { page } = office
  const actions = (name: string) => page.getByRole('button', { name: `Việc làm với ${name}` })
  await actions(first!).scrollIntoViewIfNeeded()
  await page.screenshot({ path: test.info().outputPath('joined-people.png') })
  await actions(first!).click()
  await page.getByRole('menuitem', { name: 'Xuống' }).click()
  await expect.poll(() => names(lead.id)).toEqual([second, first, ...before.slice(2)])

  // by keyboard alone
  await actions(last).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('menuitem', { name: 'Gộp với' }).focus()
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('menuitem', { name: second!, exact: true })).toBeFocused()
  await page.screenshot({ path: test.info().outputPath('merge-menu.png') })
  await page.keyboard.press('Enter')
  await expect(page.getByText(`(gộp cả ${last})`)).toBeVisible()
  expect(await names(lead.id)).toEqual([second, first, ...before.slice(2, -1)])
  await actions(second!).click()
  await page.getByRole('menuitem', { name: `Tách ${last} ra` }).click()
  await expect.poll(() => names(lead.id)).toEqual([second, first, ...before.slice(2)])
  await started.call('undo.last', {})
  await started.call('undo.last', {})
  await started.call('undo.last', {})
  expect(await names(lead.id)).toEqual(before)
})
