/** An open dialog has the keyboard to itself, whatever the window tells behind it. */
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { openMeeting } from './open-meeting.ts'

/** Longer than the focus trap waits before it pulls the focus or hides what is not its own. */
const trapSettled = (page: Page) =>
  page.evaluate(() => new Promise((resolve) => window.setTimeout(resolve, 500)))

/** Where the keyboard is, and what a screen reader would not be told of. */
const placeOf = (page: Page) =>
  page.evaluate(() => ({
    inDialog: document.activeElement?.closest('[role="dialog"]') !== null,
    focused: document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.tagName,
    hiddenDialogs: document.querySelectorAll('[role="dialog"][aria-hidden="true"]').length
  }))

test('a dialog opened under a toast keeps the focus that a click puts into it', async ({ office }) => {
  const { meeting, page, tags } = office
  await openMeeting(office)
  await meeting.row('Thành phần', 'Phùng Đức Lãm').focus()
  await page.keyboard.press('Delete')
  await expect(page.getByRole('status').getByRole('button', { name: 'Đóng' })).toBeVisible()
  // the first to put the focus into the dialog's field is the person, not the dialog itself
  await page.evaluate(() => {
    window.requestAnimationFrame = () => 0
  })
  await page.keyboard.press('Control+t')
  await tags.field.click()
  await trapSettled(page)
  expect(await placeOf(page)).toEqual({
    inDialog: true,
    focused: 'Thẻ của tài liệu đã chọn',
    hiddenDialogs: 0
  })
})

test('what comes up behind an open dialog can not take the focus from it', async ({ office }) => {
  const { list, navigation, page, rules, tags } = office
  await list.rows.first().click()
  await page.keyboard.press('Control+t')
  await tags.add('Việc mới')
  await tags.apply.click()
  await expect(tags.root).toHaveCount(0)
  await navigation.tag('Việc mới').click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Gắn thẻ khi…' }).click()
  await rules.query.fill('dân vận')
  await rules.button('Lưu và gắn ngay').click()
  await expect(rules.root).toHaveCount(0)
  await page.keyboard.press('Control+Shift+p')
  await office.palette.field.fill('quy tac gan the')
  await page.keyboard.press('Enter')
  await rules.button('Xóa quy tắc “Việc mới”').click()
  await rules.button('Xóa và gỡ thẻ').click()
  await expect(rules.rows).toHaveCount(0)
  const behind = page.locator('#root [role="status"] button')
  await expect(behind.first()).toBeAttached()
  await behind.last().evaluate((button: HTMLElement) => button.focus())
  await trapSettled(page)
  expect(await placeOf(page)).toMatchObject({ inDialog: true, hiddenDialogs: 0 })
})
