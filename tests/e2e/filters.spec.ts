/** "+ Bộ lọc": what the answer can be narrowed by, with counts that follow the query; periods; strict accents. */
import { expect, test } from './fixtures.ts'

test('values narrow the answer to as many as they say, and go into the query where the query can say it', async ({
  office
}) => {
  const { list, page, search } = office
  const narrow = async (group: Parameters<typeof list.openFilters>[0], name: RegExp) => {
    await list.openFilters(group)
    const value = list.filter(name)
    const count = (await value.locator('span').last().textContent())!
    await value.click()
    await expect(list.total).toHaveText(`${count} tài liệu`)
  }
  await office.searchFor('đối thoại')
  await narrow('Tháng', /^12\/2019/)
  await narrow('Nguồn', /^Bản tin huyện Đông Khuê/)
  await expect(list.used('12/2019')).toBeVisible()
  await list.used('12/2019').click()
  await list.used('Bản tin huyện Đông Khuê').click()

  await test.step('a cited document is asked for by its number, in the box', async () => {
    await list.openFilters('Văn bản được dẫn')
    await list.filter(/^362-KH\/HU/).click()
    await expect(search).toHaveValue('đối thoại văn_bản:362-KH/HU')
    await expect(list.rows.first()).toBeVisible()
    for (const row of await list.rows.all()) await expect(row).not.toContainText('Khuê Giang')
    await list.used('362-KH/HU').click()
    await expect(search).toHaveValue('đối thoại')
  })

  await test.step('a person of the reports', async () => {
    await list.openFilters('Người')
    await list.filter(/^Vi Quang Thuần/).click()
    await expect(search).toHaveValue('đối thoại người:"Vi Quang Thuần"')
    await expect(list.rows).toHaveCount(2)
    await list.used('Vi Quang Thuần').click()
  })

  await test.step('by keys alone', async () => {
    await list.root.getByRole('button', { name: 'Bộ lọc', exact: true }).focus()
    for (const key of ['Enter', 'ArrowRight', 'Enter']) await page.keyboard.press(key)
    await expect(list.used('2022')).toBeVisible()
  })
})

test('a period is written into the query, changed, and taken out again', async ({ office }) => {
  const { list, page, search } = office
  await office.searchFor('đối thoại')
  const before = await list.total.textContent()
  const form = page.getByRole('dialog', { name: 'Khoảng ngày' })
  const [from, to] = [
    form.getByRole('textbox', { name: 'Từ ngày' }),
    form.getByRole('textbox', { name: 'Đến ngày' })
  ]
  await list.openFilters()
  await list.filter('Khoảng ngày…').click()
  await expect(from).toBeFocused()
  await page.keyboard.type('31/2/2021')
  await page.keyboard.press('Enter')
  await expect(form.getByText('Không đọc được. Viết như 27/12/2019, 12/2019 hoặc 2019.')).toBeVisible()
  await from.fill('01/10/2021')
  await to.fill('12/2021')
  await page.keyboard.press('Enter')
  await expect(form).toHaveCount(0)
  await expect(search).toHaveValue('đối thoại ngày:1/10/2021..31/12/2021')
  await expect(list.row('Đăng Lĩnh tổng kết')).toBeVisible()
  await expect(list.row('Khuê Giang')).toHaveCount(0)

  await list.openFilters()
  await list.filter('Khoảng ngày…').click()
  await expect(from).toHaveValue('01/10/2021')
  await expect(to).toHaveValue('31/12/2021')
  await from.fill('')
  await page.keyboard.press('Enter')
  await expect(search).toHaveValue('đối thoại ngày:..31/12/2021')
  await list.used('..31/12/2021').or(list.used('– 31/12/2021')).click()
  await expect(search).toHaveValue('đối thoại')
  await expect(list.total).toHaveText(before!)
})

test('accents as typed, on and off, without a letter lost', async ({ office }) => {
  const { list, page, search } = office
  await office.searchFor('hiến đất')
  const loose = await list.total.textContent()
  await list.openFilters()
  await page.getByRole('menuitemcheckbox', { name: 'Đúng dấu' }).click()
  await expect(search).toHaveValue('=hiến đất')
  await expect(list.total).not.toHaveText(loose!)
  await page.keyboard.press('Escape')
  await list.used('Đúng dấu').click()
  await expect(search).toHaveValue('hiến đất')
  await expect(list.total).toHaveText(loose!)
})
