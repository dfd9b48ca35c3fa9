/** The pages that list what texts name: cited documents and people, by mouse and by keys. */
import { faults } from './faults.ts'
import { expect, test } from './fixtures.ts'

test('cited documents are sorted, filtered in any spelling, and each shows the words that cite it', async ({
  office
}) => {
  const { navigation, page } = office
  await navigation.goTo('Văn bản được dẫn')
  const table = page.getByRole('listbox', { name: 'Văn bản được dẫn' })
  await expect(table.getByRole('option')).not.toHaveCount(0)
  await page.getByRole('searchbox', { name: 'Lọc theo số, trích yếu' }).fill('4187 qd tu')
  await expect(table.getByRole('option')).toHaveCount(1)
  await table.getByRole('option').click()
  const details = page.getByRole('complementary', { name: 'Nơi dẫn' })
  await expect(details.getByRole('heading', { name: '4187-QĐ/TU' })).toBeVisible()
  await expect(details.locator('mark').first()).toContainText('4187-QĐ/TU')
  await page.getByRole('searchbox', { name: 'Lọc theo số, trích yếu' }).fill('')
  await page.getByRole('button', { name: 'Sắp xếp theo Ngày' }).click()
  await table.focus()
  await page.keyboard.press('End')
  const dated = await table.getByRole('option', { selected: true }).textContent()
  expect(dated).toMatch(/\d{2}\/\d{2}\/\d{4}/)
  await details.getByRole('listitem').first().getByRole('button').click()
  await expect(office.reader.article).toBeVisible()
})

test('a cited document is linked by keys to an item that does not tell its number, opened, and unlinked', async ({
  office
}) => {
  const { navigation, page } = office
  await navigation.goTo('Văn bản được dẫn')
  await page.getByRole('button', { name: /^Chưa có trong kho/ }).click()
  const table = page.getByRole('listbox', { name: 'Văn bản được dẫn' })
  await table.focus()
  await page.keyboard.press('Home')
  const details = page.getByRole('complementary', { name: 'Nơi dẫn' })
  const name = await details.getByRole('heading', { level: 2 }).textContent()
  await expect(details.getByRole('button', { name: 'Nhập văn bản…' })).toBeVisible()
  await details.getByRole('button', { name: 'Gắn tài liệu…' }).press('Enter')
  const dialog = page.getByRole('dialog', { name: `Tài liệu nào trong kho là ${name}?` })
  await dialog.getByRole('combobox').fill('zzz khong co')
  await expect(dialog).toContainText('Không thấy tài liệu nào.')
  await dialog.getByRole('combobox').fill('xong mat bang')
  await expect(dialog.getByRole('option').first()).toContainText('xong mặt bằng')
  const title = await dialog.getByRole('option').first().getAttribute('title')
  expect(await faults(page)).toEqual([])
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(table.getByRole('option', { name: name! })).toHaveCount(0)
  await page.getByRole('button', { name: /^Chưa có trong kho/ }).click()
  await table.getByRole('option', { name: name! }).first().click()
  await details.getByRole('button', { name: 'Mở văn bản' }).click()
  await expect(office.reader.article).toContainText(title!)
  await navigation.goTo('Văn bản được dẫn')
  await table.getByRole('option', { name: name! }).first().click()
  await details.getByRole('button', { name: 'Bỏ gắn' }).click()
  await expect(details.getByRole('button', { name: 'Gắn tài liệu…' })).toBeVisible()
})

test('in a small window the details lie over the table, and go with Esc or their ×', async ({ office }) => {
  const { navigation, page, app } = office
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.setContentSize(1024, 700))
  await navigation.goTo('Văn bản được dẫn')
  const table = page.getByRole('listbox', { name: 'Văn bản được dẫn' })
  const details = page.getByRole('complementary', { name: 'Nơi dẫn' })
  await expect(table.getByRole('option')).not.toHaveCount(0)
  await expect(details).toBeHidden()
  await table.focus()
  await page.keyboard.press('Home')
  await expect(details.getByRole('heading', { level: 2 })).toBeVisible()
  expect(await faults(page)).toEqual([])
  await page.keyboard.press('Escape')
  await expect(details).toBeHidden()
  await page.keyboard.press('ArrowDown')
  await details.getByRole('button', { name: 'Đóng' }).click()
  await expect(details).toBeHidden()
  await expect(table).toBeFocused()
})

test('people are found by office without accents, and lead to their meetings', async ({ office }) => {
  const { navigation, page } = office
  await navigation.goTo('Người')
  const table = page.getByRole('listbox', { name: 'Người' })
  const all = await table.getByRole('option').first().getAttribute('aria-setsize')
  expect(Number(all)).toBeGreaterThan(20)
  await page.getByRole('searchbox', { name: 'Lọc theo tên, chức vụ' }).fill('bi thu')
  await expect(table.getByRole('option').first()).toContainText(/[Bb]í thư/)
  await table.focus()
  await page.keyboard.press('Home')
  const details = page.getByRole('complementary', { name: 'Chi tiết' })
  const name = await details.getByRole('heading', { level: 2 }).textContent()
  await expect(details.getByRole('heading', { name: 'Chức vụ theo thời gian' })).toBeVisible()
  await details.getByRole('button', { name: 'Tìm tài liệu có người này' }).click()
  await expect(office.search).toHaveValue(`người:"${name}"`)
  await expect(office.list.rows).not.toHaveCount(0)
})
