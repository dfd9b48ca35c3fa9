/** A search kept under a name: made, used, renamed, removed, by mouse and by keys, and there again after a restart. */
import { expect, test } from './fixtures.ts'
import { AppWindow } from './pages/app-window.ts'

test('a search is kept with Ctrl+S, used, renamed and removed; every step can be taken back', async ({
  office
}) => {
  const { list, navigation, page, saved, search } = office
  await expect(saved.save).toHaveCount(0)

  await test.step('kept under the words of the query, or another name', async () => {
    await office.searchFor('đối thoại nhân dân')
    await list.root.getByRole('button', { name: /^Năm 2021/ }).click()
    await expect(list.used('2021')).toBeVisible()
    await search.focus()
    await page.keyboard.press('Control+s')
    await expect(saved.name).toBeFocused()
    await expect(saved.name).toHaveValue('đối thoại nhân dân')
    await page.keyboard.type('Đối thoại năm 2021')
    await page.keyboard.press('Enter')
    await expect(office.toast('Đã lưu bộ lọc “Đối thoại năm 2021”')).toBeVisible()
    await expect(search).toBeFocused()
  })
  const total = (await list.total.textContent())!.replace(' tài liệu', '')
  await expect(saved.row('Đối thoại năm 2021')).toContainText(total)
  await expect(saved.row('Đối thoại năm 2021')).toHaveAttribute('aria-current', 'page')
  await expect(navigation.place('Tất cả tài liệu')).not.toHaveAttribute('aria-current', 'page')

  await test.step('taken back and kept again', async () => {
    await list.box.focus()
    await page.keyboard.press('Control+z')
    await expect(saved.rows).toHaveCount(0)
    await saved.save.click()
    await saved.name.fill('Đối thoại năm 2021')
    await saved.form.getByRole('button', { name: 'Lưu', exact: true }).click()
    await expect(saved.rows).toHaveCount(1)
  })

  await test.step('a second one; the box and the filters come back with the first', async () => {
    await page.keyboard.press('Escape')
    await list.used('2021').click()
    await office.searchFor('dân vận')
    await expect(saved.row('Đối thoại năm 2021')).not.toHaveAttribute('aria-current', 'page')
    await saved.save.click()
    await page.keyboard.press('Enter')
    await expect(saved.row('dân vận')).toHaveAttribute('aria-current', 'page')
    await navigation.goTo('Thùng rác')
    await saved.row('Đối thoại năm 2021').click()
    await expect(search).toHaveValue('đối thoại nhân dân')
    await expect(list.used('2021')).toBeVisible()
    await expect(list.total).toHaveText(`${total} tài liệu`)
  })

  await test.step('arrows walk; F2 renames; a name that is taken is said by the field', async () => {
    await page.keyboard.press('ArrowUp')
    await expect(saved.row('dân vận')).toBeFocused()
    await page.keyboard.press('F2')
    await expect(saved.newName).toBeFocused()
    await page.keyboard.type('đối thoại NĂM 2021')
    await page.keyboard.press('Enter')
    await expect(saved.list.getByText('Đã có tên “đối thoại NĂM 2021”. Chọn tên khác.')).toBeVisible()
    await expect(saved.newName).toBeFocused()
    await saved.newName.fill('Việc dân vận')
    await page.keyboard.press('Enter')
    await expect(saved.row('Việc dân vận')).toBeFocused()
  })

  await test.step('Delete removes, the menu key offers both; undo brings it back', async () => {
    await page.keyboard.press('Shift+F10')
    await expect(page.getByRole('menuitem', { name: /^Đổi tên/ })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(saved.row('Việc dân vận')).toBeFocused()
    await page.keyboard.press('Delete')
    await expect(saved.rows).toHaveCount(1)
    await expect(office.toast('Đã xóa bộ lọc “Việc dân vận”')).toBeVisible()
    await expect(saved.row('Đối thoại năm 2021')).toBeFocused()
    await page.keyboard.press('Control+z')
    await expect(saved.row('Việc dân vận')).toBeVisible()
  })
})

test('a name that is there already is told, and the search under it replaced', async ({ office }) => {
  const { page, saved } = office
  await office.searchFor('dân vận')
  await saved.save.click()
  await saved.name.fill('Việc tuần này')
  await page.keyboard.press('Enter')
  await office.searchFor('đối thoại')
  await saved.save.click()
  await saved.name.fill('việc tuần này')
  await expect(saved.form.getByText('Đã có bộ lọc tên này. Lưu sẽ thay bộ lọc cũ.')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(saved.rows).toHaveCount(1)
  await expect(saved.row('việc tuần này')).toHaveAttribute('aria-current', 'page')
  await page.keyboard.press('Control+z')
  await expect(saved.row('Việc tuần này')).not.toHaveAttribute('aria-current', 'page')
})

test('kept searches are there after a restart', async ({ launch, archive }) => {
  const first = await launch(['--archive', archive])
  const office = new AppWindow(first)
  await office.searchFor('dân vận')
  await office.saved.save.click()
  await office.page.keyboard.press('Enter')
  await expect(office.saved.row('dân vận')).toBeVisible()
  await first.app.close()
  const again = new AppWindow(await launch(['--archive', archive]))
  await again.saved.row('dân vận').click()
  await expect(again.search).toHaveValue('dân vận')
  await expect(again.list.speed).toBeVisible()
})
