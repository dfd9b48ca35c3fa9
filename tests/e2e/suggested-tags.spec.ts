/** Tags that documents about the same matter carry are offered, and one key takes one. */
import { expect, test } from './fixtures.ts'

test('what the meetings are tagged with is offered for a plan about them, and taken with Alt+1', async ({
  office
}) => {
  const { list, navigation, page, tags } = office
  await navigation.goTo('Cuộc họp')
  await list.rows.first().click()
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Control+t')
  await tags.field.fill('Tổng kết/Đối thoại')
  await page.keyboard.press('Control+Enter')
  await page.keyboard.press('Enter')
  await expect(tags.root).toHaveCount(0)

  await navigation.goTo('Tất cả tài liệu')
  await list.row(/KẾ HOẠCH tiếp xúc, đối thoại/).click()
  await page.keyboard.press('Control+t')
  const offered = tags.root.getByRole('group', { name: 'Gợi ý:' })
  await expect(offered.getByRole('button', { name: /^Tổng kết \/ Đối thoại/ })).toBeVisible()
  await expect(tags.field).toBeFocused()
  await page.keyboard.press('Alt+1')
  await expect(tags.chip('Tổng kết / Đối thoại')).toBeVisible()
  await expect(offered).toHaveCount(0)
  await page.keyboard.press('Enter')
  await expect(tags.root).toHaveCount(0)
  await expect(office.toast('Đã sửa thẻ của 1 tài liệu')).toBeVisible()
  await expect(office.reader.root.getByText('Đối thoại', { exact: true })).toBeVisible()
})
