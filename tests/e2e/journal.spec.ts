/** The journal: what was done, newest first; one step taken back under others; refused where it was changed again. */
import { expect, test } from './fixtures.ts'
import { AppWindow } from './pages/app-window.ts'

test('steps are listed and taken back one by one, by mouse, also after a restart', async ({
  launch,
  archive
}) => {
  const first = await launch(['--archive', archive])
  const office = new AppWindow(first)
  await expect(office.list.rows.first()).toBeVisible()
  const items = await first.call('items.list', { filter: {} })
  if (!items.ok) throw new Error('no items')
  const [one, two] = items.value.items.map(({ id }) => id)
  await first.call('tags.assign', { ids: [one!, two!], add: ['Dân vận'] })
  await first.call('items.update', { id: one!, patch: { title: 'Tên thứ nhất' } })
  await first.call('items.update', { id: one!, patch: { title: 'Tên thứ hai' } })
  await first.app.close()

  const { journal, list, navigation } = new AppWindow(await launch(['--archive', archive]))
  await expect(list.row('Tên thứ hai')).toBeVisible()
  await journal.open()
  await expect(journal.rows).toHaveCount(3)
  await expect(journal.rows.nth(0)).toContainText('Sửa thông tin tài liệu')
  await expect(journal.rows.nth(1)).toContainText('Có thay đổi mới hơn')
  await expect(journal.rows.nth(2)).toContainText('Gắn hoặc gỡ thẻDân vận · 2 tài liệu')
  await journal.undo('Gắn hoặc gỡ thẻ').click()
  await expect(journal.row('Gắn hoặc gỡ thẻ')).toContainText('Đã hoàn tác lúc')
  await expect(navigation.root.getByText('Dân vận', { exact: true })).toHaveCount(0)
  await journal.rows.nth(0).getByRole('button').click()
  await expect(journal.rows.nth(1).getByRole('button')).toBeFocused()
  await journal.rows.nth(1).getByRole('button').click()
  await expect(journal.root.getByRole('button', { name: /^Hoàn tác/ })).toHaveCount(0)
  await expect(journal.root.getByRole('button', { name: 'Đóng' })).toBeFocused()
})

test('by keys alone it opens from the palette, a step is taken back, Escape leaves', async ({
  launch,
  archive
}) => {
  const started = await launch(['--archive', archive])
  const { journal, list, navigation, page, palette } = new AppWindow(started)
  await expect(list.rows.first()).toBeVisible()
  await started.call('tags.create', { path: 'Kế hoạch' })
  await started.call('tags.create', { path: 'Giám sát' })
  await expect(navigation.tag('Giám sát')).toBeVisible()
  await page.keyboard.press('Control+Shift+p')
  await palette.field.fill('nhat ky thay doi')
  await page.keyboard.press('Enter')
  await expect(journal.rows).toHaveCount(2)
  const button = journal.undo('Kế hoạch')
  for (let step = 0; step < 6 && !(await button.evaluate((each) => each === document.activeElement)); step++)
    await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(journal.row('Kế hoạch')).toHaveCount(0)
  await expect(journal.rows.nth(1)).toContainText('Đã hoàn tác lúc')
  await page.keyboard.press('Escape')
  await expect(journal.root).toHaveCount(0)
  await expect(navigation.tag('Kế hoạch')).toHaveCount(0)
  await expect(navigation.tag('Giám sát')).toBeVisible()
})
